"""`tintype learn PHOTO`: a model of one photo's colours."""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from engine.arguments import Commands
from engine.progress import Cancelled, Report
from engine.terminal import STOPPED

if TYPE_CHECKING:
    from engine.catalog import ModelCard
    from engine.photo import Photo

INTERVAL = 0.25  # seconds between two lines of progress


def add(commands: Commands) -> None:
    """The command and its options."""
    command = commands.add_parser(
        "learn",
        help="learn the colours of one photo, for its siblings",
        description="Train a small model on one colour photo, in under a minute, and keep it with "
        "your own models. It knows that photo by heart: a lesson in overfitting, and a way to "
        "carry its colours to photos of the same scene.",
    )
    option = command.add_argument
    option("photo", type=Path, metavar="PHOTO", help="a colour photo")
    option("--name", default="", help="what the model is called after (default: the photo)")
    option(
        "--base",
        metavar="MODEL",
        help="teach a copy of this model the photo, instead of a small one that knows no other",
    )
    option("--json", action="store_true",
           help="print JSON lines, and stop when standard input is closed")  # fmt: skip


def run(options: argparse.Namespace) -> int:
    """Learn, and say what came of it; 130 if stopped."""
    from engine.photo import open_photo
    from engine.terminal import ProgressBar

    photo = open_photo(options.photo)
    try:
        if options.json:
            card = learnt(photo, options, telling())
            print(json.dumps({"event": "learnt", "id": card.id, "title": card.title}), flush=True)
            return 0
        with ProgressBar() as bar:
            card = learnt(photo, options, bar)
    except Cancelled:
        return STOPPED
    own = card.training["own"]
    print(f"Learnt {card.title!r} as {card.id}: {card.weights}")
    print(f"Mean colour error on this photo {own['ciede2000']}, left gray {own['gray']}.")
    return 0


def learnt(photo: "Photo", options: argparse.Namespace, report: Report) -> "ModelCard":
    """Learn it, by heart or on top of a model."""
    if options.base:
        from engine.tuning.teach import teach

        return teach(photo, options.base, options.name, report)
    from engine.train.learn import learn

    return learn(photo, options.name, report)


def telling() -> Report:
    """A report in JSON lines that stops when whoever reads them is gone."""
    from engine.train.__main__ import stop_event

    stop, last = stop_event(), 0.0

    def report(fraction: float) -> None:
        nonlocal last
        if stop.is_set():
            raise Cancelled
        if time.monotonic() - last > INTERVAL:
            last = time.monotonic()
            print(json.dumps({"event": "step", "fraction": round(fraction, 4)}), flush=True)

    sys.stdout.flush()
    return report
