"""Keeps a table of scores true to the photo that is shown, where its true colours are known.

Gray, every model that was asked so far, and the result as the recipe makes it. Each row is a short
job of the pixel lane, so that a slider never waits for the whole table.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from engine.catalog import ModelCard
from engine.progress import Cancelled, Report
from engine.recipe import Recipe
from engine.repair_steps import Repair
from gui import layers
from gui.colours import Colours
from gui.jobs import Lanes, Latest, Spawn
from gui.kept import Kept
from gui.predictor import Predictor
from gui.preview import Preview
from gui.session import Session

if TYPE_CHECKING:
    from engine.colorizer import Prediction
    from engine.photo import Photo

CALM = 200  # ms without a change, after which the table follows
COLOURLESS = Recipe(strength=0)
ROWS = 500  # scores remembered, for undo and for going back and forth
GRAY, REPAIRED, RESULT = "gray", "repaired", "result"


@dataclass(frozen=True, slots=True)
class Row:
    """Scores of one result; `key` is "gray", "repaired", a model's id or "result"."""

    key: str
    title: str
    scores: Mapping[str, float]


@dataclass(frozen=True, eq=False, slots=True)
class Job:
    """A row to be made."""

    key: str
    title: str
    photo: "Photo"  # the prepared one
    truth: "Photo"
    recipe: Recipe
    predictions: "Mapping[str, Prediction]"

    @property
    def identity(self) -> tuple[Any, ...]:
        """What its scores depend on."""
        return self.photo.digest, self.truth.digest, self.recipe, tuple(self.predictions.values())


def score(report: Report, job: Job, colours: Colours) -> Mapping[str, float]:
    """Score one result; a job of the pixel lane."""
    from engine.protocol import scored

    guide = layers.fit(report, job.predictions, job.recipe, colours) if job.predictions else None
    report(0.3)
    return scored(job.photo, guide, job.recipe, job.truth)


class Scoring(QObject):
    """Scores the photo on screen while somebody watches."""

    told = Signal(list)  # of Row; none while nothing is known
    missing_changed = Signal(int)  # how many installed models were not asked yet

    def __init__(
        self,
        session: Session,
        lanes: Lanes,
        preview: Preview,
        predictor: Predictor,
        cards: Mapping[str, ModelCard],
        spawn: Spawn,
    ) -> None:
        super().__init__(session)
        self._session, self._lanes, self._preview = session, lanes, preview
        self._predictor, self._cards = predictor, cards
        self._watched = False
        self._kept: Kept[tuple[Any, ...], Mapping[str, float]] = Kept(ROWS)
        self._scoring = Latest(spawn, self._score)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._scoring.ask)
        session.photo_changed.connect(lambda _: self.told.emit([]))
        session.recipe_changed.connect(self._change)
        preview.prepared_changed.connect(self._change)
        predictor.predicted.connect(self._change)

    def watch(self, watched: bool) -> None:
        """Somebody looks at the table, or not any more."""
        self._watched = watched
        if watched:
            self._scoring.ask()

    def ask_all(self) -> None:
        """Let every installed model colorize the photo, those too that were stopped or failed."""
        photo = self._preview.prepared
        if photo is not None:
            self._predictor.forgive()
            self._predictor.want_models(photo, self._session.recipe, self._missing(photo))

    def _change(self) -> None:
        if self._watched:
            self._calm.start()

    def _missing(self, photo: "Photo") -> list[str]:
        recipe, find = self._session.recipe, self._predictor.find_model
        return [name for name, card in self._cards.items()
                if card.installed and find(photo, recipe, name) is None]  # fmt: skip

    async def _score(self) -> None:
        photo, truth = self._preview.prepared, self._session.photo
        if photo is None or truth is None or not truth.is_color:
            self.told.emit([])
            return
        self.missing_changed.emit(len(self._missing(photo)))
        rows = []
        try:
            for job in self._jobs(photo, truth):
                rows.append(Row(job.key, job.title, await self._scores(job)))
                if self._scoring.asked or self._session.photo is not truth:
                    return
        except Cancelled:
            return
        self.told.emit(rows)

    async def _scores(self, job: Job) -> Mapping[str, float]:
        known = self._kept.find(job.identity)
        if known is None:
            known = await self._lanes.pixels.queue(score, job, self._predictor.colours)
            self._kept.keep(job.identity, known, 1)
        return known

    def _jobs(self, photo: "Photo", truth: "Photo") -> Iterator[Job]:
        recipe = self._session.recipe
        gray = self.tr("Gray, damaged") if recipe.damage else self.tr("Gray")
        yield Job(GRAY, gray, self._preview.preparation.damaged or photo, truth, COLOURLESS, {})
        if not recipe.repair.does_nothing:
            yield Job(REPAIRED, self.tr("Gray, repaired"), photo, truth, COLOURLESS, {})
        for name, card in self._cards.items():
            known = self._predictor.find_model(photo, recipe, name)
            if known is not None:
                alone = Recipe(model=name, vividness=recipe.vividness)
                yield Job(name, card.title, photo, truth, alone, {name: known})
        found = self._predictor.find_all(photo, recipe)
        if set(found) >= set(recipe.shares):
            title = self.tr("Blend, as set") if len(found) > 1 else self.tr("Result, as set")
            if not recipe.repair.does_nothing:
                title = self.tr("Repaired, as set")
            bare = replace(recipe, damage=(), repair=Repair())
            yield Job(RESULT, title, photo, truth, bare, found)


def error(
    report: Report, truth: "Photo | None", photo: "Photo", recipe: Recipe,
    predictions: "Mapping[str, Prediction]", colours: Colours,
) -> Any:  # fmt: skip
    """CIEDE2000 of the result, place by place; a job of an overlay."""
    from engine.errors import EngineError
    from engine.protocol import errors

    if truth is None or not truth.is_color:
        raise EngineError(
            "the true colours of this photo are not known", "Open a photo that is in colour."
        )
    return errors(photo, layers.fit(report, predictions, recipe, colours), recipe, truth)
