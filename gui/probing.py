"""Measuring what a training would take, in a process of its own, which loads torch."""

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Signal

from engine.program import ROOT, command_line

if TYPE_CHECKING:
    from engine.tuning.plan import Plan


class Prober(QObject):
    """One measurement at a time."""

    measured = Signal(float, int, str)  # seconds a step, megabytes, device
    failed = Signal(str)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None

    @property
    def running(self) -> bool:
        return self._process is not None

    def measure(self, plan: "Plan") -> None:
        """Take a few steps of a plan."""
        if self.running:
            return
        process = self._process = QProcess(self)
        process.setWorkingDirectory(str(ROOT))
        process.finished.connect(self._finished)
        words = [*command_line(), "train", "--probe", "--json", "--base", plan.base,
                 "--batch", str(plan.batch), "--side", str(plan.side),
                 "--device", plan.device]  # fmt: skip
        process.start(words[0], words[1:] + (["--freeze"] if plan.freeze else []))
        self.changed.emit()

    def close(self) -> None:
        """End it."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(2000)

    def _finished(self, code: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        said = bytes(process.readAllStandardOutput().data()).decode(errors="replace")
        trouble = bytes(process.readAllStandardError().data()).decode(errors="replace")
        process.deleteLater()
        self.changed.emit()
        lines = [line for line in said.splitlines() if line.startswith('{"event": "probed"')]
        if code or not lines:
            self.failed.emit((trouble.strip().splitlines() or [""])[-1])
            return
        found = json.loads(lines[-1])
        self.measured.emit(found["seconds_per_step"], found["memory"], found["device"])
