"""What is missing of a model family, and the ways to it; how far it is, whatever is looked at."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.families import Family
from engine.published import Published
from engine.weights import is_kept
from gui import icons, style
from gui.widgets.model_words import megabytes
from gui.words import named


class ModelNeeds(QWidget):
    """Asks for what the user wants; shows how far it is."""

    get_requested = Signal(object)  # Published
    choose_requested = Signal()
    learn_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._family: Family | None = None
        self._busy, self._may_learn = False, False
        self.missing = style.label("")
        self.failure = style.label("", "error")
        self._failed, self._offers = QWidget(), QWidget()
        self.files = QGridLayout()
        self.gets: dict[str, QPushButton] = {}
        self.choose = QPushButton(self.tr("Choose File…"))
        self.learn = QPushButton(self.tr("New Model from This Photo"))
        self.why_not = style.label(self.tr("Open a photo that has colours first."), "quiet")
        self.task = style.label("")
        self.progress = QProgressBar()
        self.stop = QPushButton(self.tr("Stop"))
        self._running = QWidget()
        self._explain()
        self._lay_out()
        self.choose.clicked.connect(self.choose_requested)
        self.learn.clicked.connect(self.learn_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.show_task("")
        self.show_failure("")

    def _explain(self) -> None:
        self.choose.setToolTip(
            self.tr("A published file that you have, or the card of a model (.json)")
        )
        self.learn.setToolTip(
            self.tr("Train a small model on the photo that is open; under a minute")
        )
        self.stop.setToolTip(self.tr("Stop; what was fetched is kept for the next try"))
        for button in (self.choose, self.learn, self.stop):
            button.setAutoDefault(False)  # Return must not press what happens to come first
        self.progress.setAccessibleName(self.tr("How far it is"))
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 1000)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        failed = _row("warning", QPalette.ColorRole.BrightText, self.failure)
        failed.setContentsMargins(0, 0, 0, 0)
        self._failed.setLayout(failed)
        column.addWidget(self._failed)
        self._lay_out_offers()
        column.addWidget(self._offers)
        inside = QVBoxLayout(self._running)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.addWidget(self.task)
        bar = QHBoxLayout()
        bar.addWidget(self.progress, 1)
        bar.addWidget(self.stop)
        inside.addLayout(bar)
        column.addWidget(self._running)

    def _lay_out_offers(self) -> None:
        column = QVBoxLayout(self._offers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(_row("info", QPalette.ColorRole.WindowText, self.missing))
        self.files.setColumnStretch(0, 1)
        self.files.setHorizontalSpacing(12)
        column.addLayout(self.files)
        ways = QHBoxLayout()
        ways.addWidget(self.learn)
        ways.addWidget(self.choose)
        ways.addWidget(self.why_not, 1)
        ways.addStretch(1)
        column.addLayout(ways)

    def show_none(self) -> None:
        """What is looked at needs nothing; what is being done is shown all the same."""
        self._offers.hide()

    def show_family(self, family: Family) -> None:
        """Say what this family needs."""
        self._family = family
        self._offers.show()
        self.missing.setText(named(family.missing).format(recipe=family.recipe))
        self.show_failure("")
        while (item := self.files.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()  # it goes when the loop comes round
                widget.deleteLater()
        self.gets = {}
        for row, known in enumerate(family.published):
            self._add_file(row, known)
        self._update()

    def _add_file(self, row: int, known: Published) -> None:
        kept = is_kept(known)
        text = self.tr("{title}: {file}, {size}, {licence}").format(
            title=named(known.title), file=known.file, size=megabytes(known.bytes),
            licence=known.facts["licence"].partition(",")[0],
        )  # fmt: skip
        self.files.addWidget(style.label(text, "quiet"), row, 0)
        if kept:
            self.files.addWidget(style.label(self.tr("Installed")), row, 1)
            return
        get = QPushButton(self.tr("Get"))
        get.setAutoDefault(False)
        get.setAccessibleName(self.tr("Get {title}").format(title=named(known.title)))
        host = known.url.split("/")[2]
        tip = self.tr("Download {size} from {host}, check it, and keep it with your models")
        get.setToolTip(tip.format(size=megabytes(known.bytes), host=host))
        get.clicked.connect(lambda: self.get_requested.emit(known))
        self.files.addWidget(get, row, 1)
        self.gets[known.file] = get

    def allow_learning(self, allowed: bool) -> None:
        """Say whether a photo with colours is open."""
        self._may_learn = allowed
        self._update()

    def show_task(self, text: str, stoppable: bool = True) -> None:
        """Say what is being done, if anything."""
        self._busy = bool(text)
        if text:
            self.show_failure("")
        self.task.setText(text)
        self._running.setVisible(bool(text))
        self.stop.setVisible(stoppable)
        self.show_progress(0.0)
        self._update()

    def show_failure(self, text: str) -> None:
        """Say what went wrong, if anything did."""
        self.failure.setText(text)
        self._failed.setVisible(bool(text))

    def show_progress(self, fraction: float) -> None:
        """Say how far it is."""
        self.progress.setValue(round(1000 * fraction))

    def _update(self) -> None:
        one = self._family is not None and self._family.key == "one-photo"
        self.learn.setVisible(one)
        self.learn.setEnabled(self._may_learn and not self._busy)
        self.why_not.setVisible(one and not self._may_learn)
        self.choose.setVisible(not one)
        self.choose.setEnabled(not self._busy)
        for get in self.gets.values():
            get.setEnabled(not self._busy)


def _row(icon: str, role: QPalette.ColorRole, words: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(icons.IconLabel(icon, 16, role))
    row.addWidget(words, 1)
    return row
