"""What damage to a photo costs its colours: for each model, against its own score without it.

Colours are predicted from the damaged lightness and laid over the undamaged one, so that only what
happens to the colours counts: the damage itself would cost all models the same. Models are shown
all of a photo: whether its border is found in spite of damage is another question. Each photo has a
seed of its own, the same for all models and in every run.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.catalog import ModelCard
from engine.colorizer import Colorizer
from engine.degrade import degrade
from engine.device import Device
from engine.evaluate.measuring import Pixels, Plane, errors_of, said_of
from engine.evaluate.truths import chosen, readable
from engine.evaluate.wishes import Wishes
from engine.ingredients import Damage
from engine.progress import Report, silent

AMOUNTS = (0.05, 0.25, 0.5)
COLUMNS = ("damage", "amount", "model", "ciede2000 lost", "psnr lost", "share")
Scores = NDArray[np.float64]  # (..., 2): CIEDE2000, and PSNR in dB


@dataclass(frozen=True, slots=True)
class Loss:
    """Means over photos, of one damage and one model.

    Attributes
    ----------
    ciede2000, psnr : float
        By how much it is worse than without the damage; PSNR in dB.
    share : float or None
        That CIEDE2000 as a share of what the last model loses; None of that model itself, and where
        that does not lose anything.
    """

    damage: str
    amount: float
    model: str
    ciede2000: float
    psnr: float
    share: float | None


def measure_losses(
    models: Sequence[ModelCard],
    photos: Path,
    device: Device,
    wishes: Wishes,
    vividness: float,
    report: Report = silent,
) -> list[Loss]:
    """Score models on photos and on damaged copies.

    Parameters
    ----------
    models : sequence of ModelCard
        The last one is what the others are compared with.
    photos : Path
        Folder of colour photos or packed shards, searched below.
    wishes : Wishes
        Its side, limit and damage; each damage is done by itself.

    Returns
    -------
    list of Loss
        By damage, then by model.

    Raises
    ------
    EngineError
        If there are no readable photos, or a model's weights are missing or damaged.
    """
    found = chosen(photos, wishes.limit)
    loaded = [Colorizer.load(card, device) for card in models]
    scores = [scores_of(truth.pixels, loaded, wishes, vividness, number)
              for number, truth in readable(found, photos, report)]  # fmt: skip
    clean, *damaged = np.mean(scores, axis=0)
    losses = [(each - clean) * (1, -1) for each in damaged]
    return [loss for damage, lost in zip(wishes.damage, losses, strict=True)
            for loss in losses_of(damage, [card.id for card in models], lost)]  # fmt: skip


def losses_of(damage: Damage, models: Sequence[str], lost: Scores) -> list[Loss]:
    """One damage, (models, 2) scores lost."""
    base = lost[-1, 0]
    shares = [one / base if base > 0 else None for one in lost[:-1, 0]] + [None]
    return [Loss(damage.kind, damage.amount, model, float(ciede), float(psnr), share)
            for model, (ciede, psnr), share in zip(models, lost, shares, strict=True)]  # fmt: skip


def scores_of(
    truth: Pixels, loaded: Sequence[Colorizer], wishes: Wishes, vividness: float, number: int
) -> Scores:
    """(1 + damages, models, 2) of one photo, whole and then damaged."""
    lab = color.lab(truth)
    light = np.ascontiguousarray(lab[..., 0])
    own = [replace(each, seed=(each.seed + wishes.seed + number) % 2**32) for each in wishes.damage]
    seen = [light, *(degrade(light, [each])[0] for each in own)]
    return np.array(
        [[score(one, each, light, truth, lab, wishes.side, vividness) for one in loaded]
         for each in seen]
    )  # fmt: skip


def score(
    colorizer: Colorizer, seen: Plane, light: Plane, truth: Pixels, lab: Plane, side: int,
    vividness: float,
) -> tuple[float, float]:  # fmt: skip
    """CIEDE2000 and PSNR of what a model makes of damaged light, laid over the true one."""
    chroma = said_of(light, colorizer.predict(seen, side, borders=True), vividness)
    return errors_of(light, chroma, truth, lab)


def cells(loss: Loss) -> tuple[str, ...]:
    """A line of the table."""
    share = "" if loss.share is None else f"{loss.share:.0%}"
    values = f"{loss.ciede2000:+.2f}", f"{loss.psnr:+.2f}"
    return loss.damage, f"{loss.amount:.0%}", loss.model, *values, share
