"""The parts of the colour panel: where it lies, the gamut, swatches and the sampler."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage

from gui.hint_colors import slice_of
from gui.session import Session
from gui.widgets.beside import GAP, beside
from gui.widgets.colour_sampler import ColourSampler, SampleView, mean_color
from gui.widgets.gamut_picker import SIDE, GamutPicker
from gui.widgets.swatch import Swatch, SwatchButton

LEFT = Qt.MouseButton.LeftButton
ROOM = QRect(0, 0, 1200, 760)
PANEL = QSize(400, 280)


@pytest.mark.parametrize("x", [0, 30, 300, 600, 900, 1170, 1199])
@pytest.mark.parametrize("y", [0, 380, 759])
def test_the_panel_stays_in_the_room_and_off_the_place(x, y):
    found = QRect(beside(QPoint(x, y), PANEL, ROOM), PANEL)
    assert ROOM.contains(found)
    around = QRect(x - GAP + 1, y - GAP + 1, 2 * GAP - 2, 2 * GAP - 2)
    assert not found.intersects(around)


def test_the_panel_goes_below_where_there_is_no_room_at_the_sides():
    room = QRect(0, 0, 420, 760)
    found = QRect(beside(QPoint(210, 100), PANEL, room), PANEL)
    assert found.top() > 100 and room.contains(found)


def test_the_panel_is_seen_even_where_nothing_fits():
    room = QRect(0, 0, 420, 300)
    assert room.contains(QRect(beside(QPoint(210, 150), PANEL, room), PANEL))


@pytest.fixture
def picker(qtbot) -> GamutPicker:
    picker = GamutPicker()
    qtbot.addWidget(picker)
    picker.show_slice(QImage(), 100.0)
    picker.show()
    return picker


def test_the_gamut_is_picked_from_with_the_mouse(picker, qtbot):
    found, ended = [], []
    picker.picked.connect(lambda a, b: found.append((round(a), round(b))))
    picker.gesture_ended.connect(lambda: ended.append(True))
    qtbot.mousePress(picker, LEFT, pos=QPoint(SIDE // 2, SIDE // 2))
    qtbot.mouseMove(picker, QPoint(3 * SIDE // 4, SIDE // 4))
    qtbot.mouseRelease(picker, LEFT, pos=QPoint(3 * SIDE // 4, SIDE // 4))
    assert found == [(0, 0), (50, 50)] and ended == [True]


def test_the_gamut_is_picked_from_with_the_arrow_keys(picker, qtbot):
    found = []
    picker.picked.connect(lambda a, b: found.append((a, b)))
    picker.show_colour(10, 20)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(picker, key)
    with qtbot.waitSignal(picker.gesture_ended):
        qtbot.keyClick(picker, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert found == [(11, 20), (10, 21), (10, 15)]
    assert "10" in picker.accessibleDescription() and "20" in picker.accessibleDescription()


def test_the_picture_of_the_gamut_lies_where_its_colours_are_picked(picker):
    image, reach = slice_of(60)
    picker.show_slice(image, reach)
    picker.show_colour(0, 0)
    reddish = image.pixelColor(int(0.7 * image.width()), image.height() // 2)
    assert reddish.red() > reddish.green() and reddish.alpha() == 255
    assert image.pixelColor(0, 0).alpha() == 0


def test_a_swatch_shows_colour_text_and_name(qtbot):
    button = SwatchButton()
    qtbot.addWidget(button)
    assert button.isHidden()
    button.show_swatch(Swatch(1, 2, QColor("#336699"), "24 %", "#336699, 24 %"))
    assert (button.text(), button.accessibleName()) == ("24 %", "#336699, 24 %")
    image = button.icon().pixmap(button.iconSize()).toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2) == QColor("#336699")
    button.show_swatch(None)
    assert button.isHidden()


def test_a_sample_is_the_mean_of_its_surroundings():
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    image.fill(QColor(100, 100, 100))
    image.setPixelColor(4, 4, QColor(190, 100, 10))
    assert mean_color(image, QPoint(4, 4)) == QColor(110, 100, 90)
    assert mean_color(image, QPoint(0, 0)) == QColor(100, 100, 100)


def test_the_sampler_takes_colours_with_mouse_and_keys(qtbot):
    view = SampleView()
    qtbot.addWidget(view)
    view.resize(200, 200)
    image = QImage(100, 50, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 0, 0))
    for x in range(50, 100):
        for y in range(50):
            image.setPixelColor(x, y, QColor(0, 0, 200))
    view.show_image(image)
    view.show()
    found = []
    view.sampled.connect(lambda color: found.append(color.name()))
    qtbot.mouseClick(view, LEFT, pos=QPoint(150, 100))
    qtbot.mouseClick(view, LEFT, pos=QPoint(100, 5))  # beside the picture
    for _ in range(8):
        qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert found == ["#0000c8", "#c80000"]


def test_the_sampler_offers_the_result_and_every_open_photo(qtbot, session: Session, tmp_path):
    sampler = ColourSampler(session)
    qtbot.addWidget(sampler)
    _, two = session.add(tmp_path / "one.jpg", tmp_path / "two.jpg")
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor(1, 2, 3))
    session.update_entry(two.key, thumbnail=image)
    sampler.fill(image)
    names = [sampler.list.itemText(place) for place in range(sampler.list.count())]
    assert len(names) == 2 and names[1] == "two.jpg"
    sampler.list.setCurrentIndex(1)
    sampler.fill(image)
    assert sampler.list.currentText() == "two.jpg"
