"""Jobs of the pixel lane: what a view of a photo looks like before and after.

Each step is kept, so that only what changed is made anew: a new view starts from the photo, new
colour from the view's lightness, a slider only joins the two again. While a slider moves and
joining takes long, its colour is a draft: reckoned at half the size and added to the full-size
gray, which the eye hardly tells from the real thing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from engine.progress import Report
from engine.recipe import Recipe
from gui.colours import Colours
from gui.images import Picture, View, to_qimage

if TYPE_CHECKING:
    from engine.colorizer import Prediction
    from engine.photo import Photo
    from engine.render import Guide
    from engine.repair import Seen

OVERVIEW = 2048  # pixels on the longer edge of the picture of the whole photo
LONG = 0.020  # seconds; joining colour and lightness in less needs no draft
HALF = 2


@dataclass(frozen=True, eq=False, slots=True)
class Coarse:
    """What drafts are made from: gray at full size, and everything at half the size.

    Only the chroma, with the guide it came from, changes with the colours.
    """

    gray: Any
    small_gray: Any
    light: Any
    chroma: Any = None
    guide: "Guide | None" = None


@dataclass(frozen=True, eq=False, slots=True)
class Layer:
    """A view of a photo, as far as it could be made: colour needs a guide.

    `chroma` is of the guide `spread_of`, which in a draft may be an earlier one.
    """

    photo: "Photo"
    view: View
    light: Any
    alpha: Any
    before: QImage
    guide: "Guide | None" = None
    spread_of: "Guide | None" = None
    chroma: Any = None
    recipe: Recipe | None = None
    after: QImage | None = None
    coarse: Coarse | None = None
    drafted: bool = False
    joining: float = 0.0  # seconds that it took to join lightness and colour, no draft
    spreading: float = 0.0  # seconds that it took to spread the colour

    def is_of(self, photo: "Photo", view: View) -> bool:
        """Whether it shows that part of that photo."""
        return self.photo is photo and self.view == view

    def is_fresh(self, guide: "Guide | None", recipe: Recipe, draft: bool) -> bool:
        """Whether this is what is asked for; a draft will do only while one is asked for."""
        if self.guide is not guide:
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


def prepare(report: Report, photo: "Photo", recipe: Recipe, seen: "Seen | None" = None) -> "Photo":
    """The photo that is colorized: damaged and repaired as the recipe asks.

    `seen` is what a network saw in the light that the repair begins with.
    """
    from engine.preparing import prepare

    return prepare(photo, recipe, report, None if seen is None else lambda _: seen)


def fit(
    report: Report, predictions: "Mapping[str, Prediction]", recipe: Recipe, colours: Colours
) -> "Guide":
    """What spreads the colour that predictions come to over any view of their photo."""
    from engine.joining import guide_of

    return guide_of(predictions, recipe, colours.at)


def develop(
    report: Report,
    photo: "Photo",
    view: View,
    guide: "Guide | None",
    recipe: Recipe,
    old: Layer | None,
    draft: bool,
    unrepaired: "Photo | None" = None,
) -> Layer:
    """Make a layer, taking from the old one what is still true.

    What is shown as "before" is the photo before it was repaired.
    """
    layer = old if old is not None and old.is_of(photo, view) else None
    layer = layer or _begin(photo, view, unrepaired or photo)
    report(0.3)
    if guide is None:
        return replace(layer, guide=None, after=None)
    expected = layer.joining + (layer.spreading if layer.spread_of is not guide else 0)
    slow = draft and (layer.joining == 0 or expected > LONG)
    if slow and min(view.columns, view.rows) >= HALF:
        return _draft(layer, guide, recipe)
    if layer.spread_of is not guide:
        layer = _spread(layer, guide)
        report(0.6)
    return _finish(replace(layer, guide=guide), recipe)


def sketch(
    report: Report,
    photo: "Photo",
    small: "Photo",
    view: View,
    guide: "Guide | None",
    recipe: Recipe,
    old: Layer | None,
) -> Picture:
    """A view of a photo; its result is made from a small copy, which is repaired."""
    scale = small.width / photo.width
    left, top = scale * view.left, scale * view.top
    seen = View(left, top, scale * view.width, scale * view.height, view.columns, view.rows)
    layer = _begin(small, seen, small)
    before = old.before if old is not None and old.view == view else _show(photo, view)
    if guide is None:
        return Picture(view, before, layer.before, whole=False)
    if min(view.columns, view.rows) >= HALF:
        layer = _draft(layer, guide, recipe)
    else:
        layer = _finish(replace(_spread(layer, guide), guide=guide), recipe)
    return Picture(view, before, layer.after, whole=False)


def _begin(photo: "Photo", seen: View, unrepaired: "Photo") -> Layer:
    from engine.render import Region, view, view_light

    region, size = Region(seen.left, seen.top, seen.width, seen.height), (seen.columns, seen.rows)
    light = view_light(photo, region, size)
    alpha = None if photo.alpha is None else view(photo.alpha, region, size)
    return Layer(photo, seen, light, alpha, _show(unrepaired, seen))


def _show(photo: "Photo", seen: View) -> QImage:
    """A view of the photo as it is."""
    from engine.render import Region, view

    region, size = Region(seen.left, seen.top, seen.width, seen.height), (seen.columns, seen.rows)
    alpha = None if photo.alpha is None else view(photo.alpha, region, size)
    return to_qimage(view(photo.pixels, region, size), alpha)


def _spread(layer: Layer, guide: "Guide") -> Layer:
    start = perf_counter()
    chroma = _colours_of(layer, guide, layer.light)
    return replace(layer, spread_of=guide, chroma=chroma, spreading=perf_counter() - start)


def _colours_of(layer: Layer, guide: "Guide", light: Any) -> Any:
    """Chroma of the layer's view, at the size of `light`."""
    from engine.render import Region, spread

    seen, photo = layer.view, layer.photo
    region = Region(seen.left, seen.top, seen.width, seen.height)
    return spread(guide, light, region, (photo.width, photo.height))


def _finish(layer: Layer, recipe: Recipe) -> Layer:
    from engine.render import compose

    start = perf_counter()
    after = to_qimage(compose(recipe, layer.light, layer.chroma), layer.alpha)
    seconds = perf_counter() - start
    return replace(layer, recipe=recipe, after=after, drafted=False, joining=seconds)


def _draft(layer: Layer, guide: "Guide", recipe: Recipe) -> Layer:
    import cv2

    from engine.render import compose

    coarse = layer.coarse or _coarsen(layer)
    if coarse.guide is not guide:
        coarse = replace(coarse, guide=guide, chroma=_colours_of(layer, guide, coarse.light))
    small = compose(recipe, coarse.light, coarse.chroma)
    tint = cv2.subtract(small, coarse.small_gray, dtype=cv2.CV_16S)
    size = (layer.view.columns, layer.view.rows)
    pixels: Any = cv2.add(coarse.gray, cv2.resize(tint, size), dtype=cv2.CV_8U)
    after = to_qimage(pixels, layer.alpha)
    return replace(layer, guide=guide, recipe=recipe, after=after, coarse=coarse, drafted=True)


def _coarsen(layer: Layer) -> Coarse:
    import cv2
    import numpy as np

    from engine.render import compose

    def gray(light: Any) -> Any:
        return compose(Recipe(strength=0), light, np.zeros((*light.shape, 2), np.float32))

    size = (layer.view.columns // HALF, layer.view.rows // HALF)
    light = cv2.resize(layer.light, size, interpolation=cv2.INTER_AREA)
    return Coarse(gray(layer.light), gray(light), light)
