"""The a*b* colour bins that distribution networks choose from.

A grid of 10 a*b* units as in Zhang et al. (2016); a bin counts if some sRGB colour falls into it.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from engine.metrics import GRID


@cache
def centers() -> NDArray[np.float32]:
    """(Q, 2) a*b* at the middle of every bin that sRGB reaches, in a fixed order."""
    from engine.color import chroma

    levels = np.arange(0, 256, 3, dtype=np.uint8)  # 0 and 255 are both among them
    cube = np.stack(np.meshgrid(levels, levels, levels, indexing="ij"), -1)
    cells = np.rint(chroma(cube.reshape(len(levels), -1, 3)) / GRID).astype(np.int64)
    return np.asarray(np.unique(cells.reshape(-1, 2), axis=0) * GRID, np.float32)
