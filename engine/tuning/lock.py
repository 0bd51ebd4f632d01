"""So that no two processes train the same run; the system lets go when a process is killed."""

from pathlib import Path
from typing import IO

from engine.errors import EngineError
from engine.scratch import seize

NAME = "lock"


class Lock:
    """A lock on a folder: a context for whoever works in it."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._file: IO[bytes] | None = None

    def __enter__(self) -> "Lock":
        file = self._path.open("a+b")
        if not seize(file):
            file.close()
            raise EngineError(
                f"{self._path.parent.name} is already being trained",
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
