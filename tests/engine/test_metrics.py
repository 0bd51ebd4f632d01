"""Scores agree with their definitions on photos whose answer is known."""

import numpy as np
import pytest
from skimage.color import rgb2lab
from skimage.data import astronaut

from engine import metrics


@pytest.fixture(scope="module")
def photo():
    return np.ascontiguousarray(astronaut()[::4, ::4])


def test_a_photo_equals_itself(photo):
    lab = rgb2lab(photo)
    assert metrics.psnr(photo, photo) == 100
    assert metrics.ssim(photo, photo) == pytest.approx(1)
    assert metrics.ciede2000(lab, lab) == 0


def test_psnr_of_one_level_off_is_its_formula(photo):
    dark = np.minimum(photo, 254)
    assert metrics.psnr(dark + np.uint8(1), dark) == pytest.approx(20 * np.log10(255))


def test_gray_has_no_colourfulness_and_a_lively_photo_has(photo):
    gray = np.repeat(photo[..., :1], 3, axis=2)
    assert metrics.colorfulness(gray) == 0
    assert 20 < metrics.colorfulness(photo) < 80


def test_colourfulness_is_the_published_formula():
    rng = np.random.default_rng(0)
    photo = rng.integers(0, 256, (8, 8, 3), dtype=np.uint8)
    r, g, b = np.moveaxis(photo.astype(float), 2, 0)
    rg, yb = r - g, 0.5 * (r + g) - b
    expected = np.sqrt(rg.var() + yb.var()) + 0.3 * np.sqrt(rg.mean() ** 2 + yb.mean() ** 2)
    assert metrics.colorfulness(photo) == pytest.approx(expected)


def test_bins_are_the_nearest_multiples_of_ten():
    chroma = np.array([[0, 0], [4, -4], [6, 0], [-110, 110], [300, -300]], np.float32)
    cells = [divmod(int(cell), 23) for cell in metrics.bins(chroma)]
    assert cells == [(11, 11), (11, 11), (12, 11), (0, 22), (22, 0)]


def test_no_error_fills_the_curve_and_a_large_one_leaves_it_empty():
    truth = np.zeros((4, 4, 2), np.float32)
    perfect, wild = metrics.ErrorCurve.empty(), metrics.ErrorCurve.empty()
    perfect.add(truth, truth)
    wild.add(truth + np.float32(200), truth)
    assert metrics.area(perfect.plain) == pytest.approx(100)
    assert metrics.area(wild.plain) == pytest.approx(0, abs=0.5)


def test_area_is_one_minus_the_mean_error():
    """The area under a cumulative curve is 1 - mean / 150, to the width of a step."""
    rng = np.random.default_rng(1)
    truth = np.zeros((64, 64, 2), np.float32)
    result = rng.uniform(-70, 70, (64, 64, 2)).astype(np.float32)
    curve = metrics.ErrorCurve.empty()
    curve.add(result, truth)
    mean = np.linalg.norm(result, axis=-1).mean()
    assert metrics.area(curve.plain) == pytest.approx(100 * (1 - mean / 150), abs=0.1)


def test_rebalancing_makes_rare_colours_count_more():
    truth = np.zeros((1, 2, 2), np.float32)
    truth[0, 1] = (60, 60)  # a strong orange, rare in photographs
    gray = np.zeros_like(truth)
    curve = metrics.ErrorCurve.empty()
    curve.add(gray, truth)
    assert metrics.area(curve.rebalanced) < metrics.area(curve.plain)


def test_the_prior_is_a_distribution_that_peaks_at_gray():
    weights = metrics.prior_weights()
    assert np.isfinite(weights).all() and (weights > 0).all()
    assert weights.argmin() == 11 * 23 + 11
    assert (1 / weights).sum() == pytest.approx(1, abs=1e-3)
