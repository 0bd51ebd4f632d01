"""How every score is measured: at 256 x 256 pixels whatever the shape of a photo, in 8-bit sRGB.

L* is taken from the 8-bit pixels of that size, and the result goes back to 8-bit sRGB. Nothing here
imports torch: a window scores with it, and `engine.evaluate` its tables.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine import color, scores
from engine.color import Plane
from engine.guide import Guide, Region, spread
from engine.photo import Photo
from engine.recipe import Recipe
from engine.render import compose, view, view_light

SIDE = 256
Pixels = NDArray[np.uint8]


def squash(photo: Image.Image) -> Pixels:
    """A photo at 256 x 256, whatever its shape: (256, 256, 3) uint8, or (256, 256) if gray."""
    return np.asarray(photo.resize((SIDE, SIDE), Image.Resampling.BICUBIC))


def squashed(photo: Photo) -> Pixels:
    """The same of a photo's own pixels."""
    return squash(Image.fromarray(eight_bit(photo.pixels)))


def colorized(photo: Photo, guide: Guide | None, recipe: Recipe) -> Pixels:
    """What a recipe makes of a prepared photo, at 256 x 256; gray without a guide."""
    light = color.lightness(squashed(photo))
    if guide is None:
        chroma: Plane = np.zeros((SIDE, SIDE, 2), np.float32)
    else:
        region, size = Region(0, 0, photo.width, photo.height), (photo.width, photo.height)
        chroma = spread(guide, light, region, size)
    return compose(recipe, light, chroma).astype(np.uint8, copy=False)


def scored(photo: Photo, guide: Guide | None, recipe: Recipe, truth: Photo) -> scores.PhotoScores:
    """Scores of what a recipe makes of a prepared photo whose true colours are known."""
    return scores.score_photo(colorized(photo, guide, recipe), squashed(truth))


def errors(photo: Photo, guide: Guide, recipe: Recipe, truth: Photo, longest: int = 1024) -> Plane:
    """CIEDE2000 (h, w) of a result, place by place, its longer edge at most `longest` pixels."""
    scale = min(1.0, longest / max(photo.width, photo.height))
    size = max(1, round(photo.width * scale)), max(1, round(photo.height * scale))
    region = Region(0, 0, photo.width, photo.height)
    light = view_light(photo, region, size)
    result = compose(recipe, light, spread(guide, light, region, (photo.width, photo.height)))
    true = eight_bit(np.asarray(view(truth.pixels, region, size)))
    return scores.error_map(result.astype(np.uint8, copy=False), true)


def eight_bit(pixels: NDArray[Any]) -> Pixels:
    """The same pixels with 8 bits a channel."""
    if pixels.dtype == np.uint8:
        return pixels
    return ((pixels.astype(np.uint32) + 128) // 257).astype(np.uint8)
