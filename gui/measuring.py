"""Puts scores into the window: the panel, the map of errors, and the search for the best blend."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from engine.progress import Report
from engine.recipe import Recipe
from gui.blend_search import BlendSearch
from gui.core import Core
from gui.presets import Presets
from gui.scoring import Scoring, error
from gui.widgets.scores_panel import ScoresPanel
from gui.window import MainWindow

if TYPE_CHECKING:
    from engine.colorizer import Prediction
    from gui.dialogs.blend_search_dialog import BlendSearchDialog
    from gui.overlays import Overlays

KEY = "error"
MOST = 30.0  # CIEDE2000 that gets the last colour of the map: nobody would take one for the other


class Measuring(QObject):
    """Everything that the Scores panel needs around it."""

    def __init__(self, window: MainWindow, core: Core, presets: Presets) -> None:
        super().__init__(window)
        session, lanes, predictor = core.session, core.lanes, core.predictor
        self._window, self._session, self._settings = window, session, core.settings
        self._cards, self._predictor, self._presets = core.cards, predictor, presets
        self.scoring = Scoring(session, lanes, core.preview, predictor, core.cards, core.spawn)
        self.panel = ScoresPanel(session)
        window.side_tabs.add(
            self.tr("Scores"), self.panel, self.tr("How near the colours are to the truth")
        )
        self.search = BlendSearch(lanes, core.networks, core.spawn, self)
        self._dialog: BlendSearchDialog | None = None
        window.actions_by_name["stop"].triggered.connect(lambda _: self.search.stop())
        self.panel.blend_wanted.connect(self.find_blend)
        self.panel.watched.connect(self.scoring.watch)
        self.panel.all_wanted.connect(self.scoring.ask_all)
        self.scoring.told.connect(self.panel.show_rows)
        self.scoring.missing_changed.connect(self.panel.show_missing)

    def offer_overlay(self, overlays: "Overlays") -> None:
        """Let the user see where the result is wrong."""
        overlays.register(
            KEY, self.tr("&Error"), self._error, "ΔE00", MOST,
            self.tr("Compared with the photo's own colours. 1 can just be seen."),
        )  # fmt: skip
        self.panel.error_wanted.connect(lambda on: overlays.choose(KEY if on else ""))
        overlays.chosen.connect(lambda key: self.panel.show_error_map(key == KEY))

    def show(self) -> None:
        """Bring the panel to the front."""
        self._window.side_tabs.show_panel(self.panel)

    def find_blend(self) -> "BlendSearchDialog":
        """Open the search for the best blend, as it was left."""
        if self._dialog is None:
            self._dialog = self._make_dialog()
        self._dialog.show()  # not modal: the search takes minutes
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog

    def _make_dialog(self) -> "BlendSearchDialog":
        from gui.dialogs.blend_search_dialog import BlendSearchDialog

        known = self._settings.has_folder("truths")
        folder = self._settings.folder("truths" if known else "open")
        dialog = BlendSearchDialog(
            self._window, self._session, self._cards, self.search, self._presets, folder
        )
        dialog.folder_chosen.connect(lambda path: self._settings.set_folder("truths", path))
        return dialog

    def _error(
        self,
        report: Report,
        photo: Any,
        recipe: Recipe,
        predictions: "Mapping[str, Prediction]",
    ) -> Any:
        """A job for the pixel lane."""
        truth, colours = self._session.photo, self._predictor.colours
        return error(report, truth, photo, recipe, predictions, colours)
