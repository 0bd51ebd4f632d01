"""One writer a format: pixels, alpha and metadata into an open file."""

from collections.abc import Callable
from typing import Any, BinaryIO

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.bands import in_bands
from engine.color import Pixels
from engine.files import exif
from engine.files.formats import Format
from engine.files.metadata import Metadata, marker
from engine.files.png import layered, write_png
from engine.files.texts import joined
from engine.files.tiff import write_tiff

Encoder = Callable[[BinaryIO, Pixels, Pixels | None, Metadata, int], None]
# From this quality on, JPEG keeps colour at full size: at half size it would smear over the edges
# that colour was fitted to.
FULL_CHROMA = 90
SEGMENT = 65_000  # bytes that a JPEG marker holds, less its heading
LARGEST_SIDE: dict[Format, int] = {"jpeg": 65_500, "webp": 16_383}


def jpeg(
    file: BinaryIO, pixels: Pixels, alpha: Pixels | None, metadata: Metadata, quality: int
) -> None:
    """Write a JPEG; transparent parts lie on white."""
    flat = eight_bits(pixels)
    if alpha is not None:
        flat = on_white(flat, eight_bits(alpha))
    fits = metadata.dpi and max(metadata.dpi) < 1 << 16  # microscopes have more
    options: dict[str, Any] = {"dpi": metadata.dpi} if fits else {}
    block = metadata.exif
    if len(block) > SEGMENT:
        block = exif.without_maker_note(block)
    if block and len(block) <= SEGMENT:
        options["exif"] = b"Exif\0\0" + block
    if metadata.texts:
        options["comment"] = joined(metadata.texts).encode()[:SEGMENT].decode(errors="ignore")
    if metadata.iptc:
        options["extra"] = marker(metadata.iptc)
    Image.fromarray(flat).save(
        file,
        "JPEG",
        quality=quality,
        subsampling="4:4:4" if quality >= FULL_CHROMA else "4:2:0",
        icc_profile=metadata.icc,
        xmp=metadata.xmp,
        **options,
    )


def webp(
    file: BinaryIO, pixels: Pixels, alpha: Pixels | None, metadata: Metadata, quality: int
) -> None:
    """Write a lossy WebP with alpha."""
    flat = eight_bits(pixels)
    if alpha is not None:
        flat = eight_bits(layered(flat, eight_bits(alpha))[..., [2, 1, 0, 3]])
    Image.fromarray(flat).save(
        file,
        "WEBP",
        quality=quality,
        icc_profile=metadata.icc,
        exif=metadata.exif,
        xmp=metadata.xmp,
    )


def png(
    file: BinaryIO, pixels: Pixels, alpha: Pixels | None, metadata: Metadata, quality: int
) -> None:
    """Write a PNG of as many bits as the pixels have; lossless, so `quality` says nothing."""
    write_png(file, pixels, alpha, metadata)


def tiff(
    file: BinaryIO, pixels: Pixels, alpha: Pixels | None, metadata: Metadata, quality: int
) -> None:
    """Write a TIFF of as many bits as the pixels have; lossless, so `quality` says nothing."""
    write_tiff(file, pixels, alpha, metadata)


ENCODERS: dict[Format, Encoder] = {"jpeg": jpeg, "png": png, "tiff": tiff, "webp": webp}


def eight_bits(plane: Pixels) -> NDArray[np.uint8]:
    """16-bit levels as the nearest 8-bit ones."""
    if plane.dtype == np.uint8:
        return np.asarray(plane, np.uint8)
    return np.asarray(cv2.convertScaleAbs(plane, alpha=1 / 257), np.uint8)


def sixteen_bits(plane: Pixels) -> NDArray[np.uint16]:
    """8-bit levels as the 16-bit ones that stand for the same."""
    step = 257 if plane.dtype == np.uint8 else 1
    return plane.astype(np.uint16) * step


def on_white(pixels: NDArray[np.uint8], alpha: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """What is seen when the picture lies on white paper."""
    laid = np.empty_like(pixels)

    def work(rows: slice) -> None:
        cover = alpha[rows].astype(np.uint32)
        if pixels.ndim == 3:
            cover = cover[..., None]
        laid[rows] = (pixels[rows] * cover + 255 * (255 - cover) + 127) // 255

    in_bands(work, pixels.shape[:2])
    return laid
