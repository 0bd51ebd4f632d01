"""Runs a sweep in small pieces of the torch lane, so that colorizing and closing stay quick."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.catalog import ModelCard
from engine.errors import UnknownModel
from engine.progress import Cancelled, Report
from engine.recipe import Recipe
from gui.jobs import Lanes, Spawn, telling
from gui.networks import Networks

if TYPE_CHECKING:
    from engine.photo import Photo
    from engine.sweep import Point, Predict, Subject, Sweep, Treatment

BLEND = "blend"  # stands among models for the mixture of the recipe


@dataclass(frozen=True, eq=False, slots=True)
class Plan:
    """What to measure, on what, and who is to colorize it."""

    sweep: "Sweep"
    source: "Path | Photo"  # a folder of colour photos, or one that is open
    limit: int
    models: tuple[str, ...]  # ids, and perhaps `BLEND`
    recipe: Recipe  # its working side, vividness and blend are used
    repair: bool = False  # measure also what repair makes of each damaged photo


def subjects_of(report: Report, plan: Plan, watch: Report) -> "list[Subject]":
    """The photos to measure on; a job for the lane for figures. `watch` is told of progress too."""
    from engine.sweep import subject_of, subjects_in

    def both(fraction: float) -> None:
        watch(fraction)
        report(fraction)

    if isinstance(plan.source, Path):
        return subjects_in(plan.source, plan.limit, both)
    return [subject_of(plan.source)]


def load(
    report: Report, plan: Plan, cards: Mapping[str, ModelCard], networks: Networks
) -> "dict[str, Predict]":
    """The networks to measure; a job for the torch lane."""
    from engine.evaluate import Entrant
    from engine.sweep import predictors

    recipe, entrants = plan.recipe, []
    for name in plan.models:
        shares = recipe.shares if name == BLEND else {name: 1.0}
        if not shares.keys() <= cards.keys():
            absent = ", ".join(shares.keys() - cards.keys())
            raise UnknownModel(f"there is no model called {absent}", "Choose another blend.")
        mixed, weights = tuple(cards[model] for model in shares), tuple(shares.values())
        entrants.append(Entrant(called(name, cards), mixed, weights, recipe.way, recipe.vividness))
    return predictors(entrants, networks.device(report), recipe.side)


def called(model: str, cards: Mapping[str, ModelCard]) -> str:
    """What a chart calls a model: its title, and its id where something else is called so."""
    card = cards.get(model)
    if card is None:
        return model
    from engine.sweep import GRAY

    alike = [each for each in cards.values() if each.title == card.title]
    taken = len(alike) > 1 or card.title in (GRAY, BLEND)
    return f"{card.title} ({model})" if taken else card.title


def treatments_of(report: Report, plan: Plan, networks: Networks) -> "Mapping[str, Treatment]":
    """What is done to damaged photos before they are colorized; a job for the torch lane."""
    from engine.repair_network import looker
    from engine.sweep import NOTHING, with_repair

    return with_repair(looker(networks.preference)) if plan.repair else NOTHING


def advance(report: Report, points: "Iterator[Point]") -> "Point | None":
    """The next point, or None after the last; a job for the torch lane."""
    return next(points, None)


class Sweeper(QObject):
    """Measures one point after the other; what was measured stays until the next start."""

    began = Signal()
    measured = Signal(object)  # Point
    ended = Signal()  # finished, stopped or failed
    failed = Signal(object)  # EngineError

    def __init__(
        self,
        lanes: Lanes,
        networks: Networks,
        cards: Mapping[str, ModelCard],
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._networks, self._cards, self._spawn = lanes, networks, cards, spawn
        self.points: list[Point] = []
        self.subjects: Sequence[Subject] = ()
        self.whole = 0  # points there will be; 0 as long as nobody knows
        self.running = self.stopping = False
        self._seconds = 0.0

    def start(self, plan: Plan) -> None:
        """Forget the last sweep and begin another one; nothing happens while one is running."""
        if not self.running:
            self.running = True
            self.points, self.subjects, self.whole, self._seconds = [], (), 0, 0.0
            self._spawn(self._sweep(plan))

    def stop(self) -> None:
        """End after the piece that is being measured."""
        self.stopping = self.running

    @property
    def seconds_left(self) -> float | None:
        """How long the rest will take, as far as one can tell."""
        done = len(self.points)
        return (self.whole - done) * self._seconds / done if done else None

    async def _sweep(self, plan: Plan) -> None:
        self.began.emit()
        try:
            with telling(self.failed):
                points = await self._begin(plan)
                while not self.stopping and await self._measure(points):
                    pass
        finally:
            self.running = self.stopping = False
            self.ended.emit()

    async def _begin(self, plan: Plan) -> "Iterator[Point]":
        from engine.sweep import run

        # Reading a folder takes a while, in which networks and the opening of photos go on.
        self.subjects = await self._lanes.figures.queue(subjects_of, plan, self._watch)
        models = await self._lanes.torch.queue(load, plan, self._cards, self._networks)
        treatments = await self._lanes.torch.queue(treatments_of, plan, self._networks)
        self.whole = plan.sweep.count(len(self.subjects), list(models), len(treatments))
        return run(plan.sweep, self.subjects, models, treatments=treatments)

    def _watch(self, fraction: float) -> None:
        if self.stopping:
            raise Cancelled

    async def _measure(self, points: "Iterator[Point]") -> bool:
        start = perf_counter()
        point = await self._lanes.torch.queue(advance, points)
        if point is None:
            return False
        self._seconds += perf_counter() - start
        self.points.append(point)
        self.measured.emit(point)
        return True
