"""So that no two processes work in one folder; the system lets go when a process is killed."""

import sys
from pathlib import Path
from typing import IO

from engine.errors import EngineError

NAME = "lock"


class Lock:
    """A lock on a folder that is there: a context for whoever works in it."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._file: IO[bytes] | None = None

    def __enter__(self) -> "Lock":
        file = opened(self._path)
        if not seize(file):
            file.close()
            raise EngineError(
                f"{self._path.parent.name} is in use by another process",
                "Wait for it, or stop it where it was started.",
            )
        self._file = file
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def taken(self) -> bool:
        """Whether some process holds it."""
        try:
            with self._path.open("r+b") as file:
                return not seize(file)
        except OSError:
            return False


def opened(path: Path) -> IO[bytes]:
    """A file to lock; raises `EngineError` if its folder cannot be written to."""
    try:
        return path.open("a+b")
    except OSError as error:
        raise EngineError(
            f"{path.parent} cannot be written to: {error.strerror}", "Make room or allow it."
        ) from error


def seize(file: IO[bytes]) -> bool:
    """Lock an open file for this process, until it is closed; False if another one has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
