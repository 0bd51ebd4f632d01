"""The laboratory: damage done to the gray photo on purpose, and what is known of the truth."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.ingredients import Damage
from engine.recipe import Recipe
from gui import style
from gui.session import Session
from gui.widgets.damage_row import DamageRow
from gui.widgets.damage_words import GROUPS, PRESETS, explain, say, title, usual
from gui.widgets.side_panel import SidePanel, scrolling
from gui.widgets.truth_box import TruthBox


class SimulatePanel(SidePanel):
    """Shows and edits `recipe.damage`, in the order in which it is done."""

    compare_requested = Signal()  # truth, gray, damaged and result
    scores_requested = Signal()
    sweep_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.add = QPushButton(self.tr("Add Damage"))
        self.presets = QPushButton(self.tr("Presets"))
        self.clear = QPushButton(self.tr("Remove All"))
        self.nothing = style.label(self.tr("No damage is simulated now."), "quiet")
        self.truth = TruthBox(session)
        self.rows: list[DamageRow] = []
        self._list = QVBoxLayout()
        self._inside, self._area = QWidget(), QScrollArea()
        self._fill_menus()
        self._lay_out()
        self._connect()
        self._show(session.recipe)

    def _fill_menus(self) -> None:
        kinds, presets = QMenu(self), QMenu(self)
        for name, members in GROUPS.items():
            group = kinds.addMenu(say(name))
            group.setToolTipsVisible(True)
            for kind in members:
                action = group.addAction(title(kind), partial(self._append, kind))
                action.setToolTip(explain(kind))
        step = self.tr("Choose damage preset")
        for name, damage in PRESETS.items():
            presets.addAction(say(name), partial(self._replace, damage, step))
        self.add.setMenu(kinds)
        self.add.setToolTip(self.tr("Add a kind of damage at the end of the list"))
        self.presets.setMenu(presets)
        self.presets.setToolTip(self.tr("Replace the list by one of these"))
        self.clear.setToolTip(self.tr("Colorize the photo as it is"))

    def _connect(self) -> None:
        self._session.recipe_changed.connect(self._show)
        self.clear.clicked.connect(self._clear)
        self.truth.compare.clicked.connect(self.compare_requested)
        self.truth.scores.clicked.connect(self.scores_requested)
        self.truth.sweep.clicked.connect(self.sweep_requested)

    # What the session says

    def _show(self, recipe: Recipe) -> None:
        if [row.damage.kind for row in self.rows] != [damage.kind for damage in recipe.damage]:
            self._build(recipe.damage)
        for row, damage in zip(self.rows, recipe.damage, strict=True):
            row.show_damage(damage)
        self.nothing.setVisible(not recipe.damage)
        self.clear.setEnabled(bool(recipe.damage))

    def _build(self, damages: tuple[Damage, ...]) -> None:
        for row in self.rows:
            row.hide()  # at once; it may be in the middle of telling of a click
            self._list.removeWidget(row)
            row.deleteLater()
        self.rows = [self._make_row(place, damage) for place, damage in enumerate(damages)]
        before: QWidget = self.clear
        for place, row in enumerate(self.rows):
            row.show_place(first=place == 0, last=place == len(damages) - 1)
            self._list.insertWidget(place, row)
            self.setTabOrder(before, row.on)
            before = row.dice

    def _make_row(self, place: int, damage: Damage) -> DamageRow:
        row = DamageRow(damage)
        row.edited.connect(partial(self._put, place))
        row.gesture_ended.connect(self._session.end_gesture)
        row.move_requested.connect(partial(self._move, place))
        row.remove_requested.connect(partial(self._remove, place))
        return row

    # What the user does

    def _put(self, place: int, damage: Damage, text: str) -> None:
        damages = list(self._session.recipe.damage)
        damages[place] = damage
        self._edit(tuple(damages), text)

    def _append(self, kind: str) -> None:
        old = self._session.recipe.damage
        damage = Damage(kind, usual(kind), seed=1 + len(old))
        self._replace((*old, damage), self.tr("Add damage"))
        self.rows[-1].amount.slider.setFocus()
        # Qt has not laid the new row out yet.
        self._inside.adjustSize()
        self._area.ensureWidgetVisible(self.rows[-1])

    def _move(self, place: int, by: int) -> None:
        damages = list(self._session.recipe.damage)
        damages.insert(place + by, damages.pop(place))
        self._replace(tuple(damages), self.tr("Move damage"))
        row = self.rows[place + by]
        same, other = (row.up, row.down) if by < 0 else (row.down, row.up)
        (same if same.isEnabled() else other).setFocus()

    def _remove(self, place: int) -> None:
        damages = list(self._session.recipe.damage)
        del damages[place]
        self._replace(tuple(damages), self.tr("Remove damage"))
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].remove.setFocus()
        else:
            self.add.setFocus()

    def _clear(self) -> None:
        self._replace((), self.tr("Remove all damage"))
        self.add.setFocus()  # the button is disabled now and must not strand the keyboard

    def _replace(self, damages: tuple[Damage, ...], text: str) -> None:
        self._session.end_gesture()
        self._edit(damages, text)
        self._session.end_gesture()

    def _edit(self, damages: tuple[Damage, ...], text: str) -> None:
        self._session.edit(replace(self._session.recipe, damage=damages), text)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(10)
        honest = self.tr("Damage is simulated before colorizing; your file is never changed.")
        column.addWidget(style.label(honest, "quiet", 0.92))
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.add, self.presets):
            buttons.addWidget(button, 1)
        column.addLayout(buttons)
        self._list.setSpacing(8)
        column.addWidget(self.nothing)
        column.addLayout(self._list)
        column.addWidget(self.clear)
        column.addStretch(1)
        self.stack(scrolling(self._inside, self._area), self.truth)
