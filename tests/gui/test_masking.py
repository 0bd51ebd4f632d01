from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from engine.recipe import Recipe
from gui.masking import LARGEST, SMALLEST, Masking
from gui.session import Session
from tests.gui.session_acts import show_photo, steps


@pytest.fixture
def damaged(session: Session) -> Session:
    """A session with a photo twice as wide as high."""
    show_photo(session, SimpleNamespace(width=400, height=200))
    return session


@pytest.fixture
def masking(damaged: Session) -> Masking:
    masking = Masking(damaged)
    masking.use(radius=0.05)
    return masking


def drag(masking: Masking, *places: tuple[float, float]) -> None:
    masking.press(*places[0])
    for place in places[1:]:
        masking.move(*place)
    masking.release(*places[-1])


def test_one_drag_is_one_stroke_and_one_step(masking, damaged):
    drag(masking, (0.1, 0.1), (0.3, 0.1), (0.5, 0.4))
    (stroke,) = damaged.recipe.repair.mask
    assert stroke.points == ((0.1, 0.1), (0.3, 0.1), (0.5, 0.4))
    assert (stroke.kind, stroke.erase, stroke.radius) == ("brush", False, 0.05)
    assert damaged.recipe.repair.active == ("fill",) and steps(damaged) == 1
    damaged.undo_group.undo()
    assert damaged.recipe == Recipe()


def test_the_recipe_waits_for_the_end_of_the_stroke_and_the_trail_does_not(masking, damaged):
    trails = []
    masking.trailed.connect(trails.append)
    masking.press(0.1, 0.1)
    masking.move(0.4, 0.1)
    assert damaged.recipe.repair.mask == ()
    assert trails[-1].points == ((0.1, 0.1), (0.4, 0.1)) and trails[-1].radius == 0.05
    masking.release(0.4, 0.1)
    assert trails[-1] is None and len(damaged.recipe.repair.mask) == 1


def test_the_eraser_is_a_stroke_that_takes_away(masking, damaged):
    masking.use(erase=True)
    drag(masking, (0.2, 0.2))
    assert damaged.recipe.repair.mask[0].erase


def test_a_lasso_needs_an_area(masking, damaged):
    masking.use(lasso=True)
    drag(masking, (0.1, 0.1), (0.2, 0.1))
    assert damaged.recipe.repair.mask == ()
    drag(masking, (0.1, 0.1), (0.2, 0.1), (0.2, 0.3))
    assert damaged.recipe.repair.mask[0].kind == "lasso"
    assert len(damaged.recipe.repair.mask[0].points) == 3


def test_drawing_switches_filling_on_again(masking, damaged):
    drag(masking, (0.1, 0.1))
    off = replace(damaged.recipe, repair=replace(damaged.recipe.repair, fill=False))
    damaged.edit(off, "Off")
    drag(masking, (0.5, 0.5))
    assert damaged.recipe.repair.fill


def test_strokes_are_removed_the_mask_inverted_and_cleared(masking, damaged):
    for y in (0.1, 0.5, 0.9):
        drag(masking, (0.1, y))
    masking.remove_last()
    assert len(damaged.recipe.repair.mask) == 2
    masking.invert(True)
    assert damaged.recipe.repair.invert
    masking.clear()
    assert not damaged.recipe.repair.masks
    damaged.undo_group.undo()
    assert damaged.recipe.repair.invert and len(damaged.recipe.repair.mask) == 2


def test_the_brush_stays_between_its_limits(masking):
    for larger, limit in ((True, LARGEST), (False, SMALLEST)):
        for _ in range(60):
            masking.resize(larger)
        assert masking.brush.radius == limit


def test_another_photo_ends_the_stroke(masking, damaged):
    masking.press(0.1, 0.1)
    (other,) = damaged.add(Path("b.jpg"))
    damaged.choose(other.key)
    damaged.show(other.key, SimpleNamespace(width=10, height=10))
    masking.release(0.5, 0.5)
    assert damaged.recipe.repair.mask == ()
