"""The hints tool in the whole program, under real mouse and key events, with a tiny network."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QColorDialog

from engine.catalog import ModelCard
from engine.ingredients import Hint
from engine.recipe import DEFAULT_MODEL
from gui.app import Tintype
from gui.hint_colors import read_recent
from gui.widgets.canvas import Mode
from gui.widgets.canvas_tools import Tool
from tests.gui.window_acts import drop, is_colorized

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ARGUMENTS = {"widths": [16, 16, 16, 16], "depths": [1, 1, 1, 1], "attention": 1, "hints": True}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> ModelCard:
    """Tintype's own network, tiny and random, which takes hints and answers to them."""
    import torch

    from engine.models import build
    from engine.weights import save_weights

    torch.manual_seed(0)
    network = build("tintype", ARGUMENTS)
    with torch.no_grad():
        network.told.weight.normal_(0, 0.5)
    folder = tmp_path_factory.mktemp("models")
    digest, size = save_weights(network.state_dict(), folder / "random.safetensors")
    return ModelCard(
        id=DEFAULT_MODEL, family="tintype", title="Random", summary="Random weights.",
        predicts="distribution", parameters=1, file="random.safetensors", sha256=digest,
        bytes=size, licence="MIT", folder=folder, arguments=ARGUMENTS,
    )  # fmt: skip


@pytest.fixture
def desk(opened: Tintype) -> Tintype:
    """The program with a photo, the result alone on the canvas, and the tool taken up."""
    opened.window.canvas.set_mode(Mode.RESULT)
    opened.window.actions_by_name["hints"].trigger()
    return opened


def hints(tintype: Tintype) -> tuple[Hint, ...]:
    return tintype.session.recipe.hints


def at(tintype: Tintype, x: float, y: float) -> QPoint:
    return tintype.window.canvas.spot(x, y).toPoint()


def click(qtbot, tintype: Tintype, x: float, y: float) -> None:
    qtbot.mouseClick(tintype.window.canvas, LEFT, pos=at(tintype, x, y))


def calm(tintype: Tintype, until) -> None:
    until(lambda: not tintype.session.busy and tintype.hints.hinting._pace._pending is None)


def undo(tintype: Tintype) -> None:
    tintype.window.actions_by_name["undo"].trigger()


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


def test_a_swatch_gives_its_colour_and_is_remembered(desk, qtbot, until):
    click(qtbot, desk, 0.5, 0.5)
    popup = desk.hints.popup
    wanted = popup.proposals[1].swatch
    qtbot.mouseClick(popup.proposals[1], LEFT)
    calm(desk, until)
    assert hints(desk)[0].a == pytest.approx(wanted.a, abs=1)
    recent = read_recent(desk.settings.recent_colours)
    assert recent[0] == (pytest.approx(wanted.a, abs=1), pytest.approx(wanted.b, abs=1))
    click(qtbot, desk, 0.2, 0.8)
    assert not popup.recent[0].isHidden()
    calm(desk, until)


def test_colours_come_from_hex_from_the_photo_and_from_other_photos(
    desk, qtbot, until, photos: Path
):
    click(qtbot, desk, 0.5, 0.5)
    popup, canvas = desk.hints.popup, desk.window.canvas
    popup.hex.setFocus()
    popup.hex.setText("#c04030")
    qtbot.keyClick(popup.hex, Qt.Key.Key_Return)
    calm(desk, until)
    assert hints(desk)[0].a > 5
    size = canvas.size()
    qtbot.mouseClick(popup.from_photo, LEFT)
    assert not popup.isVisible() and "Click on the photo" in canvas.asked
    assert canvas.size() == size  # what is aimed at stays where it is
    expected = canvas.color_at(0.2, 0.2)
    click(qtbot, desk, 0.2, 0.2)
    assert popup.isVisible() and len(hints(desk)) == 1 and not canvas.asked
    picked = QColor(*(canvas.marks[0].color.getRgb()[:3]))
    assert abs(picked.hue() - expected.hue()) < 40 or expected.saturation() < 12
    calm(desk, until)
    before = hints(desk)
    until(lambda: all(entry.thumbnail is not None for entry in desk.session.entries))
    qtbot.mouseClick(popup.from_photos, LEFT)
    until(lambda: popup.sampler.list.count() == 2)  # the photo, and its result once it is made
    popup.sampler.view.sampled.emit(QColor(20, 20, 200))
    calm(desk, until)
    assert hints(desk) != before and hints(desk)[0].b < -5
    qtbot.keyClick(popup, Qt.Key.Key_Escape)  # back to the colours, not out of the panel
    assert popup.isVisible()
    calm(desk, until)


def test_escape_leaves_the_choice_of_a_place_and_keeps_the_hint(desk, qtbot, until):
    click(qtbot, desk, 0.5, 0.5)
    canvas, before = desk.window.canvas, hints(desk)
    qtbot.mouseClick(desk.hints.popup.from_photo, LEFT)
    assert canvas.accessibleDescription() == canvas.asked != ""
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert not canvas.asked and not canvas.accessibleDescription()
    assert desk.hints.hinting.selected == 0 and hints(desk) == before
    calm(desk, until)


def test_a_result_can_be_sampled_as_soon_as_there_is_one(desk, qtbot, until):
    click(qtbot, desk, 0.5, 0.5)
    popup, canvas = desk.hints.popup, desk.window.canvas
    until(lambda: canvas.result is not None and desk.session.entries[0].thumbnail is not None)
    result = canvas.result
    canvas.result_changed.emit(QImage())
    qtbot.mouseClick(popup.from_photos, LEFT)
    listed = popup.sampler.list
    assert [listed.itemText(row) for row in range(listed.count())] == ["astronaut.jpg"]
    canvas.result_changed.emit(result)
    names = [listed.itemText(row) for row in range(listed.count())]
    assert names == ["Result of this photo", "astronaut.jpg"]
    assert listed.currentIndex() == 1  # what was chosen stays


def test_the_systems_colour_dialog_can_be_used(desk, qtbot, until):
    click(qtbot, desk, 0.5, 0.5)
    qtbot.mouseClick(desk.hints.popup.more, LEFT)
    dialog = desk.window.findChild(QColorDialog)
    dialog.colorSelected.emit(QColor(30, 160, 60))
    dialog.done(0)
    calm(desk, until)
    assert hints(desk)[0].a < -3


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
