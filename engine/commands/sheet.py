"""`tintype sheet`: photos as several models colour them, on one labelled contact sheet."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from dataclasses import replace
from itertools import count as numbers
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.arguments import Commands, add_device, count, factor
from engine.catalog import ModelCard, cards
from engine.commands.evaluate import check_place
from engine.counting import counted
from engine.errors import EngineError, UnknownModel
from engine.ingredients import Part
from engine.recipe import Recipe
from engine.recipe_files import check_models, read_recipe
from engine.terminal import ProgressBar, complain
from engine.weights import models_folder

if TYPE_CHECKING:
    from engine.sheet_photos import Column

FAILED = 2
NUMBERS = ("side", "vividness", "strength", "warmth", "tint")


def add(commands: Commands) -> None:
    """Describe the command."""
    command: ArgumentParser = commands.add_parser(
        "sheet",
        help="compare models on photos, on a labelled sheet",
        description="Save a contact sheet, PDF or PNG: a row for each photo, a column for the "
        "original and for each model or recipe, with names and seconds.",
    )
    add = command.add_argument
    add("photos", nargs="+", type=Path, metavar="IN", help="a photo or a folder")
    add("-o", "--out", type=Path, required=True, metavar="FILE",
        help="the sheet: a name that ends in .pdf or .png")  # fmt: skip
    add("--model", action="append", default=[], metavar="M",
        help="a column for this model; may be repeated "
        "(default: all that came with the program)")  # fmt: skip
    add("--recipe", action="append", default=[], type=Path, metavar="FILE.json",
        help="a column for this recipe, such as a blend; may be repeated")  # fmt: skip
    add("--gray", action="store_true", help="a column for the gray photo")
    add("--no-original", action="store_true", help="no column for the original")
    add("--edge", type=count, default=640, metavar="PIXELS",
        help="longer edge of each picture (default: %(default)s)")  # fmt: skip
    add("--title", default="", help="stands over the sheet")
    add("--side", type=int, metavar="PIXELS", help="longer edge as the networks see it")
    add("--vividness", type=factor, metavar="V", help="0, the least wrong, to 1, the boldest")
    add("--strength", type=factor, metavar="FACTOR", help="factor on the colours, 0 to 2")
    add("--warmth", type=float, metavar="SHIFT", help="-30, cool, to 30, warm")
    add("--tint", type=float, metavar="SHIFT", help="-30, green, to 30, magenta")
    add_device(command)
    add("--overwrite", action="store_true", help="replace the sheet if it is there already")
    add("--json", action="store_true", help="print JSON")


def run(options: Namespace) -> int:
    """Write a sheet; 2 if a photo could not be read."""
    known = cards([models_folder()])
    recipes = recipes_of(options, known)

    from engine.batch import load_networks
    from engine.device import choose
    from engine.photo import find_photos
    from engine.sheet import Layout, sheet_kind, write_sheet
    from engine.sheet_photos import rows

    columns = columns_of(options, recipes)
    sheet_kind(options.out)
    check_place(options.out, options.overwrite)
    photos = [path for path in find_photos(options.photos) if not is_same(path, options.out)]
    if not photos or not columns:
        raise EngineError("there is nothing to put on the sheet", "Name a photo and a model.")
    failures: dict[Path, EngineError] = {}

    def tell(path: Path, error: EngineError | None) -> None:
        if error is not None:
            failures[path] = error

    with ProgressBar() as bar:
        networks = load_networks(everything(recipes), known, choose(options.device))
        found = rows(photos, columns, networks, options.edge, tell, bar)
        layout = Layout(len(columns), options.edge)
        sheet = write_sheet(found, layout, options.out, options.title, options.overwrite)
    show(options, sheet, len(photos), failures)
    return FAILED if failures else 0


def is_same(photo: Path, sheet: Path) -> bool:
    """Whether a photo is the sheet of an earlier run, which lies among the photos."""
    return photo.resolve() == sheet.resolve()


def recipes_of(options: Namespace, known: Mapping[str, ModelCard]) -> dict[str, Recipe]:
    """The recipe of each coloured column, by its title."""
    given = {name: getattr(options, name) for name in NUMBERS}
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    models = options.model
    if not models and not options.recipe:
        models = [card.id for card in known.values() if card.bundled and card.installed]
    found: dict[str, Recipe] = {}
    for model in models:
        if model not in known:
            remedy = f"Choose one of: {', '.join(known)}."
            raise UnknownModel(f"there is no model called {model!r}", remedy)
        title = known[model].title
        title = f"{title} ({model})" if title in found else title
        found[title] = replace(Recipe(model=model), **changes)
    for path in options.recipe:
        recipe = replace(read_recipe(path), **changes)
        check_models(recipe, known)
        alike = (path.stem if n == 1 else f"{path.stem} {n}" for n in numbers(1))
        found[next(title for title in alike if title not in found)] = recipe
    return found


def everything(recipes: Mapping[str, Recipe]) -> Recipe:
    """A recipe that needs the networks of all."""
    models = dict.fromkeys(model for recipe in recipes.values() for model in recipe.shares)
    return Recipe(blend=tuple(Part(model, 1) for model in models))


def columns_of(options: Namespace, recipes: Mapping[str, Recipe]) -> "list[Column]":
    """All columns, in order."""
    from engine.sheet_photos import Column

    columns = [] if options.no_original else [Column("Original", "original")]
    if options.gray:
        columns.append(Column("Gray", "gray"))
    return columns + [Column(title, "result", recipe) for title, recipe in recipes.items()]


def show(
    options: Namespace, sheet: Path, photos: int, failures: Mapping[Path, EngineError]
) -> None:
    """Say what became of it."""
    if options.json:
        wrong = [
            {"input": str(path), "error": error.message, "remedy": error.remedy}
            for path, error in failures.items()
        ]
        print(json.dumps({"output": str(sheet), "photos": photos, "failed": wrong}))
        return
    for error in failures.values():
        complain(error)
    print(f"{counted(photos, 'photo')} -> {sheet}")
