"""Single colours and the whole choice of them, as pickers show them."""

import numpy as np
from numpy.typing import NDArray

from engine import color, gamut

Color = tuple[int, int, int]  # sRGB, 8 bit
EXTENT = 110.0  # a* and b* of sRGB colours go no farther


def rgb_of(light: float, a: float, b: float) -> Color:
    """The sRGB colour of L*a*b*, moved into the gamut at constant L* and hue."""
    plane = np.full((1, 1), light, np.float32)
    pixel = color.encode(plane, np.array([[[a, b]]], np.float32))[0, 0]
    return int(pixel[0]), int(pixel[1]), int(pixel[2])


def chroma_of(rgb: Color) -> tuple[float, float]:
    """a* and b* of an sRGB colour."""
    a, b = color.chroma(np.array([[rgb]], np.uint8))[0, 0]
    return float(a), float(b)


def fitted(light: float, a: float, b: float) -> tuple[float, float]:
    """The nearest a*b* of the same hue that sRGB can show at that lightness."""
    plane = np.full((1, 1), light, np.float32)
    near = color.gamut_fit(plane, np.array([[[a, b]]], np.float32))[0, 0]
    return float(near[0]), float(near[1])


def gamut_slice(light: float, side: int) -> tuple[NDArray[np.uint8], float]:
    """All colours of one lightness, as a picture.

    Parameters
    ----------
    light : float
        CIE L*, 0 to 100.
    side : int
        Pixels of an edge.

    Returns
    -------
    (side, side, 4) uint8
        RGBA: a* grows to the right and b* upwards, gray is in the middle; clear where sRGB has no
        such colour.
    float
        The a* of the right edge, which is the b* of the upper one: chosen so that all fits in.
    """
    coarse = _grid(EXTENT, 111)
    reach = float(np.abs(coarse[inside(light, coarse)]).max(initial=0)) * 1.04
    reach = max(reach, 8.0)
    chroma = _grid(reach, side)
    pixels = np.empty((side, side, 4), np.uint8)
    pixels[..., :3] = color.encode(np.full((side, side), light, np.float32), chroma)
    pixels[..., 3] = 255 * inside(light, chroma)
    return pixels, reach


def inside(light: float, chroma: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Which colours (h, w, 2) sRGB can show at that lightness."""
    plane = np.full(chroma.shape[:2], light, np.float32)
    rgb = gamut.linear_rgb(color.f_of_lab(plane, chroma))
    low, high = rgb.min(axis=0), rgb.max(axis=0)
    return np.asarray((low >= -gamut.TOLERANCE) & (high <= 1 + gamut.TOLERANCE))


def _grid(reach: float, side: int) -> NDArray[np.float32]:
    line = np.linspace(-reach, reach, side, dtype=np.float32)
    return np.stack(np.meshgrid(line, -line), -1)
