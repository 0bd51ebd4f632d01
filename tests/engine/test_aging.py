"""Old photos made of new ones, for training."""

import cv2
import numpy as np
import pytest
import torch
from torch import Generator, Tensor

from engine import color
from engine.degrade import degrade
from engine.ingredients import Damage
from engine.train.aging import KINDS, Aging, age
from engine.train.defects import FILLS, cosines, dust, jpeg, missing, scratches, values
from engine.train.film import fading, halation, luminance, texture, vignetting
from engine.train.holes import scored, torn
from engine.train.noises import GRAIN, NOISE, SALT, grain, noise, salt

STRENGTHS = torch.tensor([0.0, 0.2, 0.6, 1.0]).view(4, 1, 1, 1)


def seeded(seed: int = 1) -> Generator:
    return Generator().manual_seed(seed)


def crops(n: int = 4, height: int = 64, width: int = 64) -> Tensor:
    """Soft hills between L* 20 and 80."""
    y, x = torch.linspace(0, 6, height)[:, None], torch.linspace(0, 9, width)[None]
    return (50 + 30 * torch.sin(y) * torch.cos(x)).repeat(n, 1, 1, 1)


def flat(level: float, n: int = 4, side: int = 128) -> Tensor:
    return torch.full((n, 1, side, side), level)


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("size", [(64, 64), (40, 72), (9, 11)])
def test_every_kind_gives_light_of_the_same_size(name: str, size: tuple[int, int]) -> None:
    light = crops(4, *size)
    before = light.clone()
    kind, _ = KINDS[name]
    aged = kind(light, STRENGTHS, seeded())
    assert aged.shape == light.shape and aged.dtype == torch.float32
    assert torch.isfinite(aged).all() and aged.min() >= 0 and aged.max() <= 100
    assert torch.equal(light, before)


@pytest.mark.parametrize("name", KINDS)
def test_strength_nothing_changes_nothing_and_strength_does(name: str) -> None:
    light = crops() + 15  # some of it is bright enough for halation
    kind, _ = KINDS[name]
    change = (kind(light, STRENGTHS, seeded()) - light).abs().amax((1, 2, 3))
    assert change[0] < 1e-3 and change[3] > 1


@pytest.mark.parametrize("name", KINDS)
def test_a_seed_fixes_it(name: str) -> None:
    kind, _ = KINDS[name]
    one, same = (kind(crops(), STRENGTHS, seeded()) for _ in range(2))
    assert torch.equal(one, same)


def test_halation_glows_around_lights_and_not_around_gray() -> None:
    light = flat(30.0, 1)
    light[..., 60:68, 60:68] = 100
    glow = halation(light, torch.ones(1, 1, 1, 1), seeded())
    assert glow[0, 0, 56, 64] > 31 and glow[0, 0, 56, 64] > glow[0, 0, 50, 64]
    assert glow[0, 0, 2, 2] == pytest.approx(30, abs=0.1)
    dull = flat(70.0, 1)
    assert torch.allclose(halation(dull, torch.ones(1, 1, 1, 1), seeded()), dull, atol=1e-3)


def test_vignetting_darkens_and_never_lightens() -> None:
    light = crops()
    aged = vignetting(light, STRENGTHS, seeded())
    assert (aged <= light + 1e-3).all()
    share = luminance(aged) / luminance(light)
    assert share[3].max() > 0.9 > 0.5 > share[3].min()  # bright in the middle, wherever that is


def test_fading_is_that_of_the_damage_tools() -> None:
    levels = np.tile(np.arange(256, dtype=np.uint8), (16, 1))
    light = color.lightness(levels)
    known, _ = degrade(light, [Damage("fading", 0.425)])
    batch = torch.from_numpy(light)[None, None].repeat(64, 1, 1, 1)
    aged = fading(batch, torch.full((64, 1, 1, 1), 0.5), seeded())
    # It is uneven, so it agrees on average over places.
    assert np.abs(aged.mean((0, 1, 2)).numpy() - known.mean(0)).max() < 2.5
    assert aged[:, 0, :, 0].std() > 0.5


def test_texture_is_weak_and_hidden_by_black() -> None:
    ones = torch.ones(8, 1, 1, 1)
    on_gray, on_black = (
        (texture(flat(v, 8), ones, seeded()) - v).std().item() for v in (50.0, 4.0)
    )
    assert 3 < on_gray < 8 and on_black < on_gray / 2


def test_scratches_are_thin_and_long() -> None:
    gray = flat(50.0, 16)
    hit = (scratches(gray, torch.full((16, 1, 1, 1), 0.5), seeded()) - gray).abs() > 5
    assert 0.005 < hit.float().mean() < 0.1
    rows, columns = hit.sum(-2).amax(-1), hit.sum(-1).amax(-1)
    assert (rows > 20).float().mean() > 0.5  # along the film
    assert (columns[rows > 20] < 20).all()


def test_dust_covers_its_share() -> None:
    gray = flat(50.0, 32)
    for strength, share in ((0.3, 0.03), (1.0, 0.1)):
        aged = dust(gray, torch.full((32, 1, 1, 1), strength), seeded(3))
        assert ((aged - gray).abs() > 20).float().mean() == pytest.approx(share, rel=0.3)


def test_missing_pixels_are_gray_white_or_black() -> None:
    light = flat(30.0, 64)
    aged = missing(light, torch.full((64, 1, 1, 1), 0.5), seeded())
    gone = aged != light
    assert gone.float().mean() == pytest.approx(0.25, abs=0.03)
    found = {round(float(value), 2) for value in aged[gone].unique()}
    assert found == set(FILLS)
    assert all(len(crop[crop != 30].unique()) == 1 for crop in aged)  # one fill a crop


