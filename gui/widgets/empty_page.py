"""What is shown while no photo is open: where to drop one, how to open one, and three to try."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPalette, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import icons, style

SAMPLES = Path(__file__).resolve().parent.parent.parent / "resources" / "samples"
THUMBNAIL = QSize(132, 96)


def thumbnail(path: Path, size: QSize, ratio: float) -> QPixmap:
    """The middle of a photo, filling `size`, with round corners."""
    whole = QPixmap(str(path)).scaled(
        size * ratio,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    made = QPixmap(size * ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(made.rect(), 7 * ratio, 7 * ratio)
    painter.setClipPath(outline)
    # Faces are mostly in the upper part of a photo.
    painter.drawPixmap(
        (made.width() - whole.width()) // 2, (made.height() - whole.height()) // 4, whole
    )
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


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
        self.open = QPushButton(" " + self.tr("Open…"))
        self.open_folder = QPushButton(" " + self.tr("Open folder…"))
        self.samples: dict[Path, QToolButton] = {}
        self._fill_zone()
        self._lay_out()
        self.open.clicked.connect(self.open_requested)
        self.open_folder.clicked.connect(self.open_folder_requested)

    def set_wanted(self, wanted: bool) -> None:
        """Light up while photos are dragged over the window."""
        style.set_kind(self.zone, "wanted" if wanted else "")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw_samples()
        super().changeEvent(event)

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
            style.label(self.tr("Drop photos here"), scale=1.6, bold=True),
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
        column.addLayout(self._make_samples())
        column.addStretch(2)
        column.addWidget(promise)

    def _make_samples(self) -> QHBoxLayout:
        names = {
            "portrait": self.tr("Portrait"),
            "coffee": self.tr("Still life"),
            "cat": self.tr("Cat"),
        }
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addStretch(1)
        for stem, name in names.items():
            row.addWidget(self._make_sample(SAMPLES / f"{stem}.jpg", name))
        row.addStretch(1)
        self._draw_samples()
        return row

    def _make_sample(self, path: Path, name: str) -> QToolButton:
        tile = QToolButton()
        tile.setProperty("kind", "tile")
        tile.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        tile.setText(name)
        tile.setIconSize(THUMBNAIL)
        tile.setToolTip(self.tr("Colorize this sample photo"))
        tile.setAccessibleName(self.tr("Sample photo: {name}").format(name=name))
        tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tile.clicked.connect(lambda: self.sample_requested.emit(path))
        self.samples[path] = tile
        return tile

    def _draw_samples(self) -> None:
        for path, tile in self.samples.items():
            tile.setIcon(QIcon(thumbnail(path, THUMBNAIL, self.devicePixelRatioF())))
