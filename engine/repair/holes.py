"""Finding light that is gone: places that all have one level, and pixels far from all others.

Zane (2021) fills missing pixels with gray, white or black; programs that rotate or stitch do it
too. Such a level is far commoner than its neighbours, and begins abruptly. Whites and blacks that
are clipped are common also, but fade in at their edges, or are backgrounds: of these two levels
only thin or isolated places are taken, and torn corners.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]
Mask = NDArray[np.bool_]

LEVELS = 1 << 16  # of the histogram; 8-bit photos have 256 of them
LEAST = 1e-4  # share of the pixels that a level has to have, and 12 of them
COMMON = 3.0  # times as many as the levels beside it
BESIDE = 8  # levels on each side
JUMP = 6.0  # L* between a hole and what is around it
ABRUPT = 0.6  # share of the edge that jumps
EXTREME = 0.4  # L* from black and white
THIN = 3.0  # pixels of area for each of the edge
CORNER = 0.3  # share of the photo that a torn corner may have

FAR = 25.0, 8.0  # L* from the median: surely an outlier, and perhaps one
TAIL = 0.3  # share of the sure ones among both; photos have less than 0.15
SINGLE = 0.003  # share of the photo that has to be outliers
PIXELS = 3.5  # times the usual distance from the median around it


def holes(light: Plane) -> Mask:
    """Where L* (H, W) has been replaced by one level, of up to three.

    Returns
    -------
    (H, W) bool
        True where light is gone, sharply.
    """
    gone = np.zeros(light.shape, bool)
    for level in levels_of(light):
        gone |= abrupt(light, level)
    return gone


def levels_of(light: Plane) -> list[float]:
    """Levels that are much commoner than those beside them."""
    cells = (light * np.float32((LEVELS - 1) / 100) + np.float32(0.5)).astype(np.uint16)
    counts = np.bincount(cells.ravel(), minlength=LEVELS)
    there = np.flatnonzero(counts)
    some = counts[there]
    enough = max(12.0, LEAST * light.size)
    found = []
    for place in np.flatnonzero(some >= enough):
        beside = np.r_[some[max(0, place - BESIDE) : place], some[place + 1 : place + 1 + BESIDE]]
        if beside.size and some[place] > COMMON * np.median(beside):
            found.append((some[place], there[place] * 100 / (LEVELS - 1)))
    return [level for _, level in sorted(found, reverse=True)[:3]]


def abrupt(light: Plane, level: float) -> Mask:
    """Places of that level that begin abruptly, and may be holes by their shape."""
    near = np.abs(light - np.float32(level)) < 100 / LEVELS
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        near.astype(np.uint8), connectivity=4
    )
    edge, jumps = edges_of(light, near, labels, count, level)
    area = stats[:, cv2.CC_STAT_AREA]
    hole = jumps >= ABRUPT * np.maximum(edge, 1)
    if min(level, 100 - level) < EXTREME:
        hole &= (area < THIN * edge) | corners(stats, light.shape)
    hole[0] = False
    return np.asarray(hole[labels])


def edges_of(
    light: Plane, near: Mask, labels: NDArray[np.int32], count: int, level: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """For each component, how many neighbours it has, and how many of these are far in L*."""
    far = np.abs(light - np.float32(level)) > JUMP
    edge, jumps = np.zeros(count), np.zeros(count)
    for axis in (0, 1):
        first: tuple[slice, ...] = (slice(None),) * axis + (slice(None, -1),)
        second: tuple[slice, ...] = (slice(None),) * axis + (slice(1, None),)
        for inner, outer in ((first, second), (second, first)):
            ends = near[inner] & ~near[outer]
            edge += np.bincount(labels[inner][ends], minlength=count)
            jumps += np.bincount(labels[inner][ends & far[outer]], minlength=count)
    return edge, jumps


def corners(stats: NDArray[np.int32], shape: tuple[int, ...]) -> Mask:
    """Which components lie in exactly one corner of the photo, and not over half an edge."""
    left, top, width, height, area = stats.T
    right, bottom = left + width == shape[1], top + height == shape[0]
    sides = (left == 0).astype(int) + right, (top == 0).astype(int) + bottom
    small = (area < CORNER * shape[0] * shape[1]) & (width < shape[1]) & (height < shape[0])
    return np.asarray((sides[0] == 1) & (sides[1] == 1) & small)


def outliers(light: Plane, sensitivity: float = 0.5) -> Mask:
    """Single pixels (H, W) that impulses have hit, if there are so many that it must be that.

    A switching median filter (Sun and Neuvo 1994): a pixel is an outlier if it is farther from the
    median of 5 x 5 pixels than pixels around it are. Whether impulses are there at all the tail
    tells: theirs is even, that of photos falls off steeply.
    """
    if min(light.shape) < 5:
        return np.zeros(light.shape, bool)
    far = np.abs(light - cv2.medianBlur(light, 5))
    sure, perhaps = ((far > bound).mean() for bound in FAR)
    if sure < SINGLE or sure < TAIL * perhaps:
        return np.zeros(light.shape, bool)
    usual = cv2.blur(np.minimum(far, 15), (9, 9))
    bound = np.maximum(FAR[1], np.float32(PIXELS * (1.5 - sensitivity)) * np.minimum(usual, 6))
    return np.asarray(far > bound)
