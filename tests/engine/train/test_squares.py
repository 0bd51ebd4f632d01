"""Squares cut from training photos, one by one and all at once."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from engine.train.config import Config, Stage
from engine.train.feed import Feed
from engine.train.photos import PhotoSet
from engine.train.squares import square, squares


@pytest.fixture
def photo_set():
    """A wide photo, a tall one and a square one of noise, all 8 pixels on the short side."""
    shapes, random = [(8, 12), (13, 8), (8, 8)], np.random.default_rng(0)
    pixels = [random.integers(0, 256, (h, w, 3), np.uint8) for h, w in shapes]
    heights, widths = np.array(shapes).T
    starts = np.cumsum([0] + [p.size for p in pixels[:-1]])
    names = np.array(["a", "b", "c"])
    return PhotoSet(np.concatenate([p.ravel() for p in pixels]), starts, heights, widths, names,
                    names)  # fmt: skip


INDICES = np.array([0, 1, 2, 1, 0])
PLACES = np.array([0.0, 0.7, 0.5, 1.0, 0.3])


def one_by_one(photo_set, squeezed):
    return torch.stack([
        square(torch.from_numpy(photo_set.photo(i)), place, whole)
        for i, place, whole in zip(INDICES, PLACES, squeezed, strict=True)
    ])  # fmt: skip


def test_squares_cut_all_at_once_are_those_cut_one_by_one(photo_set):
    none = np.zeros(5, bool)
    cut = squares(photo_set, torch.from_numpy(photo_set.block), INDICES, PLACES, none)
    assert torch.equal(cut, one_by_one(photo_set, [False] * 5))


def test_squeezed_ones_are_too_but_for_rounding(photo_set):
    squeezed = np.array([True, True, True, False, False])
    cut = squares(photo_set, torch.from_numpy(photo_set.block), INDICES, PLACES, squeezed)
    expected = one_by_one(photo_set, squeezed.tolist())
    assert (cut.int() - expected.int()).abs().max() <= 1
    assert torch.equal(cut[2:], expected[2:])


def test_a_squeezed_photo_shows_both_ends_of_its_long_side():
    ramp = torch.arange(120, dtype=torch.uint8).view(1, 120, 1).expand(60, 120, 3).contiguous()
    assert square(ramp, 0.5).min() == 30
    shown = square(ramp, 0.5, squeezed=True)
    assert shown.shape == (60, 60, 3)
    assert shown.min() <= 1
    assert shown.max() >= 118


@pytest.mark.parametrize("copies", [0, 1000])
def test_a_recipe_squeezes_that_share_of_its_crops(photo_set, monkeypatch, copies):
    told = []

    def noted(photo, place, squeezed):
        told.append(squeezed)
        return square(photo, place, squeezed)

    monkeypatch.setattr("engine.train.feed.square", noted)
    config = Config(
        "resnet", 1, stages=(Stage(1.0, 8, 200, (0.9, 1.0)),), squeeze=0.25, copies=copies
    )
    Feed(photo_set, config, torch.device("cpu")).batch(0, 0.0)
    assert 30 <= sum(told) <= 70
    told.clear()
    Feed(photo_set, replace(config, squeeze=0.0), torch.device("cpu")).batch(0, 0.0)
    assert not any(told)
