"""CIEDE2000, how far apart two colours look: ISO/CIE 11664-6:2014.

Written after Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula: implementation notes,
supplementary test data, and mathematical observations", Color Research and Application 30(1), 2005;
the numbers are those of the standard.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.floating[Any]]
FAR = np.float32(25.0**7)


def ciede2000_map(result: Plane, truth: Plane) -> NDArray[np.float32]:
    """CIEDE2000 colour difference, (...,) float32, of each pixel of two Lab photos, (..., 3)."""
    light_1, a_1, b_1 = (np.asarray(truth[..., c], np.float32) for c in range(3))
    light_2, a_2, b_2 = (np.asarray(result[..., c], np.float32) for c in range(3))
    stretch = 1 + (1 - grayness((np.hypot(a_1, b_1) + np.hypot(a_2, b_2)) / 2)) / 2
    chroma_1, chroma_2 = np.hypot(a_1 * stretch, b_1), np.hypot(a_2 * stretch, b_2)
    hue_1, hue_2 = np.arctan2(b_1, a_1 * stretch), np.arctan2(b_2, a_2 * stretch)
    mean = (chroma_1 + chroma_2) / 2
    turn, hue = between(hue_1, hue_2, (chroma_1 == 0) | (chroma_2 == 0))

    lighter = (light_2 - light_1) / weight_of_lightness((light_1 + light_2) / 2)
    livelier = (chroma_2 - chroma_1) / (1 + 0.045 * mean)
    turned = 2 * np.sqrt(chroma_1 * chroma_2) * np.sin(turn / 2)
    turned /= 1 + 0.015 * mean * weight_of_hue(hue)
    square = lighter**2 + livelier**2 + turned**2 + rotation(hue, mean) * livelier * turned
    return np.asarray(np.sqrt(np.maximum(square, 0)), np.float32)


def grayness(chroma: Plane) -> Plane:
    """0 for no chroma, 1 for much: a root that stands twice in the formula."""
    seventh = chroma**7
    return np.asarray(np.sqrt(seventh / (seventh + FAR)))


def between(first: Plane, second: Plane, gray: NDArray[np.bool_]) -> tuple[Plane, Plane]:
    """The turn from one hue to another by the shorter way, and the hue half way; radians.

    A gray has no hue: then the turn is 0 and the other's hue counts alone.
    """
    turn = second - first
    turn -= np.float32(2 * np.pi) * np.rint(turn / np.float32(2 * np.pi))
    return np.where(gray, 0, turn), np.where(gray, first + second, first + turn / 2)


def weight_of_lightness(light: Plane) -> Plane:
    """S_L: differences count most in the middle, L* 50."""
    square = (light - 50) ** 2
    return 1 + np.float32(0.015) * square / np.sqrt(20 + square)


def weight_of_hue(hue: Plane) -> Plane:
    """T, by which differences of hue count less or more."""
    waves = ((1, -0.17, -30), (2, 0.24, 0), (3, 0.32, 6), (4, -0.20, -63))
    parts = (size * np.cos(times * hue + np.float32(np.deg2rad(by))) for times, size, by in waves)
    return np.asarray(1 + sum(parts))


def rotation(hue: Plane, chroma: Plane) -> Plane:
    """R_T: around blue, at 275 degrees, hue and chroma are not independent."""
    degrees = np.rad2deg(hue) % 360
    angle = np.float32(np.pi / 3) * np.exp(-(((degrees - 275) / 25) ** 2))
    return np.asarray(-2 * np.sin(angle) * grayness(chroma))
