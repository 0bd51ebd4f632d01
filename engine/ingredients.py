"""What a recipe is made of besides numbers: hints, shares of models, strokes and damage.

Places are fractions of the photo's width and height, from its upper left corner, so that they mean
the same at any size. All values are immutable and have a plain form for JSON.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, TypeVar

from engine.errors import BadRecipe

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Place = tuple[float, float]
Made = TypeVar("Made", bound="DataclassInstance")

FAR = 1000.0  # times the photo that a place may lie outside of it; farther is no place
WAYS = ("mean", "surest", "median")  # of joining several models, see `engine.blend`
DAMAGES = (
    "pixels", "blocks", "scratches", "tear",  # missing light
    "values", "gaussian", "poisson", "salt", "grain",  # noise
    "blur", "fading", "jpeg", "vignette", "dust",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hint:
    """A colour that the user knows: a* and b* at a place."""

    x: float
    y: float
    a: float
    b: float

    def __post_init__(self) -> None:
        check("hint", "x", 0 <= self.x <= 1, self.x)
        check("hint", "y", 0 <= self.y <= 1, self.y)
        check("hint", "a", -128 <= self.a <= 128, self.a)
        check("hint", "b", -128 <= self.b <= 128, self.b)


@dataclass(frozen=True, slots=True)
class Part:
    """One model's part in a blend.

    Attributes
    ----------
    model : str
        Catalog id.
    weight : float
        0 to 100; only proportions count.
    muted, solo : bool
        Muted parts are left out; where some are solo, all others are.
    """

    model: str
    weight: float
    muted: bool = False
    solo: bool = False

    def __post_init__(self) -> None:
        check("blend", "model", isinstance(self.model, str), self.model)
        check("blend", "weight", 0 <= self.weight <= 100, self.weight)
        check("blend", "muted", isinstance(self.muted, bool), self.muted)
        check("blend", "solo", isinstance(self.solo, bool), self.solo)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A brush stroke that gives one model more or less say where it goes.

    Attributes
    ----------
    model : str
        Catalog id of a part of the blend.
    points : tuple of (x, y)
        Its way; a single point is a dab.
    radius : float
        Fraction of the photo's longer edge, up to 0.5.
    weight : float
        Share of that model under the middle of the brush: 1 it alone, 0 without it.
    softness : float
        Share of the radius over which the brush fades out, 0 to 1.
    """

    model: str
    points: tuple[Place, ...]
    radius: float = 0.05
    weight: float = 1.0
    softness: float = 0.5

    def __post_init__(self) -> None:
        # JSON knows lists only.
        object.__setattr__(self, "points", tuple((float(x), float(y)) for x, y in self.points))
        check("stroke", "model", isinstance(self.model, str), self.model)
        check("stroke", "points", bool(self.points) and are_places(self.points), self.points)
        check("stroke", "radius", 0 < self.radius <= 0.5, self.radius)
        check("stroke", "weight", 0 <= self.weight <= 1, self.weight)
        check("stroke", "softness", 0 <= self.softness <= 1, self.softness)


@dataclass(frozen=True, slots=True)
class Damage:
    """One kind of damage done on purpose, see `engine.degrade`.

    Attributes
    ----------
    kind : str
        One of `DAMAGES`.
    amount : float
        0 to 1: the share of the pixels that is hit or missing, or how strong it is.
    fill : float
        Level that missing light gets, 0 black to 1 white, as a share of the sRGB range.
    seed : int
        Of the random numbers; the same seed does the same everywhere.
    """

    kind: str
    amount: float
    fill: float = 0.5
    seed: int = 1

    def __post_init__(self) -> None:
        check("damage", "kind", self.kind in DAMAGES, self.kind)
        check("damage", "amount", 0 <= self.amount <= 1, self.amount)
        check("damage", "fill", 0 <= self.fill <= 1, self.fill)
        whole = isinstance(self.seed, int)
        check("damage", "seed", whole and 0 <= self.seed < 2**32, self.seed)


def are_places(points: tuple[Place, ...]) -> bool:
    """Whether all are places in or about a photo."""
    return all(abs(x) <= FAR and abs(y) <= FAR for x, y in points)  # nor NaN, which is not less


def check(what: str, name: str, good: bool, value: object) -> None:
    """Raise `BadRecipe` unless the value is good."""
    if not good:
        raise BadRecipe(
            f"{name} of a {what} cannot be {value}", f"Choose another {name} for the {what}."
        )


def read_all(kind: type[Made], values: Any) -> tuple[Made, ...]:
    """Values of one kind from plain ones, or from such values; raises `BadRecipe`."""
    if not isinstance(values, (list, tuple)):
        raise BadRecipe(f"not a list: {values!r}", "Choose a recipe file.")
    return tuple(each if isinstance(each, kind) else read(kind, each) for each in values)


def read(kind: type[Made], values: Any) -> Made:
    """One value from plain ones; raises `BadRecipe`."""
    names = {field.name for field in fields(kind)}
    if not isinstance(values, Mapping) or not set(values) <= names:
        raise BadRecipe(
            f"not a {kind.__name__.lower()}: {values!r}", f"It has {', '.join(sorted(names))}."
        )
    make: Callable[..., Made] = kind
    try:
        return make(**values)
    except (TypeError, ValueError, OverflowError) as error:
        raise BadRecipe(f"not a {kind.__name__.lower()}: {error}", "Choose another.") from error
