"""TIFF with metadata, 8 or 16 bits: a directory, and strips compressed on two threads.

Pillow cannot write 16-bit colour and tifffile no Exif directory, so the strips are written here
and Pillow makes the directory. Sources: TIFF 6.0 (1992), Adobe Photoshop TIFF Technical Notes
(2002; deflate), XMP Specification Part 3 (tag 700), CIPA DC-008 (tag 34665).
"""

import zlib
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from engine.bands import THREADS, bands
from engine.color import Pixels
from engine.files import exif
from engine.files.broken import BROKEN
from engine.files.metadata import IPTC_TAG, Metadata

HEADER = b"II*\0\x08\0\0\0"  # little endian, the directory follows
STRIP = 1 << 18  # pixels
LEVEL = 4  # of zlib: a third of the time of the usual 6, for files a few percent larger
DEFLATE, DIFFERENCING, INCH, UNASSOCIATED_ALPHA = 8, 2, 2, 2
GRAY, RGB = 1, 2
SHORT, LONG, RATIONAL, UNDEFINED, BYTE = 3, 4, 5, 7, 1


def write_tiff(file: BinaryIO, pixels: Pixels, alpha: Pixels | None, metadata: Metadata) -> None:
    """Write pixels (H, W) or (H, W, 3), 8 or 16 bit, with alpha of the same type or None."""
    if alpha is not None and pixels.ndim == 2 and pixels.dtype == np.uint16:
        # Few programs read 16-bit gray with alpha.
        pixels = np.asarray(np.stack((pixels, pixels, pixels), axis=-1), np.uint16)
    height, width = pixels.shape[:2]
    rows = bands(0, height, width, STRIP)
    tags = described(structure(pixels, alpha, rows[0].stop), metadata, len(rows))
    # A directory's length depends on how many strips there are, not on how long they get.
    file.write(HEADER + bytes(len(directory(tags, [0] * len(rows)))))
    with ThreadPoolExecutor(THREADS, "tiff") as threads:
        strips = threads.map(lambda part: compressed(pixels, alpha, part), rows)
        lengths = [file.write(strip) for strip in strips]
    file.seek(len(HEADER))
    file.write(directory(tags, lengths))


def compressed(pixels: Pixels, alpha: Pixels | None, rows: slice) -> bytes:
    """One strip: differences between neighbours, deflated."""
    layers = [pixels[rows] if pixels.ndim == 3 else pixels[rows, :, None]]
    if alpha is not None:
        layers.append(alpha[rows, :, None])
    samples: NDArray[Any] = np.concatenate(layers, axis=-1)
    # Unsigned differences wrap around, as the format wants them to.
    samples[:, 1:] -= samples[:, :-1].copy()
    return zlib.compress(samples.astype(samples.dtype.newbyteorder("<")).tobytes(), LEVEL)


def structure(pixels: Pixels, alpha: Pixels | None, strip: int) -> ImageFileDirectory_v2:
    """The tags that say how the pixels are stored, in strips of that many rows."""
    channels = 1 if pixels.ndim == 2 else 3
    samples = channels + (alpha is not None)
    tags = ImageFileDirectory_v2()
    put(tags, 256, LONG, pixels.shape[1])
    put(tags, 257, LONG, pixels.shape[0])
    put(tags, 258, SHORT, (pixels.dtype.itemsize * 8,) * samples)
    put(tags, 259, SHORT, DEFLATE)
    put(tags, 262, SHORT, GRAY if channels == 1 else RGB)
    put(tags, 277, SHORT, samples)
    put(tags, 278, LONG, strip)
    put(tags, 317, SHORT, DIFFERENCING)
    if alpha is not None:
        put(tags, 338, SHORT, UNASSOCIATED_ALPHA)
    return tags


def put(tags: ImageFileDirectory_v2, tag: int, kind: int, value: Any) -> None:
    """Set a tag and its type."""
    tags.tagtype[tag] = kind
    tags[tag] = value


def described(
    tags: ImageFileDirectory_v2, metadata: Metadata, strips: int
) -> ImageFileDirectory_v2:
    """Add metadata to the tags."""
    blocks = ((700, BYTE, metadata.xmp), (IPTC_TAG, UNDEFINED, metadata.iptc))
    for tag, kind, block in (*blocks, (34675, UNDEFINED, metadata.icc)):
        if block:
            put(tags, tag, kind, block)
    if metadata.dpi:
        put(tags, 282, RATIONAL, metadata.dpi[0])
        put(tags, 283, RATIONAL, metadata.dpi[1])
        put(tags, 296, SHORT, INCH)
    own = exif.directories(metadata.exif)
    try:
        for tag, value in own.items():
            tags[tag] = value
        directory(tags, [0] * strips)
    except BROKEN:
        # A value that its tag cannot hold: better no Exif than no photo.
        for tag in own:
            tags.pop(tag, None)
    return tags


def directory(tags: ImageFileDirectory_v2, lengths: list[int]) -> bytes:
    """The directory as it stands behind the header, for strips of these lengths behind it."""
    put(tags, 279, LONG, tuple(lengths))
    # Counted from the end of the directory: `tobytes` adds where that is.
    put(tags, 273, LONG, tuple(accumulate([0, *lengths[:-1]])))
    return tags.tobytes(len(HEADER))
