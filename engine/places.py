"""The colour that a recipe gives to one place, without working out the rest of the photo."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.color import Plane
from engine.joining import joined
from engine.recipe import Recipe
from engine.uncertainty import cell

if TYPE_CHECKING:
    from engine.colorizer import Prediction

AROUND = 256  # a place is a 256th of the longer edge wide: film grain must not decide its lightness


def colour_at(
    predictions: Mapping[str, "Prediction"], recipe: Recipe, x: float, y: float
) -> tuple[float, float]:
    """a* and b* that the recipe's models give to a place, before strength and warmth.

    Parameters
    ----------
    predictions : mapping of model id to Prediction
        At least those of `recipe.shares`. Strokes are left out of account.
    x, y : float
        Fractions of the photo's width and height.
    """
    spots = {model: spot(predictions[model], recipe.vividness, x, y) for model in recipe.shares}
    a, b = joined(spots, replace(recipe, strokes=()))[0, 0]
    return float(a), float(b)


def spot(prediction: "Prediction", vividness: float, x: float, y: float) -> "Prediction":
    """The part of a prediction that says something of that place: planes of 1 x 1."""
    logits, chroma = prediction.logits, prediction.chroma
    if prediction.hints:  # with them, the colour of a place comes from all over the photo
        logits, chroma = None, prediction.at(vividness)
    return replace(
        prediction,
        light=cell(prediction.light, x, y).reshape(1, 1),
        chroma=cell(chroma, x, y)[None, None],
        logits=None if logits is None else cell(logits, x, y)[None, None],
        hints=(),
    )


def light_at(light: Plane, x: float, y: float) -> float:
    """Mean L* of the surroundings of a place."""
    height, width = light.shape
    radius = max(1, max(light.shape) // AROUND)
    row, column = min(int(y * height), height - 1), min(int(x * width), width - 1)
    rows = slice(max(row - radius, 0), row + radius + 1)
    columns = slice(max(column - radius, 0), column + radius + 1)
    return float(light[rows, columns].mean())
