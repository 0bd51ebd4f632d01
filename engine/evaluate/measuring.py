"""Runs models over photos: each model once a photo, for all the rows that it has a part in."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine import color, metrics
from engine.blend import blend
from engine.borders import Box
from engine.colorizer import Colorizer, Prediction
from engine.device import Device
from engine.errors import BadRecipe
from engine.evaluate.entrants import GRAY, TRUE, Entrant
from engine.evaluate.hinting import random_hints
from engine.evaluate.table import Example, Table, make_table
from engine.evaluate.tally import Tally
from engine.evaluate.truths import Truth, chosen, readable
from engine.evaluate.wishes import Wishes
from engine.ingredients import Hint
from engine.joining import largest_light, picture_of
from engine.progress import Report, silent
from engine.render import Region, fit_guide, spread

Plane = NDArray[np.float32]
Pixels = NDArray[np.uint8]
Predictions = Mapping[str, Prediction]  # by model


@dataclass(frozen=True, eq=False, slots=True)
class Trial:
    """One photo as the models get it.

    Attributes
    ----------
    truth : Truth
    lab : (256, 256, 3) float32
        Its true L*a*b*.
    light : (256, 256) float32
        What the models see and what stays of it: L*, damaged if that was asked for.
    hints : tuple of Hint
        Of its true colours.
    """

    truth: Truth
    lab: Plane
    light: Plane
    hints: tuple[Hint, ...] = ()


def measure(
    entrants: Sequence[Entrant],
    photos: Path,
    device: Device,
    wishes: Wishes,
    report: Report = silent,
) -> Table:
    """Score models and blends on photos whose colours are known.

    Parameters
    ----------
    entrants : sequence of Entrant
        One row each, between `gray` and `true`.
    photos : Path
        Folder of colour photos or packed shards, searched below.

    Raises
    ------
    EngineError
        If there are no readable photos, a model's weights are missing or damaged, the row to
        compare with is not there, or hints are given to models that take none.
    """
    complain(entrants, wishes)
    found = chosen(photos, wishes.limit)
    names = [GRAY, *(entrant.name for entrant in entrants), TRUE]
    tallies = {name: Tally(name) for name in names}
    sources: list[str] = []
    examples: list[Example] = []
    loaded = load_all(entrants, device)
    kept = set(np.linspace(0, len(found) - 1, wishes.examples).astype(int))
    for i, truth in readable(found, photos, report, wishes.column):
        results = run(trial(truth, wishes, i), entrants, loaded, wishes.side, tallies)
        sources.append(truth.source)
        if i in kept:
            examples.append(Example(truth.name, results))
    table = make_table(list(tallies.values()), entrants, sources, wishes)
    return replace(table, examples=tuple(examples))


def load_all(entrants: Sequence[Entrant], device: Device) -> list[Colorizer]:
    """Every model that takes part, once."""
    cards = {card.id: card for entrant in entrants for card in entrant.models}
    return [Colorizer.load(card, device) for card in cards.values()]


def complain(entrants: Sequence[Entrant], wishes: Wishes) -> None:
    """Raise `BadRecipe` where the wishes cannot be met, before the long work."""
    names = [GRAY, *(entrant.name for entrant in entrants)]
    if wishes.against and wishes.against not in names:
        known = ", ".join(names)
        raise BadRecipe(f"there is no row {wishes.against!r} to compare with", f"Rows: {known}.")
    if wishes.hints and not any(m.takes_hints for entrant in entrants for m in entrant.models):
        raise BadRecipe("none of these models takes hints", "Add one that does, or give no hints.")


def trial(truth: Truth, wishes: Wishes, number: int) -> Trial:
    """The photo of that number, damaged and with hints as wished."""
    lab = color.lab(truth.pixels)
    light = np.ascontiguousarray(lab[..., 0])
    if wishes.damage:
        from engine.degrade import degrade

        damages = [replace(d, seed=(d.seed + number) % 2**32) for d in wishes.damage]
        light, _ = degrade(light, damages)
    random = np.random.Generator(np.random.PCG64([wishes.seed, number]))
    return Trial(truth, lab, light, random_hints(lab[..., 1:], wishes.hints, random))


def run(
    trial: Trial,
    entrants: Sequence[Entrant],
    loaded: Sequence[Colorizer],
    side: int,
    tallies: dict[str, Tally],
) -> dict[str, Pixels]:
    """Score one photo in all rows; gives the results by row."""
    predictions = {one.card.id: one.predict(trial.light, side, hints=trial.hints) for one in loaded}
    results = {TRUE: trial.truth.pixels}
    tallies[TRUE].add(trial.truth.pixels, trial.truth.pixels, trial.lab, 0.0)
    for name, entrant in ((GRAY, None), *((entrant.name, entrant) for entrant in entrants)):
        start = time.perf_counter()
        chroma = chroma_of(entrant, predictions, trial.light)
        results[name] = color.encode(trial.light, chroma).astype(np.uint8, copy=False)
        seconds = time.perf_counter() - start
        seconds += sum(predictions[m.id].seconds for m in (entrant.models if entrant else ()))
        tallies[name].add(results[name], trial.truth.pixels, trial.lab, seconds)
    return results


def chroma_of(entrant: Entrant | None, predictions: Predictions, light: Plane) -> Plane:
    """(H, W, 2) chroma of a row on a photo's (H, W) light, brought to its size as the app does."""
    if entrant is None:
        return np.zeros((*light.shape, 2), np.float32)
    said = [predictions[model.id] for model in entrant.models]
    small = blend([each.at(entrant.vividness) for each in said], entrant.weights, entrant.way)
    return spread_over(light, largest_light(said), small, picture_of(said))


def spread_over(light: Plane, seen: Plane, chroma: Plane, picture: Box | None = None) -> Plane:
    """Bring the chroma (h', w', 2) of a small light (h, w) to the light (H, W) of its photo."""
    height, width = light.shape
    region = Region(0, 0, width, height)
    return np.asarray(spread(fit_guide(seen, chroma, picture), light, region, (width, height)))


def colorize(light: Plane, colorizer: Colorizer, side: int, vividness: float) -> Plane:
    """(H, W, 2) chroma of a photo's (H, W) light, by one model."""
    return said_of(light, colorizer.predict(light, side), vividness)


def said_of(light: Plane, said: Prediction, vividness: float) -> Plane:
    """(H, W, 2) chroma of a photo's (H, W) light, as one prediction has it."""
    return spread_over(light, said.light, said.at(vividness), said.framed)


def errors_of(light: Plane, chroma: Plane, truth: Pixels, lab: Plane) -> tuple[float, float]:
    """CIEDE2000 and PSNR of chroma laid over the true light of a photo."""
    result = color.encode(light, chroma).astype(np.uint8, copy=False)
    return metrics.ciede2000(color.lab(result), lab), metrics.psnr(result, truth)
