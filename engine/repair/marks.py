"""Finding scratches, creases and dust: thin or small places that are lighter than all around them.

Morphology sees what is thin (the top-hat of Meyer 1979); whether it is damage, the surroundings
tell. Damage lies over the picture anywhere, sharp, and stands out most where the picture is quiet.
Hair, grass and windows are thin and light too, but among their like; eyes and lips lie in busy
places. So contrast is measured against how busy the surroundings are without the suspects.

Most marks on prints are light, since paper shows there. Dark lines in photos are mostly wires,
window bars and lips, and are taken only from a sensitivity of 0.6 on.
"""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.repair.noise import estimate_noise

Plane = NDArray[np.float32]
Mask = NDArray[np.bool_]

SIDE = 2048  # longer edge that is looked at; a mark of a larger scan is several pixels wide
SMALLEST, HALVING = 300, 2.2  # longer edge of the last size that is looked at, and between two
WIDTH = 0.009  # of the widest mark at a size, of the longer edge; 5 pixels at least
SUSPECT = 5.0  # L* that anything thin differs by to be counted
LEAST = 3.5  # L* that a mark differs by
AROUND, WIDE = 0.035, 0.12  # of the surroundings near and far, of the longer edge
FINE = 0.004  # what is finer than this is busy, of the longer edge
# Share of suspects around from which on they are rather texture, and how soon.
CROWD, CROWDED = 0.17, 60.0
SPECK = 0.014  # span of the largest specks, of the longer edge
TANGLED = 2.5  # times the span that a line may be long
BOUNDS = 1.0, 1.6, 2.5  # for components, of the least that stands out
DARK_FROM = 0.6  # sensitivity


@dataclass(frozen=True, eq=False, slots=True)
class Level:
    """What may be marks at one size: contrast (h, w) in L*, and as a multiple of the usual one."""

    light: tuple[Plane, Plane]
    dark: tuple[Plane, Plane]


@dataclass(frozen=True, eq=False, slots=True)
class Evidence:
    """What may be marks, at several sizes, the largest first.

    It can be kept while the sensitivity changes.
    """

    levels: tuple[Level, ...]


def look(light: Plane) -> Evidence:
    """Measure L* (H, W) at its own size, of at most `SIDE`, and at smaller ones for wider marks."""
    light = reduced(light, SIDE)
    found = [level(light)]
    while max(light.shape) > SMALLEST * HALVING**0.5:
        light = reduced(light, max(light.shape) / HALVING)
        found.append(level(light))
    return Evidence(tuple(found))


def reduced(light: Plane, side: float) -> Plane:
    """L* at a longer edge of that many pixels, if it is longer."""
    scale = side / max(light.shape)
    if scale >= 1:
        return light
    size = tuple(max(1, round(length * scale)) for length in light.shape[::-1])
    return np.asarray(cv2.resize(light, size, interpolation=cv2.INTER_AREA))


def level(light: Plane) -> Level:
    """Measure L* (h, w) at one size."""
    noise = estimate_noise(light).level
    longer = max(light.shape)
    disk = ellipse(max(5, WIDTH * longer))
    soft = cv2.GaussianBlur(light, (0, 0), 0.6)
    busy = np.abs(light - cv2.GaussianBlur(light, (0, 0), max(1.5, FINE * longer)))
    over = soft - cv2.morphologyEx(soft, cv2.MORPH_OPEN, disk)
    under = cv2.morphologyEx(soft, cv2.MORPH_CLOSE, disk) - soft
    return Level((over, standing_out(over, busy, noise)), (under, standing_out(under, busy, noise)))


def ellipse(length: float) -> NDArray[np.uint8]:
    """A round structuring element of an odd number of pixels."""
    side = int(length) // 2 * 2 + 1
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)), np.uint8)


