"""Undoing noise and fading, and the whole of a repair."""

import cv2
import numpy as np
import pytest
from skimage.metrics import structural_similarity

from engine import color
from engine.ingredients import Damage
from engine.photo import photo_from_pixels
from engine.preparing import prepare
from engine.progress import Cancelled
from engine.recipe import Recipe
from engine.repair import (
    MaskStroke,
    Repair,
    done,
    estimate_noise,
    first_light,
    propose,
    propose_for,
    repair,
    steps,
)
from engine.repair.noise import MOST, denoise
from tests.engine.made_damage import damaged, photo_of, photograph, psnr, scratched

Plane = np.ndarray
DETECT = Repair(detect=True, sensitivity=0.0)


@pytest.fixture(scope="module")
def light() -> Plane:
    """L* of a photograph, 160 x 192."""
    return photograph()


# Noise, tones, sharpness


def test_noise_is_estimated_and_taken_away_within_its_bound(light: Plane) -> None:
    noisy, _ = damaged(light, "gaussian", 0.06)
    found = estimate_noise(noisy)
    assert 5 < found.level < 8
    assert estimate_noise(light).level < 2
    clean = denoise(noisy, 1.0)
    assert psnr(clean, light) > psnr(noisy, light) + 4
    assert structural_similarity(light, clean, data_range=100) > 0.8
    for strength, grain in ((1.0, 0.0), (0.4, 0.0), (1.0, 0.5)):
        moved = np.abs(denoise(noisy, strength, 0.5, grain) - noisy).max()
        assert 0 < moved <= MOST * found.level * strength * (1 - grain) + 1e-3
    smooth, fine = (np.abs(denoise(noisy, 1, detail) - noisy).mean() for detail in (0.0, 1.0))
    assert smooth > fine


def test_fine_detail_all_over_is_no_noise() -> None:
    grass = np.random.default_rng(1).normal(50, 40, (128, 128)).astype(np.float32)
    grass = cv2.GaussianBlur(grass, (0, 0), 1.2)
    found = estimate_noise(grass)
    assert found.level > 4 and found.is_texture
    assert not propose_for(grass).repair.denoise


def test_bands_leave_no_seams(light: Plane, monkeypatch: pytest.MonkeyPatch) -> None:
    noisy, _ = damaged(light, "gaussian", 0.06)
    whole = denoise(noisy, 1.0)
    monkeypatch.setattr("engine.bands.bands.__defaults__", (2000,))
    assert np.allclose(denoise(noisy, 1.0), whole, atol=1e-3)


def test_faded_tones_come_back_and_good_ones_stay(light: Plane) -> None:
    pale, _ = damaged(light, "fading", 0.5)
    bright = repair(pale, Repair(auto_tone=True)).light
    assert psnr(bright, light) > psnr(pale, light) + 4
    assert np.abs(repair(light, Repair(auto_tone=True)).light - light).mean() < 4


def test_levels_gamma_contrast_and_sharpening_do_what_they_say(light: Plane) -> None:
    stretched = repair(light, Repair(black=0.2, white=0.8)).light
    assert stretched[light < 19].max() == 0 and stretched[light > 81].min() == 100
    assert repair(light, Repair(gamma=1.5)).light.mean() > light.mean() + 3
    vivid = repair(light, Repair(contrast=0.5)).light
    assert np.abs(np.diff(vivid)).mean() > np.abs(np.diff(light)).mean()
    sharp = repair(light, Repair(sharpen=1.0)).light
    assert np.abs(np.diff(sharp)).mean() > 1.1 * np.abs(np.diff(light)).mean()
    assert np.abs(sharp - light).max() <= 8.001


def test_a_photo_of_one_tone_stays_as_it_is() -> None:
    flat = np.full((64, 64), 42.0, np.float32)
    everything = Repair(
        detect=True, sensitivity=1, denoise=1, auto_tone=True, contrast=0.0, sharpen=1
    )
    mended = repair(flat, everything)
    assert np.abs(mended.light - flat).max() < 1e-3 and not mended.mask.any()
    assert propose_for(flat).repair.does_nothing
    assert propose_for(np.full((1, 3000), 99.99999, np.float32)).repair.does_nothing
    assert repair(np.full((1, 1), 5.0, np.float32), everything).light.shape == (1, 1)
    assert repair(np.full((3, 200), 5.0, np.float32), everything).light.shape == (3, 200)


