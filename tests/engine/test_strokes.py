"""Brush strokes become local shares."""

import numpy as np
import pytest

from engine.ingredients import Part, Stroke
from engine.joining import stroke_weights
from engine.recipe import Recipe
from engine.strokes import coverage, mask, painted

WIDE = (40, 80)


def test_a_dab_is_full_in_its_middle_and_nothing_beyond_its_radius() -> None:
    dab = mask(Stroke("blue", ((0.5, 0.5),), radius=0.1, softness=0.5), WIDE)
    assert dab[20, 40] == dab[20, 43] == 1
    assert 0 < dab[20, 46] < 1
    assert dab[20, 49] == dab[29, 40] == dab[0, 0] == 0


def test_a_stroke_covers_its_whole_way_and_is_round() -> None:
    line = mask(Stroke("blue", ((0.25, 0.25), (0.75, 0.25), (0.75, 0.75)), radius=0.05), WIDE)
    assert line[10, 20:60].min() == 1 and line[10:30, 59].min() == 1
    assert line[20, 30] == 0 and line[6, 15] == 0


@pytest.mark.parametrize("softness", [0.0, 0.3, 1.0])
def test_the_brush_fades_over_its_softness_and_never_in_a_step(softness: float) -> None:
    side = 200
    dab = mask(Stroke("blue", ((0.5, 0.5),), radius=0.25, softness=softness), (side, side))[100]
    fading = np.count_nonzero((dab > 0.02) & (dab < 0.98)) / 2
    assert fading == pytest.approx(0.8 * max(softness * 50, 1), abs=2)
    assert dab[100] > 0.9


def test_a_brush_smaller_than_a_pixel_still_leaves_a_mark() -> None:
    assert mask(Stroke("blue", ((0.51, 0.51),), radius=1e-4), (10, 10)).max() > 0.2


def test_strokes_may_leave_the_photo() -> None:
    assert mask(Stroke("blue", ((-3.0, 0.5), (4.0, 0.5))), WIDE)[20].min() == 1
    assert not mask(Stroke("blue", ((-3.0, -3.0),)), WIDE).any()


def test_shares_sum_to_one_and_are_those_asked_for_under_the_brush() -> None:
    strokes = (
        Stroke("blue", ((0.2, 0.5),), radius=0.1, weight=1),
        Stroke("green", ((0.8, 0.5),), radius=0.1, weight=0.5),
        Stroke("yellow", ((0.8, 0.5),), radius=0.1, weight=0),
    )
    shares = {"blue": 0.2, "green": 0.2, "yellow": 0.6}
    local = painted(shares, strokes, WIDE)
    assert np.allclose(sum(local.values()), 1, atol=1e-5)
    at = {model: plane[20, 16] for model, plane in local.items()}
    assert at == pytest.approx({"blue": 1, "green": 0, "yellow": 0}, abs=1e-5)
    at = {model: plane[20, 64] for model, plane in local.items()}
    assert at["yellow"] == 0 and at["green"] / at["blue"] == pytest.approx(0.5 / 0.125)
    assert {model: plane[0, 0] for model, plane in local.items()} == pytest.approx(shares)


def test_what_one_model_had_alone_goes_back_to_the_others_as_the_blend_has_them() -> None:
    dab = ((0.5, 0.5),)
    strokes = (Stroke("blue", dab, weight=1), Stroke("blue", dab, weight=0))
    local = painted({"blue": 0.5, "green": 0.1, "yellow": 0.4}, strokes, WIDE)
    at = {model: float(plane[20, 40]) for model, plane in local.items()}
    assert at == pytest.approx({"blue": 0, "green": 0.2, "yellow": 0.8})


def test_strokes_of_models_without_a_say_do_nothing() -> None:
    parts = (Part("blue", 50), Part("green", 50), Part("cyan", 50, muted=True))
    recipe = Recipe(blend=parts, strokes=(Stroke("cyan", ((0.5, 0.5),)),))
    local = stroke_weights(recipe, (8, 8))
    assert list(local) == ["blue", "green"]
    assert all((plane == 0.5).all() for plane in local.values())


def test_coverage_is_of_all_strokes_together() -> None:
    here, there = Stroke("blue", ((0.2, 0.5),)), Stroke("green", ((0.8, 0.5),))
    both = coverage((here, there), WIDE)
    assert both[20, 16] == both[20, 64] == 1
    assert both[20, 40] == 0
