"""How a training goes: numbers, curves, and photos held out in the colours of the moment."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from engine.tuning.folder import RunFolder
from gui import style
from gui.figures import Wish
from gui.widgets.figure_view import FigureView
from gui.widgets.sample_strip import SampleStrip
from gui.words import number, said

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from PySide6.QtGui import QImage

STEPS = 1000  # of the bar
EVERY = 3000  # ms between two drawings of the curves


class TrainProgress(QWidget):
    """Shows what a run tells, and asks for what the buttons say."""

    chart_wished = Signal(object)  # Wish
    pause_wanted = Signal()
    resume_wanted = Signal()
    finish_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from engine.tuning.history import History

        self._history = History()
        self._run: RunFolder | None = None
        self.title = style.label("", "strong", 1.15)
        self.words, self.facts = style.label(""), style.label("", "quiet")
        self.bar = QProgressBar(textVisible=False, maximum=STEPS)
        self.chart = FigureView(self.tr("Curves"), self.tr("Curves appear here as it learns."))
        self.strip = SampleStrip()
        self.pause = QPushButton(self.tr("Pause"))
        self.resume = QPushButton(self.tr("Resume"))
        self.finish = QPushButton(self.tr("Stop and Keep"))
        self.discard = QPushButton(self.tr("Stop and Discard…"))
        self._pause = QTimer(self, singleShot=True, interval=EVERY)
        self._running = self._asked = False
        self._waiting = ""  # for what, in words
        self._explain()
        self._lay_out()
        self._pause.timeout.connect(self._wish)
        self.chart.outdated.connect(self._wish)
        self.pause.clicked.connect(self.pause_wanted)
        self.resume.clicked.connect(self.resume_wanted)
        self.finish.clicked.connect(self.finish_wanted)
        self.discard.clicked.connect(self.discard_wanted)

    def show_run(self, run: RunFolder) -> None:
        """Show another run, as far as its log tells."""
        from engine.tuning.history import History

        self._run, self._history = run, History.of(run.events())
        self._asked, self._waiting = False, ""
        self.title.setText(run.plan().name)
        self.chart.show_image(None)
        self._show_strip()
        self._show_numbers()
        self._wish()

    def show_state(self, running: bool) -> None:
        """Say whether a process works on it."""
        if running and not self._running:
            self._asked = False
            self.words.setText(self.tr("Getting ready…"))
        self._running = running
        self.pause.setVisible(running)
        self.resume.setVisible(not running)
        self.pause.setEnabled(running and not self._asked)
        self.finish.setEnabled(not running or not self._asked)
        if not running:
            self._waiting = ""
            self._show_numbers()

    def ask(self, text: str) -> None:
        """Say what was asked for and takes a moment."""
        self._asked = True
        self.words.setText(text)
        self.show_state(self._running)

    def hear(self, event: dict[str, Any]) -> None:
        """Something happened."""
        kind = event["event"]
        self._history.add(event)
        if kind == "waiting":
            self._waiting = said(event["message"])
        elif kind in ("going_on", "step"):
            self._waiting = ""
        if kind in ("base", "score"):
            self._show_strip()
            self._wish()
        if kind == "step" and not self._pause.isActive():
            self._pause.start()
        self._show_numbers()

    def show_chart(self, image: "QImage") -> None:
        """The curves were drawn."""
        looks = self._history.looks
        text = self.tr("Colour error on photos held out: base {base}, now {now}")
        errors = [number(looks[i]["ciede2000"], 2) for i in (0, -1)] if looks else []
        said = text.format(base=errors[0], now=errors[1]) if looks else ""
        self.chart.show_image(image, said)

    def _wish(self) -> None:
        history = self._history
        if not self.isVisible() or not history.looks:
            return
        ink = style.current().text
        from engine.tuning.history import History

        frozen = History(list(history.steps), list(history.losses), list(history.looks))

        def make() -> "Figure":
            from engine.tuning.history import chart

            return chart(frozen, ink)

        self.chart_wished.emit(Wish(make, self.chart.pixels, self.chart.devicePixelRatioF()))

    def _show_strip(self) -> None:
        if self._run is None:
            return
        path, last = self._run.path, self._history.last.get("score")
        rows = [(self.tr("Base"), path / "samples/base.png")]
        if last is not None:
            now = self.tr("Now, step {step}").format(step=last["step"])
            rows.append((now, path / last["sample"]))
        rows.append((self.tr("True colours"), path / "samples/true.png"))
        self.strip.show_rows(rows)

    def _show_numbers(self) -> None:
        last = self._history.last
        step = last.get("step", {})
        newest = next(reversed(last), "")
        busy = {"preparing": self.tr("Reading photos…"), "judging": self.tr("Judging…")}
        fraction = step.get("fraction", 0.0)
        if newest in busy and self._running:
            fraction = last[newest]["fraction"]
        self.bar.setValue(round(STEPS * fraction))
        if self._waiting:
            self.words.setText(self._waiting)
        elif not self._running:
            self.words.setText(self.tr("Paused. What was learnt so far is kept."))
        elif not self._asked:
            self.words.setText(busy.get(newest) or self._left_words(step))
        self.facts.setText(self._fact_words(step))

    def _left_words(self, step: dict[str, Any]) -> str:
        if not step:
            return self.tr("Getting ready…")
        text = self.tr("{done} % done, {left} left")
        return text.format(done=number(100 * step["fraction"]), left=self._span(step["left"]))

    def _span(self, seconds: float) -> str:
        """A time in the unit that suits it."""
        if seconds < 90:
            return self.tr("{n} s").format(n=number(seconds))
        if seconds < 90 * 60:
            return self.tr("{n} min").format(n=number(seconds / 60))
        return self.tr("{n} h").format(n=number(seconds / 3600, 1))

    def _fact_words(self, step: dict[str, Any]) -> str:
        start, parts = self._history.last.get("start"), []
        if step:
            text = self.tr("step {step} · {speed} crops a second · {memory} MB")
            parts.append(text.format(step=step["step"], speed=number(step["crops_per_second"], 1),
                                     memory=step["memory"]))  # fmt: skip
        if start:
            text = self.tr("{photos} photos, {held} held out · {device}, threads: {threads}")
            parts.append(text.format(**{**start, "device": said(start["device"])}))
            if start["skipped"]:
                parts.append(self.tr("%n photo(s) could not be read", "", start["skipped"]))
        return " · ".join([*parts, *self._trouble()])

    def _trouble(self) -> Iterator[str]:
        last = self._history.last
        if "memory" in last:
            text = self.tr("memory is full: {crops} crops at a time")
            yield text.format(crops=last["memory"]["crops"])
        if "setback" in last:
            yield self.tr("set back %n time(s), at a lower rate", "", last["setback"]["times"])
        if "skipped" in last:
            yield self.tr("%n photo(s) gone", "", last["skipped"]["photos"])

    def _explain(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress of the training"))
        self.pause.setToolTip(self.tr("Write a checkpoint and end; nothing is lost"))
        self.resume.setToolTip(self.tr("Go on where it was"))
        self.finish.setToolTip(self.tr("Judge what was learnt so far, then save it or not"))
        self.discard.setToolTip(self.tr("Delete the run"))
        self.resume.setProperty("kind", "primary")
        for button in (self.pause, self.resume, self.finish, self.discard):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.words, 1)
        for button in (self.discard, self.finish, self.pause, self.resume):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        column.addWidget(self.facts)
        column.addWidget(self.chart, 3)
        column.addWidget(self.strip, 2)
