"""Scores of a network while it trains: quick, on a fixed part of the validation photos."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from engine import color, gamut, metrics
from engine.train import photos

SIDE = 256


def scorer(
    folders: list[Path], device: torch.device, limit: int = 100
) -> Callable[[nn.Module], dict[str, float]]:
    """A function that scores a network on `limit` photos spread evenly over the folders.

    The photos are squashed to 256 x 256 as in `engine.evaluate`; colour comes back bilinearly and
    clipped instead of along edges, so final scores differ a little.
    """
    held_out = photos.load(folders)
    chosen = np.linspace(0, len(held_out) - 1, min(limit, len(held_out))).astype(int)
    truths = [photos.squash(held_out.photo(i), SIDE) for i in chosen]
    labs = [color.lab(truth) for truth in truths]

    @torch.inference_mode()
    def score(network: nn.Module) -> dict[str, float]:
        curve, rows = metrics.ErrorCurve.empty(), []
        for truth, lab in zip(truths, labs, strict=True):
            light = torch.from_numpy(lab[None, None, :, :, 0]).to(device)
            predicted = network(light)
            chroma = predicted[1] if isinstance(predicted, tuple) else predicted
            full = functional.interpolate(chroma.float(), size=(SIDE, SIDE), mode="bilinear")
            result = np.concatenate([lab[..., :1], full[0].permute(1, 2, 0).cpu().numpy()], 2)
            pixels = clipped(result)
            curve.add(result[..., 1:], lab[..., 1:])
            rows.append(
                {
                    "psnr": metrics.psnr(pixels, truth),
                    "ciede2000": metrics.ciede2000(color.lab(pixels), lab),
                    "colorfulness": metrics.colorfulness(pixels),
                }
            )
        facts = {name: float(np.mean([row[name] for row in rows])) for name in rows[0]}
        facts |= {
            "auc": metrics.area(curve.plain),
            "auc_rebalanced": metrics.area(curve.rebalanced),
        }
        return {name: round(value, 3) for name, value in facts.items()}

    return score


def clipped(lab: metrics.Plane) -> metrics.Pixels:
    """8-bit sRGB of CIE L*a*b* (H, W, 3), what is out of gamut clipped channel by channel."""
    f = color.f_of_lab(lab[..., 0], np.ascontiguousarray(lab[..., 1:]))
    signal = color.gamma(np.clip(gamut.linear_rgb(f), 0, 1))
    return np.asarray(np.moveaxis(np.rint(255 * signal), 0, 2), np.uint8)
