import numpy as np
import pytest

from engine.disagreement import disagreement
from engine.errors import BadRecipe
from engine.metrics import ciede2000
from engine.progress import Cancelled


def flat(a: float, b: float, shape: tuple[int, int] = (8, 12)) -> np.ndarray:
    return np.full((*shape, 2), (a, b), np.float32)


LIGHT = np.full((8, 12), 60, np.float32)


def test_models_that_say_the_same_do_not_disagree():
    assert disagreement([flat(12, -30)] * 3, LIGHT).max() == 0


def test_two_models_differ_by_ciede2000():
    one, other = flat(40, 10), flat(-20, 30)
    expected = ciede2000(np.dstack([LIGHT, one]), np.dstack([LIGHT, other]))
    assert disagreement([one, other], LIGHT) == pytest.approx(expected, rel=1e-5)


def test_of_three_models_every_pair_counts_alike():
    planes = [flat(0, 0), flat(0, 0), flat(30, 30)]
    pair = disagreement([planes[0], planes[2]], LIGHT)
    assert disagreement(planes, LIGHT) == pytest.approx(pair * 2 / 3)


def test_it_says_where_they_differ():
    one, other = flat(0, 0), flat(0, 0)
    other[2:4, 5:9] = (30, 30)
    found = disagreement([one, other], LIGHT) > 1
    assert found[2:4, 5:9].all() and found.sum() == 8


def test_models_that_answer_at_different_sizes_are_compared_at_the_largest():
    found = disagreement([flat(9, 9, (4, 6)), flat(9, 9)], np.full((80, 120), 60, np.float32))
    assert found.shape == (8, 12)
    assert found.max() < 1e-3


def test_one_model_has_nobody_to_disagree_with():
    with pytest.raises(BadRecipe, match="alone") as error:
        disagreement([flat(1, 1)], LIGHT)
    assert "blend" in error.value.remedy


def test_it_can_be_stopped():
    def report(fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        disagreement([flat(0, 0), flat(1, 1)], LIGHT, report)
