"""Weights of others: fetched when the user asks, converted, kept, removed; none of it on the Qt
thread.

A download has a lane of its own, since it may take an hour; converting needs torch and takes its
turn in the torch lane.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.progress import Report
from gui.jobs import JobRunner, Lanes, Spawn, telling

if TYPE_CHECKING:
    from engine.catalog import ModelCard
    from engine.published import Published


def fetch(report: Report, known: "Published") -> Path:
    """Download a published file; a job for the lane of downloads."""
    from engine.weights import download, downloads_folder

    target = downloads_folder() / known.file
    return download(known.url, known.sha256, target, known.bytes, report)


def install(report: Report, path: Path, temporary: bool = False) -> "ModelCard":
    """Check, convert and keep a file; a job for the torch lane."""
    from engine import install

    try:
        return install.install(path)
    finally:
        if temporary:
            path.unlink(missing_ok=True)


def delete(report: Report, card: "ModelCard") -> str:
    """Delete a model of the user's own; a job for the torch lane, which may be reading it."""
    from engine import install

    install.remove(card)
    return card.id


class Installer(QObject):
    """One download or installation at a time."""

    progressed = Signal(float)  # of the download
    changed = Signal()  # `fetching` or `working` is another one
    installed = Signal(object)  # ModelCard
    removed = Signal(str)  # id
    failed = Signal(object)  # EngineError

    def __init__(self, lanes: Lanes, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._spawn = lanes, spawn
        self._downloads = JobRunner("downloads", self)
        self._downloads.progressed.connect(self.progressed)
        self.fetching: Published | None = None
        self.working = False  # converting, which takes seconds and cannot be stopped

    @property
    def busy(self) -> bool:
        return self.working or self.fetching is not None

    def get(self, known: "Published") -> None:
        """Fetch and install a published file, because the user asked."""
        if not self.busy:
            self._set(fetching=known)
            self._spawn(self._get(known))

    def choose(self, path: Path) -> None:
        """Install a file that the user has."""
        if not self.busy:
            self._set(working=True)
            self._spawn(self._install(path))

    def remove(self, card: "ModelCard") -> None:
        """Delete a model of the user's own."""
        self._spawn(self._remove(card))

    def stop(self) -> None:
        """Stop the download; what is there of it is kept for the next try."""
        self._downloads.cancel()

    def close(self) -> None:
        """Stop, and wait for the thread to end."""
        self._downloads.close()

    async def _get(self, known: "Published") -> None:
        path = None
        try:
            with telling(self.failed):
                path = await self._downloads.queue(fetch, known)
        finally:
            self._set()
        if path is not None:
            await self._install(path, temporary=True)

    async def _install(self, path: Path, temporary: bool = False) -> None:
        self._set(working=True)
        card = None
        try:
            with telling(self.failed):
                card = await self._lanes.torch.queue(install, path, temporary)
        finally:
            self._set()
        if card is not None:
            self.installed.emit(card)

    async def _remove(self, card: "ModelCard") -> None:
        with telling(self.failed):
            self.removed.emit(await self._lanes.torch.queue(delete, card))

    def _set(self, fetching: "Published | None" = None, working: bool = False) -> None:
        self.fetching, self.working = fetching, working
        self.changed.emit()
