"""A command of the program in a process of its own, so that the window stays quick."""

import json
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from engine.errors import EngineError
from engine.program import ROOT
from engine.scratch import Scratch
from engine.terminal import STOPPED

PATIENCE = 2000  # ms in which a process that was asked to end has ended


class Worker(QObject):
    """One process at a time; it prints JSON lines, and ends when its standard input is closed.

    What it leaves in the folder for temporary files is deleted, also if it had to be killed.
    """

    told = Signal(dict)  # a line, unless it says why the program failed
    ended = Signal(object)  # by itself or when asked: EngineError if it failed, else None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.process: QProcess | None = None
        self._temporary: Scratch | None = None
        self._failure: EngineError | None = None

    @property
    def running(self) -> bool:
        return self.process is not None

    def start(self, words: list[str]) -> None:
        """Start a program with its arguments."""
        self._failure = None
        try:
            surroundings = self._surroundings()
        except (EngineError, OSError) as error:  # nothing can be kept in the cache folder
            self._end(error if isinstance(error, EngineError) else EngineError(str(error)))
            return
        process = self.process = QProcess(self)
        process.setWorkingDirectory(str(ROOT))
        process.setProcessEnvironment(surroundings)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._not_started)
        process.start(words[0], words[1:])

    def ask_to_end(self) -> None:
        """Ask it to end; it may have something to put by first."""
        if self.process is not None:
            self.process.closeWriteChannel()

    def close(self, patience: int = PATIENCE) -> bool:
        """End it without a word, by force after so many milliseconds; whether it was running."""
        process, self.process = self.process, None
        if process is None:
            return False
        process.blockSignals(True)
        process.closeWriteChannel()
        if not process.waitForFinished(patience):
            process.kill()
            process.waitForFinished(PATIENCE)
        process.deleteLater()
        self._clean()
        return True

    def _surroundings(self) -> QProcessEnvironment:
        """Our own, with a folder for temporary files that nobody else has."""
        self._temporary = Scratch()
        made = QProcessEnvironment.systemEnvironment()
        for name in ("TMPDIR", "TEMP", "TMP"):
            made.insert(name, str(self._temporary.path))
        return made

    def _clean(self) -> None:
        if self._temporary is not None:
            self._temporary.cleanup()
            self._temporary = None

    def _read(self) -> None:
        process = self.process
        while process is not None and process.canReadLine():
            event = event_of(bytes(process.readLine().data()))
            if event is not None and event.get("event") == "failed":
                self._failure = EngineError(event["message"], event["remedy"])
            elif event is not None:
                self.told.emit(event)

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._end(EngineError("the program could not be started"))

    def _finished(self, code: int) -> None:
        self._read()
        process = self.process
        said = bytes(process.readAllStandardError().data()) if process is not None else b""
        if code in (0, STOPPED):
            self._end(None)
        else:
            self._end(self._failure or complaint(said.decode(errors="replace")))

    def _end(self, failure: EngineError | None) -> None:
        if self.process is not None:
            self.process.deleteLater()
            self.process = None
        self._clean()
        self.ended.emit(failure)


def event_of(line: bytes) -> dict[str, Any] | None:
    """What a line tells; None if a library talks."""
    try:
        event = json.loads(line)
    except ValueError:
        return None
    return event if isinstance(event, dict) else None


def complaint(text: str) -> EngineError:
    """What a program that told of no failure complained of in the end."""
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines:
        return EngineError("the program ended")
    return EngineError(lines[-1].removeprefix("tintype: "))
