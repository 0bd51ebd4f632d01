"""How near a colorized photo is to the truth, and how colourful it is.

Pixels are 8-bit sRGB, (H, W, 3) uint8; Lab values are CIE under D65. SSIM and CIEDE2000 agree with
those of scikit-image.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.ciede import ciede2000_map
from engine.structure import similarity

Pixels = NDArray[np.uint8]
Plane = NDArray[np.float32]
PRIOR = Path(__file__).resolve().parent.parent / "resources" / "color_prior.json"
THRESHOLD = 150  # largest a*b* error of the AuC (Zhang et al. 2016)
GRID = 10  # width of a colour bin in a*b*
REACH = 11  # bins on each side of zero


def psnr(result: Pixels, truth: Pixels) -> float:
    """Peak signal-to-noise ratio over all channels, dB; 100 for identical photos."""
    error = np.square(result.astype(np.float64) - truth).mean()
    return float(min(100.0, 10 * np.log10(255**2 / max(error, 1e-12))))


def ssim(result: Pixels, truth: Pixels) -> float:
    """Structural similarity (Wang et al. 2004), 7x7 windows, mean of the channels, -1 to 1."""
    return similarity(result, truth, 255)


def ciede2000(result: Plane, truth: Plane) -> float:
    """Mean CIEDE2000 colour difference of two Lab photos, (H, W, 3)."""
    return float(ciede2000_map(result, truth).mean(dtype=np.float64))


def colorfulness(pixels: Pixels) -> float:
    """Colourfulness M3 of Hasler and Suesstrunk (2003): 0 gray, about 40 a lively photo."""
    red, green, blue = (pixels[..., c].astype(np.float64) for c in range(3))
    rg, yb = red - green, (red + green) / 2 - blue
    spread = np.hypot(rg.std(), yb.std())
    return float(spread + 0.3 * np.hypot(rg.mean(), yb.mean()))


def bins(chroma: Plane) -> NDArray[np.intp]:
    """Index of each (..., 2) a*b* into the flattened 23 x 23 grid of colour bins."""
    cell = np.clip(np.rint(chroma / GRID), -REACH, REACH).astype(np.intp) + REACH
    return np.asarray(cell[..., 0] * (2 * REACH + 1) + cell[..., 1])


def smooth(counts: NDArray[np.float64], sigma: float = 5.0) -> NDArray[np.float64]:
    """Colour prior from (23, 23) counts, smoothed with a Gaussian of `sigma` a*b* units."""
    offsets = np.arange(-REACH, REACH + 1) * GRID
    kernel = np.exp(-(((offsets[:, None] - offsets[None]) / sigma) ** 2) / 2)
    kernel /= kernel.sum(1, keepdims=True)
    prior = kernel.T @ (counts / counts.sum()) @ kernel
    return np.asarray(prior / prior.sum())


@cache
def prior_weights() -> NDArray[np.float64]:
    """Weight of a pixel by its true colour bin: one over how common the colour is in photographs.

    Zhang et al. (2016), equation 4 with lambda 0; the prior is that of the training photos.
    """
    counts = np.array(json.loads(PRIOR.read_text(encoding="utf-8"))["counts"], np.float64)
    return np.asarray(1 / np.maximum(smooth(counts), 1e-7)).ravel()


@dataclass(eq=False)
class ErrorCurve:
    """Running histogram of a*b* errors over many photos, plain and class-rebalanced."""

    plain: NDArray[np.float64]
    rebalanced: NDArray[np.float64]

    @classmethod
    def empty(cls) -> "ErrorCurve":
        return cls(np.zeros(THRESHOLD + 1), np.zeros(THRESHOLD + 1))

    def add(self, result: Plane, truth: Plane) -> None:
        """Count the a*b* errors, (H, W, 2), of one photo."""
        distance = np.linalg.norm(result - truth, axis=-1).ravel()
        cell = np.minimum(np.ceil(distance), THRESHOLD).astype(np.intp)
        weights = prior_weights()[bins(truth).ravel()]
        self.plain += np.bincount(cell, minlength=THRESHOLD + 1)
        self.rebalanced += np.bincount(cell, weights, minlength=THRESHOLD + 1)


def area(histogram: NDArray[np.float64]) -> float:
    """Area under the cumulative error curve over thresholds 0 to 150, percent (AuC)."""
    return float(areas(histogram))


def areas(histograms: NDArray[np.float64]) -> NDArray[np.float64]:
    """The `area` of each of many (..., 151) histograms."""
    whole = np.maximum(histograms.sum(-1, keepdims=True), 1e-12)
    share = np.cumsum(histograms, axis=-1) / whole
    return np.asarray(100 * (share[..., 1:] + share[..., :-1]).sum(-1) / (2 * THRESHOLD))
