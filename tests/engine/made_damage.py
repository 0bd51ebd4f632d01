"""A photograph's lightness, damage done to it, and a wall with cracks."""

import numpy as np
from skimage import data

from engine import color
from engine.degrade import degrade
from engine.ingredients import Damage
from engine.photo import Photo, photo_from_pixels
from engine.preparing import gray

Plane = np.ndarray


def photograph() -> Plane:
    """L* of a photograph, 160 x 192."""
    return color.lightness(np.ascontiguousarray(data.astronaut()[20:340:2, 60:444:2]))


def psnr(one: Plane, other: Plane) -> float:
    return float(10 * np.log10(1e4 / max(np.square(one - other).mean(), 1e-9)))


def damaged(light: Plane, kind: str, amount: float, fill: float = 0.5) -> tuple[Plane, Plane]:
    """Damage as a file of 8 bits has it, and where light is missing."""
    made, missing = degrade(light, [Damage(kind, amount, fill, seed=3)])
    return color.lightness(gray(made, 8)), missing


def scratched() -> tuple[Plane, Plane]:
    """A smooth wall with two soft cracks and a speck, and where these are."""
    y, x = np.mgrid[:240, :320].astype(np.float32)
    wall = 40 + 10 * np.sin(x / 60) + 8 * np.cos(y / 50)
    wall += np.random.default_rng(1).normal(0, 0.7, wall.shape).astype(np.float32)
    far = np.minimum(np.abs(x - 80 - 12 * np.sin(y / 25)), np.abs(y - 150 - x / 10))
    far = np.minimum(far, np.hypot(x - 240, y - 60) - 1)
    return wall + 35 * np.clip(2 - far, 0, 1).astype(np.float32), far < 1.5


def photo_of(light: Plane, bits: int = 8) -> Photo:
    return photo_from_pixels(gray(light, bits))
