"""A slider with a name, a number that can be typed, and a way back to its usual value."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QToolButton, QVBoxLayout, QWidget

from gui import icons
from gui.widgets.slider import Slider, WheelGuard

PAUSE_MS = 500  # key presses, wheel notches and clicks closer together than this are one gesture


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
        self.reset.setToolTip(self.tr("Reset {control}").format(control=title))
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
