"""One repair over many photo files: nothing overwritten, a bad file does not stop the others."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine import results
from engine.batch import one_photo
from engine.color import Pixels
from engine.errors import EngineError, UnwritablePhoto
from engine.files.metadata import Metadata
from engine.files.writing import write_photo
from engine.photo import SaveSettings, open_photo, save_photo
from engine.progress import Report, part, silent
from engine.repair import Look, Repair, first_light, pixels_of, propose, repair
from engine.repair.masks import check
from engine.results import Task, make_folder, own_suffix

Plane = NDArray[np.float32]
PASSED_OVER = (results.COLORIZED, results.REPAIRED, results.MASK)  # in folders, beside originals


@dataclass(frozen=True, slots=True)
class Wishes:
    """What to do to every photo, and how to write it.

    Attributes
    ----------
    repair : Repair or None
        None is what each photo needs.
    mask : Path, optional
        A picture of the photo's size, white where it is to be filled.
    look : Look, optional
        A network that helps, see `engine.restorer`.
    save_mask : bool
        Write what was filled, too.
    """

    repair: Repair | None
    settings: SaveSettings = field(default_factory=SaveSettings)
    mask: Path | None = None
    save_mask: bool = False
    gray: bool = False
    salvage: bool = False
    look: Look | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one photo: either `result` or `error` is there.

    `notes` are sentences about the file.
    """

    source: Path
    result: Path | None = None
    mask: Path | None = None
    findings: tuple[str, ...] = ()
    error: EngineError | None = None
    notes: tuple[str, ...] = ()


def repair_files(
    tasks: Sequence[Task], wishes: Wishes, report: Report = silent
) -> Iterator[Outcome]:
    """Repair photo after photo; `Cancelled` out of `report` ends it."""
    taken = {task.source.resolve() for task in tasks}
    for number, task in enumerate(tasks):
        own = part(report, number / len(tasks), (number + 1) / len(tasks))
        try:
            with one_photo(task.source):
                outcome = repair_file(task, wishes, taken, own)
        except EngineError as error:
            outcome = Outcome(task.source, error=error)
        taken |= {path.resolve() for path in (outcome.result, outcome.mask) if path}
        yield outcome
    report(1.0)


def repair_file(task: Task, wishes: Wishes, taken: Set[Path], report: Report) -> Outcome:
    """Repair one photo, raising what goes wrong."""
    photo = open_photo(task.source, salvage=wishes.salvage)
    findings: tuple[str, ...] = ()
    wanted = wishes.repair
    seen = wishes.look(photo.light) if wishes.look else None
    if wanted is None:
        proposal = propose(photo, seen)
        wanted, findings = proposal.repair, proposal.findings
    light = first_light(photo, wanted)
    if wishes.look and light is not photo.light:
        seen = wishes.look(light)
    mask = read_mask(wishes.mask, light) if wishes.mask else None
    repaired = repair(light, wanted, part(report, 0.1, 0.8), mask, seen=seen)
    pixels = pixels_of(photo, repaired, wishes.gray or wanted.deyellow)
    make_folder(task.folder)
    result = save_photo(pixels, photo, target(task, wishes.settings, taken), wishes.settings)
    kept = None
    if wishes.save_mask:
        beside = Task(task.source, result.parent)
        over = wishes.settings.overwrite
        path = results.target(beside, results.MASK, results.MASK_SUFFIX, over, taken)
        kept = save_mask(repaired.mask, path, over)
    return Outcome(task.source, result, kept, findings, notes=photo.notes)


def target(task: Task, settings: SaveSettings, taken: Set[Path]) -> Path:
    """The file to write: never one of the photos, also where overwriting is allowed."""
    if task.name:
        path = task.folder / task.name
        if path.resolve() in taken:
            raise UnwritablePhoto(f"{path} is one of the photos", "Choose another name.")
        return path
    suffix = own_suffix(task.source)
    return results.target(task, results.REPAIRED, suffix, settings.overwrite, taken)


def read_mask(path: Path, light: Plane) -> Plane:
    """A mask (H, W), 0 to 1, from a picture of the photo's size; what is transparent is 0.

    Raises
    ------
    UnreadablePhoto
        If it cannot be read.
    EngineError
        If it is of another size, or white all over.
    """
    picture = open_photo(path)
    levels = shares(picture.pixels)
    mask: Plane = levels if levels.ndim == 2 else levels.mean(-1, dtype=np.float32)
    if picture.alpha is not None:
        mask = mask * shares(picture.alpha)
    check(mask, light)
    return mask


def shares(plane: Pixels) -> Plane:
    """Levels of 8 or 16 bits as 0 to 1."""
    return np.asarray(plane.astype(np.float32) / np.float32(np.iinfo(plane.dtype).max))


def save_mask(mask: Plane, path: Path, overwrite: bool) -> Path:
    """Write a mask as PNG."""
    levels = np.rint(mask * 255).astype(np.uint8)
    settings = SaveSettings(mark_colorized=False, overwrite=overwrite)
    return write_photo(levels, None, Metadata(), path, settings)
