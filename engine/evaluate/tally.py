"""Scores of one row, photo by photo, so that they can be averaged over any selection of photos."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from engine import color, metrics, scores

Numbers = NDArray[np.float64]
Pixels = NDArray[np.uint8]
Plane = NDArray[np.float32]

MEANS = ("psnr", "ssim", "ciede2000", "colorfulness", "score_rgb", "score_lab", "mse_ab")
AREAS = ("auc", "auc_rebalanced")
SCORES = MEANS + AREAS


@dataclass(frozen=True, eq=False)
class Tally:
    """Scores of one row, in the order of the photos.

    Attributes
    ----------
    means : list of dict
        `engine.scores.score_photo` of each photo.
    curves : list of (2, 151) float64
        Histograms of each photo's a*b* errors, plain and class-rebalanced.
    seconds : list of float
        Time that each photo took.
    """

    name: str
    means: list[scores.PhotoScores] = field(default_factory=list)
    curves: list[Numbers] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def add(self, result: Pixels, truth: Pixels, truth_lab: Plane, seconds: float) -> None:
        """Score one (256, 256, 3) result against its truth."""
        lab = color.lab(result)
        self.means.append(scores.score_lab_known(result, truth, lab, truth_lab))
        curve = metrics.ErrorCurve.empty()
        curve.add(lab[..., 1:], truth_lab[..., 1:])
        self.curves.append(np.stack([curve.plain, curve.rebalanced]))
        self.seconds.append(seconds)

    def averages(self, counts: Numbers, photos: Sequence[int] | slice = slice(None)) -> Numbers:
        """Averages over selections of photos.

        Parameters
        ----------
        counts : (S, N) float64
            How often each selection has each photo.
        photos : sequence of int or slice
            Which photos the N are; usually all of them.

        Returns
        -------
        (S, 9) float64
            In the order of `SCORES`.
        """
        per_photo = np.array([[row[name] for name in MEANS] for row in self.means])[photos]
        means = counts @ per_photo / counts.sum(1, keepdims=True)
        curves = np.stack(self.curves)[photos]
        pooled = np.tensordot(counts, curves, axes=1)  # (S, 2, 151)
        return np.concatenate([means, metrics.areas(pooled)], axis=1)
