"""`tintype sweep`: how colours suffer as damage grows."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from engine.arguments import Commands, add_device, count, factor, natural
from engine.catalog import ModelCard
from engine.commands.evaluate import blends_of, check_place, named_blend
from engine.commands.evaluate_modes import known
from engine.commands.simulate import fill
from engine.damages import STOPS
from engine.errors import UnwritablePhoto
from engine.ingredients import DAMAGES
from engine.recipe import DEFAULT_MODEL, SIDES, Recipe
from engine.score_columns import COLUMNS, KEYS
from engine.terminal import STOPPED, ProgressBar, table

if TYPE_CHECKING:
    from engine.sweep import Point, Subject

PERCENT = tuple(100 * stop for stop in STOPS)


def add(commands: Commands) -> None:
    """Describe the command."""
    command: ArgumentParser = commands.add_parser(
        "sweep",
        help="measure how colours suffer as damage grows",
        description="Make colour photos gray, damage them more and more, colorize them, and "
        "measure how far the result is from the truth; at 256 x 256 pixels, with the undamaged "
        "photo and the gray one. Ctrl-C ends it and keeps what was measured.",
    )
    add = command.add_argument
    add("--photos", type=Path, required=True, metavar="DIR",
        help="folder of colour photos, or packed .tar shards")  # fmt: skip
    add("--limit", type=count, metavar="N", help="measure on N photos, evenly spread")
    add("--model", nargs="+", action="extend", metavar="M", help=f"(default: {DEFAULT_MODEL})")
    add("--blend", action="append", metavar="NAME=M:W,M:W", type=named_blend,
        help="blend to measure, as BGY=blue:1,green:1,yellow:1; may be repeated")  # fmt: skip
    add("--damage", nargs="+", action="extend", choices=DAMAGES, metavar="KIND",
        help="see `tintype simulate --help` (default: pixels values)")  # fmt: skip
    add("--percent", nargs="+", type=float, default=list(PERCENT), metavar="P",
        help="amounts (default: 1 5 10 25 50 75)")  # fmt: skip
    add("--fill", nargs="+", type=fill, default=[0.5], metavar="LEVEL",
        help="for missing light: gray, white, black, or from 0 to 1 (default: gray)")  # fmt: skip
    add("--repair", action="store_true", help="also repair each damaged photo before colorizing it")
    add("--repeats", type=count, default=3, metavar="N",
        help="with other random numbers (default: %(default)s)")  # fmt: skip
    add("--seed", type=natural, default=1, help="of the first (default: %(default)s)")
    add("--side", type=int, default=Recipe().side, metavar="PIXELS",
        help=f"as networks see it, {SIDES[0]} to {SIDES[-1]} (default: %(default)s)")  # fmt: skip
    add("--vividness", type=factor, default=Recipe().vividness, metavar="V",
        help="0, the least wrong, to 1, the boldest (default: %(default)s)")  # fmt: skip
    add_device(command)
    add_outputs(command)


def add_outputs(command: ArgumentParser) -> None:
    """What is written and printed."""
    add = command.add_argument
    add("-o", "--out", type=Path, metavar="REPORT.html", help="one file with everything")
    add("--csv", type=Path, metavar="FILE.csv", help="a line for each measurement")
    add("--png", type=Path, metavar="FILE.png", help="the chart")
    add("--svg", type=Path, metavar="FILE.svg", help="the chart")
    add("--score", choices=KEYS, default="score_rgb",
        help="what the table and the chart files show (default: %(default)s, Zane's)")  # fmt: skip
    add("--overwrite", action="store_true", help="replace files that are there already")
    add("--json", action="store_true", help="print JSON")


def run(options: Namespace) -> int:
    """Measure, write and print."""
    check_places(options)
    Recipe(side=options.side, vividness=options.vividness)  # complains of values out of range
    names = options.model or ([] if options.blend else [DEFAULT_MODEL])
    models = [known(name) for name in dict.fromkeys(names)]
    subjects, points, stopped = measure(options, models)
    if not any(point.trial.kind for point in points):
        return STOPPED
    show(options, points)  # first: a file that cannot be written may not take the numbers along
    write(options, subjects, points, stopped)
    return STOPPED if stopped else 0


def check_places(options: Namespace) -> None:
    """Complain, before the long work, of files that cannot be written."""
    for path, kind in ((options.png, "png"), (options.svg, "svg")):
        if path and path.suffix.lower() != f".{kind}":
            raise UnwritablePhoto(
                f"--{kind} takes a name that ends in .{kind}, not {path}", "Choose another name."
            )
    for path in places(options):
        check_place(path, options.overwrite)


def places(options: Namespace) -> list[Path]:
    """The files that were asked for."""
    return [path for path in (options.out, options.csv, options.png, options.svg) if path]


def measure(
    options: Namespace, models: list[ModelCard]
) -> "tuple[list[Subject], list[Point], bool]":
    """Photos, what was measured on them, and whether Ctrl-C ended it."""
    from engine.device import choose
    from engine.evaluate import entrants_of
    from engine.repair_network import looker
    from engine.sweep import NOTHING, Sweep, predictors, run, subjects_in, with_repair

    amounts = tuple(dict.fromkeys(percent / 100 for percent in options.percent))
    kinds = tuple(dict.fromkeys(options.damage or ("pixels", "values")))
    fills = tuple(dict.fromkeys(options.fill))
    sweep = Sweep(kinds, amounts, fills, options.repeats, options.seed)
    entrants = entrants_of(models, [options.vividness], blends_of(options.blend or []))
    subjects: list[Subject] = []
    points: list[Point] = []
    try:
        with ProgressBar() as bar:
            bar.label = "reading photos"
            subjects = subjects_in(options.photos, options.limit, bar)
        runners = predictors(entrants, choose(options.device), options.side)
        treatments = with_repair(looker(options.device)) if options.repair else NOTHING
        whole = sweep.count(len(subjects), list(runners), len(treatments))
        with ProgressBar() as bar:  # another one, whose time left counts from here
            for point in run(sweep, subjects, runners, bar, treatments):
                points.append(point)
                bar.label = f"{len(points)} of {whole}"
    except KeyboardInterrupt:
        return subjects, points, True
    return subjects, points, False


def write(
    options: Namespace, subjects: "list[Subject]", points: "list[Point]", stopped: bool
) -> None:
    """Write the files that were asked for."""
    from engine.sweep import write_chart, write_csv, write_report

    if options.out:
        write_report(points, subjects, options.out, options.overwrite, stopped)
    if options.csv:
        write_csv(points, options.csv, options.overwrite)
    for path in (options.png, options.svg):
        if path:
            write_chart(points, path, options.score, options.overwrite)
    if places(options) and not options.json:
        print(f"\nWritten: {', '.join(map(str, places(options)))}")


def show(options: Namespace, points: "list[Point]") -> None:
    """Print the numbers."""
    from engine.sweep import as_dict
    from engine.sweep import table as numbers

    if options.json:
        print(json.dumps(as_dict(points), indent=2))
        return
    column = next(each for each in COLUMNS if each.key == options.score)
    head, rows = numbers(points, options.score, column.digits)
    print(f"{column.title}: mean ± spread\n")
    print(table([tuple(cell.upper() for cell in head), *map(tuple, rows)]))
