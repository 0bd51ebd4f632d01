"""What the user asked for: an immutable value, never the pixels."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from engine.errors import BadRecipe

VERSION = 1
SIDES = (192, 256, 320, 384, 448, 512)
DEFAULT_MODEL = "tintype"

PredictionKey = tuple[int]


@dataclass(frozen=True, slots=True)
class Recipe:
    """One photo's settings; the rendered picture is a pure function of (Photo, Recipe).

    Attributes
    ----------
    model : str
        Catalog id of the colorizer.
    side : int
        Working side: length in pixels of the photo's longer edge as the network sees it.
    strength : float
        Factor on a*b*: 0 is gray, 1 as predicted, 2 twice as colourful.
    warmth : float
        Shift of b* in CIE units, -30 (cool) to 30 (warm).
    vividness : float
        Of a model that predicts a distribution: 0 is its mean, 1 its likeliest colour.
    version : int
        Of this format, so that an old file can be read by a newer program.
    """

    model: str = DEFAULT_MODEL
    side: int = 256
    strength: float = 1.0
    warmth: float = 0.0
    vividness: float = 0.2
    version: int = VERSION

    def __post_init__(self) -> None:
        checks = {
            "side": 64 <= self.side <= 1024 and self.side % 16 == 0,
            "strength": 0 <= self.strength <= 2,
            "warmth": -30 <= self.warmth <= 30,
            "vividness": 0 <= self.vividness <= 1,
        }
        for name, good in checks.items():
            if not good:
                value = getattr(self, name)
                raise BadRecipe(f"{name} cannot be {value}", f"Choose another value for {name}.")

    @property
    def prediction_key(self) -> PredictionKey:
        """The part of the recipe that needs a network to run again."""
        return (self.side,)

    def to_dict(self) -> dict[str, Any]:
        """Plain values, fit for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "Recipe":
        """Read what `to_dict` wrote; raises `BadRecipe` for unknown keys or versions."""
        unknown = set(values) - {field.name for field in fields(cls)}
        if unknown or values.get("version", VERSION) != VERSION:
            raise BadRecipe(
                f"this recipe has settings unknown here: {', '.join(sorted(unknown)) or 'version'}",
                "Open it with the version of Tintype that wrote it.",
            )
        try:
            return cls(**values)
        except TypeError as error:
            raise BadRecipe(f"not a recipe: {error}", "Choose a recipe file.") from error
