"""A file appears under its name whole, or not at all: not after a crash, not on a full disk."""

import errno
import io
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from engine.errors import DiskFull, UnwritablePhoto, WouldOverwrite
from engine.paths import is_folder

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

# Hidden, and with a suffix that is no photo's, so that no listing of photos takes it for one.
TEMPORARY = ".tintype-{}.part"
STALE = 24 * 3600  # seconds
BUFFER = 1 << 20
# EFBIG: the file is larger than its file system (FAT: 4 GB) or a quota lets it be.
FULL = frozenset([errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)])
FORBIDDEN = frozenset([errno.EACCES, errno.EPERM, errno.EROFS])


class Sink(io.RawIOBase):
    """A new file without `fileno`: libraries must write through Python, which knows why it failed.

    Given a descriptor, Pillow writes to it in C and reports a full disk as "encoder error -2".
    """

    def __init__(self, path: Path) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        self.descriptor = os.open(path, flags, 0o666)  # the permissions that new files have

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        return os.write(self.descriptor, data)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return os.lseek(self.descriptor, offset, whence)

    def close(self) -> None:
        if not self.closed:
            os.close(self.descriptor)
        super().close()


@contextmanager
def whole_file(path: Path, overwrite: bool) -> Iterator[BinaryIO]:
    """A writable file that becomes `path` when the block ends, and vanishes if it raises.

    Raises
    ------
    WouldOverwrite
        If `path` exists, or comes to exist meanwhile, and `overwrite` is false.
    DiskFull, UnwritablePhoto
        If the disk has no room, or does not let itself be written to.
    """
    try:
        # Through a symbolic link the file it points to is replaced, not the link.
        target = Path(os.path.realpath(path)) if overwrite else path
        refuse_taken(target, overwrite)
        with written_beside(target, overwrite) as file:
            yield file
    except FileExistsError as error:
        raise taken(path) from error
    except OSError as error:
        raise unwritable(path, error) from error


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file of the program's own, replacing what is there; raises plain `OSError`."""
    with written_beside(path, overwrite=True) as file:
        file.write(content)


@contextmanager
def written_beside(target: Path, overwrite: bool) -> Iterator[BinaryIO]:
    """A file beside the target that takes its name when it is on the disk."""
    sweep(target.parent)
    place = target.with_name(TEMPORARY.format(secrets.token_hex(8)))
    try:
        with Sink(place) as sink, io.BufferedWriter(sink, BUFFER) as file:
            yield cast(BinaryIO, file)
            file.flush()
            os.fsync(sink.descriptor)
        publish(place, target, overwrite)
    finally:
        place.unlink(missing_ok=True)
    sync_folder(target.parent)


def refuse_taken(path: Path, overwrite: bool) -> None:
    """Say at once, before the work, that a name is taken, or that no file can have it."""
    if is_folder(path):
        raise UnwritablePhoto(f"{path} is a folder", "Choose a file name.")
    try:
        os.lstat(path)
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise unwritable(path, error) from error
    else:
        if not overwrite:
            raise taken(path)


def sweep(folder: Path) -> None:
    """Remove what a program that was killed left here a day ago or longer."""
    for path in folder.glob(TEMPORARY.format("*")):
        with suppress(OSError):  # another program may be sweeping, too
            if time.time() - path.stat().st_mtime > STALE:
                path.unlink()


def publish(place: Path, target: Path, overwrite: bool) -> None:
    """Give the finished file its name; raises `FileExistsError` if another has it."""
    if overwrite:
        with suppress(OSError):  # a courtesy that not every file system can do
            place.chmod(target.stat().st_mode & 0o7777)
        place.replace(target)
    elif os.name == "nt":
        place.rename(target)  # which never replaces on Windows
    else:
        link(place, target)


def link(place: Path, target: Path) -> None:
    """Give a file a second name that nothing has; raises `FileExistsError` if something has it."""
    try:
        os.link(place, target)  # which never replaces: of two programs, one is told
    except FileExistsError:
        raise
    except OSError:
        # No hard links on this file system (FAT, some network drives): take the name first.
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        place.replace(target)


def sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system allows it to be asked for."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        return
    finally:
        os.close(descriptor)


def taken(path: Path) -> WouldOverwrite:
    """The error for a name that is taken."""
    return WouldOverwrite(f"{path} exists already", "Choose another name, or allow overwriting.")


def unwritable(path: Path, error: OSError) -> UnwritablePhoto:
    """What the operating system said, in words."""
    if error.errno in FULL:
        return DiskFull(f"there is no room for {path}", "Free some space, or save to another disk.")
    if error.errno in FORBIDDEN:
        return UnwritablePhoto(f"{path} may not be written", "Choose a folder of your own.")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return UnwritablePhoto(f"the folder of {path} is not there", "Choose another folder.")
    if error.errno == errno.ENAMETOOLONG:
        return UnwritablePhoto(f"the name {path} is too long", "Choose a shorter name.")
    return UnwritablePhoto(f"{path} cannot be written: {error}", "Choose another folder.")
