"""Telling a toned black-and-white print from a colour photo.

In a toned print (sepia, selenium, cyanotype, yellowed paper) colour is a function of lightness: the
same gray has the same tint everywhere. So a smooth curve through a* and b* over L* explains them,
and what it leaves is small. In a colour photo the same lightness has many colours.

Measured on a 96-pixel copy without its outer tenth (mounts are often of another colour), as the
root mean square of the distance to the curve, a polynomial fitted to the nearest nine tenths of the
pixels. Colour photos that are nearly one hue are mostly blue (sea, ice, fog); old prints mostly
brown. So the limit is stricter outside of the browns.

Measured with these limits: of 26 toned old prints, 25 are found (missed: one on a mount of another
colour that is wider than the margin), and none of 6 early and faded colour photos is taken for one;
of 690 colour photos kept for validation none is taken for toned, of 6,600 others 6 are (bare
ice, a gray portrait); of 2,760 evenly toned copies of the 690, all but 3 are found. Tints that
change over the sheet cost more: with a ramp of 3 levels across the picture and noise, 79 % of the
sepia copies are found, 89 % of the yellowed, and 18 % of the blue ones, for which the limit is
strict. A toned print that is missed is colorized all the same: only the remark is lacking.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.color import Pixels

SIDE = 96
MARGIN = 0.1
SAMPLES = 5  # pixels each way that are averaged into one, at least
DEGREE, FITTED, ROUNDS = 5, 0.9, 3
WARM = (30.0, 110.0)  # hue angles in degrees, from reddish to greenish brown
WARM_LIMIT, OTHER_LIMIT = 2.4, 1.7  # CIE units of residual
VISIBLE = 2.0  # mean chroma from which a tint is worth a remark

SEPIA = "Sepia scan: treated as black and white"
TONED = "Toned scan: treated as black and white"


def is_toned(pixels: Pixels) -> tuple[bool, str]:
    """Whether RGB pixels (H, W, 3) hold no more colour than a tint, and the remark it deserves."""
    lab = color.lab(thumbnail(pixels)).reshape(-1, 3).astype(np.float64)
    residual = float(np.sqrt(np.square(distances(lab[:, 0], lab[:, 1:])).mean()))
    a, b = lab[:, 1:].mean(axis=0)
    warm = WARM[0] < np.degrees(np.arctan2(b, a)) < WARM[1]
    if residual > (WARM_LIMIT if warm else OTHER_LIMIT):
        return False, ""
    if np.hypot(a, b) < VISIBLE:
        return True, ""
    return True, SEPIA if warm else TONED


def thumbnail(pixels: Pixels) -> Pixels:
    """A copy of at most `SIDE` pixels a side, without the margin."""
    # Of large photos every few pixels are enough, and much sooner averaged.
    step = max(1, min(pixels.shape[:2]) // (SIDE * SAMPLES))
    some: Any = np.ascontiguousarray(pixels[::step, ::step])
    scale = min(1.0, SIDE / max(some.shape[:2]))
    height, width = (max(1, round(side * scale)) for side in some.shape[:2])
    small = cv2.resize(some, (width, height), interpolation=cv2.INTER_AREA)
    top, left = int(height * MARGIN), int(width * MARGIN)
    inner: Any = small[top : height - top, left : width - left]
    return np.ascontiguousarray(inner)


def distances(light: NDArray[np.float64], chroma: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far each chroma (N, 2) is from the curve over light (N,) that fits most of them."""
    x = light / 50 - 1
    powers = np.stack([x**power for power in range(DEGREE + 1)], axis=1)
    weight = np.ones((len(x), 1))
    far = np.zeros(len(x))
    for _ in range(ROUNDS):
        # A trace of ridge, so that a picture of one lightness has a solution too.
        normal = powers.T @ (powers * weight) + 1e-3 * np.eye(DEGREE + 1)
        curve = powers @ np.linalg.solve(normal, powers.T @ (chroma * weight))
        far = np.linalg.norm(chroma - curve, axis=1)
        weight[:, 0] = far <= np.quantile(far, FITTED)
    return far
