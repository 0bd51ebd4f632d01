"""Puts models into the window: the dialog about them, and what it asks for."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from engine.catalog import ModelCard
from engine.errors import EngineError
from engine.progress import Cancelled, Report, part
from engine.recipe import Recipe
from gui import words
from gui.core import Core, first_model
from gui.dialogs.model_dialog import ModelDialog
from gui.installing import Installer
from gui.learning import Learner
from gui.library import Library
from gui.mixing import removed
from gui.showcase import Showcase
from gui.window import MainWindow

if TYPE_CHECKING:
    from engine.photo import Photo
    from engine.render import Guide

ONE_PHOTO = "family:one-photo"


def recolored(report: Report, guide: "Guide", photo: "Photo", recipe: Recipe) -> "Photo":
    """A photo in the colours of its result; a job for the lane of writing."""
    from engine.photo import photo_from_pixels
    from engine.render import render

    pixels = render(photo, guide, recipe, part(report, 0.0, 0.9))
    return replace(photo_from_pixels(pixels, photo.name), is_color=True)


def without(recipe: Recipe, model: str, instead: str, locked: bool) -> Recipe:
    """The recipe without a model: another is in its place, or what it was mixed with is left.

    `locked` weights sum to 100 again.
    """
    mixed = {part.model for part in recipe.blend} | {stroke.model for stroke in recipe.strokes}
    if model in mixed:
        recipe = removed(recipe, model, locked)
    return replace(recipe, model=instead) if recipe.model == model else recipe


class ModelDesk(QObject):
    """Everything that the dialog about models needs around it."""

    def __init__(self, window: MainWindow, core: Core) -> None:
        super().__init__(window)
        session, lanes, predictor, spawn = core.session, core.lanes, core.predictor, core.spawn
        self._window, self._session, self._settings = window, session, core.settings
        self._lanes, self._predictor, self._spawn = lanes, predictor, spawn
        self.library = Library(core.cards, self)
        self.installer = Installer(lanes, spawn, self)
        self.learner = Learner(lanes, spawn, self)
        self.showcase = Showcase(session, lanes, predictor, core.preview, spawn)
        self.dialog: ModelDialog | None = None
        self._connect()

    def _connect(self) -> None:
        actions, picker = self._window.actions_by_name, self._window.panel.model
        actions["models"].triggered.connect(lambda _: self.open())
        actions["learn"].triggered.connect(self.learn)
        actions["teach"].triggered.connect(self.teach)
        picker.details_requested.connect(self.open)
        self.library.changed.connect(self._renew)
        self.library.failed.connect(self._complain)
        self.installer.installed.connect(self._installed)
        self.installer.removed.connect(self._removed)
        self.learner.learnt.connect(self._learnt)
        for worker in (self.installer, self.learner):
            worker.failed.connect(self._complain)
            worker.changed.connect(self._tell)

    def open(self, which: str = "") -> None:
        """Show all models, the chosen one or another first."""
        if self.dialog is None:
            dialog = self.dialog = ModelDialog(self._window, self.library.cards, "")
            dialog.use_requested.connect(self._use)
            dialog.remove_requested.connect(self._remove)
            dialog.looked_at.connect(self.showcase.show)
            dialog.finished.connect(self._closed)
            needs = dialog.needs
            needs.get_requested.connect(self.installer.get)
            needs.choose_requested.connect(self._choose_file)
            needs.learn_requested.connect(self.learn)
            needs.stop_requested.connect(self._stop)
            self.showcase.shown.connect(dialog.details.show_sample)
            self.installer.progressed.connect(needs.show_progress)
            self.learner.progressed.connect(needs.show_progress)
            self._session.photo_changed.connect(self._tell)
        self.dialog.choose(which or self._session.recipe.model)
        self._tell()
        self.dialog.open()

    def learn(self) -> None:
        """Learn the photo that is open, and show how far it is."""
        photo = self._session.photo
        if photo is not None and photo.is_color:
            self.learner.learn(photo)
        self.open(ONE_PHOTO)

    def teach(self) -> None:
        """Teach a copy of the model the photo that is open, with the colours that it has now."""
        photo = self._session.photo
        if photo is not None and not self.learner.busy:
            self._spawn(self._teach(photo, self._session.recipe))

    async def _teach(self, photo: "Photo", recipe: Recipe) -> None:
        try:
            shown = photo
            if recipe.hints or not photo.is_color:
                lane, seeing = self._lanes.writing, self._predictor.seeing
                prepared = await seeing.prepare(lane, photo, recipe)
                guide = await self._predictor.guide_for(prepared, recipe)
                shown = await self._lanes.writing.queue(recolored, guide, prepared, recipe)
        except Cancelled:
            return
        except EngineError as error:
            self._complain(error)
            return
        self.learner.learn(shown, recipe.model)
        self.open(recipe.model)

    def close(self) -> None:
        """End what runs."""
        self.installer.close()
        self.learner.close()

    # What the dialog asks for

    def _choose_file(self) -> None:
        title = self.tr("Choose Weights")
        dialog = QFileDialog(self.dialog, title, str(self._settings.folder("open")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([
            self.tr("Weights and model cards (*.pth *.safetensors *.json)"), self.tr("All (*)"),
        ])  # fmt: skip
        dialog.fileSelected.connect(lambda name: self.installer.choose(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _use(self, model: str) -> None:
        self._session.end_gesture()
        alone = replace(self._session.recipe, model=model, blend=(), strokes=())
        self._session.edit(alone, self.tr("Change model"))
        self._session.end_gesture()
        if self.dialog is not None:
            self.dialog.accept()

    def leave(self, model: str) -> None:
        """That model is about to go: photos that are open, and those opened later, need another."""
        session, settings, locked = self._session, self._settings, self._settings.blend_locked
        others = {key: card for key, card in self.library.cards.items() if key != model}
        instead = first_model(settings, others)
        if settings.default_model == model:
            settings.default_model = instead
        session.end_gesture()
        session.start_with(without(session.first_recipe, model, instead, locked))
        for entry in session.entries:
            left = without(session.recipe_of(entry.key), model, instead, locked)
            session.edit_entry(entry.key, left, self.tr("Change model"))
        session.end_gesture()

    def _remove(self, card: ModelCard) -> None:
        self.leave(card.id)
        self.installer.remove(card)

    def _stop(self) -> None:
        self.installer.stop()
        self.learner.stop()

    def _closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        self.showcase.show("")
        if dialog is not None:
            self._session.photo_changed.disconnect(self._tell)
            dialog.deleteLater()

    # What became of it

    def _installed(self, card: Any) -> None:
        if card.family not in ("classifier", "encoder"):
            self.library.add(card)
            self._offer(card.id)
        else:
            self._renew()
            self._window.messages.show_note(
                self.tr("{model} is installed.").format(model=card.title)
            )

    def _learnt(self, model: str) -> None:
        self.library.reload()
        self._offer(model)

    def _offer(self, model: str) -> None:
        if self.dialog is not None:
            self.dialog.choose(model)
            return
        title = self.library.cards[model].title
        self._window.messages.show_note(
            self.tr("“{model}” can be chosen now.").format(model=title),
            self.tr("Use It Here"),
            lambda: self._use(model),
        )

    def _removed(self, model: str) -> None:
        self.library.drop(model)

    def _renew(self) -> None:
        self._window.panel.model.refresh()
        # Whoever shows models looks again at the same recipe.
        self._session.recipe_changed.emit(self._session.recipe)
        if self.dialog is not None:
            self.dialog.fill()

    def _tell(self, *_: object) -> None:
        if self.dialog is None:
            return
        photo, needs = self._session.photo, self.dialog.needs
        needs.allow_learning(photo is not None and photo.is_color)
        if self.installer.fetching is not None:
            text = self.tr("Downloading {file}").format(file=self.installer.fetching.file)
            needs.show_task(text)
        elif self.installer.working:
            needs.show_task(self.tr("Checking and converting"), stoppable=False)
        else:
            name = self.learner.name
            needs.show_task(self.tr("Learning “{name}”").format(name=name) if name else "")

    def _complain(self, error: EngineError) -> None:
        if self.dialog is not None and self.dialog.needs.isVisible():
            self.dialog.needs.show_failure(words.in_full(error))
        else:
            self._window.messages.show_error(words.said(error.message), words.said(error.remedy))
