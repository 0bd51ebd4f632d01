"""Finds the picture inside a print's border of paper, or inside the card it was mounted on.

A colorizer takes such paper for a wall or a sky and colours the picture to go with it. Scans show
paper on three or four sides, films shown on another screen bars on two; paper is about as light
everywhere, and the picture begins at a straight line that may be a little askew. On photos that
only look so, an error would leave a strip gray: so in doubt there is no border.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

import cv2
import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]

# Networks answer at a half or a quarter of what they see. What they see is in multiples of this, so
# that the answer covers exactly the same and not a fraction of a pixel more.
GRID = 4
NONE = 1e-6  # of a pixel: what rounding leaves of a whole one

SIDE = 320  # pixels of the longer edge on which borders are looked for
SLOPES = np.arange(-3, 4) * 0.005  # of an edge that is askew
MIDDLE = 0.25, 0.75  # where along a side its edge is first looked for, away from the other sides'
WIDEST, NARROWEST = 0.3, 0.012  # of a border, as a share of the photo
FLAT, STEP = 5.0, 5.0  # L*: most unevenness of a row of paper, least step at its end
ALIKE = 7.0  # L*: most difference of paper in one border
PAPER = 0.9  # share of a row of paper that is even
EDGE = 0.65  # share of an edge's middle where lightness steps, where it may be as light as paper
BLANK, SEEN = 0.85, 0.55  # share of a whole border that is even, and of its whole edge that is seen
BARS_BLANK, BARS_SEEN = 0.97, 0.85  # the same where only two sides have one
BARS_ALIKE = 1.5  # how much wider one of two bars may be
LEAST = 0.5, 0.4  # of the longer and the shorter edge that the picture takes
LEAST_PIXELS = 16  # of the shorter edge, to look at it at all
NESTED = 3  # borders inside borders: a scanner's lid, a card, a print's own


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in a photo, perhaps a little askew.

    Attributes
    ----------
    top, left, bottom, right : float
        Its edges at their middles, as fractions of the photo's height and width.
    slopes : tuple of float
        By how many pixels the top, right, bottom and left edge come nearer to the middle for each
        pixel to the right or down.
    """

    top: float
    left: float
    bottom: float
    right: float
    slopes: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)

    def cover(self, rows: Plane, columns: Plane, size: tuple[int, int], soft: float) -> Plane:
        """How much of each pixel of a view lies in it, from 0 to 1.

        Parameters
        ----------
        rows, columns : (h,), (w,) float32
            Where the view's pixels are, in those of the photo.
        size : tuple of int
            Width and height of the photo in its pixels.
        soft : float
            Pixels of the photo over which an edge fades.
        """
        width, height = size
        y, x = rows[:, None], columns[None]
        down = y - height * (self.top + self.bottom) / 2
        across = x - width * (self.left + self.right) / 2
        top, right, bottom, left = self.slopes
        gaps = (
            y - height * self.top - top * across,
            height * self.bottom - y - bottom * across,
            x - width * self.left - left * down,
            width * self.right - x - right * down,
        )
        # Towards an edge of the photo itself, beyond which there is no paper, nothing fades.
        ends = self.top > NONE, self.bottom < 1 - NONE, self.left > NONE, self.right < 1 - NONE
        inside = np.full((len(rows), len(columns)), soft, np.float32)
        for gap, end in zip(gaps, ends, strict=True):
            if end:
                np.minimum(inside, gap, out=inside)
        return np.asarray((inside / soft + 0.5).clip(0, 1), np.float32)

    def inner(self, box: "Box") -> "Box":
        """A box given in fractions of this one, in those of the photo."""
        height, width = self.bottom - self.top, self.right - self.left
        return Box(
            self.top + height * box.top, self.left + width * box.left,
            self.top + height * box.bottom, self.left + width * box.right, box.slopes,
        )  # fmt: skip

    def holds(self, x: float, y: float) -> bool:
        """Whether a place, given as fractions of the photo, lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def part(self, shape: tuple[int, ...], grid: int = 1) -> tuple[slice, slice]:
        """Rows and columns of a plane of the photo that lie in it, whole multiples of a grid."""
        spans = ((self.top, self.bottom), (self.left, self.right))
        rows, columns = (
            slice(grid * ceil(start * length / grid - NONE), grid * int(end * length / grid + NONE))
            for (start, end), length in zip(spans, shape[:2], strict=True)
        )
        return rows, columns

    def part_of(self, chroma: tuple[int, ...], light: tuple[int, ...]) -> tuple[slice, slice]:
        """The same of an answer at the size of the light that a network saw, or at a part of it.

        On `GRID`, where both cover the same.
        """
        return self.part(chroma, max(1, GRID * chroma[0] // light[0]))


WHOLE = Box(0, 0, 1, 1)


@dataclass(frozen=True, slots=True)
class Edge:
    """Where paper ends, seen from one side: rows from it, their slope, and L* of the paper."""

    depth: int
    place: float  # the same between rows
    slope: float
    level: float
    contrast: float  # mean L* by which lightness steps along its middle


def picture_in(light: Plane) -> Box | None:
    """Find what lies inside a border of paper.

    Parameters
    ----------
    light : (H, W) float32
        L*, 0 to 100, of any size.

    Returns
    -------
    Box or None
        None if there is no border, or no certain one.
    """
    scale = SIDE / max(light.shape)
    size = tuple(max(1, round(length * scale)) for length in light.shape[::-1])
    small = np.asarray(cv2.resize(light, size, interpolation=cv2.INTER_AREA), np.float32)
    found = None
    for _ in range(NESTED):
        box = inside_of(papers(small), small.shape) if min(small.shape) >= LEAST_PIXELS else None
        if box is None:
            break
        found = box if found is None else found.inner(box)
        small = small[box.part(small.shape)]
    return found


def inside_of(edges: list[Edge | None], shape: tuple[int, ...]) -> Box | None:
    """What the papers at the top, right, bottom and left leave, if it is enough."""
    height, width = shape
    top, right, bottom, left = (edge.place if edge else 0.0 for edge in edges)
    rest = height - top - bottom, width - left - right
    enough = max(rest) >= LEAST[0] * max(shape) and min(rest) >= LEAST[1] * min(shape)
    if not enough or not any(edges):
        return None
    # Planes were turned to the left to look at their sides, so that two run backwards.
    ways = [
        way * edge.slope if edge else 0.0 for way, edge in zip((1, 1, -1, -1), edges, strict=True)
    ]
    slopes = ways[0], ways[1], ways[2], ways[3]
    return Box(top / height, left / width, 1 - bottom / height, 1 - right / width, slopes)


def papers(light: Plane) -> list[Edge | None]:
    """Where the paper of a border ends at the top, right, bottom and left, if there is one."""
    turned = [np.ascontiguousarray(np.rot90(light, turn)) for turn in range(4)]
    candidates = [edges(plane) for plane in turned]
    best: list[Edge | None] = [None] * 4
    for level in sorted({edge.level for side in candidates for edge in side}):
        picked = [first_alike(side, level, min(light.shape)) for side in candidates]
        sure = [
            edge if edge and holds(turned[side], edge, across(picked, side), BLANK, SEEN) else None
            for side, edge in enumerate(picked)
        ]
        if fits(turned, sure) and value(sure) > value(best):
            best = sure
    return best


def edges(light: Plane) -> list[Edge]:
    """Straight lines near the top, above which all is alike and below which it differs."""
    found: list[Edge] = []
    for slope in SLOPES:
        found += edges_along(light, float(slope))
    kept: list[Edge] = []
    for edge in sorted(found, key=lambda each: -each.contrast):
        if all(abs(edge.depth - other.depth) > 4 for other in kept):
            kept.append(edge)
    return sorted(kept, key=lambda each: each.depth)


def edges_along(light: Plane, slope: float) -> Iterator[Edge]:
    """The same, of lines of one slope; each shows at a few depths."""
    height, width = light.shape
    limit = round(WIDEST * height)
    columns = np.arange(round(MIDDLE[0] * width), round(MIDDLE[1] * width))
    rows = np.arange(limit + 4)
    seen = light[slanted(rows, columns, slope, width, height), columns]
    level = np.median(seen, 1)
    even = (np.abs(seen - level[:, None]) < FLAT).mean(1)
    for depth in range(3, limit):
        above = level[depth - 3 : depth - 1]
        if even[depth - 3 : depth - 1].min() < PAPER or abs(above[0] - above[1]) > FLAT / 2:
            continue
        below = seen[depth + 1 : depth + 3].mean(0)
        steps = np.abs(below - above.mean())
        if (steps > STEP).mean() >= EDGE:
            around = np.abs(seen[depth - 3 : depth + 3] - above.mean())
            clear = steps > STEP
            share = np.minimum(around[:, clear] / steps[clear], 1).mean(1)
            place = depth - 3 + float((1 - share).sum())
            yield Edge(depth, place, slope, float(above.mean()), float(steps.mean()))


def slanted(
    rows: NDArray[np.int_], columns: NDArray[np.int_], slope: float, width: int, height: int
) -> NDArray[np.int_]:
    """(rows, columns) row numbers along lines of a slope through the middle column."""
    shift = np.round(slope * (columns - width / 2)).astype(np.int_)
    return np.asarray(np.clip(rows[:, None] + shift, 0, height - 1))


def first_alike(side: list[Edge], level: float, shorter: int) -> Edge | None:
    """The outermost edge of that paper: what is as light further in may be a sky."""
    alike = (edge for edge in side if abs(edge.level - level) <= ALIKE)
    return next((edge for edge in alike if edge.depth >= NARROWEST * shorter), None)


def across(picked: list[Edge | None], side: int) -> int:
    """How far the borders at the two ends of a side reach into it."""
    ends = (picked[(side + 1) % 4], picked[(side - 1) % 4])
    return max(edge.depth if edge else 0 for edge in ends)


def holds(light: Plane, edge: Edge, cut: int, blank: float, seen: float) -> bool:
    """Whether all above an edge is paper, and the edge shows along all of the picture."""
    height, width = light.shape
    rim = min(max(1, round(NARROWEST * height)), edge.depth // 3)  # a lid's shadow is no paper
    paper = light[rim : edge.depth - 1]
    even = np.abs(paper - edge.level) < ALIKE
    columns = np.arange(cut + 2, width - cut - 2)
    if not paper.size or len(columns) < width / 4:
        return False
    rows = edge.depth + np.array([1, 2])
    below = light[slanted(rows, columns, edge.slope, width, height), columns].mean(0)
    steps = np.abs(below - edge.level) > STEP
    return bool(even.mean() >= blank and steps.mean() >= seen)


def fits(turned: list[Plane], picked: list[Edge | None]) -> bool:
    """Whether sides with paper are those of a border: three or four, or two bars."""
    there = [edge for edge in picked if edge]
    if len(there) != 2:
        return len(there) > 2
    sides = [side for side in range(4) if picked[side]]
    narrow, wide = sorted(edge.depth for edge in there)
    return sides[1] - sides[0] == 2 and wide <= BARS_ALIKE * narrow and all(
        holds(turned[side], edge, 0, BARS_BLANK, BARS_SEEN)
        for side, edge in zip(sides, there, strict=True)
    )  # fmt: skip


def value(picked: list[Edge | None]) -> tuple[int, float]:
    """Which of two borders is likelier: that on more sides, then that of one paper."""
    levels = [edge.level for edge in picked if edge]
    return len(levels), min(levels, default=0) - max(levels, default=0)
