"""Measuring what a training would take, in a process of its own, which loads torch."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from engine.errors import EngineError
from engine.program import command_line
from gui import words
from gui.worker import Worker

if TYPE_CHECKING:
    from engine.tuning.plan import Plan


class Prober(QObject):
    """One measurement at a time."""

    measured = Signal(float, int, str)  # seconds a step, megabytes, device
    failed = Signal(str)  # why, to be shown
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._worker.told.connect(self._hear)
        self._worker.ended.connect(self._ended)
        self._found: dict[str, Any] | None = None

    @property
    def running(self) -> bool:
        return self._worker.running

    def measure(self, plan: "Plan") -> None:
        """Take a few steps of a plan."""
        if self.running:
            return
        self._found = None
        command = [*command_line(), "train", "--probe", "--json", "--base", plan.base,
                   "--batch", str(plan.batch), "--side", str(plan.side),
                   "--device", plan.device]  # fmt: skip
        self._worker.start(command + (["--freeze"] if plan.freeze else []))
        self.changed.emit()

    def close(self) -> None:
        """End it."""
        self._worker.close(patience=0)

    def _hear(self, event: dict[str, Any]) -> None:
        if event["event"] == "probed":
            self._found = event

    def _ended(self, failure: EngineError | None) -> None:
        self.changed.emit()
        found = self._found
        if failure is not None or found is None:
            self.failed.emit(words.in_full(failure) if failure is not None else "")
        else:
            self.measured.emit(found["seconds_per_step"], found["memory"], found["device"])
