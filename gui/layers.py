"""Jobs of the pixel lane: what a view of a photo looks like before and after.

Each step is kept, so that only what changed is made anew: a new view starts from the photo, new
colour from the view's lightness, a slider only joins the two again.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from engine.progress import Report
from engine.recipe import Recipe
from gui.images import Picture, View, to_qimage

if TYPE_CHECKING:
    from engine.photo import Photo
    from engine.render import Guide

    from engine.colorizer import Prediction

OVERVIEW = 2048  # pixels on the longer edge of the picture of the whole photo


@dataclass(frozen=True, eq=False, slots=True)
class Layer:
    """A view of a photo, as far as it could be made: colour needs a guide."""

    view: View
    light: Any
    alpha: Any
    before: QImage
    guide: "Guide | None" = None
    chroma: Any = None
    recipe: Recipe | None = None
    after: QImage | None = None

    def is_fresh(self, view: View, guide: "Guide | None", recipe: Recipe) -> bool:
        """Whether this is what is asked for."""
        if self.view != view or self.guide is not guide:
            return False
        return guide is None or self.recipe == recipe

    def picture(self, whole: bool) -> Picture:
        """What the canvas paints."""
        return Picture(self.view, self.before, self.after, whole)


def overview(photo: "Photo") -> View:
    """All of a photo, no larger than can be painted at once."""
    scale = min(1.0, OVERVIEW / max(photo.width, photo.height))
    columns, rows = (max(1, round(length * scale)) for length in (photo.width, photo.height))
    return View(0, 0, photo.width, photo.height, columns, rows)


def fit(report: Report, prediction: "Prediction", vividness: float) -> "Guide":
    """What spreads a prediction's colour over any view of its photo."""
    from engine.render import fit_guide

    return fit_guide(prediction.light, prediction.at(vividness))


def develop(
    report: Report,
    photo: "Photo",
    view: View,
    guide: "Guide | None",
    recipe: Recipe,
    old: Layer | None,
) -> Layer:
    """Make a layer, taking from the old one what is still true."""
    from engine.render import Region, compose, spread

    base = old if old is not None and old.view == view else _begin(photo, view)
    report(0.3)
    if guide is None:
        return base
    region = Region(view.left, view.top, view.width, view.height)
    chroma = base.chroma
    if base.guide is not guide:
        chroma = spread(guide, base.light, region, (photo.width, photo.height))
        report(0.6)
    after = to_qimage(compose(recipe, base.light, chroma), base.alpha)
    return Layer(view, base.light, base.alpha, base.before, guide, chroma, recipe, after)


def _begin(photo: "Photo", view: View) -> Layer:
    from engine.render import Region, view_light

    region = Region(view.left, view.top, view.width, view.height)
    light = view_light(photo, region, (view.columns, view.rows))
    alpha = None if photo.alpha is None else _resample(photo.alpha, view)
    before = to_qimage(_resample(photo.pixels, view), alpha)
    return Layer(view, light, alpha, before)


def _resample(pixels: Any, view: View) -> Any:
    """The view's part of full-size pixels at the view's size."""
    import cv2

    left, top = round(view.left), round(view.top)
    right, bottom = round(view.left + view.width), round(view.top + view.height)
    part = pixels[top : max(bottom, top + 1), left : max(right, left + 1)]
    if part.shape[:2] == (view.rows, view.columns):
        return part
    how = cv2.INTER_AREA if view.width > view.columns else cv2.INTER_LINEAR
    return cv2.resize(part, (view.columns, view.rows), interpolation=how)
