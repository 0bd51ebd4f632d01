"""Run engine calls, one at a time, on a thread of their own: a lane.

There is a lane for networks, one for the pixels in view, one for reading and one for writing
files, one for charts and reports, and one for repairs, so that none of them waits for another. A
job ends for its awaiter the moment it is stopped; the call itself ends at its next report, and what
it returns after that is dropped.
"""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, fields
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance

from engine.errors import EngineError
from engine.progress import Cancelled, Report

P = ParamSpec("P")
T = TypeVar("T")
Spawn = Callable[[Coroutine[Any, Any, None]], None]  # starts a coroutine and keeps hold of it


@contextmanager
def telling(failed: SignalInstance) -> Iterator[None]:
    """Let work end in silence where it was stopped, and with a signal where it failed."""
    try:
        yield
    except Cancelled:
        return
    except EngineError as error:
        failed.emit(error)


class _Stop:
    """Tells one job's thread, and whoever awaits it, that it is not wanted any more."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.event = threading.Event()
        self.future: asyncio.Future[None] = loop.create_future()

    def set(self) -> None:
        self.event.set()
        if not self.future.done():
            self.future.set_result(None)


class JobRunner(QObject):
    """One lane: one thread, jobs in order."""

    progressed = Signal(float)  # emitted on the worker thread, delivered on the Qt thread
    busy_changed = Signal(bool)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._jobs: list[_Stop] = []
        self._newest: _Stop | None = None

    @property
    def busy(self) -> bool:
        return bool(self._jobs)

    async def run(
        self, call: Callable[Concatenate[Report, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Await `call(report, ...)`; the newest `run` stops the one before it."""
        if self._newest is not None:
            self._newest.set()
        self._newest = stop = _Stop(asyncio.get_running_loop())
        return await self._await(stop, call, *args, **kwargs)

    async def queue(
        self, call: Callable[Concatenate[Report, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Await `call(report, ...)` behind all jobs before it; a later `run` does not stop it."""
        return await self._await(_Stop(asyncio.get_running_loop()), call, *args, **kwargs)

    async def _await(
        self,
        stop: _Stop,
        call: Callable[Concatenate[Report, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        def report(fraction: float) -> None:
            if stop.event.is_set():
                raise Cancelled
            self.progressed.emit(fraction)

        def work() -> T:
            report(0.0)
            return call(report, *args, **kwargs)

        self._enter(stop)
        try:
            future = asyncio.get_running_loop().run_in_executor(self._thread, work)
            future.add_done_callback(_swallow)
            either: set[asyncio.Future[Any]] = {future, stop.future}
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
            if not future.done():
                raise Cancelled
            return future.result()
        finally:
            stop.set()  # also when the awaiting task itself was cancelled
            self._leave(stop)

    def cancel(self) -> None:
        """Stop what runs and drop what waits."""
        for stop in tuple(self._jobs):
            stop.set()

    def cancel_newest(self) -> None:
        """Stop the last `run`; what is queued goes on."""
        if self._newest is not None:
            self._newest.set()

    def close(self) -> None:
        """Stop everything and wait for the thread to end."""
        self.cancel()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _enter(self, stop: _Stop) -> None:
        self._jobs.append(stop)
        if len(self._jobs) == 1:
            self.busy_changed.emit(True)

    def _leave(self, stop: _Stop) -> None:
        self._jobs.remove(stop)
        if not self._jobs:
            self.busy_changed.emit(False)


def _swallow(future: "asyncio.Future[T]") -> None:
    """Take the outcome of a stopped job, so that asyncio does not call it forgotten."""
    if not future.cancelled():
        future.exception()


class Errand:
    """Work of one kind that can be stopped by itself, whatever else its lane does."""

    def __init__(self) -> None:
        self._under_way: set[asyncio.Future[Any]] = set()

    @property
    def busy(self) -> bool:
        return bool(self._under_way)

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Await `work`; raises `Cancelled` once it is stopped."""
        future = asyncio.ensure_future(work)
        self._under_way.add(future)
        try:
            return await future
        except asyncio.CancelledError:
            raise Cancelled from None
        finally:
            self._under_way.discard(future)

    def stop(self) -> bool:
        """Stop all of it; whether there was any."""
        was_busy = self.busy
        for future in self._under_way:
            future.cancel()
        return was_busy


class Tasks(QObject):
    """Starts coroutines, keeps hold of them, and passes on what they raise."""

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: set[asyncio.Task[None]] = set()
        self._over = False

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Start a coroutine, unless it is too late for any."""
        if self._over:
            work.close()
            return
        task = asyncio.get_event_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    async def end(self) -> None:
        """Cancel everything that was started, and wait until it has ended."""
        self._over = True
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _done(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            self.failed.emit(task.exception())


class Latest:
    """Does one piece of work again and again until nobody has asked since it began.

    So the newest state always gets its turn, at most one turn is under way, and none is cut short
    by the next: a slider in motion still shows every picture that was finished.
    """

    def __init__(self, spawn: Spawn, work: Callable[[], Awaitable[None]]) -> None:
        self._spawn, self._work = spawn, work
        self.asked = False
        self._running = False

    def ask(self) -> None:
        """The state has changed: work, or work once more after the present turn."""
        self.asked = True
        if not self._running:
            self._running = True
            self._spawn(self._turns())

    async def _turns(self) -> None:
        try:
            while self.asked:
                self.asked = False
                await self._work()
        finally:
            self._running = False


@dataclass(frozen=True, slots=True)
class Lanes:
    """All the lanes of the window."""

    torch: JobRunner  # networks
    pixels: JobRunner  # the picture in view
    reading: JobRunner  # photo files
    writing: JobRunner  # full-size results
    figures: JobRunner  # charts, galleries and reports, and the photos that are measured for them
    preparing: JobRunner  # damage and repair at full size, which may take seconds

    @classmethod
    def open(cls, parent: QObject | None = None) -> "Lanes":
        return cls(*(JobRunner(each.name, parent) for each in fields(cls)))

    def all(self) -> tuple[JobRunner, ...]:
        return tuple(getattr(self, each.name) for each in fields(self))

    def close(self) -> None:
        """Stop everything first, then wait for all threads to end."""
        for lane in self.all():
            lane.cancel()
        for lane in self.all():
            lane.close()
