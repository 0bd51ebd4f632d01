"""Between sRGB pixels and CIE L*a*b*: exact, in float32, in bands on two threads.

Sources: IEC 61966-2-1:1999 (sRGB transfer function), ITU-R BT.709 (primaries and D65 white),
ISO/CIE 11664-4:2019 (L*a*b*). The white is that of the sRGB matrix itself, which is D65 to five
digits: so r = g = b means a* = b* = 0, both ways, also at 16 bits.

A gray pixel is one number, so its L* comes from a table. Out-of-gamut colours lose chroma at
constant L* and hue (`engine.gamut`); clipping channels instead would change L*.
"""

from functools import cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import gamut
from engine.bands import in_bands
from engine.gamut import BLACK, DELTA, SLOPE, XYZ

Plane = NDArray[np.float32]
Pixels = NDArray[np.uint8] | NDArray[np.uint16]

# L*, a*, b* of f(X), f(Y), f(Z); the last column is added.
LAB_OF_F = np.array([[0, 116, 0, -16], [500, -500, 0, 0], [0, 200, -200, 0]], np.float32)
ENTRIES = 1 << 16  # of the 8-bit encoding table: at black, one is a twentieth of a level


def lightness(pixels: Pixels) -> Plane:
    """CIE L* (H, W), 0 to 100, of sRGB pixels (H, W) or (H, W, 3), 8 or 16 bit."""
    light = np.empty(pixels.shape[:2], np.float32)
    if pixels.ndim == 2:
        table = light_table(pixels.dtype.itemsize * 8)

        def work(rows: slice) -> None:
            cv2.LUT(pixels[rows], table, light[rows])
    else:

        def work(rows: slice) -> None:
            luminance = cv2.transform(linear(pixels[rows]), XYZ[1:2])
            np.multiply(f_of(luminance), 116, out=light[rows])
            light[rows] -= 16

    in_bands(work, light.shape)
    return light


def lab(pixels: Pixels) -> Plane:
    """CIE L*a*b* (H, W, 3) of sRGB pixels (H, W) or (H, W, 3), 8 or 16 bit."""
    if pixels.ndim == 3:
        return transformed(pixels, LAB_OF_F)
    gray = np.zeros((*pixels.shape, 3), np.float32)
    gray[..., 0] = lightness(pixels)
    return gray


def chroma(pixels: Pixels) -> Plane:
    """CIE a* and b* (H, W, 2) of sRGB pixels (H, W) or (H, W, 3), 8 or 16 bit."""
    if pixels.ndim == 3:
        return transformed(pixels, LAB_OF_F[1:])
    return np.zeros((*pixels.shape, 2), np.float32)


def transformed(pixels: Pixels, matrix: Plane) -> Plane:
    """What a matrix makes of f(X), f(Y), f(Z) of RGB pixels."""
    values = np.empty((*pixels.shape[:2], len(matrix)), np.float32)

    def work(rows: slice) -> None:
        f = f_of(cv2.transform(linear(pixels[rows]), XYZ))
        cv2.transform(f, matrix, values[rows])

    in_bands(work, values.shape[:2])
    return values


def encode(light: Plane, chroma: Plane, bits: int = 8) -> Pixels:
    """Turn CIE L*a*b* into sRGB pixels that have that L*.

    Parameters
    ----------
    light : (H, W) float32
        CIE L*, 0 to 100.
    chroma : (H, W, 2) float32
        CIE a* and b*. What sRGB cannot show is brought nearer to gray, at constant L* and hue.
    bits : int
        8 or 16.

    Returns
    -------
    (H, W, 3) uint8 or uint16
        sRGB. Where chroma is 0 all channels are equal, and the level is the one L* came from.
    """
    pixels = blank(light.shape, bits)
    quantize, steps = (to_8_bits, 1) if bits == 8 else (to_16_bits, 3)

    def work(rows: slice) -> None:
        rgb = gamut.fitted_rgb(f_of_lab(light[rows], chroma[rows]), steps)
        cv2.merge(list(quantize(rgb)), pixels[rows])

    in_bands(work, light.shape)
    return pixels


