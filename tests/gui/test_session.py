"""The session: which photo is shown, staged opening, one recipe and one undo stack a photo."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from engine.recipe import Recipe
from gui.session import Session


def photo(name: str = "photo") -> SimpleNamespace:
    return SimpleNamespace(name=name)


def open_two(session: Session) -> tuple[int, int]:
    first, second = session.add(Path("a.jpg"), Path("b.jpg"))
    session.choose(first.key)
    session.show(first.key, photo("a"))
    return first.key, second.key


def edit(session: Session, **changes: float) -> None:
    session.edit(replace(session.recipe, **changes), "Change " + " and ".join(changes))


def test_one_gesture_is_one_step(session):
    open_two(session)
    for strength in (0.9, 0.7, 0.4):
        edit(session, strength=strength)
    session.end_gesture()
    session.undo_group.undo()
    assert session.recipe.strength == 1.0
    assert not session.undo_group.canUndo()


def test_a_gesture_that_returns_leaves_no_step(session):
    open_two(session)
    edit(session, strength=0.5)
    edit(session, strength=1.0)
    assert not session.undo_group.canUndo()


def test_edits_of_different_things_are_different_steps(session):
    open_two(session)
    edit(session, strength=0.5)
    edit(session, warmth=10)
    session.undo_group.undo()
    assert (session.recipe.strength, session.recipe.warmth) == (0.5, 0)


def test_an_edit_after_an_undo_does_not_join_the_step_before(session):
    open_two(session)
    edit(session, strength=0.5)
    session.end_gesture()
    edit(session, strength=0.6)
    session.undo_group.undo()
    edit(session, strength=0.7)
    session.undo_group.undo()
    assert session.recipe.strength == 0.5


def test_each_photo_keeps_its_own_recipe_and_undo(session):
    first, second = open_two(session)
    edit(session, strength=0.2)
    session.choose(second)
    session.show(second, photo("b"))
    assert session.recipe.strength == 1.0
    assert not session.undo_group.canUndo()

    session.choose(first)
    session.show(first, photo("a"))
    assert session.recipe.strength == 0.2
    session.undo_group.undo()
    assert session.recipe.strength == 1.0


def test_choosing_asks_for_the_photo_and_keeps_the_open_one(session, qtbot):
    _, second = open_two(session)
    with qtbot.waitSignal(session.wanted) as wanted:
        session.choose(second)
    assert wanted.args[0].title == "b.jpg"
    assert session.photo.name == "a"
    session.update_entry(second, state="failed", failure="not a photo")
    assert session.photo.name == "a"


def test_a_photo_that_comes_too_late_is_not_shown(session):
    first, second = open_two(session)
    session.choose(second)
    session.choose(first)
    session.show(second, photo("b"))
    assert session.photo.name == "a"


def test_a_file_is_not_opened_twice(session):
    entries = session.add(Path("a.jpg"), Path("a.jpg"))
    assert entries[0] is entries[1]
    assert session.add(Path("a.jpg"))[0] is entries[0]
    assert len(session.entries) == 1


def test_removing_the_shown_photo_asks_for_its_neighbour(session, qtbot):
    first, second = open_two(session)
    with qtbot.waitSignal(session.wanted) as wanted:
        session.remove(first)
    assert wanted.args[0].key == second
    assert session.photo is None
    session.remove(second)
    assert session.entries == () and session.current is None


def test_removing_a_failed_neighbour_keeps_the_shown_photo(session):
    first, second = open_two(session)
    session.choose(second)
    session.update_entry(second, state="failed")
    session.remove(second)
    assert session.photo.name == "a"
    session.next()
    assert session.current.key == first


def test_next_and_previous_stop_at_the_ends(session):
    first, second = open_two(session)
    asked = []
    session.wanted.connect(lambda entry: asked.append(entry.key))
    session.previous()
    session.next()
    session.next()
    session.previous()
    session.show(first, photo("a"))
    assert asked == [second]  # going back needs no reading: the first photo was never replaced


def test_an_edit_before_any_photo_is_how_the_first_one_starts(session):
    edit(session, strength=0.3)
    first, _ = open_two(session)
    assert session.recipe.strength == 0.3
    assert session.current is not None and session.current.key == first


def test_an_edit_while_the_first_photo_is_being_read_is_its_own(session):
    first, second = session.add(Path("a.jpg"), Path("b.jpg"))
    session.choose(first.key)
    session.update_entry(first.key, state="reading")
    edit(session, strength=0.3)
    assert session.recipe.strength == 0.3  # shown at once
    session.undo_group.undo()
    assert session.recipe.strength == 1.0
    session.undo_group.redo()
    session.show(first.key, photo("a"))
    assert session.recipe.strength == 0.3
    session.choose(second.key)
    session.show(second.key, photo("b"))
    assert session.recipe.strength == session.first_recipe.strength == 1.0


def test_such_an_edit_begins_with_the_recipe_that_the_photo_came_with(session):
    (first,) = session.add(Path("a.jpg"))
    session.prepare(first.key, replace(session.recipe, warmth=10))
    session.choose(first.key)
    session.start_with(replace(session.first_recipe, strength=0.2))  # of photos opened later
    edit(session, tint=5)
    session.show(first.key, photo("a"))
    assert (session.recipe.warmth, session.recipe.tint, session.recipe.strength) == (10, 5, 1.0)


def test_a_photo_that_is_closed_before_it_was_shown_takes_its_edits_with_it(session):
    (first,) = session.add(Path("a.jpg"))
    session.choose(first.key)
    edit(session, strength=0.3)
    session.remove(first.key)
    assert session.recipe == session.first_recipe
    edit(session, strength=0.4)
    open_two(session)
    assert session.recipe.strength == 0.4


def test_a_recipe_is_announced_once_per_change(session, qtbot):
    open_two(session)
    with qtbot.assertNotEmitted(session.recipe_changed):
        session.edit(session.recipe, "nothing")
    with qtbot.waitSignal(session.recipe_changed) as changed:
        edit(session, strength=0.8)
    assert changed.args[0].strength == 0.8


@pytest.mark.parametrize("state", ["ready", "failed"])
def test_a_changed_entry_is_announced_and_shown_as_current(session, qtbot, state):
    first, _ = open_two(session)
    with qtbot.waitSignal(session.entries_changed):
        session.update_entry(first, state=state)
    assert session.current.state == session.entries[0].state == state


def test_a_name_with_an_ampersand_keeps_it_in_the_menu(session):
    (entry,) = session.add(Path("a.jpg"))
    session.edit_entry(entry.key, Recipe(strength=0.5), "Use R&D")
    (stack,) = session.undo_group.stacks()
    assert stack.undoText() == "Use R&&D"
