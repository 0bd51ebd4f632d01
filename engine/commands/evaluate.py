"""`tintype evaluate`: score tables of models and blends on photos whose colours are known."""

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from engine.arguments import Commands, add_device, factor, natural
from engine.catalog import ModelCard
from engine.commands import evaluate_modes
from engine.commands.evaluate_modes import known
from engine.errors import BadRecipe, UnwritablePhoto
from engine.files.atomic import refuse_taken
from engine.ingredients import WAYS, Damage
from engine.paths import is_folder
from engine.recipe import DEFAULT_MODEL, SIDES, Recipe
from engine.terminal import ProgressBar

if TYPE_CHECKING:
    from engine.evaluate import Wishes

Parts = list[tuple[str, float]]  # models of a blend, and their weights
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
    add("--vividness", type=factor, nargs="+", default=[Recipe().vividness], metavar="V",
        help="0, the least wrong, to 1, the boldest; several for rows of each "
        f"(default: {Recipe().vividness})")  # fmt: skip
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
    add("--seed", type=natural, default=0, help="of hints and intervals (default: %(default)s)")


def run(options: Namespace) -> int:
    """Print the table, and write the report."""
    mode = evaluate_modes.mode_of(options)
    if mode:
        return evaluate_modes.run(mode, options, wishes_of(options))
    if options.report:
        check_place(options.report, options.overwrite)
    for vividness in options.vividness:
        Recipe(side=options.side, vividness=vividness)  # complains of values out of range
    names = options.model or ([] if options.blend else [DEFAULT_MODEL])
    models = [known(name) for name in names]
    blends = blends_of(options.blend or [])

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
    if not is_folder(path.absolute().parent):
        raise UnwritablePhoto(f"there is no folder {path.parent}", "Make it, or choose another.")
    refuse_taken(path, overwrite)


def blends_of(named: list[tuple[str, Parts]]) -> dict[str, list[tuple[ModelCard, float]]]:
    """The blends by their names; raises `BadRecipe` if two have the same."""
    blends: dict[str, list[tuple[ModelCard, float]]] = {}
    for name, parts in named:
        if name in blends:
            raise BadRecipe(f"two blends are called {name!r}", "Give each a name of its own.")
        blends[name] = [(known(model), weight) for model, weight in parts]
    return blends


def named_blend(text: str) -> tuple[str, Parts]:
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
