"""What came of a search for the best blend: the held-out scores, and in sentences."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from gui.words import number, signed

if TYPE_CHECKING:
    from engine.best_blend import Outcome

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class OutcomeTable(QTableWidget):
    """One row a model, the equal blend and the best one, the best CIEDE2000 marked."""

    def __init__(self) -> None:
        heads = (self.tr("Held-out photos"), "CIEDE2000", self.tr("95 % interval"), "PSNR",
                 self.tr("Colourful"))  # fmt: skip
        super().__init__(0, len(heads))
        self.setHorizontalHeaderLabels(heads)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Scores on photos that took no part in the search"))
        self.setToolTip(self.tr("Of CIEDE2000 less is better, of PSNR more"))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(RIGHT)
        first = self.horizontalHeaderItem(0)
        assert first is not None
        first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_rows(self, rows: Sequence[Mapping[str, Any]], titles: Mapping[str, str]) -> None:
        """Show these rows, whose `model` is an id or the name of a blend."""
        words = {"gray": self.tr("Gray"), "equal blend": self.tr("Equal blend"),
                 "best blend": self.tr("Best blend found")}  # fmt: skip
        least = min(round(row["ciede2000"], 2) for row in rows)
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            name = row["model"]
            low, high = row["intervals"]["ciede2000"]
            leads = round(row["ciede2000"], 2) == least
            cells = (
                words.get(name) or titles.get(name, name),
                ("★ " if leads else "") + number(row["ciede2000"], 2),
                f"{number(low, 2)}–{number(high, 2)}",  # noqa: RUF001
                number(row["psnr"], 2),
                number(row["colorfulness"], 1),
            )
            for column, text in enumerate(cells):
                self.setItem(place, column, cell(text, leads, column > 0))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        return QSize(400, rows + self.horizontalHeader().sizeHint().height() + 8)


def cell(text: str, bold: bool, number: bool) -> QTableWidgetItem:
    """One cell."""
    item = QTableWidgetItem(text)
    if bold:
        font = QFont()
        font.setBold(True)
        item.setFont(font)
    if number:
        item.setTextAlignment(RIGHT)
    return item


def describe(outcome: "Outcome", titles: Mapping[str, str]) -> str:
    """The outcome in sentences."""
    if len(outcome.shares) == 1:
        alone = _tr("No blend comes nearer to these photos than {model} alone.")
        (model,) = outcome.shares  # which need not be the best by the scores of whole photos
        return alone.format(model=titles.get(model, model))
    parts = [f"{titles.get(m, m)} {100 * share:.0f} %" for m, share in outcome.shares.items()]
    value, low, high = outcome.gain
    verdict = _tr("That is better.") if high < 0 else _tr("That is worse.")
    if low <= 0 <= high:
        verdict = _tr("So few photos cannot tell the two apart.")
    text = _tr(
        "Best: {blend}. On {count} photos that took no part in the search, CIEDE2000 differs from "
        "{model} alone by {value} (95 % interval {low} to {high}). {verdict}"
    )
    return text.format(
        blend=", ".join(parts), count=outcome.photos[0],
        model=titles.get(outcome.against, outcome.against), value=signed(value, 2),
        low=signed(low, 2), high=signed(high, 2), verdict=verdict,
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("BlendSearchDialog", text)
