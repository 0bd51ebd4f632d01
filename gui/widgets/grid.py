"""The grid under mouse and keys: a click adopts a model, a dragged name moves its cell."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from gui import aspects
from gui.widgets.grid_area import GridArea
from gui.widgets.grid_cell import GridCell

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
PEEK = {Qt.Key.Key_Space, Qt.Key.Key_Backslash}


class Grid(GridArea):
    """Cells that can be adopted, moved about and gone through with the arrow keys.

    Where a part of the photo is out of sight, dragging a picture pans all of them; a cell is then
    moved by its name.
    """

    opened = Signal()  # a cell was double-clicked: the user wants it large

    _pressed: tuple[GridCell, QPointF] | None = None
    _lifted: GridCell | None = None

    def adopt(self, cell: GridCell) -> None:
        """Let the cell's model colour the photo, as one undoable step."""
        if cell.aspect.kind != "model":
            return
        recipe = aspects.adopted(self._session.recipe, cell.aspect.model)
        self._session.end_gesture()
        self._session.edit(recipe, self.tr("Use {model}").format(model=cell.title))
        self._session.end_gesture()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cell = next((cell for cell in self.cells if cell.hasFocus()), None)
        if cell is None or not self._press(cell, Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def _press(self, cell: GridCell, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key means here; False if it means nothing."""
        ctrl = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if key in ARROWS:
            self._step(cell, *ARROWS[key], moving=ctrl)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not ctrl:
            self.adopt(cell)
        elif key in ENDS:
            self.focus_on(self.cells[ENDS[key]])
        elif key in PAGES and self._choice.pages(self._session.recipe) > 1:
            self._choice.turn_to(self._choice.page + PAGES[key], self._session.recipe)
        else:
            return key in PEEK  # which would swap what is on the canvas behind
        return True

    def _step(self, cell: GridCell, across: int, down: int, moving: bool) -> None:
        place = self.cells.index(cell)
        to = place + across + down * self.columns
        if not 0 <= place % self.columns + across < self.columns or not 0 <= to < len(self.cells):
            return
        if moving:
            self._choice.move(cell.aspect, self.cells[to].aspect)
        else:
            self.focus_on(self.cells[to])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.focus_on(cell)
            self._pressed = cell, event.position()
            picture = cell.picture_area.translated(cell.pos())
            if not self.can_pan or not picture.contains(event.position().toPoint()):
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and self._drag is None:
            self._carry(*self._pressed, event.position())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, lifted = self._pressed, self._lifted
        self._pressed = self._lifted = None
        super().mouseReleaseEvent(event)
        if lifted is not None:
            lifted.lift(False)
        elif pressed is not None and not _is_far(pressed[1], event.position()):
            self.adopt(pressed[0])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.cell_at(event.position()) is not None:
            self.opened.emit()

    def _show_choice(self) -> None:
        super()._show_choice()
        if self._pressed is not None and self._pressed[0] not in self.cells:
            # Nobody hears of the release, as the mouse was held by the cell that is gone.
            self._pressed = self._lifted = self._drag = None

    def _carry(self, cell: GridCell, since: QPointF, to: QPointF) -> None:
        """Drag a cell; it takes the place of the one under the pointer at once."""
        if self._lifted is None and _is_far(since, to):
            self._lifted = cell
            cell.lift(True)
        under = self.cell_at(to)
        if self._lifted is not None and under is not None and under is not cell:
            self._choice.move(cell.aspect, under.aspect)


def _is_far(one: QPointF, other: QPointF) -> bool:
    """Whether the mouse was dragged, not only pressed by an unsteady hand."""
    return (other - one).manhattanLength() >= QApplication.startDragDistance()
