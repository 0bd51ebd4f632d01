"""One damage of the list: how much, filled with what, and by which chance."""

import random
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.damages import TITLES
from engine.ingredients import Damage
from gui import icons
from gui.translating import from_left
from gui.widgets.damage_words import PERCENT, explain, title, usual
from gui.widgets.fill_picker import FillPicker
from gui.widgets.labelled_slider import LabelledSlider
from gui.widgets.slider import WheelGuard

SEEDS = 10_000  # of the dice: few enough to be read out
LARGEST_SEED = 2**32 - 1


class DamageRow(QFrame):
    """Shows one damage; whoever listens to `edited` makes it true."""

    edited = Signal(object, str)  # Damage, name of the step
    gesture_ended = Signal()
    move_requested = Signal(int)
    remove_requested = Signal()

    def __init__(self, damage: Damage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.damage, self._words = damage, TITLES[damage.kind]
        self._amount = damage.amount or usual(damage.kind)  # when it is switched on again
        self.on = QCheckBox(title(damage.kind))
        first = round(100 * usual(damage.kind))
        self.amount = LabelledSlider(self.tr("Amount"), 0, 100, first, suffix=" %")
        self.stops = {stop: QPushButton(str(stop)) for stop in PERCENT}
        self.fill = FillPicker()
        self.seed = QDoubleSpinBox(decimals=0, maximum=LARGEST_SEED)
        self.dice, self.up, self.down, self.remove = (QToolButton() for _ in range(4))
        self._explain()
        self._lay_out()
        self._connect()
        self.show_damage(damage)

    def show_damage(self, damage: Damage) -> None:
        """Show other settings of the same kind, without saying that the user chose them."""
        self.damage = damage
        self._amount = damage.amount or self._amount
        with QSignalBlocker(self.on), QSignalBlocker(self.seed):
            self.on.setChecked(damage.amount > 0)
            self.seed.setValue(damage.seed)
        self.amount.show_value(round(100 * damage.amount))
        self.fill.show_level(damage.fill)

    def show_place(self, first: bool, last: bool) -> None:
        """Say whether there is room above and below."""
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)

    def controls(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        order: list[QWidget] = [self.on, self.up, self.down, self.remove]
        order += [self.amount.number, self.amount.reset, self.amount.slider, *self.stops.values()]
        return [*order, self.fill.list, self.fill.level, self.seed, self.dice]

    def _explain(self) -> None:
        name = title(self.damage.kind)
        self.on.setToolTip(self.tr("Off keeps its place in the list, at 0 %"))
        self.amount.set_hint(explain(self.damage.kind))
        self.amount.slider.setAccessibleName(self.tr("{damage}, amount").format(damage=name))
        self.amount.slider.set_ticks(PERCENT)
        for stop, button in self.stops.items():
            button.setProperty("kind", "small")
            button.setToolTip(self.tr("Set the amount to {stop} %").format(stop=stop))
            button.setAccessibleName(f"{name}, {stop} %")
        self.seed.setAccessibleName(self.tr("{damage}, seed").format(damage=name))
        self.seed.setToolTip(self.tr("The same seed does the same damage again, anywhere"))
        self.seed.setKeyboardTracking(False)
        self.seed.installEventFilter(WheelGuard(self))
        self._explain_button(self.dice, "dice", self.tr("Another seed"))
        self._explain_button(self.up, "up", self.tr("Do this earlier"))
        self._explain_button(self.down, "down", self.tr("Do this later"))
        self._explain_button(self.remove, "close", self.tr("Remove from the list"))

    def _explain_button(self, button: QToolButton, icon: str, tip: str) -> None:
        icons.put(button, icon)
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(f"{title(self.damage.kind)}: {tip}")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 10)
        column.setSpacing(6)
        column.addLayout(_row(self.on, None, self.up, self.down, self.remove))
        column.addWidget(self.amount)
        column.addLayout(_row(*from_left(*self.stops.values()), spacing=4))
        column.addWidget(self.fill)
        name = QLabel(self.tr("Seed"))
        name.setBuddy(self.seed)
        chance = QWidget()
        chance.setLayout(_row(name, None, self.seed, self.dice))
        column.addWidget(chance)
        self.seed.setMinimumWidth(96)
        self.fill.setVisible(self._words.fills)
        chance.setVisible(self._words.random)
        for before, after in pairwise(self.controls()):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.on.toggled.connect(self._switch)
        self.amount.changed.connect(
            lambda value: self._edit(self.tr("Change damage"), amount=value / 100)
        )
        self.amount.gesture_ended.connect(self.gesture_ended)
        for stop, button in self.stops.items():
            button.clicked.connect(
                lambda _, amount=stop / 100: self._step(self.tr("Change damage"), amount=amount)
            )
        self.fill.changed.connect(lambda level: self._step(self.tr("Change fill"), fill=level))
        self.seed.valueChanged.connect(
            lambda value: self._step(self.tr("Change seed"), seed=int(value))
        )
        self.dice.clicked.connect(self._roll)
        self.up.clicked.connect(lambda: self.move_requested.emit(-1))
        self.down.clicked.connect(lambda: self.move_requested.emit(1))
        self.remove.clicked.connect(self.remove_requested)

    def _switch(self, on: bool) -> None:
        text = self.tr("Switch damage on") if on else self.tr("Switch damage off")
        self._step(text, amount=self._amount if on else 0.0)

    def _roll(self) -> None:
        other = (self.damage.seed + random.randrange(1, SEEDS)) % SEEDS  # never the same
        self._step(self.tr("Change seed"), seed=other)

    def _edit(self, text: str, **changes: float) -> None:
        self.edited.emit(replace(self.damage, **changes), text)  # type: ignore[arg-type]

    def _step(self, text: str, **changes: float) -> None:
        self.gesture_ended.emit()
        self._edit(text, **changes)
        self.gesture_ended.emit()


def _row(*items: QWidget | None, spacing: int = 6) -> QHBoxLayout:
    """Widgets beside each other; None takes up the room that is left."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for item in items:
        if item is None:
            row.addStretch(1)
        else:
            row.addWidget(item)
    return row
