"""Which cells of a photo lose their light: single ones, blocks, scratches, a torn corner.

Every function takes the grid, the share of cells to lose and the draws, and gives (rows, columns)
bool with exactly that share, but for single pixels, which are drawn one by one. With the same seed
a larger share contains a smaller one.
"""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.degrade.draws import Draws, Grid, Mask

Bytes = NDArray[np.uint8]
Stamp = Callable[[Bytes], None]

MOST = 4000  # stamps, after which what is missing still is taken from the top
BLOCK = 0.02, 0.12  # sides, of the longer edge
SCRATCH = 0.1, 0.7  # lengths, of the longer edge
BENDS = 6  # points of a scratch
WOBBLE = 0.003  # sideways, of the longer edge
LENGTHWISE = 0.8  # share of scratches that run as the film does
RAGGED = (0.06, 4), (0.04, 12), (0.02, 48)  # how far a tear strays, and in how many waves


def pixels(grid: Grid, amount: float, draws: Draws) -> Mask:
    """Each cell on its own, with the same chance (Zane 2021, section 3.2)."""
    return draws.uniform(*grid.shape) < amount


def blocks(grid: Grid, amount: float, draws: Draws) -> Mask:
    """Upright rectangles of 2 to 12 % of the longer edge, over one another."""

    def stamp(mask: Bytes) -> None:
        u = draws.uniform(4)
        low, high = (part * grid.longer for part in BLOCK)
        height, width = (max(1, round(low + (high - low) * u[i])) for i in (0, 1))
        top = round(u[2] * (grid.shape[0] + height)) - height
        left = round(u[3] * (grid.shape[1] + width)) - width
        mask[max(0, top) : max(0, top + height), max(0, left) : max(0, left + width)] = 1

    return covered(grid, amount, stamp)


def scratches(grid: Grid, amount: float, draws: Draws) -> Mask:
    """Thin lines, most of them upright, as a projector's gate leaves them on film.

    After the film model of Kokaram, "Motion Picture Restoration" (1998): long, narrow, almost
    vertical lines; the rest run anywhere, as on prints that were handled.
    """

    def stamp(mask: Bytes) -> None:
        u = draws.uniform(6 + BENDS)
        length = grid.longer * (SCRATCH[0] + (SCRATCH[1] - SCRATCH[0]) * u[0] ** 2)
        way = np.array([0.2 * u[1] - 0.1, 1]) if u[2] < LENGTHWISE else 2 * u[[1, 3]] - 1
        middle = u[4:6] * grid.shape[::-1]
        along = np.linspace(-0.5, 0.5, BENDS)[:, None] * length * way
        aside = (u[6:, None] - 0.5) * 2 * WOBBLE * grid.longer * way[::-1]
        points = np.rint(middle + along + aside).astype(np.int32)
        cv2.polylines(mask, [points], False, 1, 1 + int(u[3] < 0.1))

    return covered(grid, amount, stamp)


def tear(grid: Grid, amount: float, draws: Draws) -> Mask:
    """One corner, torn off along a ragged line."""
    rows, columns = grid.shape
    slant, down, right = draws.uniform(3)
    y, x = np.linspace(0, 1, rows)[:, None], np.linspace(0, 1, columns)[None]
    height = (1 - y if down < 0.5 else y) * (0.6 + 0.8 * slant)
    height = height + (1 - x if right < 0.5 else x) * (1.4 - 0.8 * slant)
    for size, waves in RAGGED:
        bumps = draws.uniform(waves, waves) - 0.5
        height = height + size * cv2.resize(bumps, (columns, rows), interpolation=cv2.INTER_CUBIC)
    return lowest(height, amount)


def lowest(height: NDArray[np.float64], amount: float) -> Mask:
    """That share of the cells, the lowest ones."""
    wanted = round(amount * height.size)
    if not wanted:
        return np.zeros(height.shape, bool)
    return np.asarray(height <= np.partition(height, wanted - 1, axis=None)[wanted - 1])


def covered(grid: Grid, amount: float, stamp: Stamp) -> Mask:
    """Stamp until that share of the cells is hit; the last stamp only as far as needed."""
    mask: Bytes = np.zeros(grid.shape, np.uint8)
    wanted, before = round(amount * mask.size), mask.copy()
    for _ in range(MOST):
        if cv2.countNonZero(mask) >= wanted:
            break
        np.copyto(before, mask)
        stamp(mask)
    else:
        before, mask = mask, np.ones_like(mask)
    new = np.flatnonzero(mask > before)[: wanted - cv2.countNonZero(before)]
    before.reshape(-1)[new] = 1
    return before.astype(bool)


# Kinds, and whether their outlines are smooth on photos with cells of many pixels.
KINDS: dict[str, tuple[Callable[[Grid, float, Draws], Mask], bool]] = {
    "pixels": (pixels, False),
    "blocks": (blocks, False),
    "scratches": (scratches, True),
    "tear": (tear, True),
}
