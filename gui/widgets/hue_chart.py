"""How much of each hue some photos have, as bars with names and numbers."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import style, words

# In the order of `engine.train.selection.HUES`; colours to go with the names, not instead of them.
HUES = ("red", "yellow", "green", "cyan", "blue", "magenta")
COLORS = ("#c8503c", "#c9a227", "#4f9a4a", "#2d9aa0", "#4a6fd0", "#b04a9c")
ROW = 18


class HueChart(QWidget):
    """One bar a hue; the longest fills the width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shares: tuple[float, ...] = ()
        self._names = dict(
            zip(
                HUES,
                (self.tr("red"), self.tr("yellow"), self.tr("green"), self.tr("cyan"),
                 self.tr("blue"), self.tr("magenta")),
                strict=True,
            )
        )  # fmt: skip
        self.setAccessibleName(self.tr("Hues of the photos"))
        self.setToolTip(self.tr("How much of the photos' colour each hue is"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(220, ROW * len(HUES))

    def show_shares(self, shares: Sequence[float]) -> None:
        """Show a share of each hue, 0 to 1; nothing if there are none."""
        self.shares = tuple(shares)
        said = (f"{self._names[h]} {percent(s)}" for h, s in zip(HUES, self.shares, strict=False))
        self.setAccessibleDescription(", ".join(said))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.shares:
            return
        painter, colors = QPainter(self), style.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = 62, 44
        most = max(*self.shares, 1e-6)
        for row, (hue, share) in enumerate(zip(HUES, self.shares, strict=True)):
            top = row * ROW
            painter.setPen(QColor(colors.text))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, top, left, ROW), middle, self._names[hue])
            width = (self.width() - left - right) * share / most
            painter.setPen(QColor(colors.edge))
            painter.setBrush(QColor(COLORS[row]))
            painter.drawRoundedRect(QRectF(left, top + 4, max(2.0, width), ROW - 8), 2, 2)
            painter.setPen(QColor(colors.quiet))
            place = QRectF(left + width + 6, top, right, ROW)
            painter.drawText(place, middle, percent(share))


def percent(share: float) -> str:
    """A share in words."""
    return f"{words.number(100 * share)} %"
