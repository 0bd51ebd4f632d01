"""From the start of the process to the first painted window, files cached: median of five."""

import json
import os
import sys
import tempfile
import time
from statistics import median

from tests.benchmarks.measure import Row, at_most, in_child

STARTED = "TINTYPE_BENCHMARK_STARTED"


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        own = {"XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder, "XDG_DATA_HOME": folder}
        times = [in_child(__name__, **own, **{STARTED: repr(time.time())})["seconds"]
                 for _ in range(6)]  # fmt: skip
    return [at_most("window shown, median of 5", median(times[1:]), 1, "s")]


def child() -> None:
    """Start the program as its users do, and end it when the window was painted."""
    from gui.__main__ import main

    # The program itself does not know of benchmarks: its window class is watched from here.
    import gui.window  # isort: skip
    from PySide6.QtCore import QEvent, QTimer

    before = gui.window.MainWindow.event

    def event(window: gui.window.MainWindow, event: QEvent) -> bool:
        done = before(window, event)
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, finish)
        return done

    gui.window.MainWindow.event = event  # type: ignore[assignment, method-assign]
    main()


def finish() -> None:
    print(json.dumps({"seconds": time.time() - float(os.environ[STARTED])}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    sys.argv[1:] = []
    child()
