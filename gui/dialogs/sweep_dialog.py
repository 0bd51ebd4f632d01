"""The sweep: how results suffer as damage grows, measured in the background, shown as it goes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.catalog import ModelCard
from engine.errors import EngineError
from engine.score_columns import COLUMNS
from gui import style, words
from gui.dialogs.sweep_form import SweepForm
from gui.dialogs.sweep_sights import SweepSights
from gui.session import Session
from gui.sweeping import Plan, Sweeper

if TYPE_CHECKING:
    from engine.photo import Photo

SIZE, FORM_WIDTH = QSize(1080, 690), 312
USUAL = "ciede2000"
EXPORTS = ("png", "svg", "csv", "html")


class SweepDialog(QDialog):
    """A window of its own; closing it stops the sweep and keeps what was measured."""

    export_requested = Signal(str)  # one of `EXPORTS`

    def __init__(
        self,
        parent: QWidget | None,
        session: Session,
        cards: Mapping[str, ModelCard],
        sweeper: Sweeper,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session, self._sweeper = session, sweeper
        self.form = SweepForm(cards)
        self.sights = SweepSights(sweeper)
        self.scores = QComboBox()
        self.start, self.stop = QPushButton(self.tr("Start")), QPushButton(self.tr("Stop"))
        self.export = QPushButton(self.tr("Export"))
        self.bar = QProgressBar(textVisible=False)
        self.words = style.label("", "quiet")
        self._note, self._note_kind = "", "quiet"
        self._explain()
        self._lay_out()
        self._connect()
        self._show_photo(session.photo)
        self._refresh()
        self.resize(SIZE.boundedTo(self.screen().availableSize()))

    @property
    def score(self) -> str:
        """The score that is shown, a key of `engine.score_columns`."""
        return str(self.scores.currentData())

    def tell(self, text: str, error: bool = False) -> None:
        """Say a sentence in the last line, until something else happens."""
        self._note, self._note_kind = text, "error" if error else "quiet"
        self._refresh()

    def reject(self) -> None:
        """Close; a sweep that nobody sees should not keep the machine busy."""
        self._sweeper.stop()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._sweeper.running:
            self._sweeper.stop()  # Esc stops before it closes
            self._refresh()
        else:
            super().keyPressEvent(event)

    # What happens

    def _connect(self) -> None:
        sweeper = self._sweeper
        self.start.clicked.connect(self._begin)
        self.stop.clicked.connect(sweeper.stop)
        self.stop.clicked.connect(self._refresh)
        self.form.changed.connect(self._refresh)
        self.scores.currentIndexChanged.connect(self._choose_score)
        self._session.photo_changed.connect(self._show_photo)
        self._session.recipe_changed.connect(self.form.renew)
        sweeper.began.connect(self._forget)
        sweeper.measured.connect(self._refresh)
        sweeper.ended.connect(self._refresh)
        sweeper.failed.connect(self._fail)

    def _begin(self) -> None:
        source = self.form.folder_chosen or self._session.photo
        if source is None:
            return
        models = tuple(self.form.models.chosen())
        limit, recipe = self.form.limit.value(), self._session.recipe
        repair = self.form.repair.isChecked()
        self._sweeper.start(Plan(self.form.sweep, source, limit, models, recipe, repair))
        self.stop.setFocus()  # Start is gone now and must not strand the keyboard

    def _forget(self) -> None:
        self.tell("")

    def _fail(self, error: EngineError) -> None:
        self.tell(words.in_full(error), error=True)

    def _choose_score(self) -> None:
        self.sights.show_score(self.score)

    def _show_photo(self, photo: "Photo | None") -> None:
        self.form.show_photo(photo.name if photo else "", photo is not None and photo.is_color)
        self.form.show_model(self._session.recipe.model)

    def _refresh(self) -> None:
        sweeper, problem = self._sweeper, self.form.problem
        self.form.setEnabled(not sweeper.running)
        self.start.setVisible(not sweeper.running)
        self.start.setEnabled(not problem)
        self.stop.setVisible(sweeper.running)
        self.stop.setEnabled(not sweeper.stopping)
        self.export.setEnabled(any(point.trial.kind for point in sweeper.points))
        self.bar.setVisible(sweeper.running)
        self.bar.setMaximum(sweeper.whole)  # 0 as long as nobody knows: Qt shows that it waits
        self.bar.setValue(len(sweeper.points))
        text = self._note or (self._progress_words() if sweeper.running else problem)
        style.set_kind(self.words, self._note_kind if self._note else "quiet")
        self.words.setText(text or self._rest_words())

    def _progress_words(self) -> str:
        sweeper, left = self._sweeper, self._sweeper.seconds_left
        if sweeper.stopping:
            return self.tr("Stopping; what was measured stays…")
        if left is None:
            return self.tr("Reading photos and loading networks…")
        text = self.tr("{done} of {whole} measured, {time} left")
        return text.format(done=len(sweeper.points), whole=sweeper.whole, time=time_words(left))

    def _rest_words(self) -> str:
        done, whole = len(self._sweeper.points), self._sweeper.whole
        if not done:
            return self.form.summary
        if done < whole:
            return self.tr("Stopped: {done} of {whole} measured.").format(done=done, whole=whole)
        return self.tr("All {whole} measured.").format(whole=whole)

    # How it looks

    def _explain(self) -> None:
        self.setWindowTitle(self.tr("Sweep"))
        for column in COLUMNS:
            if column.better:
                self.scores.addItem(words.named(column.title), column.key)
                tip = Qt.ItemDataRole.ToolTipRole
                self.scores.setItemData(self.scores.count() - 1, words.named(column.about), tip)
        self.scores.setCurrentIndex(self.scores.findData(USUAL))
        self.sights.show_score(USUAL)
        self.scores.setAccessibleName(self.tr("Score"))
        self.scores.setToolTip(self.tr("Which score the chart, the numbers and exports show"))
        self.start.setToolTip(self.tr("Forget the last sweep and begin this one"))
        self.stop.setToolTip(self.tr("What was measured stays"))
        self.start.setDefault(True)
        self.bar.setAccessibleName(self.tr("Progress of the sweep"))
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or the chart would jump
        self.bar.setSizePolicy(policy)
        menu = QMenu(self)
        names = {
            "png": self.tr("Chart as PNG…"),
            "svg": self.tr("Chart as SVG…"),
            "csv": self.tr("All Scores as CSV…"),
            "html": self.tr("Report with Chart and Gallery as HTML…"),
        }
        for kind in EXPORTS:
            menu.addAction(names[kind], lambda kind=kind: self.export_requested.emit(kind))
        self.export.setMenu(menu)
        self.export.setToolTip(self.tr("Save what was measured"))

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidget(self.form)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Some languages need more than English; the bar at the side is there at times.
        bar = area.verticalScrollBar().sizeHint().width()
        area.setFixedWidth(max(FORM_WIDTH, self.form.minimumSizeHint().width() + bar))
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(area)
        middle.addWidget(self.sights, 1)
        self.sights.setCornerWidget(self._make_corner())
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.bar)
        words.addWidget(self.words)
        buttons.addLayout(words, 1)
        for button in (self.export, self.start, self.stop):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(middle, 1)
        column.addLayout(buttons)

    def _make_corner(self) -> QWidget:
        corner, name = QWidget(), QLabel(self.scores.accessibleName())
        name.setBuddy(self.scores)
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 1, 0, 3)
        row.addWidget(name)
        row.addWidget(self.scores)
        return corner


def time_words(seconds: float) -> str:
    """A time to wait, as people say it."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min"
