"""All models of a mixture under each other, with a way to add more and to hold their sum."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from engine.catalog import ModelCard
from engine.recipe import Recipe
from gui import icons, mixing
from gui.session import Session
from gui.widgets.blend_row import BlendRow

# Always offered, where installed; so are models that the user has trained.
STANDING = ("blue", "yellow", "green", "magenta", "cyan")


class BlendRows(QWidget):
    """Shows and edits `recipe.blend`; every gesture is one undo step."""

    lock_changed = Signal(bool)

    def __init__(
        self,
        session: Session,
        cards: Mapping[str, ModelCard],
        locked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._cards = session, cards
        self.rows: dict[str, BlendRow] = {}
        self._before: Recipe | None = None  # when the gesture began
        self._after: Recipe | None = None  # what it has come to
        self._moving = ""  # the model whose slider is moved
        self.add = QToolButton()
        self.menu = QMenu(self)
        self.lock = QCheckBox(self.tr("Sums to 100"))
        self.lock.setChecked(locked)
        self._lay_out()
        self._show(session.recipe)
        session.recipe_changed.connect(self._show)
        self.lock.toggled.connect(self._hold)
        self.menu.aboutToShow.connect(self._fill_menu)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        icons.put(self.add, "add")
        self.add.setText(self.tr("Add Model"))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.setToolTip(self.tr("Mix in another model that is installed"))
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add.setMenu(self.menu)
        self.menu.setToolTipsVisible(True)
        self.lock.setToolTip(
            self.tr("Moving one slider rescales the others, so that all sum to 100")
        )
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(self.lock)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(8)
        outside.addLayout(self._column)
        outside.addLayout(foot)

    def wanted(self, recipe: Recipe) -> list[str]:
        """Models that have a row: those with a part, then those that always have one."""
        own = [part.model for part in mixing.parts_of(recipe)]
        taught = [card.id for card in self._cards.values() if "verdict" in card.training]
        known = (m for m in (*STANDING, *taught) if m in self._cards)
        standing = [model for model in known if self._cards[model].installed]
        return list(dict.fromkeys([*(m for m in own if m not in standing), *standing]))

    def refresh(self) -> None:
        """Models came or went."""
        self._show(self._session.recipe)

    def _show(self, recipe: Recipe) -> None:
        wanted = self.wanted(recipe)
        if wanted != list(self.rows):
            self._rebuild(wanted)
        numbers = mixing.numbers(recipe)
        for model, row in self.rows.items():
            row.set_usual(mixing.WHOLE if model == recipe.model else 0)
            row.show_part(mixing.part_of(recipe, model), numbers.get(model, 0))
            row.remove.setEnabled(any(part.model == model for part in recipe.blend))

    def _rebuild(self, wanted: list[str]) -> None:
        """Rows as wanted; those that stay keep the focus and a drag that is under way."""
        for model in [model for model in self.rows if model not in wanted]:
            row = self.rows.pop(model)
            if row.isAncestorOf(self.focusWidget() or self):
                self.add.setFocus()  # the keyboard must not be stranded
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {model: self.rows.get(model) or self._make(model) for model in wanted}
        before: QWidget | None = None
        for place, row in enumerate(self.rows.values()):
            self._column.insertWidget(place, row)
            for control in (row.slider, row.number, row.solo, row.mute, row.reset, row.remove):
                if before is not None:
                    self.setTabOrder(before, control)
                before = control
        if before is not None:
            self.setTabOrder(before, self.add)
            self.setTabOrder(self.add, self.lock)

    def _make(self, model: str) -> BlendRow:
        card = self._cards.get(model)
        row = BlendRow(model, card.title if card is not None else model, 0, self)
        row.changed.connect(lambda value: self._weigh(model, value))
        row.gesture_ended.connect(self._end)
        row.soloed.connect(lambda on: self._step(mixing.soloed, model, on, self.tr("Solo")))
        row.muted.connect(lambda on: self._step(mixing.muted, model, on, self.tr("Mute")))
        row.removed.connect(
            lambda: self._step(
                mixing.removed, model, self.lock.isChecked(), self.tr("Remove model")
            )
        )
        return row

    def _weigh(self, model: str, weight: int) -> None:
        if model != self._moving:
            self._end()  # another slider is another gesture, however soon it is moved
        if self._before is None or self._after != self._session.recipe:
            self._before, self._moving = self._session.recipe, model
        # Reckoned from where the gesture began: a slider that others made way for gives it back.
        self._after = mixing.weighed(self._before, model, float(weight), self.lock.isChecked())
        self._session.edit(self._after, self.tr("Change mixture"))
        self._show(self._session.recipe)  # also where nothing could change

    def _end(self) -> None:
        self._before = self._after = None
        self._moving = ""
        self._session.end_gesture()

    def _step(
        self, change: Callable[[Recipe, str, bool], Recipe], model: str, on: bool, text: str
    ) -> None:
        self._end()
        self._session.edit(change(self._session.recipe, model, on), text)
        self._end()

    def _hold(self, locked: bool) -> None:
        self.lock_changed.emit(locked)
        if locked and self._session.recipe.blend:
            self._end()
            self._session.edit(mixing.summed(self._session.recipe), self.tr("Sum to 100"))
            self._end()

    def _fill_menu(self) -> None:
        self.menu.clear()
        others = [card for card in self._cards.values() if card.id not in self.rows]
        for card in others:
            action = self.menu.addAction(card.title.replace("&", "&&"))
            action.setEnabled(card.installed)
            missing = "" if card.installed else self.tr("Not installed on this computer")
            action.setToolTip(missing or card.summary)
            action.triggered.connect(lambda _, model=card.id: self._add(model))
        if not others:
            self.menu.addAction(self.tr("All models are here")).setEnabled(False)

    def _add(self, model: str) -> None:
        self._step(mixing.added, model, self.lock.isChecked(), self.tr("Add model"))
        if model in self.rows:
            self.rows[model].slider.setFocus()
