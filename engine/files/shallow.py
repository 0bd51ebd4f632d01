"""Pictures of 8 bits a channel, out of Pillow in bands of rows.

Pillow spends 4 bytes on an RGB pixel and copies the whole picture for every conversion. Band by
band, nothing but its picture and the result is ever in memory, and it is three times as fast.
"""

import numpy as np
from PIL import Image

from engine.bands import bands
from engine.color import Pixels
from engine.files.icc import shaper
from engine.files.planes import Planes, opaque
from engine.files.profiles import Convert, chosen, shaped

BAND = 1 << 18  # pixels
MODES = {"1": "L", "L": "L", "LA": "L", "La": "L", "CMYK": "CMYK", "LAB": "LAB"}  # else RGB
PREMULTIPLIED = {"RGBa": "RGBA", "La": "LA"}


def shallow(image: Image.Image, profile: bytes) -> Planes:
    """The picture of a loaded image in sRGB, its alpha apart."""
    mode = MODES.get(image.mode, "RGB")
    curves = shaper(profile) if profile and mode in ("L", "RGB") else None
    convert, notes = (None, ()) if curves else chosen(profile, mode)
    pixels, alpha = copied(image, mode, convert)
    if curves:
        pixels = shaped(pixels, curves)
    return Planes(pixels, None if alpha is None or opaque(alpha) else alpha, notes)


def copied(image: Image.Image, mode: str, convert: Convert | None) -> tuple[Pixels, Pixels | None]:
    """Pixels and alpha out of Pillow, converted on the way."""
    width, height = image.size
    pixels = np.empty((height, width) if mode == "L" else (height, width, 3), np.uint8)
    alpha = np.empty((height, width), np.uint8) if image.has_transparency_data else None
    for rows in bands(0, height, width, BAND):
        band = image.crop((0, rows.start, width, rows.stop))
        band = band.convert(PREMULTIPLIED.get(band.mode, band.mode))
        if alpha is not None:
            alpha[rows] = np.asarray(band.convert("RGBA").getchannel("A"))
        pixels[rows] = np.asarray(converted(band, mode, convert))
    return pixels, alpha


def converted(band: Image.Image, mode: str, convert: Convert | None) -> Image.Image:
    """A band in gray or RGB."""
    if band.mode != mode:
        band = band.convert(mode)
    if convert is not None:
        return convert(band)
    return band if mode in ("L", "RGB") else band.convert("RGB")
