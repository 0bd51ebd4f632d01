"""Several models' predictions of one photo, made into one.

Klefbom and Mjoberg, "Colorizing grayscale images using a Convolutional Neural Network" (Chalmers,
2022), average models that were each trained on photos of one colour, and hope that each "would
dominate in certain areas". `surest` is that hope made a rule.
"""

from collections.abc import Callable, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.errors import BadRecipe

Plane = NDArray[np.float32]
Share = float | Plane  # of one model: everywhere the same, or (h, w)

# Chroma that even a model has a say with that sees no colour at all: where all of them are gray,
# the surest is the mean.
DOUBT = 1.0
# An area, as a share of the longer edge. A model leads in areas, not in single pixels, because two
# colours that take turns from pixel to pixel are the patches that the paper complains of.
AREA = 1 / 16
ROUNDING = 1e-5  # shares are fractions, whose sum can miss a half


def blend(predictions: Sequence[Plane], weights: Sequence[float], way: str = "mean") -> Plane:
    """Join predictions of the same photo.

    Parameters
    ----------
    predictions : sequence of (h, w, 2) float32
        a*b* of each model, such as `Prediction.at` gives it. All cover the whole photo; they may
        have different sizes, and are brought to the largest.
    weights : sequence of float
        One of each model, not negative; only their proportions count. A model of weight 0 is out.
    way : str
        One of `WAYS`: "mean"; "surest", in which a model leads where it sees much chroma; or
        "median", which leaves out what only one of several says.

    Returns
    -------
    (h, w, 2) float32
        At the size of the largest prediction that counts.

    Raises
    ------
    BadRecipe
        If there are no models, or no such way, or the weights make no sense.
    """
    if way not in WAYS:
        raise BadRecipe(f"there is no way of blending called {way!r}", f"Known: {', '.join(WAYS)}.")
    shares = normalized(weights, len(predictions))
    counting = [i for i, share in enumerate(shares) if share > 0]
    same = to_one_size([predictions[i] for i in counting])
    return WAYS[way](same, [shares[i] for i in counting])


def blend_locally(predictions: Sequence[Plane], shares: Sequence[Plane], way: str) -> Plane:
    """Join predictions (h, w, 2) of one size by shares (h, w) that add up to 1 at each pixel."""
    return WAYS[way](predictions, shares)


def normalized(weights: Sequence[float], models: int) -> list[float]:
    """The weights divided by their sum; raises `BadRecipe` where that makes no sense."""
    if not models:
        raise BadRecipe("there are no models to blend", "Choose at least one model.")
    values = np.asarray(weights, np.float64)
    if values.shape != (models,):
        raise BadRecipe(f"{models} models have {values.size} weights", "Give each model a weight.")
    if not np.isfinite(values).all() or (values < 0).any():
        raise BadRecipe(f"weights cannot be {list(weights)}", "Choose weights that are 0 or more.")
    most = values.max()
    if most == 0:
        raise BadRecipe("all models have weight 0", "Give at least one model a weight above 0.")
    values /= most  # so that the sum of tiny or huge weights is none of the two
    return list(values / values.sum())


def to_one_size(predictions: Sequence[Plane]) -> list[Plane]:
    """The same predictions, all at the size of the largest."""
    height, width = max((plane.shape[:2] for plane in predictions), key=lambda s: s[0] * s[1])
    return [
        np.asarray(plane, np.float32)
        if plane.shape[:2] == (height, width)
        else np.asarray(cv2.resize(plane, (width, height), interpolation=cv2.INTER_CUBIC))
        for plane in predictions
    ]


def mean(predictions: Sequence[Plane], shares: Sequence[Share]) -> Plane:
    """Weighted mean."""
    total = np.zeros_like(predictions[0])
    for plane, share in zip(predictions, shares, strict=True):
        if isinstance(share, float):
            cv2.scaleAdd(plane, share, total, total)
        else:
            total += plane * share[..., None]
    return total


def surest(predictions: Sequence[Plane], shares: Sequence[Share]) -> Plane:
    """Mean weighted by share and by the chroma that a model sees around a place."""
    total = np.zeros_like(predictions[0])
    whole = np.zeros(total.shape[:2], np.float32)
    for plane, share in zip(predictions, shares, strict=True):
        say = np.asarray(share, np.float32) * (chroma_around(plane) + np.float32(DOUBT))
        total += plane * say[..., None]
        whole += say
    total /= whole[..., None]
    return total


def chroma_around(plane: Plane) -> Plane:
    """Mean chroma C*ab, (h, w), of the area around each pixel."""
    size = max(1, round(max(plane.shape[:2]) * AREA))
    chroma = cv2.magnitude(*cv2.split(plane))
    return np.asarray(cv2.blur(chroma, (size, size), borderType=cv2.BORDER_REFLECT))


def median(predictions: Sequence[Plane], shares: Sequence[Share]) -> Plane:
    """Weighted median of a* and of b*: as much weight below as above.

    Where exactly half of the weight ends between two values, it is their middle, as usual.
    """
    # Models are few: to compare each with each is ten times as fast as to sort their values.
    half = np.float32(0.5)
    lower, upper = np.empty_like(predictions[0]), np.empty_like(predictions[0])
    for plane in predictions:
        below, through = np.full_like(plane, -half), np.full_like(plane, -half)
        for other, share in zip(predictions, shares, strict=True):
            weight = np.asarray(share, np.float32)[..., None]
            below += weight * (other < plane)
            through += weight * (other <= plane)
        np.copyto(lower, plane, where=(below < -ROUNDING) & (through >= -ROUNDING))
        np.copyto(upper, plane, where=(below <= ROUNDING) & (through > ROUNDING))
    lower += upper
    lower *= half
    return lower


WAYS: dict[str, Callable[[Sequence[Plane], Sequence[Share]], Plane]] = {
    "mean": mean,
    "surest": surest,
    "median": median,
}
