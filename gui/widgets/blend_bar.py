"""The share that each model has in the result, as a stacked bar with words under it."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui import mixing, style
from gui.widgets.blend_colors import color_of, words_on

NO_BREAK = "\u00a0"  # a space at which no line ends
HEIGHT, ROUND, ROOM = 24, 6.0, 4.0


class Stack(QWidget):
    """The bar; a segment carries its model's name, or its first letter, where there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.segments: list[tuple[str, str, float]] = []  # model, title, share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(whole, ROUND, ROUND)
        painter.setClipPath(outline)
        left = whole.left()
        for model, title, share in self.segments:
            place = QRectF(left, whole.top(), share * whole.width(), whole.height())
            self._paint_segment(painter, place, color_of(model), title)
            left = place.right()
        painter.setClipping(False)
        painter.setPen(QPen(QColor(style.current().edge), 1))
        painter.drawPath(outline)

    def _paint_segment(self, painter: QPainter, place: QRectF, color: QColor, title: str) -> None:
        painter.fillRect(place, color)
        painter.setPen(QPen(QColor(style.current().panel), 1.5))
        painter.drawLine(place.topRight(), place.bottomRight())
        metrics, room = painter.fontMetrics(), place.width() - 2 * ROOM
        words = next((w for w in (title, title[:1]) if metrics.horizontalAdvance(w) <= room), "")
        painter.setPen(words_on(color))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


class BlendBar(QWidget):
    """The bar and what it says in words, which a screen reader reads too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stack = Stack()
        self.words = style.label("", "quiet", 0.92)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.stack)
        column.addWidget(self.words)
        self.stack.setAccessibleName(self.tr("Share of each model in the result"))

    def show_shares(self, shares: Mapping[str, float], titles: Mapping[str, str]) -> None:
        """Draw shares, which sum to 1, in this order."""
        rows = [(m, titles.get(m, m), share) for m, share in shares.items() if share > 0]
        self.stack.segments = rows
        said = mixing.percents({model: share for model, _, share in rows})
        words = (f"{title} {said[model]}" for model, title, _ in rows)
        text = " · ".join(word.replace(" ", NO_BREAK) for word in words)
        self.words.setText(text)
        self.stack.setAccessibleDescription(text)
        self.stack.setToolTip(
            self.tr("Share of each model in the result: {text}").format(text=text)
        )
        self.stack.update()
