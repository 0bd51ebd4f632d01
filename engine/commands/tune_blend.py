"""`tintype tune-blend`: find the weights of a blend on photos whose colours are known."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from engine.arguments import Commands, add_device, factor, natural
from engine.catalog import ModelCard, card, cards
from engine.commands.evaluate import check_place
from engine.counting import counted
from engine.recipe import SIDES, Recipe
from engine.terminal import ProgressBar
from engine.weights import models_folder

if TYPE_CHECKING:
    from engine.best_blend import Outcome, Settings
    from engine.progress import Report

WAYS = ("mean", "surest")  # as `engine.optimise`, which would have to import numpy to tell
LIMIT = 150


def add(commands: Commands) -> None:
    """Describe the command."""
    command: ArgumentParser = commands.add_parser(
        "tune-blend",
        help="find the blend of models that comes nearest to photos whose colours are known",
        description="Let models colorize photos whose colours are known, find the weights with "
        "the least CIEDE2000 on two thirds of them, and score these weights on the others.",
    )
    add = command.add_argument
    usual = Recipe()
    add("--photos", type=Path, required=True, metavar="DIR", help="folder of colour photos")
    add("--model", action="append", metavar="M",
        help="model that may take part; may be repeated (default: all installed)")  # fmt: skip
    add("--limit", type=int, default=LIMIT, metavar="N",
        help="use N photos, evenly spread (default: %(default)s)")  # fmt: skip
    add("--way", choices=WAYS, default="mean", help="of blending (default: %(default)s)")
    add("--vividness", type=factor, default=usual.vividness, metavar="V",
        help="0 to 1 (default: %(default)s)")  # fmt: skip
    add("--side", type=int, default=usual.side, metavar="PIXELS",
        help=f"as networks see it, {SIDES[0]} to {SIDES[-1]} (default: %(default)s)")  # fmt: skip
    add("--seed", type=natural, default=0, help="of what is held out (default: %(default)s)")
    add("-o", "--out", type=Path, metavar="FILE.json", help="write a recipe with the blend")
    add("--overwrite", action="store_true", help="replace a recipe that is there already")
    add_device(command)
    add("--json", action="store_true", help="print JSON")


def run(options: Namespace) -> int:
    """Search, print and perhaps write the recipe."""
    if options.out:
        check_place(options.out, options.overwrite)
    chosen = models(options.model)

    from engine.best_blend import Settings

    settings = Settings(options.side, options.vividness, options.way, options.limit, options.seed)
    with ProgressBar() as bar:
        outcome = search(chosen, options, settings, bar)
    print(json.dumps(outcome.to_dict(), indent=2) if options.json else text(outcome))
    if options.out:
        from engine.recipe_files import write_recipe

        recipe = Recipe(side=options.side, vividness=options.vividness, blend=outcome.blend,
                        way=outcome.way)  # fmt: skip
        write_recipe(recipe, options.out, options.overwrite)
    return 0


def models(names: list[str] | None) -> list[ModelCard]:
    """The cards of those names, or of everything that is installed."""
    if names:
        return [card(name, [models_folder()]) for name in dict.fromkeys(names)]
    return [known for known in cards([models_folder()]).values() if known.installed]


def search(
    chosen: list[ModelCard], options: Namespace, settings: "Settings", report: "Report"
) -> "Outcome":
    """Load the models, ask them, and find the weights."""
    from engine.best_blend import Gathered, conclude, gather
    from engine.colorizer import Colorizer
    from engine.device import choose
    from engine.progress import part

    device = choose(options.device)
    loaded = {model.id: Colorizer.load(model, device) for model in chosen}
    gathered = Gathered(tuple(chosen), settings)
    for fraction in gather(
        gathered, options.photos, lambda model, light, side: loaded[model.id].predict(light, side)
    ):
        report(0.8 * fraction)
    return conclude(gathered, part(report, 0.8, 1))


def text(outcome: "Outcome") -> str:
    """What was found, for people."""
    from engine.best_blend import FOUND
    from engine.evaluate.bootstrap import LEVEL
    from engine.evaluate.printing import cells, head, markdown

    shares = ", ".join(f"{model} {share:.1%}" for model, share in outcome.shares.items())
    parts = [f"{FOUND}: {shares} ({outcome.way})"]
    sets = {"held out": outcome.held_out, "weights found on these": outcome.trained}
    for (title, rows), count in zip(sets.items(), outcome.photos, strict=True):
        body = [[row["model"], *cells(row)[:-1]] for row in rows]
        parts += [f"{counted(count, 'photo')}, {title}", markdown(head("model")[:-1], body)]
    if len(outcome.shares) == 1:
        return "\n\n".join(
            [*parts, f"No blend comes nearer than {next(iter(outcome.shares))} alone"]
        )
    value, low, high = outcome.gain
    verdict = "no clear difference" if low <= 0 <= high else "better" if value < 0 else "worse"
    parts.append(f"CIEDE2000 of the held-out photos against {outcome.against} alone: {value:+.2f} "
                 f"({LEVEL} % {low:+.2f} to {high:+.2f}), {verdict}")  # fmt: skip
    return "\n\n".join(parts)
