"""The composition root: builds every object, wires the signals, runs the loop, and ends it all."""

import asyncio
import gc
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import qasync
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from engine.catalog import ModelCard, cards
from engine.errors import EngineError
from engine.recipe import Recipe
from engine.weights import models_folder
from gui import errors, icons, rescue, style
from gui.activity import Activity
from gui.blending import Blending
from gui.commands import Commands
from gui.comparing import Comparing
from gui.exporting import Exporter
from gui.garbage import GarbageCollector
from gui.helping import Helping
from gui.hint_desk import HintDesk
from gui.jobs import Lanes, Tasks
from gui.measuring import Measuring
from gui.model_desk import ModelDesk
from gui.networks import Networks
from gui.opening import Opener
from gui.overlays import Overlays
from gui.predictor import Predictor
from gui.preview import Preview
from gui.recipe_commands import RecipeCommands
from gui.recipes import Recipes
from gui.repairing import Repairing
from gui.session import Session
from gui.settings import Settings, state_folder
from gui.signals import EndSignals
from gui.simulating import Simulating
from gui.training import Training
from gui.widgets.empty_page import SAMPLES
from gui.window import MainWindow

BREATH = 60  # ms between the first painted window and the loading of torch


class Tintype(QObject):
    """All objects of the program."""

    ended = Signal()

    def __init__(self, settings: Settings, found: dict[str, ModelCard]) -> None:
        super().__init__()
        self.settings, self.tasks, self.lanes = settings, Tasks(), Lanes.open()
        spawn = self.tasks.spawn
        names = (settings.default_model, Recipe().model, *found)
        model = next((name for name in names if name in found), Recipe().model)
        self.session = Session(recipe=Recipe(model=model))
        networks = Networks(settings.device)
        self.predictor = Predictor(self.session, self.lanes, networks, found, spawn)
        # Before the canvas, so that it has forgotten the last photo when the canvas looks at a new.
        self.preview = Preview(self.session, self.lanes, self.predictor, spawn)
        self.opener = Opener(self.session, self.lanes, spawn)
        self.recipes = Recipes(self.session, self.lanes, self.opener, found, spawn)
        self.exporter = Exporter(self.lanes, self.predictor, self)
        self.activity = Activity(self.session, self.predictor, self.exporter, self.lanes)
        self.window = MainWindow(self.session, found, settings)
        self.commands = Commands(
            self.window, self.session, settings, self.opener, self.exporter, self.preview,
            self.lanes, found, spawn,
        )  # fmt: skip
        self.recipe_commands = RecipeCommands(self.window, self.session, settings, self.recipes)
        self.repairing = Repairing(self.window, self.session, self.lanes, self.preview, spawn)
        self.blending = Blending(
            self.window, self.session, settings, found, self.lanes, self.predictor, self.preview,
            spawn,
        )  # fmt: skip
        self.simulating = Simulating(
            self.window, self.session, settings, found, self.lanes, networks, spawn
        )
        self.overlays = Overlays(self.session, self.lanes, self.predictor, self.preview, spawn)
        self.comparing = Comparing(
            self.window, self.session, settings, found, self.lanes, self.predictor, self.preview,
            self.exporter, spawn,
        )  # fmt: skip
        self.measuring = Measuring(
            self.window, self.session, settings, found, self.lanes, self.predictor, self.preview,
            self.blending.presets, networks, spawn,
        )  # fmt: skip
        self.hints = HintDesk(
            self.window, self.session, settings, found, self.predictor, self.preview
        )
        self.models = ModelDesk(
            self.window, self.session, settings, found, self.lanes, self.predictor, self.preview,
            spawn,
        )  # fmt: skip
        self.helping = Helping(
            self.window, settings, found, self.lanes, self.opener, self.predictor, spawn,
        )  # fmt: skip
        self.training = Training(self.window, settings, self.models.library, self.lanes, spawn)
        self.training.leaving.connect(self.models.leave)
        self._wire_window()
        self._wire_results()
        self._wire_overlays()

    def _wire_window(self) -> None:
        window, opener, session = self.window, self.opener, self.session
        window.photos_dropped.connect(opener.open_paths)
        window.image_dropped.connect(opener.open_image)
        window.recent.requested.connect(lambda path: opener.open_paths([path]))
        window.close_requested.connect(self.ask_to_close)
        window.empty_page.open_requested.connect(self.commands.open)
        window.empty_page.open_folder_requested.connect(self.commands.open_folder)
        window.empty_page.sample_requested.connect(lambda path: opener.open_paths([path]))
        window.filmstrip.open_requested.connect(self.commands.open)
        window.filmstrip.remove_requested.connect(session.remove)
        window.filmstrip.retry_requested.connect(opener.retry)
        window.filmstrip.salvage_requested.connect(opener.salvage)
        window.status.stop_requested.connect(self.commands.stop)
        window.canvas.looked.connect(self.preview.look)
        self.settings.changed.connect(self._apply)

    def _wire_results(self) -> None:
        window = self.window
        self.predictor.device_known.connect(
            lambda device: window.status.set_device(device.title, device.reason)
        )
        self.activity.told.connect(window.status.set_run)
        self.activity.progressed.connect(window.status.set_progress)
        self.session.note.connect(window.messages.show_note)
        self.opener.opened.connect(self._remember)
        self.opener.failed.connect(self._opening_failed)
        self.predictor.failed.connect(self.show_error)
        self.preview.failed.connect(self.show_error)
        self.preview.preparing.connect(self.activity.prepare)
        self.exporter.failed.connect(self.show_error)
        self.simulating.scores_wanted.connect(
            lambda: window.side_tabs.show_panel(self.measuring.panel)
        )

    def _wire_overlays(self) -> None:
        window, overlays = self.window, self.overlays
        overlays.offer_uncertainty()
        self.blending.offer_overlay(overlays)
        self.repairing.offer_overlay(overlays)
        self.measuring.offer_overlay(overlays)
        overlays.fill(window.overlays)
        overlays.drawn.connect(window.canvas.set_overlay)
        shown = window.actions_by_name["overlay"]
        overlays.chosen.connect(lambda key: shown.setChecked(bool(key)))
        overlays.chosen.connect(window.views.leave_grid)
        shown.triggered.connect(lambda _: overlays.toggle())

    def start(self, files: Sequence[Path]) -> None:
        """Show the window, then open files and load torch."""
        self.window.show()
        if files:
            self.opener.open_paths(files)
        else:
            self.helping.greet()
        self._offer_rescued()
        self.training.look_for_runs()
        QTimer.singleShot(BREATH, lambda: self.tasks.spawn(self._warm_up()))

    async def _warm_up(self) -> None:
        await self.predictor.warm_up()
        # torch stays for good: collecting garbage need not look through its objects again.
        gc.freeze()

    def show_error(self, error: EngineError) -> None:
        """Say what went wrong, and the remedy."""
        self.window.messages.show_error(error.message, error.remedy)

    def save_work(self) -> None:
        """Keep every recipe where the next start finds it."""
        rescue.put_by(self.session, self.settings)

    def show_crash(self, crash: errors.Crash) -> QDialog:
        """Tell of a mistake of ours."""
        from gui.dialogs.crash_dialog import CrashDialog

        dialog = CrashDialog(self.window, crash)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _offer_rescued(self) -> None:
        rescued = rescue.take_back(self.settings)
        if rescued:
            self.window.messages.show_error(
                self.tr("Something went wrong the last time."),
                self.tr("The photos that were open, and their settings, are kept."),
                self.tr("Open Them Again"),
                lambda: self.opener.open_again(rescued),
            )

    def ask_to_close(self) -> None:
        """Close, unless a result is still being written and shall be."""
        if not self.activity.exporting:
            self.training.ask_to_close(self.close)
            return
        question = self.tr("A result is still being written. Stop it and quit?")
        box = QMessageBox(QMessageBox.Icon.Question, "Tintype", question, parent=self.window)
        stop = box.addButton(self.tr("Stop and Quit"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Go On"), QMessageBox.ButtonRole.RejectRole)
        stop.clicked.connect(self.close)
        box.finished.connect(box.deleteLater)
        box.open()

    def close(self) -> None:
        """Say that the program is to end; the window goes at once, the threads soon after."""
        self.window.remember()
        self.window.hide()
        self.ended.emit()

    async def shut_down(self) -> None:
        """End all work."""
        await self.tasks.end()
        self.training.close()
        self.models.close()
        self.lanes.close()

    def _remember(self, entry: Any) -> None:
        if entry.path is not None and entry.path.parent != SAMPLES:
            self.settings.remember_file(entry.path)

    def _opening_failed(self, error: EngineError, key: int | None) -> None:
        entry = self.session.entry(key) if key is not None else None
        if entry is None:
            self.show_error(error)
            return
        text = self.tr("{name}: {reason}").format(name=entry.title, reason=entry.failure)
        if entry.salvageable:
            action = self.tr("Open What Can Be Read")
            self.window.messages.show_error(
                text, entry.remedy, action, lambda: self.opener.salvage(entry.key)
            )
        else:
            self.window.messages.show_error(text, entry.remedy)

    def _apply(self, name: str) -> None:
        if name == "theme":
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            style.apply(app, self.settings.theme)
        elif name == "device":
            self.tasks.spawn(self.predictor.use_device(self.settings.device))
        elif name == "default_model":
            first = replace(self.session.first_recipe, model=self.settings.default_model)
            self.session.start_with(first)


def main(files: Sequence[Path]) -> int:
    """Run the window until it is closed."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("tintype")
    app.setOrganizationName("tintype")
    app.setDesktopFileName("tintype")
    app.setWindowIcon(icons.app_icon())
    app.setQuitOnLastWindowClosed(False)
    settings = Settings()
    style.apply(app, settings.theme)
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with loop:
        loop.run_until_complete(_run(settings, files))
    return 0


async def _run(settings: Settings, files: Sequence[Path]) -> None:
    loop = asyncio.get_running_loop()
    closed = asyncio.Event()
    garbage = GarbageCollector()
    found, trouble = _find_models()
    tintype = Tintype(settings, found)
    installation = errors.install(
        tintype.show_error, tintype.save_work, tintype.show_crash, state_folder(), loop
    )
    tintype.tasks.failed.connect(installation.handler.failed)
    tintype.ended.connect(closed.set)
    EndSignals(tintype).received.connect(tintype.close)
    tintype.start(files)
    if trouble is not None:
        tintype.show_error(trouble)
    await closed.wait()
    await tintype.shut_down()
    installation.remove()
    garbage.stop()


def _find_models() -> tuple[dict[str, ModelCard], EngineError | None]:
    """All models; if one of the user's own is damaged, those that came with the program."""
    try:
        return cards([models_folder()]), None
    except EngineError as error:
        return cards(), error
