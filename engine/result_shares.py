"""How much of the result each model is answerable for, over the whole photo."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import cv2
import numpy as np

from engine.blend import DOUBT, chroma_around
from engine.joining import At, said, stroke_weights
from engine.recipe import Recipe

if TYPE_CHECKING:
    from engine.colorizer import Prediction

SIDE = 64  # of the grid it is reckoned on: it is a mean over the photo, to the percent


def result_shares(
    predictions: Mapping[str, "Prediction"], recipe: Recipe, at: At = said
) -> dict[str, float]:
    """Mean share of each model of `recipe.shares`, summing to 1.

    Those of the recipe, where it joins by mean or median and nothing is painted. Strokes change
    them, and where the surest leads, so does what each of them sees.

    Parameters
    ----------
    predictions : mapping of model id to Prediction
        Those of `recipe.shares`, of one photo.
    recipe : Recipe
        Its blend, way, strokes and vividness.
    at : callable
        As in `engine.joining.joined`.

    Raises
    ------
    KeyError
        If a prediction is missing.
    """
    shares = recipe.shares
    light = next(iter(predictions[model].light for model in shares))
    height, width = (max(1, round(SIDE * edge / max(light.shape))) for edge in light.shape)
    local = stroke_weights(recipe, (height, width))
    if recipe.way == "surest":
        for model in shares:
            seen = cv2.resize(at(predictions[model], recipe.vividness), (width, height))
            local[model] *= chroma_around(np.asarray(seen)) + np.float32(DOUBT)
    whole = np.sum(list(local.values()), axis=0)
    return {model: float((say / whole).mean(dtype=np.float64)) for model, say in local.items()}
