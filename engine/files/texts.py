"""Texts that stand beside pixels: text chunks of PNG, comments of JPEG and GIF.

Sources: PNG Specification, third edition (W3C 2025), section 11.3.3; ITU T.81, B.2.4.5.
"""

import os
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO

from PIL import Image

Text = tuple[str, str]  # keyword, as "Title" or "Author", and what it says

COMMENT = "Comment"  # the keyword of what has none
XMP_KEY = b"XML:com.adobe.xmp"
RAW = "Raw profile type"  # ImageMagick's copies of Exif and IPTC, which would be out of date
LARGEST = 1 << 24  # bytes
LONGEST_KEY = 79


def comments(image: Image.Image) -> tuple[Text, ...]:
    """The comments of an opened JPEG or GIF."""
    found = [said for kind, said in getattr(image, "applist", ()) if kind == "COM"]
    found = found or [image.info.get("comment", b"")]
    texts = (plain(said) for said in found if isinstance(said, bytes))
    return tuple((COMMENT, text) for text in texts if text)


def plain(said: bytes) -> str:
    """UTF-8, or else Latin-1, in which every byte is a letter."""
    try:
        text = said.decode()
    except UnicodeDecodeError:
        text = said.decode("latin-1")
    return text.replace("\0", " ").strip()


def png_texts(png: BinaryIO) -> tuple[bytes, tuple[Text, ...]]:
    """The XMP packet of a PNG, b"" if it has none, and its other texts; also behind its pixels."""
    packet, texts = b"", list[Text]()
    for kind, key, said in told(png):
        name = key.decode("latin-1")
        if key == XMP_KEY:
            packet = packet or said
        elif 0 < len(key) <= LONGEST_KEY and not name.startswith(RAW):
            wide = kind == b"iTXt"
            text = plain(said) if wide else said.decode("latin-1").replace("\0", " ").strip()
            texts += [(name, text)] if text else []
    return packet, tuple(texts)


def told(png: BinaryIO) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Kind, keyword and text of each text chunk that can be read."""
    png.seek(8)
    while len(head := png.read(8)) == 8:
        length, kind = struct.unpack(">I4s", head)
        if kind not in (b"tEXt", b"zTXt", b"iTXt") or length > LARGEST:
            png.seek(length + 4, os.SEEK_CUR)
            continue
        key, _, rest = png.read(length).partition(b"\0")
        png.seek(4, os.SEEK_CUR)
        with suppress(zlib.error, ValueError, IndexError):
            yield kind, key, unpacked(kind, rest)


def unpacked(kind: bytes, rest: bytes) -> bytes:
    """The text behind a keyword; raises one of several errors if it is damaged."""
    packed = kind == b"zTXt"
    if kind == b"iTXt":
        packed = bool(rest[0])
        *_, rest = rest[2:].split(b"\0", 2)  # behind language and translated keyword
    elif packed:
        rest = rest[1:]  # behind the method, of which there is one
    return zlib.decompressobj().decompress(rest, LARGEST) if packed else rest


def chunk_of(text: Text) -> tuple[bytes, bytes]:
    """Name and content of the PNG chunk of a text."""
    key, said = text[0].encode("latin-1"), text[1]
    try:
        return b"tEXt", key + b"\0" + said.encode("latin-1")
    except UnicodeEncodeError:
        return wide_chunk(key, said.encode())


def wide_chunk(key: bytes, said: bytes) -> tuple[bytes, bytes]:
    """The same of UTF-8: not compressed; no language, no translated keyword."""
    return b"iTXt", key + b"\0\0\0\0\0" + said


def joined(texts: tuple[Text, ...]) -> str:
    """All texts as one comment."""
    if all(key == COMMENT for key, _ in texts):
        return "\n".join(said for _, said in texts)
    return "\n".join(f"{key}: {said}" for key, said in texts)
