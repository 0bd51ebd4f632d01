"""Colour brought to full size: along edges, in bands, at the view's size, and stoppable."""

import threading

import cv2
import numpy as np
import pytest
from skimage import data

from engine import color, render
from engine.bands import BAND
from engine.color import Pixels, Plane
from engine.photo import Photo, photo_from_pixels
from engine.progress import Cancelled
from engine.recipe import Recipe
from engine.render import Guide, Region, compose, fit_guide, spread, view_light

PLAIN = Recipe()


def shrink(plane: Plane, longest: int) -> Plane:
    """The plane averaged to that length of its longer edge."""
    height, width = plane.shape[:2]
    scale = longest / max(height, width)
    size = round(width * scale), round(height * scale)
    return np.asarray(cv2.resize(plane, size, interpolation=cv2.INTER_AREA), np.float32)


def whole(plane: Plane) -> tuple[Region, tuple[int, int]]:
    height, width = plane.shape[:2]
    return Region(0, 0, width, height), (width, height)


def enlarged(light: Plane, chroma: Plane, side: int = 256, fraction: int = 2) -> Plane:
    """Small colour brought back to full size."""
    guide = fit_guide(shrink(light, side), shrink(chroma, side // fraction))
    return spread(guide, light, *whole(light))


def even(light: Plane, a: float, b: float) -> Guide:
    """A guide that says one colour everywhere."""
    chroma = np.empty((4, 4, 2), np.float32)
    chroma[:] = a, b
    return fit_guide(shrink(light, 32), chroma)


def error(chroma: Plane, truth: Plane) -> float:
    return float(np.linalg.norm(chroma - truth, axis=2).mean())


@pytest.mark.parametrize("name", ["astronaut", "coffee", "chelsea", "rocket"])
@pytest.mark.parametrize("fraction", [2, 4])
def test_true_colour_comes_back_better_than_by_interpolation(name: str, fraction: int) -> None:
    photo = getattr(data, name)()
    light, truth = color.lightness(photo), color.chroma(photo)
    small = shrink(truth, 256 // fraction)
    plain = cv2.resize(small, light.shape[::-1], interpolation=cv2.INTER_LINEAR)
    ours = enlarged(light, truth, fraction=fraction)
    assert error(ours, truth) < 0.93 * error(plain, truth)


def two_fields() -> tuple[Plane, Plane]:
    """A dark red field beside a light green one, the edge between pixels of every smaller size."""
    light = np.full((512, 512), 35, np.float32)
    chroma = np.full((512, 512, 2), (50, 30), np.float32)
    light[:, 259:] = 75
    chroma[:, 259:] = (-40, 35)
    return light, chroma


def test_colour_does_not_bleed_over_an_edge() -> None:
    light, truth = two_fields()
    ours = enlarged(light, truth)
    plain = cv2.resize(shrink(truth, 128), (512, 512), interpolation=cv2.INTER_LINEAR)
    beside = np.s_[:, 250:268]
    assert error(ours[beside], truth[beside]) < 0.2 * error(plain[beside], truth[beside])


def test_a_scratch_does_not_take_on_a_colour_of_its_own() -> None:
    light, truth = two_fields()
    scratched = light.copy()
    scratched[100, :] = 100
    guide = fit_guide(shrink(light, 256), shrink(truth, 128))
    torn = spread(guide, scratched, *whole(light))
    far = np.s_[100, :240]
    np.testing.assert_allclose(torn[far], truth[far], atol=1)
    extremes = truth.min(axis=(0, 1)), truth.max(axis=(0, 1))
    assert (torn > extremes[0] - 15).all()
    assert (torn < extremes[1] + 15).all()


def test_texture_of_lightness_does_not_leak_into_even_colour() -> None:
    light = np.random.default_rng(1).uniform(20, 80, (300, 400)).astype(np.float32)
    chroma = spread(even(light, 20, -30), light, *whole(light))
    np.testing.assert_allclose(chroma[..., 0], 20, atol=0.01)
    np.testing.assert_allclose(chroma[..., 1], -30, atol=0.01)


def test_what_the_network_said_is_kept_on_average() -> None:
    photo = data.astronaut()
    light, small = color.lightness(photo), shrink(color.chroma(photo), 128)
    ours = enlarged(light, color.chroma(photo))
    assert error(shrink(ours, 128), small) < 0.25 * np.linalg.norm(small, axis=2).std()


@pytest.mark.parametrize("shape", [(1, 1), (1, 300), (300, 1), (2, 2), (5, 3)])
def test_photos_of_any_shape_are_rendered(shape: tuple[int, int]) -> None:
    photo = photo_from_pixels(np.random.default_rng(2).integers(0, 256, shape, dtype=np.uint8))
    small = tuple(min(16, length) for length in shape)
    guide = fit_guide(np.full(small, 50, np.float32), np.full((1, 1, 2), 12, np.float32))
    assert render.render(photo, guide, PLAIN).shape == (*shape, 3)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_without_strength_and_warmth_the_photo_stays_as_it_is(dtype: type) -> None:
    levels = np.random.default_rng(3).integers(0, np.iinfo(dtype).max + 1, (400, 700))
    photo = photo_from_pixels(levels.astype(dtype))
    gray = render.render(photo, even(photo.light, 40, 40), Recipe(strength=0))
    assert gray.dtype == dtype
    np.testing.assert_array_equal(gray, np.dstack([photo.pixels] * 3))


def test_rendering_keeps_lightness() -> None:
    photo = photo_from_pixels(data.coffee())
    guide = fit_guide(shrink(photo.light, 256), shrink(color.chroma(photo.pixels), 128))
    vivid = render.render(photo, guide, Recipe(strength=2))
    assert np.abs(color.lightness(vivid) - photo.light).max() < 0.5


def test_strength_scales_colour() -> None:
    light = np.full((20, 20), 50, np.float32)
    chroma = np.full((20, 20, 2), (10, 15), np.float32)
    for strength in (0.5, 1.0, 2.0):
        pixels = compose(Recipe(strength=strength), light, chroma, bits=16)
        np.testing.assert_allclose(color.chroma(pixels), chroma * strength, atol=0.05)


def test_warmth_shifts_the_middle_and_leaves_black_and_white() -> None:
    light = np.array([[0, 25, 50, 75, 100]], np.float32)
    none = np.zeros((1, 5, 2), np.float32)
    warm = color.chroma(compose(Recipe(warmth=8), light, none, bits=16))
    np.testing.assert_allclose(warm[..., 0], 0, atol=0.05)
    np.testing.assert_allclose(warm[0, :, 1], [0, 6, 8, 6, 0], atol=0.05)
    cool = color.chroma(compose(Recipe(warmth=-8), light, none, bits=16))
    np.testing.assert_allclose(cool[0, :, 1], [0, -6, -8, -6, 0], atol=0.05)


def test_tint_shifts_the_other_way_and_both_go_together() -> None:
    light = np.array([[0, 25, 50, 75, 100]], np.float32)
    none = np.zeros((1, 5, 2), np.float32)
    both = color.chroma(compose(Recipe(warmth=-4, tint=8), light, none, bits=16))
    np.testing.assert_allclose(both[0, :, 0], [0, 6, 8, 6, 0], atol=0.05)
    np.testing.assert_allclose(both[0, :, 1], [0, -3, -4, -3, 0], atol=0.05)


def test_grids_that_differ_are_refused() -> None:
    with pytest.raises(ValueError, match="colour"):
        compose(PLAIN, np.zeros((4, 4), np.float32), np.zeros((4, 5, 2), np.float32))


@pytest.mark.parametrize("recipe", [PLAIN, Recipe(strength=1.5, warmth=12)])
def test_a_view_at_photo_size_shows_what_is_rendered(recipe: Recipe) -> None:
    photo = photo_from_pixels(data.astronaut())
    guide = fit_guide(shrink(photo.light, 256), shrink(color.chroma(photo.pixels), 64))
    full = render.render(photo, guide, recipe)
    for region in (Region(0, 0, 512, 512), Region(37, 101, 300, 211)):
        size = int(region.width), int(region.height)
        light = view_light(photo, region, size)
        shown = compose(recipe, light, spread(guide, light, region, (512, 512)))
        top, left = int(region.top), int(region.left)
        part = full[top : top + size[1], left : left + size[0]]
        assert np.abs(shown.astype(int) - part).max() <= 1


def test_a_view_zoomed_in_lies_where_it_should() -> None:
    slope = np.add.outer(np.arange(60.0), np.arange(80.0) / 2)
    photo = photo_from_pixels(slope.astype(np.uint8))
    region = Region(20.25, 10.5, 5.5, 4.0)
    light = view_light(photo, region, (550, 400))
    around = photo.light[9:16, 19:27]
    assert light.shape == (400, 550)
    assert around.min() <= light.min() < light.max() <= around.max()
    # The view's first pixel has its middle a little right of and below the region's corner.
    x, y = region.left + 0.005 - 0.5, region.top + 0.005 - 0.5
    patch = cv2.getRectSubPix(photo.light, (1, 1), (x, y))
    assert light[0, 0] == pytest.approx(patch[0, 0], abs=0.05)


def test_a_view_zoomed_out_is_averaged() -> None:
    checks = np.indices((400, 600)).sum(axis=0) % 2 * 255
    light = view_light(
        photo_from_pixels(checks.astype(np.uint8)), Region(0, 0, 600, 400), (150, 100)
    )
    np.testing.assert_allclose(light, 50, atol=0.1)


def test_colour_of_a_part_is_that_of_the_whole() -> None:
    photo = photo_from_pixels(data.astronaut())
    guide = fit_guide(shrink(photo.light, 256), shrink(color.chroma(photo.pixels), 128))
    light = view_light(photo, Region(0, 0, 512, 512), (1024, 1024))
    all_of_it = spread(guide, light, Region(0, 0, 512, 512), (512, 512))
    part = spread(guide, light[200:500, 300:900], Region(150, 100, 300, 150), (512, 512))
    np.testing.assert_allclose(part, all_of_it[200:500, 300:900], atol=0.05)


def big_photo() -> Photo:
    """More pixels than four bands."""
    return photo_from_pixels(np.tile(data.camera(), (5, 2))[: 5 * BAND // 1024])


def test_progress_is_reported_to_the_end() -> None:
    photo = big_photo()
    heard: list[float] = []
    render.render(photo, even(photo.light, 9, 9), PLAIN, heard.append)
    assert len(heard) >= 5
    assert heard == sorted(heard)
    assert heard[-1] == 1


def test_cancelling_ends_the_threads() -> None:
    photo = big_photo()
    before = threading.active_count()

    def stop(fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        render.render(photo, even(photo.light, 9, 9), PLAIN, stop)
    assert threading.active_count() == before


def test_an_error_in_a_band_reaches_the_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> Pixels:
        raise MemoryError

    photo = big_photo()
    monkeypatch.setattr(render, "compose", fail)
    with pytest.raises(MemoryError):
        render.render(photo, even(photo.light, 9, 9), PLAIN)
