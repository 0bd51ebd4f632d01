"""Jobs of the pixel lane: what a view of a photo looks like before and after.

Each step is kept, so that only what changed is made anew: a new view starts from the photo, new
colour from the view's lightness, a slider only joins the two again. While a slider moves and
joining takes long, its colour is a draft: reckoned at half the size and added to the full-size
gray, which the eye hardly tells from the real thing.
"""

from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from engine.progress import Report
from engine.recipe import Recipe
from gui.images import Picture, View, to_qimage

if TYPE_CHECKING:
    from engine.colorizer import Prediction
    from engine.photo import Photo
    from engine.render import Guide

OVERVIEW = 2048  # pixels on the longer edge of the picture of the whole photo
LONG = 0.020  # seconds; joining colour and lightness in less needs no draft
HALF = 2


@dataclass(frozen=True, eq=False, slots=True)
class Coarse:
    """What drafts are made from: gray at full size, and everything at half the size."""

    gray: Any
    small_gray: Any
    light: Any
    chroma: Any


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
    coarse: Coarse | None = None
    drafted: bool = False
    seconds: float = 0.0  # that joining took when it was not a draft

    def is_fresh(self, view: View, guide: "Guide | None", recipe: Recipe, draft: bool) -> bool:
        """Whether this is what is asked for; a draft will do only while one is asked for."""
        if self.view != view or self.guide is not guide:
            return False
        return guide is None or (self.recipe == recipe and (draft or not self.drafted))

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
    draft: bool,
) -> Layer:
    """Make a layer, taking from the old one what is still true."""
    layer = old if old is not None and old.view == view else _begin(photo, view)
    report(0.3)
    if guide is None:
        return layer
    if layer.guide is not guide:
        layer = _spread(photo, layer, guide)
        report(0.6)
    slow = draft and (layer.seconds == 0 or layer.seconds > LONG)
    if slow and min(view.columns, view.rows) >= HALF:
        return _draft(layer, recipe)
    return _finish(layer, recipe)


def _begin(photo: "Photo", seen: View) -> Layer:
    from engine.render import Region, view, view_light

    region, size = Region(seen.left, seen.top, seen.width, seen.height), (seen.columns, seen.rows)
    light = view_light(photo, region, size)
    alpha = None if photo.alpha is None else view(photo.alpha, region, size)
    before = to_qimage(view(photo.pixels, region, size), alpha)
    return Layer(seen, light, alpha, before)


def _spread(photo: "Photo", layer: Layer, guide: "Guide") -> Layer:
    from engine.render import Region, spread

    seen = layer.view
    region = Region(seen.left, seen.top, seen.width, seen.height)
    chroma = spread(guide, layer.light, region, (photo.width, photo.height))
    return replace(layer, guide=guide, chroma=chroma, coarse=None)


def _finish(layer: Layer, recipe: Recipe) -> Layer:
    from engine.render import compose

    start = perf_counter()
    after = to_qimage(compose(recipe, layer.light, layer.chroma), layer.alpha)
    seconds = perf_counter() - start
    return replace(layer, recipe=recipe, after=after, drafted=False, seconds=seconds)


def _draft(layer: Layer, recipe: Recipe) -> Layer:
    import cv2

    from engine.render import compose

    coarse = layer.coarse or _coarsen(layer)
    small = compose(recipe, coarse.light, coarse.chroma)
    tint = cv2.subtract(small, coarse.small_gray, dtype=cv2.CV_16S)
    size = (layer.view.columns, layer.view.rows)
    pixels: Any = cv2.add(coarse.gray, cv2.resize(tint, size), dtype=cv2.CV_8U)
    after = to_qimage(pixels, layer.alpha)
    return replace(layer, recipe=recipe, after=after, coarse=coarse, drafted=True)


def _coarsen(layer: Layer) -> Coarse:
    import cv2

    from engine.render import compose

    size = (layer.view.columns // HALF, layer.view.rows // HALF)
    light, chroma = (
        cv2.resize(plane, size, interpolation=cv2.INTER_AREA)
        for plane in (layer.light, layer.chroma)
    )
    gray = Recipe(strength=0)
    return Coarse(
        compose(gray, layer.light, layer.chroma), compose(gray, light, chroma), light, chroma
    )
