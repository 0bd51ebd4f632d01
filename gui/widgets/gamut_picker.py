"""All colours of one lightness as a picture to choose from, with the mouse or the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

SIDE = 196  # logical pixels
STEP, STRIDE = 1.0, 5.0  # CIE units for an arrow key, and with Shift
PAUSE = 500  # ms; key presses closer together are one gesture
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class GamutPicker(QWidget):
    """Shows a slice of the gamut, a* to the right and b* upwards; says which colour is picked."""

    picked = Signal(float, float)  # a*, b*; perhaps outside of the gamut
    gesture_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.a = self.b = 0.0
        self._image, self._reach = QImage(), 110.0
        self._dots: tuple[tuple[float, float], ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.gesture_ended)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(QSize(SIDE, SIDE))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Colour at this lightness"))
        self.setToolTip(self.tr("Click, drag, or arrow keys"))

    def show_slice(self, image: QImage, reach: float) -> None:
        """Show these colours; `reach` is the a* of the right edge and the b* of the upper one."""
        self._image, self._reach = image, reach
        self.update()

    def show_colour(self, a: float, b: float) -> None:
        """Put the crosshair there."""
        self.a, self.b = a, b
        words = self.tr("green to red {a}, blue to yellow {b}; arrow keys change it")
        self.setAccessibleDescription(words.format(a=round(a), b=round(b)))
        self.update()

    def show_dots(self, dots: Sequence[tuple[float, float]]) -> None:
        """Mark colours that are proposed."""
        self._dots = tuple(dots)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(*self._colour(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.picked.emit(*self._colour(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.gesture_ended.emit()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() in ARROWS:
            event.accept()  # with the focus here these keys are ours, not the window's
            if event.type() == QEvent.Type.ShortcutOverride:
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ARROWS:
            super().keyPressEvent(event)
            return
        large = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        across, up = ARROWS[Qt.Key(event.key())]
        step = STRIDE if large else STEP
        self.picked.emit(self.a + step * across, self.b + step * up)
        self._pause.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        focused = self.palette().highlight().color()
        edge = QPen(focused, 2) if self.hasFocus() else QPen(self.palette().dark().color(), 1)
        painter.setPen(edge)
        painter.setBrush(self.palette().base())
        painter.drawRoundedRect(whole, 6, 6)
        painter.drawImage(QRectF(self.rect()).adjusted(2, 2, -2, -2), self._image)
        middle = self._spot(0, 0)
        painter.setPen(QPen(QColor(128, 128, 128, 150), 1))
        painter.drawLine(QPointF(4, middle.y()), QPointF(self.width() - 4, middle.y()))
        painter.drawLine(QPointF(middle.x(), 4), QPointF(middle.x(), self.height() - 4))
        painter.setBrush(QColor(255, 255, 255))
        painter.setPen(QPen(QColor(0, 0, 0, 170), 1))
        for a, b in self._dots:
            painter.drawEllipse(self._spot(a, b), 2.2, 2.2)
        self._paint_cross(painter, self._spot(self.a, self.b))
        painter.end()

    def _paint_cross(self, painter: QPainter, at: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in ((QColor(0, 0, 0, 190), 3.5), (QColor(255, 255, 255), 1.5)):
            painter.setPen(QPen(color, width))
            painter.drawEllipse(at, 7, 7)
            for x, y in ARROWS.values():
                painter.drawLine(at + QPointF(7 * x, 7 * y), at + QPointF(12 * x, 12 * y))

    def _colour(self, point: QPointF) -> tuple[float, float]:
        half = self.width() / 2
        return (point.x() / half - 1) * self._reach, (1 - point.y() / half) * self._reach

    def _spot(self, a: float, b: float) -> QPointF:
        half = self.width() / 2
        return QPointF((a / self._reach + 1) * half, (1 - b / self._reach) * half)
