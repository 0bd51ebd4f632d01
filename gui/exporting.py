"""Renders results at full size, to a file or to the clipboard, in the writing lane."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from engine.progress import Cancelled, Report, part
from engine.recipe import Recipe
from gui.images import to_qimage
from gui.jobs import Lanes, telling
from gui.predictor import Predictor

if TYPE_CHECKING:
    from engine.photo import Photo, SaveSettings
    from engine.render import Guide


@dataclass(frozen=True, eq=False, slots=True)
class Order:
    """A photo, its recipe at the time of asking, and where the result goes."""

    photo: "Photo"
    recipe: Recipe
    path: Callable[[], Path]  # asked for at the last moment: a free name may be taken by then
    settings: "SaveSettings"
    title: str
    save_recipe: bool = False  # beside the result


def write(report: Report, guide: "Guide", order: Order) -> Path:
    """Render and save; returns where the file is."""
    from engine.photo import save_photo
    from engine.recipe_files import free_beside, write_recipe
    from engine.render import render

    pixels = render(order.photo, guide, order.recipe, part(report, 0.0, 0.9))
    report(0.9)
    saved = save_photo(pixels, order.photo, order.path(), order.settings)
    try:
        report(1.0)
    except Cancelled:  # while it was being saved, which cannot be cut short
        saved.unlink(missing_ok=True)
        raise
    if order.save_recipe:
        write_recipe(order.recipe, free_beside(saved))
    return saved


def picture(report: Report, guide: "Guide", photo: "Photo", recipe: Recipe) -> QImage:
    """Render for the clipboard."""
    from engine.render import render

    return to_qimage(render(photo, guide, recipe, part(report, 0.0, 0.9)), photo.alpha)


class Exporter(QObject):
    """Exports in order; one failure does not stop the next."""

    began = Signal(str)  # what is being done
    ended = Signal()  # however it went
    exported = Signal(Path)
    copied = Signal(QImage)
    failed = Signal(object)  # EngineError

    def __init__(self, lanes: Lanes, predictor: Predictor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._predictor = lanes, predictor

    async def export(self, order: Order) -> None:
        """Write one result."""
        self.began.emit(self.tr("Exporting {name}…").format(name=order.title))
        try:
            with telling(self.failed):
                photo = await self._prepare(order.photo, order.recipe)
                guide = await self._predictor.guide_for(photo, order.recipe)
                job = replace(order, photo=photo)
                self.exported.emit(await self._lanes.writing.queue(write, guide, job))
        finally:
            self.ended.emit()

    async def _prepare(self, photo: "Photo", recipe: Recipe) -> "Photo":
        return await self._predictor.seeing.prepare(self._lanes.writing, photo, recipe)

    async def copy(self, photo: "Photo", recipe: Recipe) -> None:
        """Render one result for the clipboard."""
        self.began.emit(self.tr("Copying the result…"))
        try:
            with telling(self.failed):
                photo = await self._prepare(photo, recipe)
                guide = await self._predictor.guide_for(photo, recipe)
                self.copied.emit(await self._lanes.writing.queue(picture, guide, photo, recipe))
        finally:
            self.ended.emit()
