"""Rows shared out over threads: all of them once, and no more after a stop."""

import threading
import time

import numpy as np
import pytest

from engine.bands import BAND, bands, in_bands
from engine.progress import Cancelled


@pytest.mark.parametrize("shape", [(1, 1), (0, 5), (7, 0), (3, 2 * BAND), (1000, 700), (5000, 333)])
def test_every_row_is_done_once(shape: tuple[int, int]) -> None:
    times = np.zeros(shape[0], int)

    def work(rows: slice) -> None:
        times[rows] += 1

    in_bands(work, shape)
    assert (times == 1).all()


def test_bands_are_as_large_as_asked_but_one_row_at_least() -> None:
    assert bands(2, 9, width=10, pixels=30) == [slice(2, 5), slice(5, 8), slice(8, 9)]
    assert bands(0, 2, width=3 * BAND) == [slice(0, 1), slice(1, 2)]


def test_small_planes_need_no_threads() -> None:
    names = set()
    in_bands(lambda rows: names.add(threading.current_thread().name), (100, 100))
    assert names == {threading.current_thread().name}


def test_nothing_is_begun_after_a_stop() -> None:
    done = []

    def work(rows: slice) -> None:
        time.sleep(0.002)
        done.append(rows)

    def stop(fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        in_bands(work, (2000, BAND), stop)
    assert len(done) < 1000
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("band")]


def test_an_error_ends_the_work() -> None:
    done = []

    def work(rows: slice) -> None:
        time.sleep(0.002)
        done.append(rows)
        raise ValueError(rows.start)

    with pytest.raises(ValueError, match="0"):
        in_bands(work, (2000, BAND))
    assert len(done) < 1000
