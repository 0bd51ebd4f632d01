from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from engine.ingredients import Part
from engine.recipe import Recipe
from gui.brushing import LARGEST, SMALLEST, Brushing
from gui.session import Session
from tests.gui.session_acts import steps


@pytest.fixture
def painted(session: Session) -> Session:
    """A session with a photo twice as wide as high, and a mixture."""
    (entry,) = session.add(Path("a.jpg"))
    session.prepare(entry.key, Recipe(blend=(Part("blue", 50), Part("yellow", 50))))
    session.choose(entry.key)
    session.show(entry.key, SimpleNamespace(width=400, height=200))
    return session


@pytest.fixture
def brushing(painted: Session) -> Brushing:
    brushing = Brushing(painted, "blue")
    brushing.use(radius=0.1)
    return brushing


def drag(brushing: Brushing, *places: tuple[float, float]) -> None:
    brushing.press(*places[0])
    for place in places[1:]:
        brushing.move(*place)
    brushing.release(*places[-1])


def test_one_drag_is_one_stroke_and_one_step(brushing, painted):
    brushing.use(softness=0.25, weight=0.75)
    drag(brushing, (0.1, 0.1), (0.3, 0.1), (0.5, 0.4))
    (stroke,) = painted.recipe.strokes
    assert stroke.points == ((0.1, 0.1), (0.3, 0.1), (0.5, 0.4))
    assert (stroke.model, stroke.radius, stroke.softness, stroke.weight) == (
        "blue",
        0.1,
        0.25,
        0.75,
    )
    assert steps(painted) == 1
    painted.undo_group.undo()
    assert painted.recipe.strokes == ()


def test_the_stroke_is_there_while_it_is_drawn(brushing, painted):
    brushing.press(0.1, 0.1)
    assert painted.recipe.strokes[0].points == ((0.1, 0.1),)
    brushing.move(0.4, 0.1)
    assert len(painted.recipe.strokes[0].points) == 2


def test_a_stroke_that_is_undone_while_it_is_drawn_takes_no_other_along(brushing, painted):
    drag(brushing, (0.1, 0.1), (0.3, 0.1))
    kept = painted.recipe.strokes
    brushing.press(0.6, 0.6)
    brushing.move(0.8, 0.6)
    painted.undo_group.undo()
    brushing.move(0.9, 0.9)
    brushing.release(0.9, 0.9)
    assert painted.recipe.strokes == kept
    drag(brushing, (0.5, 0.5), (0.7, 0.5))
    assert len(painted.recipe.strokes) == 2


def test_points_closer_than_the_brush_needs_are_left_out(brushing, painted):
    drag(brushing, (0.1, 0.1), *((0.1 + i / 1000, 0.1) for i in range(100)))
    assert len(painted.recipe.strokes[0].points) < 8


def test_distance_knows_how_high_and_wide_the_photo_is(brushing, painted):
    drag(brushing, (0.5, 0.5), (0.5, 0.53))  # 6 pixels down: too near
    assert len(painted.recipe.strokes[0].points) == 1
    drag(brushing, (0.5, 0.5), (0.53, 0.5))  # 12 pixels across
    assert len(painted.recipe.strokes[1].points) == 2


def test_a_move_without_a_press_paints_nothing(brushing, painted):
    brushing.move(0.2, 0.2)
    brushing.release(0.3, 0.3)
    assert painted.recipe.strokes == ()


def test_painting_with_a_new_model_gives_it_a_part_of_its_own(brushing, painted):
    brushing.use(model="cyan")
    drag(brushing, (0.1, 0.1))
    assert painted.recipe.blend[-1] == Part("cyan", 0)
    assert painted.recipe.shares == {"blue": 0.5, "yellow": 0.5, "cyan": 0.0}
    painted.undo_group.undo()
    assert len(painted.recipe.blend) == 2


def test_painting_with_a_muted_model_lets_it_be_heard(brushing, painted):
    muted = (Part("blue", 50, muted=True), Part("yellow", 50))
    painted.edit(replace(painted.recipe, blend=muted), "Mute")
    drag(brushing, (0.1, 0.1))
    assert not painted.recipe.blend[0].muted


def test_the_eraser_takes_the_strokes_under_it_in_one_step(brushing, painted):
    for y in (0.1, 0.5, 0.9):
        drag(brushing, (0.1, y), (0.9, y))
    brushing.use(radius=0.02, erasing=True)
    drag(brushing, (0.5, 0.48), (0.5, 0.6), (0.5, 0.95))
    assert [stroke.points[0][1] for stroke in painted.recipe.strokes] == [0.1]
    assert steps(painted) == 4
    painted.undo_group.undo()
    assert len(painted.recipe.strokes) == 3


def test_the_eraser_meets_the_line_between_two_far_points(brushing, painted):
    drag(brushing, (0.0, 0.5), (1.0, 0.5))
    brushing.use(erasing=True)
    drag(brushing, (0.5, 0.8))  # 60 pixels below, the brush reaches 40
    assert len(painted.recipe.strokes) == 1
    drag(brushing, (0.5, 0.65))
    assert painted.recipe.strokes == ()


def test_strokes_are_cleared_and_the_last_removed(brushing, painted):
    for y in (0.1, 0.5, 0.9):
        drag(brushing, (0.1, y))
    brushing.remove_last()
    assert len(painted.recipe.strokes) == 2
    brushing.clear()
    assert painted.recipe.strokes == ()
    painted.undo_group.undo()
    painted.undo_group.undo()
    assert len(painted.recipe.strokes) == 3


def test_the_brush_stays_between_its_limits(brushing):
    for larger, limit in ((True, LARGEST), (False, SMALLEST)):
        for _ in range(40):
            brushing.resize(larger)
        assert brushing.brush.radius == limit


def test_without_a_photo_there_is_nothing_to_paint_on(session):
    brushing = Brushing(session, "blue")
    drag(brushing, (0.1, 0.1), (0.5, 0.5))
    assert session.recipe == Recipe()


def test_another_photo_ends_the_stroke(brushing, painted):
    brushing.press(0.1, 0.1)
    (other,) = painted.add(Path("b.jpg"))
    painted.choose(other.key)
    painted.show(other.key, SimpleNamespace(width=10, height=10))
    brushing.move(0.5, 0.5)
    assert painted.recipe.strokes == ()
