"""Things take the colours that hints tell of them, even where the network hardly listened.

A network that was told a colour answers with a mixture of that and of what it thinks likely. What
is missing at each hint is spread over what looks like its place: near it, as light, and of the same
predicted colour. The spreading is Gaussian process regression (Rasmussen and Williams, "Gaussian
Processes for Machine Learning", 2006, equation 2.25), whose kernel is a bilateral one (Tomasi and
Manduchi 1998): many hints at one place do not add up, and far from all of them nothing changes.
"""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.ingredients import Hint

Plane = NDArray[np.float32]

# How far one thing reaches, as standard deviations; fitted on photos that the network learned from.
NEAR = 0.3  # of the longer edge
ALIKE = 12.0  # L*
AKIN = 12.0  # a*b*
TRUST = 0.15  # variance of what hints say, beside that of what is to be corrected: 0 pins them down


def follow(chroma: Plane, light: Plane, hints: Sequence[Hint]) -> Plane:
    """Correct predicted colours by hints.

    Parameters
    ----------
    chroma : (h, w, 2) float32
        a*b* that a network predicted, knowing the hints.
    light : (H, W) float32
        L* of the same photo, at that size or larger.
    hints : sequence of Hint
        Each moves its place by 1 / (1 + `TRUST`) of what is missing, if it is alone.

    Returns
    -------
    (h, w, 2) float32
        `chroma` itself if there are no hints.
    """
    if not hints:
        return chroma
    height, width = chroma.shape[:2]
    seen = np.asarray(cv2.resize(light, (width, height), interpolation=cv2.INTER_AREA), np.float32)
    around = cv2.blur(np.dstack([seen, chroma]), (3, 3), borderType=cv2.BORDER_REFLECT)
    places = [(cell(hint.y, height), cell(hint.x, width)) for hint in hints]
    rows, columns = np.array(places).T
    look = features(seen, chroma)
    theirs = look[rows, columns].copy()
    theirs[:, 2:] = around[rows, columns] / (ALIKE, AKIN, AKIN)  # not those of a grain of film
    missing = np.array([(hint.a, hint.b) for hint in hints]) - around[rows, columns, 1:]
    own = kernel(theirs, theirs) + TRUST * np.eye(len(hints))
    weights = np.linalg.solve(own, missing).astype(np.float32)
    change = kernel(look.reshape(-1, 5), theirs).astype(np.float32) @ weights
    return np.asarray(chroma + change.reshape(chroma.shape))


def cell(place: float, length: int) -> int:
    """The row or column of a place, given as a fraction."""
    return min(max(int(place * length), 0), length - 1)


def features(light: Plane, chroma: Plane) -> NDArray[np.float64]:
    """(h, w, 5): where a place is and how it looks, in the units that likeness is measured in."""
    height, width = light.shape
    longer = max(height, width) * NEAR
    down, across = np.mgrid[:height, :width] / longer
    return np.dstack([across, down, light / ALIKE, chroma / AKIN]).astype(np.float64)


def kernel(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n, m) likeness of (n, 5) and (m, 5) places, 1 for the same and 0 for strangers."""
    squares = (one**2).sum(1)[:, None] + (other**2).sum(1) - 2 * one @ other.T
    return np.asarray(np.exp(-np.maximum(squares, 0) / 2))
