"""From what several models said of a photo to the one colour that its recipe asks for.

Window, batch and terminal all come through here, so that the same recipe gives the same pixels.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine import strokes
from engine.blend import blend, blend_locally, to_one_size
from engine.borders import Box
from engine.guide import Guide, fit_guide
from engine.recipe import Recipe

if TYPE_CHECKING:
    from engine.colorizer import Prediction

Plane = NDArray[np.float32]
At = Callable[["Prediction", float], Plane]  # the colour of a prediction at some vividness


def said(prediction: "Prediction", vividness: float) -> Plane:
    """The colour of a prediction, as it says itself."""
    return prediction.at(vividness)


def joined(predictions: Mapping[str, "Prediction"], recipe: Recipe, at: At = said) -> Plane:
    """Join predictions as the recipe asks.

    Parameters
    ----------
    predictions : mapping of model id to Prediction
        At least those of `recipe.shares`, of one photo.
    recipe : Recipe
        Its blend, its way, its strokes and its vividness.
    at : callable
        Gives a*b* (h, w, 2) of a prediction at a vividness; for callers that remember them.

    Returns
    -------
    (h', w', 2) float32
        CIE a*b*, at the size of the largest prediction that counts.

    Raises
    ------
    KeyError
        If a prediction is missing.
    """
    shares = recipe.shares
    planes = [at(predictions[model], recipe.vividness) for model in shares]
    if len(planes) == 1:
        return planes[0]
    drawn = [stroke for stroke in recipe.strokes if stroke.model in shares]
    if not drawn:
        return blend(planes, list(shares.values()), recipe.way)
    planes = to_one_size(planes)
    shape = planes[0].shape[0], planes[0].shape[1]
    local = list(stroke_weights(recipe, shape).values())
    if recipe.way != "median":
        return blend_locally(planes, local, recipe.way)
    # A median jumps from one model to another where a soft brush fades. So shares that were painted
    # are taken for what they say, as a mean, which fades into the median around them.
    whole = blend(planes, list(shares.values()), recipe.way)
    brushed = strokes.coverage(drawn, shape)[..., None]
    return np.asarray(whole + brushed * (blend_locally(planes, local, "mean") - whole))


def stroke_weights(recipe: Recipe, shape: tuple[int, int]) -> dict[str, Plane]:
    """Share (h, w) of each model of `recipe.shares` at each pixel, strokes included."""
    return strokes.painted(recipe.shares, recipe.strokes, shape)


def guide_of(predictions: Mapping[str, "Prediction"], recipe: Recipe, at: At = said) -> Guide:
    """What spreads the joined colour over any view of the photo."""
    heard = [predictions[model] for model in recipe.shares]
    return fit_guide(largest_light(heard), joined(predictions, recipe, at), picture_of(heard))


def largest_light(heard: Sequence["Prediction"]) -> Plane:
    """L* as the networks saw it, the largest where memory was too short for some."""
    return max((each.light for each in heard), key=lambda light: light.size)


def picture_of(heard: Sequence["Prediction"]) -> Box | None:
    """What has colour, if all agree that there is a border around it."""
    pictures = {each.framed for each in heard}
    return pictures.pop() if len(pictures) == 1 else None
