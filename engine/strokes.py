"""Brush strokes on the grid of a prediction: how much of the brush each pixel gets."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.ingredients import Stroke

Plane = NDArray[np.float32]

KEPT = 128  # masks; one has some 10,000 pixels, and a slider asks for all of them at every move
EDGE = 1.0  # pixels over which the hardest brush fades, so that its edge is not a staircase


@lru_cache(KEPT)
def mask(stroke: Stroke, shape: tuple[int, int]) -> Plane:
    """How much of the brush each pixel gets.

    Parameters
    ----------
    stroke : Stroke
        Full within its radius but for the softness, from there smoothly down to nothing.
    shape : (int, int)
        Rows and columns of a plane that covers the whole photo.

    Returns
    -------
    (h, w) float32
        0 to 1, read-only.
    """
    height, width = shape
    reach = max(stroke.radius * max(shape), EDGE / 2)
    fade = max(stroke.softness * reach, EDGE)
    outer = reach + max(EDGE - stroke.softness * reach, 0) / 2
    way = np.array(stroke.points) * (width, height)
    rest = np.clip((outer - distance(way, shape, outer)) / fade, 0, 1)
    covered = np.asarray(rest * rest * (3 - 2 * rest), np.float32)
    covered.flags.writeable = False
    return covered


def distance(way: NDArray[np.float64], shape: tuple[int, int], limit: float) -> Plane:
    """Distance (h, w) in pixels from each pixel's middle to a way (N, 2) of x, y; `limit` at most.

    Each segment is measured only in the rectangle that it can matter in.
    """
    found = np.full(shape, limit, np.float32)
    for start, end in pairwise(way) if len(way) > 1 else ((way[0], way[0]),):
        low = np.floor(np.minimum(start, end) - limit).astype(int)
        high = np.ceil(np.maximum(start, end) + limit).astype(int)
        left, right = np.clip((low[0], high[0]), 0, shape[1])
        top, bottom = np.clip((low[1], high[1]), 0, shape[0])
        if left >= right or top >= bottom:
            continue
        x = np.arange(left, right, dtype=np.float32) + np.float32(0.5 - start[0])
        y = np.arange(top, bottom, dtype=np.float32)[:, None] + np.float32(0.5 - start[1])
        part = found[top:bottom, left:right]
        np.minimum(part, to_segment(x, y, end - start), out=part)
    return found


def to_segment(x: Plane, y: Plane, end: NDArray[np.float64]) -> Plane:
    """Distance (h, w) from points (w,), (h, 1) to the line from the origin to `end`."""
    across, down = np.float32(end[0]), np.float32(end[1])
    length = across * across + down * down
    along = np.clip((x * across + y * down) / length, 0, 1) if length else np.float32(0)
    return np.asarray(np.hypot(x - along * across, y - along * down), np.float32)


def painted(
    shares: Mapping[str, float], strokes: Iterable[Stroke], shape: tuple[int, int]
) -> dict[str, Plane]:
    """Shares (h, w) of each model where strokes have changed them, summing to 1 at every pixel.

    A stroke moves its model's share towards the stroke's weight; the others keep their proportions,
    or get back those of the blend where they had nothing left.
    """
    local = {model: np.full(shape, share, np.float32) for model, share in shares.items()}
    for stroke in strokes:
        if stroke.model in local and len(local) > 1:
            move(local, shares, stroke, mask(stroke, shape))
    return local


def move(
    local: dict[str, Plane], shares: Mapping[str, float], stroke: Stroke, covered: Plane
) -> None:
    """Apply one stroke to local shares, in place."""
    own = local[stroke.model]
    others = [model for model in local if model != stroke.model]
    wanted = own + covered * (np.float32(stroke.weight) - own)
    left = sum((local[model] for model in others), np.zeros_like(own))
    usual = sum(shares[model] for model in others)
    gone = left <= 0
    factor = (1 - wanted) / np.where(gone, 1, left)
    for model in others:
        back = np.float32(shares[model] / usual if usual else 1 / len(others))
        local[model] = np.where(gone, back * (1 - wanted), local[model] * factor)
    local[stroke.model] = wanted


def coverage(strokes: Sequence[Stroke], shape: tuple[int, int]) -> Plane:
    """How much (h, w) of any brush each pixel has got, 0 to 1."""
    free = np.ones(shape, np.float32)
    for stroke in strokes:
        free *= 1 - mask(stroke, shape)
    return np.asarray(1 - free)
