"""The photos that are scored on: found first, read when it is their turn."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.progress import Report, silent
from engine.protocol import SIDE, squash
from engine.shards import Item, decode, items

__all__ = ["SIDE", "Truth", "chosen", "nothing_in", "read", "readable", "truths"]
Pixels = NDArray[np.uint8]


@dataclass(frozen=True, eq=False, slots=True)
class Truth:
    """A photo at the protocol's size; `pixels` are (256, 256, 3) uint8 sRGB."""

    name: str
    source: str
    pixels: Pixels


def chosen(folder: Path, limit: int | None = None) -> list[Item]:
    """Photos of a folder, or of the shards in it; with a `limit`, evenly spread over all of them.

    Raises
    ------
    EngineError
        If there are none.
    """
    found = list(items([folder]))
    if not found:
        raise nothing_in(folder)
    if limit is None or limit >= len(found):
        return found
    return [found[i] for i in np.linspace(0, len(found) - 1, limit).astype(int)]


def names(found: Sequence[Item], folder: Path) -> list[str]:
    """What to call the photos found in a folder: by their file names.

    Where some have the same, by the way to them in the folder.
    """
    often = Counter(item.name for item in found)
    return [item.name if often[item.name] == 1 else way_to(item, folder) for item in found]


def way_to(item: Item, folder: Path) -> str:
    """Folders and file name of a photo below a folder; through its shard, if it is in one."""
    way = item.path.relative_to(folder) if item.path.is_relative_to(folder) else item.path
    return way.as_posix() if way.name == item.name else f"{way.as_posix()}/{item.name}"


def nothing_in(folder: Path) -> EngineError:
    """There is nothing to score on."""
    return EngineError(f"no readable photos in {folder}", "Give a folder of colour photos.")


def read(item: Item, column: str = "") -> Truth | None:
    """One photo, or None if it cannot be read."""
    photo = decode(item.read())
    if photo is None:
        return None
    return Truth(item.name, item.fact(column or "source"), squash(photo))


def readable(
    found: Sequence[Item], folder: Path, report: Report = silent, column: str = ""
) -> Iterator[tuple[int, Truth]]:
    """Those of the photos found in a folder that can be read, with their numbers.

    Raises
    ------
    EngineError
        In the end, if none could be.
    """
    anything = False
    for number, item in enumerate(found):
        report(number / len(found))
        truth = read(item, column)
        if truth is not None:
            anything = True
            yield number, truth
    if not anything:
        raise nothing_in(folder)
    report(1.0)


def truths(folder: Path, limit: int | None = None) -> Iterator[Pixels]:
    """(256, 256, 3) true colours of the photos that `chosen` finds and that can be read."""
    for item in chosen(folder, limit):
        truth = read(item)
        if truth is not None:
            yield truth.pixels
