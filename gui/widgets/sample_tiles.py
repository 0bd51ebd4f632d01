"""Sample photos to try the program with, as tiles."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.samples import SAMPLES

THUMBNAIL = QSize(132, 96)


class SampleTiles(QWidget):
    """Three of them in a row."""

    requested = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            "portrait": self.tr("Portrait"),
            "coffee": self.tr("Still life"),
            "cat": self.tr("Cat"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.tiles: dict[Path, QToolButton] = {}
        for stem, name in names.items():
            row.addWidget(self._make(SAMPLES / f"{stem}.jpg", name))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw()
        super().changeEvent(event)

    def _make(self, path: Path, name: str) -> QToolButton:
        tile = QToolButton()
        tile.setProperty("kind", "tile")
        tile.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        tile.setText(name)
        tile.setIconSize(THUMBNAIL)
        tile.setToolTip(self.tr("Colorize this sample photo"))
        tile.setAccessibleName(self.tr("Sample photo: {name}").format(name=name))
        tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tile.clicked.connect(lambda: self.requested.emit(path))
        self.tiles[path] = tile
        return tile

    def _draw(self) -> None:
        for path, tile in self.tiles.items():
            tile.setIcon(QIcon(thumbnail(path, THUMBNAIL, self.devicePixelRatioF())))


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
