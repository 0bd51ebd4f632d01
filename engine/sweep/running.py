"""The measurements themselves: damage, colorize, compare."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.degrade import degrade
from engine.errors import EngineError
from engine.progress import Report, silent
from engine.repair import Look, propose_for, repair
from engine.scores import score_lab_known
from engine.sweep.settings import GRAY, Pixels, Point, Subject, Sweep

if TYPE_CHECKING:
    from engine.catalog import ModelCard
    from engine.device import Device
    from engine.evaluate import Entrant
    from engine.photo import Photo

Plane = NDArray[np.float32]
Predict = Callable[[Plane], Plane]  # from L* (H, W) to a*b* (H, W, 2)
# From damaged L* and where it is missing, both (H, W), to L* that is colorized.
Treatment = Callable[[Plane, NDArray[np.bool_]], Plane]
NOTHING: Mapping[str, Treatment] = {"": lambda light, missing: light}


def with_repair(look: Look | None = None) -> Mapping[str, Treatment]:
    """Nothing, and what Auto makes of damaged light; it is not told where light is missing.

    `look` is a network that helps, see `engine.repair_network`.
    """

    def repaired(light: Plane, missing: NDArray[np.bool_]) -> Plane:
        seen = look(light) if look else None
        return repair(light, propose_for(light, seen=seen).repair, seen=seen).light

    return {**NOTHING, "repaired": repaired}


def run(
    sweep: Sweep,
    subjects: Sequence[Subject],
    models: Mapping[str, Predict],
    report: Report = silent,
    treatments: Mapping[str, Treatment] = NOTHING,
) -> Iterator[Point]:
    """Measure, one point after the other.

    Parameters
    ----------
    sweep : Sweep
    subjects : sequence of Subject
        Photos whose colours are known.
    models : mapping of str to Predict
        What colorizes, by name; the gray photo is measured besides.
    report : Report
        Told before each point. What was given before it raised `Cancelled` remains good.
    treatments : mapping of str to Treatment
        What is done to a damaged photo before it is colorized, by name, such as repair.
    """
    rows: dict[str, Predict] = {GRAY: no_color, **models}
    whole = sweep.count(len(subjects), list(models), len(treatments))
    done = 0
    for number, trial in sweep.order(len(subjects)):
        truth = subjects[number].pixels
        true_lab = color.lab(truth)
        damaged, missing = degrade(np.ascontiguousarray(true_lab[..., 0]), trial.damages)
        for treatment, treat in treatments.items():
            light = treat(damaged, missing)
            for model, predict in rows.items():
                report(done / whole)
                result = color.encode(light, predict(light)).astype(np.uint8, copy=False)
                scores = score_lab_known(result, truth, color.lab(result), true_lab)
                keep = number < sweep.shown and trial.repeat == 0
                pictures = (gray(damaged), result) if keep else None
                yield Point(subjects[number].name, trial, treatment, model, scores, pictures)
                done += 1
    report(1.0)


def no_color(light: Plane) -> Plane:
    """The gray photo."""
    return np.zeros((*light.shape, 2), np.float32)


def gray(light: Plane) -> Pixels:
    """8-bit levels (H, W) of L*."""
    return np.ascontiguousarray(color.encode(light, no_color(light))[..., 0]).astype(np.uint8)


def subjects_in(folder: Path, limit: int | None = None, report: Report = silent) -> list[Subject]:
    """Photos of a folder, or of shards in it, as the protocol of `engine.evaluate` has them.

    Raises
    ------
    EngineError
        If none can be read.
    """
    from engine.evaluate.truths import chosen, names, readable

    found = chosen(folder, limit)
    known = names(found, folder)
    return [Subject(known[i], truth.pixels) for i, truth in readable(found, folder, report)]


def subject_of(photo: "Photo") -> Subject:
    """An open photo at the size of the protocol.

    Raises
    ------
    EngineError
        If it has no colours to compare with.
    """
    from engine.protocol import squashed

    if photo.pixels.ndim != 3:
        raise EngineError(f"{photo.name} has no colours", "Choose a colour photo.")
    return Subject(photo.name, squashed(photo))


def predictors(entrants: "Sequence[Entrant]", device: "Device", side: int) -> dict[str, Predict]:
    """Models and blends, as `engine.evaluate.entrants_of` names them, with their weights loaded.

    Raises
    ------
    MissingWeights, DamagedWeights
        If a model cannot be loaded.
    """
    from engine.colorizer import Colorizer
    from engine.evaluate.measuring import chroma_of

    cards: dict[str, ModelCard] = {c.id: c for entrant in entrants for c in entrant.models}
    loaded = {name: Colorizer.load(card, device) for name, card in cards.items()}

    def predictor(entrant: "Entrant") -> Predict:
        def predict(light: Plane) -> Plane:
            said = {card.id: loaded[card.id].predict(light, side) for card in entrant.models}
            return chroma_of(entrant, said, light)

        return predict

    return {entrant.name: predictor(entrant) for entrant in entrants}
