"""A place for a figure that is drawn elsewhere, at the size and in the colours of the place."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import style

PAUSE = 120  # ms without a change of size before a figure is drawn anew


class FigureView(QWidget):
    """Shows an image; says `outdated` when it is seen and the image does not fit it any more."""

    outdated = Signal()

    def __init__(
        self,
        name: str,
        empty: str = "",
        own_height: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        self._empty, self._own_height = empty, own_height
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._say)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that its description can be heard
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(640, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 220)

    @property
    def pixels(self) -> QSize:
        """How large a figure should be, in pixels of the screen."""
        return (self.size() * self.devicePixelRatioF()).expandedTo(QSize(64, 64))

    def show_image(self, image: QImage | None, description: str = "") -> None:
        """Show a figure, or that there is none; `description` says it to those who cannot see."""
        self.image = image
        self.setAccessibleDescription(description or self._empty)
        self.update()

    def say(self, empty: str) -> None:
        """The sentence that stands where there is no figure yet."""
        self._empty = empty
        self.update()

    def has_image(self) -> bool:
        """Whether there is a figure to be seen."""
        return self.image is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), style.current()
        painter.fillRect(self.rect(), QColor(colors.field))
        if self.image is None:
            painter.setPen(QColor(colors.quiet))
            room = self.rect().adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self._empty)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left = (self.width() - size.width()) // 2
            top = 0 if self._own_height else (self.height() - size.height()) // 2
            painter.drawImage(QRect(QPoint(left, top), size), self.image)
        if self.hasFocus():
            painter.setPen(QColor(colors.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        wider = event.size().width() != event.oldSize().width()
        if wider or not self._own_height:  # else only the width says how it should be drawn
            self._pause.start()

    def showEvent(self, event: QShowEvent) -> None:
        self._pause.start()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._pause.start()
        super().changeEvent(event)

    def _say(self) -> None:
        if self.isVisible():
            self.outdated.emit()
