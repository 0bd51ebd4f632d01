"""Toned prints count as black and white, colour photos do not."""

from collections.abc import Callable

import numpy as np
import pytest
import skimage.data

from engine.photo import photo_from_pixels
from tests.engine.made_photos import Pixels

# What a tone does to gray, 0 to 1, in red, green and blue.
TONES: dict[str, tuple[Callable[[Pixels], Pixels], ...]] = {
    "Sepia": (lambda x: 1 - (1 - x) ** 1.25, lambda x: x**1.05, lambda x: x**1.5),
    "Sepia, yellowed": (lambda x: x * 0.95 + 0.03, lambda x: x * 0.9 + 0.02, lambda x: x * 0.7),
    "Toned, blue": (lambda x: x**1.6, lambda x: x**1.1, lambda x: 0.9 * x**0.8 + 0.1),
}


def toned(photo: Pixels, tone: str) -> Pixels:
    gray = photo.mean(axis=-1) / 255
    channels = [np.clip(curve(gray), 0, 1) for curve in TONES[tone]]
    return np.rint(np.stack(channels, axis=-1) * 255).astype(np.uint8)


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("bits", [8, 16])
def test_a_toned_photo_is_black_and_white_and_says_so(tone: str, bits: int) -> None:
    pixels = toned(skimage.data.astronaut(), tone)
    photo = photo_from_pixels(pixels if bits == 8 else pixels.astype(np.uint16) * 257)
    assert not photo.is_color
    assert photo.notes == (f"{tone.split(',')[0]} scan: treated as black and white",)
    assert photo.pixels.ndim == 3


def test_noise_and_a_coloured_mount_do_not_matter() -> None:
    pixels = toned(skimage.data.camera()[..., None].repeat(3, axis=-1), "Sepia")
    noise = np.random.default_rng(1).normal(0, 4, pixels.shape)
    pixels = np.clip(pixels + noise, 0, 255).astype(np.uint8)
    pixels[:30], pixels[-30:], pixels[:, :30], pixels[:, -30:] = [(150, 165, 160)] * 4
    assert not photo_from_pixels(pixels).is_color


@pytest.mark.parametrize("name", ["astronaut", "coffee", "chelsea", "rocket"])
@pytest.mark.parametrize("faded", [1.0, 0.5])
def test_colour_photos_are_colour_even_when_faded(name: str, faded: float) -> None:
    pixels = getattr(skimage.data, name)()
    gray = pixels.mean(axis=-1, keepdims=True)
    photo = photo_from_pixels((gray + faded * (pixels - gray)).astype(np.uint8))
    assert photo.is_color
    assert photo.notes == ()


def test_gray_is_not_remarkable() -> None:
    photo = photo_from_pixels(skimage.data.camera())
    assert not photo.is_color
    assert photo.notes == ()


def test_gray_saved_as_colour_is_not_remarkable() -> None:
    gray = skimage.data.camera()[..., None].repeat(3, axis=-1)
    slightly = (gray + np.array([1, 0, 1])).clip(0, 255).astype(np.uint8)
    photo = photo_from_pixels(slightly)
    assert not photo.is_color
    assert photo.notes == ()


@pytest.mark.parametrize("shape", [(1, 1, 3), (1, 500, 3), (3, 2, 3), (9, 9, 3)])
def test_tiny_photos_are_judged_too(shape: tuple[int, ...]) -> None:
    noise = np.random.default_rng(1).integers(0, 256, shape, np.uint8)
    assert photo_from_pixels(noise).light.shape == shape[:2]
