"""What a cell of the grid, or a side of the canvas, can show of a photo."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, cast, get_args

from PySide6.QtCore import QCoreApplication

from engine.catalog import ModelCard
from engine.recipe import Recipe

Kind = Literal["original", "gray", "damaged", "repaired", "result", "model", "before"]


@dataclass(frozen=True, slots=True)
class Aspect:
    """The photo as it is, without colour, damaged on purpose, repaired, or as models colour it.

    "before" is what the result was made from: the photo as it is, or damaged.
    """

    kind: Kind
    model: str = ""

    def colored_by(self, recipe: Recipe) -> Recipe | None:
        """The recipe that gives this aspect its colour, or None where it needs no network."""
        if self.kind == "result":
            return recipe
        return adopted(recipe, self.model) if self.kind == "model" else None

    def is_there(self, recipe: Recipe) -> bool:
        """Whether the recipe leaves anything to show: undamaged photos have no damage."""
        if self.kind == "repaired":
            return not recipe.repair.does_nothing
        return self.kind != "damaged" or bool(recipe.damage)

    def is_used_by(self, recipe: Recipe) -> bool:
        """Whether this is the one model that colours the result."""
        return self.kind == "model" and tuple(recipe.shares) == (self.model,)

    def __str__(self) -> str:
        return f"{self.kind}:{self.model}" if self.model else self.kind


ORIGINAL, GRAY, DAMAGED, REPAIRED, RESULT, BEFORE = (
    Aspect("original"), Aspect("gray"), Aspect("damaged"), Aspect("repaired"), Aspect("result"),
    Aspect("before"),
)  # fmt: skip


def adopted(recipe: Recipe, model: str) -> Recipe:
    """The recipe with that model alone, whatever was blended before."""
    return replace(recipe, model=model, blend=(), strokes=())


def of_model(card: ModelCard) -> Aspect:
    """The photo as that model colours it."""
    return Aspect("model", card.id)


def known(cards: Mapping[str, ModelCard]) -> list[Aspect]:
    """All that can be shown, installed models only."""
    models = [of_model(card) for card in cards.values() if card.installed]
    return [ORIGINAL, GRAY, DAMAGED, REPAIRED, RESULT, *models]


def usual(cards: Mapping[str, ModelCard]) -> list[Aspect]:
    """What the grid begins with: all but the gray photo, which the eye can do without."""
    return [aspect for aspect in known(cards) if aspect != GRAY]


def sides(cards: Mapping[str, ModelCard], recipe: Recipe) -> list[Aspect]:
    """What one side of the canvas can show; what would be there twice is there once."""
    models = [of_model(card) for card in cards.values() if card.installed]
    made = [side for side in (REPAIRED,) if side.is_there(recipe)]
    return [BEFORE, *((ORIGINAL,) if recipe.damage else ()), GRAY, *made, *models, RESULT]


def read(text: str) -> Aspect | None:
    """The aspect that `str` made a text of, or None if it is not one."""
    kind, _, model = text.partition(":")
    if kind not in get_args(Kind) or (kind == "model") != bool(model):
        return None
    return Aspect(cast(Kind, kind), model)


def title(aspect: Aspect, cards: Mapping[str, ModelCard], recipe: Recipe) -> str:
    """What it is called."""
    if aspect.kind == "model":
        card = cards.get(aspect.model)
        return card.title if card is not None else aspect.model
    if aspect.kind == "result":
        return _tr("Blend") if len(recipe.shares) > 1 else _tr("Result")
    if aspect.kind == "before":
        return title(DAMAGED if recipe.damage else ORIGINAL, cards, recipe)
    return {
        "original": _tr("Original"),
        "gray": _tr("Gray"),
        "damaged": _tr("Damaged"),
        "repaired": _tr("Repaired"),
    }[aspect.kind]


def explain(aspect: Aspect, cards: Mapping[str, ModelCard]) -> str:
    """What it shows, in a sentence."""
    if aspect.kind == "model":
        card = cards.get(aspect.model)
        return card.summary if card is not None else _tr("Nothing is known of this model.")
    return {
        "original": _tr("The photo as it is in its file"),
        "gray": _tr("The photo without its colours"),
        "damaged": _tr("The gray photo with the damage that was done on purpose"),
        "repaired": _tr("The gray photo after repair, before it is coloured"),
        "result": _tr("The photo as your recipe colours it"),
        "before": _tr("What the result was made from"),
    }[aspect.kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Aspects", text)
