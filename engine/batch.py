"""One recipe over many photos: folders mirrored, bad files passed over, nothing overwritten."""

import time
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import cv2

from engine import results
from engine.catalog import ModelCard
from engine.colorizer import Colorizer, Prediction
from engine.device import Device, is_out_of_memory
from engine.errors import EngineError, OutOfMemory
from engine.files.formats import Format
from engine.joining import guide_of
from engine.photo import Photo, SaveSettings, open_photo, save_photo
from engine.preparing import prepare
from engine.progress import Report, part, silent
from engine.recipe import Recipe
from engine.recipe_files import SUFFIX, write_recipe
from engine.render import render
from engine.repair import Look, propose
from engine.results import Task, make_folder, own_suffix

Networks = Mapping[str, Colorizer]  # by model id
SUFFIXES: dict[Format, str] = {"jpeg": ".jpg", "png": ".png", "tiff": ".tif", "webp": ".webp"}


@dataclass(frozen=True, slots=True)
class Options:
    """What to do to every photo, and how to write it; `auto_repair` as each photo needs.

    `look` is a network that helps to repair.
    """

    recipe: Recipe
    settings: SaveSettings
    salvage: bool = False
    save_recipe: bool = False
    auto_repair: bool = False
    look: Look | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one photo: either `result` or `error` is there.

    `recipe` is the file that was saved beside the result. `notes` are sentences about the file and
    about short memory; `device` is the kind that computed.
    """

    source: Path
    seconds: float
    device: str
    result: Path | None = None
    error: EngineError | None = None
    notes: tuple[str, ...] = ()
    recipe: Path | None = None


def load_networks(recipe: Recipe, known: Mapping[str, ModelCard], device: Device) -> Networks:
    """All networks that the recipe needs; raises `MissingWeights`, `DamagedWeights`."""
    return {model: Colorizer.load(known[model], device) for model in recipe.shares}


def colorize_files(
    tasks: Sequence[Task], networks: Networks, options: Options, report: Report = silent
) -> Iterator[Outcome]:
    """Colorize photo after photo, giving each one's outcome as soon as it is known.

    `networks` are those that `load_networks` gave for the recipe.

    `Cancelled` out of `report` ends it between or within photos; no half-written file stays.
    """
    taken = {task.source.resolve() for task in tasks}
    for index, task in enumerate(tasks):
        own_report = part(report, index / len(tasks), (index + 1) / len(tasks))
        outcome = colorize_file(task, networks, options, taken, own_report)
        taken |= {path.resolve() for path in (outcome.result, outcome.recipe) if path}
        yield outcome
    report(1.0)


def colorize_file(
    task: Task, networks: Networks, options: Options, taken: Set[Path], report: Report
) -> Outcome:
    """Read, colorize and write one photo; failures become its outcome."""
    start = time.perf_counter()
    outcome = Outcome(task.source, 0.0, next(iter(networks.values())).device.kind)
    try:
        with one_photo(task.source):
            outcome = attempt(task, networks, options, taken, report)
    except EngineError as error:
        outcome = replace(outcome, error=error)
    return replace(outcome, seconds=time.perf_counter() - start)


@contextmanager
def one_photo(path: Path) -> Iterator[None]:
    """Say of full memory, as `OutOfMemory`, for which photo it was too small."""
    try:
        yield
    except (MemoryError, RuntimeError, cv2.error) as error:
        if not is_out_of_memory(error):
            raise
        raise OutOfMemory(f"{path}: not enough memory", "Close other programs.") from error


def attempt(
    task: Task, networks: Networks, options: Options, taken: Set[Path], report: Report
) -> Outcome:
    """Colorize one photo, raising what goes wrong."""
    report(0.0)
    photo = open_photo(task.source, salvage=options.salvage)
    recipe, findings = recipe_for(photo, options)
    photo = prepare(photo, recipe, part(report, 0, 0.2), options.look)
    predictions = predict(photo, networks, recipe, part(report, 0.2, 0.4))
    pixels = render(photo, guide_of(predictions, recipe), recipe, part(report, 0.4, 0.8))
    make_folder(task.folder)
    path = target(task, options.settings, taken)
    settings = replace(options.settings, format=None) if task.name else options.settings
    result = save_photo(pixels, photo, path, settings)
    saved = None
    if options.save_recipe:
        over = options.settings.overwrite
        place = results.target(Task(result, result.parent), "{name}", SUFFIX, over, taken)
        saved = write_recipe(recipe, place, over)
    steps = (step for each in predictions.values() for step in each.steps)
    return Outcome(
        source=task.source,
        seconds=0.0,
        device=next(iter(predictions.values())).kind,
        result=result,
        notes=(*photo.notes, *findings, *steps),
        recipe=saved,
    )


def recipe_for(photo: Photo, options: Options) -> tuple[Recipe, tuple[str, ...]]:
    """The recipe for a photo, with the repair that it needs; and what was found."""
    if not options.auto_repair:
        return options.recipe, ()
    proposal = propose(photo, options.look(photo.light) if options.look else None)
    found = (f"Repaired: {', '.join(proposal.findings)}",) if proposal.findings else ()
    return replace(options.recipe, repair=proposal.repair), found


def predict(
    photo: Photo, networks: Networks, recipe: Recipe, report: Report
) -> dict[str, Prediction]:
    """What all models of the recipe say of a prepared photo."""
    models = list(recipe.shares)
    parts = [part(report, i / len(models), (i + 1) / len(models)) for i in range(len(models))]
    return {
        model: networks[model].predict(photo.light, recipe.side, own, recipe.hints, recipe.borders)
        for model, own in zip(models, parts, strict=True)
    }


def target(task: Task, settings: SaveSettings, taken: Set[Path]) -> Path:
    """The file to write; `taken` holds the photos and results of the run, see `results.target`."""
    if task.name:
        return task.folder / task.name
    suffix = SUFFIXES[settings.format] if settings.format else own_suffix(task.source)
    return results.target(task, results.COLORIZED, suffix, settings.overwrite, taken)
