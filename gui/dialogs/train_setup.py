"""What a model is to be taught, and how: folders, what a scan found in them, and the choices."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.catalog import ModelCard
from engine.recipe import DEFAULT_MODEL
from gui import style, words
from gui.dialogs.train_advanced import TrainAdvanced
from gui.scanning import Scanner
from gui.widgets.folder_heap import FolderHeap
from gui.widgets.hue_chart import HUES, HueChart
from gui.widgets.photo_heap import PhotoHeap
from gui.words import number

if TYPE_CHECKING:
    from engine.tuning.plan import Plan

EVERY = 300  # ms between two looks at a scan that is going on
MINUTES = {"quick": 10, "good": 45, "thorough": 180}


class TrainSetup(QWidget):
    """`plan` is what is chosen; `problem` says why it will not do."""

    changed = Signal()
    probe_wanted = Signal()

    def __init__(
        self, scanner: Scanner, cards: Mapping[str, ModelCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._scanner = scanner
        self.folders, self.heap, self.hues = FolderHeap(), PhotoHeap(), HueChart()
        self.words = style.label("", "quiet")
        self.name, self.base, self.goal = QLineEdit(), QComboBox(), QComboBox()
        self.efforts = {key: QRadioButton() for key in MINUTES}
        self._group = QButtonGroup(self)
        self.cost = style.label("", "quiet", 0.95)
        self.probe = QPushButton(self.tr("Measure"))
        self.advanced, self.more = TrainAdvanced(), QPushButton()
        self._seconds = 0.0  # of a step, as measured
        self._pause = QTimer(self, singleShot=True, interval=EVERY)
        self._explain()
        self._lay_out()
        self.show_models(cards)
        self._connect()
        self.show_cost()

    def show_models(self, cards: Mapping[str, ModelCard]) -> None:
        """Offer these as bases."""
        chosen = self.base.currentData() or DEFAULT_MODEL
        self.base.blockSignals(True)
        self.base.clear()
        for card in cards.values():
            if card.installed:
                self.base.addItem(card.title, card.id)
        self.base.setCurrentIndex(max(0, self.base.findData(chosen)))
        self.base.blockSignals(False)

    def show_cost(self, seconds: float = 0.0, memory: int = 0, device: str = "") -> None:
        """Say what was measured on this machine; nothing is known with 0 seconds."""
        self._seconds = seconds
        titles = {
            "quick": self.tr("Quick, about 10 minutes"),
            "good": self.tr("Good, about 45 minutes"),
            "thorough": self.tr("Thorough, about 3 hours"),
        }
        for effort, button in self.efforts.items():
            # As `engine.tuning.plan` shares the time out.
            steps = round(MINUTES[effort] * 60 * 0.8 / seconds) if seconds else 0
            more = self.tr(" ({steps} steps)").format(steps=steps) if steps else ""
            button.setText(titles[effort] + more)
        text = self.tr("{seconds} s a step, {memory} MB of memory, on {device}")
        said = text.format(seconds=number(seconds, 2), memory=memory,
                           device=words.said(device))  # fmt: skip
        self.cost.setText(said if seconds else self.tr("Time and memory are not measured yet."))

    @property
    def plan(self) -> "Plan":
        """What is chosen."""
        from engine.tuning.plan import Plan

        effort = next(key for key, button in self.efforts.items() if button.isChecked())
        return Plan(
            name=self.name.text().strip() or self.name.placeholderText(),
            base=str(self.base.currentData()),
            folders=tuple(str(path) for path in self.folders.folders()),
            goal=str(self.goal.currentData()),
            effort=effort,
            **self.advanced.values(),
        )

    @property
    def problem(self) -> str:
        """Why the choice will not do, in a sentence; nothing if it will."""
        scan = self._scanner.scan
        if not self.folders.folders():
            return self.tr("Drop folders of colour photos, or add some.")
        if scan is None:
            return self.tr("Looking at the photos…") if self._scanner.running else self.words.text()
        from engine.tuning.split import FEWEST

        if len(scan.used) < FEWEST:
            text = self.tr("At least {n} photos that can be used are needed.")
            return text.format(n=FEWEST)
        return "" if self.base.currentData() else self.tr("There is no model to begin with.")

    # Folders can be dropped anywhere on the page.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.folders.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.folders.dropEvent(event)

    # What happens

    def _connect(self) -> None:
        self.folders.changed.connect(self._scan)
        self._scanner.progressed.connect(lambda _: self._wait())
        self._scanner.changed.connect(self._show_found)
        self._scanner.failed.connect(lambda error: self._say(words.in_full(error)))
        self._pause.timeout.connect(self._show_found)
        self.probe.clicked.connect(self.probe_wanted)
        self.more.toggled.connect(self._show_more)
        self.base.currentIndexChanged.connect(self._forget_cost)
        self.advanced.changed.connect(self._forget_cost)

    def _scan(self) -> None:
        folders = self.folders.folders()
        first = folders[0].name if folders else ""
        self.name.setPlaceholderText(first or self.tr("My photos"))
        self._scanner.look(folders)
        self.changed.emit()

    def _wait(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _show_found(self) -> None:
        scanner = self._scanner
        found = scanner.scan.findings if scanner.scan else list(scanner.found)
        self.heap.show_findings(found)
        used = sum(finding.used for finding in found)
        if scanner.running:
            self._say(self.tr("Looking: {n} photos so far…").format(n=len(found)))
        elif scanner.scan is not None:
            text = self.tr("{used} of {n} photos can be used; a tenth of them is held out.")
            self._say(text.format(used=used, n=len(found)))
        self.hues.show_shares(scanner.scan.hues().tolist() if scanner.scan and used else ())
        self.hues.setVisible(bool(self.hues.shares))
        self.changed.emit()

    def _say(self, text: str) -> None:
        self.words.setText(text)

    def _forget_cost(self) -> None:
        counted = bool(self.advanced.steps.value())  # then the effort means nothing
        for button in self.efforts.values():
            button.setEnabled(not counted)
        if self._seconds:
            self.show_cost()
        self.changed.emit()

    def _show_more(self, wanted: bool) -> None:
        self.advanced.setVisible(wanted)
        self.more.setText(self.tr("Advanced ▾") if wanted else self.tr("Advanced ▸"))

    # How it looks

    def _explain(self) -> None:
        self.name.setAccessibleName(self.tr("Name of the new model"))
        self.name.setToolTip(self.tr("What the new model will be called"))
        self.base.setAccessibleName(self.tr("Base"))
        self.base.setToolTip(self.tr("The model to begin with; it stays as it is"))
        self.goal.setAccessibleName(self.tr("Goal"))
        self.goal.setToolTip(
            self.tr("For faces, landscapes or one house, choose folders of these. A colour makes "
                    "the model prefer it, for the sliders of Blend.")
        )  # fmt: skip
        self.goal.addItem(self.tr("These photos as they are"), "general")
        words = (self.tr("More red"), self.tr("More yellow"), self.tr("More green"),
                 self.tr("More cyan"), self.tr("More blue"), self.tr("More magenta"))  # fmt: skip
        for hue, text in zip(HUES, words, strict=True):
            self.goal.addItem(text, hue)
        tip = self.tr("How long it may take; it can be paused at any time")
        for button in self.efforts.values():
            button.setToolTip(tip)
            self._group.addButton(button)
        self.efforts["quick"].setChecked(True)
        self.probe.setToolTip(self.tr("Take a few steps, to see what they cost on this machine"))
        self.more.setCheckable(True)
        self.more.setProperty("kind", "small")
        self.more.setToolTip(self.tr("Steps, batch, rate, augmentation, device"))
        for push in (self.probe, self.more):
            push.setAutoDefault(False)
        self.probe.setProperty("kind", "small")
        self._show_more(False)
        self.hues.hide()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.folders)
        left.addWidget(self.words)
        left.addWidget(self.heap, 1)
        left.addWidget(self.hues)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addLayout(left, 1)
        row.addWidget(self._make_choices())
        self.setAcceptDrops(True)

    def _make_choices(self) -> QWidget:
        inside, area = QWidget(), QScrollArea()
        form = QFormLayout(inside)
        form.setContentsMargins(0, 0, 12, 0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setSpacing(8)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Base"), self.base)
        form.addRow(self.tr("Goal"), self.goal)
        form.addRow(style.label(self.tr("Effort"), "strong"))
        for button in self.efforts.values():
            form.addRow(button)
        measured = QHBoxLayout()
        measured.addWidget(self.cost, 1)
        measured.addWidget(self.probe, 0, Qt.AlignmentFlag.AlignTop)
        form.addRow(measured)
        form.addRow(self.more)
        form.addRow(self.advanced)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(336)
        return area
