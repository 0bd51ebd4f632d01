"""Which model colours the photo, and what is known about it in plain words."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.catalog import ModelCard
from engine.recipe import Recipe
from gui import icons, style
from gui.session import Session
from gui.widgets import model_words as words
from gui.widgets.selectable import make_selectable
from gui.widgets.slider import WheelGuard


class ModelPicker(QWidget):
    """Shows and edits `recipe.model`."""

    details_requested = Signal(str)  # id of the model

    def __init__(
        self, session: Session, cards: Mapping[str, ModelCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._cards = session, cards
        self.list = QComboBox()
        self.summary = style.label("")
        self.missing = style.label(self.tr("Not installed on this computer"), "error")
        self.details = QToolButton()
        self.facts: dict[str, QLabel] = {}
        self._missing_row = self._make_missing_row()
        self._lay_out()
        self._fill()
        self._show(session.recipe)
        session.recipe_changed.connect(self._show)
        self.list.activated.connect(self._edit)
        self.details.clicked.connect(lambda: self.details_requested.emit(session.recipe.model))

    def refresh(self) -> None:
        """List what there is now."""
        with QSignalBlocker(self.list):
            self.list.clear()
            self._fill()
        self._show(self._session.recipe)

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Model"))
        self.list.setToolTip(self.tr("The trained network that guesses the colours"))
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.list.installEventFilter(WheelGuard(self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list)
        column.addWidget(self._missing_row)
        column.addWidget(self.summary)
        column.addLayout(self._make_facts())
        self.details.setText(self.tr("More about models…"))
        self.details.setToolTip(self.tr("What each model is; get, learn and remove models"))
        self.details.setProperty("kind", "link")

    def _make_missing_row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(icons.IconLabel("warning", 16, QPalette.ColorRole.BrightText))
        layout.addWidget(self.missing, 1)
        return row

    def _make_facts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        names = {
            "predicts": self.tr("Predicts"),
            "size": self.tr("Size"),
            "score": self.tr("Measured"),
            "licence": self.tr("Licence"),
        }
        for row, (key, name) in enumerate(names.items()):
            title, fact = style.label(name, "quiet", 0.92), style.label("", "", 0.92)
            title.setWordWrap(False)
            make_selectable(fact)
            grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(fact, row, 1)
            self.facts[key] = fact
        return grid

    def _fill(self) -> None:
        for card in self._cards.values():
            title = card.title if card.installed else self._not_installed(card.title)
            self.list.addItem(title, card.id)
            place = self.list.count() - 1
            self.list.setItemData(place, card.summary, Qt.ItemDataRole.ToolTipRole)
            item = self._item(place)
            item.setEnabled(card.installed)

    def _item(self, place: int) -> QStandardItem:
        model = self.list.model()
        assert isinstance(model, QStandardItemModel)  # what a QComboBox makes for itself
        return model.item(place)

    def _not_installed(self, title: str) -> str:
        return self.tr("{model} (not installed)").format(model=title)

    def _show(self, recipe: Recipe) -> None:
        with QSignalBlocker(self.list):  # showing is not editing
            place = self.list.findData(recipe.model)
            if place < 0:
                self.list.addItem(self._not_installed(recipe.model), recipe.model)
                place = self.list.count() - 1
            self.list.setCurrentIndex(place)
        self._describe(self._cards.get(recipe.model))

    def _describe(self, card: ModelCard | None) -> None:
        self._missing_row.setVisible(card is None or not card.installed)
        self.summary.setText(card.summary if card else self.tr("Nothing is known of this model."))
        texts = {
            "predicts": words.predicts(card) if card else "",
            "size": words.size(card) if card else "",
            "score": words.score(card) if card else "",
            "licence": card.licence if card else "",
        }
        for key, text in texts.items():
            self.facts[key].setText(text or self.tr("unknown"))

    def _edit(self, place: int) -> None:
        model = self.list.itemData(place)
        self._session.end_gesture()
        alone = replace(self._session.recipe, model=model, blend=(), strokes=())
        self._session.edit(alone, self.tr("Change model"))
        self._session.end_gesture()