def blank(shape: tuple[int, ...], bits: int) -> Pixels:
    """Room for RGB pixels (H, W, 3) that will all be written."""
    shape = *shape, 3
    return np.empty(shape, np.uint8) if bits == 8 else np.empty(shape, np.uint16)


def gamut_fit(light: Plane, chroma: Plane) -> Plane:
    """Chroma (H, W, 2) as `encode` shows it: out-of-gamut colours at the edge of sRGB."""
    fitted = chroma.copy()

    def work(rows: slice) -> None:
        f = f_of_lab(light[rows], chroma[rows])
        index = gamut.outside(gamut.linear_rgb(f))
        if not index.size:
            return
        y, x, z = f.reshape(3, -1)[[1, 0, 2]][:, index]
        factor = gamut.limit(y, np.stack([x - y, z - y]), steps=3)
        fitted[rows].reshape(-1, 2)[index] *= factor[:, None]

    in_bands(work, light.shape)
    return fitted


def f_of_lab(light: Plane, chroma: Plane) -> Plane:
    """f(X), f(Y), f(Z) (3, H, W) of L* and a*b*."""
    f = np.empty((3, *light.shape), np.float32)
    np.multiply(light, 1 / 116, out=f[1])
    f[1] += BLACK
    a, b = cv2.split(chroma)
    cv2.scaleAdd(a, 1 / 500, f[1], f[0])
    cv2.scaleAdd(b, -1 / 200, f[1], f[2])
    return f


def f_of(values: NDArray[Any]) -> NDArray[Any]:
    """CIE f: the cube root, and its tangent below the cube of `DELTA`."""
    bent = np.clip(values, DELTA**3, np.inf)
    line = values - bent
    line *= 1 / SLOPE
    np.cbrt(bent, out=bent)
    bent += line
    return np.asarray(bent)


def linear(pixels: Pixels) -> Plane:
    """Linear light, 0 to 1, of sRGB pixels (H, W, 3)."""
    return look_up(linear_table(pixels.dtype.itemsize * 8), pixels)


def look_up(table: Plane, pixels: Pixels) -> Plane:
    """One entry a sample of (H, W) or (H, W, C) pixels."""
    return np.asarray(cv2.LUT(pixels, table))


@cache
def linear_table(bits: int) -> Plane:
    """Linear light of every sRGB level (IEC 61966-2-1)."""
    level = np.arange(1 << bits) / ((1 << bits) - 1)
    curve = np.where(level <= 0.04045, level / 12.92, ((level + 0.055) / 1.055) ** 2.4)
    return curve.astype(np.float32)


@cache
def light_table(bits: int) -> Plane:
    """L* of every gray level."""
    return np.asarray(f_of(linear_table(bits).astype(float)) * 116 - 16, np.float32)


def gamma(values: NDArray[Any]) -> NDArray[Any]:
    """sRGB signal, 0 to 1, of linear light from 0 to 1 (IEC 61966-2-1)."""
    curve = 1.055 * values ** (1 / 2.4) - 0.055
    return np.asarray(np.where(values <= 0.0031308, 12.92 * values, curve))


def to_8_bits(rgb: Plane) -> NDArray[np.uint8]:
    """sRGB levels of linear light from 0 to 1, which is overwritten."""
    rgb *= ENTRIES - 3
    rgb += 1.5  # one entry of margin: an in-gamut channel may be a rounding error below 0
    entries = rgb.astype(np.uint16).reshape(-1, rgb.shape[-1])
    return np.asarray(cv2.LUT(entries, table_of_8_bits()).reshape(rgb.shape))


@cache
def table_of_8_bits() -> NDArray[np.uint8]:
    """sRGB level of linear light in even steps, one before 0 and one after 1."""
    light = np.clip((np.arange(ENTRIES) - 1) / (ENTRIES - 3), 0, 1)
    return np.asarray(np.rint(255 * gamma(light)), np.uint8)


def to_16_bits(rgb: Plane) -> NDArray[np.uint16]:
    """sRGB levels of linear light from 0 to 1."""
    signal = gamma(np.clip(rgb, 0, 1))
    signal *= 65535
    signal += 0.5
    return signal.astype(np.uint16)
