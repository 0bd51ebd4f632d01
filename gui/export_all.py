"""Exports every photo that is open, one after the other; what fails is told when all are done."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.errors import EngineError, UnreadablePhoto
from engine.progress import Cancelled, Report
from engine.recipe import Recipe
from gui import words
from gui.core import Core
from gui.dialogs.export_all_dialog import ExportAllDialog
from gui.dialogs.export_choice import ExportChoice
from gui.exporting import Order, write
from gui.session import Session
from gui.widgets.filmstrip import show_folder
from gui.window import MainWindow

if TYPE_CHECKING:
    from engine.photo import Photo

NAMED = 3  # failures that are told by name; all of them are marked in the filmstrip


@dataclass(frozen=True, eq=False, slots=True)
class Item:
    """One open photo as it was when asked: in memory already, or a file to read."""

    key: int
    title: str
    recipe: Recipe
    path: Path | None
    photo: "Photo | None" = None
    salvaged: bool = False  # a damaged file, read as far as that goes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of all: results, and the names of photos with why there is none."""

    folder: Path
    asked: int
    saved: tuple[Path, ...]
    failed: tuple[tuple[str, str], ...]
    stopped: bool = False


def items(session: Session) -> list[Item]:
    """Every open photo with its own recipe, in the order of the filmstrip."""
    current = session.current
    return [
        Item(
            entry.key, entry.title, session.recipe_of(entry.key), entry.path,
            session.photo if entry == current else session.pasted(entry.key), entry.salvaged,
        )
        for entry in session.entries
    ]  # fmt: skip


def read(report: Report, path: Path, salvage: bool) -> "Photo":
    """A photo's pixels; a job for the lane of writing, which Stop ends."""
    from engine.photo import open_photo

    return open_photo(path, salvage=salvage)


class ExportAll(QObject):
    """Reads, colours and writes a photo at a time, so that memory holds no more than one."""

    done = Signal(object)  # Outcome

    def __init__(self, window: MainWindow, core: Core) -> None:
        super().__init__(window)
        self._window, self._session, self._settings = window, core.session, core.settings
        self._lanes, self._predictor, self._exporter = core.lanes, core.predictor, core.exporter
        self._spawn = core.spawn
        self._began = 0.0
        self._stopping = False
        window.actions_by_name["export_all"].triggered.connect(self.ask)
        window.actions_by_name["stop"].triggered.connect(self._stop)
        window.status.stop_requested.connect(self._stop)
        self.done.connect(self._tell)

    def ask(self) -> None:
        """Ask where the results go, then write them."""
        photo, wanted = self._session.photo, items(self._session)
        if photo is None:
            return
        folder = self._settings.folder_for(photo.path)
        dialog = ExportAllDialog(self._window, photo, folder, self._settings, len(wanted))
        dialog.accepted.connect(lambda: self._spawn(self.export(wanted, dialog.choice)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def export(self, wanted: Sequence[Item], choice: ExportChoice) -> None:
        """Write all results; one failure does not stop the next, Stop stops them all."""
        saved: list[Path] = []
        failed: list[tuple[str, str]] = []
        self._stopping, self._began = False, monotonic()
        try:
            for turn, item in enumerate(wanted):
                if self._stopping:  # pressed where no lane was at work that would have ended
                    break
                self._exporter.began.emit(self._progress(turn, len(wanted), item))
                if turn:  # only now, so that the progress bar stays between two photos
                    self._exporter.ended.emit()
                try:
                    saved.append(await self._write(item, choice))
                except EngineError as error:
                    failed.append((item.title, self._mark(item, error)))
        except Cancelled:
            self._stopping = True
        finally:
            self._exporter.ended.emit()
        stopped = self._stopping and len(saved) + len(failed) < len(wanted)
        self.done.emit(Outcome(choice.folder, len(wanted), tuple(saved), tuple(failed), stopped))

    def _stop(self) -> None:
        self._stopping = True

    async def _write(self, item: Item, choice: ExportChoice) -> Path:
        lane, photo = self._lanes.writing, item.photo
        if photo is None:
            assert item.path is not None  # only what was pasted has none, and it is in memory
            photo = await lane.queue(read, item.path, item.salvaged)
        path = partial(choice.path_for, photo)
        prepared = await self._predictor.seeing.prepare(lane, photo, item.recipe)
        guide = await self._predictor.guide_for(prepared, item.recipe)
        order = Order(prepared, item.recipe, path, choice.save, item.title, choice.save_recipe)
        return await lane.queue(write, guide, order)

    def _mark(self, item: Item, error: EngineError) -> str:
        """Show in the filmstrip what is wrong with a file; returns it in words."""
        if not isinstance(error, UnreadablePhoto):
            return words.said(error.message)
        reason = words.said(error.reason)
        self._session.update_entry(
            item.key, state="failed", failure=reason, remedy=words.said(error.remedy),
            salvageable=error.salvageable,
        )  # fmt: skip
        return reason

    # What is told

    def _progress(self, turn: int, of: int, item: Item) -> str:
        if not turn:
            text = self.tr("Exporting {name}, {turn} of {count}…")
            return text.format(name=item.title, turn=1, count=of)
        left = (monotonic() - self._began) / turn * (of - turn)
        text = self.tr("Exporting {name}, {turn} of {count}, about {time} left…")
        return text.format(name=item.title, turn=turn + 1, count=of, time=rough(left))

    def _tell(self, outcome: Outcome) -> None:
        saved, messages = len(outcome.saved), self._window.messages
        where = self.tr("%n photo(s) saved in {folder}", "", saved).format(folder=outcome.folder)
        if outcome.stopped:
            where = self.tr("Stopped. {saved}").format(saved=where)
        first = outcome.saved[0] if outcome.saved else None
        action = (self.tr("Show in Folder"), partial(show_folder, first)) if first else ()
        if not outcome.failed:
            messages.show_note(where, *action)
            return
        text = self.tr("%n photo(s) could not be exported: {names}", "", len(outcome.failed))
        names = [f"{title} ({reason})" for title, reason in outcome.failed[:NAMED]]
        names += ["…"] * (len(outcome.failed) > NAMED)
        messages.show_error(text.format(names=", ".join(names)), where, *action)


def rough(seconds: float) -> str:
    """A time to wait, as exactly as it can be foretold."""
    if seconds < 90:
        return f"{words.number(max(1, round(seconds)))} s"
    return f"{words.number(round(seconds / 60))} min"
