"""What tools show on the photo: marks at places, and the circle that a brush would paint."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

Where = Callable[[float, float], QPointF]  # from fractions of the photo to the widget

RADIUS, SELECTED = 7.0, 10.0  # logical pixels
CATCH = 14.0  # how near a click must be to a mark's middle to mean it
DARK, LIGHT = QColor(0, 0, 0, 200), QColor(255, 255, 255)


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot at a place of the photo, given as fractions of its width and height."""

    x: float
    y: float
    color: QColor
    selected: bool = False


@dataclass(frozen=True, slots=True)
class Brush:
    """A brush: `radius` as a fraction of the photo's longer edge, `softness` of the radius."""

    radius: float = 0.0
    softness: float = 0.0


def mark_near(marks: Sequence[Mark], point: QPointF, where: Where) -> int | None:
    """Which mark a click at `point` means, if any; the nearest."""
    far = [distance(where(mark.x, mark.y), point) for mark in marks]
    best = min(range(len(far)), key=far.__getitem__, default=None)
    return best if best is not None and far[best] <= CATCH else None


def distance(one: QPointF, other: QPointF) -> float:
    """Between two points of the widget."""
    return hypot(one.x() - other.x(), one.y() - other.y())


def paint_marks(painter: QPainter, marks: Sequence[Mark], where: Where) -> None:
    """Discs in their colour, ringed dark and light to be seen on any photo; selected ones last."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in sorted(marks, key=lambda mark: mark.selected):
        middle, radius = where(mark.x, mark.y), SELECTED if mark.selected else RADIUS
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(DARK, 2))
        painter.drawEllipse(middle, radius + 2, radius + 2)
        painter.setPen(QPen(LIGHT, 3 if mark.selected else 2))
        painter.setBrush(mark.color)
        painter.drawEllipse(middle, radius, radius)
        painter.setPen(QPen(DARK, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, radius - 2, radius - 2)


def paint_brush(painter: QPainter, middle: QPointF, radius: float, softness: float) -> None:
    """The brush's edge, and dashed inside it where it begins to fade; in widget pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for size, style in (
        (radius, Qt.PenStyle.SolidLine),
        (radius * (1 - softness), Qt.PenStyle.DashLine),
    ):
        if size < 1:
            continue
        painter.setPen(QPen(DARK, 3))
        painter.drawEllipse(middle, size, size)
        painter.setPen(QPen(LIGHT, 1.25, style))
        painter.drawEllipse(middle, size, size)
