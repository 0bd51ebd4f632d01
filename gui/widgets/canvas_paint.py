"""How the canvas paints: photos over a checkerboard, one side or the other, and small labels."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QImage, QPainter, QPixmap

from gui.images import Picture
from gui.widgets.canvas_viewport import Viewport

SQUARE = 8  # of the checkerboard, logical pixels
MARGIN, PAD = 10, 10  # around a label and beside its words, logical pixels
SHARP = 2.0  # device pixels a photo pixel from which pixels are shown as squares


@dataclass(slots=True)
class Pictures:
    """What there is to paint of a photo: all of it coarsely, and the part in sight sharply."""

    overview: Picture | None = None
    detail: Picture | None = None

    @property
    def colorized(self) -> bool:
        """Whether there is a result to compare with."""
        return any(p is not None and p.after is not None for p in (self.overview, self.detail))

    def color_at(self, x: float, y: float) -> QColor | None:
        """The result's colour at a pixel of the photo, from the sharpest picture that has it."""
        for picture in (self.detail, self.overview):
            if picture is None or picture.after is None:
                continue
            view = picture.view
            column = int((x - view.left) * view.columns / view.width)
            row = int((y - view.top) * view.rows / view.height)
            if picture.after.valid(column, row):
                return picture.after.pixelColor(column, row)
        return None


@cache
def checkerboard(square: int) -> QBrush:
    """The usual stand-in for transparency."""
    tile = QPixmap(2 * square, 2 * square)
    tile.fill(QColor(204, 204, 204))
    painter = QPainter(tile)
    for x, y in ((0, 0), (square, square)):
        painter.fillRect(x, y, square, square, QColor(255, 255, 255))
    painter.end()
    return QBrush(tile)


def paint_side(
    painter: QPainter, viewport: Viewport, pictures: Pictures, after: bool, ratio: float
) -> None:
    """Paint one side of the photo; the painter's unit is the device pixel."""
    detail, overview = pictures.detail, pictures.overview
    images = [
        (picture, side(picture, after))
        for picture in (overview, detail)
        if picture is not None
        and (picture is detail or detail is None or not viewport.covers(detail.view))
    ]
    if any(image.hasAlphaChannel() for _, image in images):
        brush = checkerboard(round(SQUARE * ratio))
        painter.setBrushOrigin(viewport.rect[0], viewport.rect[1])
        painter.fillRect(QRect(*viewport.visible), brush)
    for picture, image in images:
        _paint_picture(painter, viewport, picture, image)


def side(picture: Picture, after: bool) -> QImage:
    """The result where there is one and it is asked for, else the original."""
    return picture.after if after and picture.after is not None else picture.before


def _paint_picture(painter: QPainter, viewport: Viewport, picture: Picture, image: QImage) -> None:
    x, y, width, height = viewport.place(picture.view)
    if abs(width - image.width()) < 0.01 and abs(height - image.height()) < 0.01:
        painter.drawImage(QPointF(round(x), round(y)), image)
        return
    pixel_for_pixel = picture.view.columns >= picture.view.width
    smooth = viewport.zoom < SHARP or not pixel_for_pixel
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.drawImage(QRectF(x, y, width, height), image, QRectF(image.rect()))


def paint_words(painter: QPainter, words: str, area: QRectF) -> None:
    """A label in the middle of the foot, shortened to the width of `area`: names can be long."""
    metrics, room = QFontMetricsF(painter.font()), area.width() - 2 * (MARGIN + PAD) - 1
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room)
    paint_label(painter, shown, area, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter)


def paint_label(painter: QPainter, text: str, area: QRectF, corner: Qt.AlignmentFlag) -> None:
    """White words on a dark, rounded ground in a corner of `area`, both readable on any photo."""
    metrics = QFontMetricsF(painter.font())
    width, height = metrics.horizontalAdvance(text) + 2 * PAD, metrics.height() + 8
    if width + 2 * MARGIN > area.width() or height + 2 * MARGIN > area.height():
        return
    inner = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    x = inner.left() if corner & Qt.AlignmentFlag.AlignLeft else inner.right() - width
    if corner & Qt.AlignmentFlag.AlignHCenter:
        x = inner.center().x() - width / 2
    y = inner.bottom() - height if corner & Qt.AlignmentFlag.AlignBottom else inner.top()
    ground = QRectF(x, y, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 20, 190))
    painter.drawRoundedRect(ground, height / 2, height / 2)
    painter.setPen(QColor(255, 255, 255))
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)
