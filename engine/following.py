"""Things take the colours that hints tell of them, even where the network hardly listened.

A network that was told a colour answers with a mixture of that and of what it thinks likely. What
is missing at each hint is spread over what looks like its place: near it, as light, and of the same
predicted colour. The spreading is Gaussian process regression (Rasmussen and Williams, "Gaussian
Processes for Machine Learning", 2006, equation 2.25), whose kernel is a bilateral one (Tomasi and
Manduchi 1998): many hints at one place do not add up, and far from all of them nothing changes.

A network that predicts distributions is also asked what it says without any hint. What is missing
there is spread farther, over what the network takes for the same: where it finds the same colours
likely, by the Hellinger distance. The mean of both is nearer to the truth than either.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

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

# The same for what a network says without hints, and the share of that in the mean.
FAR = 1.2  # of the longer edge
ALIKE_FAR = 40.0  # L*
TAKEN_FOR = 0.4  # Hellinger distance of distributions, times the square root of 2
TRUST_FAR = 0.1
SHARE = 0.6
UNLIKELY = 30.0  # a*b* that a hint is away from what the network said without it, to be a wish
TAKEN = 0.5  # part of that way which a place may lack


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
    soft = cv2.blur(np.dstack([seen, chroma]), (3, 3), borderType=cv2.BORDER_REFLECT)
    rows, columns = places_of(hints, height, width)
    look = features(seen, chroma)
    theirs = look[rows, columns].copy()
    theirs[:, 2:] = soft[rows, columns] / (ALIKE, AKIN, AKIN)  # not those of a grain of film
    missing = np.array([(hint.a, hint.b) for hint in hints]) - soft[rows, columns, 1:]
    own = kernel(theirs, theirs) + TRUST * np.eye(len(hints))
    weights = np.linalg.solve(own, missing).astype(np.float32)
    change = kernel(look.reshape(-1, 5), theirs).astype(np.float32) @ weights
    return np.asarray(chroma + change.reshape(chroma.shape))


@dataclass(frozen=True, eq=False, slots=True)
class Reach:
    """How hints bear on what a network said without them.

    Attributes
    ----------
    hints : tuple of Hint
    weights : (h, w, n) float32
        By how much of what is missing at each of the hints each place changes.
    """

    hints: tuple[Hint, ...]
    weights: Plane

    def joined(self, followed: Plane, unhinted: Plane) -> Plane:
        """The mean of both ways.

        Parameters
        ----------
        followed : (h, w, 2) float32
            a*b* that the network said, knowing the hints, after `follow`.
        unhinted : (h, w, 2) float32
            What it said without them.
        """
        height, width = unhinted.shape[:2]
        soft = cv2.blur(unhinted, (3, 3), borderType=cv2.BORDER_REFLECT)
        rows, columns = places_of(self.hints, height, width)
        wanted = np.array([(hint.a, hint.b) for hint in self.hints], np.float32)
        missing = wanted - soft[rows, columns]
        change = unhinted + self.weights @ missing - followed
        change *= np.float32(SHARE) * (1 - heeded(followed, wanted, missing))
        return np.asarray(followed + change)


def heeded(followed: Plane, wanted: Plane, missing: Plane) -> Plane:
    """How much each place (h, w, 1) has taken the colour of a hint that is unlike what was there.

    There the network understood what the hint is about, however unlikely its colour: such a hint is
    a wish rather than a likelihood, and its things take it as a whole.
    """
    taken = np.zeros((*followed.shape[:2], 1), np.float32)
    for colour, step in zip(wanted, np.square(missing).sum(1), strict=True):
        away = np.square(followed - colour).sum(2, keepdims=True)
        near = np.exp(away / np.float32(-2 * TAKEN**2 * max(step, 1.0)))
        np.maximum(taken, near * np.float32(step / (step + UNLIKELY**2)), out=taken)
    return taken


def reach_of(logits: NDArray[np.float16], light: Plane, hints: Sequence[Hint]) -> Reach:
    """Find where hints reach.

    Parameters
    ----------
    logits : (h, w, Q) float16
        What the network said without them.
    light : (H, W) float32
        L* as it saw it, at that size or larger.
    """
    height, width = logits.shape[:2]
    seen = np.asarray(cv2.resize(light, (width, height), interpolation=cv2.INTER_AREA), np.float32)
    longer = max(height, width) * FAR
    down, across = np.mgrid[:height, :width].astype(np.float32) / np.float32(longer)
    look = np.dstack([across, down, seen / np.float32(ALIKE_FAR), likely(logits)])
    rows, columns = places_of(hints, height, width)
    theirs = np.stack([around(look, *place) for place in zip(rows, columns, strict=True)])
    theirs[:, :2] = look[rows, columns, :2]
    own = kernel(theirs, theirs) + TRUST_FAR * np.eye(len(hints))
    weights = kernel(look.reshape(-1, look.shape[2]), theirs) @ np.linalg.inv(own)
    return Reach(tuple(hints), weights.astype(np.float32).reshape(height, width, -1))


def likely(logits: NDArray[np.float16]) -> Plane:
    """(h, w, Q) square roots of probabilities, whose distance counts as `TAKEN_FOR` says."""
    chances = logits.astype(np.float32)
    chances -= chances.max(-1, keepdims=True)
    np.exp(chances, out=chances)
    chances /= chances.sum(-1, keepdims=True)
    np.sqrt(chances, out=chances)
    chances *= np.float32(1 / TAKEN_FOR)
    return chances


def around(look: Plane, row: int, column: int) -> Plane:
    """The mean of the 3 x 3 places around one, of those that there are."""
    part = look[max(0, row - 1) : row + 2, max(0, column - 1) : column + 2]
    return np.asarray(part.mean((0, 1)))


def places_of(hints: Sequence[Hint], height: int, width: int) -> NDArray[np.intp]:
    """(2, n) rows and columns of hints."""
    return np.array([(cell(hint.y, height), cell(hint.x, width)) for hint in hints], np.intp).T


def cell(place: float, length: int) -> int:
    """The row or column of a place, given as a fraction."""
    return min(max(int(place * length), 0), length - 1)


def features(light: Plane, chroma: Plane) -> NDArray[np.float64]:
    """(h, w, 5): where a place is and how it looks, in the units that likeness is measured in."""
    height, width = light.shape
    longer = max(height, width) * NEAR
    down, across = np.mgrid[:height, :width] / longer
    return np.dstack([across, down, light / ALIKE, chroma / AKIN]).astype(np.float64)


def kernel(one: NDArray[Any], other: NDArray[Any]) -> NDArray[Any]:
    """(n, m) likeness of (n, F) and (m, F) places, 1 for the same and 0 for strangers."""
    squares = (one**2).sum(1)[:, None] + (other**2).sum(1) - 2 * one @ other.T
    return np.asarray(np.exp(-np.maximum(squares, 0) / 2))
