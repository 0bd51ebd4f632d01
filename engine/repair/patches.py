"""Filling large holes with texture: every patch of the hole looks like one of the photo.

Wexler, Shechtman and Irani, "Space-Time Completion of Video" (2007), with the patch search of
Barnes et al., "PatchMatch" (2009): from coarse to fine, each place of the hole looks for the most
similar patch, trying what its neighbours found and places at random, and becomes the mean of what
the patches over it say. All places try at once, so that NumPy can do it.

It is done on a copy of 320 pixels a side; a larger photo gets the finer detail of the places that
were found there. Random numbers come from PCG64, whose bits are the same everywhere.
"""

from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from engine.progress import Report, silent
from engine.repair.smooth import smooth_fill

Plane = NDArray[np.float32]
Mask = NDArray[np.bool_]
Places = NDArray[np.int64]  # (N, 2) rows and columns

SIDE = 320  # longer edge that is worked at
COARSEST = 40
RADIUS = 3  # of a patch
TURNS = 3  # of looking and joining, at each size
LOOKS = 3  # rounds of looking in a turn
NEAR = 0.35  # L* per pixel of the way to a patch: of two like ones the nearer is taken
SHARPNESS = 40.0  # squared L* by which a patch may differ before it hardly counts


class Search:
    """Where each place of a hole finds a patch like its own, at one size.

    Attributes
    ----------
    light : (h, w) float32
        With the hole filled somehow.
    targets : (N, 2) int64
        Places whose patch touches the hole.
    found : (N, 2) int64
        Middles of whole, known patches.
    """

    def __init__(self, light: Plane, unknown: Mask, random: np.random.Generator) -> None:
        self.light, self.unknown, self._random = light, unknown, random
        kernel = np.ones((2 * RADIUS + 1,) * 2, np.uint8)
        touched = cv2.dilate(unknown.astype(np.uint8), kernel) > 0
        whole = np.zeros_like(unknown)
        inner = slice(RADIUS, -RADIUS)
        whole[inner, inner] = ~touched[inner, inner]
        self.targets = np.argwhere(touched)
        self.sources = np.argwhere(whole)
        self._is_source = whole
        self._number = np.full(light.shape, -1)
        self._number[tuple(self.targets.T)] = np.arange(len(self.targets))
        self.found = self._anywhere(len(self.targets)) if len(self.sources) else self.targets
        self._far = np.full(len(self.targets), np.inf, np.float32)
        self._patches: Any = None

    def _anywhere(self, count: int) -> Places:
        return self.sources[self._random.integers(len(self.sources), size=count)]

    def begin_with(self, found: Places) -> None:
        """Take over what was found at a smaller size, where it is a whole patch here."""
        good = self._whole(found)
        self.found[good] = found[good]

    def _whole(self, places: Places) -> Mask:
        inside = ((places >= 0) & (places < self.light.shape)).all(1)
        good = np.zeros(len(places), bool)
        good[inside] = self._is_source[tuple(places[inside].T)]
        return good

    def moves_at(self, places: Places) -> Places:
        """From each of some places to the one it was found to be like; nothing beyond the hole."""
        number = self._number[tuple(places.T)]
        return np.where(number[:, None] >= 0, self.found[number] - self.targets[number], 0)

    def look(self) -> None:
        """A few rounds of asking neighbours and trying at random."""
        padded = cv2.copyMakeBorder(self.light, *(RADIUS,) * 4, cv2.BORDER_REFLECT_101)
        self._patches = sliding_window_view(padded, (2 * RADIUS + 1,) * 2)
        self._own = self._patches[tuple(self.targets.T)].reshape(len(self.targets), -1)
        self._far = self._distance(self.found)
        for turn in range(LOOKS):
            for step in (8 >> turn, 1):
                for way in ((0, step), (step, 0), (0, -step), (-step, 0)):
                    self._ask(np.array(way))
            reach = max(self.light.shape)
            while reach > 1:
                jump = self._random.integers(-reach, reach + 1, size=self.found.shape)
                self._try(self.found + jump)
                reach //= 3

    def _ask(self, way: Places) -> None:
        """Try what the neighbour that way has found, moved as it is."""
        near = np.clip(self.targets + way, 0, np.array(self.light.shape) - 1)
        number = self._number[tuple(near.T)]
        self._try(np.where(number[:, None] >= 0, self.found[number] - way, -1))

    def _try(self, places: Places) -> None:
        places = np.where(self._whole(places)[:, None], places, self.found)
        far = self._distance(places)
        better = far < self._far
        self.found[better], self._far[better] = places[better], far[better]

    def _distance(self, places: Places) -> Plane:
        """Mean squared difference of patches, and a little for the way."""
        others = self._patches[tuple(places.T)].reshape(self._own.shape)
        differ = others - self._own
        way = np.linalg.norm((places - self.targets).astype(np.float32), axis=1)
        longest = np.float32(NEAR * SIDE / max(self.light.shape))
        return np.asarray(np.einsum("np,np->n", differ, differ) / differ.shape[1] + longest * way)

    def join(self) -> None:
        """Each unknown pixel becomes the mean of what the patches over it say."""
        total, weight = np.zeros(self.light.shape), np.zeros(self.light.shape)
        worth = np.exp(-self._far / SHARPNESS) + 1e-4
        for way in np.ndindex((2 * RADIUS + 1,) * 2):
            offset = np.array(way) - RADIUS
            to = self.targets + offset
            inside = ((to >= 0) & (to < self.light.shape)).all(1)
            rows, columns = to[inside].T
            said = self.light[tuple((self.found[inside] + offset).T)]
            flat = rows * self.light.shape[1] + columns
            total += np.bincount(flat, worth[inside] * said, total.size).reshape(total.shape)
            weight += np.bincount(flat, worth[inside], total.size).reshape(total.shape)
        joined = total[self.unknown] / np.maximum(weight[self.unknown], 1e-9)
        self.light[self.unknown] = joined


