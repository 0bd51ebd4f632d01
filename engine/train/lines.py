"""Logs of JSON lines, as a kill or a full disk can leave them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LOG = "log.jsonl"  # in the folder of a run


def logged(folder: Path) -> list[dict[str, Any]]:
    """What was logged in the folder of a run."""
    return list(parsed((folder / LOG).read_bytes()))


def parsed(text: bytes) -> Iterator[dict[str, Any]]:
    """What the lines say, without those that were left in two."""
    for line in text.decode("utf-8", errors="replace").splitlines():
        try:
            said = json.loads(line)
        except ValueError:
            continue
        if isinstance(said, dict):
            yield said
