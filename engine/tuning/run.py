"""One run of tuning from where it is to its judgement, or until it is told to stop."""

import threading
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from engine.catalog import card
from engine.device import Device, choose, usable_cores
from engine.errors import EngineError
from engine.hues import HUES
from engine.locks import Lock
from engine.progress import Cancelled
from engine.train.config import Config
from engine.tuning import gathering
from engine.tuning.bench import Bench, Hear, Log, aloud
from engine.tuning.folder import STOP, RunFolder
from engine.tuning.gathering import Gathered, gather
from engine.tuning.lesson import ALL, COLORS, Lesson
from engine.tuning.plan import GENERAL, config_of
from engine.tuning.steps import Steps
from engine.tuning.together import Together, own_device, together
from engine.tuning.watching import Look, Watcher
from engine.weights import models_folder

SAMPLES = "samples"
FAVOUR = 4.0  # how much oftener than others a photo is taken that has the average share of a hue


def tune(path: Path, stop: threading.Event, hear: Hear = aloud) -> bool:
    """Work on a run; True if it came to its end, False if it was stopped before.

    Raises
    ------
    EngineError
        With what the user can do about it. The run can be resumed.
    """
    folder = RunFolder(path)
    plan = folder.plan()
    base = card(plan.base, [models_folder()])
    found = choose(plan.device)
    device = own_device(found.kind)
    torch.set_flush_denormal(True)  # as training from scratch does
    torch.set_num_threads(plan.threads or max(1, usable_cores() - 1))
    with together(device) as group:
        first = group.rank == 0
        log = Log(path, hear, first)
        bench = Bench(folder, plan, base, log, device, stop)
        if not first:
            return work(bench, group, found)
        with Lock(path):
            (path / STOP).unlink(missing_ok=True)
            for partial in path.glob("**/.*.part"):  # of a process that was killed
                partial.unlink(missing_ok=True)
            return work(bench, group, found)


def work(bench: Bench, group: Together, found: Device) -> bool:
    """Gather, take the steps, and judge."""
    config = config_of(bench.plan, bench.base)
    try:
        gathered = gathered_by_first(bench, group, config)
        training = lesson(bench, config, group)
        if group.rank == 0:
            start(bench, training, gathered, found)
        watcher, base = watch(bench, training) if group.rank == 0 else (None, Look(0, 0, 0))
        feed_weights = weights(gathered.hues, bench.plan.goal)
        ended = Steps(bench, training, gathered, watcher, base, group).run(feed_weights)
        if ended and group.rank == 0 and bench.folder.result() is None:
            from engine.tuning.judge import judge

            judge(bench, found)
    except Cancelled:
        ended = False
    if not ended:
        bench.log.say("stopped")
    return ended


def gathered_by_first(bench: Bench, group: Together, config: Config) -> Gathered:
    """The photos, decoded by the first process and read by all."""
    listed = bench.folder.photos()
    if group.rank == 0:
        report = bench.report("preparing")
        bench.need(lambda: ignore(gather(bench.folder.path, listed, config.short_side, report)))
    group.agree(0.0)
    return gather(bench.folder.path, listed, config.short_side)


def ignore(_: object) -> None:
    """What was made is read again."""


def lesson(bench: Bench, config: Config, group: Together) -> Lesson:
    """The network, at its base or where it was."""
    layers = COLORS if bench.plan.freeze else ALL
    training = Lesson(config, bench.log, bench.device, bench.plan.pull, layers, group)
    saved = bench.log.saved()
    if saved:
        check_base(bench)
        training.restore(saved)
    else:
        training.begin()
        bench.write(lambda: bench.log.keep_config(config))
    return training


def check_base(bench: Bench) -> None:
    """Complain if the run was begun with other weights than the base has now."""
    starts = (event for event in bench.folder.events() if event.get("event") == "start")
    begun = next((each["base_sha256"] for each in starts if "base_sha256" in each), None)
    if begun not in (None, bench.base.sha256):
        raise EngineError(
            f"{bench.base.title!r} is not the model any more that this training began with",
            "Begin a new run.",
        )


def start(bench: Bench, training: Lesson, gathered: Gathered, found: Device) -> None:
    """Say what is about to happen."""
    folder = bench.folder.path
    bench.log.say(
        "start",
        photos=len(gathered.photos),
        held=len(list((folder / gathering.HELD_FOLDER).glob("*.png"))),
        skipped=gathered.skipped,
        device=found.title,
        threads=torch.get_num_threads(),
        step=training.step,
        seconds=round(training.seconds, 1),
        steps=bench.plan.steps,
        minutes=bench.plan.minutes,
        base_sha256=bench.base.sha256,
    )


def watch(bench: Bench, training: Lesson) -> tuple[Watcher, Look]:
    """Someone to watch by, and what was seen of the base."""
    path = bench.folder.path
    watcher = Watcher(
        gathering.squares(path / gathering.WATCH_FOLDER),
        gathering.squares(path / gathering.GENERAL_FOLDER),
        bench.device,
    )
    known = next((e for e in bench.folder.events() if e.get("event") == "base"), None)
    if known is not None:
        return watcher, Look(known.get("loss", 0.0), known["ciede2000"], known["general"])
    seen = watcher.look(training.average.network, training.loss)
    bench.need(lambda: draw_samples(watcher, path / SAMPLES))
    bench.log.say("base", **seen.facts())
    return watcher, seen


def draw_samples(watcher: Watcher, folder: Path) -> None:
    """Some photos in the base's colours, in their own, and gray."""
    folder.mkdir(exist_ok=True)
    watcher.draw(folder / "base.png")
    watcher.truths(folder / "true.png", folder / "gray.png")


def weights(hues: NDArray[np.float64], goal: str) -> NDArray[np.float64]:
    """How often each photo is taken: all alike, or those more often that have much of a hue."""
    if goal == GENERAL:
        return np.full(len(hues), 1 / len(hues))
    share = hues[:, HUES.index(goal)]
    if not share.any():
        raise EngineError(f"no photo has any {goal}", "Choose another goal, or other photos.")
    favoured = 1 + FAVOUR * share / share.mean()
    return np.asarray(favoured / favoured.sum())
