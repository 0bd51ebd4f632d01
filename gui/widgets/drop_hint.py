"""The visible place to let go of photos while they are dragged over the window."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui import style

MARGIN, ROUND = 14, 12


class DropHint(QWidget):
    """Covers its parent while it is shown; drops go through it to the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._below = parent
        self.hide()
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._below.rect())
        return False

    def showEvent(self, event: QEvent) -> None:
        self.setGeometry(self._below.rect())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = style.current()
        veil = QColor(colors.panel)
        veil.setAlpha(215)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(colors.accent), 2.5, Qt.PenStyle.DashLine))
        box = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.drawRoundedRect(box, ROUND, ROUND)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colors.text))
        text = self.tr("Drop photos and folders to open them")
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
