"""Pictures of 16 bits a channel, by OpenCV: Pillow would cut colour down to 8."""

from typing import Any, BinaryIO

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.TiffImagePlugin import TiffImageFile

from engine.bands import in_bands
from engine.color import Pixels
from engine.files.broken import BROKEN
from engine.files.icc import shaper
from engine.files.planes import Planes, opaque
from engine.files.profiles import UNUSED_PROFILE, by_grid, shaped

Pixels16 = NDArray[np.uint16]

BITS, PHOTOMETRIC, SAMPLES, PLANAR, EXTRA, FORMAT = 258, 262, 277, 284, 338, 339
WHITE_IS_ZERO, ASSOCIATED, UNASSOCIATED = 0, 1, 2
# (photometric interpretation, samples a pixel) of the TIFF files that OpenCV reads at 16 bits.
KINDS = frozenset([(0, 1), (1, 1), (2, 3), (2, 4)])
FULL = 65535

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
            and (samples == 1 or tags.get(PLANAR, 1) == 1)
        )
    if image.format != "PNG":
        return False
    file.seek(24)  # the bit depth, in the header chunk that always comes first
    return file.read(1) == b"\x10"


def deep(image: Image.Image, file: BinaryIO, profile: bytes) -> Planes:
    """Decode a file for which `sixteen_bits` is true, bring it to sRGB, alpha apart.

    Raises one of `BROKEN` if it is damaged.
    """
    file.seek(0)
    found = cv2.imdecode(np.frombuffer(file.read(), np.uint8), cv2.IMREAD_UNCHANGED)
    if found is None or found.dtype != np.uint16 or found.shape[:2] != image.size[::-1]:
        raise ValueError("it is damaged or cut off")
    tags: Any = image.tag_v2 if isinstance(image, TiffImageFile) else {PHOTOMETRIC: 2}
    pixels, alpha = split(found, tags.get(EXTRA, (UNASSOCIATED,))[0])
    if tags.get(PHOTOMETRIC) == WHITE_IS_ZERO:
        np.subtract(FULL, pixels, out=pixels)
    if not profile:
        return Planes(pixels, alpha)
    curves = shaper(profile)
    try:
        return Planes(shaped(pixels, curves) if curves else by_grid(pixels, profile), alpha)
    except BROKEN:
        return Planes(pixels, alpha, (UNUSED_PROFILE,))


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
    low, high = float(np.nanmin(values)), float(np.nanmax(values))
    usual = 1.0 if image.mode == "F" else width_of(image)
    notes: tuple[str, ...] = ()
    if not (low >= 0 and high <= usual):
        notes = ("Its brightness has no usual range and was stretched to fit",)
        values, usual = values - low, max(high - low, 1e-30)
    levels: Pixels = np.nan_to_num(np.rint(values * (FULL / usual))).astype(np.uint16)
    return Planes(levels, None, notes)


def width_of(image: Image.Image) -> float:
    """The largest number that a pixel of a TIFF file can hold."""
    bits = image.tag_v2.get(BITS, (16,))[0] if isinstance(image, TiffImageFile) else 16
    return float((1 << bits) - 1)
