"""What the user asked for, as a value."""

from dataclasses import FrozenInstanceError, replace

import pytest

from engine.errors import BadRecipe
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
        ("side", 0),
        ("side", 4096),
        ("strength", -0.1),
        ("strength", 2.1),
        ("strength", float("nan")),
        ("warmth", 31),
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


def test_only_the_side_makes_the_network_run_again() -> None:
    recipe = Recipe()
    assert replace(recipe, side=320).prediction_key != recipe.prediction_key
    for change in ({"strength": 0.3}, {"warmth": 5.0}, {"vividness": 1.0}):
        assert replace(recipe, **change).prediction_key == recipe.prediction_key


def test_a_recipe_of_a_newer_program_is_refused() -> None:
    with pytest.raises(BadRecipe, match="version"):
        Recipe.from_dict({**Recipe().to_dict(), "version": VERSION + 1})
    with pytest.raises(BadRecipe, match="hints"):
        Recipe.from_dict({**Recipe().to_dict(), "hints": []})


def test_nonsense_is_no_recipe() -> None:
    with pytest.raises(BadRecipe):
        Recipe.from_dict({"side": "large"})
