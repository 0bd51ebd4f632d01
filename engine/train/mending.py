"""Scores of a network that repairs: quick ones while it trains, and the table for its card."""

from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import torch
from torch import Tensor, nn

from engine.catalog import ModelCard
from engine.device import choose
from engine.evaluate import repairs
from engine.evaluate.printing import markdown
from engine.restorer import Restorer
from engine.train import photos
from engine.train.config import Config
from engine.train.feed import Feed
from engine.weights import save_card

BATCHES = 6
LIMIT = 120  # photos of a card's table


def mending_scorer(
    folders: list[Path], config: Config, device: torch.device
) -> Callable[[nn.Module], dict[str, float]]:
    """A function that scores a network on damaged crops, always the same ones."""
    feed = Feed(photos.load(folders, config.short_side), replace(config, seed=99), device)
    batches = [feed.batch(number, 1.0)[:2] for number in range(BATCHES)]

    @torch.inference_mode()
    def score(network: nn.Module) -> dict[str, float]:
        rows = [measured(network(light.to(device)), light, truth) for light, truth in batches]
        names = rows[0].keys()
        return {name: round(sum(row[name] for row in rows) / len(rows), 3) for name in names}

    return score


def measured(said: tuple[Tensor, Tensor], light: Tensor, truth: Tensor) -> dict[str, float]:
    """PSNR of L* before and after, and F1 of the mask."""
    clean, hit = truth[:, :1].cpu(), truth[:, 1:].cpu()
    found = (said[0].cpu() > 0).float()
    both = float(found.sum() + hit.sum())
    return {
        "psnr_damaged": decibels(light.cpu() - clean),
        "psnr": decibels(said[1].float().cpu() - clean),
        "mask_f1": 2 * float((found * hit).sum()) / max(both, 1.0),
    }


def decibels(error: Tensor) -> float:
    """PSNR of an error of L*, whose range is 100."""
    return 10 * float(torch.log10(100**2 / error.square().mean().clamp_min(1e-6)))


def score(card: ModelCard, folder: Path, limit: int = LIMIT) -> ModelCard:
    """Measure the network beside the classical way on photos, and keep the table in its card."""
    lights = repairs.lights_in(folder, limit)
    restorer = Restorer.load(card, choose("auto"))
    methods = {**repairs.METHODS, **repairs.learned(restorer)}
    rows = repairs.measure_repairs(lights, methods=methods)
    print(markdown(list(repairs.COLUMNS), [list(repairs.cells(row)) for row in rows]))
    uses = repairs.uses_of(rows)
    print(f"Better by the network, and used from now on: {', '.join(uses) or 'nothing'}")
    noisy = repairs.noisy_between(rows)
    if noisy:
        print("It takes noise away better from {:.1f} to {:.1f} L*".format(*noisy))
    scores = {"uses": uses, "noisy": noisy, "photos": len(lights)}
    scored = replace(card, scores={**scores, "rows": [asdict(row) for row in rows]})
    save_card(scored)
    return scored
