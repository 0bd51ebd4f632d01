"""Finding light that is gone: places that all have one level, and pixels far from all others.

Zane (2021) fills missing pixels with gray, white or black; programs that rotate or stitch do it
too. Such a level is far commoner than its neighbours, and begins abruptly. Whites and blacks that
are clipped are common also, but fade in at their edges, or are backgrounds: of these two levels
only thin or isolated places are taken, and torn corners. Frames, bars and gutters of one level are
no holes.
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
FALL = 20.0  # the same where whites and blacks are clipped, which have edges of up to 12
ABRUPT = 0.6  # share of the edge that jumps
EXTREME = 0.4  # L* from black and white
FOREIGN = 8.0  # times as common as beside, from which on gray is a hole however it begins
SHARP, RUN = 0.85, 5  # share of an edge that is sharp, or straight for so many pixels
MAINLY = 0.3  # share of a level's pixels that have to be in holes
THIN = 3.0  # pixels of area for each of the edge
CALM, ROUGH = 6.0, 8.0  # L* between neighbours; more is noise, and more than any photo has
GUTTER = 0.01  # of the photo's side, and 3 pixels: bars that are broader were laid there
CORNER = 0.3  # share of the photo that a torn corner may have

FAR = 25.0, 8.0  # L* from the median: surely an outlier, and perhaps one
TAIL = 0.15  # share of the sure ones among both; most photos have less than 0.1
# L* from the median, and the least share within it of those that are no outliers, and of all;
# strong noise has less.
CLOSE, PEAK, FEW = 3.0, 0.56, 0.18
TOGETHER = 1.85  # times as many beside one another as by chance; edges of photos have about 2.5
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
    for level, times in levels_of(light):
        gone |= abrupt(light, level, times)
    return gone


def levels_of(light: Plane) -> list[tuple[float, float]]:
    """Levels that are commoner than those beside them, and how many times; three at most."""
    cells = (light * np.float32((LEVELS - 1) / 100) + np.float32(0.5)).astype(np.uint16)
    counts = np.bincount(cells.ravel(), minlength=LEVELS)
    there = np.flatnonzero(counts)
    some = counts[there]
    enough = max(12.0, LEAST * light.size)
    found = []
    for place in np.flatnonzero(some >= enough):
        beside = np.r_[some[max(0, place - BESIDE) : place], some[place + 1 : place + 1 + BESIDE]]
        times = some[place] / np.median(beside) if beside.size else 0.0
        if times > COMMON:
            found.append((some[place], there[place] * 100 / (LEVELS - 1), times))
    return [(level, float(times)) for _, level, times in sorted(found, reverse=True)[:3]]


def abrupt(light: Plane, level: float, times: float) -> Mask:
    """Places of that level that begin abruptly, and may be holes by their shape."""
    near = np.abs(light - np.float32(level)) < 100 / LEVELS
    extreme = min(level, 100 - level) < EXTREME
    # Few photons have levels far apart, and noise clips at black and white.
    steps = steps_between(light, near)
    if not extreme:
        steps = steps[steps > 0]  # what clips otherwise is alike, whatever is between
    if steps.size and np.median(steps) > (CALM if extreme else ROUGH):
        return np.zeros_like(near)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        near.astype(np.uint8), connectivity=4
    )
    edge, jumps, falls = edges_of(light, near, labels, count, level)
    if (falls if extreme else jumps).sum() < ABRUPT * edge.sum() and (extreme or times < FOREIGN):
        return np.zeros_like(near)  # a level that photos have, too
    area = stats[:, cv2.CC_STAT_AREA]
    hole = jumps >= ABRUPT * np.maximum(edge, 1)
    if extreme:
        boxes = (straight(near, labels, count) & (falls > SHARP * edge)) | corners(
            stats, near.shape
        )
        hole &= (area < THIN * edge) | (boxes & ~spanning(stats, near.shape))
    hole[0] = False
    frame = np.union1d(framing(labels), gutters(labels, count))
    hole[frame] = False
    if area[hole].sum() < MAINLY * (near.sum() - area[frame].sum()):
        return np.zeros_like(near)
    return np.asarray(hole[labels])


def steps_between(light: Plane, gone: Mask) -> Plane:
    """Steps in L* between neighbours that are both left of the photo."""
    both = ~gone[:, 1:] & ~gone[:, :-1]
    return np.asarray(np.abs(np.diff(light, axis=1))[both])


def edges_of(
    light: Plane, near: Mask, labels: NDArray[np.int32], count: int, level: float
) -> NDArray[np.float64]:
    """For each component, how many neighbours it has, and how many of these jump and fall.

    Returns
    -------
    (3, count) float64
    """
    away = np.abs(light - np.float32(level))
    found = np.zeros((3, count))
    for axis in (0, 1):
        first: tuple[slice, ...] = (slice(None),) * axis + (slice(None, -1),)
        second: tuple[slice, ...] = (slice(None),) * axis + (slice(1, None),)
        for inner, outer in ((first, second), (second, first)):
            ends = near[inner] & ~near[outer]
            own, far = labels[inner][ends], away[outer][ends]
            found += [np.bincount(own[far > bound], minlength=count) for bound in (0, JUMP, FALL)]
    return found


def straight(near: Mask, labels: NDArray[np.int32], count: int) -> Mask:
    """Which components have edges that run upright and level, as those of lost blocks do."""
    whole, runs = np.zeros(count), np.zeros(count)
    for plane, own in ((near, labels), (near.T, labels.T)):
        ends = (plane[:, 1:] != plane[:, :-1]).astype(np.uint8)
        inner = np.maximum(own[:, 1:], own[:, :-1])
        long = cv2.morphologyEx(ends, cv2.MORPH_OPEN, np.ones((RUN, 1), np.uint8))
        whole += np.bincount(inner[ends > 0], minlength=count)
        runs += np.bincount(inner[long > 0], minlength=count)
    return np.asarray(runs > SHARP * np.maximum(whole, 1))


def spanning(stats: NDArray[np.int32], shape: tuple[int, ...]) -> Mask:
    """Which components go from edge to edge, as mounts and backgrounds do."""
    return np.asarray((stats[:, 2] == shape[1]) | (stats[:, 3] == shape[0]))


def framing(labels: NDArray[np.int32]) -> NDArray[np.intp]:
    """Which components are a frame around the photo, or bars on two sides of it: part of it."""
    rims = labels[0], labels[:, -1], labels[-1], labels[:, 0]
    whole = [int(rim[0]) if (rim == rim[0]).all() else 0 for rim in rims]
    found = {label for at, label in enumerate(whole) if label and whole[at - 2]}
    return np.array(sorted(found), np.intp)


def gutters(labels: NDArray[np.int32], count: int) -> NDArray[np.intp]:
    """Which components are broad bars through the photo, as between those of an album page.

    Thinner ones are rows or columns that a scanner has lost, and a bar at one side is what a broken
    transfer has.
    """
    broad = np.zeros(count, bool)
    for lines in (labels, labels.T):
        whole = (lines == lines[:, :1]).all(1)
        found = np.bincount(lines[whole, 0], minlength=count) > max(3, GUTTER * len(lines))
        found[lines[[0, -1], 0][whole[[0, -1]]]] = False
        broad |= found
    broad[0] = False
    return np.flatnonzero(broad)


def corners(stats: NDArray[np.int32], shape: tuple[int, ...]) -> Mask:
    """Which components lie in exactly one corner of the photo, and not over half an edge."""
    left, top, width, height, area = stats.T
    right, bottom = left + width == shape[1], top + height == shape[0]
    sides = (left == 0).astype(int) + right, (top == 0).astype(int) + bottom
    small = (area < CORNER * shape[0] * shape[1]) & (width < shape[1]) & (height < shape[0])
    return np.asarray((sides[0] == 1) & (sides[1] == 1) & small)


def outliers(light: Plane) -> Mask:
    """Single pixels (H, W) that impulses have hit, if there are so many that it must be that.

    A switching median filter (Sun and Neuvo 1994): a pixel is an outlier if it is farther from the
    median of 5 x 5 pixels than pixels around it are. Whether impulses are there at all the
    distances tell: theirs are even, those of photos fall off steeply, those of noise less so.
    """
    if min(light.shape) < 5:
        return np.zeros(light.shape, bool)
    median = cv2.medianBlur(light, 5)
    far = np.abs(light - median)
    if not scattered(far, np.minimum(median, 100 - median) >= EXTREME):
        return np.zeros(light.shape, bool)
    usual = cv2.blur(np.minimum(far, 15), (9, 9))
    bound = np.maximum(FAR[1], np.float32(PIXELS) * np.minimum(usual, 6))
    return np.asarray(far > bound)


def scattered(far: Plane, told: Mask) -> bool:
    """Whether distances (H, W) from the median are those of impulses, each by itself.

    `told` (H, W) is where they say something: not in clipped white, where noise hardly shows.
    """
    if told.mean() < SINGLE:
        return False
    sure, perhaps = ((far[told] > bound).mean() for bound in FAR)
    if sure < SINGLE or sure < TAIL * perhaps:
        return False
    if (far[told] < CLOSE).mean() < max(PEAK * (1 - perhaps), FEW):
        return False
    hit = (far > FAR[0]).astype(np.float32)
    # Of 3 x 3 pixels around one that is hit, as many would be if chance alone decided.
    by_chance = (1 + 8 * hit.mean()) / 9
    return bool(cv2.blur(hit, (3, 3))[hit > 0].mean() < TOGETHER * by_chance)
