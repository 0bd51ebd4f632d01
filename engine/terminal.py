"""What the command line shows on standard error: one line of progress, if somebody is watching."""

import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TextIO

from engine.errors import EngineError

STOPPED = 130  # exit code: what shells report of a command that Ctrl-C ended
BAR = 24  # characters
INTERVAL = 0.1  # seconds between two drawings
CLEAR = "\r\x1b[K"
FILE = re.compile(r"\S*[/\\]|\S+\.\w")  # what a first word looks like that names a file


class ProgressBar:
    """A `Report` that draws itself on a terminal, and does nothing anywhere else."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self.label = ""
        self._stream = sys.stderr if stream is None else stream
        # A dumb terminal, as some editors have, would show what takes the bar away as signs.
        self._visible = self._stream.isatty() and os.environ.get("TERM") != "dumb"
        self._start = self._drawn = time.monotonic()

    def __call__(self, fraction: float) -> None:
        now = time.monotonic()
        if self._visible and now - self._drawn >= INTERVAL:
            self._drawn = now
            line = drawing(fraction, now - self._start, self.label)
            width = shutil.get_terminal_size().columns - 1
            self._stream.write(CLEAR + line[:width])
            self._stream.flush()

    def clear(self) -> None:
        """Take the bar away, so that a line can be printed."""
        if self._visible:
            self._stream.write(CLEAR)
            self._stream.flush()

    def __enter__(self) -> "ProgressBar":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.clear()


def drawing(fraction: float, elapsed: float, label: str) -> str:
    """The bar, the share done, the time left and what is being done."""
    fraction = min(max(fraction, 0.0), 1.0)
    filled = round(BAR * fraction)
    left = f"  {duration(elapsed / fraction - elapsed)} left" if fraction > 0.02 else ""
    return f"[{'#' * filled}{'.' * (BAR - filled)}] {fraction:4.0%}{left}  {label}"


def duration(seconds: float) -> str:
    """Time as 0:42, or 1:02:03 from an hour on."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def one_line(text: str) -> str:
    """Text without line breaks."""
    return " ".join(text.split())


def sentence(text: str, name: str = "") -> str:
    """One line that begins with a capital and ends with a full stop.

    A file's name stays as it is, though: `name`, or a first word that looks like one.
    """
    text = one_line(text)
    if not (name and text.startswith(name)) and not FILE.match(text):
        text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."


def size(count: float) -> str:
    """Bytes for people: 1.4 MB."""
    for unit in ("B", "kB", "MB"):
        if count < 1000:
            return f"{count:.0f} {unit}" if unit == "B" else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:.1f} GB"


def table(rows: Sequence[tuple[str, ...]]) -> str:
    """Columns as wide as they need to be."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = ("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def ending(result: Path | None, error: EngineError | None) -> dict[str, str]:
    """What became of a photo, in JSON: `output`, or `error` and `remedy`."""
    if error:
        return {"error": error.message, "remedy": error.remedy}
    return {"output": str(result)}


def failure(error: EngineError) -> dict[str, str]:
    """What went wrong, as the last event of a command that prints events."""
    return {"event": "failed", "message": error.message, "remedy": error.remedy}


def file_of(error: EngineError) -> str:
    """The file that an error is about, if it says."""
    return one_line(str(getattr(error, "path", "")))


def complain(error: EngineError) -> None:
    """One line: what is wrong, and the remedy."""
    remedy = f" {sentence(error.remedy)}" if error.remedy else ""
    message = sentence(error.message, file_of(error))
    print(f"tintype: {message}{remedy}", file=sys.stderr)


def exit_code(work: Callable[[], object]) -> int:
    """Do the work of a command: 0, or 2 after an error that the user can mend, which is told."""
    try:
        work()
    except EngineError as error:
        complain(error)
        return 2
    return 0
