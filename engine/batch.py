"""One recipe over many photos: folders mirrored, bad files passed over, nothing overwritten."""

import re
import time
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

import cv2

from engine.catalog import ModelCard
from engine.colorizer import Colorizer, Prediction
from engine.device import Device, is_out_of_memory
from engine.errors import EngineError, OutOfMemory, UnwritablePhoto
from engine.files.folders import allowed
from engine.files.formats import READABLE, WRITABLE, Format
from engine.joining import guide_of
from engine.photo import Photo, SaveSettings, find_photos, free_name, open_photo, save_photo
from engine.preparing import prepare
from engine.progress import Report, part, silent
from engine.recipe import Recipe
from engine.recipe_files import free_beside, write_recipe
from engine.render import render
from engine.repair import Look, propose

Networks = Mapping[str, Colorizer]  # by model id
TEMPLATE = "{name}-color"
EARLIER = re.compile(r"(?P<original>.+)-color(-\d+)?")
SUFFIXES: dict[Format, str] = {"jpeg": ".jpg", "png": ".png", "tiff": ".tif", "webp": ".webp"}
LOSSLESS = frozenset({".bmp", ".dib", ".gif"})  # read but not written: PNG takes their place


@dataclass(frozen=True, slots=True)
class Task:
    """A photo and the folder for its result; `name` if the user named the file itself."""

    source: Path
    folder: Path
    name: str | None = None


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

    `notes` are sentences about the file and about short memory; `device` is the kind that computed.
    """

    source: Path
    seconds: float
    device: str
    result: Path | None = None
    error: EngineError | None = None
    notes: tuple[str, ...] = ()


def plan(inputs: Sequence[Path], out: Path | None) -> list[Task]:
    """Say where each photo's result goes.

    Parameters
    ----------
    inputs : sequence of Path
        Files and folders; folders are walked.
    out : Path, optional
        Folder of the results, in which nested folders are mirrored; or for a single photo the file
        itself. Without it a result lies beside its photo.

    Raises
    ------
    EngineError
        If folders were given and there is no photo in them.
    """
    if out and len(inputs) == 1 and out.suffix.lower() in WRITABLE and not inputs[0].is_dir():
        return [Task(inputs[0], out.parent, out.name)]
    tasks: dict[Path, Task] = {}
    for given in inputs:
        for task in tasks_of(given, out):
            tasks.setdefault(task.source.resolve(), task)
    if not tasks:
        names = ", ".join(str(given) for given in inputs)
        raise EngineError(f"there are no photos in {names}", "Choose another folder.")
    return list(tasks.values())


def tasks_of(given: Path, out: Path | None) -> Iterator[Task]:
    """The tasks of one file or folder."""
    if not given.is_dir():
        yield Task(given, out or given.parent)
        return
    found = find_photos([given])
    originals = {(photo.parent, photo.stem) for photo in found}
    for photo in found:
        earlier = EARLIER.fullmatch(photo.stem)
        if earlier and (photo.parent, earlier["original"]) in originals:
            continue  # a result of ours beside its original
        if (
            out
            and photo.resolve().is_relative_to(out.resolve())
            and out.resolve() != given.resolve()
        ):
            continue  # the results' folder lies inside the photos' folder
        yield Task(photo, out / photo.parent.relative_to(given) if out else photo.parent)


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
        if outcome.result:
            taken.add(outcome.result.resolve())
        yield outcome
    report(1.0)


def colorize_file(
    task: Task, networks: Networks, options: Options, taken: Set[Path], report: Report
) -> Outcome:
    """Read, colorize and write one photo; failures become its outcome."""
    start = time.perf_counter()
    outcome = Outcome(task.source, 0.0, next(iter(networks.values())).device.kind)
    try:
        outcome = attempt(task, networks, options, taken, report)
    except EngineError as error:
        outcome = replace(outcome, error=error)
    except (MemoryError, RuntimeError, cv2.error) as error:
        if not is_out_of_memory(error):
            raise
        full = OutOfMemory(f"{task.source}: not enough memory", "Close other programs.")
        outcome = replace(outcome, error=full)
    return replace(outcome, seconds=time.perf_counter() - start)


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
    if options.save_recipe:
        write_recipe(recipe, free_beside(result))
    steps = (step for each in predictions.values() for step in each.steps)
    return Outcome(
        source=task.source,
        seconds=0.0,
        device=next(iter(predictions.values())).kind,
        result=result,
        notes=(*photo.notes, *findings, *steps),
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
    """The file to write.

    Two photos of one run never share a result, and none replaces a photo of the run, even when
    overwriting is allowed; `taken` holds these.
    """
    if task.name:
        return task.folder / task.name
    source = task.source
    suffix = SUFFIXES[settings.format] if settings.format else own_suffix(source)
    name = source.stem if source.suffix.lower() in READABLE else source.name
    wanted = task.folder / (allowed(TEMPLATE.format(name=name)) + suffix)
    if settings.overwrite and wanted.resolve() not in taken:
        return wanted
    return free_name(task.folder, TEMPLATE, source.name, suffix)


def own_suffix(source: Path) -> str:
    """The photo's own suffix if files of its kind are written, else the nearest kind that is."""
    suffix = source.suffix.lower()
    if suffix in WRITABLE:
        return source.suffix
    return ".png" if suffix in LOSSLESS else ".jpg"


def make_folder(folder: Path) -> None:
    """Create a result folder and those above it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritablePhoto(
            f"the folder {folder} cannot be made: {error}", "Choose another output folder."
        ) from error
