"""The panel of scores: how near gray, each model and the result come to the true colours."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import style
from gui.session import Session
from gui.widgets.scores_table import ScoresModel, ScoresTable
from gui.widgets.side_panel import SidePanel, rule, scrolling

if TYPE_CHECKING:
    from engine.photo import Photo
    from gui.scoring import Row


class ScoresPanel(SidePanel):
    """Shows rows that it is given, and passes on what is asked for."""

    all_wanted = Signal()  # scores of every installed model
    blend_wanted = Signal()  # the search for the best blend
    error_wanted = Signal(bool)  # the map of errors, or none

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = ScoresModel()
        self.table = ScoresTable(self.model)
        self.words = style.label("")
        self.caption = style.label("", "quiet", 0.92)
        self.all = QPushButton(self.tr("Score All Installed Models"))
        self.all.setToolTip(self.tr("Let every model colour this photo, and compare each"))
        self.copy = QPushButton(self.tr("Copy"))
        self.large = QPushButton(self.tr("Enlarge…"))
        self.error = QPushButton(self.tr("Show Errors on the Photo"))
        self.blend = QPushButton(self.tr("Find the Best Blend…"))
        self._explain()
        self._lay_out()
        self._connect()
        self._show(session.photo)

    def show_rows(self, rows: Sequence["Row"]) -> None:
        """Show these scores."""
        self.model.show(rows)
        for button in (self.copy, self.large):
            button.setEnabled(bool(rows))
        height = self.table.horizontalHeader().sizeHint().height() + 14
        rows_high = sum(self.table.rowHeight(row) for row in range(len(rows)))
        self.table.setFixedHeight(min(max(height + rows_high + 16, 120), 420))

    def show_missing(self, count: int) -> None:
        """Say how many installed models have no row yet."""
        self.all.setEnabled(self._known and count > 0)
        text = self.tr("All installed models have a row.")
        if count:
            text = self.tr("%n installed model(s) without a row.", "", count)
        self.all.setToolTip(text)

    def show_error_map(self, shown: bool) -> None:
        """Say whether errors lie over the photo."""
        self.error.setChecked(shown)

    def enlarge(self) -> QDialog:
        """Show the same table in a window of its own, wide enough for all columns."""
        dialog = QDialog(self)
        dialog.setWindowTitle(self.tr("Scores"))
        table = ScoresTable(self.model)
        table.verticalHeader().setMaximumWidth(260)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = box.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(table.copy)
        box.rejected.connect(dialog.reject)
        column = QVBoxLayout(dialog)
        column.addWidget(table, 1)
        column.addWidget(style.label(self.caption.text(), "quiet", 0.92))
        column.addWidget(box)
        dialog.resize(960, 420)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    @property
    def _known(self) -> bool:
        photo = self._session.photo
        return photo is not None and photo.is_color

    def _explain(self) -> None:
        self.copy.setToolTip(self.tr("Copy the table as tab-separated text (Ctrl+C in the table)"))
        self.large.setToolTip(self.tr("All columns in a window of their own"))
        self.error.setCheckable(True)
        self.error.setToolTip(
            self.tr("Lay the difference between result and truth, in CIEDE2000, over the photo")
        )
        self.blend.setToolTip(
            self.tr("From a folder of colour photos, find the weights that come nearest to them")
        )
        self.caption.setText(
            self.tr(
                "Measured at 256 × 256 pixels, as published tables are. Models stand for "  # noqa: RUF001
                "themselves, at the vividness chosen and full strength; the last row is the photo "
                "as it is set. ★ marks the best value of a column."
            )
        )

    def _connect(self) -> None:
        self._session.photo_changed.connect(self._show)
        self.all.clicked.connect(self.all_wanted)
        self.copy.clicked.connect(self.table.copy)
        self.large.clicked.connect(self.enlarge)
        self.error.clicked.connect(self.error_wanted)
        self.blend.clicked.connect(self.blend_wanted)

    def _show(self, photo: "Photo | None") -> None:
        known = self._known
        if photo is None:
            text = self.tr("Open a photo in colour to measure results against it.")
        else:
            text = self.tr(
                "This photo has no colours of its own, so nobody can say how near a result is to "
                "them. Open a photo in colour: it is made gray, colorized and compared."
            )
        self.words.setText("" if known else text)
        self.words.setVisible(not known)
        for widget in (self.table, self.caption, self.copy, self.large, self.all, self.error):
            widget.setVisible(known)
        self.show_rows([])
        self.all.setEnabled(known)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 10)
        column.setSpacing(10)
        column.addWidget(style.label(self.tr("Compared with the truth"), bold=True))
        column.addWidget(self.words)
        column.addWidget(self.table)
        pair = QHBoxLayout()
        pair.setSpacing(6)
        pair.addWidget(self.copy, 1)
        pair.addWidget(self.large, 1)
        column.addLayout(pair)
        for widget in (self.all, self.error, self.caption, rule()):
            column.addWidget(widget)
        column.addWidget(style.label(self.tr("From many photos"), bold=True))
        column.addWidget(self.blend)
        column.addStretch(1)
        self.stack(scrolling(inside))
