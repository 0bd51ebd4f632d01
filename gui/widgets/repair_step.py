"""One step of the repair: a tick, what it did to the photo, and its controls below."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui import style

HEIGHT, GAP = 84, 4  # logical pixels


class Pair(QWidget):
    """The same piece of the photo before and after a step."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: QImage | None = None
        self._after: QImage | None = None
        self._same = False
        self._title = title
        self.setFixedHeight(HEIGHT)
        self.show_images(None, None)

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def show_images(self, before: QImage | None, after: QImage | None, same: bool = False) -> None:
        """Show these; `same` says that the step has changed nothing."""
        self._before, self._after, self._same = before, after, same
        words = self.tr("{step}: before at the left, after at the right").format(step=self._title)
        if same:
            words = self.tr("{step}: changes nothing on this photo").format(step=self._title)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = (self.width() - GAP) / 2
        colors = style.current()
        for place, image in enumerate((self._before, self._after)):
            left = place * (width + GAP)
            shape = QPainterPath()
            shape.addRoundedRect(left, 0, width, self.height(), 5, 5)
            painter.fillPath(shape, QColor(colors.surround))
            if image is not None:
                self._paint_image(painter, image, shape)
        if self._same:
            self._paint_words(painter, self.tr("No change"))
        painter.end()

    def _paint_image(self, painter: QPainter, image: QImage, shape: QPainterPath) -> None:
        """Fill the shape with the middle of the image."""
        box = shape.boundingRect()
        size = box.size().scaled(image.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (image.width() - size.width()) / 2, (image.height() - size.height()) / 2
        painter.save()
        painter.setClipPath(shape)
        source = image.rect().toRectF()
        source.setRect(left, top, size.width(), size.height())
        painter.drawImage(box, image, source)
        painter.restore()

    def _paint_words(self, painter: QPainter, words: str) -> None:
        box = painter.fontMetrics().boundingRect(words).adjusted(-9, -3, 9, 3)
        box.moveCenter(self.rect().center())
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(20, 20, 20, 200))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


class RepairStep(QFrame):
    """Shows whether a step is done; its controls are there while it is."""

    switched = Signal(bool)

    def __init__(self, title: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.on = QCheckBox(title)
        self.on.setToolTip(tip)
        self.pair = Pair(title)
        self.body = QWidget()
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.pair)
        head = QHBoxLayout()
        head.addWidget(self.on, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.body)
        self.on.toggled.connect(self.switched)

    def add(self, *widgets: QWidget) -> None:
        """Append controls."""
        for widget in widgets:
            self._column.addWidget(widget)

    def show_on(self, on: bool) -> None:
        """Show whether it is done, without saying that the user chose so."""
        with QSignalBlocker(self.on):
            self.on.setChecked(on)
        self.body.setVisible(on)
