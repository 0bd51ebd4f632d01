"""The search for the best blend: a folder of colour photos in, weights and their score out."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.catalog import ModelCard
from engine.errors import EngineError
from engine.recipe import Recipe
from gui import style, words
from gui.blend_search import BlendSearch, Order, installed
from gui.dialogs.outcome_table import OutcomeTable, describe
from gui.presets import Presets
from gui.session import Session
from gui.widgets.check_list import CheckList
from gui.widgets.folder_field import FolderField

if TYPE_CHECKING:
    from engine.best_blend import Outcome

WIDTH = 640
LEAST_TABLE = 200  # pixels; what does not fit a small screen can be scrolled to
FRAME = 60  # of the window, which a desktop adds
PHOTOS = (6, 2000, 120)  # fewest, most, at first


class BlendSearchDialog(QDialog):
    """Asks, shows the progress and the outcome, and lets the user take it over."""

    folder_chosen = Signal(Path)

    def __init__(
        self,
        parent: QWidget | None,
        session: Session,
        cards: Mapping[str, ModelCard],
        search: BlendSearch,
        presets: Presets,
        folder: Path,
    ) -> None:
        super().__init__(parent)
        self._session, self._search, self._presets = session, search, presets
        self._cards = cards
        self._outcome: Outcome | None = None
        self._failed = False
        self._titles: dict[str, str] = {}  # of the models that are searched
        self._offered = ""  # as the name of the preset
        self.setWindowTitle(self.tr("Find the Best Blend"))
        self.folder = FolderField(
            self.tr("Folder"), self.tr("Photos in colour, searched at any depth")
        )
        self.folder.line.setText(str(folder))
        entries = self._entries()
        self.models = CheckList(
            self.tr("Models"), self.tr("Models that may take part; Space ticks"), entries,
            [model for _, model in entries],
        )  # fmt: skip
        self.way, self.count = QComboBox(), QSpinBox()
        self.start, self.stop = QPushButton(self.tr("Search")), QPushButton(self.tr("Stop"))
        self.bar = QProgressBar(textVisible=False, maximum=1000)
        self.words, self.table = style.label(""), OutcomeTable()
        self.name, self.keep = QLineEdit(), QPushButton(self.tr("Save as Preset"))
        self.use, self.close_button = QPushButton(self.tr("Use It")), QPushButton(self.tr("Close"))
        self._explain()
        self._lay_out()
        self._connect()
        self._refresh()
        text = self.tr(
            "Models colorize photos whose colours are known. Weights are found on two thirds "
            "of the photos, at the size and vividness that are set, and scored on the others."
        )
        self._tell(text)
        self.resize(WIDTH, self.sizeHint().height())

    def _entries(self) -> list[tuple[str, str]]:
        return [(card.title, card.id) for card in installed(list(self._cards.values()))]

    def reject(self) -> None:
        """Close; a search that nobody sees should not keep the machine busy."""
        self._stop()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._search.running:
            self._stop()  # Esc stops before it closes
        else:
            super().keyPressEvent(event)

    def _explain(self) -> None:
        self.way.addItem(self.tr("Mean"), "mean")
        self.way.addItem(self.tr("Surest"), "surest")
        self.way.setCurrentIndex(max(0, self.way.findData(self._session.recipe.way)))
        self.way.setAccessibleName(self.tr("Way of blending"))
        self.way.setToolTip(self.tr("How the models are joined, as in the Blend panel"))
        self.count.setRange(*PHOTOS[:2])
        self.count.setValue(PHOTOS[2])
        self.count.setAccessibleName(self.tr("Photos at most"))
        self.count.setToolTip(self.tr("Evenly spread over the folder; more are surer and slower"))
        find = self.tr("Find weights on two thirds of the photos and score them on the others")
        self.start.setToolTip(find)
        self.stop.setToolTip(self.tr("End the search"))
        self.name.setPlaceholderText(self.tr("Name of the preset"))
        self.name.setAccessibleName(self.tr("Name of the preset"))
        self.name.setToolTip(self.tr("Under which the Blend panel offers it"))
        self.keep.setToolTip(self.tr("Keep the blend among the presets of the Blend panel"))
        self.use.setToolTip(self.tr("Colorize the photo that is open with this blend"))
        for button in (self.stop, self.keep, self.use, self.close_button):
            button.setAutoDefault(False)
        self.start.setDefault(True)

    def _connect(self) -> None:
        search = self._search
        self.start.clicked.connect(self._begin)
        self.stop.clicked.connect(self._stop)
        self.use.clicked.connect(self._apply)
        self.keep.clicked.connect(self._save)
        self.close_button.clicked.connect(self.reject)
        self.models.chosen_changed.connect(self._refresh)
        self._session.recipe_changed.connect(self._look_for_models)
        self.folder.line.textChanged.connect(self._refresh)
        self.name.textChanged.connect(self._refresh)
        search.began.connect(self._refresh)
        search.ended.connect(self._end)
        search.progressed.connect(self._progress)
        search.found.connect(self._show)
        search.failed.connect(self._fail)

    def _look_for_models(self) -> None:
        self.models.offer(self._entries())

    def _begin(self) -> None:
        recipe, folder = self._session.recipe, Path(self.folder.line.text().strip())
        self._outcome, self._failed = None, False
        self._tell(self.tr("Each model colorizes each photo; you can go on working meanwhile."))
        self.bar.setValue(0)
        self.folder_chosen.emit(folder)
        models = tuple(self._cards[name] for name in self.models.chosen())
        self._titles = {card.id: card.title for card in models}
        self._search.start(
            Order(folder, models, recipe.side, recipe.vividness, self.way.currentData(),
                  self.count.value())
        )  # fmt: skip
        self.stop.setFocus()  # Search is disabled now; Close beside it would end all this

    def _stop(self) -> None:
        self._search.stop()
        if self._search.running:
            self._tell(self.tr("Stopping…"))
            self._refresh()

    def _end(self) -> None:
        if self._outcome is None and not self._failed:
            self._tell(self.tr("Stopped."))
        self._refresh()

    def _progress(self, fraction: float) -> None:
        self.bar.setValue(round(1000 * fraction))

    def _show(self, outcome: "Outcome") -> None:
        self._outcome = outcome
        self.table.show_rows(outcome.held_out, self._titles)
        self.table.setMinimumHeight(min(self.table.sizeHint().height(), LEAST_TABLE))
        self.table.show()
        self._tell(describe(outcome, self._titles))
        room = self.screen().availableSize().height() - FRAME
        self.resize(self.width(), max(self.height(), min(self.sizeHint().height(), room)))
        if self.name.text() in ("", self._offered):
            name = self.tr("Best on {folder}").format(folder=Path(self.folder.line.text()).name)
            self._offered = self._presets.free_name(name)
            self.name.setText(self._offered)
        self._refresh()
        self.use.setFocus()

    def _recipe(self) -> Recipe:
        assert self._outcome is not None
        return replace(
            self._session.recipe, blend=self._outcome.blend, way=self._outcome.way, strokes=()
        )

    def _apply(self) -> None:
        self._session.end_gesture()
        self._session.edit(self._recipe(), self.tr("Use the best blend"))
        self._session.end_gesture()
        self.accept()

    def _save(self) -> None:
        try:
            preset = self._presets.save(self.name.text(), self._recipe())
        except EngineError as error:
            self._fail(error)
            return
        self._tell(self.tr("Saved as the preset “{name}”.").format(name=preset.name))

    def _fail(self, error: EngineError) -> None:
        self._failed = True
        self._tell(words.in_full(error), "error")

    def _tell(self, text: str, kind: str = "") -> None:
        self.words.setText(text)
        style.set_kind(self.words, kind)

    def _refresh(self) -> None:
        running, found = self._search.running, self._outcome is not None
        ready = len(self.models.chosen()) > 1 and bool(self.folder.line.text().strip())
        self.start.setEnabled(ready and not running)
        self.stop.setEnabled(running and not self._search.stopping)
        for field in (self.folder, self.models, self.way, self.count):
            field.setEnabled(not running)
        self.bar.setVisible(running)
        self.table.setVisible(found)
        for widget in (self.use, self.name):
            widget.setEnabled(found)
        self.keep.setEnabled(found and bool(self.name.text().strip()))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Folder"), self.folder)
        form.addRow(self.tr("Models"), self.models)
        form.addRow(self.tr("Way"), self.way)
        form.addRow(self.tr("Photos at most"), self.count)
        run, end = QHBoxLayout(), QHBoxLayout()
        run.addWidget(self.bar, 1)
        run.addStretch(0)
        run.addWidget(self.stop)
        run.addWidget(self.start)
        end.addWidget(self.name, 1)
        for button in (self.keep, self.use, self.close_button):
            end.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for part in (form, run, self.words, self.table, end):
            column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addStretch(0)
        column.setStretchFactor(self.table, 1)
        self.models.setMaximumHeight(self.models.sizeHint().height())
