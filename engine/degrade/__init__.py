"""Damage done to a photo on purpose: missing light, noise and wear, the same for a seed everywhere.

Papers and users ask the same: what does a colorizer make of a photo that has lost some of its
light? Zane, "Black and White Image Recoloration with a Convolutional Neural Network" (2021), takes
out random pixels or adds random values to them, at 1 to 75 %; the other kinds are what old prints,
cameras and files do.

Damage is drawn on a grid of cells (`draws.Grid`), which are the pixels of a small photo and squares
of several pixels of a large one, about 512 along the longer edge; so that the same recipe shows the
same damage at any size. `missing` says which cells lose their light, `noise` and `wear` change it;
`tones` has the ways between L*, sRGB levels and luminance. Each damage has its own random numbers,
so that adding one does not change another.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from engine.damages import STOPS, TITLES, Title
from engine.degrade import missing, noise, wear
from engine.degrade.draws import Draws, Grid, Mask, Plane
from engine.degrade.tones import light_of_share
from engine.ingredients import Damage
from engine.progress import Report, silent

__all__ = ["STOPS", "TITLES", "Title", "degrade"]

CHANGES = noise.KINDS | wear.KINDS


def degrade(light: Plane, damages: Sequence[Damage], report: Report = silent) -> tuple[Plane, Mask]:
    """Damage a photo's light.

    Parameters
    ----------
    light : (H, W) float32
        CIE L*, 0 to 100. It is not changed.
    damages : sequence of Damage
        Done in this order; `TITLES` says what the amount of each means. An amount of 0 changes
        nothing, to the bit.
    report : Report
        Told after each damage.

    Returns
    -------
    light : (H, W) float32
        CIE L*, 0 to 100; the array that came in if nothing is done to it. Which places are hit and
        by what depends on the seeds alone, on every platform; the arithmetic is float32.
    missing : (H, W) bool
        Where light was taken out and filled.
    """
    lost = np.zeros(light.shape, bool)
    before: Counter[tuple[str, int]] = Counter()
    for done, damage in enumerate(damages):
        report(done / len(damages))
        # A second damage of the same kind and seed hits other places than the first.
        draws = Draws(damage.seed, damage.kind, before[damage.kind, damage.seed])
        before[damage.kind, damage.seed] += 1
        if damage.amount > 0:
            light, new = done_to(light, damage, draws)
            lost |= new
    report(1.0)
    return light, lost


def done_to(light: Plane, damage: Damage, draws: Draws) -> tuple[Plane, Mask | np.bool_]:
    """One damage: light, and where it went missing."""
    grid = Grid(*light.shape)
    if damage.kind not in missing.KINDS:
        return CHANGES[damage.kind](light, grid, damage.amount, draws), np.False_
    make, smooth = missing.KINDS[damage.kind]
    gone = grid.enlarge_mask(make(grid, damage.amount, draws), smooth)
    return np.where(gone, np.float32(light_of_share(damage.fill)), light), gone
