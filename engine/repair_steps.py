"""What a recipe says about repair: a mask, how it is filled, noise, tones and sharpness.

Lengths are fractions of the photo's longer edge and places fractions of its width and height, so
that a repair means the same at any size. The work itself is done in `engine.repair`.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from engine.ingredients import Place, are_places, check, read, read_all

KINDS = ("brush", "lasso")  # of strokes
WAYS = ("auto", "smooth", "texture")  # of filling
STEPS = ("fill", "denoise", "tone", "sharpen")  # in the order in which they are done


@dataclass(frozen=True, slots=True)
class MaskStroke:
    """Something that the user adds to the mask, or takes from it.

    Attributes
    ----------
    points : tuple of (x, y)
        The way of a brush, a single point being a dab, or the corners of a lasso, three at least.
    radius : float
        Of the brush, up to 0.5; a lasso has none.
    softness : float
        Share of the radius over which a brush fades out, 0 to 1.
    erase : bool
        Take away instead of adding.
    kind : str
        One of `KINDS`.
    """

    points: tuple[Place, ...]
    radius: float = 0.01
    softness: float = 0.3
    erase: bool = False
    kind: str = "brush"

    def __post_init__(self) -> None:
        object.__setattr__(self, "points", tuple((float(x), float(y)) for x, y in self.points))
        enough = len(self.points) >= (3 if self.kind == "lasso" else 1)
        check("mask stroke", "kind", self.kind in KINDS, self.kind)
        check("mask stroke", "points", enough and are_places(self.points), self.points)
        check("mask stroke", "radius", 0 < self.radius <= 0.5, self.radius)
        check("mask stroke", "softness", 0 <= self.softness <= 1, self.softness)
        check("mask stroke", "erase", isinstance(self.erase, bool), self.erase)


@dataclass(frozen=True, slots=True)
class Repair:
    """What is to be undone before the photo is colorized; as it is made, nothing.

    Attributes
    ----------
    detect : bool
        Look for scratches, dust and missing pixels, and put them into the mask.
    sensitivity : float
        0, missing light only, to 1, everything that might be a scratch or dust.
    mask : tuple of MaskStroke
        What the user changed about that, in order.
    grow : float
        How far the mask is grown, or below 0 shrunk; -0.02 to 0.02.
    invert : bool
        Turn the mask, as it is then, inside out.
    fill : bool
        Whether the places under the mask are filled.
    way : str
        One of `WAYS`: how; `auto` goes by the size of each hole.
    denoise : float
        0 to 1: the share of the estimated noise that is taken away.
    detail : float
        0, smooth, to 1: how much fine detail is spared.
    grain : float
        0 to 1: the share of what was taken away that is given back, as grain.
    auto_tone : bool
        Stretch faded tones gently, by what the photo has.
    black, white : float
        L* / 100 that becomes black, or white; after `auto_tone`.
    gamma : float
        Above 1 brightens middle tones, 0.25 to 4.
    contrast : float
        0 to 1: local contrast.
    deyellow : bool
        Take a toned print as black and white, through a filter that does not see its stains.
    sharpen : float
        0 to 1.
    """

    detect: bool = False
    sensitivity: float = 0.5
    mask: tuple[MaskStroke, ...] = ()
    grow: float = 0.0
    invert: bool = False
    fill: bool = True
    way: str = "auto"
    denoise: float = 0.0
    detail: float = 0.5
    grain: float = 0.0
    auto_tone: bool = False
    black: float = 0.0
    white: float = 1.0
    gamma: float = 1.0
    contrast: float = 0.0
    deyellow: bool = False
    sharpen: float = 0.0

    def __post_init__(self) -> None:
        object.__setattr__(self, "mask", read_all(MaskStroke, self.mask))
        for name in ("detect", "invert", "fill", "auto_tone", "deyellow"):
            check("repair", name, isinstance(getattr(self, name), bool), getattr(self, name))
        for name in ("sensitivity", "denoise", "detail", "grain", "contrast", "sharpen"):
            check("repair", name, 0 <= getattr(self, name) <= 1, getattr(self, name))
        check("repair", "grow", -0.02 <= self.grow <= 0.02, self.grow)
        check("repair", "way", self.way in WAYS, self.way)
        check("repair", "black", 0 <= self.black <= 0.9, self.black)
        check("repair", "white", 0.1 <= self.white <= 1 and self.white > self.black, self.white)
        check("repair", "gamma", 0.25 <= self.gamma <= 4, self.gamma)

    @property
    def masks(self) -> bool:
        """Whether there may be something in the mask."""
        return self.detect or bool(self.mask) or self.invert

    @property
    def tones(self) -> bool:
        """Whether tones change."""
        usual = (0.0, 1.0, 1.0, 0.0)
        return self.auto_tone or (self.black, self.white, self.gamma, self.contrast) != usual

    @property
    def active(self) -> tuple[str, ...]:
        """Those of `STEPS` that are done."""
        on = (self.fill and self.masks, self.denoise > 0, self.tones, self.sharpen > 0)
        return tuple(step for step, is_on in zip(STEPS, on, strict=True) if is_on)

    @property
    def does_nothing(self) -> bool:
        """Whether the photo stays as it is, to the bit."""
        return not self.active and not self.deyellow

    def to_dict(self) -> dict[str, Any]:
        """Plain values, fit for JSON."""
        return asdict(self)


def read_repair(values: "Repair | Mapping[str, Any]") -> Repair:
    """A repair from plain values, or as it is; raises `BadRecipe`."""
    return values if isinstance(values, Repair) else read(Repair, values)
