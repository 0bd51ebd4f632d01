"""What tests of the grid do and look at."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication

from gui.app import Tintype
from gui.aspects import Aspect
from gui.widgets.grid import Grid
from gui.widgets.grid_cell import GridCell

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
FIRST, SECOND, THIRD = (Aspect("model", name) for name in ("tintype", "other", "third"))


def grid_of(tintype: Tintype) -> Grid:
    return tintype.window.views.grid


def cell_of(tintype: Tintype, aspect: Aspect) -> GridCell:
    cell = grid_of(tintype).cell(aspect)
    assert cell is not None
    return cell


def image_of(cell: GridCell) -> QImage | None:
    picture = cell.pictures.detail or cell.pictures.overview
    return picture and picture.before


def all_ready(grid: Grid) -> bool:
    return all(cell.standing.state == "ready" and image_of(cell) is not None for cell in grid.cells)


def order(tintype: Tintype) -> list[Aspect]:
    return [cell.aspect for cell in grid_of(tintype).cells]


def at(cell: GridCell, on_name: bool = False) -> QPoint:
    """A point of the grid: the middle of the cell's picture, or of its name."""
    place = cell.picture_area.center()
    if on_name:
        place.setY(cell.height() - 8)
    return cell.mapTo(cell.parentWidget(), place)


def send_drag(cell: GridCell, start: QPoint, end: QPoint, let_go: bool = True) -> None:
    """Real mouse events with the button held, to the cell that was pressed."""
    grid = cell.parentWidget()

    def send(kind: QEvent.Type, point: QPoint, button: Qt.MouseButton, held: bool) -> None:
        place = QPointF(grid.mapToGlobal(point))
        buttons = LEFT if held else Qt.MouseButton.NoButton
        local = QPointF(cell.mapFrom(grid, point))
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(cell, QMouseEvent(kind, local, place, button, buttons, none))

    send(QEvent.Type.MouseButtonPress, start, LEFT, True)
    for step in (0.2, 0.6, 1.0):
        point = start + (end - start) * step
        send(QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton, True)
    if let_go:
        send(QEvent.Type.MouseButtonRelease, end, LEFT, False)