def test_stains_vanish_through_a_filter_of_their_colour() -> None:
    gray_print = np.tile(np.linspace(60, 220, 96).astype(np.uint8), (64, 1))
    sepia = np.stack([gray_print, gray_print * 0.85, gray_print * 0.6], -1)
    sepia[20:40, 30:60, 2] *= 0.5
    sepia[20:40, 30:60, 1] *= 0.8
    photo = photo_from_pixels(sepia.astype(np.uint8))
    stain = np.s_[22:38, 32:58]
    clean = color.lightness(gray_print)
    assert np.abs(photo.light - clean)[stain].mean() > 5
    assert np.abs(first_light(photo, Repair(deyellow=True)) - clean)[stain].mean() < 1
    assert first_light(photo, Repair()) is photo.light


# The whole


def test_the_photo_that_is_colorized_is_damaged_and_then_repaired(light: Plane) -> None:
    photo = photo_of(light)
    specks = (Damage("pixels", 0.2, 1.0),)
    spoiled = prepare(photo, Recipe(damage=specks))
    mended = prepare(photo, Recipe(damage=specks, repair=DETECT))
    assert len({photo.digest, spoiled.digest, mended.digest}) == 3
    assert psnr(mended.light, photo.light) > psnr(spoiled.light, photo.light) + 15
    assert prepare(photo, Recipe(repair=DETECT)) is photo


def test_16_bits_stay_16_bits() -> None:
    ramp = np.linspace(8000, 60000, 96 * 96).astype(np.uint16).reshape(96, 96)
    photo = photo_from_pixels(ramp)
    dab = MaskStroke(((0.5, 0.5),), radius=0.05)
    mended = prepare(photo, Recipe(repair=Repair(mask=(dab,), gamma=1.2, denoise=0.5)))
    assert mended.bits == 16 and len(np.unique(mended.pixels)) > 2000


def test_it_is_the_same_every_time(light: Plane) -> None:
    spoiled, _ = damaged(light, "blocks", 0.15)
    wanted = Repair(detect=True, denoise=0.5, contrast=0.3)
    assert np.array_equal(repair(spoiled, wanted).light, repair(spoiled, wanted).light)


def test_steps_are_shown_one_by_one_at_the_size_asked_for(light: Plane) -> None:
    wanted = Repair(detect=True, denoise=0.5, gamma=1.3, sharpen=0.2)
    shown = steps(photo_of(light), wanted, side=96)
    assert [name for name, _ in shown] == ["photo", "fill", "denoise", "tone", "sharpen"]
    assert {plane.shape for _, plane in shown} == {(80, 96)}
    last = done("sharpen", shown[-2][1], wanted, np.zeros((80, 96), np.float32))
    assert np.allclose(last, shown[-1][1])


def test_it_can_be_stopped(light: Plane) -> None:
    def stop(fraction: float) -> None:
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        repair(light, Repair(detect=True, denoise=1.0), stop)


def test_auto_says_what_it_found(light: Plane) -> None:
    good = propose(photo_of(light))
    assert good.repair.does_nothing and not good.findings
    noisy, _ = damaged(light, "gaussian", 0.06)
    proposal = propose(photo_of(noisy))
    assert proposal.repair.denoise > 0.5 and any("noise" in each for each in proposal.findings)
    pale, _ = damaged(light, "fading", 0.5)
    assert propose(photo_of(pale)).findings == ("faded",)
    spoiled, _ = damaged(light, "pixels", 0.1)
    assert "missing" in propose(photo_of(spoiled)).findings[0]
    wall, _ = scratched()
    proposal = propose(photo_of(np.clip(wall, 36, 80)))
    assert proposal.repair.detect and any("scratch" in each for each in proposal.findings)


@pytest.mark.parametrize("kind", ["pixels", "scratches", "salt", "gaussian", "fading", "jpeg"])
def test_auto_is_never_worse_than_the_damage(light: Plane, kind: str) -> None:
    for amount in (0.05, 0.4):
        spoiled, _ = damaged(light, kind, amount)
        mended = repair(spoiled, propose_for(spoiled).repair).light
        assert psnr(mended, light) > psnr(spoiled, light) - 0.1
