"""A label of one line that never widens what it is in: what has no room is left out."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui import style


class LineLabel(QLabel):
    """Shortens its text to the room there is, in the middle as a file's name needs it.

    Where there is no room for all of it, the tool tip tells the whole.
    """

    def __init__(
        self,
        text: str = "",
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._cut = cut
        self.setTextFormat(Qt.TextFormat.PlainText)
        if bold:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            self.setFont(font)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        self.setToolTip("" if self.shown == self.text() else style.tip(self.text()))

    @property
    def shown(self) -> str:
        """What of the text there is room for."""
        return self.fontMetrics().elidedText(self.text(), self._cut, self.contentsRect().width())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, shown = QPainter(self), self.shown
        flags = int(self.alignment()) | int(Qt.TextFlag.TextSingleLine)
        room, role = self.contentsRect(), self.foregroundRole()
        self.style().drawItemText(
            painter, room, flags, self.palette(), self.isEnabled(), shown, role
        )
        painter.end()
