"""How the canvas paints an overlay: colours over the gray photo, and a legend in numbers."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from gui.colormap import Overlay, strip
from gui.widgets.canvas_viewport import Viewport
from gui.words import number

OPACITY = 0.72  # so that the photo can still be made out
EDGE, PAD, BAR = 12.0, 12.0, 12.0  # logical pixels: to the canvas' edge, inside, height of the map
WIDTH = 260.0
GROUND, INK, QUIET = QColor(20, 20, 20, 215), QColor(255, 255, 255), QColor(205, 205, 208)
MIDDLE = QColor(119, 119, 119)  # what lies under the map on average


@cache
def _strip() -> QImage:
    return strip()


def paint_overlay(painter: QPainter, viewport: Viewport, overlay: Overlay) -> None:
    """Lay the colours over the photo; the painter's unit is the device pixel."""
    if overlay.image is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setOpacity(OPACITY)
    place = QRectF(*viewport.rect)
    painter.drawImage(place, overlay.image, QRectF(overlay.image.rect()))
    painter.restore()


def paint_legend(
    painter: QPainter, overlay: Overlay, area: QRectF, value: float | None = None
) -> None:
    """What the colours mean, in the lower left corner, and the value under the pointer."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = QFontMetricsF(painter.font()).height()
    wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    width = min(WIDTH, area.width() - 2 * EDGE)
    room = QRectF(0, 0, width - 2 * PAD, 1000)
    last = overlay.words or overlay.note
    text = painter.boundingRect(room, int(wrap), last).height() if last else 0.0
    map_height = 0.0 if overlay.image is None else BAR + 12 + line
    height = 2 * PAD + line + map_height + (text + 6 if last else 0)
    ground = QRectF(area.left() + EDGE, area.bottom() - EDGE - height, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(GROUND)
    painter.drawRoundedRect(ground, 8, 8)
    inner = ground.adjusted(PAD, PAD, -PAD, -PAD)
    _paint_title(painter, overlay, inner, value)
    if overlay.image is not None:
        _paint_map(
            painter,
            overlay,
            QRectF(inner.left(), inner.top() + line + 6, inner.width(), BAR),
            value,
        )
    painter.setPen(QUIET if overlay.image is not None else INK)
    painter.drawText(inner.adjusted(0, inner.height() - text, 0, 0), int(wrap), last)
    painter.restore()


def _paint_title(painter: QPainter, overlay: Overlay, room: QRectF, value: float | None) -> None:
    painter.setPen(INK)
    title = f"{overlay.title} ({overlay.unit})" if overlay.unit and value is None else overlay.title
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
    if value is not None:
        number = f"{number_of(value, overlay.most)} {overlay.unit}".rstrip()
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, number)


def _paint_map(painter: QPainter, overlay: Overlay, bar: QRectF, value: float | None) -> None:
    painter.fillRect(bar, MIDDLE)
    painter.setOpacity(OPACITY)
    painter.drawImage(bar, _strip(), QRectF(_strip().rect()))
    painter.setOpacity(1)
    painter.setPen(QPen(INK, 1))
    flags = Qt.AlignmentFlag.AlignTop
    below = QRectF(bar.left(), bar.bottom() + 4, bar.width(), 40)
    sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)
    for share, side in zip((0.0, 0.5, 1.0), sides, strict=True):
        x = bar.left() + share * bar.width()
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x, bar.bottom() + 3))
        painter.drawText(below, side | flags, number_of(share * overlay.most, overlay.most))
    if value is not None:
        x = bar.left() + min(max(value / overlay.most, 0.0), 1.0) * bar.width()
        tip = QPointF(x, bar.top() + 3)
        painter.setBrush(INK)
        painter.setPen(QPen(GROUND, 1))
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-5, -8), tip + QPointF(5, -8)]))


def number_of(value: float, most: float) -> str:
    """A value with as many digits as its scale can use."""
    return number(value, 2 if most <= 2 else 1 if most <= 20 else 0)
