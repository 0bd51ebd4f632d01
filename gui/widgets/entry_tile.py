"""How one open photo is painted in the filmstrip: thumbnail, name, and a sign of its state."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import icons, style
from gui.entry import Entry
from gui.session import Session
from gui.widgets.entry_model import EntryModel, EntryRole

TILE_WIDTH = 116
PICTURE = QRect(6, 6, 104, 72)
CORNER = 6.0
SIGNS = {"waiting": "waiting", "reading": "reading", "failed": "warning"}


class EntryTile(QStyledItemDelegate):
    """Paints entries; the one that is shown has a frame and a bold name."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._scaled: dict[int, tuple[QImage, QImage]] = {}
        session.removed.connect(self.forget)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(TILE_WIDTH, PICTURE.bottom() + option.fontMetrics.height() + 12)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: Entry = index.data(EntryRole)
        colors, tile = style.current(), self._tile(option)
        picture = PICTURE.translated(option.rect.topLeft())
        shown = self._session.current is not None and self._session.current.key == entry.key
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, tile, option.state, colors)
        self._paint_picture(painter, picture, entry, colors)
        if entry.state in SIGNS:
            self._paint_state(painter, picture, entry, index)
        if shown:
            painter.setPen(QPen(QColor(colors.accent), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(picture).adjusted(-2, -2, 2, 2), CORNER + 1, CORNER + 1)
        self._paint_name(painter, option, picture, entry, shown)
        painter.restore()

    def _tile(self, option: QStyleOptionViewItem) -> QRectF:
        """The tile in its row, which is taller while there is no scroll bar."""
        height = PICTURE.bottom() + option.fontMetrics.height() + 12
        return QRectF(option.rect.topLeft(), QSize(TILE_WIDTH, height)).adjusted(1, 1, -1, -1)

    def _paint_ground(
        self, painter: QPainter, tile: QRectF, state: QStyle.StateFlag, colors: style.Colors
    ) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.line if chosen else colors.hover))
            painter.drawRoundedRect(tile, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colors.text), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(tile, 8, 8)

    def _paint_picture(
        self, painter: QPainter, place: QRect, entry: Entry, colors: style.Colors
    ) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(place), CORNER, CORNER)
        painter.fillPath(outline, QColor(colors.surround))
        if entry.thumbnail is not None:
            painter.save()
            painter.setClipPath(outline)
            ratio = painter.device().devicePixelRatio()
            picture = self._fitted(entry, entry.thumbnail, place.size() * ratio)
            width, height = picture.width() / ratio, picture.height() / ratio
            left = place.x() + (place.width() - width) / 2
            top = place.y() + (place.height() - height) / 4  # faces are mostly in the upper part
            painter.drawImage(QRectF(left, top, width, height), picture)
            painter.restore()
        painter.setPen(QPen(QColor(colors.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)

    def _fitted(self, entry: Entry, thumbnail: QImage, room: QSize) -> QImage:
        """The thumbnail filling the tile, kept until there is another one."""
        known = self._scaled.get(entry.key)
        if known is None or known[0] is not thumbnail or known[1].height() < room.height():
            scaled = thumbnail.scaled(
                room,
                Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                Qt.TransformationMode.SmoothTransformation,
            )
            known = self._scaled[entry.key] = (thumbnail, scaled)
        return known[1]

    def _paint_state(
        self,
        painter: QPainter,
        place: QRect,
        entry: Entry,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """A sign and, where it would not cover a thumbnail, a word: never colour alone."""
        colors, model = style.current(), index.model()
        color = QColor(colors.error if entry.state == "failed" else colors.quiet)
        center = QPointF(place.center()) + QPointF(0.5, 0.5)
        if entry.thumbnail is not None or not isinstance(model, EntryModel):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.panel))
            painter.drawEllipse(center, 17, 17)
        else:
            center -= QPointF(0, 9)
            painter.setPen(color)
            painter.setFont(self._smaller(painter.font()))
            room = place.adjusted(2, place.height() // 2 + 6, -2, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, model.state_words(entry))
        sign = icons.pixmap(SIGNS[entry.state], color, 20, painter.device().devicePixelRatio())
        painter.drawPixmap(center - QPointF(10, 10.5), sign)

    def _smaller(self, font: QFont) -> QFont:
        font.setPointSizeF(0.9 * font.pointSizeF())
        return font

    def _paint_name(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        picture: QRect,
        entry: Entry,
        shown: bool,
    ) -> None:
        font = option.font
        font.setBold(shown)
        painter.setFont(font)
        painter.setPen(QColor(style.current().text))
        room = QRect(picture.left(), picture.bottom() + 6, picture.width(), option.rect.height())
        name = painter.fontMetrics().elidedText(
            entry.title, Qt.TextElideMode.ElideMiddle, picture.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, name)

    def forget(self, key: int) -> None:
        """Drop what was kept for an entry that is closed."""
        self._scaled.pop(key, None)
