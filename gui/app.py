"""The composition root: puts the window around the core, wires the signals, ends it all."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication

from engine.catalog import ModelCard
from gui import style, words
from gui.asking import Answer, ask
from gui.blending import Blending
from gui.commands import Commands
from gui.comparing import Comparing
from gui.core import Core
from gui.entry import Entry
from gui.export_all import ExportAll
from gui.garbage import destroy, spare
from gui.helping import Helping
from gui.hint_desk import HintDesk
from gui.measuring import Measuring
from gui.model_desk import ModelDesk
from gui.recipe_commands import RecipeCommands
from gui.repairing import Repairing
from gui.same_settings import SameSettings
from gui.samples import own_folder
from gui.settings import Settings
from gui.simulating import Simulating
from gui.training import Training
from gui.trouble import Trouble
from gui.window import MainWindow

if TYPE_CHECKING:
    from engine.device import Device

BREATH = 60  # ms between the first painted window and the loading of torch


class Tintype(Core):
    """All objects of the program: the core, the window, and who connects the two."""

    ended = Signal()

    def __init__(self, settings: Settings, cards: dict[str, ModelCard]) -> None:
        super().__init__(settings, cards)
        window = self.window = MainWindow(self.session, cards, settings)
        self.trouble = Trouble(window, self)
        self.commands = Commands(window, self)
        self.recipe_commands = RecipeCommands(window, self)
        self.export_all = ExportAll(window, self)
        self.same_settings = SameSettings(window, self)
        self.repairing = Repairing(window, self)
        self.blending = Blending(window, self)
        self.simulating = Simulating(window, self)
        self.comparing = Comparing(window, self)
        self.measuring = Measuring(window, self, self.blending.presets)
        self.hints = HintDesk(window, self)
        self.models = ModelDesk(window, self)
        self.helping = Helping(window, self)
        self.training = Training(window, self, self.models.library)
        self.training.leaving.connect(self.models.leave)
        for part in (self.blending.panel.rows, self.blending.panel.brush):
            self.models.library.changed.connect(part.refresh)
        self._wire_window()
        self._wire_results()
        self._wire_overlays()

    def _wire_window(self) -> None:
        window, opener, session = self.window, self.opener, self.session
        window.photos_dropped.connect(opener.open_paths)
        window.image_dropped.connect(opener.open_image)
        window.recent.requested.connect(opener.open_path)
        window.close_requested.connect(self.ask_to_close)
        window.empty_page.open_requested.connect(self.commands.open)
        window.empty_page.open_folder_requested.connect(self.commands.open_folder)
        window.empty_page.sample_requested.connect(opener.open_path)
        window.filmstrip.open_requested.connect(self.commands.open)
        window.filmstrip.remove_requested.connect(session.remove)
        window.filmstrip.retry_requested.connect(opener.retry)
        window.filmstrip.salvage_requested.connect(opener.salvage)
        window.status.stop_requested.connect(self.commands.stop)
        window.canvas.looked.connect(self.preview.look)
        self.settings.changed.connect(self._apply)

    def _wire_results(self) -> None:
        window = self.window
        self.predictor.device_known.connect(self._show_device)
        self.activity.told.connect(window.status.set_run)
        self.activity.progressed.connect(window.status.set_progress)
        self.session.note.connect(window.messages.show_remark)
        self.session.photo_changed.connect(window.messages.drop_remarks)
        self.opener.opened.connect(self._remember)
        self.preview.preparing.connect(self.activity.prepare)
        self.opener.searching.connect(self.activity.search)
        self.opener.searching.connect(window.empty_page.set_searching)
        self.simulating.scores_wanted.connect(self.measuring.show)
        self.bordering.told.connect(window.panel.border.setVisible)

    def _wire_overlays(self) -> None:
        window, overlays = self.window, self.overlays
        overlays.offer_uncertainty()
        self.blending.offer_overlay(overlays)
        self.repairing.offer_overlay(overlays)
        self.measuring.offer_overlay(overlays)
        overlays.fill(window.overlays)
        overlays.drawn.connect(window.canvas.set_overlay)
        overlays.chosen.connect(self._show_overlay)
        overlays.chosen.connect(window.views.leave_grid)
        window.actions_by_name["overlay"].triggered.connect(overlays.toggle)

    def start(self, files: Sequence[Path]) -> None:
        """Show the window, then open files and load torch."""
        self.window.show()
        if files:
            self.opener.open_paths(files)
        else:
            self.helping.greet()
        self.trouble.offer_rescued()
        self.training.look_for_runs()
        QTimer.singleShot(BREATH, self._load)

    def _load(self) -> None:
        self.spawn(self._warm_up())

    async def _warm_up(self) -> None:
        await self.predictor.warm_up()
        spare()  # torch has many objects

    def ask_to_close(self) -> None:
        """Close, unless a result is still being written and shall be."""
        if not self.activity.exporting:
            self.training.ask_to_close(self.close)
            return
        question = self.tr("A result is still being written. Stop it and quit?")
        stop = Answer(self.tr("Stop and Quit"), self.close, destroys=True)
        ask(self.window, question, stop, refusal=self.tr("Go On"))

    def close(self) -> None:
        """Say that the program is to end; the window goes at once, the threads soon after."""
        self.window.remember()
        self.window.hide()
        self.ended.emit()

    async def shut_down(self) -> None:
        """End all work, then everything."""
        await self.tasks.end()
        self.training.close()
        self.models.close()
        self.lanes.close()
        destroy(self.window, self)

    def _remember(self, entry: Entry) -> None:
        if entry.path is not None and own_folder(entry.path) is not None:
            self.settings.remember_file(entry.path)

    def _show_device(self, device: "Device") -> None:
        self.window.status.set_device(words.said(device.title), words.said(device.reason))

    def _show_overlay(self, key: str) -> None:
        self.window.actions_by_name["overlay"].setChecked(bool(key))

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
