"""Puts scores into the window: the panel, the map of errors, and the search for the best blend."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from engine.catalog import ModelCard
from engine.progress import Report
from engine.recipe import Recipe
from gui.jobs import Lanes, Spawn
from gui.predictor import Predictor
from gui.presets import Presets
from gui.preview import Preview
from gui.scoring import Scoring, error
from gui.session import Session
from gui.settings import Settings
from gui.widgets.scores_panel import ScoresPanel
from gui.window import MainWindow

if TYPE_CHECKING:
    from engine.colorizer import Prediction
    from gui.overlays import Overlays

KEY = "error"
MOST = 30.0  # CIEDE2000 that gets the last colour of the map: nobody would take one for the other


class Measuring(QObject):
    """Everything that the Scores panel needs around it."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        settings: Settings,
        cards: Mapping[str, ModelCard],
        lanes: Lanes,
        predictor: Predictor,
        preview: Preview,
        presets: Presets,
        spawn: Spawn,
    ) -> None:
        super().__init__(window)
        self._session, self._predictor = session, predictor
        self.scoring = Scoring(session, lanes, preview, predictor, cards, spawn)
        self.panel = ScoresPanel(session)
        window.side_tabs.add(
            self.tr("Scores"), self.panel, self.tr("How near the colours are to the truth")
        )
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
