"""The session's open photos as rows for Qt's views."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from gui import style
from gui.entry import Entry
from gui.session import Session

EntryRole = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """One row an entry, following the session with as few changes as possible.

    A view keeps its place and its thumbnails while single rows come, go and change.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._entries = session.entries
        session.entries_changed.connect(self._follow)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == EntryRole:
            return entry
        if role == Qt.ItemDataRole.ToolTipRole:
            return style.tip(self._tip(entry))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title}, {self.state_words(entry)}"
        return None

    def row_of(self, key: int) -> int:
        """The row of the entry of that key, or -1."""
        return next((row for row, entry in enumerate(self._entries) if entry.key == key), -1)

    def state_words(self, entry: Entry) -> str:
        """The state in a word or two; shown under the thumbnail unless it is ready."""
        return {
            "waiting": self.tr("waiting"),
            "reading": self.tr("opening…"),
            "ready": self.tr("ready"),
            "failed": self.tr("cannot open"),
        }[entry.state]

    def _tip(self, entry: Entry) -> str:
        lines = [str(entry.path) if entry.path else entry.title, entry.failure, entry.remedy]
        return "\n".join(line for line in lines if line)

    def _follow(self) -> None:
        new = self._session.entries
        kept = {entry.key for entry in new}
        for row in reversed(range(len(self._entries))):
            if self._entries[row].key not in kept:
                self.beginRemoveRows(QModelIndex(), row, row)
                self._entries = self._entries[:row] + self._entries[row + 1 :]
                self.endRemoveRows()
        same = len(self._entries)
        if [entry.key for entry in self._entries] != [entry.key for entry in new[:same]]:
            self.beginResetModel()
            self._entries = new
            self.endResetModel()
            return
        self._change(new[:same])
        if len(new) > same:
            self.beginInsertRows(QModelIndex(), same, len(new) - 1)
            self._entries = new
            self.endInsertRows()

    def _change(self, new: tuple[Entry, ...]) -> None:
        old, self._entries = self._entries, new
        for row, (before, after) in enumerate(zip(old, new, strict=True)):
            if before is not after:
                self.dataChanged.emit(self.index(row), self.index(row))