@pytest.mark.parametrize("kind", [torn, scored])
def test_what_is_torn_or_scored_off_is_a_share_of_each_crop(kind: Aging) -> None:
    light = flat(30.0, 64, 96)
    for strength in (0.1, 0.5, 1.0):
        gone = kind(light, torch.full((64, 1, 1, 1), strength), seeded()) != light
        assert gone.float().mean((1, 2, 3)).numpy() == pytest.approx(strength / 2, abs=0.01)


def test_a_torn_place_hangs_together_and_scores_do_not() -> None:
    light, strength = flat(30.0, 32), torch.full((32, 1, 1, 1), 0.4)
    largest: dict[str, float] = {}
    for kind in (torn, scored):
        gone = (kind(light, strength, seeded()) != light)[:, 0].numpy().astype(np.uint8)
        parts = [cv2.connectedComponentsWithStats(crop)[2][1:, cv2.CC_STAT_AREA] for crop in gone]
        largest[kind.__name__] = float(np.mean([areas.max() / areas.sum() for areas in parts]))
    assert largest["torn"] > 0.8 and largest["scored"] < 0.3


def test_behind_holes_is_paper_more_often_than_not() -> None:
    light = flat(30.0, 200, 16)
    aged = torn(light, torch.full((200, 1, 1, 1), 0.5), seeded())
    behind = aged.flatten(1).amax(1).where(aged.flatten(1).amax(1) > 30, aged.flatten(1).amin(1))
    found, counts = behind.unique(return_counts=True)
    assert found.tolist() == pytest.approx([0.0, 53.39, 100.0])
    assert counts[2] > 80 and counts.min() > 25


def test_values_are_added_and_evenly_spread() -> None:
    light = flat(20.0, 8)
    aged = values(light, torch.full((8, 1, 1, 1), 0.4), seeded())
    hit = aged != light
    assert hit.float().mean() == pytest.approx(0.2, abs=0.01)
    added = (aged - light)[hit]
    assert added.min() > 0 and added.median() == pytest.approx(50, abs=2)
    assert (aged == 100).float().mean() == pytest.approx(0.2 * 0.2, abs=0.01)


def test_the_cosine_transform_is_that_of_opencv() -> None:
    block = np.random.default_rng(1).normal(size=(8, 8)).astype(np.float32)
    basis = cosines(torch.zeros(1)).numpy()
    assert np.allclose(basis @ block @ basis.T, cv2.dct(block), atol=1e-5)
    assert np.allclose(basis @ basis.T, np.eye(8), atol=1e-6)


def test_jpeg_is_nearly_that_of_a_real_encoder() -> None:
    pixels = 128 + 100 * np.sin(np.arange(64) / 5)[:, None] * np.cos(np.arange(64) / 3)[None]
    pixels = pixels.astype(np.uint8)
    light = torch.from_numpy(pixels / np.float32(2.55))[None, None]
    for strength in (0.3, 0.7):
        quality = round(100 * (1 - strength) ** 2)
        _, content = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
        real = cv2.imdecode(content, cv2.IMREAD_GRAYSCALE).astype(np.float32) - pixels
        made = [
            jpeg(light, torch.full((1, 1, 1, 1), strength), seeded(s))[0, 0].numpy() * 2.55 - pixels
            for s in range(8)
        ]
        assert np.mean([np.std(each) for each in made]) == pytest.approx(real.std(), rel=0.25)


def test_noise_is_as_strong_as_is_said() -> None:
    change = noise(flat(50.0), STRENGTHS / 2, seeded()) - 50
    spread = change.std((1, 2, 3))
    assert torch.allclose(spread, NOISE * STRENGTHS.flatten() / 2, rtol=0.1)
    assert change.mean().abs() < 0.5


def test_grain_is_strongest_in_middle_grays_and_coarse_where_it_is_strong() -> None:
    full = torch.ones(4, 1, 1, 1)
    middle, dark, coarse = (
        grain(flat(level), full * amount, seeded()) - level
        for level, amount in ((50.0, 0.5), (5.0, 0.5), (50.0, 1.0))
    )
    assert middle.std() == pytest.approx(GRAIN * 0.5, rel=0.1)
    assert dark.std() < middle.std() / 2
    beside = [(one[..., 1:] * one[..., :-1]).mean() / one.var() for one in (coarse, middle)]
    assert beside[0] > beside[1] + 0.1


def test_salt_is_black_and_white_on_that_share() -> None:
    salted = salt(flat(50.0), STRENGTHS, seeded())
    for colour in (0, 100):
        share = (salted == colour).float().mean((1, 2, 3))
        assert torch.allclose(share, SALT / 2 * STRENGTHS.flatten(), atol=0.02)


def test_aging_leaves_some_crops_alone_and_does_few_things_to_the_others() -> None:
    light = crops(256, 32, 32)
    aged = age(light, seeded())
    changed = ((aged - light).abs().amax((1, 2, 3)) > 0.01).float().mean()
    assert 0.6 < changed < 0.98
    assert torch.equal(light, crops(256, 32, 32))
    assert torch.equal(aged, age(light, seeded())) and not torch.equal(aged, age(light, seeded(2)))


def test_strength_and_shares_are_obeyed() -> None:
    light = crops(64, 32, 32)
    assert torch.equal(age(light, seeded(), shares={}), light)
    only = age(light, seeded(), shares={"missing": 1.0})
    hit = (only != light).flatten(1)
    assert hit.any(1).float().mean() > 0.7
    weak, strong = ((age(light, seeded(), s) - light).abs().mean() for s in (0.2, 1.0))
    assert weak < strong / 3


def test_shares_of_kinds_that_there_are_not_are_refused() -> None:
    with pytest.raises(KeyError, match="rust"):
        age(crops(), seeded(), shares={"rust": 1.0})
