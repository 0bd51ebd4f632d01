"""Scores in a table: sorted by any column, copied as text, the best of each column marked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from engine.score_columns import COLUMNS, Column, best
from gui.words import named, number

if TYPE_CHECKING:
    from gui.scoring import Row

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ACROSS = Qt.Orientation.Horizontal
MARK = "★"  # of the best value
NAMES = 120  # pixels for the names of models, which stay while the scores scroll


class ScoresModel(QAbstractTableModel):
    """Rows of scores as Qt wants them; their names are in the vertical header, so they stay."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self._best: list[set[int]] = []

    def show(self, rows: Sequence["Row"]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        scores = [row.scores for row in self.rows]
        several = len(scores) > 1
        self._best = [best(scores, column) if several else set() for column in COLUMNS]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        value, leads = row.scores[column.key], index.row() in self._best[index.column()]
        text = number(value, column.digits)
        if role == Role.DisplayRole:
            return f"{MARK} {text}" if leads else text
        if role == Role.UserRole:
            return float(value)
        if role == Role.FontRole and leads:
            font = QFont()
            font.setBold(True)
            return font
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            best_one = QCoreApplication.translate("ScoresModel", ", the best of its column")
            said = f"{row.title}, {named(column.title)}: {text} {column.unit}".rstrip()
            return said + (best_one if leads else "")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation != ACROSS:
            row = self.rows[section] if section < len(self.rows) else None
            return row.title if row and role in (Role.DisplayRole, Role.ToolTipRole) else None
        column = COLUMNS[section]
        if role == Role.DisplayRole:
            # Two lines, so that a narrow panel shows two scores.
            return named(column.title).replace(" ", "\n").replace("CIEDE2000", "CIEDE\n2000")
        if role == Role.ToolTipRole:
            unit = f" ({column.unit})" if column.unit else ""
            return (
                f"{named(column.title)}{unit}: {named(column.about)}. {direction(column)}".strip()
            )
        return None


def direction(column: Column) -> str:
    """Which value is the better one, in words."""
    translate = QCoreApplication.translate
    return {
        "less": translate("ScoresModel", "Less is better."),
        "more": translate("ScoresModel", "More is better."),
    }.get(column.better, "")


class ScoresTable(QTableView):
    """A table over a `ScoresModel`; several may show the same."""

    def __init__(self, model: ScoresModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSortRole(Role.UserRole)
        self._sorted.setSourceModel(model)
        self.setModel(self._sorted)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setMaximumWidth(NAMES)
        small = QFont(self.font())
        small.setPointSizeF(0.92 * small.pointSizeF())
        self.verticalHeader().setFont(small)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setMinimumSectionSize(36)
        self.setAccessibleName(self.tr("Scores"))
        self.setToolTip(self.tr("Click on a heading to sort; Ctrl+C copies"))

    def event(self, event: QEvent) -> bool:
        # The window's Copy is for the photo; here it is for the table.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected rows, or all of them, on the clipboard, as tab-separated text."""
        QGuiApplication.clipboard().setText(self.text())

    def text(self) -> str:
        """The selected rows, or all of them, in the order in which they are shown."""
        model = self._sorted
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        lines = ["\t".join(["", *(named(column.title) for column in COLUMNS)])]
        for row in chosen or range(model.rowCount()):
            title = model.headerData(row, Qt.Orientation.Vertical)
            values = (model.index(row, c).data(Role.UserRole) for c in range(len(COLUMNS)))
            lines.append("\t".join([title, *(f"{value:.6g}" for value in values)]))
        return "\n".join(lines) + "\n"
