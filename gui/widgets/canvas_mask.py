"""How the canvas shows a mask: tinted, hatched and outlined, and the stroke that is being drawn."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPixmap, QPolygonF

from gui.widgets.canvas_viewport import Viewport

if TYPE_CHECKING:
    from gui.mask_view import MaskImage
    from gui.masking import Trail

HATCH = 7  # pixels from line to line
TINT, LINE = QColor(226, 32, 72, 105), QColor(255, 255, 255, 210)
ADDING, ERASING = QColor(226, 32, 72, 130), QColor(255, 255, 255, 110)
DARK, LIGHT = QColor(0, 0, 0, 200), QColor(255, 255, 255)


@cache
def hatching() -> QBrush:
    """Diagonal lines on a tint, so that colour alone does not say what is masked."""
    tile = QPixmap(HATCH, HATCH)
    tile.fill(TINT)
    painter = QPainter(tile)
    painter.setPen(QPen(LINE, 1))
    painter.drawLine(0, HATCH - 1, HATCH - 1, 0)
    painter.end()
    return QBrush(tile)


class MaskLayer(QObject):
    """What lies over the photo while its mask is edited."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mask: MaskImage | None = None
        self.trail: Trail | None = None
        self._made: tuple[object, QImage] | None = None

    def show_mask(self, mask: "MaskImage | None") -> None:
        """Show this mask, or none."""
        self.mask = mask
        self._made = None
        self.changed.emit()

    def show_trail(self, trail: "Trail | None") -> None:
        """Show what is being drawn."""
        self.trail = trail
        self.changed.emit()

    def paint(self, painter: QPainter, viewport: Viewport, pane: QRect, ratio: float) -> None:
        """Paint both into a pane; the painter's unit is the logical pixel."""
        if self.mask is not None:
            image = self._layer(self.mask, viewport, pane.size() * ratio)
            painter.drawImage(QRectF(pane), image, QRectF(image.rect()))
        if self.trail is not None:
            self._paint_trail(painter, self.trail, viewport, pane, ratio)

    def _layer(self, mask: "MaskImage", viewport: Viewport, size: QSize) -> QImage:
        """The mask as it lies in a pane of that many device pixels."""
        key = mask, viewport.rect, size
        if self._made is not None and self._made[0] == key:
            return self._made[1]
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(*viewport.rect)
        painter.drawImage(place, mask.fill, QRectF(mask.fill.rect()))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(image.rect(), hatching())
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.drawImage(place, mask.edge, QRectF(mask.edge.rect()))
        painter.end()
        self._made = key, image
        return image

    def _paint_trail(
        self, painter: QPainter, trail: "Trail", viewport: Viewport, pane: QRect, ratio: float
    ) -> None:
        left, top, width, height = (length / ratio for length in viewport.rect)
        corner = QPointF(pane.x() + left, pane.y() + top)
        way = QPolygonF([corner + QPointF(x * width, y * height) for x, y in trail.points])
        color = ERASING if trail.erase else ADDING
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if trail.radius:
            across = 2 * trail.radius * max(width, height)
            cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
            painter.setPen(QPen(color, max(across, 1.5), Qt.PenStyle.SolidLine, cap, join))
            draw_way(painter, way)
        else:
            painter.setBrush(color)
            painter.setPen(QPen(DARK, 3))
            painter.drawPolygon(way)
            painter.setPen(QPen(LIGHT, 1.25, Qt.PenStyle.DashLine))
            painter.drawPolygon(way)
        painter.restore()


def draw_way(painter: QPainter, way: QPolygonF) -> None:
    """A line through all points; a single one is a dot."""
    if way.size() == 1:
        painter.drawPoint(way.first())
    else:
        painter.drawPolyline(way)
