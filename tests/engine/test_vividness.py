"""How vivid: what one colour is made of a distribution of colours."""

from dataclasses import replace

import numpy as np
import pytest

from engine.colorizer import Prediction
from engine.models.bins import centers
from engine.vividness import annealed_mean, outspoken, rarity

CENTERS = centers()
RED, ORANGE, GREEN, BLUE, GRAY = (60, 30), (50, 50), (-50, 30), (20, -60), (0, 0)


def place(*likely: tuple[int, int], chance: float = 1.0) -> np.ndarray:
    """Logits (1, 1, Q) of a place where these colours are equally likely, and gray is the rest."""
    chances = np.full(len(CENTERS), 1e-4)
    for colour in likely:
        chances[bin_of(colour)] += chance / len(likely)
    chances[bin_of(GRAY)] += 1 - chance
    return np.log(chances)[None, None].astype(np.float16)


def bin_of(colour: tuple[int, int]) -> int:
    return int(np.linalg.norm(CENTERS - np.array(colour), axis=1).argmin())


def length(chroma: np.ndarray) -> float:
    return float(np.hypot(chroma[0, 0, 0], chroma[0, 0, 1]))


MUTED = np.full((1, 1, 2), 3, np.float32)


def test_at_none_it_is_the_regression() -> None:
    assert np.allclose(outspoken(place(RED), CENTERS, MUTED, 0), MUTED)
    assert np.allclose(outspoken(place(RED), CENTERS, MUTED, 1e-3), MUTED, atol=0.5)


def test_it_grows_with_vividness_without_a_jump() -> None:
    logits = place(RED, chance=0.4)
    at = np.linspace(0, 1, 101)
    lengths = np.array([length(outspoken(logits, CENTERS, MUTED, v)) for v in at])
    assert (np.diff(lengths) > -1e-3).all()
    assert np.diff(lengths).max() < 0.1 * lengths[-1]
    assert lengths[-1] > 40


def test_what_agrees_on_a_hue_becomes_vivid_and_what_does_not_stays_muted() -> None:
    sure = outspoken(place(RED, ORANGE), CENTERS, MUTED, 0.5)
    torn = outspoken(place(RED, GREEN, BLUE), CENTERS, MUTED, 0.5)
    assert length(sure) > 45
    assert length(torn) < 8


def test_rare_colours_count_more_than_common_ones() -> None:
    rare = rarity(CENTERS.tobytes())
    assert rare.min() == 0
    assert rare[bin_of(GRAY)] < rare[bin_of((20, 20))] < rare[bin_of((80, 60))]
    assert rare.max() == pytest.approx(8.4, abs=0.01)


def test_a_surely_gray_place_stays_gray() -> None:
    gray = np.zeros((1, 1, 2), np.float32)
    assert length(outspoken(place(GRAY), CENTERS, gray, 0.5)) < 3


def test_extreme_logits_do_not_overflow() -> None:
    logits = np.array([[60000, -60000, 0]], np.float16)
    three = np.array([[1, 2], [3, 4], [5, 6]], np.float32)
    for temperature in (1.0, 0.01, 0.0):
        assert np.allclose(annealed_mean(logits, three, temperature), [[1, 2]])
    assert np.isfinite(outspoken(logits[None], three, MUTED, 1)).all()


def prediction(two_heads: bool) -> Prediction:
    return Prediction(
        light=np.full((4, 4), 50, np.float32), chroma=MUTED, logits=place(RED, chance=0.6),
        model="", side=4, seconds=0, device="", centers=CENTERS, two_heads=two_heads,
    )  # fmt: skip


def test_a_network_without_a_regression_is_annealed_as_in_its_paper() -> None:
    one_head = prediction(two_heads=False)
    assert one_head.logits is not None
    assert np.allclose(one_head.at(0.5), annealed_mean(one_head.logits, CENTERS, 0.38), atol=0.05)
    two_heads = replace(one_head, two_heads=True)
    assert not np.allclose(two_heads.at(0.5), one_head.at(0.5), atol=1)


def test_the_network_says_that_it_has_two_heads() -> None:
    from engine.models import build

    assert build("tintype", {"widths": (8, 8, 8, 8), "depths": (1,) * 4}).two_heads
    assert not getattr(build("resnet", {}), "two_heads", False)
