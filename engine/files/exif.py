"""Exif made true for an upright result: changed in place, so that all else stays bit for bit.

Maker notes hold offsets into the block. Writing the block anew would break them; a few patched
bytes do not. Source: CIPA DC-008-2023 (Exif 3.0), which builds on TIFF 6.0.
"""

import struct
from collections.abc import Iterator
from typing import Any, NamedTuple

from PIL import Image

from engine.files.broken import BROKEN

MAGIC = (b"II*\0", b"MM\0*")
BIG_MAGIC = b"II+\0"  # of BigTIFF: 20 bytes an entry, offsets and counts of 8
SHORT, LONG = 3, 4
ORIENTATION, EXIF_IFD, GPS_IFD, INTEROP_IFD = 0x0112, 0x8769, 0x8825, 0xA005
THUMBNAIL, THUMBNAIL_BYTES = 0x0201, 0x0202
SIZE_TAGS = {0x0100: 0, 0xA002: 0, 0x0101: 1, 0xA003: 1}  # tag -> index into (width, height)
MAKER_NOTE = 0x927C
COLOR_SPACE, SRGB = 0xA001, 1

# Baseline tags that describe the picture rather than how its pixels are stored.
DESCRIPTIVE = frozenset(
    (0x010D, 0x010E, 0x010F, 0x0110, ORIENTATION, 0x011D, 0x0131, 0x0132, 0x013B, 0x013C)
) | {0x4746, 0x4749, 0x8298, EXIF_IFD, GPS_IFD, 0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F}


class Entry(NamedTuple):
    """One directory entry: where it stands in the block, its tag, type, length and value."""

    place: int
    tag: int
    kind: int
    length: int
    value: int


class Text(str):
    """Text of a tag as Pillow reads it, a character for each byte; written back byte for byte.

    Pillow would write a question mark for all that is not ASCII, such as UTF-8, which most
    programs use against the standard.
    """

    __slots__ = ()

    def encode(self, encoding: str = "latin-1", errors: str = "replace") -> bytes:
        return super().encode("latin-1", "replace")


def as_read(value: Any) -> Any:
    """A tag's value that will be written as it was read."""
    return Text(value) if isinstance(value, str) else value


def orientation(image: Image.Image) -> int:
    """The Exif orientation, 1 to 8; 1 if there is none that makes sense."""
    try:
        value = image.getexif().get(ORIENTATION, 1)
    except BROKEN:
        return 1
    return value if value in range(1, 9) else 1


def block(image: Image.Image) -> bytes:
    """The Exif block of an opened image, from its first byte-order mark; b"" if none."""
    raw = image.info.get("exif")
    try:
        if not isinstance(raw, bytes):
            raw = rebuilt(image.getexif())
    except BROKEN:
        return b""
    while raw.startswith(b"Exif\0\0"):
        raw = raw[6:]
    return raw if raw[:4] in MAGIC else b""


def rebuilt(source: Image.Exif, without: frozenset[int] = frozenset()) -> bytes:
    """A new block of the descriptive tags; b"" if there are none."""
    target = Image.Exif()
    for tag in DESCRIPTIVE & set(source):
        target[tag] = as_read(source[tag])
    for tag in (EXIF_IFD, GPS_IFD):
        values = {k: as_read(v) for k, v in source.get_ifd(tag).items() if k not in without}
        if values:
            target[tag] = values
    return target.tobytes() if len(target) else b""


def upright(exif: bytes, size: tuple[int, int]) -> bytes:
    """Say orientation 1, and size (width, height) and sRGB where they are; drop the thumbnail.

    A block too broken to walk through comes back empty.
    """
    if not exif:
        return b""
    order = byte_order(exif)
    data = bytearray(exif)
    try:
        first = struct.unpack_from(order + "I", data, 4)[0]
        patch(data, order, first, size)
        after = first + 2 + 12 * struct.unpack_from(order + "H", data, first)[0]
        second = struct.unpack_from(order + "I", data, after)[0]
        struct.pack_into(order + "I", data, after, 0)
    except (struct.error, IndexError):
        return b""
    if second:
        blank_thumbnail(data, order, second)
    return bytes(data)


def is_lost(image: Image.Image, exif: bytes) -> bool:
    """Whether an image has Exif data of which its `block` cannot be kept by `upright`."""
    raw = image.info.get("exif")
    there = exif or (raw.removeprefix(b"Exif\0\0") if isinstance(raw, bytes) else b"")
    return bool(there) and not is_empty(there) and not upright(exif, (1, 1))


