"""What is over the grid: its cells, its pages, and the way to paper."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from engine.catalog import ModelCard
from gui import aspects, icons
from gui.session import Session
from gui.translating import from_left
from gui.widgets.grid_choice import GridChoice
from gui.widgets.line_label import LineLabel


class GridBar(QWidget):
    """Chooses cells and pages; `sheet_requested` asks for a contact sheet."""

    sheet_requested = Signal()

    def __init__(
        self,
        session: Session,
        cards: Mapping[str, ModelCard],
        choice: GridChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._cards, self._choice = session, cards, choice
        self.cells, self.menu = QToolButton(), QMenu(self)
        self.previous, self.next, self.page = QToolButton(), QToolButton(), QLabel()
        self.sheet = QToolButton()
        self._set_up()
        self._show()
        choice.changed.connect(self._show)
        session.recipe_changed.connect(self._show)
        session.current_changed.connect(self._show)
        self.menu.aboutToShow.connect(self._fill)
        self.previous.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))
        self.sheet.clicked.connect(self.sheet_requested)

    def _set_up(self) -> None:
        for button, name, tip in (
            (self.cells, "grid", self.tr("Choose what the grid shows")),
            (self.previous, "previous", self.tr("Previous page of the grid (PgUp)")),
            (self.next, "next", self.tr("Next page of the grid (PgDown)")),
            (self.sheet, "sheet", self.tr("Save the grid as a labelled sheet, PDF or PNG")),
        ):
            icons.put(button, name)
            button.setIconSize(QSize(16, 16))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for button, text in ((self.cells, self.tr("Cells")), (self.sheet, self.tr("Save Sheet…"))):
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.cells.setMenu(self.menu)
        self.cells.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setToolTipsVisible(True)
        words = self.tr("Click a model to use it, double-click to see it large.")
        hint = LineLabel(words, Qt.TextElideMode.ElideRight)
        hint.setProperty("kind", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 6, 3)
        row.setSpacing(6)
        row.addWidget(self.cells)
        row.addWidget(hint, 1)
        for widget in (*from_left(self.previous, self.page, self.next), self.sheet):
            row.addWidget(widget)

    def _show(self, _: object = None) -> None:
        recipe, pages = self._session.recipe, self._choice.pages(self._session.recipe)
        page = min(self._choice.page, pages - 1)
        for widget in (self.previous, self.page, self.next):
            widget.setVisible(pages > 1)
        self.page.setText(self.tr("{page} of {pages}").format(page=page + 1, pages=pages))
        self.previous.setEnabled(page > 0)
        self.next.setEnabled(page < pages - 1)
        self.sheet.setEnabled(self._session.photo is not None and bool(self._choice.there(recipe)))

    def _fill(self) -> None:
        self.menu.clear()
        recipe = self._session.recipe
        for aspect in self._choice.known():
            title = aspects.title(aspect, self._cards, recipe)
            action = self.menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(aspect in self._choice.chosen)
            action.setToolTip(aspects.explain(aspect, self._cards))
            action.setEnabled(aspect.is_there(recipe))
            action.triggered.connect(lambda _, chosen=aspect: self._choice.toggle(chosen))
            if aspect == aspects.RESULT:
                self.menu.addSeparator()
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Everything"), lambda: self._choice.choose(self._choice.all()))
        self.menu.addAction(self.tr("The Usual Cells"), self._choice.use_usual)

    def _turn(self, by: int) -> None:
        self._choice.turn_to(self._choice.page + by, self._session.recipe)
