"""Clocks, memory meters and the lines of the table."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MIB = 1 << 20


@dataclass(frozen=True)
class Row:
    """One measured thing: ours, perhaps the plain way's, and the figure that was promised."""

    title: str
    ours: str
    plain: str
    measured: str
    wanted: str
    kept: bool

    @property
    def cells(self) -> tuple[str, ...]:
        verdict = "ok" if self.kept else "MISSED"
        return self.title, self.ours, self.plain, self.measured, self.wanted, verdict


def faster(title: str, ours: float, plain: float, times: float) -> Row:
    """A row for speed: seconds of both, and how many times faster ours must be."""
    ratio = plain / ours
    cells = f"{ours:.3f} s", f"{plain:.3f} s", f"{ratio:.1f} x faster", f">= {times:g} x"
    return Row(title, *cells, ratio >= times)


def at_most(title: str, value: float, limit: float, unit: str) -> Row:
    """A row for something that must not be exceeded."""
    shown = f"{value:.3g} {unit}" if value < 1000 else f"{value:.0f} {unit}"
    return Row(title, shown, "", shown, f"<= {limit:g} {unit}", value <= limit)


def seconds(call: Callable[[], Any]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def best(call: Callable[[], Any], repeats: int) -> float:
    """The shortest of several calls after one to warm up: what the machine can do undisturbed."""
    call()
    return min(seconds(call) for _ in range(repeats))


def percentile(values: list[float], share: float) -> float:
    """The value that this share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def peak_memory() -> int:
    """Most bytes of memory this process ever held.

    On Linux not from `getrusage`: its ru_maxrss starts at what the parent process held.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return 1024 * int(lines["VmHWM"].split()[0])
    import resource  # not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (
        1 if sys.platform == "darwin" else 1024
    )


def in_child(module: str, *arguments: str, **settings: str) -> dict[str, float]:
    """What `python -m module arguments` prints last, as JSON; `settings` are its environment."""
    import os

    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(
        command, env={**os.environ, **settings}, stdout=subprocess.PIPE, text=True, check=True
    )
    values: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return values
