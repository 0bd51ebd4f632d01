"""A colour as a button."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

SIZE = QSize(34, 22)


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour to choose: a* and b*, how it looks at the lightness in question, and what it is."""

    a: float
    b: float
    color: QColor
    text: str = ""
    tip: str = ""


class SwatchButton(QToolButton):
    """Shows a swatch, with its text below; hidden while there is none."""

    def __init__(self, size: QSize = SIZE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.swatch: Swatch | None = None
        self.setIconSize(size)
        self.setProperty("kind", "swatch")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def show_swatch(self, swatch: Swatch | None) -> None:
        """Show another colour, or none."""
        self.swatch = swatch
        self.setVisible(swatch is not None)
        if swatch is None:
            return
        self.setIcon(QIcon(chip(swatch.color, self.iconSize(), self.devicePixelRatioF())))
        self.setText(swatch.text)
        under = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        alone = Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolButtonStyle(under if swatch.text else alone)
        self.setToolTip(swatch.tip or swatch.color.name())
        self.setAccessibleName(self.toolTip())


def chip(color: QColor, size: QSize, ratio: float = 1.0) -> QPixmap:
    """A rounded piece of colour with an edge that shows on light and on dark."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(128, 128, 128), 1))
    painter.setBrush(color)
    room = QRectF(QPointF(0.5, 0.5), QPointF(size.width() - 0.5, size.height() - 0.5))
    painter.drawRoundedRect(room, 4, 4)
    painter.end()
    return picture
