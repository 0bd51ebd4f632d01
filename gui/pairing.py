"""Puts any two aspects of the photo on the two sides of the canvas, not only before and after.

It stands between the preview and the canvas: as long as the sides are the usual ones, pictures pass
through untouched.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.progress import Cancelled
from gui.aspects import BEFORE, ORIGINAL, RESULT, Aspect
from gui.facets import Facets
from gui.images import Picture
from gui.jobs import Lanes, Latest, Spawn
from gui.predictor import Predictor
from gui.preview import Preview
from gui.session import Session

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

USUAL = (BEFORE, RESULT)


class Pairing(QObject):
    """Takes the preview's pictures, and gives them on with the sides that were chosen."""

    pictured = Signal(object)  # Picture

    def __init__(
        self, session: Session, lanes: Lanes, preview: Preview, predictor: Predictor, spawn: Spawn
    ) -> None:
        super().__init__(session)
        self._session, self._preview, self._predictor = session, preview, predictor
        self._facets = Facets(session, lanes, preview, predictor)
        self._sides: tuple[Aspect, Aspect] = USUAL
        self._taken: dict[bool, Picture] = {}
        self._due: set[bool] = set()
        self._joining = Latest(spawn, self._join)
        # Comes before `photo_changed`, at which the canvas looks at the new photo.
        session.current_changed.connect(self._change_photo)
        session.recipe_changed.connect(self._ask)
        preview.prepared_changed.connect(self._ask)
        preview.pictured.connect(self._take)
        predictor.predicted.connect(self._hear)

    def choose(self, left: Aspect, right: Aspect) -> None:
        """Show these from now on."""
        if (left, right) == self._sides:
            return
        self._sides = left, right
        self._ask()
        self._renew()

    def _change_photo(self, entry: object | None) -> None:
        self._facets.forget()
        self._taken, self._due = {}, set()

    def _ask(self, _: object = None) -> None:
        photo = self._preview.prepared
        models = [side.model for side in self._sides if side.kind == "model"]
        if photo is not None and models:
            self._predictor.want_models(photo, self._session.recipe, models)

    def _take(self, picture: Picture) -> None:
        self._taken[picture.whole] = picture
        if self._sides == USUAL:
            self.pictured.emit(picture)
        else:
            self._due.add(picture.whole)
            self._joining.ask()

    def _hear(self, prediction: object) -> None:
        if self._sides != USUAL:
            self._renew()

    def _renew(self) -> None:
        """Give on what was taken once more, its sides being others now."""
        if self._sides == USUAL:
            for picture in self._taken.values():
                self.pictured.emit(picture)
        else:
            self._due |= set(self._taken)
            self._joining.ask()

    async def _join(self) -> None:
        """One turn: the part in sight first."""
        try:
            while self._due:
                whole = min(self._due)
                self._due.discard(whole)
                await self._join_one(self._taken[whole])
        except Cancelled:
            return

    async def _join_one(self, picture: Picture) -> None:
        photo, sides = self._session.photo, self._sides
        left, right = [await self._side(side, picture) for side in sides]
        if self._session.photo is photo and self._sides == sides:
            before = left or picture.before
            self.pictured.emit(Picture(picture.view, before, right, picture.whole))

    async def _side(self, side: Aspect, picture: Picture) -> "QImage | None":
        if side == BEFORE or (side == ORIGINAL and not self._session.recipe.damage):
            return picture.before
        if side == RESULT:
            return picture.after
        return await self._facets.picture(side, picture.view, picture.whole)
