"""Choosing the colour of a hint: swatches, numbers, the photo, other photos, the system."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QColorDialog

from gui.hint_colors import read_recent
from tests.gui.hinting.acts import LEFT, calm, click, hints


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
    popup.hex.selectAll()
    qtbot.keyClicks(popup.hex, "#c04030")
    calm(desk, until)
    whole = hints(desk)
    assert whole[0].a > 5
    qtbot.keyClick(popup.hex, Qt.Key.Key_Return)
    assert hints(desk) == whole
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
