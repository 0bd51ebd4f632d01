"""`tintype evaluate`: score tables of models and blends on photos whose colours are known."""

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from engine.arguments import Commands, add_device, factor
from engine.catalog import ModelCard, card
from engine.damages import TITLES
from engine.errors import UnwritablePhoto, WouldOverwrite
from engine.ingredients import WAYS, Damage
from engine.recipe import DEFAULT_MODEL, SIDES, Recipe
from engine.terminal import ProgressBar, table
from engine.weights import models_folder

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from engine.evaluate import Wishes

Row = TypeVar("Row", bound="DataclassInstance")

EXAMPLES = 6  # photos shown in a report


def add(commands: Commands) -> None:
    """Describe the command."""
    command: ArgumentParser = commands.add_parser(
        "evaluate",
        help="measure models and blends on photos whose colours are known",
        description="Print the score table of models and blends on colour photos, at 256 x 256 "
        "pixels, with the gray and the true photo as rows. Intervals come from resampling the "
        "photos. AuC, the area under the curve of errors, pools all pixels.",
    )
    add = command.add_argument
    add_source(command)
    add("--limit", type=int, metavar="N", help="measure on N photos, evenly spread")
    add("--model", action="append", metavar="M",
        help=f"model to measure; may be repeated (default: {DEFAULT_MODEL})")  # fmt: skip
    add("--blend", action="append", metavar="NAME=M:W,M:W", type=named_blend,
        help="blend to measure, as BGY=blue:1,green:1,yellow:1; may be repeated")  # fmt: skip
    add("--way", action="append", choices=WAYS,
        help="of blending; may be repeated, for rows of each (default: mean)")  # fmt: skip
    add("--vividness", type=float, nargs="+", default=[Recipe().vividness], metavar="V",
        help="0, the least wrong, to 1, the boldest; several for rows of each "
        "(default: %(default)s)")  # fmt: skip
    add("--side", type=int, default=Recipe().side, metavar="PIXELS",
        help=f"as networks see it, {SIDES[0]} to {SIDES[-1]} (default: %(default)s)")  # fmt: skip
    add_protocol(command)
    add("--repair", action="store_true",
        help="measure repair and no models: lightness and mask, for each damage")  # fmt: skip
    add("--robustness", action="store_true",
        help="what models lose on damaged photos, beside the last --model (default: resnet); for "
        "each --degrade, or every kind at three strengths")  # fmt: skip
    add(
        "--borders",
        action="store_true",
        help="what borders of paper around the photos cost models' colours, and how many are found",
    )
    add("--against", default="", metavar="NAME",
        help="compare all rows with this one, photo by photo")  # fmt: skip
    add("--by-source", nargs="?", const="source", default="", metavar="COLUMN",
        help="also rows for each source: the folder, or a column of a CSV file beside the photos "
        "that has their names in its column `file`")  # fmt: skip
    add("--report", type=Path, metavar="FILE.html", help="write a page with charts and examples")
    add("--overwrite", action="store_true", help="replace a report that is there already")
    add_device(command)
    add("--json", action="store_true", help="print JSON")


def add_source(command: ArgumentParser) -> None:
    """What is measured on."""
    source = command.add_mutually_exclusive_group(required=True)
    source.add_argument("--photos", type=Path, metavar="DIR", help="folder of colour photos")
    source.add_argument("--flat", action="store_true",
        help="instead of photos, squares of every lightness without anything in them: how much "
        "colour models give what has none")  # fmt: skip


def add_protocol(command: ArgumentParser) -> None:
    """What is done to the photos."""
    add = command.add_argument
    add("--degrade", action="append", default=[], type=damage, metavar="KIND=AMOUNT",
        help="damage the gray photos first, as pixels=25%%; may be repeated")  # fmt: skip
    add("--hints", type=int, default=0, metavar="N",
        help="give models that take hints N true colours a photo, at random places")  # fmt: skip
    add("--seed", type=int, default=0, help="of hints and intervals (default: %(default)s)")


def run(options: Namespace) -> int:
    """Print the table, and write the report."""
    if options.flat:
        return run_flat(options)
    if options.repair:
        return run_repairs(options)
    if options.robustness:
        return run_robustness(options)
    if options.borders:
        return run_borders(options)
    if options.report:
        check_place(options.report, options.overwrite)
    for vividness in options.vividness:
        Recipe(side=options.side, vividness=vividness)  # complains of values out of range
    names = options.model or ([] if options.blend else [DEFAULT_MODEL])
    models = [known(name) for name in names]
    blends = {name: [(known(model), weight) for model, weight in parts]
              for name, parts in options.blend or []}  # fmt: skip

    from engine.device import choose
    from engine.evaluate import entrants_of, measure

    entrants = entrants_of(models, options.vividness, blends, options.way or ["mean"])
    with ProgressBar() as bar:
        wishes = wishes_of(options)
        found = measure(entrants, options.photos, choose(options.device), wishes, bar)
    print(json.dumps(found.to_dict(), indent=2) if options.json else found.text())
    if options.report:
        from engine.evaluate.page import write_page

        write_page(found, entrants, options.report, options.overwrite)
    return 0


