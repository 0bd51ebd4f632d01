"""One training run in a process of its own, or in one that goes on after the window was closed."""

from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from engine.errors import EngineError
from engine.program import ROOT, command_line
from engine.tuning.folder import RunFolder, State
from gui.worker import Worker

FOLLOW = 700  # ms between two looks at the log of a run that goes on by itself
PATIENCE = 20_000  # ms in which a process has written its checkpoint


class Trainer(QObject):
    """At most one run at a time; what it tells goes out as `told`."""

    told = Signal(dict)  # an event of `engine.tuning`
    changed = Signal()  # `running` is another
    failed = Signal(object)  # EngineError

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.run: RunFolder | None = None
        self._worker = Worker(self)
        self._worker.told.connect(self.told)
        self._worker.ended.connect(self._ended)
        self._seen = 0  # bytes of the log that were told
        self._following = QTimer(self, interval=FOLLOW)
        self._following.timeout.connect(self._follow)

    @property
    def running(self) -> bool:
        return self._worker.running or self._following.isActive()

    @property
    def detached(self) -> bool:
        """Whether the run goes on by itself."""
        return self._following.isActive()

    def start(self, run: RunFolder) -> None:
        """Begin a run or take it up again, unless one is running."""
        if self.running:
            return
        self.run = run
        self._worker.start(
            [*command_line(), "train", "--resume", str(run.path), "--json", "--no-keep"]
        )
        self.changed.emit()

    def follow(self, run: RunFolder) -> None:
        """Watch a run that another process works on."""
        if self.running:
            return
        self.run, self._seen = run, 0
        self._following.start()
        self.changed.emit()

    def pause(self) -> None:
        """Ask for a checkpoint and the end; the run can be resumed."""
        if self._worker.running:
            self._worker.ask_to_end()
        elif self.run is not None:
            self.run.ask_to_stop()

    def close(self, go_on: bool = False) -> None:
        """Let the process write its checkpoint and end; if it shall go on, then by itself."""
        self._following.stop()
        run = self.run if self._worker.close(PATIENCE) else None
        if go_on and run is not None and run.state() is State.BROKEN_OFF:
            detach(run.path)

    def _ended(self, failure: EngineError | None) -> None:
        self.changed.emit()
        if failure is None:
            return
        again = f"{failure.remedy} It can be resumed." if failure.remedy else "It can be resumed."
        self.failed.emit(EngineError(f"Training stopped: {failure.message}", again))

    def _follow(self) -> None:
        run = self.run
        if run is None:
            return
        over = run.state() is not State.RUNNING
        events, self._seen = run.news(self._seen)  # a long log is not read again and again
        for event in events:
            self.told.emit(event)
        if over:
            self._following.stop()
            self.changed.emit()


def detach(path: Path) -> None:
    """Have a run go on in a process that ends by itself."""
    words = [*command_line(), "train", "--resume", str(path), "--detached"]
    process = QProcess()
    process.setProgram(words[0])
    process.setArguments(words[1:])
    process.setWorkingDirectory(str(ROOT))
    for channel in (process.setStandardOutputFile, process.setStandardErrorFile):
        channel(QProcess.nullDevice())
    process.setStandardInputFile(QProcess.nullDevice())
    process.startDetached()
