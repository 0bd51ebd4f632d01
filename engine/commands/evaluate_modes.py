"""What `tintype evaluate` measures in place of score tables: repair, damage, borders, flatness."""

import json
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, TypeVar

from engine.catalog import ModelCard, card
from engine.damages import TITLES
from engine.errors import BadRecipe
from engine.ingredients import Damage
from engine.recipe import DEFAULT_MODEL, Recipe
from engine.terminal import ProgressBar, table
from engine.weights import models_folder

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from engine.evaluate import Wishes

Row = TypeVar("Row", bound="DataclassInstance")

USUAL = {"side": Recipe().side, "vividness": [Recipe().vividness]}  # of options that all have
EVERYWHERE = {"command", "photos", "device", "json"}
NETWORKS = {"model", "vividness", "side", "seed"}
# By mode, what else it listens to.
KNOWS = {
    "flat": NETWORKS,
    "repair": {"limit", "degrade"},
    "robustness": NETWORKS | {"limit", "degrade"},
    "borders": NETWORKS | {"limit"},
}


def mode_of(options: Namespace) -> str:
    """Which of these was asked for, if any.

    Raises
    ------
    BadRecipe
        If it does not listen to an option that was given, or takes one value of several.
    """
    mode = next((name for name in KNOWS if getattr(options, name)), "")
    if not mode:
        return mode
    own = KNOWS[mode] | EVERYWHERE | {mode}
    deaf = [f"--{name.replace('_', '-')}" for name, value in vars(options).items()
            if name not in own and value and value != USUAL.get(name)]  # fmt: skip
    if deaf:
        raise BadRecipe(
            f"--{mode} does not go with {', '.join(deaf)}", f"Leave that out, or --{mode}."
        )
    if len(options.vividness) > 1:
        raise BadRecipe(f"--{mode} takes one --vividness", "Choose one of them.")
    Recipe(side=options.side, vividness=options.vividness[0])  # complains of values out of range
    return mode


def run(mode: str, options: Namespace, wishes: "Wishes") -> int:
    """Measure and print."""
    measures = {
        "flat": run_flat,
        "repair": run_repairs,
        "robustness": run_robustness,
        "borders": run_borders,
    }
    return measures[mode](options, wishes)


def run_repairs(options: Namespace, wishes: "Wishes") -> int:
    """Print what repair is worth, for the damages that are named or for all."""
    from engine.evaluate import repairs

    with ProgressBar() as bar:
        lights = repairs.lights_in(options.photos, wishes.limit)
        methods = repairs.methods(options.device)
        rows = repairs.measure_repairs(lights, wishes.damage or repairs.EVERY, methods, bar)
    return show(rows, repairs.COLUMNS, repairs.cells, options.json)


def run_robustness(options: Namespace, wishes: "Wishes") -> int:
    """Print what damage costs models, for the damages that are named or for all."""
    from engine.device import choose
    from engine.evaluate import robustness

    every = tuple(Damage(kind, amount) for kind in TITLES for amount in robustness.AMOUNTS)
    wishes = replace(wishes, damage=wishes.damage or every)
    models = models_of(options, DEFAULT_MODEL, "resnet")
    with ProgressBar() as bar:
        losses = robustness.measure_losses(
            models, options.photos, choose(options.device), wishes, options.vividness[0], bar
        )
    return show(losses, robustness.COLUMNS, robustness.cells, options.json)


def run_borders(options: Namespace, wishes: "Wishes") -> int:
    """Print what borders of paper cost models."""
    from engine.device import choose
    from engine.evaluate import bordered

    models = models_of(options, DEFAULT_MODEL)
    with ProgressBar() as bar:
        rows = bordered.measure_bordered(
            models, options.photos, choose(options.device), wishes, options.vividness[0], bar
        )
    return show(rows, bordered.COLUMNS, bordered.cells, options.json)


def run_flat(options: Namespace, wishes: "Wishes") -> int:
    """Print how much colour models give places without anything in them."""
    from engine.device import choose
    from engine.evaluate import flatness

    models = models_of(options, DEFAULT_MODEL)
    with ProgressBar() as bar:
        rows = flatness.measure_flat(
            models, choose(options.device), wishes.side, options.vividness[0], bar
        )
    return show(rows, flatness.COLUMNS, flatness.cells, options.json)


def show(
    rows: Sequence[Row],
    columns: Sequence[str],
    cells: Callable[[Row], tuple[str, ...]],
    as_json: bool,
) -> int:
    """Print rows, one a line."""
    if as_json:
        print(json.dumps([asdict(row) for row in rows], indent=2))
    else:
        print(table([tuple(column.upper() for column in columns), *map(cells, rows)]))
    return 0


def models_of(options: Namespace, *usual: str) -> list[ModelCard]:
    """The models that are named, or else the usual ones."""
    return [known(name) for name in options.model or usual]


def known(name: str) -> ModelCard:
    """The card of that id."""
    return card(name, [models_folder()])
