"""A slider with a name, a number that can be typed, and a way back to its usual value."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPointF,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import icons, style

HANDLE, GROOVE, RING = 15.0, 5.0, 2.0  # diameters and widths in logical pixels
PAUSE_MS = 500  # key presses, wheel notches and clicks closer together than this are one gesture


class Slider(QSlider):
    """A horizontal slider that goes where it is clicked and marks its usual value."""

    double_clicked = Signal()

    def __init__(
        self, usual: int, stops: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.usual, self._stops = usual, tuple(stops)
        self.was_click = False  # the last press was let go where it went down
        self._grip = 0.0  # distance of the pointer from the middle of the handle
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel must not take the focus

    def sizeHint(self) -> QSize:
        return QSize(160, 26)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 26)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        offset = event.position().x() - self._x_of(self.sliderPosition())
        self._grip = offset if abs(offset) <= HANDLE / 2 else 0.0
        self.was_click = True
        self.setSliderDown(True)
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            before = self.sliderPosition()
            self._follow(event)
            self.was_click = self.was_click and before == self.sliderPosition()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.double_clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, enabled = style.current(), self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        left, right = self._x_of(self.minimum()), self._x_of(self.maximum())
        groove = QRectF(left - 2, middle - GROOVE / 2, right - left + 4, GROOVE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._groove_brush(left, right) if enabled else QColor(colors.line))
        painter.drawRoundedRect(groove, GROOVE / 2, GROOVE / 2)
        self._paint_mark(painter, middle, QColor(colors.edge if enabled else colors.line))
        self._paint_handle(painter, middle, colors)

    def _paint_mark(self, painter: QPainter, middle: float, color: QColor) -> None:
        x = self._x_of(self.usual)
        painter.setPen(QPen(color, 1.5))
        painter.drawLine(QPointF(x, middle + 8), QPointF(x, middle + 11))

    def _paint_handle(self, painter: QPainter, middle: float, colors: style.Colors) -> None:
        center = QPointF(self._x_of(self.sliderPosition()), middle)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors.accent), RING))
            painter.setBrush(QColor(colors.panel))
            painter.drawEllipse(center, HANDLE / 2 + 2.5, HANDLE / 2 + 2.5)
        hot = self.isSliderDown() or self.underMouse()
        if not self.isEnabled():
            fill, rim = colors.panel, colors.line
        else:
            fill, rim = colors.handle, colors.accent if hot else colors.edge
        painter.setPen(QPen(QColor(rim), 1.5))
        painter.setBrush(QColor(fill))
        painter.drawEllipse(center, HANDLE / 2 - 0.5, HANDLE / 2 - 0.5)

    def _groove_brush(self, left: float, right: float) -> QLinearGradient:
        gradient = QLinearGradient(left, 0, right, 0)
        stops = self._stops or (style.current().edge,)
        for place, stop in enumerate(stops):
            gradient.setColorAt(place / max(len(stops) - 1, 1), QColor(stop))
        return gradient

    def _x_of(self, value: int) -> float:
        room = self.width() - HANDLE - 6
        return HANDLE / 2 + 3 + room * (value - self.minimum()) / (self.maximum() - self.minimum())

    def _follow(self, event: QMouseEvent) -> None:
        room = self.width() - HANDLE - 6
        share = (event.position().x() - self._grip - HANDLE / 2 - 3) / max(room, 1)
        self.setSliderPosition(self.minimum() + round(share * (self.maximum() - self.minimum())))
        self.update()


class WheelGuard(QObject):
    """Lets the wheel scroll past a control that does not have the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_wheel = isinstance(event, QWheelEvent) and isinstance(watched, QWidget)
        if is_wheel and not watched.hasFocus():  # type: ignore[attr-defined]
            event.ignore()
            return True
        return False


class LabelledSlider(QWidget):
    """Shows one number; says `changed` when the user moves it, `gesture_ended` when that is done.

    A drag is one gesture. So are quick key presses, wheel notches and a double click.
    """

    changed = Signal(int)
    gesture_ended = Signal()

    def __init__(
        self,
        title: str,
        low: int,
        high: int,
        usual: int,
        suffix: str = "",
        stops: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.usual = usual
        self.label = QLabel(title)
        self.slider = Slider(usual, stops)
        self.number = QSpinBox()
        self.reset = QToolButton()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._set_up(title, low, high, suffix)
        self._lay_out()
        self._connect()
        self.show_value(usual)

    def show_value(self, value: int) -> None:
        """Show a value without saying that the user changed it."""
        with QSignalBlocker(self.slider), QSignalBlocker(self.number):
            self.slider.setValue(value)
            self.number.setValue(value)
        self.reset.setEnabled(value != self.usual)
        self.slider.update()

    def set_hint(self, hint: str) -> None:
        """Say what the control does, to the eye and to a screen reader."""
        for control in (self.label, self.slider, self.number):
            control.setToolTip(hint)
        self.slider.setAccessibleDescription(hint)
        self.number.setAccessibleDescription(hint)

    def _set_up(self, title: str, low: int, high: int, suffix: str) -> None:
        self.slider.setRange(low, high)
        self.slider.setPageStep(max((high - low) // 20, 1))
        self.number.setRange(low, high)
        self.number.setSuffix(suffix)
        self.number.setKeyboardTracking(False)  # "150" is one edit, not 1, 15 and 150
        self.number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setProperty("kind", "value")
        self.number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        icons.put(self.reset, "reset")
        self.reset.setIconSize(QSize(16, 16))
        self.reset.setToolTip(self.tr("Reset {control}").format(control=title.lower()))
        self.reset.setAccessibleName(self.reset.toolTip())
        self.slider.setAccessibleName(title)
        self.number.setAccessibleName(self.tr("{control}, as a number").format(control=title))
        self.label.setBuddy(self.number)
        guard = WheelGuard(self)
        self.slider.installEventFilter(guard)
        self.number.installEventFilter(guard)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.label, 1)
        top.addWidget(self.number)
        top.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.slider)
        self.setFocusProxy(self.slider)

    def _connect(self) -> None:
        self.slider.valueChanged.connect(self._edit)
        self.slider.sliderReleased.connect(self._released)
        self.slider.double_clicked.connect(self._go_back)
        self.number.valueChanged.connect(self._edit)
        self.number.editingFinished.connect(self._end)
        self.reset.clicked.connect(self._reset)
        self._pause.timeout.connect(self._end)

    def _edit(self, value: int) -> None:
        self.show_value(value)
        self.changed.emit(value)
        if not self.slider.isSliderDown():
            self._pause.start()

    def _released(self) -> None:
        if self.slider.was_click:  # perhaps the first half of a double click
            self._pause.start()
        else:
            self._end()

    def _go_back(self) -> None:
        self._edit(self.usual)

    def _reset(self) -> None:
        self._end()
        self._edit(self.usual)
        self._end()
        self.slider.setFocus()  # the button is disabled now and must not strand the keyboard

    def _end(self) -> None:
        self._pause.stop()
        self.gesture_ended.emit()
