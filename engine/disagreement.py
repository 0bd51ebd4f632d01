"""Where several models differ about the colour of a photo, and by how much.

Where they agree the guess is safe, or at least common; where they differ the user had better look.
"""

from collections.abc import Sequence
from itertools import combinations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.blend import to_one_size
from engine.ciede import ciede2000_map
from engine.errors import BadRecipe
from engine.progress import Report, silent

Plane = NDArray[np.float32]


def disagreement(chromas: Sequence[Plane], light: Plane, report: Report = silent) -> Plane:
    """Mean colour difference of all pairs of models.

    Parameters
    ----------
    chromas : sequence of (h, w, 2) float32
        a*b* that each model predicts, such as `Prediction.at` gives it; at least two. They may
        have different sizes, and are brought to the largest.
    light : (H, W) float32
        CIE L*, 0 to 100, of the same photo at any size: a difference of hue counts less in the
        dark.
    report : Report
        Told after each pair; may stop the work.

    Returns
    -------
    (h, w) float32
        CIEDE2000 (ISO/CIE 11664-6:2014), 0 where all models say the same. About 1 can just be
        seen, 10 is another colour.

    Raises
    ------
    BadRecipe
        If there are fewer than two models.
    """
    if len(chromas) < 2:
        raise BadRecipe(
            "one model alone has nobody to disagree with", "Give another model a part in the blend."
        )
    same = to_one_size(chromas)
    height, width = same[0].shape[:2]
    small = cv2.resize(light, (width, height), interpolation=cv2.INTER_AREA)
    photos = [np.dstack([small, chroma]) for chroma in same]
    pairs = list(combinations(photos, 2))
    total = np.zeros((height, width), np.float32)
    for done, (one, other) in enumerate(pairs, 1):
        total += ciede2000_map(one, other)
        report(done / len(pairs))
    return total / np.float32(len(pairs))
