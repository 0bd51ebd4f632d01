"""The cells of the grid, laid out, and what they show; what is done with them is in `grid`."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from engine.catalog import ModelCard
from engine.recipe import Recipe
from gui import aspects
from gui.aspects import Aspect
from gui.gridding import Standing
from gui.images import Picture
from gui.session import Session
from gui.widgets.canvas import SURROUND
from gui.widgets.canvas_zoom import ZoomArea
from gui.widgets.grid_cell import GridCell
from gui.widgets.grid_choice import GridChoice

SIDES = 3  # cells beside and below each other, at most
MARGIN = 2  # around a fitted photo, logical pixels


class GridArea(ZoomArea):
    """Cells that look at the same part of the photo."""

    shown = Signal(list)  # of Aspect: in sight now, none while the grid is not

    def __init__(
        self,
        session: Session,
        cards: Mapping[str, ModelCard],
        choice: GridChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.cells: list[GridCell] = []
        self.columns = 1
        self._session, self._cards, self._choice = session, cards, choice
        self._size: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its cells take it
        self.setAccessibleName(self.tr("Grid of models"))
        choice.changed.connect(self._show_choice)
        session.recipe_changed.connect(self._show_recipe)
        session.photo_changed.connect(self._show_photo)
        self._show_choice()

    def stand(self, aspect: Aspect, standing: Standing) -> None:
        """Show how far a cell is."""
        cell = self.cell(aspect)
        if cell is not None:
            cell.stand(standing)

    def show_picture(self, aspect: Aspect, picture: Picture) -> None:
        """Paint this in that cell."""
        cell = self.cell(aspect)
        if cell is not None:
            cell.show_picture(picture)

    def cell(self, aspect: Aspect | None) -> GridCell | None:
        """The cell of that aspect, if it is on the page."""
        return next((cell for cell in self.cells if cell.aspect == aspect), None)

    def cell_at(self, point: QPointF) -> GridCell | None:
        """The cell under a point of the grid."""
        place = point.toPoint()
        return next((cell for cell in self.cells if cell.geometry().contains(place)), None)

    def focus_on(self, cell: GridCell, now: bool = True) -> None:
        """Let Tab reach this cell, and the arrow keys the others from it."""
        for each in self.cells:
            tab = Qt.FocusPolicy.StrongFocus if each is cell else Qt.FocusPolicy.ClickFocus
            each.setFocusPolicy(tab)
        self.setFocusProxy(cell)
        if now:
            cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QRect]:
        found = [cell.picture_area.translated(cell.pos()) for cell in self.cells]
        return found or [self.rect()]

    def settle(self) -> None:
        super().settle()
        for cell in self.cells:
            cell.viewport = self.viewport
            cell.update()

    def refit(self) -> None:
        self._lay_out()
        super().refit()

    def showEvent(self, event: QShowEvent) -> None:
        self.shown.emit(self._choice.on_page(self._session.recipe))
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        self.shown.emit([])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), SURROUND)
        painter.end()

    def _pane_size(self) -> tuple[int, int, int]:
        width, height, _ = super()._pane_size()
        return width, height, round(MARGIN * self.devicePixelRatioF())

    def _show_photo(self, photo: object | None) -> None:
        for cell in self.cells:
            cell.forget()
        # Asked of the array: its shape costs nothing, whatever the photo's size.
        shape = None if photo is None else photo.pixels.shape  # type: ignore[attr-defined]
        self._size = None if shape is None else (shape[1], shape[0])
        self._lay_out()
        self.look_at(self._size)

    def _show_recipe(self, recipe: Recipe) -> None:
        if [cell.aspect for cell in self.cells] != self._choice.on_page(recipe):
            self._show_choice()
        self._describe()

    def _show_choice(self) -> None:
        """Make the cells of the page, keeping those that stay with their pictures."""
        wanted = self._choice.on_page(self._session.recipe)
        focus = next((cell.aspect for cell in self.cells if cell.hasFocus()), None)
        old = {cell.aspect: cell for cell in self.cells}
        self.cells = [old.get(each) or GridCell(each, self) for each in wanted]
        for cell in set(old.values()) - set(self.cells):
            cell.hide()
            cell.deleteLater()
        self._describe()
        self.refit()
        for cell in self.cells:
            cell.show()
        if self.cells:
            self.focus_on(self.cell(focus) or self.cells[0], focus is not None)
        if self.isVisible():
            self.shown.emit(wanted)
            self.look()

    def _describe(self) -> None:
        recipe = self._session.recipe
        for cell in self.cells:
            about = aspects.explain(cell.aspect, self._cards)
            if cell.aspect.kind == "model":
                use = self.tr("Click or press Return to use this model.")
                about = f"{about}\n{use}"
            move = self.tr("Drag the name, or press Ctrl and an arrow key, to move the cell.")
            title = aspects.title(cell.aspect, self._cards, recipe)
            cell.describe(title, f"{about}\n{move}", cell.aspect.is_used_by(recipe))

    def _lay_out(self) -> None:
        """Choose columns so that the photo is largest, and put the cells in their places."""
        if not self.cells:
            return
        count = len(self.cells)
        self.columns = max(range(1, SIDES + 1), key=lambda columns: self._scale(columns, count))
        rows = -(-count // self.columns)
        width, height = self.width() // self.columns, self.height() // rows
        for place, cell in enumerate(self.cells):
            row, column = divmod(place, self.columns)
            cell.setGeometry(column * width, row * height, width, height)

    def _scale(self, columns: int, count: int) -> float:
        """How large the photo is with so many columns."""
        rows = -(-count // columns)
        if rows > SIDES:
            return -1.0
        wide, high = self._size or (4, 3)
        words = self.cells[0].height() - self.cells[0].picture_area.height()
        return min(self.width() / columns / wide, (self.height() / rows - words) / high)
