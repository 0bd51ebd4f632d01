"""What a sweep is to measure: on which photos, which damage, by which models, how often."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.catalog import ModelCard
from engine.damages import TITLES
from engine.paths import is_folder
from gui import style
from gui.dialogs.fill_levels import FillLevels
from gui.sweeping import BLEND
from gui.widgets.check_list import CheckList
from gui.widgets.damage_words import PERCENT, title
from gui.widgets.folder_field import FolderField

if TYPE_CHECKING:
    from engine.sweep import Sweep

REPEATS, PHOTOS = 3, 20
NAME = 130  # pixels for the name of the open photo; a longer one is shortened
LARGEST = 2**31 - 1  # that a spin box and a `Sweep` take


def read_amounts(text: str) -> tuple[float, ...]:
    """Percentages as shares, ascending and each once; nothing if anything else is in it."""
    words = re.split(r"[\s,;%]+", text.strip(" ,;%"))
    if not all(re.fullmatch(r"\d{1,3}(\.\d+)?", word) for word in words):
        return ()
    shares = sorted({float(word) / 100 for word in words})
    return tuple(shares) if shares[0] > 0 and shares[-1] <= 1 else ()


class SweepForm(QWidget):
    """`sweep` is what is chosen; `problem` says why that will not do."""

    changed = Signal()

    def __init__(self, cards: Mapping[str, ModelCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self.this = QRadioButton(self.tr("The open photo"))
        self.other = QRadioButton(self.tr("A folder of colour photos"))
        self.folder = FolderField(self.tr("Folder"), self.tr("Photos in it, and below, are used"))
        self.limit = QSpinBox(minimum=1, maximum=1000, value=PHOTOS)
        self.amounts = QLineEdit(", ".join(str(stop) for stop in PERCENT))
        self.kinds = CheckList(
            self.tr("Damage"), self.tr("Each of these is measured by itself"),
            [(title(kind), kind) for kind in TITLES], ("pixels",), rows=5,
        )  # fmt: skip
        self.fills = FillLevels()
        self.models = CheckList(
            self.tr("Models"),
            self.tr("Each of these is measured by itself"),
            self._models(),
            rows=4,
        )
        self.repair = QCheckBox(self.tr("With repair"))
        self.repeats = QSpinBox(minimum=1, maximum=50, value=REPEATS)
        self.seed = QSpinBox(minimum=0, maximum=LARGEST, value=1)
        self._has_photo = False
        self._explain()
        self._lay_out()
        self._connect()
        self.show_photo("", False)

    def show_photo(self, name: str, is_color: bool) -> None:
        """Say which photo is open; one without colours cannot be measured against."""
        self._has_photo = bool(name) and is_color
        words = self.tr("The open photo")
        if name and not is_color:
            words = self.tr("The open photo (it has no colours)")
        elif name:
            short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, NAME)
            words += ": " + short.replace("&", "&&")  # which would mark the next letter as a key
        self.this.setText(words)
        self.this.setEnabled(self._has_photo)
        if not self._has_photo:
            self.other.setChecked(True)
        elif not self.folder.line.text():  # else the user wants that folder
            self.this.setChecked(True)
        self._refresh()

    def renew(self) -> None:
        """Look again which models there are."""
        self.models.offer(self._models())

    def _models(self) -> list[tuple[str, str]]:
        models = [(card.title, card.id) for card in self._cards.values() if card.installed]
        return [*models, (self.tr("Blend of the open photo"), BLEND)]

    def show_model(self, model: str) -> None:
        """Tick that model, if none is ticked yet."""
        if not self.models.chosen():
            self.models.tick(model)

    @property
    def summary(self) -> str:
        """How much will be measured, as far as that is known before the folder is read."""
        photos = self.limit.value() if self.other.isChecked() else 1
        ways = 2 if self.repair.isChecked() else 1
        count = self.sweep.count(photos, self.models.chosen(), ways)
        if self.other.isChecked():
            return self.tr("At most %n measurement(s), the gray photos' among them.", "", count)
        return self.tr("%n measurement(s), the gray photo's among them.", "", count)

    @property
    def folder_chosen(self) -> Path | None:
        """The folder to measure on; None for the open photo."""
        return Path(self.folder.line.text()) if self.other.isChecked() else None

    @property
    def sweep(self) -> "Sweep":
        """What to measure; only where there is no `problem`."""
        from engine.sweep import Sweep

        return Sweep(
            kinds=tuple(self.kinds.chosen()),
            amounts=read_amounts(self.amounts.text()),
            fills=self.fills.levels() or (0.5,),  # which nothing is filled with
            repeats=self.repeats.value(),
            seed=self.seed.value(),
        )

    @property
    def problem(self) -> str:
        """Why the choice will not do, in a sentence; nothing if it will."""
        folder, text = self.folder_chosen, self.folder.line.text()
        fills = self.fills.levels() or not self.fills.isEnabled()
        reasons = (
            (not folder or (text and is_folder(folder)), self.tr("Choose a folder of photos.")),
            (self.kinds.chosen(), self.tr("Choose at least one kind of damage.")),
            (fills, self.tr("Choose at least one level to fill with.")),
            (
                read_amounts(self.amounts.text()),
                self.tr("Amounts are percentages above 0 and up to 100, with commas between."),
            ),
            (self.models.chosen(), self.tr("Choose at least one model.")),
        )
        return next((reason for good, reason in reasons if not good), "")

    def _show_folder(self) -> None:
        for widget in (self.folder, self.limit):
            widget.setEnabled(self.other.isChecked())

    def _refresh(self) -> None:
        self._show_folder()
        style.set_kind(self.amounts, "" if read_amounts(self.amounts.text()) else "wrong")
        filled = any(TITLES[kind].fills for kind in self.kinds.chosen())
        self.fills.setEnabled(filled)
        self.changed.emit()

    def _explain(self) -> None:
        named: dict[QWidget, tuple[str, str]] = {
            self.limit: (self.tr("At most"), self.tr("That many photos, evenly spread")),
            self.amounts: (self.tr("Amounts, %"), self.tr("Percentages, with commas between")),
            self.repeats: (self.tr("Repeats"), self.tr("Each with a seed of its own")),
            self.seed: (self.tr("First seed"), self.tr("The same seed gives the same scores")),
        }
        for control, (name, tip) in named.items():
            control.setAccessibleName(name)
            control.setToolTip(tip)
        self.limit.setSuffix(self.tr(" photos"))
        self.repair.setToolTip(
            self.tr("Measure also what Propose Repairs makes of each damaged photo")
        )
        self.this.setToolTip(self.tr("Its own colours are the truth"))
        self.other.setToolTip(self.tr("The chart then shows their mean and spread"))

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for button in (self.this, self.other):
            group.addButton(button)
            button.toggled.connect(self._refresh)
        self.folder.line.textChanged.connect(self._refresh)
        self.amounts.textChanged.connect(self._refresh)
        for part in (self.kinds, self.models):
            part.chosen_changed.connect(self._refresh)
        self.fills.changed.connect(self._refresh)
        self.repair.toggled.connect(self._refresh)
        for box in (self.repeats, self.limit, self.seed):
            box.valueChanged.connect(self._refresh)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        for widget in (self.this, self.other, self.folder):
            column.addWidget(widget)
        column.addLayout(self._form((self.limit,)))
        self._add(column, self.kinds)
        self._add(column, self.fills)
        column.addLayout(self._form((self.amounts,)))
        column.addWidget(self.repair)
        self._add(column, self.models)
        column.addLayout(self._form((self.repeats, self.seed)))
        column.addStretch(0)

    def _add(self, column: QVBoxLayout, widget: QWidget) -> None:
        label = QLabel(widget.accessibleName())
        label.setBuddy(widget)
        column.addWidget(label)
        column.addWidget(widget, isinstance(widget, CheckList))  # lists take the room that is left

    def _form(self, controls: tuple[QWidget, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for row, control in enumerate(controls):
            label = QLabel(control.accessibleName())
            label.setBuddy(control)
            grid.addWidget(label, row, 0)
            grid.addWidget(control, row, 1)
        return grid
