"""Cracks, creases, scratches and torn-out pieces as prints have them, drawn at random.

Their true places are known, which is what a network that finds them is taught with. Drawn with
OpenCV crop by crop; random numbers come from a generator of NumPy's.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]
Points = NDArray[np.float64]

SHIFT = 4  # bits behind the point of drawn coordinates


def walk(random: np.random.Generator, side: int) -> Points:
    """A crooked way across a crop: straight at large, jagged at small."""
    length = side * random.uniform(0.2, 1.4)
    count = max(3, int(length / random.uniform(3, 12)))
    heading = random.uniform(0, 2 * np.pi) + np.cumsum(random.normal(0, 0.12, count))
    heading += random.normal(0, random.choice([0.02, 0.35]), count)
    steps = length / count * np.stack([np.cos(heading), np.sin(heading)], 1)
    return np.asarray(random.uniform(0, side, 2) + np.cumsum(steps, 0) - steps.sum(0) / 2)


def draw(cover: Plane, way: Points, width: float) -> None:
    """Draw a way into a cover, in place."""
    points = np.rint(way * (1 << SHIFT)).astype(np.int32)
    drawn = np.zeros(cover.shape, np.uint8)
    cv2.polylines(drawn, [points], False, 255, max(1, round(width)), cv2.LINE_AA, SHIFT)
    np.maximum(cover, drawn.astype(np.float32) / 255, out=cover)


def crack(random: np.random.Generator, side: int) -> Plane:
    """How much (side, side) a crack with a few branches covers, 0 to 1."""
    cover = np.zeros((side, side), np.float32)
    trunk, width = walk(random, side), random.choice([1.0, 1.0, 2.0, 3.0, 5.0])
    draw(cover, trunk, width)
    for _ in range(random.integers(0, 4)):
        branch = walk(random, side)
        branch += trunk[random.integers(len(trunk))] - branch[0]
        draw(cover, branch[: max(2, len(branch) // 2)], max(1.0, width - 1))
    if random.random() < 0.5:  # the paper is torn unevenly
        rough = cv2.resize(random.random((side // 3, side // 3)), (side, side))
        cover *= (rough > random.uniform(0.1, 0.45)).astype(np.float32)
    if random.random() < 0.6:
        cover = np.asarray(cv2.GaussianBlur(cover, (0, 0), random.uniform(0.4, 1.2)), np.float32)
        cover *= np.float32(min(1.5, 1 / max(float(cover.max()), 0.2)))
    return np.clip(cover, 0, 1)


def piece(random: np.random.Generator, side: int) -> Plane:
    """A piece that is gone: a ragged blot or a rectangle."""
    cover = np.zeros((side, side), np.float32)
    middle, reach = random.uniform(0, side, 2), side * random.uniform(0.02, 0.14)
    if random.random() < 0.3:
        low, high = (np.rint(middle + sign * reach * random.uniform(0.4, 1, 2)).astype(int)
                     for sign in (-1, 1))  # fmt: skip
        cover[max(0, low[0]) : max(0, high[0]), max(0, low[1]) : max(0, high[1])] = 1
        return cover
    angles = np.sort(random.uniform(0, 2 * np.pi, 14))
    far = reach * random.uniform(0.5, 1.2, 14)[:, None]
    corners = middle + far * np.stack([np.cos(angles), np.sin(angles)], 1)
    cv2.fillPoly(cover, [np.rint(corners).astype(np.int32)], 1.0)
    return cover


def worn(light: Plane, random: np.random.Generator) -> tuple[Plane, Plane]:
    """L* (side, side) with some cracks and pieces gone, and how much of each pixel is."""
    side = light.shape[0]
    made, gone = light.copy(), np.zeros_like(light)
    for _ in range(random.integers(1, 6)):
        cover = (piece if random.random() < 0.2 else crack)(random, side)
        opaque = cover * np.float32(random.uniform(0.5, 1))
        shade = random.uniform(75, 100) if random.random() < 0.8 else random.uniform(0, 25)
        made += opaque * (np.float32(shade) - made)
        np.maximum(gone, opaque, out=gone)
    return made, gone
