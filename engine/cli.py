"""Tintype from a terminal: `tintype colorize`, `evaluate`, `models`, `train` and the others.

What `--json` prints is an interface: keys are added, never renamed or removed. Modules that import
torch are imported by the commands that compute, so that the others answer at once.
"""

import argparse
import errno
import io
import json
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine import commands
from engine.arguments import parser
from engine.catalog import ModelCard, cards
from engine.errors import DiskFull, EngineError
from engine.terminal import STOPPED, ProgressBar, complain, failure, size, table
from engine.weights import models_folder

FAILED = 2
TELLING = ("learn", "train")  # whose `--json` prints a line for each thing that happens


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Returns
    -------
    int
        Exit code: 0; 2 if a photo failed or something is wrong that the user can mend; 130 after
        Ctrl-C.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    ready_streams()
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # it speaks of its font cache
    try:
        code = run_telling(given)
        sys.stdout.flush()
        return code
    except EngineError as error:
        complain(error)
        return FAILED
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:  # the reader, such as `head`, has enough
        print_nowhere()
        return 0
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        complain(DiskFull("the disk is full", "Make room, and try again."))
        print_nowhere()
        return FAILED


def print_nowhere() -> None:
    """Let go of what could not be printed; Python would complain when it flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def ready_streams() -> None:
    """Have somewhere to print to, whoever started this, and whatever is printed."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed from the start, as by `>&-`, or a program without a console
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  it stays open
            setattr(sys, name, nowhere)
        elif isinstance(stream, io.TextIOWrapper):  # file names need not be printable
            stream.reconfigure(errors="backslashreplace")


def run_telling(arguments: list[str]) -> int:
    """Run a command; whoever reads its events reads of a failure among them, too."""
    try:
        return run(arguments)
    except EngineError as error:
        if "--json" in arguments and arguments[0] in TELLING:
            print(json.dumps(failure(error)), flush=True)
        raise


def run(arguments: list[str]) -> int:
    """Run a command, raising what goes wrong."""
    if arguments[:1] == ["train"] and any(a.split("=")[0] == "--photos" for a in arguments):
        return train(arguments[1:])
    options = parser(module.add for module in commands.MODULES).parse_args(arguments)
    if options.command in COMMANDS:
        return COMMANDS[options.command](options)
    return commands.run(options.command, options)


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
    "select": select,
    "install": install,
    "models": list_models,
    "doctor": examine,
}

if __name__ == "__main__":
    sys.exit(main())
