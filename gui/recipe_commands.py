"""What Save Recipe does, and what is told of recipe files."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from engine.errors import EngineError
from engine.recipe import Recipe
from engine.recipe_files import SUFFIX, beside, free_beside
from gui import words
from gui.asking import Answer, ask
from gui.core import Core
from gui.samples import own_folder
from gui.widgets.filmstrip import show_folder
from gui.window import MainWindow


class RecipeCommands(QObject):
    """Between the window and the recipe files."""

    def __init__(self, window: MainWindow, core: Core) -> None:
        super().__init__(window)
        recipes = core.recipes
        self._window, self._session = window, core.session
        self._settings, self._recipes = core.settings, recipes
        window.actions_by_name["save_recipe"].triggered.connect(self.save)
        recipes.saved.connect(self._saved)
        recipes.taken.connect(self.ask)
        recipes.applied.connect(self._applied)
        recipes.failed.connect(self._failed)

    def save(self) -> None:
        """Save the recipe beside its photo, or ask where if the photo has no place of its own."""
        entry = self._session.current
        if entry is None:
            return
        if entry.path is None or own_folder(entry.path) is None:
            self.ask_where(Path(entry.title))
        else:
            self._recipes.save(self._session.recipe, beside(entry.path))

    def ask_where(self, photo: Path) -> None:
        """Let the user choose a file; the dialog asks before it replaces one."""
        recipe = self._session.recipe
        first = beside(self._settings.folder("export") / photo.name)
        dialog = QFileDialog(self._window, self.tr("Save Recipe"), str(first.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Recipes (*.json)"))
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.selectFile(first.name)
        dialog.fileSelected.connect(lambda name: self._recipes.save(recipe, Path(name), True))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask(self, recipe: Recipe, path: Path) -> None:
        """Another recipe lies there already: replace it, or save beside it?"""
        other = free_beside(path.with_name(path.name.removesuffix(SUFFIX)))
        beside_it, save = self.tr("Save as {name}").format(name=other.name), self._recipes.save
        ask(
            self._window,
            self.tr("{name} is there already, with other settings.").format(name=path.name),
            Answer(beside_it, lambda: save(recipe, other), default=True),
            Answer(self.tr("Replace It"), lambda: save(recipe, path, True), destroys=True),
        )

    def _saved(self, path: Path) -> None:
        self._window.messages.show_note(
            self.tr("Recipe saved as {path}").format(path=path),
            self.tr("Show in Folder"),
            lambda: show_folder(path),
        )

    def _applied(self, path: Path) -> None:
        text = self.tr("The photo follows {name} now.")
        if not self._session.entries:
            text = self.tr("Photos that you open now start with {name}.")
        self._window.messages.show_note(text.format(name=path.name))

    def _failed(self, error: EngineError) -> None:
        self._window.messages.show_error(*words.told(error))
