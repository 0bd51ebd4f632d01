"""Undoing damage: what is found, what is filled, and what stays as it was."""

import json
from dataclasses import replace

import numpy as np
import pytest
from skimage import data
from skimage.metrics import structural_similarity

from engine import color
from engine.degrade import degrade
from engine.errors import BadRecipe, EngineError
from engine.ingredients import Damage
from engine.photo import Photo, photo_from_pixels
from engine.preparing import gray, prepare
from engine.progress import Cancelled
from engine.recipe import Recipe
from engine.repair import (
    MaskStroke,
    Repair,
    done,
    estimate_noise,
    first_light,
    look,
    mask_of,
    propose,
    propose_for,
    repair,
    steps,
)
from engine.repair.filling import fill
from engine.repair.marks import marks
from engine.repair.noise import MOST, denoise
from engine.repair.smooth import smooth_fill

Plane = np.ndarray
DETECT = Repair(detect=True, sensitivity=0.0)


@pytest.fixture(scope="module")
def light() -> Plane:
    """L* of a photograph, 160 x 192."""
    return color.lightness(np.ascontiguousarray(data.astronaut()[20:340:2, 60:444:2]))


def psnr(one: Plane, other: Plane) -> float:
    return float(10 * np.log10(1e4 / max(np.square(one - other).mean(), 1e-9)))


def damaged(light: Plane, kind: str, amount: float, fill: float = 0.5) -> tuple[Plane, Plane]:
    """Damage as a file of 8 bits has it, and where light is missing."""
    made, missing = degrade(light, [Damage(kind, amount, fill, seed=3)])
    return color.lightness(gray(made, 8)), missing


# The recipe


def test_a_repair_survives_json_and_does_nothing_as_it_is_made() -> None:
    assert Repair().does_nothing and Recipe().repair.does_nothing
    lasso = MaskStroke(((0, 0), (1, 0), (0.5, 1)), kind="lasso", erase=True)
    wanted = Repair(detect=True, mask=(MaskStroke(((0.5, 0.5),)), lasso), denoise=0.3, grow=-0.01)
    recipe = Recipe(repair=wanted)
    assert Recipe.from_dict(json.loads(json.dumps(recipe.to_dict()))) == recipe
    assert not wanted.does_nothing and wanted.active == ("fill", "denoise")
    assert len({recipe, Recipe(repair=wanted), Recipe()}) == 2


@pytest.mark.parametrize(
    "change",
    [
        {"denoise": 1.5},
        {"way": "magic"},
        {"gamma": 0},
        {"black": 0.6, "white": 0.5},
        {"detect": "yes"},
        {"grow": 0.5},
        {"mask": [{"points": []}]},
        {"mask": [{"points": [[0, 0], [1, 1]], "kind": "lasso"}]},
        {"mask": [{"points": [[0, float("nan")]]}]},
        {"polish": 1},
        3,
    ],
)
def test_a_repair_that_makes_no_sense_is_refused(change: object) -> None:
    with pytest.raises(BadRecipe) as caught:
        Recipe.from_dict({"repair": change})
    assert caught.value.remedy


# Finding and filling


@pytest.mark.parametrize(
    ("kind", "amount", "fill"),
    [
        *(("pixels", 0.25, fill) for fill in (0.5, 1.0, 0.0)),
        *(("scratches", 0.1, fill) for fill in (0.5, 1.0, 0.0)),
        *(("blocks", 0.1, fill) for fill in (0.5, 1.0)),  # this photo has blacks of its own
    ],
)
def test_missing_light_is_found_and_filled(
    light: Plane, kind: str, amount: float, fill: float
) -> None:
    spoiled, missing = damaged(light, kind, amount, fill)
    mended = repair(spoiled, DETECT)
    found = mended.mask > 0.5
    assert 2 * (found & missing).sum() > 0.85 * (found.sum() + missing.sum())
    assert psnr(mended.light, light) > psnr(spoiled, light) + 5
    assert np.array_equal(mended.light[mended.mask == 0], spoiled[mended.mask == 0])


@pytest.mark.parametrize(("kind", "gain"), [("salt", 15), ("values", 8), ("dust", 5)])
def test_impulses_and_dust_are_found(light: Plane, kind: str, gain: float) -> None:
    spoiled, _ = damaged(light, kind, 0.1)
    assert psnr(repair(spoiled, DETECT).light, light) > psnr(spoiled, light) + gain


def test_a_torn_corner_is_found(light: Plane) -> None:
    spoiled, missing = damaged(light, "tear", 0.1, 1.0)
    found = mask_of(spoiled, DETECT) > 0.5
    assert 2 * (found & missing).sum() > 0.95 * (found.sum() + missing.sum())


def test_a_good_photo_and_strong_noise_have_no_holes(light: Plane) -> None:
    assert not mask_of(light, DETECT).any()
    noisy, _ = damaged(light, "gaussian", 0.15)
    assert mask_of(noisy, DETECT).mean() < 0.01


def scratched() -> tuple[Plane, Plane]:
    """A smooth wall with two soft cracks and a speck, and where these are."""
    y, x = np.mgrid[:240, :320].astype(np.float32)
    wall = 40 + 10 * np.sin(x / 60) + 8 * np.cos(y / 50)
    wall += np.random.default_rng(1).normal(0, 0.7, wall.shape).astype(np.float32)
    far = np.minimum(np.abs(x - 80 - 12 * np.sin(y / 25)), np.abs(y - 150 - x / 10))
    far = np.minimum(far, np.hypot(x - 240, y - 60) - 1)
    return wall + 35 * np.clip(2 - far, 0, 1).astype(np.float32), far < 1.5


