"""Filling what the mask covers: smoothly where holes are small, with texture in large ones."""

import numpy as np
from numpy.typing import NDArray

from engine.bands import in_bands
from engine.progress import Report, part, silent
from engine.repair.smooth import smooth_fill

Plane = NDArray[np.float32]

LARGE = 0.02  # radius of a hole, of the longer edge, from which on it gets texture


def fill(light: Plane, mask: Plane, way: str = "auto", report: Report = silent) -> Plane:
    """Fill what a mask covers.

    Parameters
    ----------
    light : (H, W) float32
        CIE L*.
    mask : (H, W) float32
        0 to 1; where it is 0 the light stays, to the bit. At least one pixel is 0.
    way : str
        One of `engine.repair_steps.WAYS`.

    Returns
    -------
    (H, W) float32
        CIE L*, 0 to 100; the same array if there is nothing to fill.
    """
    unknown = mask > 0
    if not unknown.any():
        return light
    made = smooth_fill(light, unknown, part(report, 0, 0.6))

    def work(rows: slice) -> None:
        change = np.clip(made[rows], 0, 100) - light[rows]
        made[rows] = np.where(unknown[rows], light[rows] + mask[rows] * change, light[rows])

    in_bands(work, light.shape, part(report, 0.6, 1))
    return made
