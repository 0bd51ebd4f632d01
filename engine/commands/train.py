"""`tintype train FOLDER...`: teach a model the photos of some folders."""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from engine.arguments import Commands, add_device, count, natural
from engine.counting import counted
from engine.terminal import STOPPED

if TYPE_CHECKING:
    from engine.tuning.folder import RunFolder
    from engine.tuning.plan import Plan
    from engine.tuning.scan import Scan

# As in `engine.tuning.plan`, which would have to import torch to tell.
GOALS = ("general", "red", "yellow", "green", "cyan", "blue", "magenta")
EFFORTS = ("quick", "good", "thorough")


def add(commands: Commands) -> None:
    """The command and its options."""
    command = commands.add_parser(
        "train",
        help="teach a model your own photos",
        description="Teach a model the colour photos of some folders, in the background if you "
        "like, and hear whether it got better on photos that it was not taught. Photos are only "
        "read. Ctrl-C writes a checkpoint and ends; --resume goes on.",
        epilog="To train a network from nothing by a recipe: tintype train RECIPE RUN --photos "
        "DIR..., or python -m engine.train.",
    )
    option = command.add_argument
    option("folders", type=Path, nargs="*", metavar="FOLDER", help="folders of colour photos")
    option("--base", default="tintype", metavar="MODEL", help="(default: %(default)s)")
    option("--name", default="", help="what the model will be called")
    option("--goal", choices=GOALS, default="general",
           help="prefer photos with much of a hue (default: %(default)s)")  # fmt: skip
    option("--effort", choices=EFFORTS, default="quick",
           help="about 10 minutes, 45, or 3 hours (default: %(default)s)")  # fmt: skip
    option("--steps", type=count, metavar="N", help="so many steps instead")
    option("--batch", type=count, metavar="N", help="crops in a step")
    option("--side", type=count, metavar="PIXELS", help="of a crop, a multiple of 32")
    option("--rate", type=float, help="learning rate (default: what suits the base)")
    option("--freeze", action="store_true", help="teach only the layers that make colours")
    option("--seed", type=natural, default=1)
    option("--threads", type=int, default=0, help="CPU threads (default: one less than cores)")
    option("--battery", action="store_true", help="wait while the machine runs on its battery")
    option("--resume", metavar="RUN", help="go on with a run, by its name or folder")
    option("--keep", metavar="RUN", help="save the model of a run that has ended")
    option("--discard", metavar="RUN", help="delete a run; a model that was saved stays")
    option("--scan", action="store_true", help="only say what would be used, and why not")
    option("--probe", action="store_true", help="only measure time and memory of a step")
    option("--runs", action="store_true", help="list all runs")
    option("--no-keep", action="store_true", help="do not save the model in the end")
    option("--json", action="store_true", help="print JSON lines")
    option("--detached", action="store_true", help=argparse.SUPPRESS)  # the window has closed
    add_device(command)


def run(options: argparse.Namespace) -> int:
    """Do what the options ask."""
    from engine.tuning import folder as runs

    if options.runs:
        return list_runs(runs.runs(), options.json)
    if options.discard:
        found(options.discard).discard()
        return 0
    if options.keep:
        return keep(found(options.keep), options.name, options.json)
    if options.probe:
        return probe(plan_of(options), options.json)
    if options.resume:
        return train(found(options.resume), options)
    scan = scan_of(options)
    if options.scan:
        return 0
    from engine.tuning.split import split

    roles = split([scan.groups[i] for i in scan.used], options.seed)
    return train(runs.create(plan_of(options), scan, roles), options)


def plan_of(options: argparse.Namespace) -> "Plan":
    """The plan that the options describe."""
    from engine.tuning.plan import Plan

    given = {
        "steps": options.steps, "batch": options.batch, "side": options.side, "rate": options.rate,
    }  # fmt: skip
    folders = tuple(str(path.absolute()) for path in options.folders)
    return Plan(
        name=options.name or (options.folders[0].name if options.folders else "My photos"),
        base=options.base, folders=folders, goal=options.goal, effort=options.effort,
        freeze=options.freeze, seed=options.seed, device=options.device, threads=options.threads,
        battery=options.battery,
        **{name: value for name, value in given.items() if value is not None},
    )  # fmt: skip


