"""Damage on purpose: what the amount means, and that a seed decides everything."""

import hashlib

import numpy as np
import pytest

from engine import color
from engine.degrade import STOPS, TITLES, degrade
from engine.degrade.draws import Draws, Grid
from engine.ingredients import DAMAGES, Damage

LOST = [kind for kind, title in TITLES.items() if title.fills]
RANDOM = [kind for kind, title in TITLES.items() if title.random]


def ramp(height: int = 96, width: int = 128) -> np.ndarray:
    """Gray levels that photos have: none is black or white."""
    levels = np.linspace(40, 200, height * width).reshape(height, width).astype(np.uint8)
    return color.lightness(levels)


def flat(level: int, height: int = 256, width: int = 256) -> np.ndarray:
    return color.lightness(np.full((height, width), level, np.uint8))


def shares(light: np.ndarray) -> np.ndarray:
    """sRGB levels, 0 to 1."""
    gray = color.encode(light, np.zeros((*light.shape, 2), np.float32), bits=16)
    return gray[..., 0] / 65535


@pytest.mark.parametrize("kind", DAMAGES)
def test_no_amount_changes_nothing_to_the_bit(kind: str) -> None:
    light = ramp()
    damaged, missing = degrade(light, [Damage(kind, 0.0)])
    assert np.array_equal(damaged, light) and not missing.any()


@pytest.mark.parametrize("kind", DAMAGES)
def test_the_result_is_light_and_the_photo_is_not_touched(kind: str) -> None:
    light = ramp()
    kept = light.copy()
    light.setflags(write=False)
    for amount in (0.01, 0.3, 1.0):
        damaged, missing = degrade(light, [Damage(kind, amount)])
        assert damaged.dtype == np.float32 and damaged.shape == light.shape == missing.shape
        assert np.isfinite(damaged).all() and damaged.min() >= 0 and damaged.max() <= 100
        assert not np.array_equal(damaged, light)
    assert np.array_equal(light, kept)


@pytest.mark.parametrize("kind", DAMAGES)
@pytest.mark.parametrize("shape", [(1, 1), (2, 300), (37, 5)])
def test_photos_of_odd_shapes_take_damage(kind: str, shape: tuple[int, int]) -> None:
    light = np.full(shape, 60, np.float32)
    damaged, missing = degrade(light, [Damage(kind, 0.5)])
    assert damaged.shape == missing.shape == shape


