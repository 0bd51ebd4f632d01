"""Pixels and alpha on their way from a decoder to a photo, and the eight ways to hold a camera."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from engine.color import Pixels

# Exif orientation -> how to turn the stored rows upright.
TURNS: dict[int, Callable[[Any], Any]] = {
    2: lambda plane: cv2.flip(plane, 1),
    3: lambda plane: cv2.rotate(plane, cv2.ROTATE_180),
    4: lambda plane: cv2.flip(plane, 0),
    5: cv2.transpose,
    6: lambda plane: cv2.rotate(plane, cv2.ROTATE_90_CLOCKWISE),
    7: lambda plane: cv2.rotate(cv2.transpose(plane), cv2.ROTATE_180),
    8: lambda plane: cv2.rotate(plane, cv2.ROTATE_90_COUNTERCLOCKWISE),
}


@dataclass(frozen=True, eq=False, slots=True)
class Planes:
    """sRGB pixels (H, W) or (H, W, 3), alpha (H, W) of the same type or None, and remarks."""

    pixels: Pixels
    alpha: Pixels | None
    notes: tuple[str, ...] = ()


def upright(plane: Pixels, orientation: int) -> Pixels:
    """Turn a plane as its Exif orientation says."""
    turn = TURNS.get(orientation, lambda plane: plane)
    turned: Pixels = turn(plane)
    return turned


def opaque(alpha: Pixels) -> bool:
    """Whether an alpha plane hides nothing; or all, as that of programs does that know of none."""
    return bool(alpha.min() == np.iinfo(alpha.dtype).max or not alpha.any())


def one_channel(pixels: Pixels) -> Pixels:
    """The single plane of colour pixels that are all neutral; otherwise what came in."""
    if pixels.ndim == 2 or not neutral(pixels[::61, ::61]) or not neutral(pixels):
        return pixels
    return pixels[..., 0].copy()


def neutral(pixels: Pixels) -> bool:
    """Whether red, green and blue are equal everywhere."""
    red, green, blue = (pixels[..., channel] for channel in range(3))
    return np.array_equal(red, green) and np.array_equal(green, blue)
