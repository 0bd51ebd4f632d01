"""A number that is being typed counts for whatever is asked for, though its field is not left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolBar

from engine.recipe_files import read_recipe
from gui.app import Tintype
from tests.gui.window_acts import drop, export_into, is_colorized

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def typed(tintype: Tintype, tmp_path: Path, until: Until, qtbot) -> Tintype:
    """A photo is open, and 0 stands in the field of its strength without Return."""
    Image.new("L", (96, 64), 120).save(tmp_path / "photo.png")
    drop(tintype.window, tmp_path / "photo.png")
    until(lambda: is_colorized(tintype))
    number = tintype.window.panel.strength.number
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "0")
    assert tintype.session.recipe.strength == 1 and number.hasFocus()
    return tintype


def is_gray(path: Path) -> bool:
    pixel = Image.open(path).convert("RGB").getpixel((48, 32))
    return len(set(pixel)) == 1


def test_it_is_exported(typed, tmp_path, until):
    export_into(typed, tmp_path)
    until((tmp_path / "photo-color.png").exists)
    assert is_gray(tmp_path / "photo-color.png")


def test_a_button_of_the_tool_bar_takes_it_too(typed, qtbot):
    bar = typed.window.findChild(QToolBar)
    button = bar.widgetForAction(typed.window.actions_by_name["export"])
    qtbot.mouseClick(button, LEFT)
    QApplication.activeModalWidget().reject()
    assert typed.session.recipe.strength == 0


def test_it_is_exported_with_all_photos(typed, tmp_path, until):
    results = tmp_path / "results"
    results.mkdir()
    export_into(typed, results, "export_all")
    until(lambda: typed.window.messages.messages)
    (saved,) = results.iterdir()
    assert is_gray(saved)


def test_it_is_saved_with_the_recipe(typed, tmp_path, until, qtbot):
    saved = tmp_path / "photo.tintype.json"
    qtbot.keyClick(typed.window.panel.strength.number, Qt.Key.Key_S, CONTROL)
    until(saved.exists)
    assert read_recipe(saved).strength == 0
