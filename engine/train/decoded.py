"""Where decoded training photos lie, and how they go again.

Two files an album: `NAME.bin` holds pixels, `NAME.npz` says where each photo begins. When an album
was last used is when its `.npz` was last changed.
"""

import os
import time
from contextlib import suppress
from pathlib import Path

from engine.program import cache_folder

MOST = 4 << 30  # bytes of all albums together; the one in use stays, however large
UNUSED = 30 * 86400.0  # seconds after which an album goes that nobody used
BROKEN = 86400.0  # seconds after which half an album goes, left by a process that was killed


def folder() -> Path:
    """What they lie in."""
    return cache_folder() / "photos"


def used(album: Path) -> None:
    """Note that an album is in use, and delete others that are old or too many.

    Parameters
    ----------
    album : Path
        Its files without their suffix.
    """
    with suppress(OSError):
        os.utime(album.with_suffix(".npz"))
    now, room = time.time(), MOST
    # The one in use is counted first, also if the clock was turned back since another was used.
    albums = [row for index in folder().glob("*.npz") for row in facts(index, album, now)]
    for other, age, size, index in sorted(albums):
        room -= size
        if other and (room < 0 or age > UNUSED):
            delete(index, index.with_suffix(".bin"))
    for part in folder().glob("*.*.*"):
        with suppress(OSError):
            if now - part.stat().st_mtime > BROKEN:
                part.unlink()


def facts(index: Path, album: Path, now: float) -> list[tuple[bool, float, int, Path]]:
    """Whether it is another than the one in use, seconds since its use, bytes, and the index.

    Nothing of half an album, nor of one that another process deletes just now.
    """
    with suppress(OSError):
        size = index.with_suffix(".bin").stat().st_size
        return [(index.stem != album.name, now - index.stat().st_mtime, size, index)]
    return []


def delete(*paths: Path) -> None:
    """Delete files, except where another process has them open and the system minds."""
    for path in paths:
        with suppress(OSError):
            path.unlink()
