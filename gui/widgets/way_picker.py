"""How the models of a mixture are joined, and in plain words what that means."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from engine.ingredients import WAYS
from engine.recipe import Recipe
from gui import style
from gui.session import Session
from gui.widgets.slider import WheelGuard


class WayPicker(QWidget):
    """Shows and edits `recipe.way`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.list = QComboBox()
        self.words = style.label("", "quiet", 0.92)
        self._lay_out()
        self._show(session.recipe)
        session.recipe_changed.connect(self._show)
        self.list.activated.connect(lambda place: self._edit(self.list.itemData(place)))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("How they are joined"))
        title.setBuddy(self.list)
        self.list.setAccessibleName(title.text())
        self.list.setToolTip(self.tr("What happens where the models say different colours"))
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.installEventFilter(WheelGuard(self))
        for place, way in enumerate(WAYS):
            self.list.addItem(self._title(way), way)
            self.list.setItemData(place, self._sentence(way), Qt.ItemDataRole.ToolTipRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (title, self.list, self.words):
            column.addWidget(widget)

    def _title(self, way: str) -> str:
        names = {
            "mean": self.tr("Mean"),
            "surest": self.tr("Surest leads"),
            "median": self.tr("Median"),
        }
        return names[way]

    def _sentence(self, way: str) -> str:
        return {
            "mean": self.tr("Every model colours the whole photo, as strongly as its weight says."),
            "surest": self.tr("In each area the models lead that see the most colour there."),
            "median": self.tr(
                "Takes the colour in the middle, and leaves out what only one model believes."
            ),
        }[way]

    def _show(self, recipe: Recipe) -> None:
        with QSignalBlocker(self.list):  # showing is not editing
            self.list.setCurrentIndex(self.list.findData(recipe.way))
        self.words.setText(self._sentence(recipe.way))
        self.list.setAccessibleDescription(self.words.text())

    def _edit(self, way: str) -> None:
        self._session.end_gesture()
        self._session.edit(replace(self._session.recipe, way=way), self.tr("Change joining"))
        self._session.end_gesture()
