"""Rows shared out over a few threads: NumPy and OpenCV let go of Python's lock while they count."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from engine.progress import Report, silent

THREADS = 2
BAND = 1 << 15  # pixels: a few float32 planes of it stay in the second-level cache
TASK = 8 * BAND  # pixels handed to a thread at once, so that handing over costs nothing

# glibc hands freed blocks of over 128 KB back to the system at once, and asking for their pages
# again costs several times the arithmetic done in them. A block this large, freed untouched, makes
# it keep smaller ones (mallopt(3), M_MMAP_THRESHOLD: "the threshold is dynamic").
HEAP = 1 << 24


def bands(start: int, stop: int, width: int, pixels: int) -> list[slice]:
    """Cut rows `start` to `stop` into slices of about that many pixels, one row at least."""
    rows = max(1, pixels // max(1, width))
    return [slice(top, min(top + rows, stop)) for top in range(start, stop, rows)]


def in_bands(
    work: Callable[[slice], None],
    shape: tuple[int, ...],
    report: Report = silent,
    task: int = TASK,
    band: int = BAND,
) -> None:
    """Call `work` for every band of rows, on threads if there is enough to do.

    Parameters
    ----------
    work : callable
        Handles one slice of rows; bands never overlap, so it may write to them without a lock.
    shape : (int, int)
        Rows and columns of the plane.
    report : Report
        Told the fraction done after every task, in the calling thread. If it raises (`Cancelled`),
        the tasks not yet begun are dropped, the running ones awaited, and the error passed on.
    task, band : int
        Pixels that a thread takes at a time, and pixels `work` is called with.
    """

    height, width = shape
    np.empty(HEAP, np.uint8)

    def run(rows: slice) -> None:
        for inner in bands(rows.start, rows.stop, width, band):
            work(inner)

    tasks = bands(0, height, width, task)
    if len(tasks) < 2:
        run(slice(0, height))
        report(1.0)
        return
    with ThreadPoolExecutor(THREADS, "band") as threads:
        try:
            for done, _ in enumerate(threads.map(run, tasks), 1):
                report(done / len(tasks))
        except BaseException:
            threads.shutdown(wait=True, cancel_futures=True)
            raise
