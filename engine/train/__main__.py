"""`python -m engine.train RECIPE RUN_DIR --photos DIR...`: train until done, or told to stop.

Closing standard input (when it is a pipe), Ctrl-C or SIGTERM means: write a checkpoint and end. The
same command again goes on from there.
"""

import argparse
import os
import signal
import stat
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from engine.terminal import STOPPED, exit_code

if TYPE_CHECKING:
    import torch

    from engine.train.config import Config
    from engine.train.loop import Score
    from engine.train.run import Run


def parser() -> argparse.ArgumentParser:
    """Options of the training command."""
    options = argparse.ArgumentParser("python -m engine.train", description="Train a colorizer.")
    options.add_argument("recipe", help="bundled recipe name, or a TOML file")
    options.add_argument("run", type=Path, help="folder of the run; goes on where it was")
    options.add_argument("--photos", type=Path, nargs="+", required=True,
                         help="folders of colour photos, or packed .tar shards")  # fmt: skip
    options.add_argument("--leave-out", nargs="+", default=[], metavar="SOURCE",
                         help="collections not to be learnt, for a test by them")  # fmt: skip
    options.add_argument("--validate", type=Path, nargs="+", help="photos to score with as it goes")
    options.add_argument("--begin", metavar="MODEL",
                         help="model or file of weights to begin with, where they fit")  # fmt: skip
    options.add_argument("--seed", type=int, help="another order of photos and another chance")
    options.add_argument("--minutes", type=positive, help="time budget: shortens the schedule")
    options.add_argument("--device", default="auto", help="auto, cuda, mps, xpu or cpu")
    options.add_argument("--threads", type=int, help="CPU threads (default: all cores)")
    options.add_argument("--score-every", type=float, default=300, metavar="SECONDS")
    return options


def positive(text: str) -> float:
    """A number above 0."""
    value = float(text)
    if not value > 0:  # nor what is no number
        raise argparse.ArgumentTypeError("not above 0")
    return value


def stop_event() -> threading.Event:
    """An event that is set when the parent or the user asks for the end."""
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    try:
        mode = os.fstat(0).st_mode
    except OSError:  # there is no standard input, as under some schedulers
        return stop
    if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode):
        threading.Thread(target=wait_for_end, args=(stop,), daemon=True).start()
    return stop


def wait_for_end(stop: threading.Event) -> None:
    """Set `stop` once the parent closes our standard input, also by dying."""
    sys.stdin.read()
    stop.set()


def start(options: argparse.Namespace, stop: threading.Event) -> None:
    """Train a run that no other process trains."""
    from engine.locks import Lock
    from engine.train.run import Run

    run = Run(options.run)
    with Lock(run.folder):
        go_on(run, options, stop)


def go_on(run: "Run", options: argparse.Namespace, stop: threading.Event) -> None:
    """Set a run up, or take it up again, and train."""
    import torch

    from engine.device import choose
    from engine.train import config as recipes
    from engine.train import photos, selection
    from engine.train.beginning import taught
    from engine.train.loop import Training, train

    torch.set_flush_denormal(True)  # tails of distributions are full of them, and they are slow
    if options.threads:
        torch.set_num_threads(options.threads)
    saved = run.saved()
    named = recipes.read(options.recipe)
    config = changed(recipes.same(run.config(), named) if saved else named, options)
    run.keep_config(config)
    device = torch.device(choose(options.device).kind)
    photo_set = photos.load(options.photos, config.short_side).without(options.leave_out)
    photo_set = selection.chosen(photo_set, config.select, config.count, config.seed)
    run.keep_photos(photo_set.names.tolist() if config.select else [])
    training = Training(config, run, device)
    if saved:
        training.restore(saved)
    else:
        training.begin()
    run.say(
        "start", photos=len(photo_set), device=str(device), step=training.step, steps=config.steps,
        before=taught(config.begin),
    )  # fmt: skip
    score = judge(options.validate, config, device)
    train(training, photo_set, stop, score, options.minutes, score_seconds=options.score_every)


def changed(config: "Config", options: argparse.Namespace) -> "Config":
    """A recipe with what the command says in its place."""
    named = {"begin": options.begin or None, "seed": options.seed}
    return replace(config, **{key: value for key, value in named.items() if value is not None})


def judge(photos: list[Path] | None, config: "Config", device: "torch.device") -> "Score | None":
    """What scores a network of this recipe as it goes, if photos to score it on are named."""
    from engine.train.mending import mending_scorer
    from engine.train.score import scorer

    if not photos:
        return None
    return mending_scorer(photos, config, device) if config.repair else scorer(photos, device)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 when done, 130 if stopped, 2 on an error that the user can mend."""
    options = parser().parse_args(arguments)
    stop = stop_event()
    code = exit_code(lambda: start(options, stop))
    return STOPPED if code == 0 and stop.is_set() else code


if __name__ == "__main__":
    sys.exit(main())