def run_repairs(options: Namespace) -> int:
    """Print what repair is worth, for the damages that are named or for all."""
    from engine.evaluate import repairs

    named = {each.kind: each.amount for each in options.degrade}
    kinds, amounts = tuple(named or TITLES), tuple(sorted({*named.values()})) or repairs.AMOUNTS
    with ProgressBar() as bar:
        lights = repairs.lights_in(options.photos, options.limit)
        rows = repairs.measure_repairs(lights, kinds, amounts, repairs.methods(options.device), bar)
    return show(rows, repairs.COLUMNS, repairs.cells, options.json)


def run_robustness(options: Namespace) -> int:
    """Print what damage costs models, for the damages that are named or for all."""
    from engine.device import choose
    from engine.evaluate import robustness

    every = [Damage(kind, amount) for kind in TITLES for amount in robustness.AMOUNTS]
    wishes = replace(wishes_of(options), damage=tuple(options.degrade or every))
    models = [known(name) for name in options.model or [DEFAULT_MODEL, "resnet"]]
    with ProgressBar() as bar:
        losses = robustness.measure_losses(
            models, options.photos, choose(options.device), wishes, options.vividness[0], bar
        )
    return show(losses, robustness.COLUMNS, robustness.cells, options.json)


def run_borders(options: Namespace) -> int:
    """Print what borders of paper cost models."""
    from engine.device import choose
    from engine.evaluate import bordered

    models = [known(name) for name in options.model or [DEFAULT_MODEL]]
    with ProgressBar() as bar:
        rows = bordered.measure_bordered(
            models, options.photos, choose(options.device), wishes_of(options),
            options.vividness[0], bar,
        )  # fmt: skip
    return show(rows, bordered.COLUMNS, bordered.cells, options.json)


def run_flat(options: Namespace) -> int:
    """Print how much colour models give places without anything in them."""
    from engine.device import choose
    from engine.evaluate import flatness

    models = [known(name) for name in options.model or [DEFAULT_MODEL]]
    asked = Recipe(side=options.side, vividness=options.vividness[0])
    with ProgressBar() as bar:
        rows = flatness.measure_flat(
            models, choose(options.device), asked.side, asked.vividness, bar
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


def known(name: str) -> ModelCard:
    """The card of that id."""
    return card(name, [models_folder()])


def wishes_of(options: Namespace) -> "Wishes":
    """How to measure."""
    from engine.evaluate import Wishes

    return Wishes(
        side=options.side,
        limit=options.limit,
        damage=tuple(options.degrade),
        hints=options.hints,
        against=options.against,
        column=options.by_source,
        seed=options.seed,
        examples=EXAMPLES if options.report else 0,
    )


def check_place(path: Path, overwrite: bool) -> None:
    """Complain, before the long work, if the report cannot go there."""
    if not path.absolute().parent.is_dir():
        raise UnwritablePhoto(f"there is no folder {path.parent}", "Make it, or choose another.")
    if path.exists() and not overwrite:
        raise WouldOverwrite(f"{path} is there already", "Choose another name, or --overwrite.")


def named_blend(text: str) -> tuple[str, list[tuple[str, float]]]:
    """Name and parts of NAME=MODEL:WEIGHT,MODEL:WEIGHT; a weight that is left out is 1."""
    name, equals, listed = text.partition("=")
    pairs = [part.partition(":")[::2] for part in listed.split(",")]
    if not (name and equals and all(model for model, _ in pairs)):
        raise ArgumentTypeError(f"not NAME=MODEL:WEIGHT,...: {text!r}")
    try:
        return name, [(model, float(weight or 1)) for model, weight in pairs]
    except ValueError as error:
        raise ArgumentTypeError(f"a weight is no number: {text!r}") from error


def damage(text: str) -> Damage:
    """KIND=AMOUNT, the amount a share or a percentage."""
    kind, equals, amount = text.partition("=")
    if not equals:
        raise ArgumentTypeError(f"not KIND=AMOUNT: {text!r}")
    return Damage(kind, factor(amount))
