"""Rows shared out over two threads: NumPy and OpenCV let go of Python's lock while they count."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from engine.progress import Report, silent

THREADS = 2
# Pixels. Smaller bands stay in faster caches, but the threads then wait for Python's lock: 12
# megapixels are encoded in 105 ms with 2**15, 83 with 2**16, 54 with 2**17, 86 on one thread.
BAND = 1 << 17

# glibc hands freed blocks of over 128 KB back to the system at once, and asking for their pages
# again costs several times the arithmetic done in them. A block this large, freed untouched, makes
# it keep smaller ones (mallopt(3), M_MMAP_THRESHOLD: "the threshold is dynamic").
HEAP = 1 << 24


def bands(start: int, stop: int, width: int, pixels: int = BAND) -> list[slice]:
    """Cut rows `start` to `stop` into slices of at most that many pixels, but one row at least."""
    rows = max(1, pixels // max(1, width))
    return [slice(top, min(top + rows, stop)) for top in range(start, stop, rows)]


def in_bands(
    work: Callable[[slice], None], shape: tuple[int, ...], report: Report = silent
) -> None:
    """Call `work` for every band of rows, on threads if there is more than one.

    Parameters
    ----------
    work : callable
        Handles one slice of rows; bands never overlap, so it may write to them without a lock.
    shape : (int, int)
        Rows and columns of the plane.
    report : Report
        Told the fraction done after every band, in the calling thread. If it raises (`Cancelled`),
        the bands not yet begun are dropped, the running ones awaited, and the error passed on.
    """
    np.empty(HEAP, np.uint8)
    rows = bands(0, *shape)
    if len(rows) < 2:
        for only in rows:
            work(only)
        report(1.0)
        return
    with ThreadPoolExecutor(THREADS, "band") as threads:
        try:
            for done, _ in enumerate(threads.map(work, rows), 1):
                report(done / len(rows))
        except BaseException:
            threads.shutdown(wait=True, cancel_futures=True)
            raise
