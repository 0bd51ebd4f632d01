"""Pictures of 16 bits a channel, by OpenCV: Pillow would cut colour down to 8."""

import os
from typing import Any, BinaryIO, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.TiffImagePlugin import TiffImageFile

from engine.bands import in_bands
from engine.color import Pixels
from engine.files import exif
from engine.files.icc import shaper
from engine.files.planes import Planes, opaque
from engine.files.profiles import by_grid, chosen, shaped

Pixels16 = NDArray[np.uint16]

BITS, COMPRESSION, PHOTOMETRIC, SAMPLES, PLANAR, EXTRA, FORMAT = 258, 259, 262, 277, 284, 338, 339
WHITE_IS_ZERO, ASSOCIATED, UNASSOCIATED = 0, 1, 2
# (photometric interpretation, samples a pixel) of the TIFF files that OpenCV reads at 16 bits.
KINDS = frozenset([(0, 1), (1, 1), (2, 3), (2, 4)])
UNKNOWN = frozenset([34887, 34925, 50000, 50001])  # LERC, LZMA, Zstandard, WebP: not to OpenCV
FULL = 65535
WIDE = ("I", "F", "I;16", "I;16B", "I;16L", "I;16N")  # Pillow's modes of more than 8 bits

PIXELS = frozenset([b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"])  # chunks of a PNG

# What it would print about damaged files goes to the user as `UnreadablePhoto`.
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


def sixteen_bits(image: Image.Image, file: BinaryIO) -> bool:
    """Whether the file holds 16-bit samples in a form that `deep` can read."""
    if isinstance(image, TiffImageFile):
        tags = image.tag_v2
        samples = tags.get(SAMPLES, 1)
        return (
            set(tags.get(BITS, ())) == {16}
            and set(tags.get(FORMAT, (1,))) == {1}
            and (tags.get(PHOTOMETRIC), samples) in KINDS
            and tags.get(COMPRESSION) not in UNKNOWN
            and (samples == 1 or tags.get(PLANAR, 1) == 1)
        )
    if image.format != "PNG":
        return False
    file.seek(24)  # the bit depth, in the header chunk that always comes first
    return file.read(1) == b"\x10"


def stored_apart(image: Image.Image) -> bool:
    """Whether 16-bit channels lie one after the other: Pillow makes noise of them, OpenCV too."""
    if not isinstance(image, TiffImageFile):
        return False
    tags = image.tag_v2
    return 16 in tags.get(BITS, ()) and tags.get(PLANAR, 1) == 2 and tags.get(SAMPLES, 1) > 1


def cut_to_eight(image: Image.Image) -> bool:
    """Whether Pillow drops half of the bits of what it decodes."""
    deep_file = isinstance(image, TiffImageFile) and 16 in image.tag_v2.get(BITS, ())
    return deep_file and image.mode not in WIDE


class Samples(NamedTuple):
    """What OpenCV decoded, (H, W), or (H, W, 3 or 4) with blue first, and what it means."""

    values: NDArray[Any]
    extra: int
    white_is_zero: bool


def deep_samples(image: Image.Image, file: BinaryIO) -> Samples:
    """Decode a file for which `sixteen_bits` is true; raises one of `BROKEN` if it is damaged."""
    file.seek(0)
    if isinstance(image, TiffImageFile):
        data = bytearray(file.read())
        # OpenCV turns TIFF files as they say, whatever it is told, and PNG files never.
        exif.forget_orientation(data)
    else:
        data = bare(file)
    values = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    # Pillow gives the size of a TIFF as turned, so only the sides can be compared.
    if values is None or values.dtype != np.uint16 or {*values.shape[:2]} != {*image.size}:
        raise ValueError("its pixels cannot be decoded")
    if not isinstance(image, TiffImageFile):
        return Samples(values, UNASSOCIATED, False)
    extra = image.tag_v2.get(EXTRA, (UNASSOCIATED,))[0]
    return Samples(values, extra, image.tag_v2.get(PHOTOMETRIC) == WHITE_IS_ZERO)


def bare(png: BinaryIO) -> bytearray:
    """A PNG without what stands beside its pixels, of which libpng would print what is wrong."""
    data = bytearray(png.read(8))
    while len(head := png.read(8)) == 8:
        length, kind = int.from_bytes(head[:4]), head[4:]
        if kind not in PIXELS:
            png.seek(length + 4, os.SEEK_CUR)
            continue
        content = png.read(length + 4)
        if len(content) < length + 4:
            raise ValueError("it is cut off")
        data += head + content
    return data


def deep(samples: Samples, profile: bytes) -> Planes:
    """Bring 16-bit samples to sRGB, alpha apart."""
    pixels, alpha = split(samples.values, samples.extra)
    if samples.white_is_zero:
        np.subtract(FULL, pixels, out=pixels)
    if not profile:
        return Planes(pixels, alpha)
    curves = shaper(profile)
    if curves:
        return Planes(shaped(pixels, curves), alpha)
    convert, notes = chosen(profile, "L" if pixels.ndim == 2 else "RGB")
    return Planes(by_grid(pixels, convert) if convert else pixels, alpha, notes)


def split(found: NDArray[Any], meaning: int) -> tuple[Pixels16, Pixels16 | None]:
    """Part OpenCV's blue, green, red and alpha; `meaning` is TIFF's ExtraSamples."""
    if found.ndim == 2:
        return found, None
    alpha = None
    if found.shape[2] == 4 and meaning in (ASSOCIATED, UNASSOCIATED):
        alpha = np.ascontiguousarray(found[..., 3])
        if opaque(alpha):
            alpha = None
    pixels = np.empty((*found.shape[:2], 3), np.uint16) if found.shape[2] == 4 else found

    def work(rows: slice) -> None:
        rgb = found[rows, :, 2::-1]
        if alpha is not None and meaning == ASSOCIATED:
            whole = np.maximum(alpha[rows], 1)[..., None]
            rgb = np.minimum(np.rint(rgb.astype(np.float32) * FULL / whole), FULL)
        pixels[rows] = rgb.astype(np.uint16)

    in_bands(work, found.shape[:2])
    return pixels, alpha


def stretched(image: Image.Image) -> Planes:
    """Gray numbers of an unusual width (12 or 32 bits, float) as 16 bits.

    Numbers that fit their usual range keep their place in it; others are stretched to their own.
    """
    values = np.asarray(image).astype(np.float64)
    known = values[np.isfinite(values)]
    low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 0.0)
    usual = 1.0 if image.mode == "F" else largest(image, high)
    notes: tuple[str, ...] = ()
    if not (low >= 0 and high <= usual):
        notes = ("Its brightness has no usual range and was stretched to fit",)
        values, usual = values - low, max(high - low, 1e-30)
    shares = np.clip(np.nan_to_num(values / usual, posinf=1.0, neginf=0.0), 0, 1)
    levels: Pixels = np.rint(shares * FULL).astype(np.uint16)
    return Planes(levels, None, notes)


def largest(image: Image.Image, found: float) -> float:
    """The number that stands for white; 32-bit files often hold numbers of 16 bits."""
    bits = image.tag_v2.get(BITS, (16,))[0] if isinstance(image, TiffImageFile) else 16
    return float((1 << (min(bits, 16) if found <= FULL else bits)) - 1)
