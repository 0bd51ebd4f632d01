"""Noise: light that is still there, but not what it was.

Every function takes L* (H, W), the grid, the amount from 0 to 1 and the draws, and gives a new L*.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.degrade.draws import Draws, Grid, Plane
from engine.degrade.tones import levels, luminance, luminances

GRAIN = 0.3  # standard deviation of the grain of a middle gray at amount 1
SOFT = np.array([0.15, 0.7, 0.15])  # how a grain spreads over the cells beside its own
FINE, COARSE = 0.535, 0.857  # standard deviations of normal numbers after softening and enlarging


def values(light: Plane, grid: Grid, amount: float, draws: Draws) -> Plane:
    """Random values from 0 to 1 added to that share of the pixels (Zane 2021, section 3.3).

    "Since the pixel values lie within a range of 0-1, random float values within this range were
    added to the selected pixels." What comes to more than 1 is white.
    """
    hit, value = draws.uniform(*grid.shape), draws.uniform(*grid.shape)
    return added(light, grid, np.where(hit < amount, value, 0).astype(np.float32))


def gaussian(light: Plane, grid: Grid, amount: float, draws: Draws) -> Plane:
    """Gaussian noise on sRGB levels; the amount is its standard deviation, 1 being their range."""
    return added(light, grid, draws.normal(*grid.shape) * np.float32(amount))


def salt(light: Plane, grid: Grid, amount: float, draws: Draws) -> Plane:
    """That share of the pixels turned white or black, by the toss of a coin."""
    hit, side = draws.uniform(*grid.shape), draws.uniform(*grid.shape)
    field = np.where(hit < amount, np.where(side < 0.5, 2, -2), 0)
    return added(light, grid, field.astype(np.float32))


def added(light: Plane, grid: Grid, field: Plane) -> Plane:
    """A field of the grid added to sRGB levels; where it is 0 the light stays to the bit."""
    whole = grid.enlarge(field)
    made = levels(light, lambda level, rows: level + whole[rows])
    np.copyto(made, light, where=whole == 0)
    return made


def poisson(light: Plane, grid: Grid, amount: float, draws: Draws) -> Plane:
    """Photon noise: each pixel counts photons, white 1 / amount**2 of them on average.

    So the amount is the standard deviation of white, as a share of its luminance. Where many are
    counted, the Poisson distribution is taken from the normal one (Cornish and Fisher 1937); up to
    four, it is counted out.
    """
    white = 1 / amount**2
    uniform, normal = draws.uniform(*grid.shape), draws.normal(*grid.shape)
    expected = grid.reduce(luminance(light)) * np.float32(white)
    many = expected + np.sqrt(expected) * normal + (normal * normal - 1) / 6
    counts = np.where(expected > 4, np.floor(np.maximum(many, 0) + 0.5), few(expected, uniform))
    difference = grid.enlarge(((counts - expected) / white).astype(np.float32))
    return luminances(light, lambda values, rows: values + difference[rows])


def few(expected: Plane, uniform: NDArray[np.float64]) -> Plane:
    """Poisson counts of up to four expected ones, by adding up chances until one is reached."""
    mean = np.minimum(expected, 4).astype(np.float64)
    chance = np.exp(-mean)
    total, counts = chance.copy(), np.zeros(mean.shape, np.float32)
    for count in range(1, 24):
        counts += uniform >= total
        chance *= mean / count
        total += chance
    return counts


def grain(light: Plane, grid: Grid, amount: float, draws: Draws) -> Plane:
    """Film grain: soft clumps, coarser and stronger the faster the film, most in middle grays.

    Grains that cover a share u of a place spread as sqrt(u (1 - u)) around it (the Boolean model
    of Newson, Delon and Galerne, "A stochastic film grain model for resolution-independent
    rendering", 2017). Fast films have larger grains (Mees and James, "The Theory of the
    Photographic Process"), so coarse grain takes over from fine as the amount grows.
    """
    rows, columns = grid.shape
    fine = cv2.sepFilter2D(draws.normal(rows, columns), -1, SOFT, SOFT)
    half = draws.normal(rows // 2 + 1, columns // 2 + 1)
    coarse = cv2.resize(half, (columns, rows), interpolation=cv2.INTER_CUBIC)
    field = (1 - amount) * fine / FINE + amount * coarse / COARSE
    field *= 2 * GRAIN * amount / np.hypot(1 - amount, amount)
    whole = grid.enlarge(field.astype(np.float32), smooth=True)

    def change(level: Plane, rows: slice) -> Plane:
        spread = np.sqrt(np.clip(level * (1 - level), 0, None))
        spread *= whole[rows]
        spread += level
        return np.asarray(spread)

    return levels(light, change)


KINDS = {"values": values, "gaussian": gaussian, "poisson": poisson, "salt": salt, "grain": grain}
