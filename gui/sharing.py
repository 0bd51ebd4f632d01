"""Tells what share each model has in the result, as far as it can be told without waiting."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from engine.progress import Cancelled, Report
from engine.recipe import Recipe
from gui.colours import Colours
from gui.jobs import JobRunner, Latest, Spawn
from gui.session import Session

if TYPE_CHECKING:
    from engine.colorizer import Prediction
    from engine.photo import Photo

CALM = 150  # ms without a change, after which what has to be reckoned is reckoned

FindAll = Callable[["Photo", Recipe], "dict[str, Prediction]"]


class Sharing(QObject):
    """Watches the recipe; says the shares that it names at once, and the true ones soon after."""

    told = Signal(object)  # share by model; a dict would come back sorted

    def __init__(
        self,
        session: Session,
        pixels: JobRunner,
        spawn: Spawn,
        find_all: FindAll,
        colours: Colours,
    ) -> None:
        super().__init__(session)
        self._session, self._pixels, self._find_all = session, pixels, find_all
        self._colours = colours
        self.photo: Photo | None = None  # the one that networks see
        self._reckoning = Latest(spawn, self._reckon)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._reckoning.ask)
        session.recipe_changed.connect(self._change)

    def refresh(self) -> None:
        """The photo is another, or more predictions are known."""
        self._change(self._session.recipe)

    def _change(self, recipe: Recipe) -> None:
        if is_local(recipe):
            self._calm.start()
        else:
            self.told.emit(recipe.shares)

    async def _reckon(self) -> None:
        photo, recipe = self.photo, self._session.recipe
        if photo is None or not is_local(recipe):
            return
        found = self._find_all(photo, recipe)
        if set(found) < set(recipe.shares):
            self.told.emit(recipe.shares)
            return
        try:
            shares = await self._pixels.queue(reckon, found, recipe, self._colours)
        except Cancelled:
            return
        if recipe == self._session.recipe:
            self.told.emit(shares)


def is_local(recipe: Recipe) -> bool:
    """Whether shares differ from place to place."""
    return len(recipe.shares) > 1 and (bool(recipe.strokes) or recipe.way == "surest")


def reckon(
    report: Report, predictions: "Mapping[str, Prediction]", recipe: Recipe, colours: Colours
) -> dict[str, float]:
    """A job for the pixel lane."""
    from engine.result_shares import result_shares

    return result_shares(predictions, recipe, colours.at)
