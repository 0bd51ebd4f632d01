"""Several predictions become one."""

import subprocess
import sys

import cv2
import numpy as np
import pytest

from engine.blend import WAYS, blend
from engine.errors import BadRecipe


def flat(a: float, b: float, shape: tuple[int, int] = (16, 24)) -> np.ndarray:
    plane = np.empty((*shape, 2), np.float32)
    plane[:] = a, b
    return plane


def noise(seed: int, shape: tuple[int, int] = (16, 24)) -> np.ndarray:
    return np.random.default_rng(seed).normal(0, 30, (*shape, 2)).astype(np.float32)


def test_the_mean_is_weighted_and_weights_need_not_add_up_to_one() -> None:
    one, two = noise(1), noise(2)
    expected = 0.75 * one + 0.25 * two
    for weights in ([3, 1], [0.75, 0.25], [3e-300, 1e-300], [3e300, 1e300]):
        assert np.allclose(blend([one, two], weights), expected, atol=1e-4)


@pytest.mark.parametrize("way", WAYS)
def test_one_model_alone_is_unchanged(way: str) -> None:
    one = noise(1)
    assert np.allclose(blend([one], [0.2], way), one, atol=1e-4)


@pytest.mark.parametrize("way", WAYS)
def test_a_model_of_weight_zero_is_out(way: str) -> None:
    one, two, large = noise(1), noise(2), noise(3, (64, 96))
    with_it = blend([one, large, two], [1, 0, 1], way)
    assert np.allclose(with_it, blend([one, two], [1, 1], way))
    assert with_it.shape == one.shape


@pytest.mark.parametrize("way", WAYS)
def test_predictions_are_only_read(way: str) -> None:
    one, two = noise(1), noise(2, (8, 12))
    kept = one.copy(), two.copy()
    for plane in (one, two):
        plane.flags.writeable = False
    joined = blend([one, two], [1, 1], way)
    assert np.array_equal(one, kept[0]) and np.array_equal(two, kept[1])
    assert joined.dtype == np.float32 and not np.shares_memory(joined, one)


@pytest.mark.parametrize("way", WAYS)
def test_different_sizes_are_brought_to_the_largest_without_a_shift(way: str) -> None:
    smooth = cv2.GaussianBlur(noise(1, (64, 96)), (0, 0), 6)
    half = cv2.resize(smooth, (48, 32), interpolation=cv2.INTER_AREA)
    joined = blend([half, smooth, half], [1, 1, 1], way)
    assert joined.shape == smooth.shape
    assert np.abs(joined - smooth).max() < 0.05 * np.abs(smooth).max()


def test_the_surest_leads_in_its_area() -> None:
    blue, yellow = flat(0, 0, (32, 64)), flat(0, 0, (32, 64))
    blue[:, :32] = 0, -40
    yellow[:, 32:] = 0, 40
    mean, surest = (blend([blue, yellow], [1, 1], way) for way in ("mean", "surest"))
    assert mean[16, 8, 1] == pytest.approx(-20) and mean[16, 56, 1] == pytest.approx(20)
    assert surest[16, 8, 1] < -38 and surest[16, 56, 1] > 38


def test_the_surest_is_the_mean_where_all_are_equally_sure() -> None:
    joined = blend([flat(20, 0), flat(0, 20)], [1, 3], "surest")
    assert np.allclose(joined, blend([flat(20, 0), flat(0, 20)], [1, 3]), atol=1e-4)
    assert np.array_equal(blend([flat(0, 0), flat(0, 0)], [1, 1], "surest"), flat(0, 0))


def test_the_surest_leads_in_areas_and_not_in_pixels() -> None:
    speckled = flat(0, 0, (64, 64))
    speckled[::2, ::2] = 0, 40
    joined = blend([speckled, flat(0, -10, (64, 64))], [1, 1], "surest")
    share = (joined[..., 1] + 10) / (speckled[..., 1] + 10)  # of the speckled one
    assert share[8:-8, 8:-8].std() < 0.02


def test_the_median_leaves_out_what_only_one_says() -> None:
    joined = blend([flat(5, 10), flat(6, 11), flat(-90, 90)], [1, 1, 1], "median")
    assert np.allclose(joined, flat(5, 11))


def test_the_median_is_that_of_numpy_when_weights_are_equal() -> None:
    for count in (2, 3, 4, 5):
        planes = [noise(seed) for seed in range(count)]
        expected = np.median(np.stack(planes), 0)
        assert np.allclose(blend(planes, [0.1] * count, "median"), expected, atol=1e-5)


def test_the_median_counts_a_heavy_model_as_several() -> None:
    planes = [noise(seed) for seed in range(3)]
    repeated = [planes[0], planes[1], planes[1], planes[2], planes[2]]
    expected = np.median(np.stack(repeated), 0)
    assert np.allclose(blend(planes, [1, 2, 2], "median"), expected, atol=1e-5)


@pytest.mark.parametrize(
    ("count", "weights", "complaint"),
    [
        (0, [], "no models"),
        (2, [0, 0], "weight 0"),
        (2, [1, -1], "cannot be"),
        (2, [1, float("nan")], "cannot be"),
        (2, [1, float("inf")], "cannot be"),
        (2, [1], "2 models have 1 weights"),
    ],
)
def test_what_makes_no_sense_is_an_error_with_a_remedy(
    count: int, weights: list[float], complaint: str
) -> None:
    with pytest.raises(BadRecipe, match=complaint) as caught:
        blend([noise(1)] * count, weights)
    assert caught.value.remedy


def test_an_unknown_way_names_those_there_are() -> None:
    with pytest.raises(BadRecipe, match="no way") as caught:
        blend([noise(1)], [1], "loudest")
    assert "surest" in caught.value.remedy


def test_blending_does_not_load_torch() -> None:
    code = "import sys; import engine.blend; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
