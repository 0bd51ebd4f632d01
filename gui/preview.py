"""Keeps the picture on the canvas true to the photo and its recipe.

A recipe that needs a network waits for the predictor. Meanwhile and after, the pixel lane makes
pictures with the last colours known, so that a slider never waits for a network.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from engine.progress import Cancelled
from engine.recipe import Recipe
from gui import layers
from gui.images import View
from gui.jobs import Lanes, Latest, Spawn
from gui.layers import Layer
from gui.predictor import PredictionId, Predictor
from gui.session import Session

if TYPE_CHECKING:
    from engine.photo import Photo
    from engine.render import Guide

CALM = 150  # ms without a change, after which the parts out of sight follow


class Preview(QObject):
    """Watches the session and makes pictures of it, the part in sight first."""

    pictured = Signal(object)  # Picture

    def __init__(self, session: Session, lanes: Lanes, predictor: Predictor, spawn: Spawn) -> None:
        super().__init__(session)
        self._session, self._lanes, self._predictor = session, lanes, predictor
        self._guide: Guide | None = None
        self._guide_is: tuple[PredictionId, float] | None = None
        self._view: View | None = None
        self._layers: dict[bool, Layer] = {}  # the whole photo, and the part in sight
        self._developing = Latest(spawn, self._develop)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._developing.ask)
        session.photo_changed.connect(self._change_photo)
        session.recipe_changed.connect(self._change_recipe)
        predictor.predicted.connect(self._developing.ask)

    def look(self, view: View) -> None:
        """A part of the photo is in sight and wanted sharply."""
        self._view = view
        self._developing.ask()

    def run(self) -> None:
        """Try again what was stopped or failed."""
        self._predictor.forgive()
        self._change_recipe(self._session.recipe)

    def _change_photo(self, photo: object | None) -> None:
        # The canvas hears of the photo after this, and says then what is in sight.
        self._view = self._guide = self._guide_is = None
        self._layers = {}
        self._predictor.forgive()
        if photo is None:
            self._predictor.drop()

    def _change_recipe(self, recipe: Recipe) -> None:
        if self._session.photo is None:
            return
        self._predictor.want(self._session.photo, recipe)
        self._calm.start()
        self._developing.ask()

    async def _develop(self) -> None:
        """One turn: the part in sight first; the rest when nothing has changed for a moment."""
        photo, recipe, view = self._session.photo, self._session.recipe, self._view
        if photo is None:
            return
        try:
            await self._update_guide(photo, recipe)
            if view is not None:
                await self._update_layer(photo, recipe, view, whole=False)
            resting = not self._calm.isActive() or True not in self._layers
            if resting and not self._developing.asked:
                await self._update_layer(photo, recipe, layers.overview(photo), whole=True)
        except Cancelled:
            return

    async def _update_guide(self, photo: "Photo", recipe: Recipe) -> None:
        wanted = (self._predictor.identify(photo, recipe), recipe.vividness)
        prediction = self._predictor.find(wanted[0])
        if prediction is None or wanted == self._guide_is:
            return
        guide = await self._lanes.pixels.queue(layers.fit, prediction, recipe.vividness)
        if self._session.photo is photo:
            self._guide, self._guide_is = guide, wanted

    async def _update_layer(self, photo: "Photo", recipe: Recipe, view: View, whole: bool) -> None:
        old, guide = self._layers.get(whole), self._guide
        draft = whole or self._calm.isActive()
        fresh = old is not None and old.is_fresh(view, guide, recipe, draft)
        if fresh or self._session.photo is not photo:
            return
        job = layers.develop
        layer = await self._lanes.pixels.queue(job, photo, view, guide, recipe, old, draft)
        if self._session.photo is photo:
            self._layers[whole] = layer
            self.pictured.emit(layer.picture(whole))
            self._session.rendered.emit()
