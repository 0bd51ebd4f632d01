"""A Qt application without a screen, the asyncio loop on it, and lanes that are closed again."""

import asyncio
import os
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
import qasync
from PySide6.QtWidgets import QApplication

from gui.jobs import JobRunner
from gui.session import Session

Run = Callable[[Coroutine[Any, Any, Any]], Any]


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[qasync.QEventLoop]:
    """The asyncio event loop on top of Qt's."""
    loop = qasync.QEventLoop(qapp)
    asyncio.set_event_loop(loop)
    yield loop
    loop.close()
    asyncio.set_event_loop(None)


@pytest.fixture
def run(loop: qasync.QEventLoop) -> Run:
    """Run a coroutine to its end on the Qt event loop."""
    return lambda coro: loop.run_until_complete(asyncio.wait_for(coro, 20))


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[JobRunner]:
    """One lane."""
    runner = JobRunner("torch")
    yield runner
    runner.close()


@pytest.fixture
def session(qapp: QApplication) -> Session:
    """A session without photos."""
    return Session()
