"""Random numbers that are the same on every platform, and the grid that they are drawn on."""

from dataclasses import dataclass
from functools import cache
from statistics import NormalDist
from typing import Any
from zlib import crc32

import cv2
import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]
Mask = NDArray[np.bool_]

# The longer edge in cells: the working size at which most networks see a photo, twice.
CELLS = 512
QUANTILES = 1 << 16


class Draws:
    """One stream of random numbers, which nothing but its key decides.

    The bits are those of PCG64 seeded through `SeedSequence`, of which NumPy promises that they
    never change (NEP 19); everything else is exact arithmetic or a table. NumPy's own normal
    and Poisson numbers come without such a promise.
    """

    def __init__(self, seed: int, kind: str, occurrence: int) -> None:
        self._bits = np.random.PCG64(
            np.random.SeedSequence([seed, crc32(kind.encode()), occurrence])
        )

    def uniform(self, *shape: int) -> NDArray[np.float64]:
        """Numbers from 0 to before 1."""
        return np.asarray((self._raw(shape) >> np.uint64(11)) * 2.0**-53, np.float64)

    def normal(self, *shape: int) -> Plane:
        """Numbers with mean 0 and standard deviation 1, at most 4.3 away."""
        return np.asarray(normal_table()[self._raw(shape) >> np.uint64(48)])

    def _raw(self, shape: tuple[int, ...]) -> NDArray[np.uint64]:
        return np.asarray(self._bits.random_raw(int(np.prod(shape))), np.uint64).reshape(shape)


@cache
def normal_table() -> Plane:
    """Quantiles of the normal distribution, so coarse that no last digit of a logarithm counts."""
    inverse = NormalDist().inv_cdf
    upper = [inverse((i + 0.5) / QUANTILES) for i in range(QUANTILES // 2, QUANTILES)]
    half = np.rint(np.array(upper) * 4096) / 4096
    return np.concatenate([-half[::-1], half]).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells that damage is drawn on: single pixels of small photos, squares of large ones.

    A network sees a large photo reduced. Damage to its single pixels would vanish in that, and
    what is true of a 256 x 256 photo would not be of the same photo at 12 megapixels.
    """

    height: int
    width: int

    @property
    def cell(self) -> int:
        """Edge of a cell in photo pixels; 1 up to 767 pixels of the longer edge."""
        return max(1, int(max(self.height, self.width) / CELLS + 0.5))

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of cells; the last ones may stick out of the photo."""
        return -(-self.height // self.cell), -(-self.width // self.cell)

    @property
    def longer(self) -> int:
        """The longer edge in cells."""
        return max(self.shape)

    def reduce(self, plane: Plane) -> Plane:
        """Means of a photo's (H, W) plane over the cells."""
        if self.cell == 1:
            return plane
        below, right = (
            n * self.cell - side for n, side in zip(self.shape, plane.shape, strict=True)
        )
        whole = cv2.copyMakeBorder(plane, 0, below, 0, right, cv2.BORDER_REPLICATE)
        return np.asarray(cv2.resize(whole, self.shape[::-1], interpolation=cv2.INTER_AREA))

    def enlarge(self, field: NDArray[Any], smooth: bool = False) -> NDArray[Any]:
        """A field of cells at the photo's (H, W): in squares, or smooth between their middles."""
        if self.cell == 1:
            return field
        how = cv2.INTER_LINEAR if smooth else cv2.INTER_NEAREST_EXACT
        rows, columns = self.shape
        whole = cv2.resize(field, (columns * self.cell, rows * self.cell), interpolation=how)
        return np.asarray(whole[: self.height, : self.width])

    def enlarge_mask(self, mask: Mask, smooth: bool = False) -> Mask:
        """A mask of cells at the photo's (H, W), with square or with smooth outlines."""
        levels = np.where(mask, np.uint8(255), np.uint8(0))
        return np.asarray(self.enlarge(levels, smooth) >= 128)
