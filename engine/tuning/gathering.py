"""Small copies of a run's photos, in its folder: decoded once, then quick to cut crops from."""

import io
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.errors import EngineError, UnreadablePhoto
from engine.files.atomic import write_atomically
from engine.progress import Report, silent
from engine.protocol import SIDE, squash
from engine.train.photos import PhotoSet
from engine.tuning.folder import Listed
from engine.tuning.looking import Pixels, in_color, read
from engine.tuning.split import HELD, TRAIN, WATCH

BLOCK, INDEX = "photos.bin", "photos.npz"
HELD_FOLDER, WATCH_FOLDER, GENERAL_FOLDER = "held", "watch", "general"
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "general"  # in colour
HELD_MOST = 300  # photos that are judged by; more would only take longer
HELD_FEWEST = 2  # of one photo nobody can tell how sure a mean is
DONE = "gathered"  # a file that says that nothing is missing


@dataclass(frozen=True, eq=False, slots=True)
class Gathered:
    """What a run learns from.

    Attributes
    ----------
    photos : PhotoSet
        For training.
    paths : list of Path
        Where each of them came from.
    hues : (N, 6) float64
        Share of each of `engine.train.selection.HUES` in each of them.
    skipped : int
        Photos, of all roles, that were there when the run was planned and cannot be read now.
    """

    photos: PhotoSet
    paths: list[Path]
    hues: NDArray[np.float64]
    skipped: int

    def gone(self) -> list[int]:
        """Photos whose file is not there any more: the user does not want them learnt.

        Or that cannot be asked for, as where a drive in the network does not answer.
        """
        return [i for i, path in enumerate(self.paths) if not os.path.exists(path)]  # noqa: PTH110


def gather(
    folder: Path, listed: Sequence[Listed], short_side: int, report: Report = silent
) -> Gathered:
    """Make the copies, unless they were made before.

    Raises
    ------
    EngineError
        If no photo for training, or none to judge by, can be read.
    OSError
        If the disk is full.
    """
    if not (folder / DONE).is_file():
        for name in (HELD_FOLDER, WATCH_FOLDER, GENERAL_FOLDER):
            (folder / name).mkdir(exist_ok=True)
        general(folder / GENERAL_FOLDER)
        make(folder, listed, short_side, report)
    with np.load(folder / INDEX) as index:
        columns = {name: index[name] for name in index.files}
    order, skipped = columns.pop("order"), int(columns.pop("skipped"))
    block = np.memmap(folder / BLOCK, np.uint8, "c")  # torch warns of memory that is read-only
    chosen = [listed[i] for i in order]
    hues = np.array([each.hues for each in chosen], np.float64)
    return Gathered(PhotoSet(block=block, **columns), [e.path for e in chosen], hues, skipped)


def make(folder: Path, listed: Sequence[Listed], short_side: int, report: Report) -> None:
    """Decode every photo to where its role wants it."""
    rows: list[tuple[int, int, int, int]] = []  # place in the list, start, height, width
    kept = dict.fromkeys((TRAIN, WATCH, HELD), 0)
    start = skipped = 0
    places = needed(listed)
    with (folder / BLOCK).open("wb") as block:
        small = decoded([listed[i] for i in places], short_side)
        for done, (i, pixels) in enumerate(zip(places, small, strict=True)):
            report(done / len(places))
            if pixels is None:
                skipped += 1
                continue
            role = listed[i].role
            kept[role] += 1
            if role == TRAIN:
                rows.append((i, start, *pixels.shape[:2]))
                start += block.write(np.ascontiguousarray(pixels).tobytes())
            else:
                place = HELD_FOLDER if role == HELD else WATCH_FOLDER
                save(pixels, folder / place / f"{i:05d}.png")
        block.flush()
        os.fsync(block.fileno())  # a power cut may not leave less than the index says
    if not all(kept.values()) or kept[HELD] < HELD_FEWEST:
        raise EngineError(
            "too few of the photos can be read now", "See whether their folder was moved."
        )
    table = np.array(rows, np.int64)
    names = np.array([listed[i].path.name for i in table[:, 0]])
    sources = np.array([listed[i].path.parent.name for i in table[:, 0]])
    index = io.BytesIO()
    np.savez(index, order=table[:, 0], starts=table[:, 1], heights=table[:, 2],
             widths=table[:, 3], names=names, sources=sources, skipped=skipped)  # fmt: skip
    write_atomically(folder / INDEX, index.getvalue())
    (folder / DONE).touch()


def save(pixels: Pixels, path: Path) -> None:
    """Write a PNG, whole or not at all: whoever is killed here finds no half of one later."""
    content = io.BytesIO()
    Image.fromarray(pixels).save(content, "PNG")
    write_atomically(path, content.getvalue())


def needed(listed: Sequence[Listed]) -> list[int]:
    """Places in the list of all but some that are held out: those that are judged by lie evenly."""
    held = [i for i, each in enumerate(listed) if each.role == HELD]
    even = np.linspace(0, len(held) - 1, min(HELD_MOST, len(held))).astype(int)
    left = set(held) - {held[i] for i in even}
    return [i for i in range(len(listed)) if i not in left]


def decoded(listed: Sequence[Listed], short_side: int) -> Iterator[Pixels | None]:
    """Each photo small, in order: for training, or squashed for scores; None if it cannot be."""

    def one(each: Listed) -> Pixels | None:
        try:
            pixels, _ = read(each.path, max(short_side, SIDE))
        except (UnreadablePhoto, MemoryError):
            return None
        rgb = in_color(pixels)
        return fitted(rgb, short_side) if each.role == TRAIN else squash(Image.fromarray(rgb))

    ahead = 16
    with ThreadPoolExecutor(max(1, (os.cpu_count() or 1) - 1), "gather") as pool:
        for first in range(0, len(listed), ahead):
            yield from pool.map(one, listed[first : first + ahead])


def fitted(pixels: Pixels, short_side: int) -> Pixels:
    """A copy with exactly `short_side` pixels on its short edge."""
    height, width = pixels.shape[:2]
    scale = short_side / min(height, width)
    size = max(short_side, round(width * scale)), max(short_side, round(height * scale))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, size, interpolation=how), np.uint8)


def general(folder: Path) -> None:
    """Photos of other kinds, whole and in parts, by which it is seen what a model forgets."""
    for path in sorted(SAMPLES.glob("*.jpg")):
        with Image.open(path) as opened:
            photo = opened.convert("RGB")
        for name, part in parts(photo):
            save(squash(part), folder / f"{path.stem}-{name}.png")


def parts(photo: Image.Image) -> Iterator[tuple[str, Image.Image]]:
    """A photo whole, and its four overlapping corners."""
    width, height = photo.size
    yield "whole", photo
    wide, high = round(0.6 * width), round(0.6 * height)
    for name, left, top in (
        ("nw", 0, 0), ("ne", width - wide, 0), ("sw", 0, height - high),
        ("se", width - wide, height - high),
    ):  # fmt: skip
        yield name, photo.crop((left, top, left + wide, top + high))


def squares(folder: Path) -> list[Pixels]:
    """The squashed photos of a folder, in order."""
    found = []
    for path in sorted(folder.glob("*.png")):
        with Image.open(path) as opened:
            found.append(np.asarray(opened.convert("RGB")))
    return found
