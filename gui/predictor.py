"""Asks networks for colours, in the torch lane, and remembers what they said."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.catalog import ModelCard
from engine.errors import EngineError, UnknownModel
from engine.progress import Cancelled
from engine.recipe import PredictionKey, Recipe
from gui import layers
from gui.jobs import Lanes, Spawn
from gui.kept import Kept
from gui.networks import Networks
from gui.session import Session

if TYPE_CHECKING:
    from engine.colorizer import Prediction
    from engine.photo import Photo
    from engine.render import Guide

PredictionId = tuple[str, str, PredictionKey]
MEMORY = 256 * 2**20  # bytes of predictions kept


class Predictor(QObject):
    """Predicts for the photo on screen, the newest wish first, and for exports, in order."""

    predicted = Signal(object)  # Prediction
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
        self._kept: Kept[PredictionId, Prediction] = Kept(MEMORY)
        self._under_way: PredictionId | None = None
        self._given_up: PredictionId | None = None  # stopped or failed: not tried again by itself

    async def warm_up(self) -> None:
        """Load torch and the first network, now that the window is on screen."""
        try:
            self.device_known.emit(await self._lanes.torch.queue(self._networks.device))
            card = self._cards.get(self._session.recipe.model)
            if card is not None and card.installed:
                await self._lanes.torch.queue(self._networks.load, card)
        except EngineError as error:
            self.failed.emit(error)
        except Cancelled:
            return

    async def use_device(self, preference: str) -> None:
        """Compute elsewhere from now on; what is known already stays."""
        try:
            device = await self._lanes.torch.queue(self._networks.prefer, preference)
            self.device_known.emit(device)
        except EngineError as error:
            self.failed.emit(error)
        except Cancelled:
            return

    def identify(self, photo: "Photo", recipe: Recipe) -> PredictionId:
        """What a prediction depends on."""
        card = self._cards.get(recipe.model)
        key = recipe.prediction_key(takes_hints=False)
        return photo.digest, card.sha256 if card else recipe.model, key

    def find(self, which: PredictionId) -> "Prediction | None":
        """The prediction, if it was made."""
        return self._kept.find(which)

    def want(self, photo: "Photo", recipe: Recipe) -> None:
        """See to it that there is a prediction, unless that was stopped or has failed."""
        which = self.identify(photo, recipe)
        if which not in self._kept and which not in (self._under_way, self._given_up):
            self._spawn(self._predict(which, photo, recipe))

    def forgive(self) -> None:
        """Let what was stopped or failed be tried again."""
        self._given_up = None

    def drop(self) -> None:
        """The photo is gone: so is the wish for its colours; exports go on."""
        self._lanes.torch.cancel_newest()

    async def guide_for(self, photo: "Photo", recipe: Recipe) -> "Guide":
        """What spreads the recipe's colours over the photo, in order behind other work."""
        which = self.identify(photo, recipe)
        prediction = self._kept.find(which)
        if prediction is None:
            job, card = self._networks.predict, self._card(recipe)
            prediction = await self._lanes.torch.queue(job, card, photo.light, recipe.side)
            self._keep(which, prediction)
        return await self._lanes.pixels.queue(layers.fit, prediction, recipe.vividness)

    async def _predict(self, which: PredictionId, photo: "Photo", recipe: Recipe) -> None:
        self._under_way = which
        self._session.set_busy(True)
        try:
            job, card = self._networks.predict, self._card(recipe)
            prediction = await self._lanes.torch.run(job, card, photo.light, recipe.side)
        except Cancelled:
            self._give_up(which)
        except EngineError as error:
            self._give_up(which)
            self.failed.emit(error)
        else:
            self._keep(which, prediction)
            for step in prediction.steps:
                self._session.note.emit(step)
            self.predicted.emit(prediction)
        finally:
            if self._under_way == which:
                self._under_way = None
                self._session.set_busy(False)

    def _give_up(self, which: PredictionId) -> None:
        if self._under_way == which:  # else a newer one took its place
            self._given_up = which

    def _keep(self, which: PredictionId, prediction: "Prediction") -> None:
        planes = (prediction.light, prediction.chroma, prediction.logits)
        size = sum(plane.nbytes for plane in planes if plane is not None)
        self._kept.keep(which, prediction, size)

    def _card(self, recipe: Recipe) -> ModelCard:
        if recipe.model not in self._cards:
            known = ", ".join(self._cards) or "none is installed"
            raise UnknownModel(f"there is no model called {recipe.model!r}", f"Known: {known}.")
        return self._cards[recipe.model]
