"""Tintype from a terminal: `tintype colorize`, `evaluate`, `models`, `train` and the others.

What `--json` prints is an interface: keys are added, never renamed or removed. Modules that import
torch are imported by the commands that compute, so that the others answer at once.
"""

import argparse
import io
import json
import os
import sys
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from engine import commands
from engine.arguments import parser
from engine.catalog import ModelCard, card, cards
from engine.errors import BadRecipe, EngineError
from engine.recipe import DEFAULT_MODEL, Recipe
from engine.terminal import ProgressBar, duration, sentence, size, table
from engine.weights import models_folder

if TYPE_CHECKING:
    from engine.batch import Outcome

FAILED = 2
STOPPED = 130  # what shells report of a command that Ctrl-C ended


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Returns
    -------
    int
        Exit code: 0; 2 if a photo failed or something is wrong that the user can mend; 130 after
        Ctrl-C.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # file names need not be printable
            stream.reconfigure(errors="backslashreplace")
    try:
        code = run(given)
        sys.stdout.flush()
        return code
    except EngineError as error:
        complain(error)
        return FAILED
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        # The reader, such as `head`, has enough. Python would complain when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def run(arguments: list[str]) -> int:
    """Run a command, raising what goes wrong."""
    if arguments[:1] == ["train"]:
        return train(arguments[1:])
    options = parser(module.add for module in commands.MODULES).parse_args(arguments)
    if options.command in COMMANDS:
        return COMMANDS[options.command](options)
    return commands.run(options.command, options)


def complain(error: EngineError) -> None:
    """One line: what is wrong, and the remedy."""
    remedy = f" {sentence(error.remedy)}" if error.remedy else ""
    print(f"tintype: {sentence(error.message)}{remedy}", file=sys.stderr)


def colorize(options: argparse.Namespace) -> int:
    """Colorize photos; 2 if any failed."""
    recipe = Recipe(
        options.model, options.side, options.strength, options.warmth, options.vividness
    )
    chosen = card(options.model, [models_folder()])

    from engine.batch import Options, colorize_files, plan
    from engine.colorizer import Colorizer
    from engine.device import choose
    from engine.photo import SaveSettings

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
        colorizer = Colorizer.load(chosen, choose(options.device))
        wishes = Options(recipe, settings, options.salvage)
        for outcome in colorize_files(tasks, colorizer, wishes, bar):
            outcomes.append(outcome)
            bar.label = f"{len(outcomes)} of {len(tasks)} photos"
            bar.clear()
            show(outcome, options.json)
    if not options.json:
        print(summary(outcomes, time.monotonic() - start, colorizer.device.title))
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
    if outcome.error:
        end = {"error": outcome.error.message, "remedy": outcome.error.remedy}
    else:
        end = {"output": str(outcome.result)}
    return {
        "input": str(outcome.source),
        **end,
        "seconds": round(outcome.seconds, 3),
        "device": outcome.device,
        "notes": list(outcome.notes),
    }


def summary(outcomes: Sequence["Outcome"], seconds: float, device: str) -> str:
    """How it went, in one sentence."""
    failed = sum(outcome.error is not None for outcome in outcomes)
    done = len(outcomes) - failed
    photos = "1 photo" if done == 1 else f"{done} photos"
    failures = f", {failed} failed" if failed else ""
    return f"{photos} colorized{failures}, in {duration(seconds)} on {device}."


def evaluate(options: argparse.Namespace) -> int:
    """Print the score table."""
    Recipe(side=options.side, vividness=options.vividness)  # complains of values out of range
    if options.limit is not None and options.limit < 1:
        raise BadRecipe(f"limit cannot be {options.limit}", "Choose at least one photo.")
    models = [card(name, [models_folder()]) for name in options.model or [DEFAULT_MODEL]]

    from engine.device import choose
    from engine.evaluate import evaluate as measure

    with ProgressBar() as bar:
        result = measure(
            models,
            options.photos,
            choose(options.device),
            options.side,
            options.vividness,
            options.limit,
            bar,
        )
    print(json.dumps(result.to_dict(), indent=2) if options.json else result.text())
    return 0


def list_models(options: argparse.Namespace) -> int:
    """Print the catalog."""
    known = list(cards([models_folder()]).values())
    if options.json:
        print(json.dumps([model_row(model) for model in known], indent=2))
        return 0
    rows = [("ID", "TITLE", "PARAMETERS", "SIZE", "WEIGHTS")]
    for model in known:
        there = "bundled" if model.bundled else "installed"
        state = there if model.installed else "missing"
        parameters = f"{model.parameters / 1e6:.1f} M"
        rows.append((model.id, model.title, parameters, size(model.bytes), state))
    print(table(rows))
    return 0


def model_row(model: ModelCard) -> dict[str, Any]:
    """The JSON interface of `tintype models`."""
    return {
        "id": model.id,
        "family": model.family,
        "title": model.title,
        "parameters": model.parameters,
        "predicts": model.predicts,
        "installed": model.installed,
        "bundled": model.bundled,
        "weights_bytes": model.bytes,
        "sha256": model.sha256,
        "licence": model.licence,
    }


def select(options: argparse.Namespace) -> int:
    """Print the photos with most of a hue."""
    from engine.progress import part
    from engine.train import photos, selection

    with ProgressBar() as bar:
        found = photos.load(options.photos, report=part(bar, 0, 0.8))
        shares = selection.judge(found, part(bar, 0.8, 1))
    best = selection.best(found, shares, options.hue, options.count)
    rows = [
        {"photo": str(found.names[i]), "source": str(found.sources[i]), "share": round(share, 4)}
        for i, share in ((choice.index, choice.share) for choice in best)
    ]
    if options.json:
        print(json.dumps(rows, indent=2))
    else:
        lines = [(f"{row['share']:.0%}", str(row["photo"]), str(row["source"])) for row in rows]
        print(table([(options.hue.upper(), "PHOTO", "SOURCE"), *lines]))
    return 0


def install(options: argparse.Namespace) -> int:
    """Take over a published file."""
    from engine.install import install

    kept = install(options.file)
    print(f"Installed {kept.title!r} ({kept.licence}) as {kept.id}: {kept.weights}")
    return 0


def examine(options: argparse.Namespace) -> int:
    """Print what is known of this installation."""
    from engine.doctor import examine, text

    found = examine()
    print(json.dumps(found, indent=2) if options.json else text(found))
    return 0


def train(arguments: list[str]) -> int:
    """Hand everything to `python -m engine.train`."""
    from engine.train.__main__ import main as train_main

    return train_main(arguments)


COMMANDS = {
    "colorize": colorize,
    "evaluate": evaluate,
    "select": select,
    "install": install,
    "models": list_models,
    "doctor": examine,
}

if __name__ == "__main__":
    sys.exit(main())
