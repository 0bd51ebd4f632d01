"""Where the results of photos go: beside them or into a mirror of their folders, under own names.

A photo's result is called by a template. So results of earlier runs can be told from photos, and
two photos of one run never share a result.
"""

import os
import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from engine.errors import EngineError, UnwritablePhoto
from engine.files.folders import candidates, find_photos, free_name, stem_of
from engine.files.formats import READABLE, WRITABLE
from engine.files.writing import format_of
from engine.paths import is_folder

COLORIZED, REPAIRED, MASK = "{name}-color", "{name}-repaired", "{name}-mask"
MASK_SUFFIX = ".png"
NUMBER = re.compile(r"-\d+$")
LOSSLESS = frozenset({".bmp", ".dib", ".gif"})  # read but not written: PNG takes their place


@dataclass(frozen=True, slots=True)
class Task:
    """A photo and the folder for its result; `name` if the user named the file itself."""

    source: Path
    folder: Path
    name: str | None = None


def plan(
    inputs: Sequence[Path], out: Path | None, templates: Sequence[str] = (COLORIZED, MASK)
) -> list[Task]:
    """Say where each photo's result goes.

    Parameters
    ----------
    inputs : sequence of Path
        Files and folders; folders are walked.
    out : Path, optional
        Folder of the results, in which nested folders are mirrored; or for a single photo the file
        itself. Without it a result lies beside its photo.
    templates : sequence of str
        What is called so in a folder, beside its photo, is a result and passed over.

    Raises
    ------
    EngineError
        If folders were given and there is no photo in them.
    UnwritablePhoto
        If `out` is the name of a file of a kind that is only read, or one for several photos.
    """
    if out and out.suffix.lower() in READABLE and not is_folder(out):
        format_of(out)
        if len(inputs) > 1 or is_folder(inputs[0]):
            raise UnwritablePhoto(f"{out.name} is the name of one file", "Name a folder instead.")
        return [Task(inputs[0], out.parent, out.name)]
    tasks: dict[Path, Task] = {}
    for given in inputs:
        for task in tasks_of(given, out, templates):
            tasks.setdefault(task.source.resolve(), task)
    if not tasks:
        names = ", ".join(str(given) for given in inputs)
        raise EngineError(f"there are no photos in {names}", "Choose another folder.")
    return list(tasks.values())


def tasks_of(given: Path, out: Path | None, templates: Sequence[str]) -> Iterator[Task]:
    """The tasks of one file or folder."""
    if not is_folder(given):
        yield Task(given, out or given.parent)
        return
    found = find_photos([given])
    passed = earlier_results(found, templates)
    results = out.resolve() if out else None
    if results and (results == given.resolve() or not results.is_relative_to(given.resolve())):
        results = None  # only a folder of results inside that of the photos holds none of them
    for photo in found:
        if photo in passed or (results and photo.resolve().is_relative_to(results)):
            continue
        inside = Path() if photo == given else photo.parent.relative_to(given)
        yield Task(photo, out / inside if out else photo.parent)


def earlier_results(photos: Sequence[Path], templates: Sequence[str]) -> set[Path]:
    """Those of the photos that are results of ours beside their originals, by their names."""
    found: set[Path] = set()
    for template in templates:
        made = {(photo.parent, stem_of(template, photo.name)) for photo in photos}
        for photo in photos:
            names = {(photo.parent, photo.stem), (photo.parent, NUMBER.sub("", photo.stem))}
            if names & made and (template != MASK or photo.suffix == MASK_SUFFIX):
                found.add(photo)
    return found


def target(task: Task, template: str, suffix: str, overwrite: bool, taken: Set[Path]) -> Path:
    """The file to write for a photo that the user did not name a file for.

    Parameters
    ----------
    overwrite : bool
        Whether it may be there already; so a second run replaces all files of the first.
    taken : set of Path
        Resolved paths of the photos and the results of this run, none of which is ever replaced.
    """
    if not overwrite:
        return free_name(task.folder, template, task.source.name, suffix)
    wanted = candidates(task.folder, template, task.source.name, suffix)
    return next(path for path in wanted if Path(os.path.realpath(path)) not in taken)


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
