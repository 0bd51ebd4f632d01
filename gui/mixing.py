"""What moving a slider of a blend does to its recipe, without Qt.

A recipe without a blend is a blend of one: its model. It stays so until something is mixed in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from engine.ingredients import Part
from engine.recipe import Recipe

WHOLE = 100


def parts_of(recipe: Recipe) -> tuple[Part, ...]:
    """The blend, or the one model there is."""
    return recipe.blend or (Part(recipe.model, float(WHOLE)),)


def part_of(recipe: Recipe, model: str) -> Part | None:
    """A model's part, if it has one."""
    return next((part for part in parts_of(recipe) if part.model == model), None)


def weighed(recipe: Recipe, model: str, weight: float, locked: bool = False) -> Recipe:
    """Another weight for one model; if `locked`, the others take what is left of 100."""
    if part_of(recipe, model) is None and weight == 0:
        return recipe
    parts = parts_of(included(recipe, model))
    if locked:
        place = [part.model for part in parts].index(model)
        weights = rescaled([part.weight for part in parts], place, weight)
    else:
        weights = [weight if part.model == model else part.weight for part in parts]
    changed = tuple(replace(part, weight=w) for part, w in zip(parts, weights, strict=True))
    return recipe if changed == parts_of(recipe) else replace(recipe, blend=changed)


def included(recipe: Recipe, model: str) -> Recipe:
    """The same with a part for that model, of weight 0 if it is new."""
    if part_of(recipe, model) is not None:
        return recipe
    return replace(recipe, blend=(*parts_of(recipe), Part(model, 0.0)))


def heard(recipe: Recipe, model: str) -> Recipe:
    """The same in which that model has a part and is neither muted nor outdone by a solo."""
    parts = parts_of(included(recipe, model))
    solo = any(part.solo for part in parts)
    open_to = (
        replace(p, muted=False, solo=p.solo or solo) if p.model == model else p for p in parts
    )
    changed = tuple(open_to)
    return recipe if changed == parts_of(recipe) else replace(recipe, blend=changed)


def added(recipe: Recipe, model: str, locked: bool = False) -> Recipe:
    """The same with that model having as much say as the others have on average."""
    parts = parts_of(recipe)
    mean = sum(part.weight for part in parts) / len(parts)
    share = WHOLE / (len(parts) + 1) if locked else mean or WHOLE
    return weighed(recipe, model, float(round(share)), locked)


def removed(recipe: Recipe, model: str, locked: bool = False) -> Recipe:
    """The same without that model, and without the strokes that paint with it."""
    parts = [part for part in recipe.blend if part.model != model]
    if locked and parts:
        weights = spread_over([part.weight for part in parts], WHOLE)
        parts = [replace(part, weight=w) for part, w in zip(parts, weights, strict=True)]
    strokes = tuple(stroke for stroke in recipe.strokes if stroke.model != model)
    return replace(recipe, blend=tuple(parts), strokes=strokes)


def summed(recipe: Recipe) -> Recipe:
    """The same proportions, as weights that sum to 100."""
    weights = [part.weight for part in recipe.blend]
    if not weights or abs(sum(weights) - WHOLE) < 0.5:
        return recipe
    parts = zip(recipe.blend, spread_over(weights, WHOLE), strict=True)
    return replace(recipe, blend=tuple(replace(part, weight=w) for part, w in parts))


def muted(recipe: Recipe, model: str, on: bool) -> Recipe:
    """The same with that model left out, or back in."""
    parts = (replace(p, muted=on) if p.model == model else p for p in parts_of(recipe))
    return replace(recipe, blend=tuple(parts))


def soloed(recipe: Recipe, model: str, on: bool) -> Recipe:
    """The same with that model among those that are heard alone, or not."""
    parts = (replace(p, solo=on) if p.model == model else p for p in parts_of(recipe))
    return replace(recipe, blend=tuple(parts))


def rescaled(weights: Sequence[float], place: int, value: float) -> list[float]:
    """Weights that sum to 100, of which the one at `place` is `value`, or all there is."""
    others = [weight for i, weight in enumerate(weights) if i != place]
    if not others:
        return [float(WHOLE)]
    new = spread_over(others, WHOLE - value)
    return [*new[:place], float(value), *new[place:]]


def numbers(recipe: Recipe) -> dict[str, int]:
    """Weights as whole numbers for people; of weights that sum to 100, these do so too."""
    parts = parts_of(recipe)
    weights = [part.weight for part in parts]
    if abs(sum(weights) - WHOLE) < 0.5:
        weights = spread_over(weights, WHOLE)
    return {part.model: round(weight) for part, weight in zip(parts, weights, strict=True)}


def percents(shares: Mapping[str, float]) -> dict[str, str]:
    """Shares, which sum to 1, in words: whole percents that sum to 100, nothing there as 0."""
    whole = spread_over(list(shares.values()), WHOLE)
    return {
        model: "< 1 %" if share > 0 and not percent else f"{percent:.0f} %"
        for (model, share), percent in zip(shares.items(), whole, strict=True)
    }


def spread_over(weights: Sequence[float], whole: float) -> list[float]:
    """The same proportions, in whole numbers that sum to `whole`; equal parts if all are 0.

    What rounding leaves over goes to those it took most from (the method of largest remainders).
    """
    total = sum(weights)
    exact = [whole * w / total if total else whole / len(weights) for w in weights]
    floors = [float(int(value)) for value in exact]
    order = sorted(range(len(exact)), key=lambda i: floors[i] - exact[i])
    for i in order[: round(whole - sum(floors))]:
        floors[i] += 1
    return floors
