"""How sure a mean over photos is: what it would be on other photos of the same kind.

The percentile bootstrap of Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), chapter
13: as many photos are drawn from those that were measured, with replacement, again and again. Rows
of a table share the drawings, so that the difference of two rows has an interval of its own, which
is narrower than theirs where the same photos are hard for both.

Of one photo all drawings are the same, which says nothing of others: there is no interval then.
"""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

DRAWINGS = 2000
LEVEL = 95  # percent
FEWEST = 2  # photos that an interval takes


def drawings(photos: int, seed: int, count: int = DRAWINGS) -> Numbers:
    """How often each of `count` drawings has each photo, (count, photos); the same for a seed."""
    random = np.random.Generator(np.random.PCG64(seed))
    shares = np.full(photos, 1 / photos)
    return random.multinomial(photos, shares, size=count).astype(np.float64)


def interval(values: Numbers) -> Numbers:
    """Lower and upper end, (2, ...), of the middle 95 % along the first axis."""
    outside = (100 - LEVEL) / 2
    return np.asarray(np.percentile(values, [outside, 100 - outside], axis=0))
