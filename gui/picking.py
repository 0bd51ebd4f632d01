"""What colour each model gives to the thing at a place, and what can be made of the answer."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from engine.catalog import ModelCard
from engine.ingredients import Hint
from engine.progress import Cancelled, Report
from engine.recipe import Recipe
from gui.colours import Colours
from gui.jobs import JobRunner, Latest, Spawn
from gui.mixing import parts_of
from gui.session import Session

if TYPE_CHECKING:
    from engine.colorizer import Prediction
    from engine.photo import Photo

Find = Callable[["Photo", Recipe, str], "Prediction | None"]
Want = Callable[["Photo", Recipe, list[str]], None]


@dataclass(frozen=True, slots=True)
class Choice:
    """What one model says; without a colour while the network is still to be asked.

    `a` and `b` are CIE a* and b*; `rgb` is the colour as it looks at the place's lightness.
    """

    model: str
    title: str
    a: float = 0.0
    b: float = 0.0
    rgb: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    """A place, as fractions of width and height, and all that is said of it."""

    x: float
    y: float
    choices: tuple[Choice, ...]
    takes_hints: bool = False
    waits: bool = True  # whether those that have not answered may still do so

    @property
    def complete(self) -> bool:
        return all(choice.rgb is not None for choice in self.choices)


class Picking(QObject):
    """Asks the models for their colour at a place; answers again when more is known."""

    picked = Signal(object)  # Pick

    def __init__(
        self,
        session: Session,
        cards: Mapping[str, ModelCard],
        pixels: JobRunner,
        spawn: Spawn,
        find: Find,
        want: Want,
        colours: Colours,
    ) -> None:
        super().__init__(session)
        self._session, self._cards, self._pixels = session, cards, pixels
        self._find, self._want, self._colours = find, want, colours
        self.photo: Photo | None = None  # the one that networks see
        self._place: tuple[float, float] | None = None
        self._asking = Latest(spawn, self._ask)
        session.busy_changed.connect(self.refresh)  # what has no answer then will have none

    def pick(self, x: float, y: float) -> None:
        """Ask about a place."""
        if self.photo is None:
            return
        self._place = (min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))
        self._want(self.photo, self._session.recipe, self.models())
        self._asking.ask()

    def refresh(self) -> None:
        """Another prediction has come."""
        if self._place is not None:
            self._asking.ask()

    def forget(self) -> None:
        """Nobody looks at the answer any more."""
        self._place = None

    def hint(self, pick: Pick, choice: Choice) -> None:
        """Make a model's colour a hint, as one step."""
        recipe = self._session.recipe
        a, b = (min(max(value, -128.0), 128.0) for value in (choice.a, choice.b))
        hints = (*recipe.hints, Hint(pick.x, pick.y, a, b))
        self._session.end_gesture()
        self._session.edit(replace(recipe, hints=hints), self.tr("Choose a colour"))
        self._session.end_gesture()

    def models(self) -> list[str]:
        """Those of the mixture first, then all others that are installed."""
        heard = [part.model for part in parts_of(self._session.recipe)]
        names = dict.fromkeys([*heard, *self._cards])
        return [name for name in names if name in self._cards and self._cards[name].installed]

    async def _ask(self) -> None:
        place, photo, recipe = self._place, self.photo, self._session.recipe
        if place is None or photo is None:
            return
        rows = [(self._cards[model], self._find(photo, recipe, model)) for model in self.models()]
        try:
            choices = await self._pixels.queue(
                choices_at, rows, place, recipe.vividness, self._colours
            )
        except Cancelled:
            return
        if place == self._place:
            waits = self._session.busy
            self.picked.emit(Pick(*place, choices, self._takes_hints(recipe), waits))

    def _takes_hints(self, recipe: Recipe) -> bool:
        """Whether a hint would change anything: some model that has a say takes them."""
        cards = (self._cards.get(model) for model in recipe.shares)
        return any(card is not None and card.takes_hints for card in cards)


def choices_at(
    report: Report,
    rows: "Iterable[tuple[ModelCard, Prediction | None]]",
    place: tuple[float, float],
    vividness: float,
    colours: Colours,
) -> tuple[Choice, ...]:
    """A job for the pixel lane: each model's colour of the thing at a place."""
    return tuple(
        Choice(card.id, card.title)
        if said is None
        else choice_at(card, said.light, colours.at(said, vividness), place)
        for card, said in rows
    )


def choice_at(card: ModelCard, light: Any, chroma: Any, place: tuple[float, float]) -> Choice:
    """One model's colour of the thing at a place, from what the network saw and said."""
    import numpy as np

    from engine.color import encode
    from engine.region import color_at, light_at

    a, b = color_at(chroma, light, *place)
    level = np.full((1, 1), light_at(light, *place), np.float32)
    red, green, blue = encode(level, np.array([[[a, b]]], np.float32))[0, 0]
    return Choice(card.id, card.title, a, b, (int(red), int(green), int(blue)))
