"""What lenses, time and files do to a photo: blur, fading, JPEG, vignetting, dust.

Every function takes L* (H, W), the grid, the amount from 0 to 1 and the draws, and gives a new L*.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.bands import in_bands
from engine.degrade.draws import Draws, Grid, Plane
from engine.degrade.missing import Bytes, covered
from engine.degrade.tones import (
    from_luminance,
    level_of_light,
    levels,
    looked_up,
    luminance,
    luminances,
    tone,
)

BLUR = 0.02  # standard deviation of the widest blur, of the longer edge
REDUCED = 4.0  # pixels of blur from which on a reduced photo is blurred
SHEEN = 0.01  # light that even the blacks of a print reflect: a density of 2
PAPER = 0.15  # share of light that the paper of a wholly faded print has lost
CORNER = 0.99  # darkest corners: none are black, since cos^4 is not
DUST = 0.1  # share of the area under the most dust
LIGHT, DARK = 97, 8  # L* of dust
HAIRS, WHITE = 0.04, 0.7  # share of hairs among specks; share of white ones
HAIR = 0.1  # reach of the longest hairs, of the longer edge
SPECK = 0.004  # radius of the largest specks, of the longer edge


def blur(light: Plane, grid: Grid, amount: float, draws: Draws) -> Plane:
    """A Gaussian on luminance, which is what lenses blur; sigma up to 2 % of the longer edge."""
    sigma = amount * BLUR * max(light.shape)
    glow = luminance(light)
    factor = 1 << max(0, int(np.log2(max(sigma / REDUCED, 1))))
    if factor > 1:
        height, width = light.shape
        size = -(-width // factor), -(-height // factor)
        glow = np.asarray(cv2.resize(glow, size, interpolation=cv2.INTER_AREA))
    soft = cv2.GaussianBlur(glow, (0, 0), sigma / factor, borderType=cv2.BORDER_REFLECT)
    if factor > 1:
        soft = cv2.resize(soft, (width, height), interpolation=cv2.INTER_LINEAR)
    return from_luminance(np.asarray(soft))


def fading(light: Plane, grid: Grid, amount: float, draws: Draws) -> Plane:
    """That share of the silver gone: densities shrink, blacks turn gray, and the paper dims.

    Density is the decimal logarithm of reflected light; a fresh print has up to about 2 (Mees and
    James). Fading silver loses a share of it everywhere (Reilly, "Care and Identification of
    19th-Century Photographic Prints", 1986), so that light details go first.
    """

    def curve(luminance: Plane) -> Plane:
        seen = (luminance + SHEEN) / (1 + SHEEN)
        kept = seen ** (1 - amount) * (1 + SHEEN) - SHEEN
        return np.asarray(kept * (1 - PAPER * amount), np.float32)

    return tone(light, curve)


def jpeg(light: Plane, grid: Grid, amount: float, draws: Draws) -> Plane:
    """Blocks and ringing of a JPEG of quality 100 (1 - amount)**2, at the size of the grid.

    It is compressed at the size of a small scan, and what that changed is added to the photo:
    blocks of 8 pixels in 12 million would be below what a network or an eye sees.
    """
    level = looked_up(level_of_light(), grid.reduce(light), 100)
    before = np.rint(level * 255).astype(np.uint8)
    quality = [cv2.IMWRITE_JPEG_QUALITY, max(1, round(100 * (1 - amount) ** 2))]
    _, content = cv2.imencode(".jpg", before, quality)
    after = np.asarray(cv2.imdecode(content, cv2.IMREAD_GRAYSCALE), np.float32)
    error = (after - before) / np.float32(255)
    whole = grid.enlarge(error, smooth=True)
    return levels(light, lambda level, rows: level + whole[rows])


def vignette(light: Plane, grid: Grid, amount: float, draws: Draws) -> Plane:
    """Darker towards the corners, by the cos^4 law of lenses; the amount is lost in the corners."""
    height, width = light.shape
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None] ** 2 * np.float32(height**2)
    x = np.linspace(-1, 1, width, dtype=np.float32)[None] ** 2 * np.float32(width**2)
    reach = np.float32(((1 - min(amount, CORNER)) ** -0.5 - 1) / (height**2 + width**2))
    return luminances(light, lambda values, rows: values / (1 + reach * (y[rows] + x)) ** 2)


def dust(light: Plane, grid: Grid, amount: float, draws: Draws) -> Plane:
    """Specks and hairs, most of them white, as dust on a negative is; up to 10 % of the area."""
    tints: Bytes = np.zeros(grid.shape, np.uint8)

    def stamp(mask: Bytes) -> None:
        new, u = np.zeros_like(mask), draws.uniform(10)
        draw_speck(new, u, grid.longer)
        tints[new > 0] = LIGHT if u[0] < WHITE else DARK
        np.maximum(mask, new, out=mask)

    where = covered(grid, amount * DUST, stamp)
    made = light.copy()
    for tint in (DARK, LIGHT):
        cover = np.where(where & (tints == tint), np.float32(1), np.float32(0))
        blend_in(made, grid.enlarge(cover, smooth=True), np.float32(tint))
    return made


def draw_speck(mask: Bytes, u: NDArray[np.float64], longer: int) -> None:
    """Set a round speck or a bent hair in a mask, as ten numbers from 0 to 1 say."""
    middle = u[1:3] * mask.shape[::-1]
    if u[3] >= HAIRS:
        radius = round(SPECK * longer * u[4] ** 2)
        cv2.circle(mask, np.rint(middle).astype(int).tolist(), radius, 1, -1)
        return
    start, end, bend = (u[4:].reshape(3, 2) - 0.5) * HAIR * longer
    t = np.linspace(0, 1, 9)[:, None]
    curve = middle + (1 - t) ** 2 * start + 2 * t * (1 - t) * bend + t**2 * end
    cv2.polylines(mask, [np.rint(curve).astype(np.int32)], False, 1, 1)


def blend_in(light: Plane, cover: Plane, level: np.float32) -> None:
    """Cover light, in place, by one level as opaquely as said."""

    def work(rows: slice) -> None:
        light[rows] += (level - light[rows]) * cover[rows]

    in_bands(work, light.shape)


KINDS = {"blur": blur, "fading": fading, "jpeg": jpeg, "vignette": vignette, "dust": dust}
