"""Ctrl-C in the terminal and the end of the desktop session, as a Qt signal."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

WANTED = (signal.SIGINT, signal.SIGTERM)


class EndSignals(QObject):
    """Emits `received` on the Qt thread when the system asks the process to end.

    Python handles a signal only when it runs code of its own, which Qt's loop may not do for
    hours. So the low-level handler writes to a socket, and Qt watches that (`set_wakeup_fd`).
    """

    received = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._inside, self._outside = socket.socketpair()
        for end in (self._inside, self._outside):
            end.setblocking(False)
        self._watch = QSocketNotifier(self._inside.fileno(), QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._read)
        signal.set_wakeup_fd(self._outside.fileno(), warn_on_full_buffer=False)
        for number in WANTED:
            signal.signal(number, lambda *_: None)  # the notifier does the work

    def _read(self) -> None:
        if any(number in WANTED for number in self._inside.recv(64)):
            self.received.emit()
