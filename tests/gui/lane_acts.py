"""Lanes and tasks without a window around them."""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

from gui.jobs import Lanes, Spawn


@contextmanager
def lanes_and_spawn(loop: asyncio.AbstractEventLoop) -> Iterator[tuple[Lanes, Spawn]]:
    """Lanes that are closed in the end, and a `spawn`; what a coroutine raised is raised then."""
    lanes, tasks = Lanes.open(), set()

    def spawn(work: Coroutine[Any, Any, None]) -> None:
        tasks.add(loop.create_task(work))

    yield lanes, spawn
    lanes.close()
    for task in tasks:
        if task.done():
            task.result()
