"""Collects reference cycles on the Qt thread only, and destroys what no collection would find.

Python collects them on whichever thread happens to allocate, and a QObject with timers or children
must not be destroyed on any thread but its own. So automatic collection is off, and a timer
does it here.

A function that is connected to a signal is held by the connection, in C++, where Python's collector
does not look. If it holds the sender in turn, neither ever goes. So every QObject has a parent, and
the last parents are destroyed on purpose: with a sender go its connections.
"""

import gc

from PySide6.QtCore import QObject, QTimer
from shiboken6 import delete, isValid

INTERVAL = 2000  # ms


class GarbageCollector(QObject):
    """Takes over from Python's automatic collection until `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, by Python's own thresholds."""
        due = [
            generation
            for generation, (count, limit) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if limit and count > limit
        ]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()


def destroy(*things: QObject) -> None:
    """Destroy these now, one after the other, each with its children; those that live, that is."""
    for thing in things:
        if isValid(thing):
            delete(thing)


def spare() -> None:
    """What there is now stays for good: collections need not look through it again."""
    gc.freeze()
