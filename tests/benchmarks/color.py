"""sRGB to Lab and back with gamut mapping, beside scikit-image, at 12 megapixels."""

import numpy as np
from skimage.color import lab2rgb, rgb2lab

from engine import color
from tests.benchmarks.inputs import photo_like
from tests.benchmarks.measure import Row, at_most, best, faster

VIVID = np.float32(1.2)  # takes a good part of the photo out of sRGB


def rows() -> list[Row]:
    pixels = photo_like(4000, 3000)
    lab = rgb2lab(pixels)
    plain = best(lambda: rgb2lab(pixels), 2) + best(lambda: lab2rgb(lab), 2)
    light, chroma = color.lightness(pixels), color.chroma(pixels)
    there = best(lambda: color.lab(pixels), 5)
    back = best(lambda: color.encode(light, chroma), 5)
    vivid = chroma * VIVID
    mapped = best(lambda: color.encode(light, vivid), 5)
    moved = (color.gamut_fit(light, vivid) != vivid).any(axis=2).mean()
    off = np.abs(color.encode(light, chroma) - np.asarray(lab2rgb(lab)) * 255).max()
    return [
        faster("12 MP, to Lab and back", there + back, plain, 8),
        faster(f"12 MP, {moved:.0%} of it out of gamut", there + mapped, plain, 8),
        at_most("largest difference to scikit-image", float(off), 0.5, "levels"),
    ]
