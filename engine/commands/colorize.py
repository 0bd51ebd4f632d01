"""`tintype colorize`: one recipe over photos and folders of photos."""

import json
import sys
import time
from argparse import ArgumentParser, ArgumentTypeError, BooleanOptionalAction, Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.arguments import FORMATS, Commands, add_device, factor, quality
from engine.catalog import cards
from engine.counting import counted
from engine.errors import BadRecipe
from engine.ingredients import WAYS, Part
from engine.recipe import DEFAULT_MODEL, SIDES, Recipe
from engine.recipe_files import check_models, read_hints, read_recipe
from engine.repair_steps import Repair
from engine.terminal import ProgressBar, complain, duration, ending
from engine.weights import models_folder

if TYPE_CHECKING:
    from engine.batch import Outcome

FAILED = 2
REPAIRS = ("auto", "none")
NUMBERS = (
    "side",
    "borders",
    "strength",
    "warmth",
    "tint",
    "vividness",
    "way",
)  # of the recipe, as options are called


def add(commands: Commands) -> None:
    """Describe the command."""
    command: ArgumentParser = commands.add_parser(
        "colorize",
        help="colorize photos and folders of photos",
        description="Colorize photos. Folders are searched at any depth, passing over results of "
        "earlier runs. A photo that fails is reported, and the others go on. Options go before "
        "what a recipe file says.",
    )
    add = command.add_argument
    add("photos", nargs="+", type=Path, metavar="IN", help="a photo or a folder")
    add("-o", "--out", type=Path, metavar="OUT",
        help="folder for the results, made like IN inside; for one photo, a file "
        "(default: NAME-color beside the photo)")  # fmt: skip
    add_recipe(command)
    add_device(command)
    add("--format", choices=FORMATS, help="of the results (default: the photo's own)")
    add("--quality", type=quality, default=92, metavar="N",
        help="of JPEG and WebP, 1 to 100 (default: %(default)s)")  # fmt: skip
    add("--overwrite", action="store_true", help="replace results that are there already")
    add("--salvage", action="store_true", help="use what is readable of a file that is cut off")
    add("--no-metadata", action="store_true", help="do not copy EXIF, XMP and the like")
    add("--save-recipe", action="store_true", help="write the recipe beside each result")
    add("--json", action="store_true", help="print one JSON object a photo, a line each")


def add_recipe(command: ArgumentParser) -> None:
    """What is asked for; None where nothing is said."""
    usual = Recipe()
    add = command.add_argument
    add("--recipe", type=Path, metavar="FILE.json", help="recipe that the window saved")
    one = command.add_mutually_exclusive_group()
    one.add_argument("--model", help=f"one of `tintype models` (default: {DEFAULT_MODEL})")
    one.add_argument(
        "--blend",
        type=parts,
        metavar="M=W,M=W",
        help="several models and their weights, 0 to 100, as blue=30,yellow=70",
    )
    add("--way", choices=WAYS, help=f"of blending (default: {usual.way})")
    add("--hints", type=Path, metavar="FILE.json",
        help='colours that are known, for models that take hints: a list of {"x": 0.5, "y": 0.2, '
        '"a": 20, "b": 30} or {"x": 0.5, "y": 0.2, "color": "#aa5533"}, places as fractions of the '
        "photo's width and height")  # fmt: skip
    add("--side", type=int, metavar="PIXELS",
        help="longer edge as the network sees it, a multiple of 16; the window offers "
        f"{SIDES[0]} to {SIDES[-1]} (default: {usual.side})")  # fmt: skip
    add("--borders", action=BooleanOptionalAction,
        help="colour a border of paper, too (default: it stays gray, and the network sees only the "
        "picture inside it)")  # fmt: skip
    add("--vividness", type=factor, metavar="V",
        help="0, the least wrong, to 1, the boldest, or 0%% to 100%%; of models that predict a "
        f"distribution (default: {usual.vividness})")  # fmt: skip
    add("--repair", choices=REPAIRS,
        help="auto: what each photo needs, see `tintype repair --help`; none: not even what the "
        "recipe file says")  # fmt: skip
    add("--strength", type=factor, metavar="FACTOR",
        help="factor on the colours, 0 to 2, or 0%% to 200%% (default: 1)")  # fmt: skip
    add("--warmth", type=float, metavar="SHIFT", help="-30, cool, to 30, warm (default: 0)")
    add("--tint", type=float, metavar="SHIFT", help="-30, green, to 30, magenta (default: 0)")


