"""The colour of a place: the mean of the area around it that has the same lightness."""

import cv2
import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]

RADIUS = 0.03  # of the area, as a fraction of the longer edge
ALIKE = 6.0  # L* that a pixel may differ by before it is hardly counted as the same thing


def weights_around(light: Plane, x: float, y: float, radius: float = RADIUS) -> Plane:
    """How much each pixel belongs to the thing at a place.

    The weights of a bilateral filter (Tomasi and Manduchi 1998) at one place: so a click on a
    branch asks for the colour of the branch, and not of the sky around it.

    Parameters
    ----------
    light : (h, w) float32
        CIE L*, 0 to 100.
    x, y : float
        The place as fractions of width and height, 0 to 1.
    radius : float
        Standard deviation of the distance, as a fraction of the longer edge.

    Returns
    -------
    (h, w) float32
        Sums to 1.
    """
    height, width = light.shape
    column, row = min(int(x * width), width - 1), min(int(y * height), height - 1)
    reach = max(radius * max(height, width), 0.5)
    across, down = np.arange(width) - column, np.arange(height) - row
    far = (np.square(across)[None] + np.square(down)[:, None]) / reach**2
    unlike = np.square((light - light[row, column]) / ALIKE)
    weights = np.exp(-(far + unlike) / 2).astype(np.float32)
    return np.asarray(weights / weights.sum())


def color_at(
    chroma: Plane, light: Plane, x: float, y: float, radius: float = RADIUS
) -> tuple[float, float]:
    """Mean a* and b* of the thing at a place.

    Parameters
    ----------
    chroma : (h, w, 2) float32
        CIE a* and b*.
    light : (H, W) float32
        CIE L* of the same photo, at any size.
    x, y, radius : float
        As in `weights_around`.
    """
    size = (chroma.shape[1], chroma.shape[0])
    small = np.asarray(cv2.resize(light, size, interpolation=cv2.INTER_AREA), np.float32)
    weights = weights_around(small, x, y, radius)
    a, b = (float((chroma[..., axis] * weights).sum(dtype=np.float64)) for axis in (0, 1))
    return a, b


def light_at(light: Plane, x: float, y: float, radius: float = RADIUS) -> float:
    """Mean L* of the thing at a place, to show its colour with."""
    return float((light * weights_around(light, x, y, radius)).sum(dtype=np.float64))
