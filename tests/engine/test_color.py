"""Colour conversion against scikit-image, gray against itself, and L* against everything."""

from typing import Any

import numpy as np
import pytest
from skimage import data
from skimage.color import lab2rgb, rgb2lab

from engine import color, gamut
from engine.color import Pixels, Plane

LEVELS = {8: np.arange(256, dtype=np.uint8), 16: np.arange(65536, dtype=np.uint16)}


def random_pixels(bits: int, count: int = 40_000) -> Pixels:
    """Colours from all over the cube (200, n, 3)."""
    levels = LEVELS[bits]
    chosen: Pixels = np.random.default_rng(5).choice(levels, (200, count // 200, 3))
    return chosen


def wild(spread: float) -> tuple[Plane, Plane]:
    """L* and a*b* of colours many of which sRGB does not have."""
    source = np.random.default_rng(6)
    light = source.uniform(0, 100, (300, 200)).astype(np.float32)
    return light, source.normal(0, spread, (300, 200, 2)).astype(np.float32)


def signal(light: Plane, chroma: Plane) -> Any:
    """What scikit-image makes of L*a*b*, 0 to 255, not rounded."""
    return lab2rgb(np.dstack([light, chroma]).astype(float)) * 255


def step(bits: int) -> float:
    """Largest distance in L* of two neighbouring gray levels."""
    return float(np.diff(color.lightness(LEVELS[bits][None])).max())


@pytest.mark.parametrize("bits", [8, 16])
def test_lab_is_that_of_scikit_image(bits: int) -> None:
    pixels = random_pixels(bits)
    # scikit-image's white differs from that of its own matrix in the fifth digit.
    np.testing.assert_allclose(color.lab(pixels), rgb2lab(pixels), atol=0.006)
    np.testing.assert_allclose(color.lightness(pixels), rgb2lab(pixels)[..., 0], atol=1e-4)


def test_the_parts_of_lab_are_the_same_as_the_whole() -> None:
    pixels = data.astronaut()[:100]
    whole = color.lab(pixels)
    np.testing.assert_allclose(color.lightness(pixels), whole[..., 0], atol=2e-5)
    np.testing.assert_allclose(color.chroma(pixels), whole[..., 1:], atol=1e-4)


def test_a_photo_comes_back_from_lab_to_the_level() -> None:
    for pixels in (data.astronaut(), data.coffee(), random_pixels(8)):
        lab = color.lab(pixels)
        np.testing.assert_array_equal(color.encode(lab[..., 0], lab[..., 1:]), pixels)


def test_a_16_bit_photo_comes_back_from_lab_to_the_level() -> None:
    pixels = random_pixels(16)
    lab = color.lab(pixels)
    back = color.encode(lab[..., 0], lab[..., 1:], bits=16)
    assert back.dtype == np.uint16
    assert np.abs(back.astype(int) - pixels).max() <= 1


def test_colours_within_srgb_are_encoded_as_scikit_image_does() -> None:
    lab = color.lab(random_pixels(16))
    light, chroma = lab[..., 0].copy(), lab[..., 1:].copy()
    off = np.abs(color.encode(light, chroma) - signal(light, chroma))
    assert off.max() < 0.6  # 0.5 is the rounding itself, the rest the fifth digit of the white


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("channels", [1, 3])
def test_every_gray_level_comes_back_as_itself(bits: int, channels: int) -> None:
    levels = LEVELS[bits].reshape(16, -1)
    pixels = levels if channels == 1 else np.dstack([levels] * 3)
    light, none = color.lightness(pixels), np.zeros((*levels.shape, 2), np.float32)
    np.testing.assert_array_equal(color.encode(light, none, bits), np.dstack([levels] * 3))
    np.testing.assert_array_equal(
        color.encode(light, color.chroma(pixels), bits), np.dstack([levels] * 3)
    )


def test_without_chroma_any_lightness_is_gray() -> None:
    light = np.linspace(0, 100, 100_003, dtype=np.float32)[None]
    for bits in (8, 16):
        pixels = color.encode(light, np.zeros((1, light.size, 2), np.float32), bits)
        assert (pixels == pixels[..., :1]).all()
        assert pixels.min() == 0
        assert pixels.max() == (1 << bits) - 1
        assert (np.diff(pixels[0, :, 0].astype(int)) >= 0).all()


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("spread", [35, 80])
def test_lightness_survives_colours_that_srgb_does_not_have(spread: float, bits: int) -> None:
    light, chroma = wild(spread)
    off = np.abs(color.lightness(color.encode(light, chroma, bits)) - light)
    assert off.max() < step(bits)


@pytest.mark.filterwarnings("ignore:Conversion from CIE-LAB")
def test_clipping_channels_instead_would_change_lightness() -> None:
    """The test above can fail: this is what it is there to prevent."""
    light, chroma = wild(35)
    clipped = np.clip(np.rint(signal(light, chroma)), 0, 255).astype(np.uint8)
    assert np.abs(color.lightness(clipped) - light).max() > 20


def test_the_gamut_is_mapped_at_constant_hue_to_its_very_edge() -> None:
    light, chroma = wild(80)
    fitted = color.gamut_fit(light, chroma)
    factor = np.linalg.norm(fitted, axis=2) / np.linalg.norm(chroma, axis=2)
    np.testing.assert_allclose(fitted, chroma * factor[..., None], atol=1e-4)
    assert factor.max() <= 1 + 1e-6
    rgb = gamut.linear_rgb(color.f_of_lab(light, fitted))
    assert rgb.min() > -1e-5
    assert rgb.max() < 1 + 1e-5
    moved = factor < 1 - 1e-6
    assert moved.mean() > 0.5
    edge = np.minimum(rgb.min(axis=0), 1 - rgb.max(axis=0))[moved]
    # Where a yellow ray grazes the edge, Newton's method stops short of it, on the safe side.
    assert np.quantile(edge, 0.999) < 1e-5


@pytest.mark.parametrize(("bits", "most"), [(8, 1), (16, 8)])
def test_encoding_gives_up_no_more_colour_than_it_must(bits: int, most: int) -> None:
    light, chroma = wild(80)
    pixels = color.encode(light, chroma, bits).astype(int)
    fitted = color.encode(light, color.gamut_fit(light, chroma), bits)
    assert np.quantile(np.abs(pixels - fitted), 0.999) <= most


def test_colours_within_srgb_are_left_alone() -> None:
    lab = color.lab(random_pixels(8))
    light, chroma = lab[..., 0].copy(), lab[..., 1:].copy()
    np.testing.assert_allclose(color.gamut_fit(light, chroma), chroma, atol=0.01)


def test_black_white_and_nonsense_stay_within_the_levels() -> None:
    light = np.array([[0, 100, 101, -1, 50]], np.float32)
    chroma = np.full((1, 5, 2), 60, np.float32)
    pixels = color.encode(light, chroma)
    np.testing.assert_array_equal(pixels[0, 0], [0, 0, 0])
    np.testing.assert_array_equal(pixels[0, 1], [255, 255, 255])
    np.testing.assert_array_equal(pixels[0, 2], [255, 255, 255])
    np.testing.assert_array_equal(pixels[0, 3], [0, 0, 0])


def test_rows_of_a_larger_photo_convert_as_the_whole_does() -> None:
    """Parts of arrays, as bands and crops are, need not be copied by the caller."""
    pixels = np.tile(data.astronaut(), (3, 3, 1))
    part = pixels[100:900, 37:1001]
    np.testing.assert_array_equal(color.lab(part), color.lab(part.copy()))
    np.testing.assert_array_equal(
        color.lightness(part[..., 0]), color.lightness(part[..., 0].copy())
    )
    light, chroma = color.lightness(pixels), color.chroma(pixels)
    whole = color.encode(light, chroma)
    crop = np.s_[100:900, 37:1001]
    np.testing.assert_array_equal(color.encode(light[crop], chroma[crop]), whole[crop])
