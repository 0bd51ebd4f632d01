"""Puts training into the window: it goes on beside everything else, and outlives it if asked to."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from engine.errors import EngineError
from engine.tuning.folder import RunFolder, State, runs
from gui import words
from gui.asking import Answer, ask
from gui.core import Core
from gui.library import Library
from gui.train_desk import TrainDesk
from gui.trainer import Trainer
from gui.window import MainWindow
from gui.words import number


class Training(QObject):
    """The training process, and its window when that is wanted."""

    leaving = Signal(str)  # the model of that id is about to go

    def __init__(self, window: MainWindow, core: Core, library: Library) -> None:
        super().__init__(window)
        self._window, self._core, self._library = window, core, library
        self._settings = core.settings
        self.trainer = Trainer(self)
        self.desk: TrainDesk | None = None
        self._offer = ""  # what was said of a run that could be resumed
        self._said: dict[Path, str] = {}  # of runs that the user need not know yet
        self.indicator = QPushButton(self.tr("Training"))
        self._put_indicator()
        window.actions_by_name["train"].triggered.connect(lambda _: self.open())
        self.trainer.told.connect(self._hear)
        self.trainer.changed.connect(self._changed)
        self.trainer.failed.connect(self._complain)

    def open(self) -> None:
        """Show the window for training, with the run that is going on or was paused."""
        if self.desk is None:
            self.desk = TrainDesk(self._window, self._core, self._library, self.trainer)
            self.desk.failed.connect(self._complain)
            self.desk.leaving.connect(self.leaving)
            self.desk.known.connect(self._withdraw)
            self.desk.show_run(self.trainer.run or noteworthy())
        dialog = self.desk.dialog
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        self.desk.note_seen()

    def show_run(self, run: RunFolder) -> None:
        """The same with that run."""
        self.open()
        if self.desk is not None:
            self.desk.show_run(run)

    def look_for_runs(self) -> None:
        """At the start: follow a run that goes on, offer to resume one that was broken off.

        One that came to its end while nobody looked is told of.
        """
        try:
            self._look_for_runs()
        except EngineError as error:  # somebody deletes it just now; the window goes first
            self._complain(error)

    def _look_for_runs(self) -> None:
        run = noteworthy()
        if run is None:
            return
        state = run.state()
        if state is State.RUNNING:
            self.trainer.follow(run)
        elif state is State.BROKEN_OFF:
            self._offer_to_resume(run)
        else:
            self._tell_end(run)

    def _offer_to_resume(self, run: RunFolder) -> None:
        text = self.tr("The training “{name}” is not finished.")
        self._offer = self._tell(run, text, self.tr("Resume It"), lambda: self.resume(run))

    def resume(self, run: RunFolder) -> None:
        """Go on with a run, and show it."""
        self.trainer.start(run)
        self.show_run(run)

    def ask_to_close(self, close: Callable[[], None]) -> None:
        """The program shall be closed: if a model is being trained, what about that?"""
        if not self.trainer.running or self.trainer.detached:
            close()
            return
        question = self.tr("A model is still being trained.")
        keep, discard = self.tr("Keep Training in the Background"), self.tr("Stop and Discard")
        ask(
            self._window,
            question,
            Answer(keep, lambda: self._leave(close, go_on=True)),
            Answer(self.tr("Pause"), lambda: self._leave(close), default=True),
            Answer(discard, lambda: self._leave(close, discard=True), destroys=True),
            refusal=self.tr("Cancel"),
        )

    def close(self) -> None:
        """End what runs here; a training is paused."""
        if self.desk is not None:
            self.desk.close()
        self.trainer.close()

    def _leave(self, close: Callable[[], None], go_on: bool = False, discard: bool = False) -> None:
        run = self.trainer.run
        self._window.hide()  # the last checkpoint may take seconds
        self.trainer.close(go_on)
        if discard and run is not None:
            with suppress(EngineError):  # nobody is left to be told; the next start offers it again
                run.discard()
        close()

    def _hear(self, event: dict[str, Any]) -> None:
        kind = event["event"]
        if kind == "step":
            done = number(100 * event["fraction"])
            self.indicator.setText(self.tr("Training {done} %").format(done=done))
        elif kind in ("start", "preparing"):
            self.indicator.setText(self.tr("Training begins…"))
        elif kind == "judging":
            self.indicator.setText(self.tr("Training is judged…"))

    def _changed(self) -> None:
        run, running = self.trainer.run, self.trainer.running
        self.indicator.setVisible(running)
        if running:  # that one or another: there is one at a time
            self._window.messages.withdraw(self._offer)
        seen = self.desk is not None and self.desk.dialog.isVisible()
        if running or seen or run is None or run.state() is not State.JUDGED:
            return
        self._tell_end(run)

    def _tell_end(self, run: RunFolder) -> None:
        text = self.tr("The training “{name}” has come to its end.")
        self._tell(run, text, self.tr("Show Result"), lambda: self.show_run(run))

    def _tell(self, run: RunFolder, text: str, button: str, act: Callable[[], None]) -> str:
        """Say something of a run until the user knows: it is shown, or discarded."""
        said = self._said[run.path] = text.format(name=run.plan().name)
        # It stays, as a photo that is opened at the start may have a note of its own.
        self._window.messages.show_note(said, button, act, stays=True)
        return said

    def _withdraw(self, run: RunFolder) -> None:
        self._window.messages.withdraw(self._said.pop(run.path, ""))

    def _complain(self, error: EngineError) -> None:
        if self.desk is not None:
            self.desk.dialog.tell(words.in_full(error), error=True)
        self._window.messages.show_error(*words.told(error))

    def _put_indicator(self) -> None:
        self.indicator.setToolTip(self.tr("A model is being trained; show it"))
        self.indicator.setProperty("kind", "small")
        self.indicator.clicked.connect(self.open)
        self.indicator.hide()
        self._window.statusBar().addPermanentWidget(self.indicator)


def noteworthy() -> RunFolder | None:
    """The run that goes on, or the newest that ended unseen, or the newest that was broken off."""
    found = runs()
    for state in (State.RUNNING, State.JUDGED, State.BROKEN_OFF):
        for run in found:
            if run.state() is state and not (state is State.JUDGED and run.seen()):
                return run
    return None
