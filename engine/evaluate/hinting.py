"""Colours given away at random places, to see what a model makes of them.

As in the measurements of Zhang et al., "Real-Time User-Guided Image Colorization with Learned Deep
Priors" (SIGGRAPH 2017), in the code that they published: places are normally distributed around the
middle of the photo with a quarter of its size as spread, and each tells the mean of the 7 x 7
pixels there, at 256 x 256. They show the network that square; ours is shown a smaller one.
"""

import numpy as np
from numpy.typing import NDArray

from engine.ingredients import Hint

PATCH = 7  # pixels
SPREAD = 0.25  # of the photo's size


def random_hints(
    chroma: NDArray[np.float32], count: int, random: np.random.Generator
) -> tuple[Hint, ...]:
    """Hints of the true (H, W, 2) chroma."""
    return tuple(hint_at(chroma, random.normal(0.5, SPREAD, 2)) for _ in range(count))


def hint_at(chroma: NDArray[np.float32], middle: NDArray[np.float64]) -> Hint:
    """The mean of the patch at a place (y, x), moved inside the photo."""
    length = np.array(chroma.shape[:2])
    room = length - PATCH
    top, left = np.clip(np.rint(middle * length - PATCH / 2), 0, room).astype(int)
    a, b = chroma[top : top + PATCH, left : left + PATCH].mean((0, 1))
    y, x = (np.array([top, left]) + PATCH / 2) / length
    return Hint(x=float(x), y=float(y), a=float(a), b=float(b))
