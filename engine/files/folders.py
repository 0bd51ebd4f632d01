"""Finding photos in folders, and names for new ones."""

import os
import re
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from engine.files.formats import READABLE
from engine.paths import is_file, is_folder
from engine.progress import Report, silent

NAME_BYTES = 200  # file systems allow 255; some room is left for a number
# What Windows does not allow in a name, nor a folder separator anywhere.
FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def find_photos(
    paths: Iterable[Path | str], recursive: bool = True, report: Report = silent
) -> list[Path]:
    """All photos among files and folders, each once, in the order people count in.

    A file that is named is taken whatever it is, so that opening it can say what is wrong; in
    folders, only files with a photo's suffix are; a folder that cannot be read is taken like a file
    that is named. Hidden files and folders are skipped, and links
    to folders not followed. `report` hears of every folder, and may stop the search; how far it is
    nobody knows.
    """
    found: dict[str, Path] = {}
    for path in map(Path, paths):
        for photo in photos_under(path, recursive, report) if is_folder(path) else (path,):
            found.setdefault(os.path.realpath(photo), photo)
    return sorted(found.values(), key=counting_order)


def photos_under(folder: Path, recursive: bool, report: Report) -> Iterator[Path]:
    """Every file in a folder that looks like a photo."""
    closed: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=closed.append):
        report(0.0)
        folders[:] = [name for name in folders if recursive and not name.startswith(".")]
        for name in files:
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in READABLE and is_file(path):
                yield path
    yield from (Path(error.filename) for error in closed)


def counting_order(path: Path) -> tuple[list[tuple[int, str]], str]:
    """Sorts scan2 before scan10, without regard to case."""
    parts = re.split(r"(\d+)", str(path).casefold())
    numbered = [(int(part) if part.isdecimal() else 0, part) for part in parts]
    return numbered, str(path)


def free_name(folder: Path, template: str, photo_name: str, suffix: str) -> Path:
    """A path in `folder` that no file has yet.

    Parameters
    ----------
    folder : Path
        Where the file shall be; it need not exist.
    template : str
        Name without suffix; "{name}" stands for the photo's own. With "{name}-color" the second
        result of a photo is called "...-color-2".
    photo_name : str
        `Photo.name`; a photo's suffix at its end is left out.
    suffix : str
        With its dot.
    """
    paths = candidates(folder, template, photo_name, suffix)
    return next(path for path in paths if not os.path.lexists(path))


def candidates(folder: Path, template: str, photo_name: str, suffix: str) -> Iterator[Path]:
    """The names that `free_name` tries, in order and without end."""
    stem = stem_of(template, photo_name)
    return (folder / (f"{stem}{suffix}" if n == 1 else f"{stem}-{n}{suffix}") for n in count(1))


def stem_of(template: str, photo_name: str) -> str:
    """The template filled in for a photo, as all systems can store it."""
    own = photo_name
    if Path(own).suffix.lower() in READABLE:
        own = own[: -len(Path(own).suffix)]
    # Only the photo's own name is shortened: by what the template adds a result is known again.
    room = NAME_BYTES - len(template.replace("{name}", "").encode(errors="replace"))
    own = cut(own, max(0, room) // max(1, template.count("{name}")))
    return allowed(template.replace("{name}", own))


def allowed(stem: str) -> str:
    """The name with what some system forbids replaced, and shortened to what all can store."""
    stem = stem.encode(errors="replace").decode()  # bytes that are not UTF-8 become "?"
    stem = FORBIDDEN.sub("_", stem).strip(" .")
    if RESERVED.fullmatch(stem):
        stem = f"_{stem}"
    return cut(stem, NAME_BYTES) or "photo"


def cut(text: str, size: int) -> str:
    """As many whole characters from the beginning as there is room for in so many bytes."""
    return text.encode(errors="replace")[:size].decode(errors="ignore")
