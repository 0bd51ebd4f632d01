"""Recipes in files: saved beside their photos, and opened for the photo that is shown."""

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.errors import BadRecipe, EngineError, UnknownModel, WouldOverwrite
from engine.progress import Cancelled, Report
from engine.recipe import Recipe
from engine.recipe_files import check_models, read_recipe, write_recipe
from gui.jobs import Lanes, Spawn
from gui.opening import Opener
from gui.session import Session


def read(report: Report, path: Path, known: Collection[str]) -> Recipe:
    """A recipe whose models are all in the catalog."""
    recipe = read_recipe(path)
    try:
        check_models(recipe, known)
    except UnknownModel as error:
        raise UnknownModel(f"in {path.name}: {error.message}", error.remedy) from error
    return recipe


def write(report: Report, recipe: Recipe, path: Path, overwrite: bool) -> Path:
    """Save, unless the file says the same already."""
    try:
        return write_recipe(recipe, path, overwrite)
    except WouldOverwrite:
        if is_same(path, recipe):
            return path
        raise


def is_same(path: Path, recipe: Recipe) -> bool:
    """Whether that file holds that recipe."""
    try:
        return read_recipe(path) == recipe
    except BadRecipe:
        return False


class Recipes(QObject):
    """Reads and writes recipe files in their lanes."""

    saved = Signal(Path)
    taken = Signal(object, Path)  # Recipe, and the file that is in its way
    applied = Signal(Path)
    failed = Signal(object)  # EngineError

    def __init__(
        self, session: Session, lanes: Lanes, opener: Opener, known: Collection[str], spawn: Spawn
    ) -> None:
        super().__init__(session)
        self._session, self._lanes, self._opener = session, lanes, opener
        self._known, self._spawn = known, spawn
        opener.recipe_given.connect(self.open)

    def save(self, recipe: Recipe, path: Path, overwrite: bool = False) -> None:
        """Write a recipe file; `taken` tells of another one that must not be replaced unasked."""
        self._spawn(self._save(recipe, path, overwrite))

    def open(self, path: Path, photos: Sequence[Path]) -> None:
        """Follow a recipe file: for photos that came with it, else for the photo that is shown."""
        self._spawn(self._open(path, photos))

    async def _save(self, recipe: Recipe, path: Path, overwrite: bool) -> None:
        try:
            self.saved.emit(await self._lanes.writing.queue(write, recipe, path, overwrite))
        except Cancelled:
            return
        except WouldOverwrite:
            self.taken.emit(recipe, path)
        except EngineError as error:
            self.failed.emit(error)

    async def _open(self, path: Path, photos: Sequence[Path]) -> None:
        recipe = None
        try:
            recipe = await self._lanes.reading.queue(read, path, self._known)
        except Cancelled:
            return
        except EngineError as error:
            self.failed.emit(error)
        if photos:
            self._opener.open_photos(photos, recipe)
        elif recipe is not None:
            self._session.end_gesture()
            self._session.edit(recipe, self.tr("Open recipe"))
            self._session.end_gesture()
            self.applied.emit(path)
