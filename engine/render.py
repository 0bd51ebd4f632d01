"""From a photo, a prediction and a recipe to pixels: a view of it, or all of it at full size.

A view is made in three steps, so that each can be kept while what follows changes: `view_light`
(pan and zoom), `spread` (another prediction), `compose` (a slider). `render` does the last two for
the whole photo, band by band, so that memory holds no more than the photo and the result.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.bands import in_bands
from engine.color import Pixels, Plane
from engine.guide import Guide, Region, enlarge, fit_guide, spread
from engine.photo import Photo
from engine.progress import Report, silent
from engine.recipe import Recipe

__all__ = ["Guide", "Region", "compose", "fit_guide", "render", "spread", "view", "view_light"]


def view_light(photo: Photo, region: Region, size: tuple[int, int]) -> Plane:
    """L* (height, width) of a part of a photo, averaged or interpolated to a view's size."""
    return np.asarray(view(photo.light, region, size), np.float32)


def view(plane: NDArray[Any], region: Region, size: tuple[int, int]) -> NDArray[Any]:
    """Part of any plane of a photo at the size (width, height) of a view.

    Where pixels are averaged, the region is taken in whole ones; where they are enlarged, exactly.
    """
    step = region.width / size[0], region.height / size[1]
    if max(step) > 1:
        top, left = round(region.top), round(region.left)
        bottom = max(top + 1, round(region.top + region.height))
        right = max(left + 1, round(region.left + region.width))
        part = plane[top:bottom, left:right]
        return np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA))
    corner = region.left + step[0] / 2 - 0.5, region.top + step[1] / 2 - 0.5
    place = np.array([[step[0], 0, corner[0]], [0, step[1], corner[1]]])
    return enlarge(plane, place, (size[1], size[0]))


def compose(recipe: Recipe, light: Plane, chroma: Plane, bits: int = 8) -> Pixels:
    """Join lightness and predicted colour as the recipe asks.

    Parameters
    ----------
    recipe : Recipe
        `strength` multiplies a* and b*; `tint` is added to a* and `warmth` to b*, all of it at
        L* 50 and fading to nothing at black and white, which have no colour to shift.
    light : (H, W) float32
        CIE L*; the result has the same.
    chroma : (H, W, 2) float32
        As `spread` made it.
    bits : int
        8 or 16.

    Returns
    -------
    (H, W, 3) uint8 or uint16
        sRGB.

    Raises
    ------
    ValueError
        If the two grids differ.
    """
    if light.shape != chroma.shape[:2]:
        raise ValueError(f"lightness is {light.shape}, colour {chroma.shape[:2]}")
    pixels = color.blank(light.shape, bits)

    def work(rows: slice) -> None:
        toned = _tone(recipe, light[rows], chroma[rows])
        pixels[rows] = color.encode(light[rows], toned, bits)

    in_bands(work, light.shape)
    return pixels


def _tone(recipe: Recipe, light: Plane, chroma: Plane) -> Plane:
    """Chroma as strength, tint and warmth make it."""
    toned = chroma * np.float32(recipe.strength)
    if recipe.tint or recipe.warmth:
        share = light * np.float32(0.01)
        share -= share * share
        for axis, shift in enumerate((recipe.tint, recipe.warmth)):
            if shift:
                toned[..., axis] += share * np.float32(4 * shift)
    return toned


def render(photo: Photo, guide: Guide, recipe: Recipe, report: Report = silent) -> Pixels:
    """Colorize the whole photo at full size; 16-bit photos stay 16-bit.

    Returns
    -------
    (H, W, 3) uint8 or uint16
        sRGB. Besides it only bands are held in memory.

    Raises
    ------
    Cancelled
        Out of `report`, which hears of every band.
    """
    light = photo.light
    height, width = light.shape
    pixels = color.blank(light.shape, photo.bits)

    def work(rows: slice) -> None:
        region = Region(0, rows.start, width, rows.stop - rows.start)
        chroma = spread(guide, light[rows], region, (width, height))
        pixels[rows] = compose(recipe, light[rows], chroma, photo.bits)

    in_bands(work, light.shape, report)
    return pixels
