"""The search for the best blend, from a folder of photos to weights with their held-out score.

`gather` asks the networks, a photo at a time, so that a window can do other work in between;
`conclude` finds weights on two thirds of the photos and scores them on the others.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.blend import blend
from engine.borders import Box
from engine.catalog import ModelCard
from engine.colorizer import Prediction
from engine.errors import BadRecipe
from engine.evaluate.entrants import GRAY
from engine.evaluate.measuring import spread_over
from engine.evaluate.table import Row, rows_of
from engine.evaluate.tally import Tally
from engine.evaluate.truths import Truth, chosen, read
from engine.ingredients import Part
from engine.optimise import WAYS, Sample, best_shares, equal, sample_of
from engine.progress import Report, part, silent
from engine.recipe import Recipe

Plane = NDArray[np.float32]
Predict = Callable[[ModelCard, Plane, int], Prediction]

FEWEST = 6  # photos; the fewer there are, the less the weights are worth
READING = 0.1  # share of the gathering that is reading photos, about
HELD_OUT = 3  # one photo in so many is scored on, and no weights are found on it
EQUAL, FOUND = "equal blend", "best blend"


@dataclass(frozen=True, slots=True)
class Settings:
    """What is searched for.

    Attributes
    ----------
    side : int
        Working side of the networks.
    vividness : float
        Of models that predict a distribution.
    way : str
        Of blending, one of `engine.optimise.WAYS`.
    limit : int
        Most photos used.
    seed : int
        Of the choice of held-out photos, and of everything else random.
    """

    side: int = Recipe().side
    vividness: float = Recipe().vividness
    way: str = "mean"
    limit: int = 150
    seed: int = 0

    def __post_init__(self) -> None:
        Recipe(side=self.side, vividness=self.vividness)  # complains of values out of range
        if self.way not in WAYS:
            raise BadRecipe(
                f"weights cannot be found for {self.way!r}", f"Choose {' or '.join(WAYS)}."
            )
        if self.limit < FEWEST:
            raise too_few(self.limit)


@dataclass(eq=False, slots=True)
class Gathered:
    """What the models said of the photos: `said[model][photo]` is a*b* (h, w, 2) float16."""

    models: tuple[ModelCard, ...]
    settings: Settings
    truths: list[Truth] = field(default_factory=list)
    seen: list[Plane] = field(default_factory=list)  # L* as the networks saw it
    pictures: list[Box | None] = field(default_factory=list)  # inside borders that stay gray
    said: list[list[NDArray[np.float16]]] = field(default_factory=list)

    def planes(self, photo: int) -> list[Plane]:
        """What each model said of a photo."""
        return [model[photo].astype(np.float32) for model in self.said]


@dataclass(frozen=True, eq=False, slots=True)
class Outcome:
    """The best blend.

    Attributes
    ----------
    shares : dict of str to float
        By model, summing to 1; models of share 0 are left out.
    way : str
        Of blending.
    held_out, trained : list of dict
        Rows of scores on photos that no weights were found on, and on those that they were, as
        `engine.evaluate.Table` has them. Rows of `held_out` are compared with `against`.
    against : str
        The model that alone does best on the photos that weights were found on.
    photos : (int, int)
        How many there were of each.
    """

    shares: dict[str, float]
    way: str
    held_out: list[Row]
    trained: list[Row]
    against: str
    photos: tuple[int, int]

    @property
    def blend(self) -> tuple[Part, ...]:
        """The parts of a recipe."""
        return tuple(Part(model, round(100 * share, 1)) for model, share in self.shares.items())

    @property
    def gain(self) -> tuple[float, float, float]:
        """Held-out CIEDE2000 less that of the best model, and the ends of its 95 % interval."""
        row = next(row for row in self.held_out if row["model"] == FOUND)
        value, low, high = row["difference"]["ciede2000"]
        return value, low, high

    def to_dict(self) -> dict[str, Any]:
        """The JSON interface of `tintype tune-blend`."""
        return {
            "blend": {model: round(share, 4) for model, share in self.shares.items()},
            "way": self.way,
            "against": self.against,
            "held_out": {"photos": self.photos[0], "rows": self.held_out},
            "trained": {"photos": self.photos[1], "rows": self.trained},
        }


def too_few(count: int) -> BadRecipe:
    """There are not enough photos to say anything."""
    return BadRecipe(
        f"{count} photos are too few to find weights on", f"Give at least {FEWEST} in colour."
    )


def gather(gathered: Gathered, photos: Path, predict: Predict) -> Iterator[float]:
    """Ask each model for each photo, one at a time, into `gathered`.

    Yields
    ------
    float
        How much is done, 0 to 1. A window can do other work in between.

    Raises
    ------
    EngineError
        If there are fewer than two models or too few readable photos, or a prediction fails.
    """
    models, settings = gathered.models, gathered.settings
    if len(models) < 2:
        raise BadRecipe("one model alone cannot be blended", "Choose at least two models.")
    found = chosen(photos, settings.limit)
    for number, item in enumerate(found):
        truth = read(item)
        if truth is not None:
            gathered.truths.append(truth)
        yield READING * (number + 1) / len(found)
    if len(gathered.truths) < FEWEST:
        raise too_few(len(gathered.truths))
    whole = len(models) * len(gathered.truths)
    for card in models:  # one after the other, so that a network is loaded once
        said: list[NDArray[np.float16]] = []
        gathered.said.append(said)
        for truth in gathered.truths:
            prediction = predict(card, color.lightness(truth.pixels), settings.side)
            said.append(prediction.at(settings.vividness).astype(np.float16))
            if card is models[0]:
                gathered.seen.append(prediction.light)
                gathered.pictures.append(prediction.framed)
            yield READING + (1 - READING) * (sum(map(len, gathered.said)) / whole)


def conclude(gathered: Gathered, report: Report = silent) -> Outcome:
    """Find weights on some of the photos, and score them on the others.

    `report` is told all the while, so that it can stop it by `Cancelled`.
    """
    settings, count = gathered.settings, len(gathered.truths)
    order = np.random.Generator(np.random.PCG64(settings.seed)).permutation(count)
    held, trained = (sorted(map(int, group)) for group in np.split(order, [count // HELD_OUT]))
    samples = []
    for done, photo in enumerate(trained):
        report(0.05 * done / len(trained))
        samples.append(sample(gathered, photo))
    shares = best_shares(samples, settings.way, settings.seed, part(report, 0.05, 0.25))
    names = [card.id for card in gathered.models]
    rows = {GRAY: None, **dict(zip(names, np.eye(len(names)), strict=True)),
            EQUAL: equal(len(names)), FOUND: shares}  # fmt: skip
    known = score(gathered, trained, rows, part(report, 0.25, 0.7))
    alone = {row["model"]: row["ciede2000"] for row in known if row["model"] in names}
    against = min(alone, key=lambda name: float(alone[name]))
    return Outcome(
        shares={name: float(s) for name, s in zip(names, shares, strict=True) if s > 0},
        way=settings.way,
        held_out=score(gathered, held, rows, part(report, 0.7, 1), against),
        trained=known,
        against=against,
        photos=(len(held), len(trained)),
    )


def sample(gathered: Gathered, photo: int) -> Sample:
    """A photo as the optimiser takes it."""
    return sample_of(color.lab(gathered.truths[photo].pixels), gathered.planes(photo))


def score(
    gathered: Gathered,
    photos: Sequence[int],
    rows: dict[str, NDArray[np.float64] | None],
    report: Report,
    against: str = "",
) -> list[Row]:
    """Score shares of the models, or gray, on some photos, by the full protocol."""
    tallies = [Tally(name) for name in rows]
    for done, photo in enumerate(photos):
        report(done / len(photos))
        pixels, planes = gathered.truths[photo].pixels, gathered.planes(photo)
        lab = color.lab(pixels)
        light = np.ascontiguousarray(lab[..., 0])
        for tally, shares in zip(tallies, rows.values(), strict=True):
            chroma = np.zeros((*light.shape, 2), np.float32)
            if shares is not None:
                mixed = blend(planes, [float(share) for share in shares], gathered.settings.way)
                seen, picture = gathered.seen[photo], gathered.pictures[photo]
                chroma = spread_over(light, seen, mixed, picture)
            result = color.encode(light, chroma).astype(np.uint8, copy=False)
            tally.add(result, pixels, lab, 0.0)
    made = rows_of(tallies, range(len(photos)), gathered.settings.seed, against)
    return [{name: value for name, value in row.items() if name != "seconds_per_photo"}
            for row in made]  # fmt: skip
