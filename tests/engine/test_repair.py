"""Undoing damage: what is found, what is filled, and what stays as it was."""

import json
from dataclasses import replace

import cv2
import numpy as np
import pytest

from engine.errors import BadRecipe, EngineError
from engine.recipe import Recipe
from engine.repair import (
    MaskStroke,
    Repair,
    look,
    mask_of,
    propose_for,
    repair,
)
from engine.repair.filling import fill
from engine.repair.marks import marks
from engine.repair.smooth import smooth_fill
from tests.engine.made_damage import damaged, photograph, psnr, scratched

Plane = np.ndarray
DETECT = Repair(detect=True, sensitivity=0.0)


@pytest.fixture(scope="module")
def light() -> Plane:
    """L* of a photograph, 160 x 192."""
    return photograph()


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
        {"mask": [{"points": [[0, 0], [1e9, 0], [0, 1e9]], "kind": "lasso"}]},
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


@pytest.mark.parametrize("level", [5.06, 53.6, 94.8])
@pytest.mark.parametrize("sides", [(20, 20, 20, 20), (0, 30, 20, 20), (30, 20, 0, 0)])
def test_frames_and_bars_are_no_holes(
    light: Plane, level: float, sides: tuple[int, int, int, int]
) -> None:
    framed = cv2.copyMakeBorder(light, *sides, cv2.BORDER_CONSTANT, value=(level,))
    assert not mask_of(framed, DETECT).any()
    assert propose_for(framed).repair.does_nothing
    top, left = sides[0] + 40, sides[2] + 60
    framed[top : top + 12, left : left + 9] = level  # a hole of that very level
    if level < 90:
        assert mask_of(framed, DETECT).sum() == 12 * 9


@pytest.mark.parametrize("across", [(), (70,)])
def test_gutters_between_photos_are_no_holes_and_lost_rows_are(
    light: Plane, across: tuple[int, ...]
) -> None:
    page = light.copy()
    page[:, 110:118] = 53.6
    for row in across:
        page[row : row + 8] = 53.6
    assert not mask_of(page, DETECT).any()
    assert propose_for(page).repair.does_nothing
    lost = light.copy()
    lost[90:92] = 53.6
    found = mask_of(lost, DETECT) > 0.5
    assert found[90:92].all() and found.mean() < 0.03


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


def test_where_no_texture_is_left_holes_are_filled_smoothly(light: Plane) -> None:
    mask = np.zeros_like(light)
    mask[:, ::2] = 1  # no patch is whole
    mask[:40, :40] = 1
    for way in ("texture", "auto"):
        made = fill(light, mask, way)
        assert np.isfinite(made).all() and np.array_equal(made[mask == 0], light[mask == 0])


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
