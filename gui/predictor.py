"""Asks networks for colours, in the torch lane, and remembers what they said."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.catalog import ModelCard
from engine.errors import EngineError, UnknownModel
from engine.progress import Cancelled
from engine.recipe import PredictionKey, Recipe
from gui import layers
from gui.colours import Colours
from gui.jobs import Lanes, Spawn, telling
from gui.kept import Kept
from gui.networks import Networks
from gui.repair_seeing import Seeing
from gui.session import Session

if TYPE_CHECKING:
    from engine.colorizer import Prediction
    from engine.photo import Photo
    from engine.render import Guide

PredictionId = tuple[str, str, PredictionKey]
MEMORY = 512 * 2**20  # bytes of predictions kept


@dataclass(eq=False, slots=True)
class Wish:
    """One model's colours for one photo, which is the prepared one (`Preview.prepared`)."""

    which: PredictionId
    photo: "Photo"
    recipe: Recipe
    model: str
    done: bool = False


class Predictor(QObject):
    """Predicts for the photo on screen, one model after the other, and for exports, in order.

    What the picture needs comes first, then what others asked for with `want_models`.
    """

    predicted = Signal(object)  # Prediction
    # title of the model that is next, how many are done, of how many, and the model's id
    turned = Signal(str, int, int, str)
    device_known = Signal(object)  # Device
    failed = Signal(object)  # EngineError

    def __init__(
        self,
        session: Session,
        lanes: Lanes,
        networks: Networks,
        cards: Mapping[str, ModelCard],
        spawn: Spawn,
    ) -> None:
        super().__init__(session)
        self._session, self._lanes, self._cards, self._spawn = session, lanes, cards, spawn
        self._networks = networks
        self.seeing = Seeing(lanes, networks, self)  # the network that repairs
        self.colours = Colours()  # for jobs of the pixel lane
        self._kept: Kept[PredictionId, Prediction] = Kept(MEMORY)
        self._first: list[Wish] = []
        self._others: list[Wish] = []
        self._under_way: Wish | None = None
        self._overtaken = False  # whether what is under way is not wanted any more
        self._working = False
        self._given_up: set[PredictionId] = set()  # stopped or failed: not tried again by itself

    # The device and the first network

    async def warm_up(self) -> None:
        """Load torch and the first network, now that the window is on screen."""
        with telling(self.failed):
            self.device_known.emit(await self._lanes.torch.queue(self._networks.device))
            card = self._cards.get(self._session.recipe.model)
            if card is not None and card.installed:
                await self._lanes.torch.queue(self._networks.load, card)

    async def use_device(self, preference: str) -> None:
        """Compute elsewhere from now on; what is known already stays."""
        with telling(self.failed):
            device = await self._lanes.torch.queue(self._networks.prefer, preference)
            self.device_known.emit(device)

    # What is known

    def identify(self, photo: "Photo", recipe: Recipe, model: str) -> PredictionId:
        """What one model's prediction depends on."""
        card = self._cards.get(model)
        key = recipe.prediction_key(takes_hints=card is not None and card.takes_hints)
        return photo.digest, card.sha256 if card else model, key

    def find_model(self, photo: "Photo", recipe: Recipe, model: str) -> "Prediction | None":
        """What that model says of a prepared photo, if it was asked before."""
        return self._kept.find(self.identify(photo, recipe, model))

    def find_all(self, photo: "Photo", recipe: Recipe) -> "dict[str, Prediction]":
        """What is known of the models of `recipe.shares`."""
        found = {model: self.find_model(photo, recipe, model) for model in recipe.shares}
        return {model: known for model, known in found.items() if known is not None}

    # What is wanted

    def want(self, photo: "Photo", recipe: Recipe) -> None:
        """See to it that all models of the recipe are asked, unless stopped or failed before."""
        self._first = list(self._wishes(photo, recipe, recipe.shares))
        self._others = self._still_true(photo, recipe)
        self._go_on()

    def want_models(self, photo: "Photo", recipe: Recipe, models: Sequence[str]) -> None:
        """See to it that these models are asked too, after those that the picture needs."""
        self._others = self._still_true(photo, recipe)
        known = {wish.which for wish in self._others}
        new = self._wishes(photo, recipe, models)
        self._others += [wish for wish in new if wish.which not in known]
        self._go_on()

    def forgive(self) -> None:
        """Let what was stopped or failed be tried again."""
        self._given_up.clear()

    def drop(self) -> None:
        """The photo is gone: so is the wish for its colours; exports go on."""
        self._first, self._others = [], []
        self._go_on()

    def _wishes(self, photo: "Photo", recipe: Recipe, models: Iterable[str]) -> Iterator[Wish]:
        for model in models:
            yield Wish(self.identify(photo, recipe, model), photo, recipe, model)

    def _still_true(self, photo: "Photo", recipe: Recipe) -> list[Wish]:
        """The other wishes that another photo or recipe has not overtaken."""
        return [
            wish for wish in self._others if wish.which == self.identify(photo, recipe, wish.model)
        ]

    # Work

    def _go_on(self) -> None:
        wanted = {wish.which for wish in self._all()}
        if self._under_way is not None and self._under_way.which not in wanted:
            self._overtaken = True
            self._lanes.torch.cancel_newest()
        if not self._working and self._next() is not None:
            self._working = True
            self._spawn(self._work())

    async def _work(self) -> None:
        """Ask one model after the other until nothing is missing."""
        self._session.set_busy(True)
        try:
            while (wish := self._next()) is not None:
                await self._predict(wish)
        finally:
            self._working = False
            self._session.set_busy(False)

    def _all(self) -> list[Wish]:
        return [*self._first, *self._others]

    def _open(self) -> list[Wish]:
        return [
            wish
            for wish in self._all()
            if not wish.done and wish.which not in self._kept and wish.which not in self._given_up
        ]

    def _next(self) -> Wish | None:
        return next(iter(self._open()), None)

    async def _predict(self, wish: Wish) -> None:
        self._under_way, self._overtaken = wish, False
        try:
            self._tell_turn(wish)
            prediction = await self._lanes.torch.run(
                self._networks.predict, self._card(wish.model), wish.photo.light,
                wish.recipe.side, wish.recipe.hints, wish.recipe.borders,
            )  # fmt: skip
        except Cancelled:
            if not self._overtaken:  # so the user has stopped it, and means all of it
                self._given_up |= {wanted.which for wanted in self._open()}
        except EngineError as error:
            self._given_up.add(wish.which)
            self.failed.emit(error)
        else:
            self._keep(wish.which, prediction)
            wish.done = True
            for step in prediction.steps:
                self._session.note.emit(step)
            self.predicted.emit(prediction)
        finally:
            self._under_way = None

    def _tell_turn(self, wish: Wish) -> None:
        card = self._cards.get(wish.model)
        done = sum(each.done for each in self._all())
        title, count = card.title if card else wish.model, done + len(self._open())
        self.turned.emit(title, done, count, wish.model)

    # Exports

    async def guide_for(self, photo: "Photo", recipe: Recipe) -> "Guide":
        """What spreads the recipe's colours over a prepared photo, in order behind other work."""
        found: dict[str, Prediction] = {}
        for model in recipe.shares:
            which = self.identify(photo, recipe, model)
            known = self._kept.find(which)
            if known is None:
                known = await self._lanes.torch.queue(
                    self._networks.predict, self._card(model), photo.light,
                    recipe.side, recipe.hints, recipe.borders,
                )  # fmt: skip
                self._keep(which, known)
            found[model] = known
        return await self._lanes.pixels.queue(layers.fit, found, recipe, self.colours)

    def _keep(self, which: PredictionId, prediction: "Prediction") -> None:
        reach = prediction.reach.weights if prediction.reach else None
        planes = (prediction.light, prediction.chroma, prediction.logits, reach)
        size = sum(plane.nbytes for plane in planes if plane is not None)
        self._kept.keep(which, prediction, size)

    def _card(self, model: str) -> ModelCard:
        if model not in self._cards:
            known = ", ".join(self._cards) or "none is installed"
            raise UnknownModel(f"there is no model called {model!r}", f"Known: {known}.")
        return self._cards[model]
