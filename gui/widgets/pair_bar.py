"""Which two aspects of the photo the canvas compares, chosen over its two sides."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from engine.catalog import ModelCard
from engine.recipe import Recipe
from gui import aspects, icons
from gui.aspects import BEFORE, ORIGINAL, RESULT, Aspect
from gui.session import Session
from gui.widgets.slider import WheelGuard

WIDTH, LEAST = 190, 110  # of a list, logical pixels
USUAL = (BEFORE, RESULT)


class PairBar(QWidget):
    """Two lists over the canvas; `chosen` says what is on either side."""

    chosen = Signal(object, object)  # Aspect, Aspect

    def __init__(
        self, session: Session, cards: Mapping[str, ModelCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._cards = session, cards
        self._turned = False
        self.sides: tuple[Aspect, Aspect] = USUAL
        self.titles = QLabel(), QLabel()
        self.lists = QComboBox(), QComboBox()
        self.exchange, self.reset = QToolButton(), QToolButton()
        self._set_up()
        self._show(session.recipe)
        session.recipe_changed.connect(self._show)
        for place, choice in enumerate(self.lists):
            choice.activated.connect(lambda row, place=place: self._edit(place, row))
        self.exchange.clicked.connect(lambda: self.choose(*reversed(self.sides)))
        self.reset.clicked.connect(self._go_back)

    def choose(self, left: Aspect, right: Aspect) -> None:
        """Compare these two."""
        if (left, right) != self.sides:
            self.sides = left, right
            self.chosen.emit(left, right)
        self._show(self._session.recipe)

    @property
    def names(self) -> tuple[str, str]:
        """What the two sides are called."""
        recipe = self._session.recipe
        left, right = (aspects.title(side, self._cards, recipe) for side in self.sides)
        return left, right

    def turn(self, turned: bool) -> None:
        """Call the sides what they are: left and right, or above and below."""
        self._turned = turned
        words = self._words()
        for title, choice, word in zip(self.titles, self.lists, words, strict=True):
            title.setText(word)
            choice.setAccessibleName(word.replace("&", ""))

    def _words(self) -> tuple[str, str]:
        if self._turned:
            return self.tr("A&bove"), self.tr("Be&low")
        return self.tr("&Left"), self.tr("&Right")

    def _set_up(self) -> None:
        # The photo's left is at the left in any language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        row.setSpacing(6)
        for title, choice in zip(self.titles, self.lists, strict=True):
            title.setBuddy(choice)
            choice.setToolTip(self.tr("What this side of the comparison shows"))
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            choice.installEventFilter(WheelGuard(self))
            choice.setMinimumWidth(LEAST)
            choice.setMaximumWidth(WIDTH)
        for button, name, tip in (
            (self.exchange, "exchange", self.tr("Exchange the two sides")),
            (self.reset, "reset", self.tr("Compare before and after again")),
        ):
            icons.put(button, name)
            button.setIconSize(QSize(16, 16))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
        row.addStretch()  # gets what the lists leave
        row.addWidget(self.titles[0])
        row.addWidget(self.lists[0], 1)
        row.addWidget(self.exchange)
        row.addWidget(self.titles[1])
        row.addWidget(self.lists[1], 1)
        row.addWidget(self.reset)
        row.addStretch()
        self.turn(False)

    def _show(self, recipe: Recipe) -> None:
        known = aspects.sides(self._cards, recipe)
        left, right = (_still(*side, known) for side in zip(self.sides, USUAL, strict=True))
        if (left, right) != self.sides:
            self.choose(left, right)
            return
        for choice, side in zip(self.lists, self.sides, strict=True):
            with QSignalBlocker(choice):  # showing is not editing
                choice.clear()
                for aspect in known:
                    choice.addItem(aspects.title(aspect, self._cards, recipe), aspect)
                    about = aspects.explain(aspect, self._cards)
                    choice.setItemData(choice.count() - 1, about, Qt.ItemDataRole.ToolTipRole)
                choice.setCurrentIndex(known.index(side))
        self.reset.setEnabled(self.sides != USUAL)

    def _edit(self, place: int, row: int) -> None:
        sides = list(self.sides)
        sides[place] = self.lists[place].itemData(row)
        self.choose(*sides)

    def _go_back(self) -> None:
        self.choose(*USUAL)
        self.lists[0].setFocus()


def _still(side: Aspect, usual: Aspect, known: Collection[Aspect]) -> Aspect:
    """That side, or what it gives way to where it does not exist any more."""
    if side in known:
        return side
    return BEFORE if side == ORIGINAL else usual  # without damage "before" shows the original
