"""Light that is gone, filled for a network that is to see a whole photo.

A network takes a white hole for paper and a gray one for a wall, and so its colours go wrong far
around. Only what it sees is filled; the photo keeps its holes until they are repaired.
"""

import numpy as np
from numpy.typing import NDArray

from engine.repair.masks import missing_from
from engine.repair.smooth import smooth_fill

Plane = NDArray[np.float32]

SIDE = 1200  # longest edge that is looked at; networks see less
GONE = 0.001  # share of the photo, from which on light is missing; of 690 good photos none has it


def without_gaps(light: Plane) -> Plane | None:
    """The same photo with what is missing filled smoothly, see `engine.repair.holes`.

    Parameters
    ----------
    light : (H, W) float32
        L*, 0 to 100. Never changed.

    Returns
    -------
    (h, w) float32 or None
        L*, 0 to 100, of the same field: each n-th pixel, so that neither edge is longer than
        `SIDE`. None if nothing is missing.
    """
    # Not means of pixels, which would hide the one level that all of a hole has.
    step = -(-max(light.shape) // SIDE)
    sample = np.ascontiguousarray(light[::step, ::step])
    gone = missing_from(sample)
    if gone.mean() <= GONE:
        return None
    return np.clip(smooth_fill(sample, gone), 0, 100)
