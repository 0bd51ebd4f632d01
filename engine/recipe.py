"""What the user asked for: an immutable value, never the pixels."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from engine.errors import BadRecipe
from engine.ingredients import WAYS, Damage, Hint, Part, Stroke, read_all
from engine.repair_steps import Repair, read_repair

VERSION = 3
SIDES = (192, 256, 320, 384, 448, 512)
DEFAULT_MODEL = "tintype"
UNREPAIRED = Repair()
RANGES = {"strength": (0, 2), "warmth": (-30, 30), "tint": (-30, 30), "vividness": (0, 1)}
LISTS = {"blend": Part, "strokes": Stroke, "hints": Hint, "damage": Damage}

PredictionKey = tuple[int, bool, tuple[Hint, ...]]


@dataclass(frozen=True, slots=True)
class Recipe:
    """One photo's settings; the rendered picture is a pure function of (Photo, Recipe).

    Attributes
    ----------
    model : str
        Catalog id of the colorizer, used where there is no blend.
    side : int
        Working side: length in pixels of the photo's longer edge as the network sees it.
    borders : bool
        Whether a border of paper around the picture is coloured as if it belonged to it.
    strength : float
        Factor on a*b*: 0 is gray, 1 as predicted, 2 twice as colourful.
    warmth : float
        Shift of b* in CIE units, -30 (cool) to 30 (warm).
    tint : float
        Shift of a*, -30 (green) to 30 (magenta).
    vividness : float
        Of a model that predicts a distribution: 0 is the least wrong colour, 1 the boldest.
    blend : tuple of Part
        Models that are joined; none means `model` alone.
    way : str
        How they are joined, one of `engine.ingredients.WAYS`.
    strokes : tuple of Stroke
        Where the brush changed the shares of the blend, the latest last.
    hints : tuple of Hint
        Colours that the user knows, for models that take hints.
    damage : tuple of Damage
        Done to the gray photo before it is colorized, in this order.
    repair : Repair
        Done to it after that.
    version : int
        Of this format, so that an old file can be read by a newer program.
    """

    model: str = DEFAULT_MODEL
    side: int = 256
    borders: bool = False
    strength: float = 1.0
    warmth: float = 0.0
    tint: float = 0.0
    vividness: float = 0.5
    blend: tuple[Part, ...] = ()
    way: str = "mean"
    strokes: tuple[Stroke, ...] = ()
    hints: tuple[Hint, ...] = ()
    damage: tuple[Damage, ...] = ()
    repair: Repair = UNREPAIRED
    version: int = VERSION

    def __post_init__(self) -> None:
        for name, kind in LISTS.items():  # lists of plain values become tuples of ours
            object.__setattr__(self, name, read_all(kind, getattr(self, name)))
        object.__setattr__(self, "repair", read_repair(self.repair))
        models = [part.model for part in self.blend]
        if len(set(models)) < len(models):
            raise BadRecipe("a blend cannot have the same model twice", "Leave one of the two out.")
        checks = {
            "model": isinstance(self.model, str),
            "borders": isinstance(self.borders, bool),
            "way": self.way in WAYS,
        }
        for name, good in checks.items():
            if not good:
                value = getattr(self, name)
                raise BadRecipe(f"{name} cannot be {value}", f"Choose another value for {name}.")
        if not (isinstance(self.side, int) and self.side in range(64, 1025, 16)):
            raise BadRecipe(
                f"side cannot be {self.side}",
                "Choose a side from 64 to 1024 that is a multiple of 16.",
            )
        for name, (low, high) in RANGES.items():
            value = getattr(self, name)
            if not low <= value <= high:  # nor what is no number
                remedy = f"Choose a {name} from {low} to {high}."
                raise BadRecipe(f"{name} cannot be {value}", remedy)

    def prediction_key(self, takes_hints: bool) -> PredictionKey:
        """The part of the recipe that needs a network to run again."""
        return self.side, self.borders, self.hints if takes_hints else ()

    @property
    def shares(self) -> dict[str, float]:
        """Models that have a say, and how much, summing to 1; `model` alone if none of a blend.

        A part of weight 0 has a say, of 0, if the brush gives it more somewhere.
        """
        solo = any(part.solo for part in self.blend)
        painted = {stroke.model for stroke in self.strokes}
        heard = [p for p in self.blend if not p.muted and (p.solo or not solo)]
        whole = sum(part.weight for part in heard)
        found = {
            part.model: part.weight / whole if whole else 0.0
            for part in heard
            if part.weight > 0 or part.model in painted
        }
        return found if whole else {**found, self.model: 1.0}

    def with_places_of(self, other: "Recipe") -> "Recipe":
        """These settings for another photo, which keeps what is bound to places in it."""
        mask = replace(self.repair, mask=other.repair.mask, invert=other.repair.invert)
        return replace(self, hints=other.hints, strokes=other.strokes, repair=mask)

    def to_dict(self) -> dict[str, Any]:
        """Plain values, fit for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "Recipe":
        """Read what `to_dict` wrote, now or before; raises `BadRecipe` for what is unknown."""
        unknown = set(values) - {field.name for field in fields(cls)}
        version = values.get("version", VERSION)
        if isinstance(version, int) and version > VERSION:
            raise BadRecipe(
                f"this recipe is of version {version}, made by a newer Tintype; this one reads up "
                f"to version {VERSION}",
                "Update Tintype, or open it with the one that wrote it.",
            )
        if unknown or version not in range(1, VERSION + 1):
            raise BadRecipe(
                f"this recipe has settings unknown here: {', '.join(sorted(unknown)) or 'version'}",
                "Open it with the version of Tintype that wrote it.",
            )
        try:
            return cls(**{**values, "version": VERSION})
        except TypeError as error:
            raise BadRecipe(f"not a recipe: {error}", "Choose a recipe file.") from error
