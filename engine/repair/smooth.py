"""Filling holes smoothly: the plate that bends least through what is known around them.

Measured on 6 validation photos, 256 x 256, with the places known, as PSNR in dB of L*:

| what is gone | Telea | Navier-Stokes | harmonic | biharmonic |
|---|---|---|---|---|
| 25 % of the pixels | 33.3 | 37.3 | 38.6 | 42.3 |
| 75 % of the pixels | 26.4 | 28.0 | 29.1 | 30.7 |
| 10 % in scratches | 36.1 | 38.1 | 38.9 | 41.0 |
| 20 % in blocks | 28.4 | 28.4 | 29.3 | 29.5 |

The first two are `cv2.inpaint` with a radius of 3. scikit-image's `inpaint_biharmonic` solves the
same equation exactly, which takes minutes where a half of the pixels is missing; here it is relaxed
from coarse to fine, 60 times at each size (200 times gains less than 0.2 dB).
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.bands import bands
from engine.progress import Report, part, silent

Plane = NDArray[np.float32]
Mask = NDArray[np.bool_]

ROUNDS = 60
STEP = 0.63  # of a relaxation; from 0.8 on it swings up
DEEP = 2  # halvings, from which on holes are so large that a plate would swing up in them
WHOLE = 1 << 21  # pixels up to which a plane is filled at once
MIRROR = cv2.BORDER_REFLECT_101
TILE, MARGIN = 768, 64  # pixels; 60 relaxations carry no further

# The bilaplacian of a square grid without its middle: what a pixel has to be for the plate to rest.
BENT = -np.array(
    [[0, 0, 1, 0, 0], [0, 2, -8, 2, 0], [1, -8, 0, -8, 1], [0, 2, -8, 2, 0], [0, 0, 1, 0, 0]],
    np.float32,
) / np.float32(20)
# The same for a skin, whose value is the mean of its neighbours.
LEVEL = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], np.float32) / np.float32(4)


def smooth_fill(light: Plane, unknown: Mask, report: Report = silent, depth: int = 0) -> Plane:
    """Fill the unknown pixels of a plane.

    Parameters
    ----------
    light : (H, W) float32
        Any range; unknown pixels may hold anything finite.
    unknown : (H, W) bool
        At least one pixel is known; the others are not touched.

    Returns
    -------
    (H, W) float32
        A new plane. Filled places may swing a little over the range of what is around them.
    """
    if light.size <= WHOLE:
        return relaxed(from_below(light, unknown, depth), unknown, depth)
    low = from_half(light, unknown, depth, part(report, 0, 0.5))
    filled = light.copy()
    tiles = list(tiles_of(unknown))
    for done, (rows, columns) in enumerate(tiles):
        report(0.5 + 0.5 * done / len(tiles))
        fill_tile(filled, light, unknown, low, rows, columns, depth)
    report(1.0)
    return filled


def tiles_of(unknown: Mask) -> list[tuple[slice, slice]]:
    """Tiles with something to fill; they begin at even rows and columns."""
    height, width = unknown.shape
    return [
        (rows, columns)
        for rows in bands(0, height, 1, TILE)
        for columns in bands(0, width, 1, TILE)
        if unknown[rows, columns].any()
    ]


def fill_tile(
    filled: Plane,
    light: Plane,
    unknown: Mask,
    low: Plane,
    rows: slice,
    columns: slice,
    depth: int,
) -> None:
    """Relax one tile with a margin around it, whose unknown pixels are those of half the size."""
    wide = tuple(
        slice(max(0, one.start - MARGIN), min(side, one.stop + MARGIN))
        for one, side in zip((rows, columns), light.shape, strict=True)
    )
    small = low[tuple(slice(one.start // 2, -(-one.stop // 2)) for one in wide)]
    size = 2 * small.shape[1], 2 * small.shape[0]
    up = cv2.resize(small, size, interpolation=cv2.INTER_CUBIC)
    own, gone = light[wide], unknown[wide]
    made = relaxed(np.where(gone, up[: own.shape[0], : own.shape[1]], own), gone, depth)
    inner = tuple(
        slice(one.start - w.start, one.stop - w.start)
        for one, w in zip((rows, columns), wide, strict=True)
    )
    filled[rows, columns] = made[inner]


def from_half(light: Plane, unknown: Mask, depth: int, report: Report = silent) -> Plane:
    """The plane at half the size, filled; a pixel there is the mean of what is known of four."""
    height, width = light.shape
    even = (0, height % 2, 0, width % 2)
    known = np.where(unknown, np.float32(0), np.float32(1))
    planes = [cv2.copyMakeBorder(p, *even, cv2.BORDER_REPLICATE) for p in (light * known, known)]
    size = -(-width // 2), -(-height // 2)
    total, count = (
        np.asarray(cv2.resize(p, size, interpolation=cv2.INTER_AREA), np.float32) for p in planes
    )
    del planes, known
    gone = np.asarray(count < 0.2)
    np.maximum(count, np.float32(0.2), out=count)
    total /= count
    if min(size) <= 2:
        mean = total[~gone].mean() if not gone.all() else np.float32(0)
        return np.where(gone, mean, total).astype(np.float32)
    return smooth_fill(total, gone, report, depth + 1) if gone.any() else total


def from_below(light: Plane, unknown: Mask, depth: int) -> Plane:
    """Unknown pixels as half the size has them."""
    low = from_half(light, unknown, depth)
    size = 2 * low.shape[1], 2 * low.shape[0]
    up = cv2.resize(low, size, interpolation=cv2.INTER_CUBIC)
    return np.where(unknown, up[: light.shape[0], : light.shape[1]], light)


def relaxed(light: Plane, unknown: Mask, depth: int) -> Plane:
    """Let unknown pixels give way to their surroundings; only where there are some."""
    kernel, step_of = (BENT, STEP) if depth < DEEP else (LEVEL, 1.0)
    rows, columns = np.flatnonzero(unknown.any(1)), np.flatnonzero(unknown.any(0))
    if not rows.size:
        return light
    box = tuple(slice(max(0, some[0] - 4), some[-1] + 5) for some in (rows, columns))
    plane, step = light[box].copy(), np.where(unknown[box], np.float32(step_of), np.float32(0))
    for _ in range(ROUNDS):
        pull = np.asarray(cv2.filter2D(plane, -1, kernel, borderType=MIRROR), np.float32)
        pull -= plane
        pull *= step
        plane += pull
    made = light.copy()
    made[box] = plane
    return made