def byte_order(tiff: bytes | bytearray) -> str:
    """Of the numbers in a TIFF file or an Exif block, as `struct` writes it."""
    return "<" if tiff.startswith(b"II") else ">"


def is_empty(exif: bytes) -> bool:
    """Whether a block is sound and says nothing, as some programs write it."""
    order = byte_order(exif)
    try:
        first = struct.unpack_from(order + "I", exif, 4)[0]
        return bool(exif[:4] in MAGIC and not struct.unpack_from(order + "H", exif, first)[0])
    except struct.error:
        return False


def patch(data: bytearray, order: str, start: int, size: tuple[int, int]) -> None:
    """Correct the directory at `start` and its Exif sub-directory."""
    for entry in list(entries(data, order, start)):
        if entry.tag == EXIF_IFD and entry.value != start:
            for inner in list(entries(data, order, entry.value)):
                if inner.tag in SIZE_TAGS:
                    put(data, order, inner, size[SIZE_TAGS[inner.tag]])
                elif inner.tag == COLOR_SPACE:
                    put(data, order, inner, SRGB)
        elif entry.tag == ORIENTATION:
            put(data, order, entry, 1)
        elif entry.tag in SIZE_TAGS:
            put(data, order, entry, size[SIZE_TAGS[entry.tag]])


def forget_orientation(tiff: bytearray) -> None:
    """Say orientation 1 in a TIFF or BigTIFF file, in place."""
    order = byte_order(tiff)
    if tiff.startswith(BIG_MAGIC):
        start = struct.unpack_from("<Q", tiff, 8)[0]
        count = struct.unpack_from("<Q", tiff, start)[0]
        for place in range(start + 8, start + 8 + 20 * count, 20):
            if struct.unpack_from("<H", tiff, place)[0] == ORIENTATION:
                struct.pack_into("<H", tiff, place + 12, 1)
    elif tiff[:4] in MAGIC:
        start = struct.unpack_from(order + "I", tiff, 4)[0]
        for entry in list(entries(tiff, order, start)):
            if entry.tag == ORIENTATION:
                put(tiff, order, entry, 1)


def entries(data: bytearray, order: str, start: int) -> Iterator[Entry]:
    """Every entry of the directory at that offset."""
    count = struct.unpack_from(order + "H", data, start)[0]
    for place in range(start + 2, start + 2 + 12 * count, 12):
        tag, kind, length = struct.unpack_from(order + "HHI", data, place)
        value = struct.unpack_from(order + ("H" if kind == SHORT else "I"), data, place + 8)[0]
        yield Entry(place, tag, kind, length, value)


def put(data: bytearray, order: str, entry: Entry, value: int) -> None:
    """Give an entry one number; it grows from 2 to 4 bytes if the number needs them."""
    if entry.length == 1 and entry.kind in (SHORT, LONG):
        kind = LONG if value > 0xFFFF else entry.kind
        struct.pack_into(order + "H", data, entry.place + 2, kind)
        struct.pack_into(order + ("I" if kind == LONG else "Hxx"), data, entry.place + 8, value)


def blank_thumbnail(data: bytearray, order: str, start: int) -> None:
    """Overwrite the thumbnail that the directory at `start` points to; cut it off if it is last."""
    try:
        found = {entry.tag: entry.value for entry in entries(data, order, start)}
    except struct.error:
        return
    offset, length = found.get(THUMBNAIL, 0), found.get(THUMBNAIL_BYTES, 0)
    if not offset or not length or offset + length > len(data):
        return
    data[offset : offset + length] = bytes(length)
    if offset + length >= len(data) - 4:
        del data[offset:]


def directories(exif: bytes) -> dict[int, Any]:
    """The block as tags and values for a TIFF writer: sub-directories as dicts."""
    try:
        loaded = Image.Exif()
        loaded.load(exif)
        found: dict[int, Any] = {tag: as_read(loaded[tag]) for tag in DESCRIPTIVE & set(loaded)}
        for tag in (EXIF_IFD, GPS_IFD):
            found.pop(tag, None)
            inner = {key: as_read(value) for key, value in loaded.get_ifd(tag).items()}
            inner.pop(INTEROP_IFD, None)  # a bare offset, and of no use here
            if inner:
                found[tag] = inner
    except BROKEN:
        return {}
    return found


def without_maker_note(exif: bytes) -> bytes:
    """A smaller block, for a format that has no room for all of it."""
    try:
        loaded = Image.Exif()
        loaded.load(exif)
        return rebuilt(loaded, frozenset((MAKER_NOTE, INTEROP_IFD))).removeprefix(b"Exif\0\0")
    except BROKEN:
        return b""
