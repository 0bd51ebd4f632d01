"""Overlays: made when chosen, made again when not true any more, a sentence where there is none."""

import asyncio
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from engine.errors import EngineError
from gui.jobs import Lanes
from gui.overlays import Overlays, round_top
from gui.session import Session
from tests.gui.session_acts import show_photo


class Source(QObject):
    """Predictions and the prepared photo, as preview and predictor give them."""

    predicted = Signal(object)
    prepared_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.known = {"tintype": "first"}
        self.prepared = SimpleNamespace(name="photo")

    def find_all(self, photo, recipe) -> dict[str, str]:
        return self.known


async def ended(tasks: list[asyncio.Task[None]]) -> None:
    """All work is done; what went wrong in it comes out."""
    await asyncio.gather(*tasks)


@pytest.fixture
def world(loop, run, session: Session):
    lanes, tasks, source = Lanes.open(), [], Source()
    show_photo(session, source.prepared, "a")
    overlays = Overlays(
        session, lanes, source, source, lambda work: tasks.append(loop.create_task(work))
    )
    drawn, runs = [], []
    overlays.drawn.connect(drawn.append)

    def job(report, photo, recipe, predictions):
        runs.append((recipe.strength, dict(predictions)))
        return np.full((2, 3), 0.5, np.float32)

    overlays.register("flat", "Flat", job, "units", 1.0)
    overlays.register("still", "Still", job, "", 1.0, follows=False)
    yield SimpleNamespace(
        overlays=overlays, drawn=drawn, runs=runs, session=session, source=source, tasks=tasks
    )
    run(ended(tasks))
    lanes.close()


def shown(world):
    return world.drawn and world.drawn[-1] is not None


def test_nothing_is_computed_until_an_overlay_is_chosen(world, until):
    world.session.edit(replace(world.session.recipe, strength=0.5), "Change")
    assert world.runs == []
    world.overlays.choose("flat")
    until(lambda: shown(world))
    overlay = world.drawn[-1]
    assert (overlay.title, overlay.unit, overlay.value_at(0.9, 0.9)) == ("Flat", "units", 0.5)
    assert overlay.image.width() == 3


def test_it_follows_the_recipe_only_if_it_depends_on_it(world, until, qtbot):
    world.overlays.choose("flat")
    until(lambda: shown(world))
    world.session.edit(replace(world.session.recipe, strength=0.5), "Change")
    until(lambda: len(world.runs) == 2)
    assert world.runs[-1][0] == 0.5
    world.overlays.choose("still")
    until(lambda: len(world.runs) == 3)
    world.session.edit(replace(world.session.recipe, strength=0.7), "Change")
    until(lambda: not world.overlays._calm.isActive() and not world.overlays._drawing._running)
    assert len(world.runs) == 3
    world.source.known = {"tintype": "second"}
    world.source.predicted.emit(None)
    until(lambda: len(world.runs) == 4)


def test_it_is_drawn_again_on_a_photo_that_was_left_and_came_back(world, until):
    session, first = world.session, world.session.current.key
    world.overlays.choose("flat")
    until(lambda: shown(world))
    show_photo(session, SimpleNamespace(name="other"), "b")  # the canvas forgets its overlay
    session.choose(first)
    session.show(first, world.source.prepared)
    until(lambda: len([overlay for overlay in world.drawn if overlay is not None]) == 2)


def test_it_waits_for_the_predictions_of_all_models(world, until):
    world.source.known = {}
    world.overlays.choose("flat")
    until(lambda: not world.overlays._drawing._running)
    assert world.runs == []
    world.source.known = {"tintype": "now"}
    world.source.predicted.emit(None)
    until(lambda: shown(world))


def test_a_sentence_says_why_there_is_none(world, until):
    def refuse(report, photo, recipe, predictions):
        raise EngineError("there is no truth", "Open a colour photo.")

    world.overlays.register("error", "Error", refuse, "", 1.0)
    world.overlays.choose("error")
    until(lambda: shown(world))
    assert world.drawn[-1].words == "There is no truth. Open a colour photo."
    assert world.drawn[-1].image is None


def test_without_a_scale_it_has_a_round_one_that_fits_the_photo(world, until):
    values = np.linspace(0, 83, 100, dtype=np.float32)[None]
    world.overlays.register("wide", "Wide", lambda *_: values, "colours", None)
    world.overlays.choose("wide")
    until(lambda: shown(world))
    assert world.drawn[-1].most == 100
    assert [round_top(value) for value in (0.2, 1, 1.1, 4.9, 5, 5.1, 11, 60, 200)] == [
        1, 1, 2, 5, 5, 10, 20, 100, 200,
    ]  # fmt: skip


def test_toggling_takes_it_away_and_brings_it_back(world, until):
    world.overlays.toggle()
    assert world.overlays.key == "flat"
    world.overlays.choose("still")
    world.overlays.toggle()
    assert world.overlays.key == "" and world.drawn[-1] is None
    world.overlays.toggle()
    assert world.overlays.key == "still"
    until(lambda: shown(world))


def test_a_menu_offers_them_also_those_that_come_later(world, qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    world.overlays.fill(menu)
    world.overlays.register("late", "Late", lambda *_: None, "", 1.0)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["&None", "Flat", "Still", "Late"]
    menu.actions()[1].trigger()
    assert world.overlays.key == "flat" and menu.actions()[1].isChecked()
