"""The window while a model is trained: colorizing, and how long the window keeps people waiting."""

import asyncio
import json
import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from tests.benchmarks.inputs import network_card, photo_file, photo_like
from tests.benchmarks.measure import Row, at_most, in_child

PHOTO = (1600, 1000)
TIMES = 6  # that the photo is colorized, idle and while training
TICK = 5  # ms
WATCHED = 8.0  # seconds
SLOWER, STALL = 2.0, 50.0


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        own = {f"XDG_{name}_HOME": folder for name in ("CONFIG", "STATE", "DATA", "CACHE")}
        found = in_child(__name__, folder, **own)
    ratio = found["training"] / found["idle"]
    return [
        at_most("colorize while training, to idle", ratio, SLOWER, "times"),
        at_most("longest stall of the window, nothing to do", found["calm"], STALL, "ms"),
        at_most("longest stall of the window while training", found["stall"], STALL, "ms"),
    ]


def child(folder: Path) -> None:
    """Open the window, train beside it; prints seconds and milliseconds."""
    import qasync
    from PySide6.QtWidgets import QApplication

    from gui import style
    from gui.garbage import GarbageCollector
    from gui.settings import Settings

    app = QApplication(sys.argv[:1])
    settings = Settings(folder / "settings.ini")
    GarbageCollector(app)  # as in the program
    style.apply(app, settings.theme)
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with loop:
        print(json.dumps(loop.run_until_complete(drive(folder, settings))))
    sys.stdout.flush()
    os._exit(0)


async def drive(folder: Path, settings: Any) -> dict[str, float]:
    """Colorize idle, then while training; and watch the clock."""
    from gui.app import Tintype

    card = network_card(folder)
    run = make_run(folder)
    tintype = Tintype(settings, {card.id: card})
    tintype.session.start_with(replace(tintype.session.recipe, model=card.id))
    tintype.start([photo_file(folder, *PHOTO)])
    await asyncio.sleep(5)
    found = {"idle": await colorize(tintype, 256)}
    found["calm"] = await watched(tintype)
    trainer = tintype.training.trainer
    begun = asyncio.get_running_loop().create_future()
    trainer.told.connect(
        lambda event: event["event"] == "step" and not begun.done() and begun.set_result(None)
    )
    tintype.training.resume(run)
    await asyncio.wait_for(begun, 300)
    await asyncio.sleep(3)  # the first chart
    found["stall"] = await watched(tintype)
    found["training"] = await colorize(tintype, 272)
    tintype.close()
    return found


async def watched(tintype: Any) -> float:
    """Milliseconds of the longest stall of the window for a while."""
    watch = Watch(tintype.window)
    await asyncio.sleep(WATCHED)
    return watch.longest()


async def colorize(tintype: Any, first: int) -> float:
    """Median seconds from the wish to the end of all work.

    Each at a side of its own, because predictions are remembered.
    """
    times = []
    for number in range(TIMES):
        start = time.perf_counter()
        tintype.session.edit(replace(tintype.session.recipe, side=first + 32 * number), "Size")
        await asyncio.sleep(0)
        while not tintype.session.busy and time.perf_counter() - start < 0.5:
            await asyncio.sleep(0.001)
        while tintype.session.busy:
            await asyncio.sleep(0.002)
        times.append(time.perf_counter() - start)
        await asyncio.sleep(0.3)
    return sorted(times)[TIMES // 2]


def make_run(folder: Path) -> Any:
    """A run that goes on for longer than anybody watches, of the model that is shipped."""
    from engine.tuning.folder import create
    from engine.tuning.plan import Plan
    from engine.tuning.scan import scan
    from engine.tuning.split import split

    album = folder / "album"
    album.mkdir()
    whole, random = photo_like(900, 700), np.random.default_rng(1)
    for number in range(40):
        top, left = random.integers(0, 460), random.integers(0, 660)
        tint = random.uniform(0.5, 1, 3)
        part = np.rot90(whole[top : top + 240, left : left + 240], number % 4) * tint
        Image.fromarray(part.astype(np.uint8)).save(album / f"{number}.png")
    found = scan([album])
    plan = Plan(name="Benchmark", steps=100_000, device="cpu")
    return create(plan, found, split([found.groups[i] for i in found.used], 1))


class Watch:
    """Notes when a timer of 5 ms comes late."""

    def __init__(self, parent: Any) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._times: list[float] = []
        self._timer = QTimer(parent, interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._note)
        self._timer.start()

    def _note(self) -> None:
        self._times.append(time.perf_counter())

    def longest(self) -> float:
        """Milliseconds beyond the time that it should take."""
        self._timer.stop()
        return float(1000 * np.diff(self._times).max()) - TICK


if __name__ == "__main__":
    child(Path(sys.argv[1]))
