"""Rows of a contact sheet from photo files: each photo as it is, gray, and as recipes colour it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from engine.batch import Networks, one_photo, predict
from engine.errors import EngineError
from engine.joining import guide_of
from engine.photo import Photo, open_photo
from engine.preparing import prepare
from engine.progress import Report, part, silent
from engine.recipe import Recipe
from engine.sheet import Cell, Row, colored, original


@dataclass(frozen=True, slots=True)
class Column:
    """What stands below each other: the photos themselves, gray ones, or a recipe's results."""

    title: str
    kind: Literal["original", "gray", "result"] = "result"
    recipe: Recipe = field(default_factory=Recipe)


def rows(
    photos: Sequence[Path],
    columns: Sequence[Column],
    networks: Networks,
    edge: int,
    tell: Callable[[Path, EngineError | None], None],
    report: Report = silent,
) -> Iterator[Row]:
    """A row for each photo, with what it is called.

    Parameters
    ----------
    networks : mapping
        All that the columns need.
    edge : int
        Pixels of a picture's longer edge.
    tell : callable
        Hears of each photo when its row is finished, with what went wrong. A photo that cannot be
        read has a row that says so.
    """
    for index, path in enumerate(photos):
        own = part(report, index / len(photos), (index + 1) / len(photos))
        try:
            row, problem = _row(path, columns, networks, edge, own), None
        except EngineError as error:
            row, problem = Row((Cell(path.name, f"{error.message}. {error.remedy}"),)), error
        yield row
        tell(path, problem)
    report(1.0)


def _row(
    path: Path, columns: Sequence[Column], networks: Networks, edge: int, report: Report
) -> Row:
    photo = open_photo(path)
    cells = []
    with one_photo(path):
        for index, column in enumerate(columns):
            own = part(report, index / len(columns), (index + 1) / len(columns))
            own(0.0)
            cells.append(_cell(photo, column, networks, edge, own))
    return Row(tuple(cells), photo.name)


def _cell(photo: Photo, column: Column, networks: Networks, edge: int, report: Report) -> Cell:
    if column.kind == "original":
        return Cell(column.title, "", original(photo, edge))
    recipe = column.recipe
    if column.kind == "gray":
        return Cell(column.title, "", colored(photo, None, recipe, edge))
    prepared = prepare(photo, recipe)
    predictions = predict(prepared, networks, recipe, report)
    seconds = sum(prediction.seconds for prediction in predictions.values())
    pixels = colored(prepared, guide_of(predictions, recipe), recipe, edge)
    return Cell(column.title, f"{seconds:.2f} s", pixels)
