import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from gui.samples import SAMPLES
from gui.widgets.empty_page import EmptyPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot) -> EmptyPage:
    page = EmptyPage()
    qtbot.addWidget(page)
    return page


def test_it_says_what_to_do(page):
    assert "Drop photos here" in {label.text() for label in page.findChildren(QLabel)}


def test_open_and_open_folder_ask_for_it(qtbot, page):
    with qtbot.waitSignal(page.open_requested):
        qtbot.mouseClick(page.open, LEFT)
    with qtbot.waitSignal(page.open_folder_requested):
        qtbot.keyClick(page.open_folder, Qt.Key.Key_Space)


def test_each_sample_opens_a_photo_that_is_there(qtbot, page):
    assert len(page.samples.tiles) == 3
    for path, tile in page.samples.tiles.items():
        with qtbot.waitSignal(page.sample_requested) as asked:
            qtbot.mouseClick(tile, LEFT)
        assert asked.args == [path]
        assert path.is_file()
        assert not tile.icon().isNull()


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.jpg")), ids=lambda path: path.stem)
def test_a_sample_is_a_small_gray_photo_whose_licence_is_told(path):
    with Image.open(path) as photo:
        assert photo.mode == "L"
        assert 256 < max(photo.size) <= 512
        assert np.asarray(photo).std() > 20
    assert f"`{path.name}`" in (SAMPLES / "LICENCES.md").read_text(encoding="utf-8")


def test_the_drop_zone_lights_up_while_photos_hover(qtbot, page):
    page.resize(700, 600)
    calm = page.grab().toImage()
    page.set_wanted(True)
    assert page.zone.property("kind") == "wanted"
    page.set_wanted(False)
    assert page.grab().toImage() == calm


def test_every_button_has_a_name_and_a_hint(page):
    for button in (page.open, page.open_folder, *page.findChildren(QToolButton)):
        assert button.accessibleName().strip() and button.toolTip()
