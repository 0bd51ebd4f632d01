"""A run's folder: recipe, JSON-lines log and checkpoints, written so that a kill loses little."""

import io
import json
import os
import sys
import time
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import torch

from engine.errors import EngineError
from engine.files.atomic import write_atomically
from engine.files.text import utf8
from engine.train.config import Config, parse
from engine.train.lines import LOG

CHECKPOINT = "checkpoint.pt"


class Run:
    """Everything on disk about one training run."""

    def __init__(self, folder: Path, loud: bool = True) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._loud = loud

    def keep_config(self, config: Config) -> None:
        text = json.dumps(config.to_dict(), indent=1)
        write_atomically(self.folder / "config.json", text.encode())

    def keep_photos(self, names: list[str]) -> None:
        """Write down which photos a recipe selected, if it did, one a line."""
        if names:
            write_atomically(self.folder / "photos.txt", utf8("\n".join(names) + "\n"))

    def config(self) -> Config:
        """The recipe this run was started with."""
        try:
            return parse(json.loads((self.folder / "config.json").read_text(encoding="utf-8")))
        except (OSError, ValueError) as error:
            raise EngineError(
                f"{self.folder} is not a training run: {error}", "Choose a run folder."
            ) from error

    def say(self, event: str, **facts: Any) -> None:
        """Log one fact and tell the parent process, as one JSON line."""
        line = json.dumps({"event": event, "time": round(time.time(), 2), **facts})
        with (self.folder / LOG).open("a", encoding="utf-8") as log:
            log.write(line + "\n")
        if self._loud:
            printed(line)

    def save(self, state: dict[str, Any]) -> None:
        """Write a checkpoint: whole or not at all."""
        write_torch(state, self.folder / CHECKPOINT)

    def saved(self) -> dict[str, Any] | None:
        """The last checkpoint, or None if there is none yet."""
        return read_torch(self.folder / CHECKPOINT)

    def checkpoint(self) -> dict[str, Any]:
        """The last checkpoint; raises `EngineError` if there is none yet."""
        saved = self.saved()
        if saved is None:
            raise EngineError(f"{self.folder} has no checkpoint yet", "Let it train for a minute.")
        return saved


def printed(line: str) -> None:
    """Print a line for the parent, if there is one still."""
    try:
        print(line, flush=True)
    except BrokenPipeError:  # the checkpoint is more important
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123


def write_torch(state: dict[str, Any], path: Path) -> None:
    """Write tensors whole or not at all.

    Not by `torch.save` itself, which cannot tell that a disk is full.
    """
    content = io.BytesIO()
    torch.save(state, content)
    write_atomically(path, content.getvalue())


def read_torch(path: Path) -> dict[str, Any] | None:
    """Tensors that were written; None if there are none.

    Raises
    ------
    EngineError
        If the file is damaged.
    """
    if not path.is_file():
        return None
    try:
        state: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    except (OSError, EOFError, RuntimeError, ValueError, UnpicklingError) as error:
        raise EngineError(
            f"the saved weights {path} are damaged", "Bring them back from a copy, or begin anew."
        ) from error
    return state
