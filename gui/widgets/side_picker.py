"""How large the network sees the photo, in pixels and in plain words."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from engine.recipe import SIDES, Recipe
from gui import icons
from gui.session import Session
from gui.widgets.slider import WheelGuard


class SidePicker(QWidget):
    """Shows and edits `recipe.side`, the photo's longer edge as the network sees it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.list = QComboBox()
        self.reset = QToolButton()
        self._set_up()
        for side in SIDES:
            self.list.addItem(f"{side} px: {self._words(side)}", side)
        self._show(session.recipe)
        session.recipe_changed.connect(self._show)
        self.list.activated.connect(lambda place: self._edit(self.list.itemData(place)))
        self.reset.clicked.connect(self._reset)

    def _set_up(self) -> None:
        title = QLabel(self.tr("Working size"))
        title.setBuddy(self.list)
        self.list.setAccessibleName(title.text())
        self.list.setToolTip(
            self.tr("The longer edge of the photo as the network sees it. The result is full size.")
        )
        self.list.setAccessibleDescription(self.list.toolTip())
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.installEventFilter(WheelGuard(self))
        icons.put(self.reset, "reset")
        self.reset.setIconSize(QSize(16, 16))
        self.reset.setToolTip(self.tr("Reset working size"))
        self.reset.setAccessibleName(self.reset.toolTip())
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.list)

    def _words(self, side: int) -> str:
        return {
            192: self.tr("fastest, broad areas"),
            256: self.tr("faster, bolder areas"),
            320: self.tr("balanced"),
            384: self.tr("finer, a bit slower"),
            448: self.tr("fine detail, slower"),
            512: self.tr("finest detail, slowest"),
        }.get(side, self.tr("from the recipe"))

    def _show(self, recipe: Recipe) -> None:
        with QSignalBlocker(self.list):  # showing is not editing
            place = self.list.findData(recipe.side)
            if place < 0:  # a recipe file may ask for other sides
                self.list.addItem(f"{recipe.side} px: {self._words(recipe.side)}", recipe.side)
                place = self.list.count() - 1
            self.list.setCurrentIndex(place)
        self.reset.setEnabled(recipe.side != Recipe().side)

    def _edit(self, side: int) -> None:
        self._session.end_gesture()
        recipe = replace(self._session.recipe, side=side)
        self._session.edit(recipe, self.tr("Change working size"))
        self._session.end_gesture()

    def _reset(self) -> None:
        self._edit(Recipe().side)
        self.list.setFocus()