def textured(light: Plane, unknown: Mask, report: Report = silent) -> tuple[Plane, Search | None]:
    """Fill (h, w) light of at most `SIDE` pixels a side.

    Returns
    -------
    light : (h, w) float32
        Filled; smoothly if there is no whole patch to take from.
    search : Search or None
        Where it came from.
    """
    random = np.random.Generator(np.random.PCG64(1))
    filled = smooth_fill(light, unknown)
    search: Search | None = None
    scales = list(sizes(light.shape))
    for number, size in enumerate(scales):
        report(number / len(scales))
        gone = cv2.resize(unknown.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0
        own = np.asarray(cv2.resize(filled, size, interpolation=cv2.INTER_AREA), np.float32)
        if search is not None:
            up = cv2.resize(search.light, size, interpolation=cv2.INTER_LINEAR)
            own = np.where(gone, up, own)
        after = Search(own.copy(), gone, random)
        if not len(after.sources):
            search = None  # there may be some at a larger size
            continue
        if search is not None:
            after.begin_with(enlarged(search, after))
        for _ in range(TURNS):
            after.look()
            after.join()
        search = after
    report(1.0)
    return (search.light, search) if search is not None else (filled, None)


def sizes(shape: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Widths and heights, from coarse to the whole."""
    halvings = max(0, int(np.log2(max(shape) / COARSEST)))
    for halving in range(halvings, -1, -1):
        yield -(-shape[1] >> halving), -(-shape[0] >> halving)


def enlarged(small: Search, large: Search) -> Places:
    """What a smaller size found, for the places of a larger one."""
    factor = np.array(large.light.shape) / small.light.shape
    at = np.minimum((large.targets / factor).astype(np.int64), np.array(small.light.shape) - 1)
    return large.targets + np.rint(small.moves_at(at) * factor).astype(np.int64)