def parts(text: str) -> tuple[Part, ...]:
    """MODEL=WEIGHT,MODEL=WEIGHT; a weight that is left out is 50."""
    found = []
    for each in text.split(","):
        model, equals, weight = each.strip().partition("=")
        try:
            found.append(Part(model, float(weight) if equals else 50.0))
        except (ValueError, BadRecipe) as error:
            raise ArgumentTypeError(f"not MODEL=WEIGHT, from 0 to 100: {each!r}") from error
    if not all(part.model for part in found) or not any(part.weight for part in found):
        raise ArgumentTypeError(f"not MODEL=WEIGHT,MODEL=WEIGHT: {text!r}")
    return tuple(found)


def recipe_of(options: Namespace) -> Recipe:
    """The recipe file, if one is named, with what the options say in its stead."""
    recipe = read_recipe(options.recipe) if options.recipe else Recipe()
    given = {name: getattr(options, name) for name in NUMBERS}
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if options.model:
        changes |= {"model": options.model, "blend": ()}
    elif options.blend:
        changes["blend"] = options.blend
    if options.hints:
        changes["hints"] = read_hints(options.hints)
    if options.repair:
        changes["repair"] = Repair()
    return replace(recipe, **changes)


def run(options: Namespace) -> int:
    """Colorize photos; 2 if any failed."""
    recipe = recipe_of(options)
    known = cards([models_folder()])
    check_models(recipe, known)

    from engine.batch import Options, colorize_files, load_networks
    from engine.device import choose
    from engine.photo import SaveSettings
    from engine.repair_network import looker
    from engine.results import plan

    settings = SaveSettings(
        format=options.format,
        quality=options.quality,
        keep_metadata=not options.no_metadata,
        overwrite=options.overwrite,
    )
    tasks = plan(options.photos, options.out)
    start = time.monotonic()
    outcomes: list[Outcome] = []
    with ProgressBar() as bar:
        device = choose(options.device)
        networks = load_networks(recipe, known, device)
        auto = options.repair == "auto"
        look = looker(options.device) if auto or recipe.repair.active else None
        wishes = Options(recipe, settings, options.salvage, options.save_recipe, auto, look)
        for outcome in colorize_files(tasks, networks, wishes, bar):
            outcomes.append(outcome)
            bar.label = f"{len(outcomes)} of {len(tasks)} photos"
            bar.clear()
            show(outcome, options.json)
    if not options.json:
        print(summary(outcomes, time.monotonic() - start, device.title))
    return FAILED if any(outcome.error for outcome in outcomes) else 0


def show(outcome: "Outcome", as_json: bool) -> None:
    """Print what became of one photo."""
    if as_json:
        print(json.dumps(as_dict(outcome)), flush=True)
        return
    for note in outcome.notes:
        print(f"{outcome.source}: {note}", file=sys.stderr)
    if outcome.error:
        complain(outcome.error)
    else:
        print(f"{outcome.source} -> {outcome.result}", flush=True)


def as_dict(outcome: "Outcome") -> dict[str, Any]:
    """The JSON interface of `tintype colorize`: `output`, or `error` and `remedy`."""
    return {
        "input": str(outcome.source),
        **ending(outcome.result, outcome.error),
        "seconds": round(outcome.seconds, 3),
        "device": outcome.device,
        "notes": list(outcome.notes),
    }


def summary(outcomes: Sequence["Outcome"], seconds: float, device: str) -> str:
    """How it went, in one sentence."""
    failed = sum(outcome.error is not None for outcome in outcomes)
    done = len(outcomes) - failed
    failures = f", {failed} failed" if failed else ""
    return f"{counted(done, 'photo')} colorized{failures}, in {duration(seconds)} on {device}."