def standing_out(contrast: Plane, busy: Plane, noise: float) -> Plane:
    """Contrast as a multiple of what is usual around, suspects left out."""
    suspects = (contrast > max(4.0, 3 * noise)).astype(np.float32)
    others = 1 - cv2.dilate(suspects, ellipse(5))
    window, wide = ((int(max(15, part * max(busy.shape))),) * 2 for part in (AROUND, WIDE))
    share = cv2.blur(others, window)
    usual = cv2.blur(busy * others, window) / np.maximum(share, np.float32(0.05))
    crowd = np.maximum(cv2.blur(suspects, wide) - np.float32(CROWD), 0)
    return np.asarray(contrast / (1.5 + np.float32(1.2 * noise) + 3 * usual + CROWDED * crowd))


@dataclass(frozen=True, eq=False, slots=True)
class Marks:
    """Marks that were found.

    Attributes
    ----------
    where : (h, w) bool
    lines, specks : int
        How many of each.
    share : float
        Of all that is thin and light, how much they are. Where little of it is, the photo is
        full of thin things, and some will look like marks.
    """

    where: Mask
    lines: int
    specks: int
    share: float


def marks(evidence: Evidence, sensitivity: float) -> Marks:
    """Decide, at a sensitivity from 0 to 1."""
    first = evidence.levels[0].light[0]
    found = np.zeros(first.shape, bool)
    for each in evidence.levels:
        own = candidates(*each.light, sensitivity, dark=False)
        if sensitivity >= DARK_FROM:
            own |= candidates(*each.dark, sensitivity, dark=True)
        size = found.shape[::-1]
        whole = cv2.resize(own.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST)
        found |= np.asarray(whole) > 0
    count, _, stats, _ = cv2.connectedComponentsWithStats(found.astype(np.uint8), connectivity=8)
    lines = int((span_of(np.asarray(stats))[1:] > SPECK * max(found.shape)).sum())
    suspects = first > SUSPECT
    share = (suspects & found).sum() / max(1, suspects.sum())
    return Marks(found, lines, count - 1 - lines, float(share))


def candidates(contrast: Plane, standing: Plane, sensitivity: float, dark: bool) -> Mask:
    """Marks of one kind; looked for above several bounds, since marks may touch other things."""
    bar = 1.5 - sensitivity
    found = [chosen(contrast, standing, bar, bar * step, dark) for step in BOUNDS]
    return np.asarray(np.logical_or.reduce(found))


def span_of(stats: NDArray[Any]) -> NDArray[np.float64]:
    """Diagonals of components, in pixels."""
    return np.asarray(np.hypot(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]))


def chosen(contrast: Plane, standing: Plane, bar: float, bound: float, dark: bool) -> Mask:
    """Components above a bound that are long and thin, or small, and stand out."""
    low = ((standing > bound) & (contrast > LEAST)).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(low, connectivity=8)
    area, flat = stats[:, cv2.CC_STAT_AREA].astype(np.float64), labels.ravel()
    depth = cv2.distanceTransform(low, cv2.DIST_L2, 3)

    def mean(values: NDArray[Any]) -> NDArray[np.float64]:
        return np.asarray(np.bincount(flat, values.ravel(), count) / area)

    thick = np.maximum(4 * mean(depth) - 2.2, 1)  # a line w wide is about w / 4 + 1 / 2 deep
    length, longer, span = area / thick, max(contrast.shape), span_of(np.asarray(stats))
    mean_standing, strong = mean(standing), mean(standing > 2 * bar)
    lines = (span > (0.06 if dark else 0.02) * longer) & (length > (8 if dark else 4) * thick)
    lines &= (thick < (0.006 if dark else 0.012) * longer + 1) & (length < TANGLED * span)
    needed = (2.3 if dark else 1.9) - 4 * np.minimum(span / longer, 0.12)  # less of long lines
    lines &= (mean_standing > needed * bar) & (strong > (0.4 if dark else 0.04))
    specks = (span < max(5.5, SPECK * longer)) & (area >= 3) & ~lines
    specks &= (mean_standing > (3.2 if dark else 2.6) * bar) & (mean(contrast) > 8)
    lines[0] = specks[0] = False
    return np.asarray((lines | specks)[labels])
