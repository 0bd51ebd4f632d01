"""Whether the photo's own colours are known, and what can be done with them."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui import style
from gui.session import Session

if TYPE_CHECKING:
    from engine.photo import Photo


class TruthBox(QFrame):
    """Says whether results can be compared with the truth; its buttons say that they should be."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = style.label("", scale=0.92)
        self.compare = QPushButton(self.tr("True, Gray, Damaged, Result…"))
        self.scores = QPushButton(self.tr("Scores"))
        self.sweep = QPushButton(self.tr("Sweep…"))
        self._explain()
        self._lay_out()
        session.photo_changed.connect(self._show)
        self._show(session.photo)

    def _explain(self) -> None:
        self.compare.setToolTip(self.tr("The four beside each other, with the scores"))
        self.scores.setToolTip(self.tr("How near each model comes to the true colours"))
        self.sweep.setToolTip(
            self.tr("Measure how results suffer as damage grows, with a chart and a gallery")
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.scores, 1)
        row.addWidget(self.sweep, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.compare)
        column.addLayout(row)

    def _show(self, photo: "Photo | None") -> None:
        known = photo is not None and photo.is_color
        self.compare.setEnabled(known)
        self.scores.setEnabled(known)
        if photo is None:
            text = self.tr("Open a photo in colour to measure results against it.")
        elif known:
            text = self.tr("This photo has colours: used as the truth.")
        else:
            text = self.tr("This photo has no colours of its own to measure results against.")
        self.words.setText(text)
