"""The colour that a recipe asks for, from what several models said."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from engine.blend import WAYS, blend
from engine.borders import Box
from engine.ingredients import Part, Stroke
from engine.joining import guide_of, joined
from engine.recipe import Recipe

BOTH = (Part("blue", 50), Part("yellow", 50))
LEFT = Stroke("blue", ((0.0, 0.5),), radius=0.25, softness=0.2)


def said(a: float, b: float, shape: tuple[int, int] = (32, 48)) -> Any:
    """A prediction of one colour; a vivid one has twice as much of it."""
    plane = np.empty((*shape, 2), np.float32)
    plane[:] = a, b
    light = np.full((64, 96), 50, np.float32)
    return SimpleNamespace(
        light=light, at=lambda vividness: plane * np.float32(1 + vividness), framed=None
    )


PREDICTIONS = {"blue": said(0, -40), "yellow": said(0, 40), "red": said(60, 0)}


def test_one_model_is_taken_as_it_is() -> None:
    recipe = Recipe(model="red", vividness=0.5)
    assert np.array_equal(joined(PREDICTIONS, recipe), PREDICTIONS["red"].at(0.5))
    alone = Recipe(model="blue", blend=(Part("red", 3),), vividness=0)
    assert np.array_equal(joined(PREDICTIONS, alone), PREDICTIONS["red"].at(0))


@pytest.mark.parametrize("way", WAYS)
def test_a_blend_without_strokes_is_the_engine_s(way: str) -> None:
    parts = (Part("blue", 20), Part("yellow", 60), Part("red", 20))
    planes = [PREDICTIONS[part.model].at(0.2) for part in parts]
    expected = blend(planes, [0.2, 0.6, 0.2], way)
    recipe = Recipe(blend=parts, way=way, vividness=0.2)
    assert np.array_equal(joined(PREDICTIONS, recipe), expected)


@pytest.mark.parametrize("way", WAYS)
def test_a_stroke_gives_its_place_to_its_model_and_leaves_the_rest(way: str) -> None:
    recipe = Recipe(blend=(*BOTH, Part("red", 100)), way=way, strokes=(LEFT,), vividness=0)
    found = joined(PREDICTIONS, recipe)
    without = joined(PREDICTIONS, Recipe(blend=recipe.blend, way=way, vividness=0))
    assert np.allclose(found[16, 2], (0, -40), atol=1e-3)
    assert np.allclose(found[:, 20:], without[:, 20:], atol=1e-3)


@pytest.mark.parametrize("way", WAYS)
def test_the_edge_of_a_soft_brush_is_soft(way: str) -> None:
    soft = Stroke("red", ((0.0, 0.5),), radius=0.5, softness=1)
    recipe = Recipe(blend=(*BOTH, Part("red", 10)), way=way, strokes=(soft,), vividness=0)
    row = joined(PREDICTIONS, recipe)[16, :, 0]
    assert row[0] > 55 and row[-1] < 20
    assert np.abs(np.diff(row)).max() < 6


def test_a_model_of_weight_zero_can_be_painted_in() -> None:
    parts = (Part("yellow", 100), Part("blue", 0))
    found = joined(PREDICTIONS, Recipe(blend=parts, strokes=(LEFT,), vividness=0))
    assert np.allclose(found[16, 1], (0, -40), atol=1e-3)
    assert np.allclose(found[16, 40], (0, 40), atol=1e-3)


def test_predictions_of_different_sizes_are_painted_on_the_larger_grid() -> None:
    predictions = {"blue": said(0, -40, (16, 24)), "yellow": said(0, 40)}
    found = joined(predictions, Recipe(blend=BOTH, strokes=(LEFT,), vividness=0))
    assert found.shape == (32, 48, 2)
    assert np.allclose(found[16, 2], (0, -40), atol=1e-3)


def test_a_caller_may_remember_colours() -> None:
    asked: list[float] = []

    def at(prediction: Any, vividness: float) -> Any:
        asked.append(vividness)
        return prediction.at(vividness)

    guide_of(PREDICTIONS, Recipe(blend=BOTH, vividness=0.3), at)
    assert asked == [0.3, 0.3]


def test_the_guide_is_as_fine_as_the_finest_look_at_the_photo() -> None:
    coarse = said(0, 10)
    coarse.light = np.full((32, 48), 50, np.float32)
    guide = guide_of({"blue": coarse, "yellow": PREDICTIONS["yellow"]}, Recipe(blend=BOTH))
    assert guide.dark.shape == (64, 96)


def test_a_missing_prediction_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        joined({"blue": PREDICTIONS["blue"]}, Recipe(blend=BOTH))


def test_a_border_stays_gray_only_if_all_models_left_it_out() -> None:
    inside, recipe = Box(0.1, 0.1, 0.9, 0.9), Recipe(blend=BOTH)
    framed = {"blue": said(0, -40), "yellow": said(0, 40)}
    for each in framed.values():
        each.framed = inside
    assert guide_of(framed, recipe).picture == inside
    framed["blue"].framed = None
    assert guide_of(framed, recipe).picture is None
