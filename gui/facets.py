"""Makes the pictures of aspects, in the pixel lane, the same way as those of the canvas."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from engine.progress import Report
from engine.recipe import Recipe
from gui import layers
from gui.aspects import Aspect
from gui.images import View, to_qimage
from gui.jobs import Lanes
from gui.predictor import Predictor
from gui.preview import Preview
from gui.session import Session

if TYPE_CHECKING:
    from engine.photo import Photo
    from engine.render import Guide


def paint_original(report: Report, photo: "Photo", view: View) -> QImage:
    """A view of the photo as it is in its file."""
    from engine.render import Region
    from engine.render import view as part_of

    region, size = Region(view.left, view.top, view.width, view.height), (view.columns, view.rows)
    alpha = None if photo.alpha is None else part_of(photo.alpha, region, size)
    return to_qimage(part_of(photo.pixels, region, size), alpha)


@dataclass(frozen=True, eq=False, slots=True)
class Seen:
    """A view of a photo without its colour, from which all coloured ones are made."""

    photo: "Photo"
    view: View
    light: Any
    alpha: Any


def see(report: Report, photo: "Photo", view: View) -> Seen:
    """Lightness and opacity of a view, which take the longest with a large photo."""
    from engine.render import Region, view_light
    from engine.render import view as part_of

    region, size = Region(view.left, view.top, view.width, view.height), (view.columns, view.rows)
    alpha = None if photo.alpha is None else part_of(photo.alpha, region, size)
    return Seen(photo, view, view_light(photo, region, size), alpha)


def paint_colored(report: Report, seen: Seen, guide: "Guide | None", recipe: Recipe) -> QImage:
    """A view of the photo with a guide's colour, or gray without one."""
    import numpy as np

    from engine.render import Region, compose, spread

    if guide is None:
        chroma, recipe = np.zeros((*seen.light.shape, 2), np.float32), Recipe(strength=0)
    else:
        view, photo = seen.view, seen.photo
        region = Region(view.left, view.top, view.width, view.height)
        chroma = spread(guide, seen.light, region, (photo.width, photo.height))
    return to_qimage(compose(recipe, seen.light, chroma), seen.alpha)


class Facets:
    """Pictures of the session's photo under any aspect; what is still true is not made again."""

    def __init__(
        self, session: Session, lanes: Lanes, preview: Preview, predictor: Predictor
    ) -> None:
        self._session, self._lanes = session, lanes
        self._preview, self._predictor = preview, predictor
        self._guides: dict[Aspect, tuple[object, Guide]] = {}
        self._made: dict[tuple[Aspect, bool], tuple[object, QImage]] = {}
        self._seen: dict[bool, Seen] = {}

    def forget(self) -> None:
        """Another photo is open."""
        self._guides, self._made, self._seen = {}, {}, {}

    def missing(self, aspect: Aspect) -> list[str]:
        """The models whose predictions the aspect waits for."""
        photo, recipe = self._preview.prepared, aspect.colored_by(self._session.recipe)
        if photo is None or recipe is None:
            return []
        found = self._predictor.find_all(photo, recipe)
        return [model for model in recipe.shares if model not in found]

    def seconds(self, aspect: Aspect) -> float | None:
        """How long its networks took, if they were asked and have answered."""
        photo, recipe = self._preview.prepared, aspect.colored_by(self._session.recipe)
        if photo is None or recipe is None:
            return None
        found = self._predictor.find_all(photo, recipe)
        taken = sum(prediction.seconds for prediction in found.values())
        return taken if len(found) == len(recipe.shares) else None

    async def picture(self, aspect: Aspect, view: View, whole: bool) -> QImage | None:
        """A view of the photo under that aspect; None as long as its colour is not known."""
        photo, prepared = self._session.photo, self._preview.prepared
        recipe = aspect.colored_by(self._session.recipe)
        if photo is None or prepared is None or not aspect.is_there(self._session.recipe):
            return None
        guide = None
        if recipe is not None:
            guide = await self._guide(aspect, prepared, recipe)
            if guide is None:
                return None
        toned = (recipe.strength, recipe.warmth, recipe.tint) if recipe else None
        basis = photo if aspect.kind in ("original", "gray") else prepared
        if aspect.kind == "damaged":
            basis = self._preview.preparation.damaged or prepared
        key = (basis, view, guide, toned)
        known = self._made.get((aspect, whole))
        if known is not None and known[0] == key:
            return known[1]
        queue = self._lanes.pixels.queue
        if aspect.kind == "original":
            image = await queue(paint_original, photo, view)
        else:
            seen = await self._see(basis, view, whole)
            image = await queue(paint_colored, seen, guide, recipe or Recipe())
        if self._session.photo is photo:
            self._made[aspect, whole] = key, image
        return image

    async def _see(self, photo: "Photo", view: View, whole: bool) -> Seen:
        known = self._seen.get(whole)
        if known is None or known.photo is not photo or known.view != view:
            known = self._seen[whole] = await self._lanes.pixels.queue(see, photo, view)
        return known

    async def _guide(self, aspect: Aspect, photo: "Photo", recipe: Recipe) -> "Guide | None":
        models, predictions = recipe.shares, self._predictor.find_all(photo, recipe)
        if len(predictions) < len(models):
            return None
        mixture = (models, recipe.way, recipe.strokes, recipe.vividness)
        key = (list(predictions.values()), mixture)
        known = self._guides.get(aspect)
        if known is not None and known[0] == key:
            return known[1]
        colours = self._predictor.colours
        guide = await self._lanes.pixels.queue(layers.fit, predictions, recipe, colours)
        self._guides[aspect] = key, guide
        return guide
