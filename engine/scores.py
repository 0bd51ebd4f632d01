"""What one colorized photo is worth where its true colours are known.

All scores compare two 8-bit sRGB photos of the same size. The gray photo is worth scoring too: it
is what every model has to beat.

The paper's score is equation 1 of Zane, "Black and White Image Recoloration with a Convolutional
Neural Network" (2021): "the average distances between two corresponding pixel values of the
original image and the recolored one", 1/N times the sum of dist_j over N pixels, where "rgb pixel
values can range anywhere from 0 to 1". It does not say which distance; here it is the Euclidean
one, so that a score is at most the square root of 3. Its conclusion asks for "the average pixel
difference [...] in the Lab color space, instead of RGB": that is the mean distance in CIE
L*a*b*, which is CIE76.
"""

import numpy as np
from numpy.typing import NDArray

from engine import color, metrics
from engine.ciede import ciede2000_map
from engine.score_columns import COLUMNS, KEYS, Column, best

__all__ = [
    "COLUMNS", "KEYS", "Column", "PhotoScores", "best", "check", "error_map", "mean_distance",
    "score_lab_known", "score_photo",
]  # fmt: skip

Pixels = NDArray[np.uint8]
Plane = NDArray[np.float32]
PhotoScores = dict[str, float]

# Klefbom and Mjoberg (2022) measure the squared error of a* and b* normalized to -1 to 1, "since A
# and B values typically range between -127 to 127". 8-bit Lab has 128 steps on each side of zero.
CHROMA_RANGE = 128.0


def score_photo(result: Pixels, truth: Pixels) -> PhotoScores:
    """Compare a result with the truth.

    Parameters
    ----------
    result, truth : (H, W, 3) uint8
        sRGB, of the same size, at least 7 x 7 pixels.

    Returns
    -------
    dict of str to float
        By the keys of `COLUMNS`.

    Raises
    ------
    ValueError
        If the shapes or types are others.
    """
    check(result, truth)
    return score_lab_known(result, truth, color.lab(result), color.lab(truth))


def score_lab_known(result: Pixels, truth: Pixels, lab: Plane, true_lab: Plane) -> PhotoScores:
    """As `score_photo`, where the L*a*b* of both is known already."""
    levels = (result.astype(np.float32) - truth) / np.float32(255)
    chroma = (lab[..., 1:] - true_lab[..., 1:]) / np.float32(CHROMA_RANGE)
    return {
        "score_rgb": mean_distance(levels),
        "score_lab": mean_distance(lab - true_lab),
        "mse_ab": float(np.square(chroma).mean(dtype=np.float64)),
        "psnr": metrics.psnr(result, truth),
        "ssim": metrics.ssim(result, truth),
        "ciede2000": metrics.ciede2000(lab, true_lab),
        "colorfulness": metrics.colorfulness(result),
        "true_colorfulness": metrics.colorfulness(truth),
    }


def check(result: Pixels, truth: Pixels) -> None:
    """Raise `ValueError` unless both are 8-bit sRGB of the same size."""
    for pixels in (result, truth):
        if pixels.ndim != 3 or pixels.shape[2] != 3 or pixels.dtype != np.uint8:
            raise ValueError(f"not 8-bit RGB: {pixels.dtype} {pixels.shape}")
    if result.shape != truth.shape:
        raise ValueError(f"the result is {result.shape}, the truth {truth.shape}")


def mean_distance(difference: Plane) -> float:
    """Mean Euclidean length of (H, W, C) differences: equation 1 of Zane (2021)."""
    squares = np.einsum("hwc,hwc->hw", difference, difference)
    return float(np.sqrt(squares).mean(dtype=np.float64))


def error_map(result: Pixels, truth: Pixels) -> Plane:
    """CIEDE2000 of each pixel, (H, W) float32, of two (H, W, 3) sRGB photos, 8 bit."""
    check(result, truth)
    return ciede2000_map(color.lab(result), color.lab(truth))
