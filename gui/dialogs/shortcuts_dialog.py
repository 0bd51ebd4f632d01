"""Every action that has a key, in one table that can be searched."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

FRAME, WIDEST = 80, 860  # pixels beside the columns, and in all


def on_keyboards(keys: QKeySequence) -> bool:
    """False for keys that few keyboards have: F13 and up, "Open", "Copy" and their like."""
    key: int = keys[0].key()  # type: ignore[index]  # it can be indexed, its stub does not say so
    return key < Qt.Key.Key_F13 or Qt.Key.Key_F35 < key < Qt.Key.Key_Back


def keys_of(action: QAction) -> str:
    """The keys of an action, as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    joint = QCoreApplication.translate("ShortcutsDialog", " or ")
    return joint.join(keys.toString(native) for keys in action.shortcuts() if on_keyboards(keys))


def plain_text(action: QAction) -> str:
    """The action's name without the marks that only a menu needs."""
    return (
        action.text()
        .partition("\t")[0]
        .replace("&&", "\0")
        .replace("&", "")
        .replace("\0", "&")
        .rstrip("…")
    )


class ShortcutsDialog(QDialog):
    """Lists the given actions that have keys, and keys that belong to no action."""

    def __init__(
        self,
        parent: QWidget | None,
        actions: Iterable[QAction],
        others: Iterable[tuple[str, str]] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search = QLineEdit()
        self.table = QTableWidget(0, 2)
        self._texts: list[str] = []
        rows = [(plain_text(action), keys_of(action)) for action in actions if action.shortcuts()]
        self._set_up()
        rows += [(_action(name), _action(keys)) for name, keys in others]
        for name, keys in rows:
            self._add(name, keys)
        self._lay_out()
        self.search.textChanged.connect(self._filter)

    def _set_up(self) -> None:
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the shortcuts"))
        self.search.setToolTip(self.tr("Shows only what has these letters in its name or keys"))
        self.search.setClearButtonEnabled(True)
        table = self.table
        table.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Keys")])
        table.setAccessibleName(self.tr("Keyboard shortcuts"))
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)

    def _add(self, name: str, keys: str) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        self._texts.append(f"{name} {keys}")
        for column, text in enumerate((name, keys)):
            self.table.setItem(row, column, QTableWidgetItem(text))

    def _filter(self, wanted: str) -> None:
        for row, text in enumerate(self._texts):
            self.table.setRowHidden(row, wanted.casefold() not in text.casefold())

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        header = self.table.horizontalHeader()
        names = self.table.sizeHintForColumn(0) + header.sectionSize(1) + FRAME
        self.resize(min(max(520, names), WIDEST), 560)


def _action(text: str) -> str:
    """A text of the table of actions in the user's language."""
    return QCoreApplication.translate("Actions", text)
