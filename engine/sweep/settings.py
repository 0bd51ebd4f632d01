"""What a sweep measures, in which order, and what comes out of each measurement."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.damages import STOPS, TITLES
from engine.errors import BadRecipe
from engine.ingredients import DAMAGES, Damage

Pixels = NDArray[np.uint8]

GRAY = "gray"  # the row of the photo without colour, which is always there


@dataclass(frozen=True, eq=False, slots=True)
class Subject:
    """A photo whose colours are known; `pixels` are (256, 256, 3) uint8 sRGB."""

    name: str
    pixels: Pixels


@dataclass(frozen=True, slots=True)
class Trial:
    """One way to damage a photo; without a kind it stays as it is."""

    kind: str = ""
    fill: float | None = None  # None where nothing goes missing
    amount: float = 0.0
    repeat: int = 0
    seed: int = 0

    @property
    def damages(self) -> tuple[Damage, ...]:
        """For `engine.degrade`."""
        if not self.kind:
            return ()
        return (Damage(self.kind, self.amount, 0.5 if self.fill is None else self.fill, self.seed),)


@dataclass(frozen=True, eq=False, slots=True)
class Point:
    """One measurement.

    Attributes
    ----------
    photo : str
    trial : Trial
        How the photo was damaged.
    treatment : str
        What was done about it before it was colorized; "" is nothing.
    model : str
        Who colorized it, or `GRAY`.
    scores : dict of str to float
        By the keys of `engine.scores.COLUMNS`, the result against the true photo.
    pictures : (damaged, result) or None
        (256, 256) and (256, 256, 3) uint8, kept for the gallery of the first photos.
    """

    photo: str
    trial: Trial
    treatment: str
    model: str
    scores: Mapping[str, float]
    pictures: tuple[Pixels, Pixels] | None = None

    def row(self) -> dict[str, Any]:
        """Plain values: a line of the CSV file, an object of the JSON interface."""
        trial = self.trial
        return {
            "photo": self.photo,
            "damage": trial.kind,
            "fill": trial.fill,
            "amount": trial.amount,
            "repeat": trial.repeat,
            "seed": trial.seed,
            "treatment": self.treatment,
            "model": self.model,
            **{name: round(value, 6) for name, value in self.scores.items()},
        }


@dataclass(frozen=True, slots=True)
class Sweep:
    """What to measure: everything with everything.

    Attributes
    ----------
    kinds : tuple of str
        Of `engine.ingredients.DAMAGES`, each by itself.
    amounts : tuple of float
        Above 0 to 1. The undamaged photo is measured anyway.
    fills : tuple of float
        Levels for missing light, 0 to 1; of no effect on other kinds.
    repeats : int
        With other seeds; kinds without randomness are not repeated.
    seed : int
        Of the first photo's first repeat.
    shown : int
        Photos of which the pictures are kept.
    """

    kinds: tuple[str, ...] = ("pixels", "values")
    amounts: tuple[float, ...] = STOPS
    fills: tuple[float, ...] = (0.5,)
    repeats: int = 3
    seed: int = 1
    shown: int = 1

    def __post_init__(self) -> None:
        checks: Mapping[str, tuple[object, bool]] = {
            "damage": (self.kinds, bool(self.kinds) and set(self.kinds) <= set(DAMAGES)),
            "percent": (percents(self.amounts), all(0 < a <= 1 for a in self.amounts or [0.0])),
            "fill": (self.fills, bool(self.fills) and all(0 <= f <= 1 for f in self.fills)),
            "repeats": (self.repeats, self.repeats >= 1),
            "seed": (self.seed, 0 <= self.seed < 2**31),
        }
        for name, (value, good) in checks.items():
            if not good:
                known = f"Known: {', '.join(DAMAGES)}." if name == "damage" else "Choose others."
                raise BadRecipe(f"{name} of a sweep cannot be {value}", known)

    def trials(self, repeat: int, seed: int) -> Iterator[Trial]:
        """What is done to one photo in one repeat; first of all nothing."""
        if repeat == 0:
            yield Trial()
        for kind in self.kinds:
            title = TITLES[kind]
            if repeat and not title.random:
                continue
            for fill in self.fills if title.fills else (None,):
                for amount in sorted(self.amounts):
                    yield Trial(kind, fill, amount, repeat, seed)

    def order(self, photos: int) -> Iterator[tuple[int, Trial]]:
        """Number of the photo, and what is done to it; all photos once before any is repeated.

        So that a sweep that is stopped has something of everything.
        """
        for repeat in range(self.repeats):
            for photo in range(photos):
                seed = (self.seed + repeat * photos + photo) % 2**32
                for trial in self.trials(repeat, seed):
                    yield photo, trial

    def count(self, photos: int, models: Sequence[str], treatments: int = 1) -> int:
        """How many points there will be, those of the gray photo among them."""
        first, again = (sum(1 for _ in self.trials(repeat, 0)) for repeat in (0, 1))
        return photos * (first + (self.repeats - 1) * again) * (len(models) + 1) * treatments


def percents(amounts: Sequence[float]) -> str:
    """Shares as people write percentages."""
    return ", ".join(f"{100 * amount:g}" for amount in amounts) or "nothing"
