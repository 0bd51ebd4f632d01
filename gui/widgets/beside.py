"""Where a panel goes that belongs to a place and must not cover it."""

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 26  # logical pixels from the place


def beside(place: QPoint, size: QSize, room: QRect) -> QPoint:
    """Upper left corner of a panel of that size: at the right of the place if there is room.

    Else at its left, below it or above it. Where none of these fits, the panel stays inside `room`
    on the side that has most of it.
    """
    right, left = place.x() + GAP, place.x() - GAP - size.width()
    below, above = place.y() + GAP, place.y() - GAP - size.height()
    level, upright = place.y() - size.height() // 2, place.x() - size.width() // 2
    wishes = [
        QPoint(right, level),
        QPoint(left, level),
        QPoint(upright, below),
        QPoint(upright, above),
    ]
    for wish in wishes:
        found = _inside(wish, size, room)
        kept = QRect(place, QSize(1, 1)).adjusted(-GAP + 1, -GAP + 1, GAP - 1, GAP - 1)
        if not QRect(found, size).intersects(kept):
            return found
    sides = {
        room.right() - place.x(): wishes[0],
        place.x() - room.left(): wishes[1],
    }
    return _inside(sides[max(sides)], size, room)


def _inside(corner: QPoint, size: QSize, room: QRect) -> QPoint:
    x = max(room.left(), min(corner.x(), room.right() + 1 - size.width()))
    y = max(room.top(), min(corner.y(), room.bottom() + 1 - size.height()))
    return QPoint(x, y)
