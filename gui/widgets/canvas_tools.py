"""A zoom area in which tools can be used: where they press goes out as fractions of the photo.

A fraction is 0 at the photo's left or upper edge and 1 at the other. A press lies inside the photo,
except with a brush, which may begin beside it; what follows a press may leave it too.
"""

from collections.abc import Sequence
from enum import Enum
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.style import DARK
from gui.widgets.canvas_marks import Brush, Mark, mark_near, paint_brush, paint_marks
from gui.widgets.canvas_mask import MaskLayer
from gui.widgets.canvas_zoom import ZoomArea


class Tool(Enum):
    """What the left button does on the photo."""

    PAN = "pan"
    HINT = "hint"
    BRUSH = "brush"
    PICK = "pick"
    MASK = "mask"
    LASSO = "lasso"


ROUND = (Tool.BRUSH, Tool.MASK)  # show the circle that they paint
BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
BESIDE = (*ROUND, Tool.LASSO)  # may begin beside the photo


class ToolArea(ZoomArea):
    """Emits what the tool in use does, and paints what it wants to be seen."""

    tool_changed = Signal(object)  # Tool
    tool_pressed = Signal(float, float)
    tool_moved = Signal(float, float)  # between press and release
    tool_released = Signal(float, float)
    tool_hovered = Signal(float, float)  # no button is down
    tool_left = Signal()  # the pointer is not over the canvas any more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tool = Tool.PAN
        self.panning = False  # while Space is down the tool rests
        self.marks: tuple[Mark, ...] = ()
        self.brush = Brush()
        self.mask_layer = MaskLayer(self)
        self.mask_layer.changed.connect(self.update)
        self.pointer: QPointF | None = None
        self._came_by_key = False  # the focus: then it shows where it is
        self._pressed_in: QRect | None = None  # the pane in which the tool works
        self._used_in: QRect | None = None  # and where it did so last

    def set_tool(self, tool: Tool) -> None:
        """Use another tool."""
        if tool == self.tool:
            return
        self._pressed_in = None
        self.tool = tool
        self.settle()
        self.update()
        self.tool_changed.emit(tool)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks, and no others."""
        if tuple(marks) != self.marks:
            self.marks = tuple(marks)
            self.update()

    def set_brush(self, radius_fraction: float, softness: float) -> None:
        """Show a circle of that radius, a fraction of the longer edge, while the brush is used."""
        self.brush = Brush(radius_fraction, softness)
        self.update()

    def mark_near(self, x: float, y: float) -> int | None:
        """Index of the mark that a press there means."""
        return mark_near(self.marks, self.spot(x, y), self.spot)

    def spot(self, x: float, y: float) -> QPointF:
        """Where that place of the photo lies in the widget, in the pane used last."""
        return self._spot(self._pane_used(), x, y)

    def place_in_used(self, point: QPointF) -> tuple[float, float]:
        """The same the other way round: the place of the photo, in the pane used last."""
        return self._place(self._pane_used(), point)

    def place(self, point: QPointF) -> tuple[float, float]:
        """Which place of the photo, as fractions, lies under a point of the widget."""
        return self._place(self._pane_at(point), point)

    def middle(self) -> tuple[float, float]:
        """The place of the photo in the middle of the part in sight."""
        view = self.viewport
        return (0.5, 0.5) if view is None else (view.x / view.width, view.y / view.height)

    def paint_mask(self, painter: QPainter) -> None:
        """Paint the mask in every pane."""
        if self.viewport is None:
            return
        for pane in self.panes():
            painter.setClipRect(pane)
            self.mask_layer.paint(painter, self.viewport, pane, self.devicePixelRatioF())
        painter.setClipping(False)

    def paint_tools(self, painter: QPainter) -> None:
        """Paint marks in every pane, and the brush at the pointer."""
        if self.viewport is None:
            return
        for pane in self.panes():
            painter.setClipRect(pane)
            paint_marks(painter, self.marks, partial(self._spot, pane))
        painter.setClipping(False)
        if self.tool in ROUND and self.pointer is not None and not self.panning:
            radius = self.brush.radius * max(self.viewport.rect[2:]) / self.devicePixelRatioF()
            paint_brush(painter, self.pointer, radius, self.brush.softness)
        if self._came_by_key:
            painter.setPen(QPen(QColor(DARK.accent), 2))  # the canvas is dark in both themes
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    @property
    def works(self) -> bool:
        """Whether the left button is the tool's."""
        return self.tool != Tool.PAN and not self.panning and self.viewport is not None

    def settle(self) -> None:
        super().settle()
        self.setMouseTracking(self.tool != Tool.PAN)
        if self.works and self._drag is None:
            self.setCursor(Qt.CursorShape.CrossCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._came_by_key = event.reason() in BY_KEY
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._came_by_key = False
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.works and event.button() == Qt.MouseButton.LeftButton:
            pane = self._pane_at(event.position())
            x, y = self._place(pane, event.position())
            if self.tool in BESIDE or (0 <= x <= 1 and 0 <= y <= 1):
                self._pressed_in = self._used_in = pane
                self.tool_pressed.emit(x, y)
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(event.position())
        if self._pressed_in is not None:
            self.tool_moved.emit(*self._place(self._pressed_in, event.position()))
            return
        if self.works and not event.buttons():
            self.tool_hovered.emit(*self.place(event.position()))
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pane = self._pressed_in
        if pane is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed_in = None
            self.tool_released.emit(*self._place(pane, event.position()))
            return
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.works:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)
        self.tool_left.emit()
        super().leaveEvent(event)

    def _point(self, point: QPointF | None) -> None:
        self.pointer = point
        if self.hasMouseTracking():
            self.update()

    def _pane_used(self) -> QRect:
        panes = self.panes()
        return self._used_in if self._used_in in panes else panes[-1]

    def _pane_at(self, point: QPointF) -> QRect:
        panes = self.panes()
        return next((pane for pane in panes if pane.contains(point.toPoint())), panes[0])

    def _place(self, pane: QRect, point: QPointF) -> tuple[float, float]:
        if self.viewport is None:
            return 0.0, 0.0
        left, top, width, height = self.viewport.rect
        inside = (point - QPointF(pane.topLeft())) * self.devicePixelRatioF()
        return (inside.x() - left) / width, (inside.y() - top) / height

    def _spot(self, pane: QRect, x: float, y: float) -> QPointF:
        if self.viewport is None:
            return QPointF(pane.center())
        left, top, width, height = self.viewport.rect
        shrink = 1 / self.devicePixelRatioF()
        inside = QPointF((left + x * width) * shrink, (top + y * height) * shrink)
        return inside + QPointF(pane.topLeft())
