"""Writes the grid as a contact sheet: predicts what is missing, then draws, in the lanes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.errors import EngineError
from engine.progress import Cancelled, Report
from engine.recipe import Recipe
from gui import words
from gui.aspects import Aspect
from gui.exporting import Exporter
from gui.jobs import Lanes
from gui.predictor import Predictor

if TYPE_CHECKING:
    from engine.photo import Photo
    from engine.render import Guide
    from engine.sheet import Cell


@dataclass(frozen=True, eq=False, slots=True)
class SheetOrder:
    """What goes on the sheet, as it was at the time of asking, and where the sheet goes."""

    photo: "Photo"
    prepared: "Photo"
    recipe: Recipe
    cells: Sequence[tuple[Aspect, str]]  # with their titles
    columns: int
    edge: int
    path: Callable[[], Path]  # asked for at the last moment: a free name may be taken by then
    damaged: "Photo | None" = None  # the prepared photo before it was repaired


@dataclass(frozen=True, eq=False, slots=True)
class Ready:
    """A cell whose colour is known, or will never be: `problem` says why."""

    aspect: Aspect
    title: str
    guide: "Guide | None" = None
    note: str = ""
    problem: str = ""


class Sheets:
    """Writes sheets; the exporter tells of them as of other results."""

    def __init__(self, lanes: Lanes, predictor: Predictor, exporter: Exporter) -> None:
        self._lanes, self._predictor, self._exporter = lanes, predictor, exporter

    async def write(self, order: SheetOrder) -> None:
        """Write one sheet; a model that fails has an empty place on it."""
        words = QCoreApplication.translate("Sheets", "Saving the sheet of {name}…")
        self._exporter.began.emit(words.format(name=order.photo.name))
        try:
            ready = [await self._ready(order, aspect, title) for aspect, title in order.cells]
            self._exporter.exported.emit(await self._lanes.writing.queue(write, order, ready))
        except Cancelled:
            return
        except EngineError as error:
            self._exporter.failed.emit(error)
        finally:
            self._exporter.ended.emit()

    async def _ready(self, order: SheetOrder, aspect: Aspect, title: str) -> Ready:
        recipe = aspect.colored_by(order.recipe)
        if recipe is None:
            return Ready(aspect, title)
        try:
            guide = await self._predictor.guide_for(order.prepared, recipe)
        except EngineError as error:
            return Ready(aspect, title, problem=words.in_full(error))
        found = self._predictor.find_all(order.prepared, recipe).values()
        seconds = sum(prediction.seconds for prediction in found)
        return Ready(aspect, title, guide, words.seconds(seconds))


def write(report: Report, order: SheetOrder, ready: Sequence[Ready]) -> Path:
    """Draw the pictures, then the sheet; returns where the file is."""
    from engine.sheet import Layout, Row, write_sheet

    cells = []
    for count, each in enumerate(ready):
        report(0.5 * count / len(ready))
        cells.append(_draw(order, each))
    layout = Layout(order.columns, order.edge)
    starts = range(0, len(cells), order.columns)
    rows = [Row(tuple(cells[start : start + order.columns])) for start in starts]
    report(0.5)
    saved = write_sheet(rows, layout, order.path(), order.photo.name)
    try:
        report(1.0)
    except Cancelled:  # while it was being written, which cannot be cut short
        saved.unlink(missing_ok=True)
        raise
    return saved


def _draw(order: SheetOrder, ready: Ready) -> "Cell":
    from engine.sheet import Cell, colored, original

    aspect = ready.aspect
    if ready.problem:
        return Cell(ready.title, ready.problem)
    if aspect.kind == "original":
        return Cell(ready.title, "", original(order.photo, order.edge))
    basis = {"gray": order.photo, "damaged": order.damaged or order.prepared}
    seen = basis.get(aspect.kind, order.prepared)
    recipe = aspect.colored_by(order.recipe) or order.recipe
    return Cell(ready.title, ready.note, colored(seen, ready.guide, recipe, order.edge))