@pytest.mark.parametrize("kind", RANDOM)
def test_the_seed_decides(kind: str) -> None:
    light = ramp()
    first, again, other = (degrade(light, [Damage(kind, 0.3, seed=s)])[0] for s in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


UNIFORM = [0.4478509798596383, 0.7178265108876125, 0.6241254909838257]
DIGEST = "d958f227d09cbb47"


def test_the_draws_are_the_same_on_every_platform() -> None:
    draws = Draws(3, "pixels", 0)
    uniform, normal = draws.uniform(1000), draws.normal(1000)
    seen = hashlib.sha256(uniform.astype("<f8").tobytes() + normal.astype("<f4").tobytes())
    assert uniform[:3].tolist() == UNIFORM
    assert seen.hexdigest()[:16] == DIGEST


@pytest.mark.parametrize("kind", LOST)
@pytest.mark.parametrize("amount", STOPS)
def test_the_amount_is_the_share_that_goes_missing(kind: str, amount: float) -> None:
    light = flat(90)
    damaged, missing = degrade(light, [Damage(kind, amount, fill=1.0)])
    assert missing.mean() == pytest.approx(amount, abs=0.006 if kind == "pixels" else 1e-4)
    assert np.array_equal(damaged == 100, missing)
    assert np.array_equal(damaged[~missing], light[~missing])


@pytest.mark.parametrize("kind", LOST)
def test_all_of_the_light_can_go_missing(kind: str) -> None:
    _, missing = degrade(ramp(), [Damage(kind, 1.0)])
    assert missing.all()


@pytest.mark.parametrize("kind", LOST)
def test_more_damage_contains_less(kind: str) -> None:
    less, more = (degrade(ramp(), [Damage(kind, amount)])[1] for amount in (0.1, 0.3))
    assert (less <= more).all() and less.sum() < more.sum()


@pytest.mark.parametrize(("fill", "level"), [(0.0, 0), (0.2, 51), (0.5, 127.5), (1.0, 255)])
def test_missing_light_is_filled_with_a_share_of_the_range(fill: float, level: float) -> None:
    damaged, missing = degrade(flat(200), [Damage("blocks", 0.3, fill)])
    assert np.allclose(shares(damaged)[missing] * 255, level, atol=0.02)


def test_values_between_0_and_1_are_added_to_a_share_of_the_pixels() -> None:
    light = flat(51)
    damaged, missing = degrade(light, [Damage("values", 0.25)])
    hit = damaged != light
    assert hit.mean() == pytest.approx(0.25, abs=0.006) and not missing.any()
    added = shares(damaged)[hit] - 0.2
    assert added.min() > 0 and added.max() == pytest.approx(0.8)  # more than white there is not
    assert (added > 0.799).mean() == pytest.approx(0.2, abs=0.02)
    assert np.median(added) == pytest.approx(0.5, abs=0.02)


def test_gaussian_noise_has_the_deviation_asked_for() -> None:
    noise = shares(degrade(flat(127), [Damage("gaussian", 0.05)])[0]) - 127 / 255
    assert noise.std() == pytest.approx(0.05, rel=0.02) and abs(noise.mean()) < 1e-3


@pytest.mark.parametrize(("level", "amount"), [(255, 0.05), (128, 0.1), (60, 0.5), (200, 1.0)])
def test_photons_are_counted_as_poisson_has_it(level: int, amount: float) -> None:
    white = 1 / amount**2
    luminance = color.linear_table(8)[level]
    damaged = degrade(flat(level), [Damage("poisson", amount)])[0]
    counts = ((damaged + 16) / 116) ** 3 * white
    counts[damaged < 8] = damaged[damaged < 8] / 903.3 * white
    below = counts < white * 0.99  # white clips what was counted beyond it
    assert np.abs(counts - np.rint(counts))[below].max() < 0.05 * max(1, white / 100)
    expected = luminance * white
    if expected + 4 * expected**0.5 < white:
        assert counts.mean() == pytest.approx(expected, rel=0.03)
        assert counts.var() == pytest.approx(expected, rel=0.06)


def test_salt_is_as_frequent_as_pepper() -> None:
    damaged, _ = degrade(flat(127), [Damage("salt", 0.2)])
    white, black = (damaged == 100).mean(), (damaged == 0).mean()
    assert white == pytest.approx(0.1, abs=0.005) and black == pytest.approx(0.1, abs=0.005)


def test_grain_is_strongest_in_middle_gray_and_coarser_when_strong() -> None:
    def noise(level: int, amount: float) -> np.ndarray:
        return shares(degrade(flat(level), [Damage("grain", amount)])[0]) - level / 255

    def neighbours(field: np.ndarray) -> float:
        return float(np.corrcoef(field[:, 1:].ravel(), field[:, :-1].ravel())[0, 1])

    assert noise(127, 0.2).std() == pytest.approx(0.06, rel=0.05)
    assert noise(127, 0.2).std() > 1.5 * noise(240, 0.2).std()
    assert neighbours(noise(127, 0.05)) < 0.5 < neighbours(noise(127, 0.5))


def test_blur_keeps_the_luminance_and_takes_the_detail() -> None:
    light = np.zeros((128, 128), np.float32)
    light[64, 64] = 100
    for amount in (0.5, 1.0):
        soft, _ = degrade(light, [Damage("blur", amount)])
        assert soft[64, 64] == soft.max() < 40
        assert soft[64, 66] > soft[64, 68]


def test_a_wide_blur_of_a_large_photo_is_that_of_a_small_one() -> None:
    rows = np.sin(np.arange(1024) / 40)[:, None] * np.cos(np.arange(1024) / 70)[None]
    light = (50 + 40 * rows).astype(np.float32)
    large = degrade(light, [Damage("blur", 1.0)])[0]
    small = degrade(Grid(1024, 1024).reduce(light), [Damage("blur", 1.0)])[0]
    assert np.abs(Grid(1024, 1024).reduce(large) - small).max() < 1


def test_fading_lifts_blacks_and_keeps_the_order_of_grays() -> None:
    light = np.linspace(0, 100, 256 * 256, dtype=np.float32).reshape(256, 256)
    half, most = (degrade(light, [Damage("fading", a)])[0] for a in (0.5, 0.9))
    for faded in (half, most):
        assert (np.diff(faded.ravel()) >= 0).all()
    assert 0 < half[0, 0] < most[0, 0] and 100 > half[-1, -1] > most[-1, -1]


def test_jpeg_makes_blocks_of_eight_pixels() -> None:
    levels = np.tile(np.linspace(20, 220, 128), (128, 1)).astype(np.uint8)
    damaged, _ = degrade(color.lightness(levels), [Damage("jpeg", 0.95)])
    steps = np.abs(np.diff(damaged, axis=1))
    assert steps[:, 7::8].mean() > 5 * steps[:, 3::8].mean()


def test_a_vignette_takes_its_share_of_light_in_the_corners() -> None:
    damaged, _ = degrade(flat(180, 101, 151), [Damage("vignette", 0.5)])
    whole, corner = (((light + 16) / 116) ** 3 for light in (flat(180)[0, 0], damaged[0, 0]))
    assert corner / whole == pytest.approx(0.5, abs=0.01)
    assert damaged[50, 75] == pytest.approx(flat(180)[0, 0], abs=0.1)


def test_dust_covers_up_to_a_tenth_and_most_of_it_is_white() -> None:
    light = flat(127)
    for amount in (0.2, 1.0):
        damaged, _ = degrade(light, [Damage("dust", amount)])
        hit = damaged != light
        assert hit.mean() == pytest.approx(amount / 10, abs=1e-3)
        assert 0.5 < (damaged[hit] > 90).mean() < 0.9


def test_the_order_of_damages_counts() -> None:
    blocks, blur = Damage("blocks", 0.2), Damage("blur", 0.5)
    one, two = (degrade(ramp(), order) for order in ((blocks, blur), (blur, blocks)))
    assert not np.array_equal(one[0], two[0])
    assert np.array_equal(one[1], two[1])


def test_another_damage_does_not_change_what_one_hits() -> None:
    alone = degrade(flat(90), [Damage("pixels", 0.2, seed=5)])[1]
    damages = [Damage("salt", 0.2, seed=5), Damage("pixels", 0.2, seed=5)]
    assert np.array_equal(degrade(flat(90), damages)[1], alone)


def test_the_same_damage_again_hits_other_places() -> None:
    once, twice = (degrade(flat(90), [Damage("pixels", 0.2)] * n)[1].mean() for n in (1, 2))
    assert once == pytest.approx(0.2, abs=0.01) and twice == pytest.approx(0.36, abs=0.01)


@pytest.mark.parametrize("kind", ["pixels", "scratches", "values", "gaussian", "dust"])
def test_a_large_photo_reduced_is_damaged_as_a_small_one(kind: str) -> None:
    """So that what a network sees, and the score, do not depend on the photo's size."""
    small, large = flat(100, 384, 512), flat(100, 1536, 2048)
    grid = Grid(1536, 2048)
    assert grid.cell == 4 and Grid(384, 512).cell == 1
    one = degrade(small, [Damage(kind, 0.2)])[0]
    other = grid.reduce(degrade(large, [Damage(kind, 0.2)])[0])
    assert np.corrcoef(one.ravel(), other.ravel())[0, 1] > 0.85


def test_sixteen_bits_of_light_survive_where_nothing_is_hit() -> None:
    levels = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    light = color.lightness(levels)
    for kind in ("values", "salt", "pixels", "dust"):
        damaged, _ = degrade(light, [Damage(kind, 0.1)])
        assert (damaged == light).mean() > 0.85


def test_every_kind_has_words() -> None:
    assert tuple(TITLES) == DAMAGES
    assert len({title.title for title in TITLES.values()}) == len(TITLES)
    assert {title.group for title in TITLES.values()} == {"Missing light", "Noise", "Wear"}


def test_progress_is_told_and_can_stop_it() -> None:
    seen: list[float] = []
    degrade(ramp(8, 8), [Damage("salt", 0.1)] * 4, seen.append)
    assert seen == [0, 0.25, 0.5, 0.75, 1]
