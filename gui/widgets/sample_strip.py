"""Photos that a model is watched by, as it colours them now, above and below what they are."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import style

LABEL = 18  # pixels above each row


class SampleStrip(QWidget):
    """Rows of pictures, each with its name above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[str, QImage]] = []
        self.setAccessibleName(self.tr("Photos held out, recoloured"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(640, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 150)

    def show_rows(self, rows: list[tuple[str, Path]]) -> None:
        """Show the pictures that are there."""
        images = [(name, QImage(str(path))) for name, path in rows if path.is_file()]
        self.rows = [(name, image) for name, image in images if not image.isNull()]
        self.setAccessibleDescription(", ".join(name for name, _ in self.rows))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), style.current()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self.rows:
            return
        room = self.height() // len(self.rows)
        for number, (name, image) in enumerate(self.rows):
            top = number * room
            painter.setPen(QColor(colors.quiet))
            place = QRect(0, top, self.width(), LABEL)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
            space = QSize(self.width(), max(1, room - LABEL - 4))
            size = image.size().scaled(space, Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRect(0, top + LABEL, size.width(), size.height()), image)
