"""What happens when something fails: one handler for all four sources of trouble.

An `EngineError` is something the user can act on and goes to the message bar. `Cancelled` is
silence. Anything else is a bug: it is logged, the user's recipes are saved, and one dialog says so.
Sources: exceptions on the Qt thread (slots included), in other threads, in the event loop's
tasks, and Qt's own messages. This is the only module that may catch every `Exception`.
"""

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    SignalInstance,
    qInstallMessageHandler,
)

from engine import __version__
from engine.errors import EngineError
from engine.progress import Cancelled

LOG_BYTES, LOG_COPIES = 1_000_000, 3
LIBRARIES = ("PySide6-Essentials", "torch", "numpy", "opencv-python-headless", "pillow")
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
log = logging.getLogger("tintype")


@dataclass(frozen=True, slots=True)
class Crash:
    """What the crash dialog tells: the report to copy, and whether the recipes are safe."""

    report: str
    work_saved: bool
    log_folder: Path


class Dialog(Protocol):
    """A dialog that is open already and will say when it is closed."""

    finished: SignalInstance


class Loop(Protocol):
    """The part of an event loop that matters here."""

    def set_exception_handler(self, handler: Any) -> None: ...


def versions() -> str:
    """Tintype, Python, system and the libraries that matter, one a line; imports none of them."""
    lines = [f"Tintype {__version__}", f"Python {platform.python_version()}", platform.platform()]
    for name in LIBRARIES:
        try:
            lines.append(f"{name} {version(name)}")
        except PackageNotFoundError:  # left out of a frozen build
            continue
    return "\n".join(lines)


class ErrorHandler(QObject):
    """Decides what a failure means; made by `install`, which also connects it."""

    _failed = Signal(object, str)  # from any thread, handled on the Qt thread

    def __init__(
        self,
        show_error: Callable[[EngineError], None],
        save_work: Callable[[], None],
        show_crash: Callable[[Crash], Dialog],
        log_folder: Path,
    ) -> None:
        super().__init__()
        self._show_error, self._save_work, self._show_crash = show_error, save_work, show_crash
        self._log_folder = log_folder
        self._crash_open = False
        self._failed.connect(self._handle, Qt.ConnectionType.QueuedConnection)

    def failed(self, error: BaseException) -> None:
        """Take any exception, from any thread; a bug is logged here and now, come what may."""
        trace = ""
        if isinstance(error, EngineError):
            log.warning("%s (%s)", error.message, error.remedy)
        elif not isinstance(error, Cancelled):
            trace = "".join(traceback.format_exception(error))
            log.error("%s", trace)
            print(trace, file=sys.stderr, end="")
        self._failed.emit(error, trace)

    def loop_failed(self, loop: object, context: dict[str, Any]) -> None:
        """Take what an event loop's exception handler is given."""
        error = context.get("exception")
        self.failed(error if error is not None else RuntimeError(context.get("message")))

    def _handle(self, error: BaseException, trace: str) -> None:
        if isinstance(error, EngineError):
            self._show_error(error)
        elif trace:
            self._report_bug(trace)

    def _report_bug(self, trace: str) -> None:
        saved = self._try_to_save()
        if self._crash_open:  # the first failure matters; more windows would only hide it
            return
        self._crash_open = True
        try:
            dialog = self._show_crash(Crash(f"{trace}\n{versions()}", saved, self._log_folder))
            dialog.finished.connect(self._crash_closed)
        except Exception:
            log.exception("the crash dialog failed too")
            self._crash_open = False

    def _try_to_save(self) -> bool:
        try:
            self._save_work()
        except Exception:
            log.exception("the recipes could not be saved")
            return False
        return True

    def _crash_closed(self) -> None:
        self._crash_open = False


def _open_log(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "tintype.log", maxBytes=LOG_BYTES, backupCount=LOG_COPIES, encoding="utf-8"
        )
    except OSError as error:  # a full or read-only disk must not keep the window from opening
        handler = logging.StreamHandler()
        print(f"no log file: {error}", file=sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler


class Installation:
    """The four hooks in place; `remove` puts back what was there before."""

    def __init__(self, handler: ErrorHandler, log_folder: Path, loop: Loop | None) -> None:
        self.handler, self._loop = handler, loop
        self._log_handler = _open_log(log_folder)
        log.addHandler(self._log_handler)
        log.setLevel(logging.INFO)
        self._native = self._catch_native_crashes(log_folder)
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_main_thread
        threading.excepthook = self._on_other_thread
        self._qt_before = qInstallMessageHandler(self._on_qt_message)
        if loop is not None:
            loop.set_exception_handler(handler.loop_failed)
        log.info("started: %s", versions().replace("\n", ", "))

    def remove(self) -> None:
        """Undo everything; for the end of the program and for tests."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)
        if self._loop is not None:
            self._loop.set_exception_handler(None)
        if self._native is not None:
            faulthandler.disable()
            self._native.close()
        log.removeHandler(self._log_handler)
        self._log_handler.close()

    def _catch_native_crashes(self, folder: Path) -> Any:
        """Let a crash below Python (a driver, a library) leave its stack in a file."""
        try:
            file = (folder / "native-crash.log").open("a", encoding="utf-8")
        except OSError:
            return None
        faulthandler.enable(file)
        return file

    def _on_main_thread(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
        else:
            self.handler.failed(error)

    def _on_other_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self.handler.failed(args.exc_value)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        level = LEVELS.get(kind, logging.WARNING)
        log.log(level, "Qt %s: %s", context.category or "", text)
        if level >= logging.ERROR:
            print(text, file=sys.stderr)


def install(
    show_error: Callable[[EngineError], None],
    save_work: Callable[[], None],
    show_crash: Callable[[Crash], Dialog],
    log_folder: Path,
    loop: Loop | None = None,
) -> Installation:
    """Send every failure from now on to one handler.

    `show_error` puts an error the user can act on into the message bar, `save_work` writes the
    recipes before a crash is told, `show_crash` opens the dialog. All run on the Qt thread.
    """
    handler = ErrorHandler(show_error, save_work, show_crash, log_folder)
    return Installation(handler, log_folder, loop)
