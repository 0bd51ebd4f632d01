"""Folders for files that are needed for a while, in the cache folder.

Each is locked by the process that made it. The system lets go of a lock when a process is killed,
so that whatever starts next can tell which folders nobody needs any more.
"""

import errno
import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType

from engine.errors import EngineError
from engine.locks import seize
from engine.program import cache_folder

LOCK = ".lock"


class Scratch:
    """A folder that is deleted in the end: by its owner, or if that was killed by `sweep`."""

    def __init__(self) -> None:
        parent = writable(home())
        sweep()
        self.path = Path(tempfile.mkdtemp(dir=parent))
        self._lock = lock_of(self.path).open("a+b")
        seize(self._lock)

    def __enter__(self) -> Path:
        return self.path

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self.cleanup()

    def cleanup(self) -> None:
        """Delete it with all that is in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        self._lock.close()
        lock_of(self.path).unlink(missing_ok=True)


def home() -> Path:
    """What they lie in."""
    return cache_folder() / "scratch"


def writable(folder: Path) -> Path:
    """Make a folder below the cache folder; raises `EngineError` if nothing can be kept there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        raise EngineError(
            f"{folder} cannot be written to: {error.strerror}", "Make room or allow it."
        ) from error
    return folder


def lock_of(folder: Path) -> Path:
    """The file beside a folder that is locked as long as the folder is needed."""
    return folder.with_name(folder.name + LOCK)


def sweep() -> None:
    """Delete what processes left that were killed."""
    for lock in home().glob(f"*{LOCK}"):
        try:
            with lock.open("r+b") as file:
                if not seize(file):
                    continue
                shutil.rmtree(lock.with_name(lock.name.removesuffix(LOCK)), ignore_errors=True)
            lock.unlink(missing_ok=True)
        except OSError:  # another process sweeps too
            continue
