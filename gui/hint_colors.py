"""What the panel beside a hint is filled with: colours in words, numbers and pixels."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage

from engine.ingredients import Hint
from engine.recipe import Recipe
from gui.images import to_qimage
from gui.widgets.gamut_picker import SIDE
from gui.widgets.swatch import Swatch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.colorizer import Prediction
    from engine.photo import Photo

Chroma = tuple[float, float]
RECENT = 8
SAME = 1.0  # CIE units; recent colours nearer than this are one


def light_of(photo: "Photo", x: float, y: float) -> float:
    """L* of a place."""
    from engine.places import light_at

    return light_at(photo.light, x, y)


def present(
    predictions: "Mapping[str, Prediction]", recipe: Recipe, light: float, x: float, y: float
) -> Chroma:
    """The colour that a place has now, gray where it is not known yet."""
    from engine.places import colour_at
    from engine.swatches import fitted

    if not set(recipe.shares) <= set(predictions):
        return 0.0, 0.0
    return fitted(light, *colour_at(predictions, recipe, x, y))


def color_of(light: float, chroma: Chroma) -> QColor:
    """How a colour looks at that lightness."""
    from engine.swatches import rgb_of

    return QColor(*rgb_of(light, *chroma))


def chroma_of(color: QColor) -> Chroma:
    """a* and b* of an sRGB colour."""
    from engine.swatches import chroma_of

    return chroma_of((color.red(), color.green(), color.blue()))


def fitted(light: float, a: float, b: float) -> Chroma:
    """The colour itself, or the nearest of its hue that the lightness allows."""
    from engine.swatches import fitted

    return fitted(light, a, b)


@lru_cache(maxsize=32)
def slice_of(light: int) -> tuple[QImage, float]:
    """All colours of a lightness, and the a* of the right edge."""
    from engine.swatches import gamut_slice

    pixels, reach = gamut_slice(float(light), 2 * SIDE)  # sharp on a high-DPI screen too
    return to_qimage(pixels[..., :3].copy(), pixels[..., 3].copy()), reach


def proposals(prediction: "Prediction | None", light: float, hint: Hint) -> tuple[Swatch, ...]:
    """The likeliest colours of a place, each with its probability in words."""
    from engine.uncertainty import likeliest

    if prediction is None:
        return ()
    found = []
    for a, b, probability in likeliest(prediction, hint.x, hint.y, lightness=light):
        color = color_of(light, (a, b))
        text = f"{100 * probability:.0f} %" if probability >= 0.005 else "< 1 %"
        found.append(Swatch(a, b, color, text, f"{color.name()}, {text}"))
    return tuple(found)


def swatches(colors: Iterable[Chroma], light: float) -> tuple[Swatch, ...]:
    """Recent colours as they look here."""
    return tuple(Swatch(a, b, color_of(light, (a, b))) for a, b in colors)


def read_recent(text: str) -> list[Chroma]:
    """Colours as `write_recent` wrote them; what makes no sense is left out."""
    found = []
    for pair in text.split(";"):
        try:
            a, b = (float(number) for number in pair.split(","))
        except ValueError:
            continue
        if abs(a) <= 128 and abs(b) <= 128:
            found.append((a, b))
    return found[:RECENT]


def write_recent(colors: Sequence[Chroma], newest: Chroma) -> str:
    """Recent colours with the newest at the front, each once."""
    others = [old for old in colors if max(abs(old[0] - newest[0]), abs(old[1] - newest[1])) > SAME]
    return ";".join(f"{a:.1f},{b:.1f}" for a, b in [newest, *others][:RECENT])
