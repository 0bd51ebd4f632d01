"""What one result is worth: definitions of the papers, on photos whose answer is known."""

import numpy as np
import pytest
from skimage.color import rgb2lab
from skimage.data import astronaut

from engine import color, scores
from engine.scores import COLUMNS, KEYS, best, error_map, score_photo


@pytest.fixture(scope="module")
def truth():
    return np.ascontiguousarray(astronaut()[::8, ::8])


@pytest.fixture(scope="module")
def gray(truth):
    return color.encode(color.lightness(truth), np.zeros((*truth.shape[:2], 2), np.float32))


def test_the_truth_itself_has_no_error(truth):
    found = score_photo(truth, truth)
    assert [found[key] for key in ("score_rgb", "score_lab", "mse_ab", "ciede2000")] == [0] * 4
    assert found["colorfulness"] == found["true_colorfulness"] > 20


def test_the_papers_score_is_the_mean_distance_of_pixels_between_0_and_1():
    black, white = np.zeros((9, 9, 3), np.uint8), np.full((9, 9, 3), 255, np.uint8)
    half = black.copy()
    half[:, :, 0] = 255  # only red differs: distance 1
    assert score_photo(black, white)["score_rgb"] == pytest.approx(np.sqrt(3))
    assert score_photo(black, half)["score_rgb"] == pytest.approx(1)


def test_the_score_in_lab_is_the_mean_distance_in_lab(truth, gray):
    expected = np.linalg.norm(rgb2lab(gray) - rgb2lab(truth), axis=2).mean()
    assert score_photo(gray, truth)["score_lab"] == pytest.approx(expected, rel=1e-3)


def test_the_squared_error_of_chroma_is_normalized_by_128(truth, gray):
    expected = np.square((rgb2lab(gray) - rgb2lab(truth))[..., 1:] / 128).mean()
    assert score_photo(gray, truth)["mse_ab"] == pytest.approx(expected, rel=1e-3)


def test_there_is_a_score_for_every_column(truth, gray):
    assert set(score_photo(gray, truth)) == set(KEYS)


def test_the_mean_of_the_error_map_is_the_mean_difference(truth, gray):
    errors = error_map(gray, truth)
    assert errors.shape == truth.shape[:2]
    assert errors.mean() == pytest.approx(score_photo(gray, truth)["ciede2000"], rel=1e-5)


@pytest.mark.parametrize("wrong", [np.zeros((8, 8, 3)), np.zeros((8, 9, 3), np.uint8)])
def test_what_cannot_be_compared_is_refused(wrong):
    with pytest.raises(ValueError):
        score_photo(wrong, np.zeros((8, 8, 3), np.uint8))


def test_the_best_row_follows_the_direction_of_its_column():
    column = {column.key: column for column in COLUMNS}
    rows = [
        {"psnr": 20.0, "ciede2000": 9.0, "colorfulness": 50.0, "true_colorfulness": 40.0},
        {"psnr": 24.0, "ciede2000": 11.0, "colorfulness": 33.0, "true_colorfulness": 40.0},
    ]
    assert best(rows, column["psnr"]) == {1}
    assert best(rows, column["ciede2000"]) == {0}
    assert best(rows, column["colorfulness"]) == {1}
    assert best(rows, column["true_colorfulness"]) == set()


def test_values_that_look_the_same_are_equally_good():
    psnr = next(column for column in scores.COLUMNS if column.key == "psnr")
    assert best([{"psnr": 20.001}, {"psnr": 20.002}], psnr) == {0, 1}
