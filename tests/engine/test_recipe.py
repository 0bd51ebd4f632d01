"""What the user asked for, as a value."""

import json
from dataclasses import FrozenInstanceError, replace
from typing import Any

import pytest

from engine.errors import BadRecipe
from engine.ingredients import Damage, Hint, Part, Stroke
from engine.recipe import SIDES, VERSION, Recipe


def test_a_recipe_survives_being_written_and_read() -> None:
    recipe = Recipe(model="other", side=320, strength=1.5, warmth=-12.5, vividness=0.25)
    assert Recipe.from_dict(recipe.to_dict()) == recipe


def test_a_recipe_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        Recipe().strength = 0.5  # type: ignore[misc]


def test_equal_recipes_can_be_keys() -> None:
    assert len({Recipe(), Recipe(), Recipe(strength=0.5)}) == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("side", 250),
        ("side", 256.0),
        ("side", 0),
        ("side", 4096),
        ("strength", -0.1),
        ("strength", 2.1),
        ("strength", float("nan")),
        ("warmth", 31),
        ("tint", -31),
        ("vividness", 1.1),
    ],
)
def test_a_value_out_of_range_is_named(name: str, value: float) -> None:
    with pytest.raises(BadRecipe, match=name) as caught:
        replace(Recipe(), **{name: value})
    assert name in caught.value.remedy


@pytest.mark.parametrize("side", SIDES)
def test_every_side_on_offer_can_be_asked_for(side: int) -> None:
    assert Recipe(side=side).side == side


@pytest.mark.parametrize("takes_hints", [True, False])
def test_sliders_do_not_make_the_network_run_again(takes_hints: bool) -> None:
    recipe = Recipe()
    key = recipe.prediction_key(takes_hints)
    assert replace(recipe, side=320).prediction_key(takes_hints) != key
    for change in ({"strength": 0.3}, {"warmth": 5.0}, {"tint": 5.0}, {"vividness": 1.0}):
        assert replace(recipe, **change).prediction_key(takes_hints) == key
    assert replace(recipe, blend=(Part("blue", 50),)).prediction_key(takes_hints) == key


def test_hints_make_only_those_networks_run_again_that_take_them() -> None:
    recipe, hinted = Recipe(), Recipe(hints=(Hint(0.5, 0.5, 10, 20),))
    assert hinted.prediction_key(True) != recipe.prediction_key(True)
    assert hinted.prediction_key(False) == recipe.prediction_key(False)


def test_what_a_recipe_is_made_of_survives_json() -> None:
    recipe = Recipe(
        blend=(Part("blue", 40), Part("yellow", 60, muted=True)),
        way="median",
        strokes=(Stroke("blue", ((0.1, 0.2), (0.3, 0.4)), radius=0.1, weight=0.5),),
        hints=(Hint(0.5, 0.25, -10, 20.5),),
        damage=(Damage("pixels", 0.25, fill=1.0, seed=7),),
    )
    assert Recipe.from_dict(json.loads(json.dumps(recipe.to_dict()))) == recipe


def test_a_recipe_of_the_first_version_is_still_read() -> None:
    old = {"model": "resnet", "side": 320, "strength": 0.5, "warmth": 1.0, "vividness": 0.3}
    assert Recipe.from_dict({**old, "version": 1}) == Recipe(**old)


def test_shares_are_of_the_parts_that_are_heard() -> None:
    assert Recipe(model="resnet").shares == {"resnet": 1.0}
    parts = (Part("blue", 30), Part("yellow", 10), Part("green", 60, muted=True), Part("cyan", 0))
    assert Recipe(blend=parts).shares == {"blue": 0.75, "yellow": 0.25}
    assert Recipe(blend=(*parts, Part("red", 5, solo=True))).shares == {"red": 1.0}
    assert Recipe(model="resnet", blend=(Part("blue", 0),)).shares == {"resnet": 1.0}


@pytest.mark.parametrize(
    "change",
    [
        {"way": "loudest"},
        {"blend": [{"model": "blue", "weight": 50}, {"model": "blue", "weight": 20}]},
        {"blend": [{"model": "blue", "weight": -1}]},
        {"hints": [{"x": 2, "y": 0, "a": 0, "b": 0}]},
        {"hints": [{"x": 0, "y": 0, "a": "red", "b": 0}]},
        {"hints": [{"place": 3}]},
        {"hints": 3},
        {"strokes": [{"model": "blue", "points": []}]},
        {"strokes": [{"model": "blue", "points": [[0, float("nan")]]}]},
        {"damage": [{"kind": "flood", "amount": 0.5}]},
        {"damage": [{"kind": "pixels", "amount": 1.5}]},
        {"damage": [{"kind": "pixels", "amount": 0.5, "seed": 1.5}]},
        {"blend": [{"model": "blue", "weight": 1, "muted": "false"}]},
        {"strokes": [{"model": ["blue"], "points": [[0, 0]]}]},
        {"strokes": [{"model": "blue", "points": [[0, 10**400]]}]},
        {"strokes": [{"model": "blue", "points": [[0, 1e300]]}]},
    ],
)
def test_parts_that_make_no_sense_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(BadRecipe) as caught:
        Recipe.from_dict(change)
    assert caught.value.remedy


def test_a_recipe_of_a_newer_program_is_refused() -> None:
    with pytest.raises(BadRecipe, match="version"):
        Recipe.from_dict({**Recipe().to_dict(), "version": VERSION + 1})
    with pytest.raises(BadRecipe, match="frame"):
        Recipe.from_dict({**Recipe().to_dict(), "frame": "oval"})


def test_nonsense_is_no_recipe() -> None:
    with pytest.raises(BadRecipe):
        Recipe.from_dict({"side": "large"})


def test_a_part_of_weight_zero_has_a_say_where_it_was_painted() -> None:
    stroke = Stroke("blue", ((0.5, 0.5),))
    parts = (Part("tintype", 100), Part("blue", 0))
    assert Recipe(blend=parts, strokes=(stroke,)).shares == {"tintype": 1.0, "blue": 0.0}
    assert Recipe(blend=parts).shares == {"tintype": 1.0}
    alone = Recipe(model="resnet", blend=parts[1:], strokes=(stroke,))
    assert alone.shares == {"blue": 0.0, "resnet": 1.0}
    muted = (Part("tintype", 100), Part("blue", 0, muted=True))
    assert Recipe(blend=muted, strokes=(stroke,)).shares == {"tintype": 1.0}
