"""A short list of things, any number of which can be ticked."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QListWidget, QListWidgetItem, QWidget

TICKED = Qt.CheckState.Checked


class CheckList(QListWidget):
    """Arrow keys go through it, Space ticks."""

    chosen_changed = Signal()

    def __init__(
        self,
        name: str,
        tip: str,
        entries: Iterable[tuple[str, Any]],
        chosen: Iterable[Any] = (),
        rows: int = 5,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows, self._entries = rows, list(entries)
        self.setSpacing(1)
        self._fill(chosen)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.itemChanged.connect(self.chosen_changed)

    def chosen(self) -> list[Any]:
        """What is ticked, in the order of the list."""
        items = (self.item(row) for row in range(self.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == TICKED
        ]

    def offer(self, entries: Iterable[tuple[str, Any]]) -> None:
        """List these from now on; what was ticked and is still there stays ticked."""
        entries, ticked = list(entries), self.chosen()
        if entries != self._entries:
            self._entries = entries
            self.clear()
            self._fill(ticked)
            self.updateGeometry()
            self.chosen_changed.emit()

    def _fill(self, chosen: Iterable[Any]) -> None:
        ticked = set(chosen)
        for text, value in self._entries:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(TICKED if value in ticked else Qt.CheckState.Unchecked)
            self.addItem(item)

    def tick(self, value: Any) -> None:
        """Tick that one too, if it is in the list."""
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == value:
                self.item(row).setCheckState(TICKED)

    def sizeHint(self) -> QSize:
        return QSize(200, self._height(self._rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height(self._rows))

    def showEvent(self, event: QShowEvent) -> None:
        self.setMaximumHeight(self._height(self.count()))  # the style sheet is known only now
        super().showEvent(event)

    def _height(self, rows: int) -> int:
        row = max(self.sizeHintForRow(0), 20) + 2 * self.spacing()
        return min(rows, max(self.count(), 1)) * row + 2 * self.frameWidth() + 2
