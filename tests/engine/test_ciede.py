"""CIEDE2000 and SSIM are those of their sources."""

import numpy as np
import pytest
from skimage.color import deltaE_ciede2000
from skimage.data import astronaut
from skimage.metrics import structural_similarity

from engine.ciede import ciede2000_map
from engine.structure import similarity

# Sharma, Wu and Dalal (2005), table 1: chosen where implementations go wrong.
PAIRS = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
    ((50, -0.001, 2.49), (50, 0.0009, -2.49), 4.8045),
    ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((50, 2.5, 0), (58, 24, 15), 19.4535),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("first", "second", "difference"), PAIRS)
def test_published_pairs_of_colours_differ_as_published(first, second, difference):
    one, other = np.array([first], np.float32), np.array([second], np.float32)
    assert ciede2000_map(one, other)[0] == pytest.approx(difference, abs=2e-4)
    assert ciede2000_map(other, one)[0] == pytest.approx(difference, abs=2e-4)


def test_colours_and_grays_differ_as_in_scikit_image():
    random = np.random.default_rng(0)
    lab = np.stack([random.uniform(0, 100, 9000), *random.normal(0, 40, (2, 9000))], axis=-1)
    other = lab + random.normal(0, 20, lab.shape)
    lab[:60, 1:], other[30:90, 1:] = 0, 0
    ours = ciede2000_map(lab.reshape(90, 100, 3), other.reshape(90, 100, 3))
    assert ours.dtype == np.float32 and ours.shape == (90, 100)
    assert ours.ravel() == pytest.approx(deltaE_ciede2000(lab, other), abs=2e-4)


def test_similarity_is_that_of_scikit_image():
    photo = np.ascontiguousarray(astronaut()[::5, ::6])
    noise = np.random.default_rng(1).normal(0, 30, photo.shape)
    other = np.clip(photo + noise, 0, 255).astype(np.uint8)
    expected = structural_similarity(photo, other, channel_axis=-1)
    assert similarity(other, photo, 255) == pytest.approx(expected, abs=1e-9)
    plane, worse = photo[..., 0] / np.float32(3), other[..., 0] / np.float32(3)
    expected = structural_similarity(plane, worse, data_range=100)
    assert similarity(worse, plane, 100) == pytest.approx(expected, abs=1e-4)


def test_photos_smaller_than_a_window_have_no_similarity():
    with pytest.raises(ValueError, match="similarity"):
        similarity(np.zeros((6, 30)), np.zeros((6, 30)), 1)
