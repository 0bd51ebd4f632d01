"""One photo's settings for all that are open."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.ingredients import Hint, Part, Stroke
from engine.recipe import DEFAULT_MODEL, Recipe
from engine.repair_steps import MaskStroke, Repair
from tests.gui.window_acts import drop, is_colorized

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WARM = Recipe(side=64, strength=0.8, warmth=6, vividness=0.3, blend=(Part(DEFAULT_MODEL, 70),))
BOUND = {
    "hints": (Hint(0.2, 0.3, 20, -10),),
    "strokes": (Stroke(DEFAULT_MODEL, ((0.5, 0.5),)),),
}
MASK = (MaskStroke(((0.1, 0.1), (0.4, 0.4)), 0.05),)


@pytest.fixture
def three(tintype, photos, until):
    """Three open photos, the first one shown; their keys."""
    drop(tintype.window, *sorted(photos.glob("*.jpg"))[:3])
    until(lambda: len(tintype.session.entries) == 3 and is_colorized(tintype))
    return [entry.key for entry in tintype.session.entries]


def test_all_photos_get_the_settings_and_keep_what_is_bound_to_places(tintype, three):
    session, (first, second, third) = tintype.session, three
    own = replace(Recipe(side=64), **BOUND, repair=Repair(mask=MASK, invert=True))
    session.edit_entry(second, own, "Own")
    session.edit(replace(WARM, hints=(Hint(0.9, 0.9, 1, 1),), repair=Repair(denoise=0.4)), "Set")

    QTest.keyClick(tintype.window, Qt.Key.Key_A, CONTROL | SHIFT)

    got = session.recipe_of(second)
    assert (got.strength, got.warmth, got.blend) == (WARM.strength, WARM.warmth, WARM.blend)
    assert {name: getattr(got, name) for name in BOUND} == BOUND
    assert (got.repair.denoise, got.repair.mask, got.repair.invert) == (0.4, MASK, True)
    assert session.recipe_of(third) == replace(WARM, repair=Repair(denoise=0.4))
    assert session.recipe_of(first).hints == (Hint(0.9, 0.9, 1, 1),)
    assert tintype.window.messages.messages[-1].text.startswith("2 ")


def test_undo_takes_it_back_on_the_photo_that_is_shown_alone(tintype, three, until):
    session, (_, second, third) = tintype.session, three
    before = session.recipe_of(second)
    session.edit(replace(before, warmth=9), "Change warmth")
    tintype.window.actions_by_name["to_all"].trigger()
    session.choose(second)
    until(lambda: session.current.key == second and not session.busy)
    assert session.recipe.warmth == 9

    tintype.window.actions_by_name["undo"].trigger()
    assert session.recipe == before
    assert session.recipe_of(third).warmth == 9


def test_undo_for_all_spares_photos_on_which_more_was_done(tintype, three):
    session, (first, second, third) = tintype.session, three
    session.edit(replace(session.recipe, warmth=9), "Change warmth")
    tintype.window.actions_by_name["to_all"].trigger()
    later = replace(session.recipe_of(third), strength=0.5)
    session.edit_entry(third, later, "Change strength")

    QTest.mouseClick(tintype.window.messages.action, Qt.MouseButton.LeftButton)

    assert session.recipe_of(first).warmth == 9
    assert session.recipe_of(second).warmth == 0
    assert session.recipe_of(third) == later


def test_a_photo_that_follows_them_already_gets_no_step(tintype, three):
    session, act = tintype.session, tintype.window.actions_by_name["to_all"]
    session.edit(replace(session.recipe, warmth=9), "Change warmth")
    act.trigger()
    act.trigger()
    assert "already" in tintype.window.messages.messages[-1].text
    assert [stack.count() for stack in session.undo_group.stacks()] == [1, 1, 1]


def test_a_photo_alone_has_no_others(tintype, photos, until):
    act = tintype.window.actions_by_name["to_all"]
    assert not act.isEnabled()
    first, second = sorted(photos.glob("*.jpg"))[:2]
    drop(tintype.window, first)
    until(lambda: is_colorized(tintype))
    assert not act.isEnabled()
    drop(tintype.window, second)
    until(lambda: len(tintype.session.entries) == 2 and act.isEnabled())
    tintype.session.remove(tintype.session.entries[1].key)
    assert not act.isEnabled()
