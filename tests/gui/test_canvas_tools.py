"""Tools on the canvas under real mouse and key events: what goes out, and what is painted."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage

from gui.colormap import Overlay, colored
from gui.images import Picture
from gui.session import Session
from gui.widgets.canvas import Canvas, Mode
from gui.widgets.canvas_marks import Mark
from gui.widgets.canvas_tools import Tool
from tests.gui.canvas_acts import empty_canvas, look_at_photo

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def canvas(session: Session, qtbot) -> Canvas:
    """640 x 480 with a photo of 1200 x 800, which fits into 600 x 400 at (20, 40)."""
    canvas = empty_canvas(session, qtbot)
    look_at_photo(session)
    view = canvas.viewport.view
    image = QImage(view.columns, view.rows, QImage.Format.Format_RGB32)
    image.fill(QColor(100, 100, 100))
    canvas.show_picture(Picture(view, image, image, whole=False))
    canvas.set_mode(Mode.RESULT)
    return canvas


@pytest.fixture
def said(canvas: Canvas) -> list[tuple[str, float, float]]:
    """Everything that the tool said."""
    heard: list[tuple[str, float, float]] = []
    for name in ("pressed", "moved", "released", "hovered"):
        signal = getattr(canvas, f"tool_{name}")
        signal.connect(lambda x, y, name=name: heard.append((name, round(x, 2), round(y, 2))))
    return heard


def test_a_tool_says_where_it_works_as_fractions_of_the_photo(canvas, said, qtbot):
    canvas.set_tool(Tool.HINT)
    qtbot.mousePress(canvas, LEFT, pos=QPoint(20 + 150, 40 + 100))
    qtbot.mouseMove(canvas, QPoint(20 + 300, 40 + 300))
    qtbot.mouseRelease(canvas, LEFT, pos=QPoint(20 + 600, 40 + 400))
    qtbot.mouseMove(canvas, QPoint(20 + 60, 40 + 40))
    assert said == [
        ("pressed", 0.25, 0.25), ("moved", 0.5, 0.75), ("released", 1, 1), ("hovered", 0.1, 0.1)
    ]  # fmt: skip


def test_places_are_the_same_when_zoomed_and_in_both_panes(canvas, said, qtbot):
    canvas.set_tool(Tool.HINT)
    canvas.zoom_to(2.0)
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(320, 240))
    canvas.fit()
    canvas.set_mode(Mode.SIDE)
    for pane in canvas.panes():
        qtbot.mouseClick(canvas, LEFT, pos=pane.center())
    places = [place for name, *place in said if name == "pressed"]
    assert len(places) == 3
    assert np.allclose(places, 0.5, atol=0.011)


def test_only_a_brush_begins_beside_the_photo(canvas, said, qtbot):
    canvas.set_tool(Tool.HINT)
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(5, 5))
    assert said == []
    canvas.set_tool(Tool.BRUSH)
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(5, 5))
    assert [name for name, *_ in said] == ["pressed", "released"]
    assert said[0][1] < 0


def test_without_a_tool_dragging_pans_and_nothing_is_said(canvas, said, qtbot):
    canvas.zoom_to(1.0)
    x = canvas.viewport.x
    qtbot.mousePress(canvas, LEFT, pos=QPoint(200, 100))
    qtbot.mouseMove(canvas, QPoint(150, 100))
    qtbot.mouseRelease(canvas, LEFT, pos=QPoint(150, 100))
    assert canvas.viewport.x == pytest.approx(x + 50)
    assert said == []


def test_holding_space_lets_the_mouse_pan_though_a_tool_is_in_use(canvas, said, qtbot):
    canvas.set_tool(Tool.BRUSH)
    canvas.zoom_to(1.0)
    x = canvas.viewport.x
    canvas.space.press()
    qtbot.mousePress(canvas, LEFT, pos=QPoint(200, 100))
    qtbot.mouseMove(canvas, QPoint(150, 100))
    qtbot.mouseRelease(canvas, LEFT, pos=QPoint(150, 100))
    qtbot.wait(300)
    canvas.space.release()
    qtbot.waitUntil(lambda: canvas.works)
    assert canvas.viewport.x == pytest.approx(x + 50)
    assert not [name for name, *_ in said if name != "hovered"]
    assert not canvas.original


def test_a_tool_works_on_the_split_line_but_for_its_handle(canvas, said, qtbot):
    canvas.set_mode(Mode.SPLIT)
    canvas.set_tool(Tool.HINT)
    line = canvas.divider
    qtbot.mouseClick(line, LEFT, pos=QPoint(line.width() // 2, 50))
    assert [name for name, *_ in said] == ["pressed", "released"]
    assert said[0][1:] == (0.5, pytest.approx(0.13, abs=0.02))
    middle = line.rect().center()
    qtbot.mousePress(line, LEFT, pos=middle)
    qtbot.mouseMove(line, middle - QPoint(150, 0))
    qtbot.mouseRelease(line, LEFT)
    assert line.fraction == pytest.approx(0.25, abs=0.01)
    assert len([name for name, *_ in said if name != "hovered"]) == 2


def test_marks_are_painted_in_their_colour_where_they_belong(canvas):
    canvas.set_marks([Mark(0.25, 0.5, QColor(200, 30, 40), selected=True)])
    shown = canvas.grab().toImage()
    assert shown.pixelColor(20 + 150, 240) == QColor(200, 30, 40)
    assert shown.pixelColor(20 + 160, 240).lightness() > 200
    canvas.set_marks([])
    assert canvas.grab().toImage().pixelColor(20 + 150, 240) == QColor(100, 100, 100)


def test_the_mark_nearest_to_a_press_is_the_one_that_is_meant(canvas):
    color = QColor(0, 0, 0)
    canvas.set_marks([Mark(0.50, 0.5, color), Mark(0.53, 0.5, color)])
    assert canvas.mark_near(0.505, 0.5) == 0
    assert canvas.mark_near(0.525, 0.5) == 1
    assert canvas.mark_near(0.6, 0.5) is None


def test_the_brush_is_a_circle_of_its_size_around_the_pointer(canvas, qtbot):
    canvas.set_tool(Tool.BRUSH)
    canvas.set_brush(0.1, 0.0)
    qtbot.mouseMove(canvas, QPoint(320, 240))
    shown = canvas.grab().toImage()
    assert shown.pixelColor(320 + 60, 240) != QColor(100, 100, 100)
    assert shown.pixelColor(320 + 50, 240) == QColor(100, 100, 100)


def test_an_overlay_tells_its_values_in_colour_and_in_numbers(canvas, qtbot):
    values = np.zeros((4, 6), np.float32)
    values[:, 3:] = 10
    overlay = Overlay("Difference", "dE", values, 10, colored(values, 10), "A note.")
    canvas.set_overlay(overlay)
    shown = canvas.grab().toImage()
    left, right = shown.pixelColor(100, 100), shown.pixelColor(540, 100)
    assert right.lightness() > left.lightness() + 40
    qtbot.mouseMove(canvas, QPoint(540, 100))
    assert canvas._value() == 10
    assert "Difference" in canvas.accessibleDescription()
    assert canvas.grab().toImage() != shown  # the number and its pointer on the legend
    canvas.set_overlay(None)
    assert canvas.grab().toImage().pixelColor(540, 100) == QColor(100, 100, 100)


def test_the_map_grows_evenly_lighter():
    image = colored(np.linspace(0, 1, 9, dtype=np.float32)[None], 1.0)
    colors = [image.pixelColor(x, 0) for x in range(9)]
    gray = [0.2126 * c.redF() + 0.7152 * c.greenF() + 0.0722 * c.blueF() for c in colors]
    assert min(np.diff(gray)) > 0.04


def test_a_tool_does_not_zoom_on_a_double_click(canvas, said, qtbot):
    canvas.set_tool(Tool.HINT)
    qtbot.mouseDClick(canvas, LEFT, pos=QPoint(320, 240))
    assert canvas.viewport.fits
    assert canvas.spot(0.5, 0.5) == QPointF(320, 240)
