"""PNG with metadata: OpenCV encodes the pixels, 8 or 16 bits; the rest are chunks beside them.

Source: PNG Specification, third edition (W3C 2025), sections 5 and 11.
"""

import zlib
from collections.abc import Iterator
from typing import BinaryIO

import cv2
import numpy as np

from engine.bands import in_bands
from engine.color import Pixels
from engine.files.metadata import Metadata
from engine.files.texts import XMP_KEY, chunk_of, wide_chunk

HEADER = 8 + 25  # signature and the IHDR chunk, after which the others may stand
LEVEL = 2  # of zlib: a quarter of the time of the usual 6, for files a few percent larger
METRES = 0.0254  # an inch


def write_png(file: BinaryIO, pixels: Pixels, alpha: Pixels | None, metadata: Metadata) -> None:
    """Write pixels (H, W) or (H, W, 3), 8 or 16 bit, with alpha of the same type or None."""
    done, encoded = cv2.imencode(
        ".png", layered(pixels, alpha), [cv2.IMWRITE_PNG_COMPRESSION, LEVEL]
    )
    if not done:
        raise ValueError("OpenCV could not encode the PNG")
    data = encoded.data
    file.write(data[:HEADER])
    for name, content in chunks(metadata):
        file.write(chunk(name, content))
    file.write(data[HEADER:])


def layered(pixels: Pixels, alpha: Pixels | None) -> Pixels:
    """Blue, green, red and alpha as OpenCV wants them; gray stays gray unless it has alpha."""
    if pixels.ndim == 2 and alpha is None:
        return pixels
    layers = np.empty((*pixels.shape[:2], 3 if alpha is None else 4), pixels.dtype)

    def work(rows: slice) -> None:
        layers[rows, :, :3] = pixels[rows, :, ::-1] if pixels.ndim == 3 else pixels[rows, :, None]
        if alpha is not None:
            layers[rows, :, 3] = alpha[rows]

    in_bands(work, pixels.shape[:2])
    return layers


def chunks(metadata: Metadata) -> Iterator[tuple[bytes, bytes]]:
    """The ancillary chunks; iCCP and pHYs must precede the pixels, the others may."""
    if metadata.icc:
        yield b"iCCP", b"ICC profile\0\0" + zlib.compress(metadata.icc)
    if metadata.dpi:
        across, down = (round(value / METRES) for value in metadata.dpi)
        yield b"pHYs", across.to_bytes(4) + down.to_bytes(4) + b"\x01"
    if metadata.exif:
        yield b"eXIf", metadata.exif
    if metadata.xmp:
        yield wide_chunk(XMP_KEY, metadata.xmp)
    yield from map(chunk_of, metadata.texts)


def chunk(name: bytes, content: bytes) -> bytes:
    """Length, name, content and check sum."""
    body = name + content
    return len(content).to_bytes(4) + body + zlib.crc32(body).to_bytes(4)
