"""One photo learnt by heart, in a process of its own, so that the window stays quick."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from engine.errors import EngineError
from engine.program import command_line
from engine.progress import Cancelled, Report
from engine.scratch import Scratch
from gui.jobs import Lanes, Spawn
from gui.worker import Worker

if TYPE_CHECKING:
    from engine.photo import Photo

LONGEST = 512  # pixels that are handed over; the network sees half as many


def hand_over(report: Report, photo: "Photo", folder: Path) -> Path:
    """Write a small copy of a photo for the process; a job for the lane of writing."""
    import cv2
    import numpy as np

    pixels = photo.pixels if photo.bits == 8 else (photo.pixels >> 8).astype(np.uint8)
    scale = min(1.0, LONGEST / max(photo.width, photo.height))
    size = tuple(max(8, round(length * scale)) for length in (photo.width, photo.height))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    path = folder / "photo.png"
    order = cv2.cvtColor(small, cv2.COLOR_RGB2BGR) if small.ndim == 3 else small
    # Encoded here and written by Python, because OpenCV cannot open every path on Windows.
    path.write_bytes(cv2.imencode(".png", order)[1].tobytes())
    return path


def command(path: Path, name: str, base: str = "") -> list[str]:
    """Program and arguments that learn a photo."""
    on_top = ["--base", base] if base else []
    return [*command_line(), "learn", str(path), "--name", name, "--json", *on_top]


class Learner(QObject):
    """One photo at a time."""

    progressed = Signal(float)
    changed = Signal()  # `name` is another one
    learnt = Signal(str)  # id of the model
    failed = Signal(object)  # EngineError

    def __init__(self, lanes: Lanes, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._spawn = lanes, spawn
        self.worker = Worker(self)
        self.worker.told.connect(self._hear)
        self.worker.ended.connect(self._end)
        self._folder: Scratch | None = None
        self._model, self._stopped = "", False
        self.name = ""  # of the photo that is being learnt

    @property
    def busy(self) -> bool:
        return bool(self.name)

    def learn(self, photo: "Photo", base: str = "") -> None:
        """Learn a colour photo, unless one is being learnt; with a base, on top of that model."""
        if self.busy:
            return
        self.name, self._model, self._stopped = Path(photo.name).stem, "", False
        self.changed.emit()
        self._spawn(self._learn(photo, base))

    def stop(self) -> None:
        """Stop; nothing is kept."""
        self._stopped = True
        self.worker.ask_to_end()

    def close(self) -> None:
        """Stop, and wait for the process to end."""
        self.worker.close()
        self._clean()

    async def _learn(self, photo: "Photo", base: str) -> None:
        try:
            self._folder = Scratch()
            job = self._lanes.writing.queue(hand_over, photo, self._folder.path)
            path = await job
        except Cancelled:
            self._end(None)
            return
        except (EngineError, OSError) as error:
            self._end(error if isinstance(error, EngineError) else EngineError(str(error)))
            return
        if self._stopped:
            self._end(None)
            return
        self.worker.start(command(path, self.name, base))

    def _hear(self, event: dict[str, Any]) -> None:
        if event["event"] == "step":
            self.progressed.emit(event["fraction"])
        elif event["event"] == "learnt":
            self._model = event["id"]

    def _end(self, failure: EngineError | None) -> None:
        model = self._model
        self._clean()
        self.name = ""
        self.changed.emit()
        if failure is not None and not self._stopped:
            message = f"the photo could not be learnt: {failure.message}"
            self.failed.emit(EngineError(message, failure.remedy))
        elif model:
            self.learnt.emit(model)

    def _clean(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
