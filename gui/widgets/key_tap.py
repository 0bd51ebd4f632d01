"""Tells a tap of a key from a hold, though some keyboards repeat a key without saying so."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

TAP = 250  # ms; a longer press is a hold
ECHO = 40  # ms; a press so soon after a release is the keyboard repeating, which X may not say


class KeyTap(QObject):
    """Is told of every press and release; tells of those that somebody meant."""

    began = Signal()
    ended = Signal(bool)  # whether it was held

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pressed = QElapsedTimer()
        self._released = QTimer(self, singleShot=True, interval=ECHO)
        self._released.timeout.connect(self._end)

    @property
    def down(self) -> bool:
        """Whether the key is down, or may be yet."""
        return self._pressed.isValid()

    def press(self) -> None:
        """The key went down, or seems to have."""
        if self._released.isActive():
            self._released.stop()
        elif not self.down:
            self._pressed.start()
            self.began.emit()

    def release(self) -> None:
        """It came up."""
        self._released.start()

    def _end(self) -> None:
        if self.down:
            held = self._pressed.elapsed() > TAP + ECHO
            self._pressed.invalidate()
            self.ended.emit(held)
