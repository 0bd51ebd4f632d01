"""The line between before and after, dragged with the mouse or moved with the arrow keys."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

THICK = 32  # of the strip that takes the mouse, logical pixels
HANDLE = 13  # radius of the round handle
STEP, STRIDE = 0.02, 0.1
BACK = {Qt.Key.Key_Left, Qt.Key.Key_Up}
ON = {Qt.Key.Key_Right, Qt.Key.Key_Down}


class Divider(QWidget):
    """A line across the photo; `moved` says where, 0 to 1 of the part in sight."""

    moved = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.turned = False  # a level line, before above after
        self.fraction = 0.5
        self.setAccessibleName(self.tr("Divider between before and after"))
        self.setAccessibleDescription(self.tr("Arrow keys move it, with Shift in larger steps."))
        # Tab reaches it, a click does not: after a drag, Left and Right go on turning photos.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._canvas = parent
        self._area = QRectF()
        self._yields = self._dragging = False
        self.setMouseTracking(True)
        self._turn_cursor()

    def set_yielding(self, yields: bool) -> None:
        """Leave the mouse to a tool on the canvas, except on the handle."""
        self._yields = yields
        self._turn_cursor()

    def turn(self) -> None:
        """Lay the line level, or set it upright again."""
        self.turned = not self.turned
        self._turn_cursor()
        self.lie_over(self._area)

    def lie_over(self, area: QRectF) -> None:
        """Cross `area`, the part of the photo in sight, in the parent's coordinates."""
        self._area = area
        middle, half = self.position, THICK // 2
        if self.turned:
            box = QRectF(area.left(), middle - half, area.width(), THICK)
        else:
            box = QRectF(middle - half, area.top(), THICK, area.height())
        self.setGeometry(box.toAlignedRect())
        self.update()

    @property
    def position(self) -> float:
        """Where the line is, along the axis it moves on, in the parent's coordinates."""
        if self.turned:
            return self._area.top() + self.fraction * self._area.height()
        return self._area.left() + self.fraction * self._area.width()

    def move_to(self, fraction: float) -> None:
        """Put the line there, inside the photo."""
        self.fraction = min(max(fraction, 0.0), 1.0)
        self.lie_over(self._area)
        self.moved.emit(self.fraction)

    def event(self, event: QEvent) -> bool:
        ours = BACK | ON | {Qt.Key.Key_Home, Qt.Key.Key_End}
        if isinstance(event, QKeyEvent) and event.key() in ours:
            event.accept()  # with the focus here these keys are ours, not the window's
            if event.type() == QEvent.Type.ShortcutOverride:
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        large = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        step = STRIDE if large else STEP
        key = event.key()
        if key in BACK | ON:
            self.move_to(self.fraction + (step if key in ON else -step))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.move_to(float(key == Qt.Key.Key_End))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._takes(event):
            event.ignore()
            return
        self._dragging = True
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._dragging:
            self._turn_cursor(over=self._takes(event))
            event.ignore()
            return
        point = self.mapToParent(event.position().toPoint())
        along = point.y() - self._area.top() if self.turned else point.x() - self._area.left()
        length = self._area.height() if self.turned else self._area.width()
        self.move_to(along / max(length, 1.0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self._dragging)
        self._dragging = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._takes(event):
            self.move_to(0.5)
        else:
            event.ignore()

    def _takes(self, event: QMouseEvent) -> bool:
        """Whether the mouse is here for the line."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        off = event.position() - middle
        return not self._yields or max(abs(off.x()), abs(off.y())) <= HANDLE + 3

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.mapFromParent(QPointF(self.position, self.position))
        if self.turned:  # paint the upright line, turned
            painter.translate(0, self.height())
            painter.rotate(-90)
        at = self.height() - middle.y() if self.turned else middle.x()
        length = self.width() if self.turned else self.height()
        painter.setPen(QPen(QColor(0, 0, 0, 110), 4))
        painter.drawLine(QPointF(at, 0), QPointF(at, length))
        painter.setPen(QPen(QColor(255, 255, 255), 2))
        painter.drawLine(QPointF(at, 0), QPointF(at, length))
        self._paint_handle(painter, QPointF(at, length / 2))
        painter.end()

    def _paint_handle(self, painter: QPainter, middle: QPointF) -> None:
        color = self.palette().highlight().color()
        edge = QPen(color, 3) if self.hasFocus() else QPen(QColor(0, 0, 0, 110), 1)
        painter.setPen(edge)
        painter.setBrush(QColor(255, 255, 255))
        painter.drawEllipse(middle, HANDLE, HANDLE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(60, 60, 60))
        for way in (-1, 1):
            tip = middle + QPointF(8 * way, 0)
            points = [tip, tip + QPointF(-5 * way, -4.5), tip + QPointF(-5 * way, 4.5)]
            painter.drawPolygon(QPolygonF(points))

    def _turn_cursor(self, over: bool = False) -> None:
        if self._yields and not over:
            self.setCursor(Qt.CursorShape.CrossCursor)
            return
        shape = Qt.CursorShape.SplitVCursor if self.turned else Qt.CursorShape.SplitHCursor
        self.setCursor(shape)
