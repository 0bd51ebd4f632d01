"""Filling what the mask covers: smoothly where holes are small, with texture in large ones."""

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.bands import bands, in_bands
from engine.progress import Report, part, silent
from engine.repair.patches import SIDE, Search, textured
from engine.repair.smooth import smooth_fill

Plane = NDArray[np.float32]
Mask = NDArray[np.bool_]

# Radius of a hole, of the longer edge, from which on it gets texture. Where the truth is known,
# smooth fills are nearer to it at any size (blocks of 2 to 12 % of the edge: 36.2 dB against 34.2;
# a torn corner: 30.7 against 30.0); but a smooth place this large looks like fog.
LARGE = 0.05
MOST = 0.4  # share of the photo that is filled, beyond which there is too little to take from


def fill(
    light: Plane,
    mask: Plane,
    way: str = "auto",
    report: Report = silent,
    known: Plane | None = None,
) -> Plane:
    """Fill what a mask covers.

    Parameters
    ----------
    light : (H, W) float32
        CIE L*.
    mask : (H, W) float32
        0 to 1; where it is 0 the light stays, to the bit. At least one pixel is 0.
    way : str
        One of `engine.repair_steps.WAYS`.
    known : (H, W) float32, optional
        What a network says was there; it goes before a smooth fill.

    Returns
    -------
    (H, W) float32
        CIE L*, 0 to 100; the same array if there is nothing to fill.
    """
    unknown = mask > 0
    if not unknown.any():
        return light
    if known is None or way == "smooth":
        made = smooth_fill(light, unknown, part(report, 0, 0.5))
    else:
        made = np.where(unknown, known, light)
    if way == "texture" or (way == "auto" and known is None and unknown.mean() < MOST):
        add_texture(made, unknown, 0.0 if way == "texture" else LARGE, part(report, 0.5, 0.8))
    mix(made, light, mask, part(report, 0.8, 1))
    return made


def mix(made: Plane, light: Plane, mask: Plane, report: Report = silent) -> None:
    """Keep what is made, L*, as far as the mask says, and the light (H, W) elsewhere; in place."""

    def work(rows: slice) -> None:
        change = np.clip(made[rows], 0, 100) - light[rows]
        made[rows] = np.where(mask[rows] > 0, light[rows] + mask[rows] * change, light[rows])

    in_bands(work, light.shape, report)


def add_texture(filled: Plane, unknown: Mask, least: float, report: Report = silent) -> None:
    """Give the larger holes of a smoothly filled plane texture, in place.

    `least` is the radius of such a hole, of the longer edge.
    """
    scale = min(1.0, SIDE / max(filled.shape))
    size = tuple(max(1, round(side * scale)) for side in filled.shape[::-1])
    covered = cv2.resize(unknown.astype(np.uint8) * 255, size, interpolation=cv2.INTER_AREA)
    holes = wide_ones(np.asarray(covered) >= 128, least * max(size))
    if not holes.any():
        return
    around = cv2.dilate(holes.astype(np.uint8), np.ones((3, 3), np.uint8))
    small = cv2.resize(filled, size, interpolation=cv2.INTER_AREA)
    made, search = textured(np.asarray(small, np.float32), (around > 0) & (covered > 0), report)
    if search is None:
        return
    low = cv2.resize(made, filled.shape[::-1], interpolation=cv2.INTER_LINEAR)
    whole = cv2.resize(around, filled.shape[::-1], interpolation=cv2.INTER_NEAREST)
    taken = filled.copy()
    for rows in bands(0, *filled.shape):
        places = np.argwhere((whole[rows] > 0) & unknown[rows])
        places[:, 0] += rows.start
        here = tuple(places.T)
        there = sources_of(places, search, filled.shape)
        filled[here] = low[here] + (taken[there] - low[there] if scale < 1 else 0)


def wide_ones(holes: Mask, least: float) -> Mask:
    """Holes (h, w) with a radius of at least so many pixels."""
    _, labels = cv2.connectedComponents(holes.astype(np.uint8))
    # What is beyond the photo counts as hole, so that a torn corner is measured as if it went on.
    bordered = cv2.copyMakeBorder(holes.astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    depth = cv2.distanceTransform(bordered, cv2.DIST_L2, 3)[1:-1, 1:-1]
    wide = np.unique(labels[holes & (depth >= least)])
    return holes & np.isin(labels, wide)


def sources_of(
    places: NDArray[np.int64], search: Search, shape: tuple[int, ...]
) -> tuple[NDArray[np.int64], ...]:
    """Where fine detail of places (N, 2) is taken from: rows and columns."""
    factor = np.array(shape) / search.light.shape
    at = np.minimum((places / factor).astype(np.int64), np.array(search.light.shape) - 1)
    moved = places + np.rint(search.moves_at(at) * factor).astype(np.int64)
    return tuple(np.clip(moved, 0, np.array(shape) - 1).T)
