"""Everything on disk about runs of tuning: one folder each, in the user's data folder.

A run's folder holds the plan, the list of photos, the training recipe, a log of JSON lines, the
last checkpoint, the best weights so far, small copies of the photos, samples of what became of
some, and in the end the judgement. Every file is written whole or not at all.
"""

import json
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import EngineError
from engine.files.atomic import write_atomically
from engine.files.text import utf8
from engine.hues import HUES
from engine.locks import Lock
from engine.train.lines import LOG, parsed
from engine.tuning.plan import Plan, read_plan
from engine.weights import data_folder, models_folder

if TYPE_CHECKING:
    from engine.tuning.scan import Scan

PLAN, PHOTOS = "plan.json", "photos.json"
RESULT, KEPT = "result.json", "kept.json"
# What a judgement tells; a file without one of these is damaged, or of another version.
TOLD = frozenset({"verdict", "share", "step", "held", "general", "general_limit", "pictures"})
CANDIDATE, MODEL_FOLDER = "tuned", "model"  # the tuned model, in the run's own folder
STOP, FINISH = "stop", "finish"  # files that ask whoever trains for something
SEEN = "seen"  # a file that says that the user knows the judgement


class State(Enum):
    """How a run stands."""

    RUNNING = "running"  # some process works on it
    BROKEN_OFF = "interrupted"  # it can be resumed
    JUDGED = "finished"  # it can be kept or discarded
    KEPT = "kept"  # a model was made of it


@dataclass(frozen=True, slots=True)
class Listed:
    """A photo that a run uses.

    Attributes
    ----------
    path : Path
    role : str
        As in `engine.tuning.split`.
    hues : tuple of float
        Share of each of `engine.train.selection.HUES`.
    """

    path: Path
    role: str
    hues: tuple[float, ...]


class RunFolder:
    """What is on disk about one run; whoever trains adds to it, everybody may read it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def name(self) -> str:
        return self.path.name

    def plan(self) -> Plan:
        """What the user wants; raises `EngineError` if this is no run."""
        return read_plan(self._read(PLAN))

    def is_readable(self) -> bool:
        """Whether this version understands the plan."""
        try:
            self.plan()
        except EngineError:
            return False
        return True

    def photos(self) -> list[Listed]:
        """The photos, in a fixed order."""
        rows = self._read(PHOTOS)
        return [Listed(Path(row["path"]), row["role"], tuple(row["hues"])) for row in rows]

    def state(self) -> State:
        """How it stands."""
        if Lock(self.path).taken():
            return State.RUNNING
        if self.result() is None:
            return State.BROKEN_OFF
        return State.KEPT if self.kept() else State.JUDGED

    def events(self) -> Iterator[dict[str, Any]]:
        """What the log says, from the beginning; a line that a power cut left in two is skipped."""
        yield from self.news(0)[0]

    def news(self, since: int) -> tuple[list[dict[str, Any]], int]:
        """What the log says from that byte on, and the byte where the next news will begin."""
        try:
            with (self.path / LOG).open("rb") as log:
                log.seek(since)
                text = log.read()
        except OSError:
            return [], since
        whole = text[: text.rfind(b"\n") + 1]  # the last line may not be written to its end yet
        return list(parsed(whole)), since + len(whole)

    def result(self) -> dict[str, Any] | None:
        """The judgement, if it was made and can be read; a run without one can be resumed."""
        found = peek(self.path / RESULT)
        return found if found.keys() >= TOLD else None

    def seen(self) -> bool:
        """Whether the user was shown the judgement."""
        return (self.path / SEEN).exists()

    def note_seen(self) -> None:
        """The user sees the judgement."""
        with suppress(OSError):  # a full disk; then it is shown once more
            (self.path / SEEN).touch()

    def kept(self) -> str:
        """Id of the model that was made of it, or nothing; nothing too once that is gone.

        What has its id then can be another model, which is told by its weights.
        """
        model = str(peek(self.path / KEPT).get("id", ""))
        card = peek(models_folder() / f"{model}.json") if model else {}
        own = peek(self.path / MODEL_FOLDER / f"{CANDIDATE}.json")
        return model if card and card.get("sha256") == own.get("sha256") else ""

    def write(self, name: str, values: Any) -> None:
        """Write a JSON file of the run."""
        text = json.dumps(values, indent=1, ensure_ascii=False)
        write_atomically(self.path / name, utf8(text))

    def ask_to_stop(self) -> None:
        """Ask whoever trains to write a checkpoint and end, also from another program."""
        (self.path / STOP).touch()

    def ask_to_finish(self) -> None:
        """Ask for no more steps, but for the judgement; also of a run that is resumed later."""
        (self.path / FINISH).touch()

    def is_run(self) -> bool:
        """Whether the folder has what every run has, and is not some other folder."""
        return (self.path / PLAN).is_file() and (self.path / PHOTOS).is_file()

    def discard(self) -> None:
        """Delete the run; a model that was made of it stays.

        Raises
        ------
        EngineError
            If it is being trained, if this is no run, or if the system refuses.
        """
        if Lock(self.path).taken():
            raise EngineError(f"{self.name} is being trained", "Stop it first.")
        if not self.is_run():
            raise EngineError(f"{self.path} is not a run of tuning", "Choose the folder of a run.")
        try:
            shutil.rmtree(self.path)
        except OSError as error:
            raise EngineError(
                f"{self.path} could not be deleted: {error.strerror or error}",
                "Close what uses it, and delete it again.",
            ) from error

    def _read(self, name: str) -> Any:
        try:
            return json.loads((self.path / name).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise EngineError(
                f"{self.path} is not a run of tuning: {error}", "Choose the folder of a run."
            ) from error


def peek(path: Path) -> dict[str, Any]:
    """What a JSON file says; nothing if it is not there, cannot be read, or is no object."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def runs_folder() -> Path:
    """Where runs are kept; it may not exist yet."""
    return data_folder() / "runs"


def runs() -> list[RunFolder]:
    """All runs, the newest first.

    One whose plan is damaged, or was written by a version that knows more, is not among them; it
    stays on disk untouched.
    """
    if not runs_folder().is_dir():
        return []
    found = [run for path in runs_folder().iterdir() if (run := RunFolder(path)).is_readable()]
    return sorted(found, key=lambda run: run.name, reverse=True)


def create(plan: Plan, scan: "Scan", roles: list[str], parent: Path | None = None) -> RunFolder:
    """A folder for a new run.

    Parameters
    ----------
    scan : Scan
        What was found in the plan's folders.
    roles : list of str
        For each of `scan.used`, see `engine.tuning.split`.
    """
    parent = parent or runs_folder()
    plain = re.sub(r"[^a-z0-9]+", "-", plan.name.lower()).strip("-")[:40] or "run"
    stem = f"{time.strftime('%Y%m%d-%H%M%S')}-{plain}"
    try:
        parent.mkdir(parents=True, exist_ok=True)
        path = next(
            place
            for n in range(1, 1000)
            if not (place := parent / (stem if n == 1 else f"{stem}-{n}")).exists()
        )
        path.mkdir()
        run = RunFolder(path)
        run.write(PHOTOS, [
            {"path": str(scan.findings[i].path.absolute()), "role": role,
             "hues": list(scan.findings[i].hues) or [0.0] * len(HUES)}
            for i, role in zip(scan.used, roles, strict=True)
        ])  # fmt: skip
        run.write(PLAN, plan.to_dict())  # last: it says that the run is whole
    except OSError as error:
        raise EngineError(
            f"{parent} cannot be written to: {error.strerror}", "Make room there."
        ) from error
    return run
