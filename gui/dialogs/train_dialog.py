"""Training on one's own photos: choose, watch, judge; a window of its own beside the photo."""

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.catalog import ModelCard
from engine.tuning.folder import RunFolder, State
from gui import style
from gui.dialogs.train_progress import TrainProgress
from gui.dialogs.train_result import TrainResult
from gui.dialogs.train_setup import TrainSetup
from gui.scanning import Scanner

SIZE = QSize(980, 700)


class Page(IntEnum):
    """What is shown."""

    SETUP, PROGRESS, RESULT = range(3)


class TrainDialog(QDialog):
    """Closing it stops nothing."""

    start_wanted = Signal()
    run_chosen = Signal(object)  # RunFolder, or None for a new one

    def __init__(
        self, parent: QWidget | None, scanner: Scanner, cards: Mapping[str, ModelCard]
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Train on My Photos"))
        self.setup = TrainSetup(scanner, cards)
        self.progress, self.outcome = TrainProgress(), TrainResult()
        self.pages, self.runs = QStackedWidget(), QComboBox()
        self.start = QPushButton(self.tr("Start"))
        self.note = style.label("", "quiet")
        self._found: list[RunFolder] = []
        self._explain()
        self._lay_out()
        self.setup.changed.connect(self.refresh)
        self.start.clicked.connect(self.start_wanted)
        self.runs.activated.connect(self._choose)
        self.refresh()
        self.resize(SIZE.boundedTo(self.screen().availableSize()))

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        self.pages.setCurrentIndex(page)
        self.refresh()

    @property
    def page(self) -> Page:
        return Page(self.pages.currentIndex())

    def show_runs(
        self, runs: list[RunFolder], current: RunFolder | None, running: RunFolder | None
    ) -> None:
        """Offer all runs there are; `running` may not have said so itself yet."""
        self._found = runs
        states = {
            State.RUNNING: self.tr("running"),
            State.BROKEN_OFF: self.tr("paused"),
            State.JUDGED: self.tr("finished"),
            State.KEPT: self.tr("saved"),
        }
        self.runs.clear()
        self.runs.addItem(self.tr("New training"))
        for run in runs:
            works = running is not None and run.path == running.path
            state = State.RUNNING if works else run.state()
            day = run.name[:8]
            date = f"{day[:4]}-{day[4:6]}-{day[6:]}" if day.isdigit() else ""
            self.runs.addItem(f"{run.plan().name} · {date} · {states[state]}")
        paths = [run.path for run in runs]
        place = paths.index(current.path) + 1 if current and current.path in paths else 0
        self.runs.setCurrentIndex(place)

    def tell(self, text: str, error: bool = False) -> None:
        """Say a sentence in the last line."""
        style.set_kind(self.note, "error" if error else "quiet")
        self.note.setText(text)

    def refresh(self) -> None:
        """Show whether training can start, and why not."""
        choosing = self.page is Page.SETUP
        problem = self.setup.problem if choosing else ""
        self.start.setVisible(choosing)
        self.start.setEnabled(choosing and not problem)
        self.tell(problem)

    def _choose(self, place: int) -> None:
        self.run_chosen.emit(self._found[place - 1] if place else None)

    def _explain(self) -> None:
        self.runs.setAccessibleName(self.tr("Training"))
        self.runs.setToolTip(self.tr("Trainings there are: go on with one, or look at it again"))
        self.runs.setMinimumWidth(320)
        self.start.setToolTip(self.tr("Teach the model these photos, in the background"))
        self.start.setDefault(True)

    def _lay_out(self) -> None:
        for page in (self.setup, self.progress, self.outcome):
            self.pages.addWidget(page)
        top, name = QHBoxLayout(), QLabel(self.tr("Training"))
        name.setBuddy(self.runs)
        top.addWidget(name)
        top.addWidget(self.runs)
        top.addStretch(1)
        last = QHBoxLayout()
        last.addWidget(self.note, 1)
        last.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.pages, 1)
        column.addLayout(last)
