"""Puts the laboratory into the window: the Simulate panel, the comparison and the sweep."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from engine.errors import EngineError
from engine.progress import Cancelled, Report
from gui import words
from gui.aspects import DAMAGED, GRAY, ORIGINAL, REPAIRED, RESULT
from gui.core import Core
from gui.figures import Drawer
from gui.sweeping import Sweeper
from gui.widgets.simulate_panel import SimulatePanel
from gui.window import MainWindow

if TYPE_CHECKING:
    from engine.sweep import Point, Subject, Wording
    from gui.dialogs.sweep_dialog import SweepDialog

FILTERS = {
    "png": "PNG (*.png)",
    "svg": "SVG (*.svg)",
    "csv": "CSV (*.csv)",
    "html": "HTML (*.html)",
}


def write(
    report: Report,
    kind: str,
    path: Path,
    score: str,
    points: "tuple[Point, ...]",
    subjects: "tuple[Subject, ...]",
    stopped: bool,
    wording: "Wording",
) -> Path:
    """Write what was measured; a job for the lane for figures.

    The user was asked before `path` is replaced, but not before what it becomes with a suffix.
    """
    from engine.sweep import write_chart, write_csv, write_report

    asked = path.suffix.lower() == f".{kind}"
    path = path if asked else path.with_name(f"{path.name}.{kind}")
    if kind == "html":
        return write_report(points, subjects, path, asked, stopped, wording)
    if kind == "csv":  # for programs, which know it by its English heads
        return write_csv(points, path, asked)
    return write_chart(points, path, score, asked, wording)


class Simulating(QObject):
    """Everything that the Simulate panel needs around it."""

    scores_wanted = Signal()

    def __init__(self, window: MainWindow, core: Core) -> None:
        super().__init__(window)
        self._window, self._session, self._settings = window, core.session, core.settings
        self._cards, self._lanes, self._spawn = core.cards, core.lanes, core.spawn
        self.sweeper = Sweeper(core.lanes, core.networks, core.cards, core.spawn, self)
        self.dialog: SweepDialog | None = None
        self.panel = SimulatePanel(core.session)
        tip = self.tr("Damage the photo on purpose, and see what the models make of it")
        window.side_tabs.add(self.tr("Simulate"), self.panel, tip)
        self.panel.compare_requested.connect(self.compare)
        self.panel.scores_requested.connect(self.scores_wanted)
        self.panel.sweep_requested.connect(self.sweep)
        window.actions_by_name["sweep"].triggered.connect(self.sweep)
        window.actions_by_name["stop"].triggered.connect(lambda _: self.sweeper.stop())

    def compare(self) -> None:
        """Show the true, gray and damaged photo and the result together, with their scores."""
        self._window.views.show_grid([ORIGINAL, GRAY, DAMAGED, REPAIRED, RESULT])
        self.scores_wanted.emit()

    def sweep(self) -> None:
        """Open the sweep's window, as it was left."""
        if self.dialog is None:
            self.dialog = self._make_dialog()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _make_dialog(self) -> "SweepDialog":
        from gui.dialogs.sweep_dialog import SweepDialog

        dialog = SweepDialog(self._window, self._session, self._cards, self.sweeper)
        chart, gallery = (Drawer(self._lanes, self._spawn, self) for _ in range(2))
        dialog.sights.chart_wished.connect(chart.draw)
        dialog.sights.gallery_wished.connect(gallery.draw)
        chart.drawn.connect(dialog.sights.show_chart)
        gallery.drawn.connect(dialog.sights.show_gallery)
        dialog.export_requested.connect(self._ask_where)
        return dialog

    def _ask_where(self, kind: str) -> None:
        from engine.photo import free_name

        folder = self._settings.folder("reports")
        chooser = QFileDialog(self.dialog, self.tr("Save What Was Measured"), str(folder))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # which asks before replacing
        chooser.setNameFilter(FILTERS[kind])
        chooser.setDefaultSuffix(kind)
        chooser.selectFile(free_name(folder, "sweep", "", f".{kind}").name)
        chooser.fileSelected.connect(lambda name: self._spawn(self._export(kind, Path(name))))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    async def _export(self, kind: str, path: Path) -> None:
        sweeper, dialog = self.sweeper, self.dialog
        if dialog is None:
            return
        from gui.dialogs.sweep_sights import wording

        stopped = len(sweeper.points) < sweeper.whole
        found = tuple(sweeper.points), tuple(sweeper.subjects)
        dialog.tell(self.tr("Writing {name}…").format(name=path.name))
        try:
            saved = await self._lanes.figures.queue(
                write, kind, path, dialog.score, *found, stopped, wording()
            )
        except Cancelled:
            dialog.tell("")
        except EngineError as error:
            dialog.tell(words.in_full(error), error=True)
        else:
            self._settings.set_folder("reports", saved.parent)
            dialog.tell(self.tr("Saved as {path}").format(path=saved))
