"""Lanes and tasks without a window around them."""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

from gui.jobs import Lanes, Spawn


@contextmanager
def lanes_and_spawn(loop: asyncio.AbstractEventLoop) -> Iterator[tuple[Lanes, Spawn]]:
    """Lanes and a `spawn`; in the end what goes on is stopped, and what went wrong is raised."""
    lanes, tasks = Lanes.open(), set()

    def spawn(work: Coroutine[Any, Any, None]) -> None:
        tasks.add(loop.create_task(work))

    yield lanes, spawn
    lanes.close()
    ended = [task for task in tasks if task.done()]
    for task in tasks:
        task.cancel()
    if tasks:
        loop.run_until_complete(asyncio.wait(tasks))
    for task in ended:
        task.result()
