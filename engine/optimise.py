"""Finds the blend of models that comes nearest to photos whose colours are known.

Each model predicts once a photo. What it says is kept at a quarter of the protocol's size, next to
the true colours at that size; on these, weights are found in seconds. They are found on some of the
photos and scored on the others, by the full protocol of `engine.evaluate`.

Two steps. CIEDE2000 (ISO/CIE 11664-6:2014) has corners that a gradient stumbles over, so the first
step minimizes a smooth stand-in: the distance in chroma and in hue divided by the weights S_C and
S_H that CIEDE2000 gives them at the true colour. It is convex in the shares, so it has one valley,
whose floor is found from anywhere. From there the second step minimizes CIEDE2000 itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.blend import DOUBT, chroma_around
from engine.ciede import ciede2000_map
from engine.errors import BadRecipe
from engine.progress import Report, part, silent

Plane = NDArray[np.float32]
Numbers = NDArray[np.float64]

SIZE = 64  # of the planes that are kept: a quarter of the protocol's 256
PIXELS = 60_000  # that weights are found on, drawn from all photos: 2 to 4 seconds
ROUND = 1.0  # squared CIE units: how far the tip of the distance is rounded off
WAYS = ("mean", "surest")  # a median does not change smoothly with its weights
LEAST = 0.005  # a share below this is none
DESCENTS = 60
ENOUGH = 1e-5  # CIE units; less than this to be gained ends a descent
STEP = 2e-3  # Single precision: a step that is too small finds noise instead of a slope.


@dataclass(frozen=True, eq=False, slots=True)
class Sample:
    """One photo, small.

    Attributes
    ----------
    light : (64, 64) float32
        True L*.
    chroma : (64, 64, 2) float32
        True a*b*.
    said : (K, 64, 64, 2) float32
        a*b* of each model.
    """

    light: Plane
    chroma: Plane
    said: Plane


def sample_of(lab: Plane, predictions: Sequence[Plane]) -> Sample:
    """Make a sample of a photo's true L*a*b* (256, 256, 3) and a*b* (h, w, 2) of each model."""
    true = small(lab)
    said = np.stack([small(plane) for plane in predictions])
    return Sample(np.ascontiguousarray(true[..., 0]), true[..., 1:], said)


def small(plane: Plane) -> Plane:
    """A plane at the size of a sample."""
    shrinks = max(plane.shape[:2]) > SIZE
    how = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(plane, (SIZE, SIZE), interpolation=how), np.float32)


@dataclass(frozen=True, eq=False, slots=True)
class Pixels:
    """Places of many photos, in a row: `says` is how loud each model is there."""

    light: Plane  # (P,)
    true: Plane  # (P, 2)
    said: Plane  # (K, P, 2)
    says: Plane  # (K, P)

    def blended(self, shares: Numbers) -> Plane:
        """a*b* (P, 2) of a blend."""
        weights = shares.astype(np.float32)[:, None] * self.says
        total = np.einsum("kp,kpc->pc", weights, self.said)
        return np.asarray(total / np.maximum(weights.sum(0), 1e-9)[:, None])

    def difference(self, shares: Numbers) -> float:
        """Mean CIEDE2000 of a blend."""
        lab = np.column_stack([self.light, self.blended(shares)])
        true = np.column_stack([self.light, self.true])
        return float(ciede2000_map(lab, true).mean(dtype=np.float64))


def best_shares(
    samples: Sequence[Sample], way: str = "mean", seed: int = 0, report: Report = silent
) -> Numbers:
    """Shares of the models, summing to 1, with the least mean CIEDE2000.

    Parameters
    ----------
    samples : sequence of Sample
        With the same models in the same order.
    way : str
        One of `WAYS`.
    seed : int
        Of the drawing of pixels.
    report : Report
        Told before each step; how many there will be nobody knows, so the fraction is a guess.

    Returns
    -------
    (K,) float64
        Shares that make no difference are 0.

    Raises
    ------
    BadRecipe
        If there are no samples, or there is no such way.
    """
    if way not in WAYS:
        raise BadRecipe(f"weights cannot be found for {way!r}", f"Choose {' or '.join(WAYS)}.")
    if not samples:
        raise BadRecipe("there are no photos to find weights on", "Choose a folder of photos.")
    pixels = pixels_of(samples, way, PIXELS, seed)
    smooth = descend(smooth_distance(pixels), equal(len(pixels.said)), part(report, 0.0, 0.2))
    exact = descend(sloped(pixels.difference), smooth, part(report, 0.2, 1.0))
    corners = [*np.eye(len(smooth)), trimmed(smooth), trimmed(exact)]
    return min(corners, key=pixels.difference)


def equal(count: int) -> Numbers:
    """Shares that are all the same."""
    return np.full(count, 1 / count)


