"""What is shown while no photo is open: where to drop one, how to open one, and three to try."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import icons, style
from gui.widgets.sample_tiles import SampleTiles


class EmptyPage(QWidget):
    """An invitation; the window itself takes the drops."""

    open_requested = Signal()
    open_folder_requested = Signal()
    sample_requested = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.zone = QFrame()
        self.zone.setObjectName("drop_zone")
        self.heading = style.label("", scale=1.6, bold=True)
        self.open = QPushButton(" " + self.tr("Open…"))
        self.open_folder = QPushButton(" " + self.tr("Open Folder…"))
        self.samples = SampleTiles()
        self._fill_zone()
        self._lay_out()
        self.set_searching(False)
        self.open.clicked.connect(self.open_requested)
        self.open_folder.clicked.connect(self.open_folder_requested)
        self.samples.requested.connect(self.sample_requested)

    def set_wanted(self, wanted: bool) -> None:
        """Light up while photos are dragged over the window."""
        style.set_kind(self.zone, "wanted" if wanted else "")

    def set_searching(self, searching: bool) -> None:
        """Say that photos are on their way, or ask for some."""
        self.heading.setText(self.tr("Opening…") if searching else self.tr("Drop photos here"))

    def _fill_zone(self) -> None:
        for button in (self.open, self.open_folder):  # the blank keeps the icon off the words
            button.setAccessibleName(button.text().strip())
        self.open.setProperty("kind", "primary")
        self.open.setToolTip(self.tr("Choose photos to colorize"))
        self.open_folder.setToolTip(self.tr("Colorize every photo in a folder"))
        icons.put(self.open, "open", QPalette.ColorRole.HighlightedText)
        icons.put(self.open_folder, "folder")
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.open)
        buttons.addWidget(self.open_folder)
        buttons.addStretch(1)
        column = QVBoxLayout(self.zone)
        column.setContentsMargins(40, 34, 40, 34)
        column.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(icons.IconLabel("drop", 56, QPalette.ColorRole.Accent), 0, middle)
        for line in (
            self.heading,
            style.label(self.tr("Old black-and-white prints, scans, whole folders."), "quiet"),
        ):
            line.setAlignment(middle)
            column.addWidget(line)
        column.addSpacing(12)
        column.addLayout(buttons)

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        title = style.label(self.tr("Try a sample"), "quiet")
        promise = style.label(
            self.tr("Everything happens on this computer. No photo leaves it."), "quiet"
        )
        for line in (title, promise):
            line.setAlignment(middle)
        self.zone.setFixedWidth(520)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(10)
        column.addStretch(3)
        column.addWidget(self.zone, 0, middle)
        column.addSpacing(14)
        column.addWidget(title)
        column.addWidget(self.samples, 0, middle)
        column.addStretch(2)
        column.addWidget(promise)
