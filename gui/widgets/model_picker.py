"""Which model colours the photo, and what is known about it in plain words."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.catalog import ModelCard
from engine.recipe import Recipe
from gui import icons, style
from gui.session import Session
from gui.widgets.slider import WheelGuard


def score_row(scores: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The row of that name in a score table, or nothing."""
    rows = scores.get("rows", scores)
    if isinstance(rows, Mapping):
        found = rows.get(name, {})
    else:
        found = next((row for row in rows if row.get("model") == name), {})
    return found if isinstance(found, Mapping) else {}


class ModelPicker(QWidget):
    """Shows and edits `recipe.model`."""

    def __init__(
        self, session: Session, cards: Mapping[str, ModelCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._cards = session, cards
        self.list = QComboBox()
        self.summary = style.label("")
        self.missing = style.label(self.tr("Not installed on this computer"), "error")
        self.facts: dict[str, QLabel] = {}
        self._missing_row = self._make_missing_row()
        self._lay_out()
        self._fill()
        self._show(session.recipe)
        session.recipe_changed.connect(self._show)
        self.list.activated.connect(self._edit)

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
            fact.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
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
            "predicts": self._prediction_words(card) if card else "",
            "size": self._size_words(card) if card else "",
            "score": self._score_words(card) if card else "",
            "licence": card.licence if card else "",
        }
        for key, text in texts.items():
            self.facts[key].setText(text or self.tr("unknown"))

    def _prediction_words(self, card: ModelCard) -> str:
        if card.predicts == "distribution":
            return self.tr("how likely each colour is; you choose how vivid")
        return self.tr("one colour for each point")

    def _size_words(self, card: ModelCard) -> str:
        text = self.tr("{count} million parameters, {size} MB")
        return text.format(count=f"{card.parameters / 1e6:.1f}", size=f"{card.bytes / 1e6:.0f}")

    def _score_words(self, card: ModelCard) -> str:
        """The mean colour error against that of leaving the photo gray; nothing unmeasured."""
        own = score_row(card.scores, card.id).get("ciede2000")
        gray = score_row(card.scores, "gray").get("ciede2000")
        if not own or not gray:
            return self.tr("not yet")
        closer = round(100 * (1 - own / gray))
        if closer <= 0:
            text = self.tr("no closer to true colours than gray (error {own}, gray {gray})")
        else:
            text = self.tr("{closer} % closer to true colours than gray (error {own}, gray {gray})")
        return text.format(closer=closer, own=f"{own:.1f}", gray=f"{gray:.1f}")

    def _edit(self, place: int) -> None:
        model = self.list.itemData(place)
        self._session.end_gesture()
        alone = replace(self._session.recipe, model=model, blend=(), strokes=())
        self._session.edit(alone, self.tr("Change model"))
        self._session.end_gesture()