def scan_of(options: argparse.Namespace) -> "Scan":
    """Look at the folders, and say what was found."""
    from engine.errors import EngineError
    from engine.hues import HUES
    from engine.terminal import ProgressBar
    from engine.tuning.scan import scan

    if not options.folders:
        raise EngineError("there are no folders to learn from", "Name at least one.")
    with ProgressBar() as bar:
        scanned = scan(options.folders, bar)
    hues = dict(zip(HUES, (round(float(h), 3) for h in scanned.hues()), strict=True))
    if options.json:
        facts = {"used": len(scanned.used), "left_out": scanned.reasons(), "hues": hues}
        print(json.dumps({"event": "scanned", **facts}), flush=True)
        return scanned
    left_out = ", ".join(f"{n} {reason}" for reason, n in scanned.reasons().items())
    more = f"; left out: {left_out}" if left_out else ""
    print(f"{counted(len(scanned.used), 'photo')} can be used{more}")
    print("Hues: " + ", ".join(f"{name} {share:.0%}" for name, share in hues.items()))
    return scanned


def found(name: str) -> "RunFolder":
    """A run by its folder, or by its name in the data folder."""
    from engine.errors import EngineError
    from engine.tuning.folder import RunFolder, runs_folder

    for path in (Path(name), runs_folder() / name):
        if (run := RunFolder(path)).is_run():
            return run
    raise EngineError(f"there is no run called {name}", "List them by: tintype train --runs.")


def train(run: "RunFolder", options: argparse.Namespace) -> int:
    """Work on a run here and now; what `--json` prints is what `engine.tuning` does."""
    from engine.commands.train_words import Narrator
    from engine.tuning.__main__ import work_on
    from engine.tuning.bench import aloud, nobody

    if options.detached:
        work_on(run.path, nobody, detached=True)
        return 0
    narrator = Narrator()
    with narrator:
        ended = work_on(run.path, aloud if options.json else narrator.hear)
    if not ended:
        print(f"Go on with: tintype train --resume {run.name}", file=sys.stderr)
        return STOPPED
    return 0 if options.no_keep else keep(run, options.name, options.json)


def keep(run: "RunFolder", name: str, as_json: bool) -> int:
    """Save the model."""
    from engine.tuning.keep import keep as save

    card = save(run, name)
    if as_json:
        print(json.dumps({"event": "kept", "id": card.id, "title": card.title}), flush=True)
    else:
        print(f"Saved {card.title!r} as {card.id}: {card.weights}")
    return 0


def probe(plan: "Plan", as_json: bool) -> int:
    """Measure a few steps."""
    from engine.terminal import ProgressBar
    from engine.tuning.plan import EFFORTS as MINUTES
    from engine.tuning.probe import probe as measure

    with ProgressBar() as bar:
        cost = measure(plan, bar)
    said = {"seconds_per_step": round(cost.seconds_per_step, 3), "memory": cost.memory,
            "device": cost.device}  # fmt: skip
    if as_json:
        print(json.dumps({"event": "probed", **said}), flush=True)
        return 0
    print(f"{cost.seconds_per_step:.2f} s a step, {cost.memory} MB, on {cost.device}")
    for effort, minutes in MINUTES.items():
        steps = cost.steps(replace(plan, effort=effort, steps=0))
        print(f"{effort:9} about {minutes:.0f} minutes, {steps} steps")
    return 0


def list_runs(runs: "list[RunFolder]", as_json: bool) -> int:
    """Print every run and how it stands."""
    from engine.terminal import table

    rows = [(run.name, run.plan().name, run.plan().base, run.state().value) for run in runs]
    if as_json:
        keys = ("run", "name", "base", "state")
        print(json.dumps([dict(zip(keys, row, strict=True)) for row in rows], indent=2))
    else:
        print(table([("RUN", "NAME", "BASE", "STATE"), *rows]))
    return 0
