"""What somebody should know who starts Tintype for the first time; shown once."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import icons, style
from gui.widgets.sample_tiles import SampleTiles


class WelcomeDialog(QDialog):
    """Three facts, three samples, the device; a sample that is pressed is opened."""

    sample_requested = Signal(Path)
    guide_requested = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Welcome to Tintype"))
        self.device = style.label("", "quiet")
        self.samples = SampleTiles()
        self.guide = QPushButton(self.tr("User Guide"))
        self.begin = QPushButton(self.tr("Start"))
        self._lay_out()
        self.show_device("", "")
        self.samples.requested.connect(self._take)
        self.guide.clicked.connect(self.guide_requested)
        self.begin.clicked.connect(self.accept)
        self.begin.setFocus()

    def show_device(self, title: str, reason: str) -> None:
        """Say what colorizes here, once that is known."""
        waiting = self.tr("Looking for the fastest way to colorize on this computer…")
        found = self.tr("Colorizes here on: {device}. {reason}").format(device=title, reason=reason)
        self.device.setText(found if title else waiting)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        self._make_room()  # only now are fonts what they will be
        super().showEvent(event)

    def _make_room(self) -> None:
        """Be high enough for all words; Qt sees to that only as long as they do not wrap."""
        self.setMinimumHeight(self.heightForWidth(max(self.width(), self.minimumWidth())))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 24, 26, 18)
        column.setSpacing(16)
        column.addLayout(self._make_head())
        column.addLayout(self._make_facts())
        title = style.label(self.tr("Try a sample"), bold=True)
        column.addWidget(title)
        column.addWidget(self.samples, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.device)
        column.addWidget(self._make_buttons())
        self.setMinimumWidth(560)

    def _make_head(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(icons.app_icon().pixmap(64, 64))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(style.label(self.tr("Welcome to Tintype"), scale=1.6, bold=True))
        words.addWidget(style.label(self.tr("It brings old photographs back, in colour."), "quiet"))
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(picture)
        row.addLayout(words, 1)
        return row

    def _make_facts(self) -> QGridLayout:
        facts = (
            (
                "palette",
                self.tr("Colours are a guess"),
                self.tr(
                    "A model has seen many photos and paints what is likely. What a dress or a car "
                    "really looked like, nobody can tell from a gray photo."
                ),
            ),
            (
                "device",
                self.tr("Nothing leaves this computer"),
                self.tr("No account, no cloud, no counting of what you do."),
            ),
            (
                "file",
                self.tr("Your files stay as they are"),
                self.tr("Results are new files, marked as colorized. Everything can be undone."),
            ),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, (icon, title, text) in enumerate(facts):
            words = QVBoxLayout()
            words.setSpacing(1)
            words.addWidget(style.label(title, bold=True))
            words.addWidget(style.label(text, "quiet"))
            grid.addWidget(icons.IconLabel(icon, 24), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(words, row, 1)
        return grid

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        buttons.addButton(self.guide, QDialogButtonBox.ButtonRole.HelpRole)
        buttons.addButton(self.begin, QDialogButtonBox.ButtonRole.AcceptRole)
        self.guide.setAutoDefault(False)
        self.guide.setToolTip(self.tr("How everything works, with pictures (F1)"))
        self.begin.setToolTip(self.tr("Close this and open photos of your own"))
        self.begin.setDefault(True)
        return buttons

    def _take(self, path: Path) -> None:
        self.sample_requested.emit(path)
        self.accept()
