"""Which cells the grid has, in which order, and which page of them is shown."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from engine.catalog import ModelCard
from engine.recipe import Recipe
from gui import aspects
from gui.aspects import Aspect

MOST = 9  # cells a page


class GridChoice(QObject):
    """The chosen aspects; those that the recipe has nothing for are passed over.

    Models come and go: one that goes has no cell while it is away, and one that comes has a cell
    unless the user has chosen cells.
    """

    changed = Signal()

    def __init__(self, cards: Mapping[str, ModelCard], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self._own: list[Aspect] = []  # what the user chose, if anything
        self._lent: list[Aspect] = []  # what a comparison shows until the grid is left
        self.page = 0

    @property
    def chosen(self) -> list[Aspect]:
        """What the user chose of what is there now, or else what is usual now."""
        known = self.known()
        chosen = [each for each in self._lent or self._own if each in known]
        return chosen or aspects.usual(self._cards)

    def known(self) -> list[Aspect]:
        """All that can be chosen."""
        return aspects.known(self._cards)

    def all(self) -> list[Aspect]:
        """Those that are chosen, and then all others."""
        return list(dict.fromkeys([*self.chosen, *self.known()]))

    def there(self, recipe: Recipe) -> list[Aspect]:
        """The chosen ones that there is something to show of."""
        return [aspect for aspect in self.chosen if aspect.is_there(recipe)]

    def pages(self, recipe: Recipe) -> int:
        """How many pages they fill."""
        return max(1, -(-len(self.there(recipe)) // MOST))

    def on_page(self, recipe: Recipe) -> list[Aspect]:
        """Those on the page that is shown."""
        page = min(self.page, self.pages(recipe) - 1)
        return self.there(recipe)[page * MOST : (page + 1) * MOST]

    def turn_to(self, page: int, recipe: Recipe) -> None:
        """Show another page."""
        page = min(max(page, 0), self.pages(recipe) - 1)
        if page != self.page:
            self.page = page
            self.changed.emit()

    def choose(self, chosen: Sequence[Aspect]) -> None:
        """Show these, in this order; what is not known (any more) is left out."""
        known = self.known()
        kept = [aspect for aspect in dict.fromkeys(chosen) if aspect in known]
        if kept and kept != self.chosen:
            self._own, self._lent = kept, []
            self.changed.emit()

    def lend(self, shown: Sequence[Aspect]) -> None:
        """Show these until `give_back`; what the user chose is kept."""
        self._lent, self.page = list(shown), 0
        self.changed.emit()

    def give_back(self) -> None:
        """Show what the user chose again."""
        if self._lent:
            self._lent = []
            self.changed.emit()

    def toggle(self, aspect: Aspect) -> None:
        """Add a cell at the end, or take it away; the last one stays."""
        others = [each for each in self.chosen if each != aspect]
        self.choose(others if aspect in self.chosen else [*others, aspect])

    def move(self, aspect: Aspect, to: Aspect) -> None:
        """Put a cell where another one is, which makes room."""
        order = [each for each in self.chosen if each != aspect]
        step = self.chosen.index(aspect) < self.chosen.index(to)
        order.insert(order.index(to) + step, aspect)
        self.choose(order)

    def use_usual(self) -> None:
        """Begin again with the usual cells."""
        self._own, self._lent = [], []
        self.changed.emit()

    def read(self, text: str) -> None:
        """Take over what `str` made a text of."""
        found = [aspects.read(word) for word in text.split()]
        self.choose([aspect for aspect in found if aspect is not None])

    def __str__(self) -> str:
        return " ".join(str(aspect) for aspect in self._own)
