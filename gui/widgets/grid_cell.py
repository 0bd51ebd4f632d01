"""One cell of the grid: a picture, its name and time, and how far it is."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.aspects import Aspect
from gui.gridding import Standing
from gui.images import Picture
from gui.style import DARK
from gui.widgets.canvas import SURROUND
from gui.widgets.canvas_paint import Pictures, paint_side
from gui.widgets.canvas_viewport import Viewport
from gui.words import seconds

# The grid is dark in both themes, as the canvas is; so are these.
WORDS, QUIET, ACCENT = QColor(DARK.text), QColor(DARK.quiet), QColor(DARK.accent)
GROUND, ERROR = QColor(36, 36, 38), QColor(DARK.error)
PAD = 8  # logical pixels around the picture and beside the words
BEAT = 90  # ms between two steps of what turns while a network runs
STEPS = 12


class GridCell(QWidget):
    """Shows one aspect of the photo; the mouse and most keys are left to the grid."""

    def __init__(self, aspect: Aspect, parent: QWidget) -> None:
        super().__init__(parent)
        self.aspect = aspect
        self.title = ""
        self.used = self.lifted = False
        self.standing = Standing("waiting")
        self.pictures = Pictures()
        self.viewport: Viewport | None = None
        self._step = 0
        self._beat = QTimer(self, interval=BEAT)
        self._beat.timeout.connect(self._turn)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def picture_area(self) -> QRect:
        """Where the photo is shown, in the cell."""
        below = QFontMetrics(self._font(True)).height() + PAD + PAD // 2
        return self.rect().adjusted(PAD, PAD, -PAD, -below)

    def describe(self, title: str, about: str, used: bool) -> None:
        """Show a name, a tooltip, and whether it is what colours the result."""
        self.title, self.used = title, used
        self.setToolTip(about)
        self.setAccessibleDescription(about)
        self._say()

    def stand(self, standing: Standing) -> None:
        """Show how far it is."""
        if standing == self.standing:
            return
        self.standing = standing
        if standing.state == "working":
            self._beat.start()
        else:
            self._beat.stop()
        self._say()

    def show_picture(self, picture: Picture) -> None:
        """Paint this from now on."""
        if picture.whole:
            self.pictures.overview = picture
            if self.viewport is not None and self.viewport.view == picture.view:
                self.pictures.detail = None  # of a part, from before, perhaps in other colours
        else:
            self.pictures.detail = picture
        self.update()

    def forget(self) -> None:
        """Another photo: paint nothing of the last one."""
        self.pictures = Pictures()
        self.update()

    def lift(self, lifted: bool) -> None:
        """Show that it is being moved."""
        self.lifted = lifted
        self.setCursor(Qt.CursorShape.ClosedHandCursor) if lifted else self.unsetCursor()
        self.update()

    def state_words(self) -> str:
        """The state in words: a time, what is waited for, or that it failed."""
        if self.standing.state == "ready":
            taken = self.standing.seconds
            return "" if taken is None else seconds(taken)
        return {
            "waiting": self.tr("waiting…"),
            "working": self.tr("colorizing…"),
            "failed": self.tr("failed"),
            "stopped": self.tr("not colorized"),
        }[self.standing.state]

    def _say(self) -> None:
        used = self.tr("in use") if self.used else ""
        words = (self.title, used, self.state_words(), self.standing.words)
        self.setAccessibleName(", ".join(word for word in words if word))
        self.update()

    def _turn(self) -> None:
        self._step = (self._step + 1) % STEPS
        self.update()

    def _font(self, strong: bool) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), SURROUND)
        area = self.picture_area
        if self.viewport is not None and (self.pictures.overview or self.pictures.detail):
            self._paint_photo(painter, self.viewport, area)
        else:
            painter.fillRect(area, GROUND)
        self._paint_state(painter, area)
        self._paint_words(painter, area)
        self._paint_rings(painter)
        painter.end()

    def _paint_photo(self, painter: QPainter, viewport: Viewport, area: QRect) -> None:
        ratio = self.devicePixelRatioF()
        painter.save()
        painter.setClipRect(area)
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(area.x() * ratio, area.y() * ratio)
        if self.lifted:
            painter.setOpacity(0.6)
        paint_side(painter, viewport, self.pictures, False, ratio)
        painter.restore()

    def _paint_state(self, painter: QPainter, area: QRect) -> None:
        """What turns, or the reason why there is no picture."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.standing.state == "working":
            self._paint_wheel(painter, QRectF(area).center())
        elif self.standing.state == "failed":
            painter.setPen(WORDS)
            painter.setFont(self._font(False))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            room = area.adjusted(2 * PAD, 2 * PAD, -2 * PAD, -2 * PAD)
            painter.drawText(room, flags, f"⚠ {self.standing.words}")

    def _paint_wheel(self, painter: QPainter, middle: QPointF) -> None:
        painter.save()
        painter.translate(middle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(20, 20, 20, 170))
        painter.drawEllipse(QPointF(0, 0), 24, 24)
        for spoke in range(STEPS):
            ink = QColor(WORDS)
            ink.setAlphaF(0.2 + 0.8 * ((spoke - self._step - 1) % STEPS) / (STEPS - 1))
            painter.setPen(QPen(ink, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(0, -8), QPointF(0, -15))
            painter.rotate(360 / STEPS)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRect) -> None:
        strong, plain = self._font(True), self._font(False)
        height = self.height() - area.bottom() - 4
        line = QRect(area.left() + 2, area.bottom(), area.width() - 4, height)
        state = self.state_words()
        if self.used:
            state = " · ".join(word for word in (self.tr("in use"), state) if word)
        taken = QFontMetrics(plain).horizontalAdvance(state) + 2 * PAD if state else 0
        painter.setFont(plain)
        painter.setPen(ERROR if self.standing.state == "failed" else QUIET)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, state)
        painter.setFont(strong)
        painter.setPen(ACCENT if self.used else WORDS)
        name = f"✓ {self.title}" if self.used else self.title
        left = line.width() - taken
        name = QFontMetrics(strong).elidedText(name, Qt.TextElideMode.ElideRight, left)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, name)

    def _paint_rings(self, painter: QPainter) -> None:
        """The model in use in the accent colour, the focus in white outside of it."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.used:
            painter.setPen(QPen(ACCENT, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(WORDS, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
