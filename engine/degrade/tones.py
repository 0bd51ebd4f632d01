"""L* as sRGB level and as luminance, and back, by tables: what noise is added to.

All three are shares from 0 to 1, but for L*. The tables have a step of 1/65535; a plane is looked
up in bands, so that memory holds one besides the photo's own.
"""

from collections.abc import Callable
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.bands import in_bands
from engine.gamut import BLACK, expand

Plane = NDArray[np.float32]
STEPS = 65535


@cache
def even() -> Plane:
    """0 to 1 in the steps of the tables."""
    return np.asarray(np.arange(STEPS + 1) / STEPS, np.float32)


@cache
def luminance_of_light() -> Plane:
    """Luminance of L* from 0 to 100 in even steps."""
    return np.asarray(np.clip(expand(even() * np.float32(100 / 116) + np.float32(BLACK)), 0, 1))


@cache
def level_of_light() -> Plane:
    """sRGB level of L* from 0 to 100 in even steps."""
    return np.asarray(color.gamma(luminance_of_light().astype(float)), np.float32)


@cache
def light_of_luminance() -> Plane:
    """L* of luminance from 0 to 1 in even steps."""
    return np.asarray(color.f_of(even().astype(float)) * 116 - 16, np.float32)


def light_of_level() -> Plane:
    """L* of sRGB levels from 0 to 1 in even steps."""
    return color.light_table(16)


def looked_up(table: Plane, values: Plane, scale: float = 1.0) -> Plane:
    """Entries of a table over 0 to `scale` for values, which are clipped to that."""
    index = np.clip(values, 0, scale)
    index *= np.float32(STEPS / scale)
    index += np.float32(0.5)
    return np.asarray(cv2.LUT(index.astype(np.uint16), table))


def tone(light: Plane, curve: Callable[[Plane], Plane]) -> Plane:
    """L* (H, W) through a curve from luminance to luminance, both 0 to 1."""
    made = light_of_luminance()
    table = looked_up(made, curve(luminance_of_light()).reshape(1, -1)).ravel()
    return banded(light, lambda rows: looked_up(table, light[rows], 100))


def levels(light: Plane, change: Callable[[Plane, slice], Plane]) -> Plane:
    """L* (H, W) with its sRGB levels, 0 to 1, changed band by band."""

    def work(rows: slice) -> Plane:
        level = looked_up(level_of_light(), light[rows], 100)
        return looked_up(light_of_level(), change(level, rows))

    return banded(light, work)


def luminances(light: Plane, change: Callable[[Plane, slice], Plane]) -> Plane:
    """L* (H, W) with its luminance, 0 to 1, changed band by band."""

    def work(rows: slice) -> Plane:
        luminance = looked_up(luminance_of_light(), light[rows], 100)
        return looked_up(light_of_luminance(), change(luminance, rows))

    return banded(light, work)


def luminance(light: Plane) -> Plane:
    """Luminance, 0 to 1, of L* (H, W)."""
    return banded(light, lambda rows: looked_up(luminance_of_light(), light[rows], 100))


def from_luminance(values: Plane) -> Plane:
    """L* of luminance (H, W), 0 to 1."""
    return banded(values, lambda rows: looked_up(light_of_luminance(), values[rows]))


def light_of_share(share: float) -> float:
    """L* of one sRGB level, 0 to 1."""
    return float(light_of_level()[round(share * STEPS)])


def banded(plane: Plane, work: Callable[[slice], Plane]) -> Plane:
    """A new plane, made of `work` on bands of rows."""
    made = np.empty_like(plane)

    def fill(rows: slice) -> None:
        made[rows] = work(rows)

    in_bands(fill, plane.shape)
    return made
