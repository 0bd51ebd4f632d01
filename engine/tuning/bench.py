"""What a run has at hand while it works: its folder, its log, and when to stop or to wait."""

import json
import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from engine.catalog import ModelCard
from engine.files.atomic import FULL
from engine.progress import Cancelled
from engine.train.lines import LOG
from engine.train.loop import Clock
from engine.train.run import Run, printed
from engine.tuning.folder import STOP, RunFolder
from engine.tuning.plan import Plan
from engine.tuning.power import on_battery

Hear = Callable[[dict[str, Any]], None]

BEST = "best.pt"  # the averaged weights that did best so far


class Log(Run):
    """A run's log, which a full disk does not stop, and someone who hears it."""

    def __init__(self, folder: Path, hear: Hear, first: bool = True) -> None:
        super().__init__(folder, loud=False)
        self._first, self._hear = first, hear

    def say(self, event: str, **facts: Any) -> None:
        if not self._first:
            return
        line = json.dumps({"event": event, "time": round(time.time(), 2), **facts})
        try:
            with (self.folder / LOG).open("a", encoding="utf-8") as log:
                log.write(line + "\n")
        except OSError as error:
            if error.errno not in FULL:
                raise
        self.tell(event, **facts)

    def tell(self, event: str, **facts: Any) -> None:
        """Tell whoever listens, without a trace in the log."""
        if self._first:
            self._hear({"event": event, **facts})

    def save(self, state: dict[str, Any]) -> None:
        if self._first:
            super().save(state)


def aloud(event: dict[str, Any]) -> None:
    """Print an event as a line of JSON for the parent, if there is one still."""
    printed(json.dumps(event))


def nobody(event: dict[str, Any]) -> None:
    """Nobody listens."""


def disk_words(path: Path) -> str:
    """How full the disk is, and what to do."""
    free = shutil.disk_usage(path).free / 1e6
    return f"The disk is full ({free:.0f} MB free). Training goes on as soon as there is room."


@dataclass(eq=False)
class Bench:
    """What a run has on its bench.

    Attributes
    ----------
    folder, plan, base : RunFolder, Plan, ModelCard
    log : Log
        Checkpoints and JSON lines; silent in all processes but the first.
    device : torch.device
    stop : threading.Event
        Set when the run shall write a checkpoint and end.
    """

    folder: RunFolder
    plan: Plan
    base: ModelCard
    log: Log
    device: torch.device
    stop: threading.Event

    def asked_to_stop(self) -> bool:
        """Whether the parent, the user or another program wants it to end."""
        if (self.folder.path / STOP).exists():
            self.stop.set()
        return self.stop.is_set()

    def report(self, event: str) -> Callable[[float], None]:
        """A report that logs nothing, tells the parent, and stops."""
        clock = Clock(0.5)

        def report(fraction: float) -> None:
            if self.asked_to_stop():
                raise Cancelled
            if clock.due():
                self.log.tell(event, fraction=round(fraction, 4))

        return report

    def write(self, call: Callable[[], None]) -> bool:
        """Write something; a full disk pauses the run until there is room or it is stopped.

        Whether it was written.
        """
        if self._written(call):
            return True
        self.log.tell("waiting", reason="disk", message=disk_words(self.folder.path))
        while not self.asked_to_stop():
            time.sleep(1.0)
            if self._written(call):
                self.log.tell("going_on")
                return True
        return False

    def need(self, call: Callable[[], None]) -> None:
        """Write what nothing goes on without; raises `Cancelled` if it is stopped before."""
        if not self.write(call):
            raise Cancelled

    def _written(self, call: Callable[[], None]) -> bool:
        """False if there is no room; what was begun is deleted, which may make some."""
        try:
            call()
        except OSError as error:
            if error.errno not in FULL:
                raise
            for partial in self.folder.path.glob("**/.*.part"):
                partial.unlink(missing_ok=True)
            return False
        return True

    def wait_for_mains(self) -> None:
        """If that was asked for, wait while the machine runs on its battery."""
        if not self.plan.battery or not on_battery():
            return
        message = "The machine runs on its battery. Training goes on when it is plugged in."
        self.log.tell("waiting", reason="battery", message=message)
        while on_battery() and not self.asked_to_stop():
            time.sleep(2.0)
        self.log.tell("going_on")
