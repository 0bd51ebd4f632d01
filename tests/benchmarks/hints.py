"""From a hint to repaint in a view of 1600 x 1000, in the window: drawn about with the mouse.

The network is asked again for every place, so what is waited for is the first picture after its
answer, not the next one.
"""

import asyncio
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from engine.ingredients import Hint
from tests.benchmarks.inputs import flagship_card, photo_file
from tests.benchmarks.measure import Row, at_most, in_child, percentile
from tests.benchmarks.view import PHOTO, Painted, child, opened

MOVES = 25
LIMIT = 150  # ms


def rows() -> list[Row]:
    with TemporaryDirectory() as folder:
        source = str(photo_file(Path(folder), *PHOTO))
        found = in_child(__name__, source, folder, XDG_CONFIG_HOME=folder, XDG_STATE_HOME=folder)
    return [at_most(f"hint to repaint, {title}", value, LIMIT, "ms")
            for title, value in found.items()]  # fmt: skip


async def drive(source: Path, folder: Path, settings: Any) -> dict[str, float]:
    """Milliseconds from hints put, and moved, to repaint."""
    tintype, painted = await opened(source, settings, [flagship_card(folder)])
    await asyncio.sleep(2)  # until the view and the overview are made
    answered = Answered(tintype)
    times: dict[str, list[float]] = {"put": [], "moved": []}
    for number in range(MOVES):
        place = 0.1 + 0.8 * number / MOVES
        for way, change in (("put", partial(put, tintype)), ("moved", partial(move, tintype))):
            times[way].append(await time_of(partial(change, place), answered, painted))
    tintype.close()
    return {f"{way}, median": 1000 * percentile(each, 0.5) for way, each in times.items()}


async def time_of(change: Any, answered: "Answered", painted: Painted) -> float:
    """Seconds from a change of hints to the picture that follows the network's answer to it."""
    answered.forget()
    start = time.perf_counter()
    change()
    await answered.next()
    painted.forget()
    return await painted.next() - start


def put(tintype: Any, place: float) -> None:
    """A new hint among the last two: as many as somebody tells of one photo, and no more."""
    recipe = tintype.session.recipe
    hints = (*recipe.hints[-2:], Hint(place, 0.5, 40, -20))
    tintype.session.edit(replace(recipe, hints=hints), "Hint")


def move(tintype: Any, place: float) -> None:
    """The newest hint, a little further down."""
    recipe = tintype.session.recipe
    hints = (*recipe.hints[:-1], Hint(place, 0.55, 40, -20))
    tintype.session.edit(replace(recipe, hints=hints), "Hint")


class Answered:
    """Waits until a network has said something new."""

    def __init__(self, tintype: Any) -> None:
        self._event = asyncio.Event()
        tintype.predictor.predicted.connect(lambda _: self._event.set())

    def forget(self) -> None:
        self._event.clear()

    async def next(self) -> None:
        await asyncio.wait_for(self._event.wait(), 10)


if __name__ == "__main__":
    child(Path(sys.argv[1]), Path(sys.argv[2]), drive)
