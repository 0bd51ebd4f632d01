"""A colour out of any photo that is open: choose the photo, click in its picture."""

from PySide6.QtCore import QPoint, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from gui.session import Session
from gui.widgets.gamut_picker import ARROWS

HEIGHT = 190
AROUND = 1  # pixels of a thumbnail each way that are averaged: a pixel alone may be noise
STEP, STRIDE = 0.01, 0.05


class SampleView(QWidget):
    """A picture; clicking in it, or moving the crosshair and Return, says which colour is there."""

    sampled = Signal(QColor)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._x = self._y = 0.5
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Photo to take a colour from"))
        self.setToolTip(self.tr("Click to take a colour; or arrow keys, then Return"))

    def show_image(self, image: QImage) -> None:
        """Sample from this picture."""
        self._image = image
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place, room = event.position(), self._room()
        if self._image.isNull() or not room.contains(place):
            return
        self._x = (place.x() - room.left()) / room.width()
        self._y = (place.y() - room.top()) / room.height()
        self._sample()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._sample()
        elif key in ARROWS:
            large = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            across, up = ARROWS[Qt.Key(key)]
            step = STRIDE if large else STEP
            self._x = min(max(self._x + step * across, 0.0), 1.0)
            self._y = min(max(self._y - step * up, 0.0), 1.0)
            self.update()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self._room()
        painter.drawImage(room, self._image)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().highlight().color(), 2))
            painter.drawRect(room.adjusted(1, 1, -1, -1))
        middle = room.topLeft()
        middle.setX(room.left() + self._x * room.width())
        middle.setY(room.top() + self._y * room.height())
        for color, width in ((QColor(0, 0, 0, 190), 3.5), (QColor(255, 255, 255), 1.5)):
            painter.setPen(QPen(color, width))
            painter.drawEllipse(middle, 6, 6)
        painter.end()

    def _room(self) -> QRectF:
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def _sample(self) -> None:
        if self._image.isNull():
            return
        width, height = self._image.width(), self._image.height()
        middle = QPoint(
            min(int(self._x * width), width - 1), min(int(self._y * height), height - 1)
        )
        self.update()
        self.sampled.emit(mean_color(self._image, middle))


class ColourSampler(QWidget):
    """The photos that are open, and the result of the one that is shown."""

    sampled = Signal(QColor)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list, self.view = QComboBox(), SampleView()
        self._session, self._result = session, QImage()
        self.list.setAccessibleName(self.tr("Photo to take a colour from"))
        self.list.setToolTip(self.tr("This photo's result, or another one that is open"))
        self.list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.list.setIconSize(QSize(28, 20))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addWidget(self.view, 1)
        self.list.currentIndexChanged.connect(self._show)
        self.view.sampled.connect(self.sampled)

    def fill(self, result: QImage) -> None:
        """Offer all photos that are open now; `result` is that of the photo on screen."""
        self._result = result
        chosen = self.list.currentData()
        with QSignalBlocker(self.list):
            self.list.clear()
            if not result.isNull():
                self.list.addItem(self.tr("Result of this photo"), 0)
            for entry in self._session.entries:
                if entry.thumbnail is not None:
                    self.list.addItem(entry.title, entry.key)
            self.list.setCurrentIndex(max(self.list.findData(chosen), 0))
        self._show()

    def _show(self) -> None:
        key = self.list.currentData()
        entry = self._session.entry(key) if key else None
        picture = self._result if entry is None else entry.thumbnail
        self.view.show_image(QImage() if picture is None else picture)


def mean_color(image: QImage, middle: QPoint) -> QColor:
    """The mean of a pixel and its neighbours."""
    pixels = [
        image.pixelColor(x, y)
        for x in range(middle.x() - AROUND, middle.x() + AROUND + 1)
        for y in range(middle.y() - AROUND, middle.y() + AROUND + 1)
        if image.valid(x, y)
    ]
    levels = [(pixel.red(), pixel.green(), pixel.blue()) for pixel in pixels]
    red, green, blue = (round(sum(channel) / len(pixels)) for channel in zip(*levels, strict=True))
    return QColor(red, green, blue)
