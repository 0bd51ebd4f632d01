"""How colourful a pixel may be: the edge of sRGB at constant L* and hue.

Everything here works on f(X/Xn), f(Y/Yn), f(Z/Zn) of CIE L*a*b* (ISO/CIE 11664-4:2019): L* is
f(Y/Yn) alone, a* and b* are its distances from the other two. Scaling both distances by one factor
therefore keeps L* and hue. Each linear sRGB channel along such a ray is a smooth cubic, so Newton's
method from a coarse table of the edge finds the factor to float precision in a few steps.
"""

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]

# Linear sRGB to XYZ: BT.709 primaries, D65. Rows divided by their sums, so that white is (1, 1, 1).
XYZ = np.array(
    [[0.412453, 0.357580, 0.180423], [0.212671, 0.715160, 0.072169], [0.019334, 0.119193, 0.950227]]
)
XYZ /= XYZ.sum(axis=1, keepdims=True)
RGB = np.linalg.inv(XYZ)

BLACK = 4 / 29  # f of L* = 0
DELTA = 6 / 29  # f below which CIE L*a*b* goes on as a straight line
SLOPE = 3 * DELTA * DELTA
TOLERANCE = 2e-6  # of linear light: what float32 makes of a colour that lies on the edge
LIGHTS, HUES = 256, 512  # cells of the table; powers of two
STEPS = 4  # Newton steps; L* is then off by less than 0.00001


def expand(f: Plane) -> Plane:
    """X/Xn from f(X/Xn), any shape: a cube, and the tangent to it below `DELTA`."""
    bent = np.clip(f, DELTA, np.inf)
    line = f - bent
    line *= SLOPE
    cube = bent * bent
    cube *= bent
    cube += line
    return cube


def linear_rgb(f: Plane) -> Plane:
    """Linear sRGB (3, ...), not clipped, of f(X), f(Y), f(Z) (3, ...).

    Written around Y, so that equal f give exactly equal channels.
    """
    x, y, z = expand(f)
    x -= y
    z -= y
    rgb = np.empty_like(f)
    for channel, row in zip(rgb, RGB, strict=True):
        cv2.addWeighted(x, row[0], z, row[2], 0, channel)
        channel += y
    return rgb


def fitted_rgb(f: Plane) -> Plane:
    """Linear sRGB (3, H, W) of f (3, H, W), all of it in gamut; only what was outside pays."""
    rgb = linear_rgb(f)
    index = outside(rgb)
    if index.size:
        wild = fit(f.reshape(3, -1).take(index, axis=1))
        for channel, edge in zip(rgb.reshape(3, -1), linear_rgb(wild), strict=True):
            channel[index] = np.clip(edge, 0, 1)
    return rgb


def outside(rgb: Plane) -> NDArray[np.intp]:
    """Flat indices of the pixels of (3, ...) that have a channel below 0 or above 1."""
    if rgb.min() >= -TOLERANCE and rgb.max() <= 1 + TOLERANCE:
        return np.empty(0, np.intp)
    low, high = rgb.min(axis=0), rgb.max(axis=0)
    return np.flatnonzero((low < -TOLERANCE) | (high > 1 + TOLERANCE))


def fit(f: Plane) -> Plane:
    """Move out-of-gamut f (3, n) towards gray, to the edge; in place."""
    f[::2] -= f[1]
    f[::2] *= limit(f[1], f[::2])
    f[::2] += f[1]
    return f


def limit(y: Plane, away: Plane) -> Plane:
    """Find the largest factor, 0 to 1, that keeps colours in gamut.

    Parameters
    ----------
    y : (n,) float32
        f(Y) of pixels that are out of gamut.
    away : (2, n) float32
        f(X) - f(Y) and f(Z) - f(Y): a* / 500 and -b* / 200.
    """
    luminance = expand(y)
    with np.errstate(divide="ignore", invalid="ignore"):
        factor = reach(y, away) / cv2.magnitude(*away).reshape(y.shape)
        for _ in range(STEPS):
            factor += newton_step(y, luminance, away, factor)
    np.fmax(factor, 0, out=factor)
    return np.asarray(np.fmin(factor, 1, out=factor))


def reach(y: Plane, away: Plane) -> Plane:
    """Look up how far from gray the gamut reaches: nearest cell, so only a start."""
    light = np.clip((y - BLACK) * ((LIGHTS - 1) / (1 - BLACK)) + 0.5, 0, LIGHTS - 1)
    hue = np.rint(np.arctan2(away[1], away[0]) * (HUES / (2 * np.pi))).astype(np.int32)
    hue &= HUES - 1
    hue += light.astype(np.int32) * HUES
    return np.asarray(edge_table().take(hue, mode="clip"))


def newton_step(y: Plane, luminance: Plane, away: Plane, factor: Plane) -> Plane:
    """What to add to `factor` (n,) for the first channel to reach 0 or 1."""
    xz = away * factor
    xz += y
    bent = np.clip(xz, DELTA, np.inf)
    xz -= bent
    xz *= SLOPE
    steep = bent * bent
    bent *= steep
    xz += bent
    xz -= luminance
    steep *= away
    first = np.full_like(y, np.inf)
    channel, rise = np.empty_like(y), np.empty_like(y)
    for red, _, blue in RGB:
        cv2.addWeighted(xz[:1], red, xz[1:], blue, 0, channel[None])
        channel += luminance
        cv2.addWeighted(steep[:1], 3 * red, steep[1:], 3 * blue, 0, rise[None])
        np.reciprocal(rise, out=rise)
        channel *= rise
        np.clip(rise, 0, np.inf, out=rise)
        rise -= channel  # (1 - channel) / rise if it rises, (0 - channel) / rise if it falls
        np.fmin(first, rise, out=first)
    return first


@cache
def edge_table() -> Plane:
    """Distance of the gamut's edge from gray over (f(Y), hue in f), by bisection."""
    y = np.linspace(BLACK, 1, LIGHTS, dtype=np.float32)[:, None]
    angle = np.arange(HUES, dtype=np.float32) * np.float32(2 * np.pi / HUES)
    y, angle = np.broadcast_arrays(y, angle)
    reach, width = np.zeros_like(y), 1.0
    for _ in range(14):
        width /= 2
        tried = reach + np.float32(width)
        rgb = linear_rgb(np.stack([y + tried * np.cos(angle), y, y + tried * np.sin(angle)]))
        inside = (rgb.min(axis=0) >= 0) & (rgb.max(axis=0) <= 1)
        reach = np.where(inside, tried, reach)
    wrapped = np.pad(reach, ((0, 0), (1, 1)), "wrap")
    return np.asarray(cv2.erode(wrapped, np.ones((3, 3)))[:, 1:-1], np.float32)
