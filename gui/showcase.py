"""What a model does to the photo that is open, as small pictures: made when they are looked at."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from engine.progress import Cancelled, Report
from engine.recipe import Recipe
from gui.images import View, to_qimage
from gui.jobs import Lanes, Spawn
from gui.predictor import Predictor
from gui.preview import Preview
from gui.session import Session

if TYPE_CHECKING:
    from engine.colorizer import Prediction
    from engine.photo import Photo

EDGE = 300  # pixels


@dataclass(frozen=True, eq=False, slots=True)
class Sample:
    """A photo before and after a model; without `after` while the model is working."""

    model: str
    before: QImage
    after: QImage | None = None


def sample(
    report: Report,
    photo: "Photo",
    model: str,
    prediction: "Prediction | None",
    vividness: float,
) -> Sample:
    """Small pictures of a photo; a job for the pixel lane."""
    import numpy as np

    from engine.render import Region, compose, fit_guide, spread, view_light

    seen = small_view(photo)
    region, size = Region(0, 0, photo.width, photo.height), (seen.columns, seen.rows)
    light = view_light(photo, region, size)
    gray = to_qimage(compose(Recipe(strength=0), light, np.zeros((*light.shape, 2), np.float32)))
    if prediction is None:
        return Sample(model, gray)
    guide = fit_guide(prediction.light, prediction.at(vividness), prediction.framed)
    chroma = spread(guide, light, region, (photo.width, photo.height))
    return Sample(model, gray, to_qimage(compose(Recipe(), light, chroma)))


def small_view(photo: "Photo") -> View:
    """All of a photo at the size of a sample."""
    scale = EDGE / max(photo.width, photo.height)
    columns, rows = (max(1, round(length * scale)) for length in (photo.width, photo.height))
    return View(0, 0, photo.width, photo.height, columns, rows)


class Showcase(QObject):
    """Shows one model at a time; the network is asked behind what the picture needs."""

    shown = Signal(object)  # Sample, or None where no photo is open

    def __init__(
        self, session: Session, lanes: Lanes, predictor: Predictor, preview: Preview, spawn: Spawn
    ) -> None:
        super().__init__(session)
        self._session, self._lanes, self._spawn = session, lanes, spawn
        self._predictor, self._preview = predictor, preview
        self._model = ""
        predictor.predicted.connect(self._look)
        preview.prepared_changed.connect(self._look)

    def show(self, model: str) -> None:
        """Show this model from now on; an empty name shows none."""
        self._model = model
        self._look()

    def _look(self, *_: object) -> None:
        if not self._model:
            return
        photo = self._preview.prepared
        if photo is None:
            self.shown.emit(None)
            return
        recipe = self._session.recipe
        self._predictor.want_models(photo, recipe, [self._model])
        self._spawn(self._show(photo, recipe, self._model))

    async def _show(self, photo: "Photo", recipe: Recipe, model: str) -> None:
        prediction = self._predictor.find_model(photo, recipe, model)
        try:
            made = await self._lanes.pixels.queue(
                sample, photo, model, prediction, recipe.vividness
            )
        except Cancelled:
            return
        if model == self._model:
            self.shown.emit(made)
