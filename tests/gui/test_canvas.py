"""The canvas under real mouse and key events: compare modes, the line, zoom, what is painted."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from gui.images import Picture, View
from gui.session import Session
from gui.style import DARK
from gui.widgets.canvas import SURROUND, Canvas, Mode
from gui.widgets.canvas_tools import Tool
from tests.gui.canvas_acts import empty_canvas, look_at_photo

GRAY, RED = QColor(100, 100, 100), QColor(200, 0, 0)


def flat(view: View, color: QColor) -> QImage:
    image = QImage(view.columns, view.rows, QImage.Format.Format_RGB32)
    image.fill(color)
    return image


def give(canvas: Canvas, view: View, colorized: bool = True) -> None:
    """Paint the view gray before and red after."""
    after = flat(view, RED) if colorized else None
    canvas.show_picture(Picture(view, flat(view, GRAY), after, whole=False))


@pytest.fixture
def canvas(session: Session, qtbot) -> Canvas:
    """A canvas of 640 x 480 with a colorized photo of 1200 x 800, which fits into 600 x 400."""
    canvas = empty_canvas(session, qtbot)
    canvas.looked.connect(lambda view: give(canvas, view))
    look_at_photo(session)
    return canvas


def color_at(canvas: Canvas, x: int, y: int) -> QColor:
    return canvas.grab().toImage().pixelColor(x, y)


def wheel(canvas: Canvas, notches: int, at: QPointF) -> None:
    event = QWheelEvent(
        at, canvas.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_until_there_is_a_picture_it_says_what_is_on_its_way(session, qtbot):
    canvas = empty_canvas(session, qtbot)
    assert canvas._words() == ""
    blank = canvas.grab().toImage()
    look_at_photo(session)
    assert canvas._words() == "Opening photo.jpg…"
    assert canvas.grab().toImage() != blank
    canvas.fail()
    assert canvas._words() == "No picture of photo.jpg"
    give(canvas, View(0, 0, 1200, 800, 600, 400))
    assert canvas._words() == ""
    look_at_photo(session)
    assert canvas._words() == "Opening photo.jpg…"


@pytest.mark.usefixtures("direction")
def test_before_lies_left_of_the_line_and_after_right_of_it(canvas):
    assert color_at(canvas, 100, 240) == GRAY
    assert color_at(canvas, 540, 240) == RED
    assert color_at(canvas, 5, 240) == SURROUND


@pytest.mark.usefixtures("direction")
def test_the_line_follows_the_mouse(canvas, qtbot):
    line = canvas.divider
    start = line.rect().center()
    qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(line, line.mapFromParent(QPoint(120, 240)))
    qtbot.mouseRelease(line, Qt.MouseButton.LeftButton)
    assert line.fraction == pytest.approx(100 / 600, abs=0.01)
    assert color_at(canvas, 200, 240) == RED


@pytest.mark.usefixtures("direction")
def test_the_line_moves_with_the_arrow_keys_once_tab_has_reached_it(canvas, qtbot):
    canvas.divider.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(canvas.divider, Qt.Key.Key_Left)
    assert canvas.divider.fraction == pytest.approx(0.48)
    qtbot.keyClick(canvas.divider, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.divider.fraction == pytest.approx(0.58)
    qtbot.keyClick(canvas.divider, Qt.Key.Key_Home)
    assert canvas.divider.fraction == 0


def test_dragging_the_line_leaves_the_arrow_keys_to_the_window(canvas, qtbot):
    qtbot.mouseClick(canvas.divider, Qt.MouseButton.LeftButton)
    assert not canvas.divider.hasFocus()


def test_the_line_cannot_leave_the_photo(canvas):
    canvas.divider.move_to(3.0)
    assert canvas.divider.fraction == 1
    assert color_at(canvas, 500, 240) == GRAY


def test_a_turned_line_puts_before_above_after(canvas):
    canvas.turn()
    assert color_at(canvas, 320, 100) == GRAY
    assert color_at(canvas, 320, 380) == RED


def test_without_a_result_there_is_no_line_and_only_the_original(canvas):
    give(canvas, canvas.viewport.view, colorized=False)
    assert not canvas.divider.isVisible()
    assert color_at(canvas, 540, 240) == GRAY


def test_side_by_side_shows_both_at_the_same_zoom_and_place(canvas):
    canvas.set_mode(Mode.SIDE)
    canvas.look()
    assert canvas.viewport.columns == 319
    assert color_at(canvas, 160, 240) == GRAY
    assert color_at(canvas, 480, 240) == RED
    wheel(canvas, 8, QPointF(480, 240))
    canvas.look()
    assert color_at(canvas, 2, 2) == GRAY
    assert color_at(canvas, 638, 2) == RED


def test_result_only_shows_no_original(canvas):
    canvas.set_mode(Mode.RESULT)
    assert color_at(canvas, 100, 240) == RED


def test_a_tap_swaps_and_a_second_one_swaps_back(canvas, qtbot):
    canvas.set_mode(Mode.RESULT)
    for expected in (GRAY, RED):
        canvas.space.press()
        canvas.space.release()
        qtbot.wait(80)
        assert color_at(canvas, 540, 240) == expected


def test_a_hold_shows_the_original_until_it_ends(canvas, qtbot):
    canvas.space.press()
    qtbot.wait(350)
    assert color_at(canvas, 540, 240) == GRAY
    canvas.space.release()
    qtbot.waitUntil(lambda: color_at(canvas, 540, 240) == RED)


@pytest.mark.parametrize("tool", [Tool.PAN, Tool.HINT])
@pytest.mark.parametrize("pause", [0, 350])
@pytest.mark.parametrize("mode", [None, Mode.RESULT])
def test_what_comes_while_the_key_is_down_is_not_swapped_when_it_comes_up(
    canvas, qtbot, tool, pause, mode
):
    canvas.set_tool(tool)
    canvas.space.press()
    qtbot.wait(pause)
    if mode is None:
        look_at_photo(canvas._session)
    else:
        canvas.set_mode(mode)
    canvas.space.release()
    qtbot.waitUntil(lambda: not canvas.space.down)
    assert not canvas.original and not canvas.panning
    canvas.set_tool(Tool.PAN)
    canvas.space.press()  # the next one swaps again
    assert canvas.original


def test_a_repeating_key_is_one_hold(canvas, qtbot):
    canvas.space.press()
    for _ in range(5):
        canvas.space.release()
        canvas.space.press()
    assert canvas.original
    qtbot.wait(350)
    canvas.space.release()
    qtbot.waitUntil(lambda: not canvas.original)


def test_the_wheel_zooms_at_the_pointer(canvas):
    at = QPointF(500, 100)
    before = canvas.viewport.to_photo((500, 100))
    wheel(canvas, 3, at)
    assert canvas.viewport.zoom == pytest.approx(0.5 * 1.25**3)
    assert canvas.viewport.to_photo((500, 100)) == pytest.approx(before)


def test_a_double_click_goes_to_full_size_there_and_back(canvas, qtbot):
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    assert canvas.viewport.zoom == 1
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    assert canvas.viewport.fits


def test_dragging_pans(canvas, qtbot):
    canvas.zoom_to(1.0)
    x = canvas.viewport.x
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    qtbot.mouseMove(canvas, QPoint(150, 100))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(150, 100))
    assert canvas.viewport.x == pytest.approx(x + 50)


def test_a_sharp_picture_is_asked_for_when_the_movement_has_ended(canvas, qtbot):
    with qtbot.waitSignal(canvas.looked) as looked:
        for _ in range(3):
            wheel(canvas, 1, QPointF(320, 240))
    assert looked.args[0] == canvas.viewport.view


def test_the_overview_stands_in_for_what_is_not_fetched_yet(canvas, qtbot):
    whole = View(0, 0, 1200, 800, 120, 80)
    canvas.show_picture(Picture(whole, flat(whole, GRAY), flat(whole, RED), whole=True))
    canvas.looked.disconnect()
    canvas.zoom_to(1.0, QPointF(600, 400))
    canvas.zoom_to(0.4)
    assert color_at(canvas, 540, 240) == RED


def test_transparent_photos_lie_on_a_checkerboard(canvas):
    view = canvas.viewport.view
    clear = QImage(view.columns, view.rows, QImage.Format.Format_ARGB32_Premultiplied)
    clear.fill(Qt.GlobalColor.transparent)
    canvas.show_picture(Picture(view, clear, clear, whole=False))
    shown = canvas.grab().toImage()
    squares = {shown.pixelColor(x, 240).lightness() for x in range(60, 200, 4)}
    assert squares == {204, 255}


def test_single_pixels_are_squares_above_200_percent(canvas):
    canvas.set_mode(Mode.RESULT)
    canvas.zoom_to(16.0)
    view = canvas.viewport.view
    image = QImage(view.columns, view.rows, QImage.Format.Format_RGB32)
    for x in range(view.columns):
        for y in range(view.rows):
            image.setPixelColor(x, y, RED if (x + y) % 2 else GRAY)
    canvas.show_picture(Picture(view, image, image, whole=False))
    shown = canvas.grab().toImage()
    assert {shown.pixelColor(x, 240).rgb() for x in range(640)} == {RED.rgb(), GRAY.rgb()}


def test_a_closed_photo_leaves_nothing_behind(canvas):
    canvas._session.remove(canvas._session.current.key)
    assert color_at(canvas, 320, 240) == SURROUND
    assert not canvas.divider.isVisible()


def test_the_wheel_turned_sideways_leaves_the_photo_fitted(canvas):
    event = QWheelEvent(
        QPointF(300, 200), QPointF(300, 200), QPoint(), QPoint(120, 0), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)
    assert canvas.viewport.fits


def test_the_mask_lies_under_the_names_of_the_sides(canvas):
    named = canvas.grab().toImage()
    full = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
    full.fill(QColor(255, 255, 255))
    canvas.mask_layer.show_mask(SimpleNamespace(fill=full, edge=full))
    masked = canvas.grab().toImage()
    # The words of "Before", 10 pixels from the photo's corner.
    spots = [QPoint(40 + dx, 60 + dy) for dx in range(30) for dy in range(10)]
    white = [spot for spot in spots if named.pixelColor(spot).lightness() > 220]
    assert white and all(masked.pixelColor(spot).lightness() > 220 for spot in white)
    assert masked.pixelColor(100, 200) != named.pixelColor(100, 200)


def test_a_long_name_is_shortened_not_left_out(session, qtbot):
    canvas = empty_canvas(session, qtbot)
    blank = canvas.grab().toImage()
    session.add(Path(f"{'grandmother-' * 20}.jpg"))
    session.update_entry(session.entries[0].key, state="reading")
    assert canvas.grab().toImage() != blank


def test_the_canvas_shows_that_tab_has_come_to_it(canvas):
    calm = color_at(canvas, 1, 240)
    canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert color_at(canvas, 1, 240) == calm
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert color_at(canvas, 1, 240) == QColor(DARK.accent)
