"""Values laid over the photo: which kinds there are, which one is chosen, and keeping it true.

A kind is a job of the pixel lane that makes one value a place. The legend, the menu and the colours
are the same for all of them.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from engine.errors import EngineError
from engine.progress import Cancelled, Report
from engine.recipe import Recipe
from gui import words
from gui.colormap import Overlay, colored
from gui.jobs import Lanes, Latest, Spawn
from gui.session import Session

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.colorizer import Prediction
    from engine.photo import Photo

    Predictions = Mapping[str, Prediction]
    Job = Callable[[Report, Photo, Recipe, Predictions], NDArray[np.float32]]

NEARLY_ALL = 98.0  # percent of the values, which the map's colours are for
LONGEST = 1024  # pixels of an overlay's longer edge: it is laid over smoothly
CALM = 120  # ms without a change of the recipe, after which the overlay follows


class Source(Protocol):
    """Where predictions come from."""

    predicted: Any  # a signal

    def find_all(self, photo: "Photo", recipe: Recipe) -> "Predictions": ...


class Preparer(Protocol):
    """Where the photo that networks work on comes from."""

    prepared_changed: Any  # a signal

    @property
    def prepared(self) -> "Photo | None": ...


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of overlay."""

    title: str
    job: "Job"
    unit: str
    most: float | None
    note: str
    follows: bool


class Overlays(QObject):
    """Makes the overlay that is chosen, and makes it again when it is not true any more."""

    drawn = Signal(object)  # Overlay or None
    chosen = Signal(str)  # key, or nothing

    def __init__(
        self, session: Session, lanes: Lanes, source: Source, preparer: Preparer, spawn: Spawn
    ) -> None:
        super().__init__(session)
        self.key, self.last = "", ""
        self.actions = QActionGroup(self)
        self._session, self._lanes = session, lanes
        self._source, self._preparer = source, preparer
        self._kinds: dict[str, Kind] = {}
        self._state: tuple[Any, ...] | None = None  # what the overlay on show was made from
        self._drawing = Latest(spawn, self._draw)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._drawing.ask)
        session.photo_changed.connect(self._forget)
        session.recipe_changed.connect(self._change)
        source.predicted.connect(self._change)
        preparer.prepared_changed.connect(self._change)
        self._offer("", self.tr("&None"))

    def register(
        self,
        key: str,
        title: str,
        job: "Job",
        unit: str,
        most: float | None,
        note: str = "",
        follows: bool = True,
    ) -> None:
        """Offer an overlay.

        Parameters
        ----------
        key : str
            Its name for `choose`.
        job : callable
            `job(report, prepared_photo, recipe, predictions)` gives values (h, w) float32 that lie
            over the whole photo, at any size; it runs in the pixel lane. An `EngineError` from it
            is shown in place of the legend.
        unit : str
            Of the values, for the legend; may be empty.
        most : float or None
            The value that gets the last colour of the map; its first colour is 0. None chooses a
            round number that nearly all values of the photo lie below.
        note : str
            A sentence for the legend.
        follows : bool
            False if the values depend on the predictions only, not on sliders.
        """
        self._kinds[key] = Kind(title.replace("&", ""), job, unit, most, note, follows)
        self._offer(key, title)

    def offer_uncertainty(self) -> None:
        """Let the user see how unsure the models are."""
        honest = self.tr(
            "As unsure as between so many equally likely colours. Even where the model is sure, "
            "its colours are a guess, not a record."
        )
        title, unit = self.tr("Uncertainty"), self.tr("colours")
        self.register("uncertainty", title, unsure, unit, None, honest, follows=False)

    def choose(self, key: str) -> None:
        """Show that overlay from now on; an empty key shows none."""
        if key == self.key:
            return
        self.last = self.key or self.last
        self.key, self._state = key, None
        for action in self.actions.actions():
            action.setChecked(action.data() == key)
        self.drawn.emit(None)
        self.chosen.emit(key)
        self._drawing.ask()

    def toggle(self) -> None:
        """Take the overlay away, or show the last one, or the first, again."""
        self.choose("" if self.key else self.last or next(iter(self._kinds), ""))

    def fill(self, menu: QMenu) -> None:
        """Let a menu offer all overlays, also those that are registered later."""
        menu.aboutToShow.connect(lambda: menu.addActions(self.actions.actions()))
        menu.addActions(self.actions.actions())

    def _offer(self, key: str, title: str) -> None:
        action = QAction(title, self.actions)
        action.setCheckable(True)
        action.setData(key)
        action.setChecked(key == self.key)
        action.triggered.connect(lambda: self.choose(key))

    def _forget(self, _: object) -> None:
        """The canvas shows no overlay of another photo, nor again when that one is back."""
        self._state = None

    def _change(self) -> None:
        if self.key:
            self._calm.start()

    async def _draw(self) -> None:
        kind, photo, recipe = (
            self._kinds.get(self.key),
            self._preparer.prepared,
            self._session.recipe,
        )
        if kind is None or photo is None:
            return
        predictions = dict(self._source.find_all(photo, recipe))
        state = (kind, photo, *predictions.values(), recipe if kind.follows else recipe.shares)
        if state == self._state or not set(recipe.shares) <= set(predictions):
            return
        try:
            overlay = await self._lanes.pixels.queue(make, kind, photo, recipe, predictions)
        except Cancelled:
            return
        except EngineError as error:
            overlay = Overlay(kind.title, words=words.in_full(error))
        if self._kinds.get(self.key) is kind and self._preparer.prepared is photo:
            self._state = state
            self.drawn.emit(overlay)


def make(
    report: Report, kind: Kind, photo: "Photo", recipe: Recipe, predictions: "Predictions"
) -> Overlay:
    """Run a kind's job and put its values into colours."""
    import cv2
    import numpy as np

    values = kind.job(report, photo, recipe, predictions)
    scale = LONGEST / max(values.shape)
    if scale < 1:
        size = tuple(max(1, round(length * scale)) for length in values.shape[::-1])
        values = np.asarray(cv2.resize(values, size, interpolation=cv2.INTER_AREA), np.float32)
    most = kind.most or round_top(float(np.percentile(values, NEARLY_ALL)))
    return Overlay(kind.title, kind.unit, values, most, colored(values, most), kind.note)


def round_top(value: float) -> float:
    """The next of 1, 2, 5, 10, 20, 50 ... that is not below a value; 1 for less than that."""
    decade = 10.0 ** math.floor(math.log10(max(value, 1.0)))
    return next(step * decade for step in (1, 2, 5, 10) if step * decade >= value or step == 10)


def unsure(
    report: Report, photo: "Photo", recipe: Recipe, predictions: "Predictions"
) -> "NDArray[np.float32]":
    """How unsure the recipe's models are, in colours, as a job of an overlay."""
    from engine.uncertainty import joint_choices

    return joint_choices(predictions, recipe.shares)
