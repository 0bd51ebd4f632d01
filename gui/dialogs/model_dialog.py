"""All models: those that are here, explained, and those that are not, with what is missing."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.catalog import ModelCard
from engine.families import FAMILIES, Family, family
from engine.weights import is_kept
from gui.asking import Answer, ask
from gui.widgets.model_details import ModelDetails
from gui.widgets.model_needs import ModelNeeds
from gui.words import named

SIZE = QSize(900, 640)
WHICH = Qt.ItemDataRole.UserRole


def absent(cards: Mapping[str, ModelCard]) -> list[Family]:
    """Families of which something is not here: all weights, or published ones."""
    here = {card.family for card in cards.values() if card.installed}
    return [
        each for each in FAMILIES
        if each.key not in here
        or each.key == "one-photo"  # there is always another photo to learn
        or not all(is_kept(known) for known in each.published)
    ]  # fmt: skip


class ModelDialog(QDialog):
    """Explains, and asks for what the user wants done; shows what it is told."""

    looked_at = Signal(str)  # id of the model that is explained, or nothing
    use_requested = Signal(str)
    remove_requested = Signal(object)  # ModelCard

    def __init__(self, parent: QWidget | None, cards: Mapping[str, ModelCard], model: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Models"))
        self._cards = cards
        self.list = QListWidget()
        self.details, self.needs = ModelDetails(), ModelNeeds()
        self.use = QPushButton(self.tr("Use This Model"))
        self.remove = QPushButton(self.tr("Remove…"))
        self._explain()
        self._lay_out()
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.use.clicked.connect(lambda: self.use_requested.emit(self._card_id()))
        self.remove.clicked.connect(self._ask_to_remove)
        self.fill(model)
        self.resize(SIZE.boundedTo(self.screen().availableSize()))

    def _explain(self) -> None:
        self.list.setAccessibleName(self.tr("Models"))
        self.list.setFixedWidth(270)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.use.setToolTip(self.tr("Colour the photo that is open with it"))
        self.use.setProperty("kind", "primary")
        self.remove.setToolTip(self.tr("Delete its files from this computer"))
        self.remove.setAutoDefault(False)  # the one thing that Return must not do

    def _lay_out(self) -> None:
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(4, 2, 10, 2)
        inside.setSpacing(16)
        inside.addWidget(self.details)
        inside.addWidget(self.needs)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list)
        middle.addWidget(area, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.remove, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(self.use, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(14)
        column.addLayout(middle, 1)
        column.addWidget(buttons)

    def fill(self, chosen: str = "") -> None:
        """List what there is now; keep or choose an entry."""
        wanted = chosen or self._chosen()
        self.list.blockSignals(True)
        self.list.clear()
        for card in self._cards.values():
            if card.installed:
                self._add(card.title, card.id)
        for each in absent(self._cards):
            self._add(self._absent_title(each), f"family:{each.key}")
        places = [i for i in range(self.list.count()) if self._which(i) == wanted]
        self.list.blockSignals(False)
        self.list.setCurrentRow(places[0] if places else 0)
        self._show()

    def choose(self, which: str) -> None:
        """Explain a model by its id, or a family by "family:" and its key."""
        self.fill(which)

    def _add(self, title: str, which: str) -> None:
        item = QListWidgetItem(title)
        item.setData(WHICH, which)
        if which.startswith("family:"):
            item.setIcon(QIcon())
            font = item.font()
            font.setItalic(True)
            item.setFont(font)
        self.list.addItem(item)

    def _absent_title(self, each: Family) -> str:
        if each.key == "one-photo":
            return self.tr("New model from a photo…")
        here = any(card.family == each.key and card.installed for card in self._cards.values())
        title = named(each.published[0].title if here and each.published else each.title)
        return self.tr("{model} (not installed)").format(model=title)

    def _which(self, row: int) -> str:
        return str(self.list.item(row).data(WHICH))

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(WHICH)) if item else ""

    def _card_id(self) -> str:
        return self._chosen() if self._chosen() in self._cards else ""

    def _show(self) -> None:
        card = self._cards.get(self._chosen())
        known = family(self._chosen().removeprefix("family:"))
        self.use.setVisible(card is not None)
        self.remove.setVisible(card is not None and not card.bundled)
        if card is not None:
            self.details.show_card(card)
            self.needs.show_none()
        elif known is not None:
            self.details.show_family(known)
            self.needs.show_family(known)
        self.looked_at.emit(self._card_id())

    def _ask_to_remove(self) -> None:
        card = self._cards[self._card_id()]
        text = self.tr("Delete “{model}” from this computer?").format(model=card.title)
        delete = Answer(self.tr("Delete"), lambda: self.remove_requested.emit(card), destroys=True)
        ask(self, text, delete, title=self.tr("Remove Model"))
