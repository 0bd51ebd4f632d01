"""A print with a border of paper, in the window."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps
from PySide6.QtCore import Qt

from gui.widgets.canvas import Mode
from tests.gui.window_acts import drop, export_into, is_colorized

WIDTH = 60  # of the border


@pytest.fixture
def mounted(photos: Path, tmp_path: Path) -> Path:
    """A print with a white border."""
    path = tmp_path / "print.png"
    ImageOps.expand(Image.open(photos / "chelsea.jpg"), WIDTH, 242).save(path)
    return path


@pytest.fixture
def shown(tintype, mounted, until):
    """The program with that print open and colorized."""
    drop(tintype.window, mounted)
    until(lambda: is_colorized(tintype))
    tintype.window.canvas.set_mode(Mode.RESULT)
    return tintype


def colours(tintype) -> tuple[int, int]:
    """Chroma, as the spread of levels, on the border and in the picture."""
    found = []
    for place in (WIDTH / 3, WIDTH + 150):
        pixel = tintype.window.canvas._pictures.color_at(place, place)
        levels = pixel.red(), pixel.green(), pixel.blue()
        found.append(max(levels) - min(levels))
    return found[0], found[1]


def test_paper_stays_gray_and_a_box_says_so(shown):
    box = shown.window.panel.border
    assert box.isVisible() and box.isChecked()
    border, inside = colours(shown)
    assert border <= 1 < 5 < inside


def test_it_can_be_coloured_and_that_undone(shown, qtbot, until):
    box = shown.window.panel.border
    box.click()
    assert shown.session.recipe.borders
    until(lambda: is_colorized(shown) and colours(shown)[0] > 5)
    assert box.isVisible() and not box.isChecked()
    qtbot.keyClick(shown.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not shown.session.recipe.borders and box.isChecked()
    until(lambda: colours(shown)[0] <= 1)


def test_the_box_is_not_there_for_a_photo_without_a_border(shown, photos, until):
    drop(shown.window, photos / "astronaut.jpg")
    until(lambda: shown.session.photo and shown.session.photo.width == 512 and is_colorized(shown))
    until(lambda: not shown.window.panel.border.isVisible())


def test_an_exported_print_has_a_gray_border(shown, tmp_path, until):
    result = tmp_path / "print-color.png"
    export_into(shown, tmp_path)
    until(result.exists)
    pixels = np.asarray(Image.open(result).convert("RGB")).astype(int)
    spread = pixels.max(2) - pixels.min(2)
    assert spread[: WIDTH // 2].max() <= 1
    assert spread[WIDTH + 20 : -WIDTH - 20, WIDTH + 20 : -WIDTH - 20].mean() > 5
