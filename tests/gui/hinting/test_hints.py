"""The hints tool in the whole program, under real mouse and key events, with a tiny network."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from engine.recipe import DEFAULT_MODEL
from gui.widgets.canvas_tools import Tool
from tests.gui.hinting.acts import LEFT, at, calm, click, hints, undo
from tests.gui.window_acts import drop, is_colorized


@pytest.mark.usefixtures("direction")
def test_a_click_adds_a_hint_and_shows_its_colours_beside_it(desk, qtbot, until):
    assert desk.window.canvas.tool == Tool.HINT
    click(qtbot, desk, 0.3, 0.4)
    (hint,) = hints(desk)
    assert (hint.x, hint.y) == (pytest.approx(0.3, abs=0.01), pytest.approx(0.4, abs=0.01))
    popup, canvas = desk.hints.popup, desk.window.canvas
    assert popup.isVisible()
    spot = canvas.mapTo(popup.parentWidget(), at(desk, 0.3, 0.4))
    assert not popup.geometry().contains(spot)
    assert popup.parentWidget().rect().contains(popup.geometry())
    assert len([button for button in popup.proposals if not button.isHidden()]) >= 3
    assert popup.proposals[0].text().endswith("%")


def test_only_colours_that_the_lightness_can_hold_are_taken(desk, qtbot, until):
    click(qtbot, desk, 0.5, 0.5)
    desk.hints.popup.picked.emit(100.0, 90.0)
    hint = desk.hints.hinting.current
    assert hint.b == pytest.approx(0.9 * hint.a, abs=0.1)
    assert desk.hints.popup.gamut._spot(hint.a, hint.b).x() < desk.hints.popup.gamut.width()
    calm(desk, until)


def test_the_photo_follows_and_undo_takes_it_back(desk, qtbot, until):
    before = desk.predictor.find_all(desk.preview.prepared, desk.session.recipe)
    click(qtbot, desk, 0.5, 0.5)
    desk.hints.popup.picked.emit(60.0, 40.0)
    desk.hints.popup.gesture_ended.emit()
    calm(desk, until)
    found = desk.predictor.find_all(desk.preview.prepared, desk.session.recipe)
    assert abs(found[DEFAULT_MODEL].chroma - before[DEFAULT_MODEL].chroma).max() > 0.1
    undo(desk)
    assert hints(desk) == ()  # adding and its first colour are one step
    assert not desk.hints.popup.isVisible()
    assert desk.window.canvas.marks == ()


def test_a_later_colour_is_a_step_of_its_own_and_a_drag_one_step(desk, qtbot, until):
    click(qtbot, desk, 0.5, 0.5)
    hinting = desk.hints.hinting
    hinting.recolour(20.0, 10.0)
    hinting.end_gesture()
    for a in (10.0, 0.0, -20.0):
        hinting.recolour(a, 30.0)
    hinting.end_gesture()
    calm(desk, until)
    assert hints(desk)[0].a == -20
    undo(desk)
    assert hints(desk)[0].a == 20
    undo(desk)
    assert hints(desk) == ()


def test_dragging_a_mark_moves_the_hint_in_one_step(desk, qtbot, until):
    click(qtbot, desk, 0.5, 0.5)
    desk.hints.popup.leave()
    calm(desk, until)
    canvas = desk.window.canvas
    qtbot.mousePress(canvas, LEFT, pos=at(desk, 0.5, 0.5) + QPoint(3, 0))
    qtbot.mouseMove(canvas, at(desk, 0.6, 0.6))
    assert not desk.hints.popup.isVisible()
    qtbot.mouseMove(canvas, at(desk, 0.7, 0.8) + QPoint(3, 0))
    qtbot.mouseRelease(canvas, LEFT, pos=at(desk, 0.7, 0.8) + QPoint(3, 0))
    (hint,) = hints(desk)
    assert (hint.x, hint.y) == (pytest.approx(0.7, abs=0.01), pytest.approx(0.8, abs=0.01))
    assert desk.hints.popup.isVisible()
    undo(desk)
    assert hints(desk)[0].x == pytest.approx(0.5, abs=0.01)


def test_a_hint_that_goes_while_it_is_dragged_ends_the_drag(desk, qtbot, until):
    click(qtbot, desk, 0.3, 0.3)
    click(qtbot, desk, 0.5, 0.5)
    desk.hints.popup.leave()
    calm(desk, until)
    canvas, opened = desk.window.canvas, []
    desk.hints.hinting.opened.connect(lambda: opened.append(1))
    qtbot.mousePress(canvas, LEFT, pos=at(desk, 0.5, 0.5))
    qtbot.mouseMove(canvas, at(desk, 0.6, 0.6))
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    qtbot.mouseMove(canvas, at(desk, 0.7, 0.7))
    qtbot.mouseRelease(canvas, LEFT, pos=at(desk, 0.7, 0.7))
    calm(desk, until)
    (hint,) = hints(desk)
    assert (hint.x, hint.y) == (pytest.approx(0.3, abs=0.01), pytest.approx(0.3, abs=0.01))
    assert not opened and not desk.hints.popup.isVisible()


def test_a_hint_cannot_leave_the_photo(desk, qtbot, until):
    click(qtbot, desk, 0.9, 0.5)
    desk.hints.hinting.move(1.4, -2.0)
    calm(desk, until)
    assert (hints(desk)[0].x, hints(desk)[0].y) == (1, 0)


def test_delete_removes_and_escape_leaves_hint_and_tool(desk, qtbot, until):
    click(qtbot, desk, 0.3, 0.3)
    click(qtbot, desk, 0.7, 0.7)
    canvas = desk.window.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    calm(desk, until)
    assert [round(hint.x, 1) for hint in hints(desk)] == [0.3]
    click(qtbot, desk, 0.3, 0.3)
    assert desk.hints.hinting.selected == 0
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert desk.hints.hinting.selected is None and canvas.tool == Tool.HINT
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool == Tool.PAN and canvas.marks == ()
    assert not desk.window.actions_by_name["hints"].isChecked()
    assert len(hints(desk)) == 1


def test_all_of_it_can_be_done_with_the_keyboard(desk, qtbot, until):
    canvas, hinting = desk.window.canvas, desk.hints.hinting
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert (hints(desk)[0].x, hints(desk)[0].y) == (0.5, 0.5)
    assert desk.hints.popup.isVisible()
    gamut = desk.hints.popup.gamut
    a = hinting.current.a
    qtbot.keyClick(gamut, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert hinting.current.a == pytest.approx(a - 5, abs=0.5)
    qtbot.keyClick(desk.hints.popup, Qt.Key.Key_Escape)
    assert not desk.hints.popup.isVisible()
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert hinting.current.x > 0.55
    qtbot.keyClick(canvas, Qt.Key.Key_Insert)
    assert len(hinting.hints) == 2
    desk.hints.popup.leave()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    chosen = []
    hinting.chosen.connect(chosen.append)
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert chosen == [0, 1, None]  # and then Tab goes on to the next control
    assert "Hint 2 of 2" not in canvas.accessibleDescription()
    calm(desk, until)


def test_a_model_that_takes_no_hints_is_named_and_another_offered(opened, qtbot, until):
    hinting, card = opened.hints.hinting, opened.hints.hinting._cards[DEFAULT_MODEL]
    deaf = replace(card, id="deaf", arguments={})
    hinting._cards["deaf"] = deaf
    opened.session.edit(replace(opened.session.recipe, model="deaf"), "Change")
    opened.window.actions_by_name["hints"].trigger()
    assert opened.window.canvas.tool == Tool.PAN
    assert not opened.window.actions_by_name["hints"].isChecked()
    message = opened.window.messages.messages[-1]
    assert "takes no hints" in message.text and card.title in message.action_text
    message.action()
    assert opened.session.recipe.model == DEFAULT_MODEL
    assert opened.window.canvas.tool == Tool.HINT
    del hinting._cards["deaf"]
    calm(opened, until)


def test_hints_stay_with_their_photo(desk, qtbot, until, photos: Path):
    click(qtbot, desk, 0.5, 0.5)
    calm(desk, until)
    drop(desk.window, photos / "chelsea.jpg")
    until(lambda: desk.session.current.title == "chelsea.jpg" and is_colorized(desk))
    assert hints(desk) == () and desk.window.canvas.marks == ()
    assert not desk.hints.popup.isVisible()
    desk.session.previous()
    until(lambda: desk.session.current.title == "astronaut.jpg" and is_colorized(desk))
    assert len(desk.window.canvas.marks) == 1
