"""A widget that zooms at the cursor, pans by dragging, and says what it looks at."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from gui.widgets.canvas_viewport import Viewport

MARGIN = 20  # around a fitted photo, logical pixels
STEP = 1.25  # one notch of the wheel, one press of + or -
CALM = 40  # ms without a movement, after which the part in sight is fetched sharply


class ZoomArea(QWidget):
    """One or more panes of equal size that look at the same part of a photo.

    Panes are in logical pixels, the viewport in device pixels of one pane.
    """

    looked = Signal(object)  # View: wanted sharply
    zoomed = Signal(float)  # device pixels a photo pixel, 0 without a photo

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport: Viewport | None = None
        self._drag: QPointF | None = None
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self.look)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 180)

    def panes(self) -> list[QRect]:
        """Where the panes lie; a subclass may have several."""
        return [self.rect()]

    def look_at(self, size: tuple[int, int] | None) -> None:
        """Look at the whole of a photo of that width and height, or at nothing."""
        self.viewport = None if size is None else Viewport(*size, *self._pane_size()).fitted()
        self.moved()
        self.look()

    def look(self) -> None:
        """Ask for a sharp picture of the part in sight."""
        self._calm.stop()
        view = self.viewport.view if self.viewport is not None else None
        if view is not None:
            self.looked.emit(view)

    def moved(self) -> None:
        """The photo lies elsewhere now: repaint, and fetch it sharply when it rests."""
        self._calm.start()
        self.settle()
        self.zoomed.emit(self.viewport.zoom if self.viewport is not None else 0.0)
        self.update()

    def refit(self) -> None:
        """The panes changed."""
        if self.viewport is not None:
            self.viewport = self.viewport.resized(*self._pane_size())
            self.moved()

    def settle(self) -> None:
        """Show the cursor that fits what can be done."""
        if self.can_pan:
            closed, opened = Qt.CursorShape.ClosedHandCursor, Qt.CursorShape.OpenHandCursor
            self.setCursor(closed if self._drag is not None else opened)
        else:
            self.unsetCursor()

    def fit(self) -> None:
        """Show the whole photo."""
        if self.viewport is not None:
            self._see(self.viewport.fitted())

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom with the photo's point at `at` (default: the middle) staying where it is."""
        if self.viewport is not None:
            middle = (self.viewport.columns / 2, self.viewport.rows / 2)
            self._see(self.viewport.zoomed(zoom, middle if at is None else self._in_pane(at)))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom in or out."""
        if self.viewport is not None:
            self.zoom_to(self.viewport.zoom * factor, at)

    @property
    def in_sight(self) -> QRectF:
        """The visible part of the photo in its pane, logical pixels."""
        if self.viewport is None:
            return QRectF()
        return QRectF(*(value / self.devicePixelRatioF() for value in self.viewport.visible))

    @property
    def can_pan(self) -> bool:
        """Whether a part of the photo is out of sight."""
        if self.viewport is None:
            return False
        _, _, width, height = self.viewport.rect
        return width > self.viewport.columns or height > self.viewport.rows

    def wheelEvent(self, event: QWheelEvent) -> None:
        if turned := event.angleDelta().y():  # sideways it would only end the fit
            self.zoom_by(STEP ** (turned / 120), event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._drag = event.position()
            self.settle()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None and self.viewport is not None and event.buttons():
            by = (event.position() - self._drag) * self.devicePixelRatioF()
            self._drag = event.position()
            if self.can_pan:
                self._see(self.viewport.panned(by.x(), by.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        self.settle()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.viewport is not None and self.viewport.fits:
            self.zoom_to(1.0, event.position())
        else:
            self.fit()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1 + event.value(), event.position())
                return True
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self.refit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.refit()

    def _pane_size(self) -> tuple[int, int, int]:
        pane, ratio = self.panes()[0], self.devicePixelRatioF()
        return round(pane.width() * ratio), round(pane.height() * ratio), round(MARGIN * ratio)

    def _in_pane(self, point: QPointF) -> tuple[float, float]:
        """A point of the widget in device pixels of the pane it is in."""
        panes = self.panes()
        pane = next((pane for pane in panes if pane.contains(point.toPoint())), panes[0])
        inside = (point - QPointF(pane.topLeft())) * self.devicePixelRatioF()
        return inside.x(), inside.y()

    def _see(self, viewport: Viewport) -> None:
        if viewport != self.viewport:
            self.viewport = viewport
            self.moved()
