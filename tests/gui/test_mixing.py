import pytest

from engine.ingredients import Part, Stroke
from engine.recipe import Recipe
from gui import mixing

TWO = Recipe(blend=(Part("blue", 40), Part("yellow", 60)))


def weights(recipe: Recipe) -> dict[str, float]:
    return {part.model: part.weight for part in recipe.blend}


def test_the_first_model_mixed_in_keeps_the_one_that_was_there():
    assert weights(mixing.weighed(Recipe(), "blue", 30)) == {"tintype": 100, "blue": 30}


def test_a_slider_moved_there_and_back_leaves_no_blend():
    assert mixing.weighed(Recipe(), "blue", 0) == Recipe()
    assert mixing.weighed(Recipe(), "tintype", 100) == Recipe()


def test_unlocked_weights_are_independent():
    assert weights(mixing.weighed(TWO, "blue", 100)) == {"blue": 100, "yellow": 60}


@pytest.mark.parametrize("value", range(0, 101, 7))
def test_locked_weights_always_sum_to_100(value):
    parts = (Part("blue", 33), Part("green", 17), Part("yellow", 50))
    changed = weights(mixing.weighed(Recipe(blend=parts), "green", value, locked=True))
    assert sum(changed.values()) == 100
    assert changed["green"] == value
    assert all(weight == int(weight) for weight in changed.values())
    rest = 100 - value
    assert changed["blue"] == pytest.approx(rest * 33 / 83, abs=1)


def test_a_locked_slider_takes_all_and_gives_equal_parts_back():
    parts = (Part("blue", 100), Part("green", 0), Part("yellow", 0))
    changed = weights(mixing.weighed(Recipe(blend=parts), "blue", 40, locked=True))
    assert changed == {"blue": 40, "green": 30, "yellow": 30}


def test_one_model_alone_is_all_of_a_locked_sum():
    assert mixing.weighed(Recipe(), "tintype", 20, locked=True) == Recipe()


def test_an_added_model_has_as_much_say_as_the_others():
    assert weights(mixing.added(TWO, "green"))["green"] == 50
    locked = weights(mixing.added(TWO, "green", locked=True))
    assert locked["green"] == 33 and sum(locked.values()) == 100


def test_a_removed_model_takes_its_strokes_along():
    painted = mixing.included(Recipe(blend=TWO.blend, strokes=(
        Stroke("blue", ((0.1, 0.1),)), Stroke("yellow", ((0.2, 0.2),)))), "blue")  # fmt: skip
    left = mixing.removed(painted, "blue")
    assert weights(left) == {"yellow": 60}
    assert [stroke.model for stroke in left.strokes] == ["yellow"]
    assert weights(mixing.removed(painted, "blue", locked=True)) == {"yellow": 100}


def test_numbers_for_people_sum_to_100_where_the_weights_do():
    third = Recipe(blend=tuple(Part(model, 100 / 3) for model in "abc"))
    assert mixing.numbers(third) == {"a": 34, "b": 33, "c": 33}
    loose = Recipe(blend=(Part("a", 33.4), Part("b", 80.6)))
    assert mixing.numbers(loose) == {"a": 33, "b": 81}


def test_percents_sum_to_100_and_none_that_is_there_is_0():
    assert mixing.percents(dict.fromkeys("abc", 1 / 3)) == {"a": "34 %", "b": "33 %", "c": "33 %"}
    said = mixing.percents({"a": 0.997, "b": 0.003, "c": 0.0})
    assert said == {"a": "100 %", "b": "< 1 %", "c": "0 %"}


def test_summing_keeps_the_proportions():
    recipe = Recipe(blend=(Part("blue", 100), Part("yellow", 100), Part("green", 50)))
    assert weights(mixing.summed(recipe)) == {"blue": 40, "yellow": 40, "green": 20}


def test_a_model_that_is_painted_with_can_be_heard():
    quiet = Recipe(blend=(Part("blue", 40, muted=True), Part("yellow", 60, solo=True)))
    blue = mixing.heard(quiet, "blue").blend[0]
    assert blue.solo and not blue.muted
    assert mixing.heard(TWO, "blue") is TWO
