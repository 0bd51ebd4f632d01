"""A slider that goes where it is clicked, and the guard that keeps the wheel from it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSlider, QWidget

from gui import style

HANDLE, GROOVE, RING = 15.0, 5.0, 2.0  # diameters and widths in logical pixels


class Slider(QSlider):
    """A horizontal slider that goes where it is clicked and marks its usual value."""

    double_clicked = Signal()

    def __init__(
        self, usual: int, stops: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.usual, self._stops = usual, tuple(stops)
        self._ticks: tuple[int, ...] = ()
        self.was_click = False  # the last press was let go where it went down
        self._grip = 0.0  # distance of the pointer from the middle of the handle
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel must not take the focus
        # Less is at the left in any language: keys have to agree with what is painted.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def set_ticks(self, values: Sequence[int]) -> None:
        """Mark further values beside the usual one."""
        self._ticks = tuple(values)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, 26)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 26)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        offset = event.position().x() - self._x_of(self.sliderPosition())
        self._grip = offset if abs(offset) <= HANDLE / 2 else 0.0
        self.was_click = True
        self.setSliderDown(True)
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            before = self.sliderPosition()
            self._follow(event)
            self.was_click = self.was_click and before == self.sliderPosition()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, enabled = style.current(), self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        left, right = self._x_of(self.minimum()), self._x_of(self.maximum())
        groove = QRectF(left - 2, middle - GROOVE / 2, right - left + 4, GROOVE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._groove_brush(left, right) if enabled else QColor(colors.line))
        painter.drawRoundedRect(groove, GROOVE / 2, GROOVE / 2)
        for value in {self.usual, *self._ticks}:
            mark = QColor(colors.edge if enabled else colors.line)
            self._paint_mark(painter, value, middle, mark)
        self._paint_handle(painter, middle, colors)

    def _paint_mark(self, painter: QPainter, value: int, middle: float, color: QColor) -> None:
        x = self._x_of(value)
        painter.setPen(QPen(color, 1.5))
        painter.drawLine(QPointF(x, middle + 8), QPointF(x, middle + 11))

    def _paint_handle(self, painter: QPainter, middle: float, colors: style.Colors) -> None:
        center = QPointF(self._x_of(self.sliderPosition()), middle)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors.accent), RING))
            painter.setBrush(QColor(colors.panel))
            painter.drawEllipse(center, HANDLE / 2 + 2.5, HANDLE / 2 + 2.5)
        hot = self.isSliderDown() or self.underMouse()
        if not self.isEnabled():
            fill, rim = colors.panel, colors.line
        else:
            fill, rim = colors.handle, colors.accent if hot else colors.edge
        painter.setPen(QPen(QColor(rim), 1.5))
        painter.setBrush(QColor(fill))
        painter.drawEllipse(center, HANDLE / 2 - 0.5, HANDLE / 2 - 0.5)

    def _groove_brush(self, left: float, right: float) -> QLinearGradient:
        gradient = QLinearGradient(left, 0, right, 0)
        stops = self._stops or (style.current().edge,)
        for place, stop in enumerate(stops):
            gradient.setColorAt(place / max(len(stops) - 1, 1), QColor(stop))
        return gradient

    def _x_of(self, value: int) -> float:
        room = self.width() - HANDLE - 6
        return HANDLE / 2 + 3 + room * (value - self.minimum()) / (self.maximum() - self.minimum())

    def _follow(self, event: QMouseEvent) -> None:
        room = self.width() - HANDLE - 6
        share = (event.position().x() - self._grip - HANDLE / 2 - 3) / max(room, 1)
        self.setSliderPosition(self.minimum() + round(share * (self.maximum() - self.minimum())))
        self.update()


class WheelGuard(QObject):
    """Lets the wheel scroll past a control that does not have the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_wheel = isinstance(event, QWheelEvent) and isinstance(watched, QWidget)
        if is_wheel and not watched.hasFocus():  # type: ignore[attr-defined]
            event.ignore()
            return True
        return False
