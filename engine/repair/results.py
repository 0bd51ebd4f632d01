"""A repaired photo as pixels, in the colours that it had."""

import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.bands import in_bands
from engine.color import Pixels
from engine.photo import Photo
from engine.repair.pipeline import Repaired
from engine.repair.smooth import smooth_fill

Plane = NDArray[np.float32]


def pixels_of(photo: Photo, repaired: Repaired, gray: bool = False) -> Pixels:
    """Pixels with the repaired lightness, and the photo's own colour or tone.

    Parameters
    ----------
    photo : Photo
        What was repaired.
    repaired : Repaired
    gray : bool
        Leave out the colours.

    Returns
    -------
    (H, W) or (H, W, 3) uint8 or uint16
        sRGB, of as many bits as the photo has. Under the mask colour is filled as lightness is.
        The photo's own, to the bit, if nothing was done.
    """
    light = repaired.light
    gray = gray or photo.pixels.ndim == 2
    if light is photo.light and gray == (photo.pixels.ndim == 2):
        return photo.pixels
    chroma = None if gray else own_chroma(photo, repaired.mask)
    pixels = color.blank(light.shape, photo.bits)
    plain: Pixels = pixels[..., 0].copy() if gray else pixels

    def work(rows: slice) -> None:
        none = np.zeros((*light[rows].shape, 2), np.float32)
        made = color.encode(light[rows], none if chroma is None else chroma[rows], photo.bits)
        plain[rows] = made[..., 0] if gray else made

    in_bands(work, light.shape)
    return plain


def own_chroma(photo: Photo, mask: Plane) -> Plane:
    """(H, W, 2) a* and b* of a photo, filled where it was masked."""
    chroma = color.chroma(photo.pixels)
    unknown = mask > 0
    if unknown.any():
        for axis in (0, 1):
            plane = np.ascontiguousarray(chroma[..., axis])
            chroma[..., axis] = smooth_fill(plane, unknown)
    return chroma
