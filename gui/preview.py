"""Keeps the picture on the canvas true to the photo and its recipe.

The photo is prepared first, if the recipe asks for that. A recipe that needs networks waits for the
predictor. Meanwhile and after, the pixel lane makes pictures with the last colours known, so that a
slider never waits for a network. While a repair changes, they are of a small copy of the photo.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from engine.recipe import Recipe
from gui import layers
from gui.images import View
from gui.jobs import Lanes, Latest, Spawn, telling
from gui.layers import Layer
from gui.predictor import Predictor
from gui.preparation import Preparation
from gui.session import Session

if TYPE_CHECKING:
    from engine.photo import Photo
    from engine.render import Guide

CALM = 150  # ms without a change, after which the parts out of sight follow
REST = 400  # the same while a repair changes, which at full size takes long


class Preview(QObject):
    """Watches the session and makes pictures of it, the part in sight first."""

    pictured = Signal(object)  # Picture
    prepared_changed = Signal(object)  # the Photo that networks and renderers work on, or None
    preparing = Signal(bool)  # whether the photo is being made ready, which may take seconds
    failed = Signal(object)  # EngineError

    def __init__(self, session: Session, lanes: Lanes, predictor: Predictor, spawn: Spawn) -> None:
        super().__init__(session)
        self._session, self._lanes, self._predictor = session, lanes, predictor
        self.preparation = Preparation(session, lanes, predictor.seeing)
        self.preparation.changed.connect(self.prepared_changed)
        self.preparation.under_way.connect(self.preparing)
        self._watched = True
        self._drafted = False  # the picture last made is of a small copy
        self._guide: Guide | None = None
        self._guide_is: object = None
        self._view: View | None = None
        self._layers: dict[bool, Layer] = {}  # the whole photo, and the part in sight
        self._developing = Latest(spawn, self._develop)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._developing.ask)
        session.photo_changed.connect(self._change_photo)
        session.recipe_changed.connect(self._change_recipe)
        predictor.predicted.connect(self._developing.ask)

    @property
    def prepared(self) -> "Photo | None":
        """The photo that networks and renderers work on."""
        return self.preparation.prepared

    def look(self, view: View) -> None:
        """A part of the photo is in sight and wanted sharply."""
        self._view = view
        self._developing.ask()

    def watch(self, watched: bool) -> None:
        """Whether the pictures are in sight; while they are not, none are made."""
        self._watched = watched
        if watched:
            self._developing.ask()

    def run(self) -> None:
        """Try again what was stopped or failed."""
        self._predictor.forgive()
        self.preparation.forgive()
        self._change_recipe(self._session.recipe)

    def _change_photo(self, photo: object | None) -> None:
        # The canvas hears of the photo after this, and says then what is in sight.
        self._view = self._guide = self._guide_is = None
        self._layers, self._drafted = {}, False
        self.preparation.forget()
        self._predictor.forgive()
        if photo is None:
            self._predictor.drop()
            self.prepared_changed.emit(None)

    def _change_recipe(self, recipe: Recipe) -> None:
        photo = self._session.photo
        if photo is None:
            return
        self.preparation.settle(photo, recipe)
        if self.preparation.is_ready(recipe):
            self._predictor.want(self.prepared or photo, recipe)
        ready = self.preparation.is_ready(recipe) or self.preparation.is_quick(photo, recipe)
        self._calm.start(CALM if ready else REST)
        self._developing.ask()

    # The photo that is worked on

    async def _prepare(self, photo: "Photo", recipe: Recipe) -> bool:
        """Make the photo ready, or, while the recipe changes, show what it will be like."""
        preparation = self.preparation
        if preparation.is_ready(recipe):
            return True
        quick, given_up = preparation.is_quick(photo, recipe), preparation.is_given_up(recipe)
        if given_up or (self._calm.isActive() and not quick):
            if not (given_up and recipe.damage):  # which would take as long again
                await self._sketch(photo, recipe)
            return False
        await preparation.make(photo, recipe)
        if not preparation.is_ready(self._session.recipe):
            return False
        assert self.prepared is not None
        self._predictor.want(self.prepared, self._session.recipe)
        return True

    async def _sketch(self, photo: "Photo", recipe: Recipe) -> None:
        view = self._view
        if view is None or not self._watched:
            return
        small = await self.preparation.draft(photo, recipe)
        damaged, old = self.preparation.damaged or photo, self._layers.get(False)
        picture = await self._lanes.pixels.queue(
            layers.sketch, damaged, small, view, self._guide, recipe, old
        )
        if self._session.photo is photo and not self.preparation.is_ready(self._session.recipe):
            self._drafted = True
            self.pictured.emit(picture)

    # Pictures of it

    async def _develop(self) -> None:
        """One turn: the part in sight first; the rest when nothing has changed for a moment."""
        photo, recipe, view = self._session.photo, self._session.recipe, self._view
        if photo is None:
            return
        with telling(self.failed):
            if not await self._prepare(photo, recipe) or not self._watched:
                return
            prepared = self.prepared
            if prepared is None or self._session.photo is not photo:
                return
            await self._update_guide(prepared, recipe)
            if view is not None:
                await self._update_layer(prepared, recipe, view, whole=False)
            resting = not self._calm.isActive() or True not in self._layers
            if resting and not self._developing.asked:
                await self._update_layer(prepared, recipe, layers.overview(photo), whole=True)

    async def _update_guide(self, photo: "Photo", recipe: Recipe) -> None:
        shares = recipe.shares
        found = self._predictor.find_all(photo, recipe)
        known = tuple(found.values())
        wanted = known, tuple(shares.items()), recipe.way, recipe.strokes, recipe.vividness
        if len(found) < len(shares) or wanted == self._guide_is:
            return
        colours = self._predictor.colours
        guide = await self._lanes.pixels.queue(layers.fit, found, recipe, colours)
        if self.prepared is photo:
            self._guide, self._guide_is = guide, wanted

    async def _update_layer(self, photo: "Photo", recipe: Recipe, view: View, whole: bool) -> None:
        old, guide = self._layers.get(whole), self._guide
        draft = whole or self._calm.isActive()
        fresh = old is not None and old.is_of(photo, view) and old.is_fresh(guide, recipe, draft)
        hidden = self._drafted and not whole  # by a draft
        if (fresh and not hidden) or self.prepared is not photo:
            return
        job, damaged = layers.develop, self.preparation.damaged
        layer = await self._lanes.pixels.queue(job, photo, view, guide, recipe, old, draft, damaged)
        if self.prepared is photo:
            self._drafted = self._drafted and whole
            self._layers[whole] = layer
            self.pictured.emit(layer.picture(whole))
            self._session.rendered.emit()
