"""Structural similarity, SSIM: whether two photos have the same structure, window by window.

Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from error visibility to structural
similarity", IEEE Transactions on Image Processing 13(4), 2004, equation 13; with square windows of
7 x 7 pixels and unbiased variances, which are the defaults of scikit-image.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

WINDOW = 7
K1, K2 = 0.01, 0.03  # as in the paper


def similarity(result: NDArray[Any], truth: NDArray[Any], span: float) -> float:
    """Mean SSIM, -1 to 1.

    Parameters
    ----------
    result, truth : (H, W) or (H, W, C)
        Planes of the same shape, at least 7 x 7.
    span : float
        Difference between the largest and the smallest value that there can be.

    Raises
    ------
    ValueError
        If the shapes differ, or a side is shorter than a window.
    """
    if result.shape != truth.shape or min(result.shape[:2]) < WINDOW:
        raise ValueError(f"no similarity of {result.shape} and {truth.shape}")
    x, y = result.astype(np.float64), truth.astype(np.float64)
    mean_x, mean_y = means(x), means(y)
    unbiased = WINDOW**2 / (WINDOW**2 - 1)
    variances = unbiased * (means(x * x) + means(y * y) - mean_x**2 - mean_y**2)
    covariance = unbiased * (means(x * y) - mean_x * mean_y)
    c1, c2 = (K1 * span) ** 2, (K2 * span) ** 2
    score = (2 * mean_x * mean_y + c1) * (2 * covariance + c2)
    score /= (mean_x**2 + mean_y**2 + c1) * (variances + c2)
    return float(score.mean())


def means(plane: NDArray[np.float64]) -> NDArray[np.float64]:
    """Means of all windows that lie within the plane."""
    edge = WINDOW // 2
    return np.asarray(cv2.blur(plane, (WINDOW, WINDOW))[edge:-edge, edge:-edge])
