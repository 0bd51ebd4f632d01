"""A place in the filmstrip, as a value."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtGui import QImage

State = Literal["waiting", "reading", "ready", "failed"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One place in the filmstrip: a file, or a pasted photo without one."""

    key: int
    path: Path | None
    title: str
    state: State = "waiting"
    failure: str = ""
    thumbnail: QImage | None = None
    remedy: str = ""
    salvageable: bool = False
    salvaged: bool = False  # its file is damaged: it is read as far as that goes
