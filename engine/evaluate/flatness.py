"""What models make of places without anything in them, which photographers' backdrops are.

Such a place has no colour that could be known, so that the right answer is gray. Networks that
never saw one can answer with any colour, most of all to the L* that reaches them as 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.catalog import ModelCard
from engine.colorizer import Colorizer
from engine.device import Device
from engine.evaluate.measuring import Plane
from engine.progress import Report, silent

LIGHTS = (*range(10, 40, 5), *range(40, 60), *range(60, 95, 5))  # L*; finest about the middle
GRAINS = (0.0, 0.3, 1.0, 3.0)  # L*, standard deviation; 1 is about what a good scan has
SEED = 20
COLUMNS = ("model", "grain", "mean chroma", "greatest", "at L*")


@dataclass(frozen=True, slots=True)
class Flat:
    """A model's answers to squares of one lightness each, with grain of one strength.

    Attributes
    ----------
    mean, greatest : float
        Of the mean chroma C*ab of each square, over all lightnesses.
    light : int
        L* of the square with the greatest.
    """

    model: str
    grain: float
    mean: float
    greatest: float
    light: int


def measure_flat(
    models: Sequence[ModelCard], device: Device, side: int, vividness: float,
    report: Report = silent,
) -> list[Flat]:  # fmt: skip
    """Show each model squares without anything in them, `side` pixels wide.

    Raises
    ------
    EngineError
        If a model's weights are missing or damaged.
    """
    rows = []
    for number, card in enumerate(models):
        loaded = Colorizer.load(card, device)
        for grain in GRAINS:
            chroma = [answer(loaded, each, side, vividness) for each in squares(side, grain)]
            worst = int(np.argmax(chroma))
            rows.append(Flat(card.id, grain, float(np.mean(chroma)), chroma[worst], LIGHTS[worst]))
        report((number + 1) / len(models))
    return rows


def squares(side: int, grain: float) -> list[Plane]:
    """One of each lightness; the grain is the same in all."""
    noise = grain * np.random.default_rng(SEED).standard_normal((side, side))
    return [np.clip(light + noise, 0, 100).astype(np.float32) for light in LIGHTS]


def answer(loaded: Colorizer, square: Plane, side: int, vividness: float) -> float:
    """Mean chroma that a model gives a square."""
    chroma = loaded.predict(square, side).at(vividness)
    return float(np.hypot(chroma[..., 0], chroma[..., 1]).mean())


def cells(row: Flat) -> tuple[str, ...]:
    """A line of the table."""
    return row.model, f"{row.grain:g}", f"{row.mean:.1f}", f"{row.greatest:.1f}", f"{row.light}"
