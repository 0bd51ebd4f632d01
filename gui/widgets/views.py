"""The middle of the window: the canvas with its pair of sides, or the grid in its place."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from engine.catalog import ModelCard
from gui.aspects import Aspect
from gui.session import Session
from gui.widgets.canvas import Canvas, Mode
from gui.widgets.canvas_tools import Tool
from gui.widgets.canvas_zoom import ZoomArea
from gui.widgets.grid import Grid
from gui.widgets.grid_bar import GridBar
from gui.widgets.grid_choice import GridChoice
from gui.widgets.pair_bar import USUAL, PairBar


class Views(QStackedWidget):
    """Shows one of the two; they know nothing of each other."""

    zoomed = Signal(float)  # device pixels a photo pixel, of what is in sight
    grid_shown = Signal(bool)
    paired = Signal(object, object)  # Aspect, Aspect: the sides that the canvas is to have

    def __init__(
        self,
        session: Session,
        cards: Mapping[str, ModelCard],
        canvas: Canvas,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.canvas = canvas
        self.pair_bar = PairBar(session, cards)
        self.choice = GridChoice(cards, self)
        self.grid_bar = GridBar(session, cards, self.choice)
        self.grid = Grid(session, cards, self.choice)
        self.addWidget(_column(self.pair_bar, canvas))
        self.addWidget(_column(self.grid_bar, self.grid))
        self.pair_bar.chosen.connect(self._pair)
        canvas.mode_changed.connect(self._pair)
        canvas.zoomed.connect(self._tell_zoom)
        self.grid.zoomed.connect(self._tell_zoom)
        self.grid.opened.connect(self.leave_grid)
        canvas.tool_changed.connect(lambda tool: self.leave_grid(tool != Tool.PAN))
        session.recipe_changed.connect(self._name)  # after the bar, which may change its sides
        self._pair()

    @property
    def shows_grid(self) -> bool:
        return self.currentIndex() == 1

    @property
    def zoom_area(self) -> ZoomArea:
        """What zooming is meant for."""
        return self.grid if self.shows_grid else self.canvas

    def show_canvas(self, mode: Mode) -> None:
        """Show the canvas, comparing in that way."""
        self._turn_to(0)
        self.canvas.set_mode(mode)

    def show_grid(self, shown: Sequence[Aspect]) -> None:
        """Show the grid with these cells, until it is left."""
        self.choice.lend(shown)
        self._turn_to(1)

    def leave_grid(self, needed: object = True) -> None:
        """Show the canvas, if what was asked for is seen or done there."""
        if needed and self.shows_grid:
            self.show_canvas(self.canvas.mode)

    def toggle_grid(self) -> None:
        """Show the grid, or the canvas as it was."""
        if self.shows_grid:
            self.leave_grid()
        else:
            self._turn_to(1)

    def turn(self) -> None:
        """Turn the split line; the sides are above and below each other then."""
        self.canvas.turn()
        self.pair_bar.turn(self.canvas.divider.turned)

    def _turn_to(self, page: int) -> None:
        if page != self.currentIndex():
            self.setCurrentIndex(page)
            self.zoom_area.setFocus(Qt.FocusReason.OtherFocusReason)
            self._tell_zoom()
        if page == 0:
            self.choice.give_back()
        self.grid_shown.emit(page == 1)

    def _pair(self, *_: object) -> None:
        self.pair_bar.setVisible(self._compares)
        self._name()
        self.paired.emit(*self._sides)

    def _name(self, _: object = None) -> None:
        """Call the canvas's sides what they are now: a recipe may change that."""
        self.canvas.names = None if self._sides == USUAL else self.pair_bar.names
        self.canvas.update()

    @property
    def _compares(self) -> bool:
        return self.canvas.mode != Mode.RESULT

    @property
    def _sides(self) -> tuple[Aspect, Aspect]:
        return self.pair_bar.sides if self._compares else USUAL

    def _tell_zoom(self, _: float = 0.0) -> None:
        viewport = self.zoom_area.viewport
        self.zoomed.emit(viewport.zoom if viewport is not None else 0.0)


def _column(bar: QWidget, area: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(bar)
    column.addWidget(area, 1)
    return page
