"""The colour of one place is what the whole picture has there."""

from dataclasses import replace

import numpy as np
import pytest

from engine.colorizer import Prediction
from engine.ingredients import Hint, Part
from engine.joining import joined
from engine.models.bins import centers
from engine.places import colour_at, light_at
from engine.recipe import Recipe


def prediction(seed: int, telling: bool) -> Prediction:
    rng = np.random.default_rng(seed)
    logits = rng.normal(0, 3, (6, 8, len(centers()))).astype(np.float16)
    return Prediction(
        light=rng.uniform(0, 100, (24, 32)).astype(np.float32),
        chroma=rng.uniform(-40, 40, (6, 8, 2)).astype(np.float32),
        logits=logits if telling else None, model="made", side=32, seconds=0, device="CPU",
        centers=centers() if telling else None,
    )  # fmt: skip


@pytest.mark.parametrize(("x", "y"), [(0.0, 0.0), (0.55, 0.4), (1.0, 1.0)])
def test_a_place_has_the_colour_that_it_has_in_the_whole(x, y):
    recipe = Recipe(model="a", vividness=0.4, blend=(Part("a", 30), Part("b", 70)))
    known = {"a": prediction(1, True), "b": prediction(2, False)}
    whole = joined(known, recipe)
    row, column = min(int(y * 6), 5), min(int(x * 8), 7)
    assert colour_at(known, recipe, x, y) == pytest.approx(whole[row, column], abs=0.01)


def test_a_place_has_the_colour_that_hints_give_it():
    hints = (Hint(0.55, 0.4, 60, -60), Hint(0.2, 0.9, -30, 0))
    known = {"a": replace(prediction(1, True), hints=hints)}
    recipe = Recipe(model="a", hints=hints)
    place = joined(known, recipe)[2, 4]
    assert colour_at(known, recipe, 0.55, 0.4) == pytest.approx(place, abs=0.01)


def test_one_grain_of_film_does_not_decide_the_lightness():
    light = np.full((100, 200), 50, np.float32)
    light[50, 100] = 95
    assert light_at(light, 0.5025, 0.505) == pytest.approx(55)
    assert light_at(light, 0.0, 1.0) == 50
