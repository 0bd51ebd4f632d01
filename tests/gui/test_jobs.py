"""Lanes: order, newest wins, stopping, and failures that reach whoever waits."""

import asyncio
import threading
import time
from pathlib import Path

import pytest

from engine.progress import Cancelled, Report
from gui.jobs import JobRunner


def steps(report: Report, n: int, pause: float = 0.005) -> str:
    for i in range(n):
        time.sleep(pause)
        report((i + 1) / n)
    return threading.current_thread().name


def test_progress_arrives_on_the_qt_thread(run, jobs):
    seen = []
    jobs.progressed.connect(lambda f: seen.append((f, threading.current_thread())))
    name = run(jobs.run(steps, 4))
    assert name.startswith("torch")
    assert [fraction for fraction, _ in seen] == [0.0, 0.25, 0.5, 0.75, 1.0]
    assert {thread for _, thread in seen} == {threading.main_thread()}


def test_a_new_job_replaces_the_running_one(run, jobs):
    reached = []

    def long(report: Report) -> None:
        for i in range(10_000):
            time.sleep(0.002)
            report(i / 10_000)
            reached.append(i)

    async def both():
        old = asyncio.create_task(jobs.run(long))
        await asyncio.sleep(0.05)
        new = await jobs.run(steps, 2)
        with pytest.raises(Cancelled):
            await old
        return new

    assert run(both()).startswith("torch")
    assert 0 < len(reached) < 9_999


def test_queued_jobs_run_in_order_and_survive_newer_ones(run, jobs):
    order = []

    def note(report: Report, name: str) -> None:
        time.sleep(0.01)
        order.append(name)
        report(1.0)

    async def all_of_them():
        await asyncio.gather(
            jobs.queue(note, "first"), jobs.queue(note, "second"), jobs.run(note, "newest")
        )

    run(all_of_them())
    assert order == ["first", "second", "newest"]


def test_stop_ends_the_wait_at_once_though_the_call_cannot_be_interrupted(run, jobs):
    go_on = threading.Event()

    def deaf(report: Report) -> None:
        go_on.wait(10)

    async def stopped() -> bool:
        task = asyncio.create_task(jobs.run(deaf))
        await asyncio.sleep(0.05)
        jobs.cancel()
        with pytest.raises(Cancelled):
            await task
        return jobs.busy

    assert run(stopped()) is False
    assert not go_on.is_set()
    go_on.set()


def test_stop_also_drops_what_waits_in_line(run, jobs, tmp_path: Path):
    mark = tmp_path / "ran"

    async def stopped() -> None:
        running = asyncio.create_task(jobs.queue(steps, 1000))
        waiting = asyncio.create_task(jobs.queue(lambda report: mark.touch()))
        await asyncio.sleep(0.05)
        jobs.cancel()
        for task in (running, waiting):
            with pytest.raises(Cancelled):
                await task
        await jobs.queue(steps, 1)  # behind the dropped one

    run(stopped())
    assert not mark.exists()


def test_engine_errors_reach_the_awaiter(run, jobs):
    def bad(report: Report) -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        run(jobs.run(bad))


def test_base_exception_does_not_kill_the_thread(run, jobs):
    def bad(report: Report) -> None:
        raise GeneratorExit

    with pytest.raises(BaseException):  # noqa: B017
        run(jobs.run(bad))
    assert run(jobs.run(steps, 1))


def test_cancelling_the_task_stops_the_thread(run, jobs):
    count = []

    def slow(report: Report) -> None:
        for i in range(1000):
            time.sleep(0.005)
            report(i / 1000)
            count.append(i)

    async def go() -> None:
        task = asyncio.create_task(jobs.run(slow))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.sleep(0.05)
        n = len(count)
        await asyncio.sleep(0.1)
        assert len(count) == n < 100

    run(go())


def test_a_lane_says_when_it_is_busy(run, jobs: JobRunner):
    said = []
    jobs.busy_changed.connect(said.append)
    run(jobs.run(steps, 1))
    assert said == [True, False]
