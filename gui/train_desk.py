"""The window for training, and what is done with the run that it shows."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.errors import EngineError
from engine.tuning.folder import RunFolder, State, create, runs
from gui import words
from gui.asking import Answer, ask
from gui.core import Core
from gui.dialogs.train_dialog import Page, TrainDialog
from gui.figures import Drawer
from gui.library import Library
from gui.probing import Prober
from gui.scanning import Scanner
from gui.trainer import Trainer
from gui.window import MainWindow


class TrainDesk(QObject):
    """Made when the window is wanted for the first time."""

    failed = Signal(object)  # EngineError
    leaving = Signal(str)  # the model of that id is about to go
    known = Signal(object)  # RunFolder that the user sees or has deleted

    def __init__(self, window: MainWindow, core: Core, library: Library, trainer: Trainer) -> None:
        super().__init__(window)
        self._library, self._trainer = library, trainer
        self.scanner, self.prober = Scanner(core.spawn, self), Prober(self)
        self.shown: RunFolder | None = None
        self._discarding = False
        self._wait: dict[str, Any] | None = None  # told once, and in no log
        self.dialog = TrainDialog(window, self.scanner, library.cards)
        self.dialog.setup.folders.start_in = core.settings.folder("open")
        drawer = Drawer(core.lanes, core.spawn, self)
        self.dialog.progress.chart_wished.connect(drawer.draw)
        drawer.drawn.connect(self.dialog.progress.show_chart)
        self._connect()

    def show_run(self, run: RunFolder | None) -> None:
        """Show a run as it stands; without one, the choices for a new one."""
        self.shown, dialog = run, self.dialog
        if run is None:
            dialog.show_page(Page.SETUP)
        elif run.state() in (State.JUDGED, State.KEPT) and not self.shows_running:
            dialog.outcome.show_run(run)
            dialog.show_page(Page.RESULT)
        else:
            dialog.progress.show_run(run)
            dialog.show_page(Page.PROGRESS)
        self.refresh()
        if self.shows_running and self._wait is not None:
            dialog.progress.hear(self._wait)
        self.note_seen()

    def note_seen(self) -> None:
        """The user knows the run that is shown, unless the window is closed."""
        if self.shown is None or not self.dialog.isVisible():
            return
        if self.dialog.page is Page.RESULT:
            self.shown.note_seen()
        self.known.emit(self.shown)

    @property
    def shows_running(self) -> bool:
        """Whether the run that is shown is the one that a process works on."""
        run, shown = self._trainer.run, self.shown
        if run is None or shown is None:
            return False
        return self._trainer.running and run.path == shown.path

    def refresh(self) -> None:
        """Show how everything stands."""
        dialog, running = self.dialog, self._trainer.running
        dialog.show_runs(runs(), self.shown, self._trainer.run if running else None)
        dialog.progress.show_state(self.shows_running)
        if running and not self.shows_running:  # one at a time
            dialog.progress.finish.setEnabled(False)
        dialog.progress.resume.setEnabled(not running)
        dialog.refresh()
        if running and not self.shows_running:
            dialog.start.setEnabled(False)
            dialog.tell(self.tr("Another training is running; one at a time."))

    def close(self) -> None:
        """End what runs here."""
        self.scanner.close()
        self.prober.close()

    def _connect(self) -> None:
        dialog, progress, outcome = self.dialog, self.dialog.progress, self.dialog.outcome
        dialog.start_wanted.connect(self._start)
        dialog.run_chosen.connect(self.show_run)
        progress.pause_wanted.connect(self._pause)
        progress.resume_wanted.connect(self._resume)
        progress.finish_wanted.connect(self._finish)
        progress.discard_wanted.connect(self._ask_to_discard)
        outcome.keep_wanted.connect(self._keep)
        outcome.take_back_wanted.connect(self._take_back)
        outcome.discard_wanted.connect(self._ask_to_discard)
        outcome.new_wanted.connect(lambda: self.show_run(None))
        dialog.setup.probe_wanted.connect(lambda: self.prober.measure(dialog.setup.plan))
        self.prober.measured.connect(dialog.setup.show_cost)
        self.prober.failed.connect(dialog.setup.cost.setText)
        self.prober.changed.connect(self._show_probe)
        self._trainer.told.connect(self._hear)
        self._trainer.changed.connect(self._changed)
        self._library.changed.connect(lambda: dialog.setup.show_models(self._library.cards))

    # What the window asks for

    def _start(self) -> None:
        from engine.tuning.split import split

        scan = self.scanner.scan
        if scan is None:
            return
        try:
            plan = self.dialog.setup.plan
            roles = split([scan.groups[i] for i in scan.used], plan.seed)
            run = create(plan, scan, roles)
        except EngineError as error:
            self.dialog.tell(words.in_full(error), error=True)
            return
        self._trainer.start(run)
        self.show_run(run)

    def _pause(self) -> None:
        self._trainer.pause()
        self.dialog.progress.ask(self.tr("Writing a checkpoint…"))

    def _resume(self) -> None:
        if self.shown is not None:
            self._trainer.start(self.shown)

    def _finish(self) -> None:
        """Judge what was learnt; a run that is paused has to be taken up for that."""
        if self.shown is None:
            return
        self.shown.ask_to_finish()
        if not self.shows_running:
            self._resume()
        self.dialog.progress.ask(self.tr("Judging what was learnt so far…"))

    def _ask_to_discard(self) -> None:
        if self.shown is None:
            return
        question = self.tr("Delete the training “{name}”? Photos and saved models stay.")
        text = question.format(name=self.shown.plan().name)
        delete = Answer(self.tr("Delete"), self._discard, destroys=True)
        ask(self.dialog, text, delete, refusal=self.tr("Cancel"))

    def _discard(self) -> None:
        if self.shows_running:
            self._discarding = True  # as soon as the process has let go of it
            self._trainer.pause()
            self.dialog.progress.ask(self.tr("Stopping…"))
        elif self.shown is not None:
            self._delete(self.shown)

    def _delete(self, run: RunFolder) -> None:
        try:
            run.discard()
        except EngineError as error:
            self.failed.emit(error)
            return
        self.known.emit(run)
        self.show_run(None)

    def _keep(self, name: str) -> None:
        from engine.tuning.keep import keep

        if self.shown is None:
            return
        try:
            card = keep(self.shown, name)
        except EngineError as error:
            self.failed.emit(error)
            return
        self._library.add(card)
        self.show_run(self.shown)
        self.dialog.tell(self.tr("“{name}” can be chosen now.").format(name=card.title))

    def _take_back(self) -> None:
        from engine.tuning.keep import take_back

        if self.shown is None:
            return
        self.leaving.emit(self.shown.kept())
        try:
            self._library.drop(take_back(self.shown))
        except EngineError as error:
            self.failed.emit(error)
        self.show_run(self.shown)

    # What happens

    def _hear(self, event: dict[str, Any]) -> None:
        if event["event"] in ("waiting", "going_on"):
            self._wait = event if event["event"] == "waiting" else None
        if self.shows_running:
            self.dialog.progress.hear(event)

    def _changed(self) -> None:
        """A process began or ended."""
        self._wait = None
        run, shown = self._trainer.run, self.shown
        if run is None or self._trainer.running:
            self.refresh()
        elif self._discarding:
            self._discarding = False
            self._delete(run)
        elif shown is not None and shown.path == run.path:
            self.show_run(run)
        else:
            self.refresh()

    def _show_probe(self) -> None:
        setup, running = self.dialog.setup, self.prober.running
        setup.probe.setEnabled(not running)
        if running:
            setup.cost.setText(self.tr("Measuring, for about half a minute…"))