def trimmed(shares: Numbers) -> Numbers:
    """Without shares too small to matter."""
    kept = np.where(shares < LEAST, 0, shares)
    return np.asarray(kept / kept.sum())


def pixels_of(samples: Sequence[Sample], way: str, count: int, seed: int) -> Pixels:
    """As many pixels of each photo, so that each counts the same, at most `count` in all."""
    random = np.random.Generator(np.random.PCG64(seed))
    each = max(1, min(SIZE * SIZE, count // len(samples)))
    parts = []
    for sample in samples:
        places = random.choice(SIZE * SIZE, each, replace=False)
        models = len(sample.said)
        loud = np.stack([loudness(plane, way) for plane in sample.said])
        parts.append((
            sample.light.reshape(-1)[places],
            sample.chroma.reshape(-1, 2)[places],
            sample.said.reshape(models, -1, 2)[:, places],
            loud.reshape(models, -1)[:, places],
        ))  # fmt: skip
    light, true, said, says = zip(*parts, strict=True)
    return Pixels(
        np.concatenate(light), np.concatenate(true), np.concatenate(said, 1),
        np.concatenate(says, 1),
    )  # fmt: skip


def loudness(plane: Plane, way: str) -> Plane:
    """What a model's share is multiplied by at each place, (h, w), as `engine.blend` has it."""
    if way == "surest":
        return chroma_around(plane) + np.float32(DOUBT)
    return np.ones(plane.shape[:2], np.float32)


def smooth_distance(pixels: Pixels) -> Callable[[Numbers], tuple[float, Numbers]]:
    """A stand-in for the mean CIEDE2000, with its gradient.

    The distance to the true colour along its chroma is divided by S_C, that across it by S_H.
    """
    length = np.maximum(np.linalg.norm(pixels.true, axis=1), 1e-3)
    outward = pixels.true / length[:, None]
    across = np.stack([-outward[:, 1], outward[:, 0]], axis=1)
    s_c, s_h = 1 + 0.045 * length, 1 + 0.015 * length
    axes = np.stack([outward / s_c[:, None], across / s_h[:, None]], axis=1)  # (P, 2, 2)

    def objective(shares: Numbers) -> tuple[float, Numbers]:
        mixed = pixels.blended(shares)
        error = np.einsum("pij,pj->pi", axes, mixed - pixels.true)
        distance = np.sqrt(np.square(error).sum(1) + ROUND)
        towards = np.einsum("pi,pij->pj", error / distance[:, None], axes)
        whole = np.maximum(shares.astype(np.float32) @ pixels.says, 1e-9)
        pull = np.einsum("kpc,pc->kp", pixels.said - mixed, towards) * pixels.says / whole
        return float(distance.mean(dtype=np.float64)), pull.mean(1, dtype=np.float64)

    return objective


def sloped(value: Callable[[Numbers], float]) -> Callable[[Numbers], tuple[float, Numbers]]:
    """A function of shares with its slope, found by small steps."""

    def objective(shares: Numbers) -> tuple[float, Numbers]:
        here = value(shares)
        steps = shares + STEP * np.eye(len(shares))
        return here, np.array([value(step) - here for step in steps]) / STEP

    return objective


def descend(
    objective: Callable[[Numbers], tuple[float, Numbers]], start: Numbers, report: Report = silent
) -> Numbers:
    """Shares where a function of shares is least, from some start.

    Spectral projected gradients: Birgin, Martinez and Raydan, "Nonmonotone spectral projected
    gradient methods on convex sets", SIAM Journal on Optimization 10(4), 2000; here monotone.
    """
    shares, (value, slope) = start, objective(start)
    reach = 0.2 / max(float(np.abs(slope).max()), 1e-9)
    for number in range(DESCENTS):
        report(number / DESCENTS)
        way = nearest_shares(shares - reach * slope) - shares
        fall = float(slope @ way)
        if fall > -ENOUGH:
            break
        for share in (1, 1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 32):
            there = shares + share * way
            found, its_slope = objective(there)
            if found <= value + 1e-4 * share * fall:
                break
        else:
            break
        moved, bent = there - shares, its_slope - slope
        reach = float(np.clip(moved @ moved / max(float(moved @ bent), 1e-9), 1e-4, 1e2))
        shares, value, slope = there, found, its_slope
    return shares


def nearest_shares(values: Numbers) -> Numbers:
    """The nearest values that are at least 0 and sum to 1.

    Held, Wolfe and Crowder, "Validation of subgradient optimization", Mathematical Programming 6,
    1974: the same is taken off all, and what falls below 0 is 0.
    """
    ordered = np.sort(values)[::-1]
    taken = (np.cumsum(ordered) - 1) / np.arange(1, len(values) + 1)
    return np.asarray(np.maximum(values - taken[ordered > taken][-1], 0))
