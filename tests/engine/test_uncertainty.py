"""What a predicted distribution says of itself, on logits made by hand."""

import numpy as np
import pytest

from engine.colorizer import Prediction
from engine.errors import EngineError
from engine.models.bins import centers
from engine.swatches import fitted
from engine.uncertainty import joint_choices, likeliest, predicted, uncertainty

BINS = centers()


def bin_of(a: float, b: float) -> int:
    return int(np.linalg.norm(BINS - (a, b), axis=1).argmin())


def prediction(logits: np.ndarray | None, light: float = 60.0) -> Prediction:
    shape = (4, 4) if logits is None else logits.shape[:2]
    return Prediction(
        light=np.full((shape[0] * 4, shape[1] * 4), light, np.float32),
        chroma=np.zeros((*shape, 2), np.float32),
        logits=None if logits is None else logits.astype(np.float16),
        model="made", side=16, seconds=0, device="CPU",
        centers=None if logits is None else BINS,
    )  # fmt: skip


def flat() -> np.ndarray:
    return np.full((40, 4, len(BINS)), -20.0)


def test_one_sure_bin_is_0_and_no_preference_is_1():
    logits = flat()
    logits[:, 1, 7] = 20
    unsure = uncertainty(prediction(logits))
    assert unsure.shape == (40, 4) and unsure.dtype == np.float32
    assert unsure[:, 0] == pytest.approx(1, abs=1e-4)
    assert unsure[:, 1] == pytest.approx(0, abs=1e-4)


def test_two_equal_bins_have_the_entropy_of_a_coin():
    logits = flat()
    logits[..., :2] = 20
    assert uncertainty(prediction(logits)) == pytest.approx(np.log(2) / np.log(len(BINS)), abs=1e-3)


def test_a_model_without_a_distribution_is_told_from_a_sure_one():
    with pytest.raises(EngineError, match="how sure"):
        uncertainty(prediction(None))
    assert likeliest(prediction(None), 0.5, 0.5) == []


def test_neighbouring_bins_are_one_colour_and_distant_ones_are_two():
    logits = flat()
    for a, b, chance in ((30, 30, 0.4), (40, 30, 0.2), (-30, 20, 0.4)):
        logits[0, 0, bin_of(a, b)] = np.log(chance)
    (a1, b1, p1), (a2, b2, p2), *rest = likeliest(prediction(logits), 0.0, 0.0)
    assert (a1, b1, p1) == (
        pytest.approx(33.3, abs=0.5), pytest.approx(30, abs=0.5), pytest.approx(0.6, abs=0.01)
    )  # fmt: skip
    assert (a2, b2, p2) == (
        pytest.approx(-30, abs=0.5), pytest.approx(20, abs=0.5), pytest.approx(0.4, abs=0.01)
    )  # fmt: skip
    assert sum(p for *_, p in rest) < 0.01


def test_proposals_are_those_of_the_place_that_is_asked_for():
    logits = flat()
    logits[0, 0, bin_of(50, 20)] = 20
    logits[39, 3, bin_of(-40, 30)] = 20
    made = prediction(logits)
    assert likeliest(made, 0.01, 0.0)[0][0] == pytest.approx(50, abs=0.5)
    assert likeliest(made, 1.0, 1.0)[0][0] == pytest.approx(-40, abs=0.5)


def test_nine_different_colours_are_found_and_ordered():
    rng = np.random.default_rng(1)
    logits = rng.normal(0, 2, (1, 1, len(BINS)))
    found = likeliest(prediction(logits), 0.5, 0.5)
    assert len(found) == 9
    chances = [p for *_, p in found]
    assert chances == sorted(chances, reverse=True) and sum(chances) <= 1
    places = np.array([(a, b) for a, b, _ in found])
    gaps = np.linalg.norm(places[:, None] - places, axis=2)[~np.eye(9, dtype=bool)]
    assert gaps.min() > 5


def test_colours_that_the_lightness_cannot_hold_are_not_proposed():
    logits = np.zeros((1, 1, len(BINS)))
    for a, b, _ in likeliest(prediction(logits, light=97.0), 0.5, 0.5):
        assert fitted(97.0, a, b) == pytest.approx((a, b), abs=0.5)
    for a, b, _ in likeliest(prediction(logits), 0.5, 0.5, lightness=5.0):
        assert fitted(5.0, a, b) == pytest.approx((a, b), abs=0.5)


def test_the_predicted_colour_of_a_place():
    plane = np.zeros((4, 4, 2), np.float32)
    plane[3, 0] = (12, -8)
    assert predicted(plane, 0.1, 0.9) == (12, -8)


def test_a_blend_is_as_unsure_as_its_models_that_say_so_by_share():
    sure, shares = flat(), {"a": 0.25, "b": 0.25, "c": 0.5}
    sure[..., 3] = 20
    known = {"a": prediction(flat()), "b": prediction(sure), "c": prediction(None)}
    assert joint_choices(known, {"a": 1.0}) == pytest.approx(len(BINS), rel=1e-3)
    assert joint_choices(known, {"b": 1.0}) == pytest.approx(1.0, abs=1e-3)
    assert joint_choices(known, shares) == pytest.approx(len(BINS) ** 0.5, rel=1e-2)
    with pytest.raises(EngineError, match="how sure"):
        joint_choices({"c": prediction(None)}, {"c": 1.0})
