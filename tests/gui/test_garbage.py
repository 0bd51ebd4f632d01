"""Cycles with QObjects in them are only ever collected on the Qt thread."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer

from gui.garbage import GarbageCollector


@pytest.fixture
def garbage(qapp) -> Iterator[GarbageCollector]:
    collector = GarbageCollector()
    yield collector
    collector.stop()


def make_cycle() -> "weakref.ref[QObject]":
    thing = QObject()
    thing.timer = QTimer(thing)
    thing.itself = thing
    return weakref.ref(thing)


def allocate() -> None:
    """Enough to start a collection of every generation, were it automatic."""
    kept = [[] for _ in range(200_000)]
    assert kept


def test_another_thread_collects_nothing(garbage):
    gone = make_cycle()
    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()
    assert gone() is not None


def test_the_qt_thread_does(garbage):
    gone = make_cycle()
    for _ in range(3):
        kept = [[] for _ in range(2000)]
        garbage.collect()
    assert kept and gone() is None


def test_afterwards_python_does_it_again(qapp):
    GarbageCollector().stop()
    assert gc.isenabled()
