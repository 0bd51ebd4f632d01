import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Signal, qWarning

from engine.errors import EngineError
from engine.progress import Cancelled
from gui.errors import Installation, install


class FakeDialog(QObject):
    finished = Signal(int)


class Window:
    """Takes what the handler says; `log_folder` is where it writes."""

    def __init__(self, log_folder: Path) -> None:
        self.log_folder = log_folder
        self.errors, self.crashes, self.dialogs, self.saves = [], [], [], 0
        self.save_fails = False

    def save(self) -> None:
        self.saves += 1
        if self.save_fails:
            raise OSError("disk full")

    def crash(self, crash):
        assert self.saves, "the work must be saved before the dialog opens"
        self.crashes.append(crash)
        self.dialogs.append(FakeDialog())
        return self.dialogs[-1]

    @property
    def log(self) -> str:
        return (self.log_folder / "tintype.log").read_text(encoding="utf-8")


class FakeLoop:
    def set_exception_handler(self, handler):
        self.handler = handler


@pytest.fixture
def window(tmp_path):
    return Window(tmp_path / "state" / "tintype")


@pytest.fixture
def loop():
    return FakeLoop()


@pytest.fixture
def installed(qapp, window, loop):
    installation = install(window.errors.append, window.save, window.crash, window.log_folder, loop)
    yield installation
    installation.remove()


def test_an_engine_error_goes_to_the_bar(qtbot, window, installed: Installation):
    error = EngineError("disk is full", "Make room.")
    installed.handler.failed(error)
    qtbot.waitUntil(lambda: window.errors == [error])
    assert window.crashes == []
    assert "disk is full (Make room.)" in window.log


def test_cancelled_is_silence(qtbot, window, installed: Installation):
    before = window.log
    installed.handler.failed(Cancelled())
    qtbot.wait(20)
    assert (window.errors, window.crashes, window.saves) == ([], [], 0)
    assert window.log == before


def test_a_bug_on_the_qt_thread_saves_the_work_then_says_so(qtbot, window, installed):
    try:
        raise ValueError("unforeseen")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(window.crashes) == 1)
    crash = window.crashes[0]
    assert crash.work_saved
    assert "ValueError: unforeseen" in crash.report
    assert "Tintype" in crash.report and "Python" in crash.report
    assert "ValueError: unforeseen" in window.log


def test_a_bug_in_another_thread_is_told_on_the_qt_thread(qtbot, window, installed):
    told_on = []
    installed.handler._show_crash = lambda crash: (
        told_on.append(threading.current_thread()) or FakeDialog()
    )

    def work() -> None:
        raise KeyError("lost")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told_on))
    assert told_on == [threading.main_thread()]
    assert "KeyError: 'lost'" in window.log


def test_a_bug_in_a_task_of_the_loop_is_told(qtbot, window, loop, installed):
    loop.handler(loop, {"message": "Task failed", "exception": ZeroDivisionError("x")})
    qtbot.waitUntil(lambda: len(window.crashes) == 1)
    assert "ZeroDivisionError" in window.crashes[0].report


def test_trouble_of_the_loop_without_an_exception_is_told_too(qtbot, window, loop, installed):
    loop.handler(loop, {"message": "Task was destroyed but it is pending!"})
    qtbot.waitUntil(lambda: len(window.crashes) == 1)
    assert "destroyed but it is pending" in window.crashes[0].report


def test_qt_messages_are_logged(window, installed):
    qWarning("a widget grumbles")
    assert "a widget grumbles" in window.log


def test_there_is_one_crash_dialog_at_a_time(qtbot, window, installed):
    for number in range(3):
        installed.handler.failed(RuntimeError(f"bug {number}"))
    qtbot.waitUntil(lambda: window.saves == 3)
    assert len(window.crashes) == 1
    assert "bug 2" in window.log

    window.dialogs[0].finished.emit(0)
    installed.handler.failed(RuntimeError("bug 4"))
    qtbot.waitUntil(lambda: len(window.crashes) == 2)


def test_work_that_could_not_be_saved_is_not_said_to_be_safe(qtbot, window, installed):
    window.save_fails = True
    installed.handler.failed(RuntimeError("bug"))
    qtbot.waitUntil(lambda: len(window.crashes) == 1)
    assert not window.crashes[0].work_saved
    assert "disk full" in window.log


def test_a_bug_is_in_the_log_even_if_the_window_never_answers(window, installed):
    installed.handler.failed(RuntimeError("at the very end"))  # no event loop runs after this
    assert "at the very end" in window.log


def test_an_interrupt_from_the_terminal_is_no_bug(qtbot, window, monkeypatch):
    interrupts = []
    monkeypatch.setattr(sys, "excepthook", lambda *args: interrupts.append(args[0]))
    installation = install(window.errors.append, window.save, window.crash, window.log_folder)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qtbot.wait(20)
    installation.remove()
    assert interrupts == [KeyboardInterrupt]
    assert window.crashes == []


def test_removing_puts_everything_back(qapp, window):
    before = (sys.excepthook, threading.excepthook)
    installation = install(window.errors.append, window.save, window.crash, window.log_folder)
    assert (sys.excepthook, threading.excepthook) != before
    installation.remove()
    assert (sys.excepthook, threading.excepthook) == before


def test_a_log_that_cannot_be_written_does_not_keep_the_window_from_opening(qapp, window, tmp_path):
    (tmp_path / "file").touch()
    installation = install(
        window.errors.append, window.save, window.crash, tmp_path / "file" / "below"
    )
    installation.remove()


def test_an_exception_in_a_slot_reaches_the_handler(qtbot, window, installed):
    def slot() -> None:
        raise LookupError("in a slot")

    with qtbot.capture_exceptions():
        # pytest-qt takes the hook for itself here, so the installed one is called as Qt would.
        hook = installed._on_main_thread
        sys.excepthook = hook
        QTimer.singleShot(0, slot)
        qtbot.waitUntil(lambda: len(window.crashes) == 1)
    assert "in a slot" in window.crashes[0].report


def test_the_log_does_not_grow_for_ever(qapp, window, monkeypatch):
    monkeypatch.setattr("gui.errors.LOG_BYTES", 2000)
    installation = install(window.errors.append, window.save, window.crash, window.log_folder)
    for number in range(100):
        installation.handler.failed(EngineError(f"error {number}", "x" * 80))
    installation.remove()
    files = sorted(window.log_folder.glob("tintype.log*"))
    assert [file.name for file in files] == [
        "tintype.log",
        "tintype.log.1",
        "tintype.log.2",
        "tintype.log.3",
    ]
    assert all(file.stat().st_size <= 2000 for file in files)
