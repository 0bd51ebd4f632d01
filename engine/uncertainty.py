"""How sure a network is of the colours it proposes, from the distribution that it predicted.

This tells of the network, not of the past: where it is sure, it has seen many such things in one
colour, and the thing in the photo may still have had another.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.errors import EngineError

if TYPE_CHECKING:
    from engine.colorizer import Prediction

Plane = NDArray[np.float32]
Proposal = tuple[float, float, float]  # a*, b*, probability

# Bins are 10 apart: a colour takes in the bins around its own, and no others.
APART = 15.0
ROWS = 32  # of logits taken at once


def probabilities(logits: NDArray[Any]) -> Plane:
    """Softmax at temperature 1 over the last axis of (..., Q) logits."""
    powers = logits.astype(np.float32)
    powers -= powers.max(-1, keepdims=True)
    np.exp(powers, out=powers)
    powers /= powers.sum(-1, keepdims=True)
    return powers


def uncertainty(prediction: "Prediction") -> Plane:
    """How unsure the network is at each place.

    Returns
    -------
    (h', w') float32
        Shannon entropy of the distribution at temperature 1, divided by the most that as many bins
        can have: 0 is certain of one bin, 1 does not prefer any.

    Raises
    ------
    EngineError
        If the model predicts one colour a place and no distribution.
    """
    logits = prediction.logits
    if logits is None:
        raise EngineError(
            "this model names one colour for each point and does not say how sure it is",
            "Choose a model that predicts how likely each colour is.",
        )
    spread = np.empty(logits.shape[:2], np.float32)
    for top in range(0, len(logits), ROWS):
        chances = probabilities(logits[top : top + ROWS])
        surprise = np.log(np.maximum(chances, 1e-12))
        spread[top : top + ROWS] = -np.einsum("hwq,hwq->hw", chances, surprise)
    spread /= np.log(logits.shape[-1])
    return spread


def joint_choices(predictions: Mapping[str, "Prediction"], shares: Mapping[str, float]) -> Plane:
    """How many equally likely colours would leave a blend's models as unsure as they are.

    Returns
    -------
    (h', w') float32
        Perplexity, the exponential of the entropy: 1 is certain, the number of a model's bins (a
        few hundred) does not prefer any. Models are joined by the mean of their entropies, by
        share. Entropies of photos lie close together near their top; these numbers do not.

    Raises
    ------
    EngineError
        If none of the models predicts a distribution.
    """
    telling = [model for model in shares if predictions[model].logits is not None]
    # If none can tell, the first is asked, which raises.
    spreads = {model: uncertainty(predictions[model]) for model in telling or list(shares)[:1]}
    height, width = max((spread.shape for spread in spreads.values()), key=max)
    whole = sum(shares[model] for model in spreads)
    joint = np.zeros((height, width), np.float32)
    for model, spread in spreads.items():
        logits = predictions[model].logits
        assert logits is not None
        part = shares[model] / whole * np.log(logits.shape[-1])
        joint += np.float32(part) * cv2.resize(spread, (width, height))
    return np.exp(joint)


def likeliest(
    prediction: "Prediction", x: float, y: float, count: int = 9, lightness: float | None = None
) -> list[Proposal]:
    """Colours that the network itself proposes at a place, the likeliest first.

    Bins are brought into sRGB at the lightness of the place; from the likeliest on, each takes in
    its neighbours, so that the colours that are left differ visibly.

    Parameters
    ----------
    x, y : float
        Fractions of the photo's width and height, from 0 to 1.
    count : int
        At most so many; fewer where the lightness leaves room for fewer colours.
    lightness : float or None
        L* that the colours are for, 0 to 100; as the network saw the place if None.

    Returns
    -------
    list of (a*, b*, probability)
        Empty if the model predicts no distribution. Probabilities sum to at most 1.
    """
    if prediction.logits is None or prediction.centers is None:
        return []
    chances = probabilities(cell(prediction.logits, x, y)).astype(np.float64)
    seen = cell(prediction.light, x, y) if lightness is None else lightness
    light = np.full((1, len(chances)), seen, np.float32)
    colors = color.gamut_fit(light, prediction.centers[None])[0].astype(np.float64)
    found: list[Proposal] = []
    while len(found) < count and chances.max() > 0:
        near = np.linalg.norm(colors - colors[chances.argmax()], axis=1) < APART
        total = chances[near].sum()
        a, b = chances[near] @ colors[near] / total
        chances[near] = 0
        found.append((float(a), float(b), float(total)))
    return sorted(found, key=lambda proposal: -proposal[2])


def predicted(chroma: Plane, x: float, y: float) -> tuple[float, float]:
    """The colour (a*, b*) of a plane (h, w, 2) at a place."""
    a, b = cell(chroma, x, y)
    return float(a), float(b)


def cell(plane: NDArray[Any], x: float, y: float) -> Any:
    """The entry of a plane (h, w, ...) at a place given as fractions of the photo."""
    rows, columns = plane.shape[:2]
    return plane[_index(y, rows), _index(x, columns)]


def _index(place: float, length: int) -> int:
    return min(max(int(place * length), 0), length - 1)
