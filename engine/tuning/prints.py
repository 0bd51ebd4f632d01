"""Telling that two files show the same photo: fingerprints of what can be seen.

A print is the difference hash of N. Krawetz ("Kind of Like That", 2013): of a 9 x 8 gray copy,
whether each pixel is darker than its right neighbour. Skies and walls have much the same print,
so colours of a tiny copy have to agree too. Scaling, compression and small retouching change a few
bits of 64; photos of one burst differ in more of them, but far fewer than 32, as strangers do.
"""

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Bits = NDArray[np.bool_]

TINY = 8  # pixels a side of the copy whose colours are compared
SAME, SAME_COLOR = 5, 9.0  # bits, and levels of 8-bit sRGB on average
AKIN, AKIN_COLOR = 14, 26.0
ROWS = 512  # prints that are compared with all others at a time


def bits(pixels: Pixels) -> Bits:
    """(64,) print of sRGB pixels (H, W, 3)."""
    gray = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    small = cv2.resize(gray, (TINY + 1, TINY), interpolation=cv2.INTER_AREA).astype(np.int16)
    return np.asarray(small[:, 1:] > small[:, :-1]).ravel()


def number(own: Bits) -> int:
    """A (64,) print as a whole number."""
    return int.from_bytes(np.packbits(own).tobytes(), "big")


def tiny(pixels: Pixels) -> Pixels:
    """(192,) colours of a tiny copy."""
    small = cv2.resize(pixels, (TINY, TINY), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8).ravel()


def pairs(
    prints: NDArray[np.bool_], colors: Pixels, most_bits: int, most_color: float
) -> Iterator[tuple[int, int]]:
    """All pairs (i, j), i < j, that are alike.

    Parameters
    ----------
    prints : (N, 64) bool
        Of `bits`.
    colors : (N, 192) uint8
        Of `tiny`.
    most_bits : int
        In which they may differ.
    most_color : float
        Mean difference of their colours that is allowed, 8-bit levels.
    """
    signs = np.where(prints, np.float32(1), np.float32(-1))
    for first in range(0, len(signs), ROWS):
        different = (prints.shape[1] - signs[first : first + ROWS] @ signs.T) / 2
        for row, other in np.argwhere(different <= most_bits):
            i = first + int(row)
            if i < other and apart(colors[i], colors[other]) <= most_color:
                yield i, int(other)


def apart(one: Pixels, other: Pixels) -> float:
    """Mean difference of two tiny copies, 8-bit levels."""
    return float(np.abs(one.astype(np.int16) - other).mean())


def groups(count: int, alike: Iterator[tuple[int, int]]) -> list[int]:
    """For each of `count` photos the least number of those that it hangs together with."""
    root = list(range(count))

    def find(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for i, j in alike:
        low, high = sorted((find(i), find(j)))
        root[high] = low
    return [find(i) for i in range(count)]
