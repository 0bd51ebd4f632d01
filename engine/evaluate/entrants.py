"""What gets a row in a table of scores: a model, or a blend of several, at some vividness."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from engine.blend import normalized
from engine.catalog import ModelCard
from engine.errors import BadRecipe
from engine.ingredients import WAYS

GRAY, TRUE = "gray", "true"  # the rows that are always there
DISTRIBUTION = "distribution"


@dataclass(frozen=True, eq=False, slots=True)
class Entrant:
    """A row to be measured.

    Attributes
    ----------
    name : str
        Of the row; each has another.
    models : tuple of ModelCard
        One, or those of a blend.
    weights : tuple of float
        One of each model, as in `engine.blend`.
    way : str
        Of blending.
    vividness : float
        0 to 1; without meaning unless a model predicts a distribution.
    """

    name: str
    models: tuple[ModelCard, ...]
    weights: tuple[float, ...] = (1.0,)
    way: str = "mean"
    vividness: float = 0.0

    def __post_init__(self) -> None:
        normalized(self.weights, len(self.models))  # complains of what makes no sense
        if self.way not in WAYS:
            raise BadRecipe(f"there is no way of blending called {self.way!r}", KNOWN_WAYS)

    @property
    def varies(self) -> bool:
        """Whether vividness changes anything."""
        return any(model.predicts == DISTRIBUTION for model in self.models)

    def facts(self) -> dict[str, object]:
        """What the JSON interface says of it."""
        shares = normalized(self.weights, len(self.models))
        said: dict[str, object] = {"vividness": self.vividness}
        if len(self.models) > 1:
            parts = {card.id: round(s, 4) for card, s in zip(self.models, shares, strict=True)}
            said |= {"blend": parts, "way": self.way}
        return said


KNOWN_WAYS = f"Known: {', '.join(WAYS)}."


def entrants_of(
    models: Sequence[ModelCard],
    vividness: Sequence[float],
    blends: Mapping[str, Sequence[tuple[ModelCard, float]]] | None = None,
    ways: Sequence[str] = ("mean",),
) -> list[Entrant]:
    """Rows of models and blends, in every way and at every vividness that makes a difference.

    Raises
    ------
    BadRecipe
        If two rows would have the same name, or weights or ways make no sense.
    """
    plain = [Entrant(card.id, (card,)) for card in models]
    for name, parts in (blends or {}).items():
        for way in ways:
            label = name if len(ways) == 1 else f"{name} {way}"
            cards, weights = zip(*parts, strict=True)
            plain.append(Entrant(label, cards, weights, way))
    rows = [row for entrant in plain for row in at_each(entrant, vividness)]
    names = Counter([GRAY, TRUE, *(row.name for row in rows)])
    twice = next((name for name, times in names.items() if times > 1), None)
    if twice is not None:
        raise BadRecipe(f"two rows would be called {twice!r}", "Give each blend a name of its own.")
    return rows


def at_each(entrant: Entrant, vividness: Sequence[float]) -> list[Entrant]:
    """The same at each vividness; once, if that changes nothing."""
    if not entrant.varies or len(vividness) == 1:
        return [replace(entrant, vividness=vividness[0])]
    return [replace(entrant, name=f"{entrant.name} {v:g}", vividness=v) for v in vividness]
