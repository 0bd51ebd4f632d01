"""Looking through folders for photos to learn from, in a lane of its own: it can take minutes."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.errors import EngineError
from engine.progress import Cancelled, Report
from gui.jobs import JobRunner, Spawn

if TYPE_CHECKING:
    from engine.tuning.looking import Finding
    from engine.tuning.scan import Scan


def look_through(report: Report, folders: Sequence[Path], found: "list[Finding]") -> "Scan":
    """Scan folders, putting what is found where it can be seen; a job for the lane of scans."""
    from engine.tuning.scan import scan

    return scan(folders, report, found.append)


class Scanner(QObject):
    """The newest scan; `found` grows while it runs."""

    progressed = Signal(float)
    changed = Signal()  # it began, ended or was stopped
    failed = Signal(object)  # EngineError

    def __init__(self, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spawn = spawn
        self._lane = JobRunner("scan", self)
        self._lane.progressed.connect(self.progressed)
        self.found: list[Finding] = []
        self.scan: Scan | None = None  # of all folders, when it is finished
        self.folders: tuple[Path, ...] = ()
        self.running = False

    def look(self, folders: Sequence[Path]) -> None:
        """Scan these folders instead of those before."""
        self._lane.cancel()
        self.folders, self.found, self.scan = tuple(folders), [], None
        self.running = bool(folders)
        if folders:
            self._spawn(self._look(self.folders, self.found))
        self.changed.emit()

    def close(self) -> None:
        """Stop, and wait for the thread to end."""
        self._lane.close()

    async def _look(self, folders: tuple[Path, ...], found: "list[Finding]") -> None:
        try:
            scan = await self._lane.run(look_through, folders, found)
        except Cancelled:
            return  # another scan has begun
        except EngineError as error:
            self.running = False
            self.failed.emit(error)
        else:
            if found is not self.found:
                return
            self.scan, self.running = scan, False
        self.changed.emit()
