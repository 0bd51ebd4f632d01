"""Opening a file that may be anything: it must not hang, and it must say what is wrong."""

import codecs
import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from engine.errors import UnreadablePhoto
from engine.files.formats import RAW

ANOTHER = "Choose a JPEG, PNG, TIFF, WebP, BMP, GIF, HEIC or AVIF file."
VIDEO = ("it is a video", "Save one of its frames as PNG and open that.")
DOCUMENT = "Export its pages as PNG or TIFF and open those."
DEVELOP = ("it is a camera raw file", "Develop it to TIFF or JPEG and open that.")

TIFF = (b"II*\0", b"MM\0*", b"II+\0")
PLAINER = "Save it anew with whole numbers of 8 or 16 bits, and without transparency if it is gray."

# (offset, first bytes, what it is and what to do); magic numbers as in file(1).
FOREIGN: tuple[tuple[int, bytes, tuple[str, str]], ...] = (
    (0, b"%PDF", ("it is a PDF document", DOCUMENT)),
    (0, b"PK\x03\x04", ("it is an archive or office document", "Unpack it and open the photos.")),
    (0, b"8BPS", ("it is a Photoshop document", "Save it as TIFF or PNG and open that.")),
    (0, b"\x00\x00\x00\x0cjP  ", ("it is a JPEG 2000 file", "Convert it to TIFF or PNG.")),
    (0, b"MM\0+", ("it is a BigTIFF file with its highest bytes first", "Save it as plain TIFF.")),
    (8, b"CR\x02", DEVELOP),
    (0, b"FUJIFILMCCD-RAW", DEVELOP),
    (4, b"ftypcrx ", DEVELOP),
    (4, b"ftypqt", VIDEO),
    (4, b"ftypisom", VIDEO),
    (4, b"ftypmp4", VIDEO),
    (4, b"ftypM4V", VIDEO),
    (8, b"AVI LIST", VIDEO),
    (0, b"\x1aE\xdf\xa3", VIDEO),
)


def open_source(path: Path) -> BinaryIO:
    """Open a regular, non-empty file for reading; raises `UnreadablePhoto` for anything else."""
    try:
        # Asked before opening: merely opening a device or a pipe can have effects, or block.
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            os.scandir(path).close()  # a folder that may not be read says that
        refuse_kind(path, mode)
        nonblocking = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        file = os.fdopen(os.open(path, os.O_RDONLY | nonblocking), "rb")
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    # Asked again of what was opened, since the name may stand for something else by now.
    status = os.fstat(file.fileno())
    try:
        refuse_kind(path, status.st_mode)
        if not status.st_size:
            raise UnreadablePhoto(path, "the file is empty", "Copy it again from where it came.")
    except UnreadablePhoto:
        file.close()
        raise
    return file


def refuse_kind(path: Path, mode: int) -> None:
    """Raise `UnreadablePhoto` unless the file mode is that of a regular file."""
    if stat.S_ISDIR(mode):
        raise UnreadablePhoto(path, "it is a folder", "Open it as a folder, or choose a photo.")
    if not stat.S_ISREG(mode):
        raise UnreadablePhoto(path, "it is a pipe or device, not a file", ANOTHER)


def unreadable(path: Path, error: Exception) -> UnreadablePhoto:
    """What the operating system said, in words."""
    impossible = isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG
    if impossible or isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return UnreadablePhoto(
            path,
            "the file is not there",
            "See whether it was moved, or its drive is disconnected.",
        )
    if isinstance(error, PermissionError):
        return UnreadablePhoto(
            path, "you may not read it", "Change its permissions, or copy it to your own folder."
        )
    return UnreadablePhoto(
        path, f"it cannot be read: {error}", "See whether its drive is connected and sound."
    )


def refuse_foreign(path: Path, head: bytes) -> None:
    """Raise `UnreadablePhoto` if the first bytes are those of something known not to be a photo."""
    for offset, magic, (reason, remedy) in FOREIGN:
        if head[offset:].startswith(magic):
            raise UnreadablePhoto(path, reason, remedy)
    if path.suffix.lower() in RAW:
        raise UnreadablePhoto(path, *DEVELOP)


def not_a_photo(path: Path, head: bytes) -> UnreadablePhoto:
    """For a file that no decoder knows."""
    if is_text(head):
        return UnreadablePhoto(path, "it is text, not a photo", ANOTHER)
    if head.startswith(TIFF):
        return UnreadablePhoto(path, "this kind of TIFF file cannot be read", PLAINER)
    return UnreadablePhoto(path, "it is not a photo, or it is damaged", ANOTHER)


def is_text(head: bytes) -> bool:
    """Whether these bytes are UTF-8 without control characters."""
    try:
        # The incremental decoder lets the last character be cut in two.
        text = codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return all(character.isprintable() or character.isspace() for character in text)
