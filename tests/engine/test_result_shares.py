from types import SimpleNamespace

import numpy as np
import pytest

from engine.ingredients import Part, Stroke
from engine.recipe import Recipe
from engine.result_shares import result_shares

PARTS = (Part("blue", 75), Part("yellow", 25))


def said(a: float, b: float):
    """A prediction that is one colour everywhere."""
    chroma = np.full((24, 32, 2), (a, b), np.float32)
    return SimpleNamespace(light=np.full((24, 32), 50, np.float32), at=lambda _: chroma)


PREDICTIONS = {"blue": said(0, -9), "yellow": said(0, 29)}


def test_a_mean_has_the_shares_of_its_recipe():
    shares = result_shares(PREDICTIONS, Recipe(blend=PARTS))
    assert shares == pytest.approx({"blue": 0.75, "yellow": 0.25})


def test_the_surest_gains_what_the_others_do_not_see():
    shares = result_shares(PREDICTIONS, Recipe(blend=PARTS, way="surest"))
    # 0.75 * (9 + 1) against 0.25 * (29 + 1)
    assert shares == pytest.approx({"blue": 0.5, "yellow": 0.5}, abs=1e-3)


def test_a_stroke_moves_shares_by_the_area_it_covers():
    # A hard brush along the left half: 32 of 64 columns.
    stroke = Stroke("yellow", ((0.0, 0.0), (0.0, 1.0)), radius=0.5, softness=0.0)
    shares = result_shares(PREDICTIONS, Recipe(blend=PARTS, strokes=(stroke,)))
    assert shares["yellow"] == pytest.approx(0.25 + 0.75 / 2, abs=0.02)
    assert sum(shares.values()) == pytest.approx(1)


def test_a_model_that_is_only_painted_with_has_a_share():
    parts = (Part("blue", 100), Part("yellow", 0))
    stroke = Stroke("yellow", ((0.5, 0.5),), radius=0.2)
    shares = result_shares(PREDICTIONS, Recipe(blend=parts, strokes=(stroke,)))
    assert 0.03 < shares["yellow"] < 0.2