def test_cracks_are_found_on_a_quiet_wall_and_filled() -> None:
    wall, cracks = scratched()
    found = marks(look(wall), 0.5)
    assert found.lines >= 1 and (found.where & cracks).sum() > 0.8 * cracks.sum()
    mended = repair(wall, Repair(detect=True))
    assert (mended.mask > 0.5)[cracks].mean() > 0.9 and (mended.mask > 0).mean() < 0.12
    assert np.abs(mended.light - wall)[cracks].mean() > 15
    assert np.percentile(mended.light[cracks], 98) < 66 < np.percentile(wall[cracks], 98)
    assert np.array_equal(mended.light[mended.mask == 0], wall[mended.mask == 0])
    more = mask_of(wall, Repair(detect=True, sensitivity=1.0)).sum()
    assert more >= mask_of(wall, Repair(detect=True, sensitivity=0.2)).sum()


def test_evidence_that_is_kept_finds_the_same() -> None:
    wall, _ = scratched()
    wanted = Repair(detect=True, sensitivity=0.7)
    assert np.array_equal(mask_of(wall, wanted), mask_of(wall, wanted, look(wall)))


def test_the_users_mask_is_painted_erased_grown_and_turned(light: Plane) -> None:
    dab = MaskStroke(((0.5, 0.5),), radius=0.1, softness=0.0)
    painted = mask_of(light, Repair(mask=(dab,)))
    assert painted[80, 96] == 1 and painted[0, 0] == 0
    assert 0.9 < painted.sum() / (np.pi * 19.2**2) < 1.1
    assert mask_of(light, Repair(mask=(dab, replace(dab, erase=True)))).max() == 0
    larger, smaller = (mask_of(light, Repair(mask=(dab,), grow=g)).sum() for g in (0.02, -0.02))
    assert smaller < painted.sum() < larger
    turned = mask_of(light, Repair(mask=(dab,), invert=True))
    assert np.allclose(turned, 1 - painted)
    lasso = MaskStroke(((0, 0), (0.5, 0), (0.5, 1), (0, 1)), kind="lasso")
    half = mask_of(light, Repair(mask=(lasso,)))
    assert half[:, :94].min() == 1 and half[:, 98:].max() == 0
    outside = MaskStroke(((-3.0, -3.0),), radius=0.01)
    assert mask_of(light, Repair(mask=(outside,))).max() == 0


def test_a_soft_mask_blends(light: Plane) -> None:
    mask = np.zeros_like(light)
    mask[40:60, 40:60] = 0.5
    whole = fill(light, np.ceil(mask))
    assert np.allclose(fill(light, mask), (light + whole) / 2, atol=1e-3)


def test_texture_comes_from_the_photo() -> None:
    rng = np.random.default_rng(2)
    board = np.kron(np.indices((24, 24)).sum(0) % 2, np.ones((6, 6))) * 60 + 20
    board = (board + rng.normal(0, 0.5, board.shape)).astype(np.float32)
    mask = np.zeros_like(board)
    mask[50:86, 55:90] = 1
    smooth, textured = (fill(board, mask, way) for way in ("smooth", "texture"))
    inside = mask > 0
    assert textured[inside].std() > 2 * smooth[inside].std()
    assert psnr(textured[inside], board[inside]) > psnr(smooth[inside], board[inside]) + 3
    assert np.array_equal(textured[~inside], board[~inside])
    assert np.array_equal(fill(board, mask, "texture"), textured)


def test_large_planes_are_filled_in_tiles_as_small_ones_are(
    light: Plane, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, missing = damaged(light, "scratches", 0.15)
    whole = smooth_fill(light, missing)
    monkeypatch.setattr("engine.repair.smooth.WHOLE", 1000)
    monkeypatch.setattr("engine.repair.smooth.TILE", 64)
    tiled = smooth_fill(light, missing)
    assert np.array_equal(tiled[~missing], light[~missing])
    assert np.abs(tiled - whole).max() < 1.5 and psnr(tiled, whole) > 45


def test_a_mask_that_does_not_fit_is_refused(light: Plane) -> None:
    with pytest.raises(EngineError, match="192 x 160"):
        repair(light, Repair(), mask=np.zeros((10, 10), np.float32))
    with pytest.raises(EngineError, match="whole photo"):
        repair(light, Repair(), mask=np.ones_like(light))
    with pytest.raises(EngineError, match="whole photo"):
        repair(light, Repair(invert=True))


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


def photo_of(light: Plane, bits: int = 8) -> Photo:
    return photo_from_pixels(gray(light, bits))


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
    proposal = propose(photo_of(np.clip(wall, 20, 80)))
    assert proposal.repair.detect and any("scratch" in each for each in proposal.findings)


@pytest.mark.parametrize("kind", ["pixels", "scratches", "salt", "gaussian", "fading", "jpeg"])
def test_auto_is_never_worse_than_the_damage(light: Plane, kind: str) -> None:
    for amount in (0.05, 0.4):
        spoiled, _ = damaged(light, kind, amount)
        mended = repair(spoiled, propose_for(spoiled).repair).light
        assert psnr(mended, light) > psnr(spoiled, light) - 0.1
