"""Models of the user's own: what they are called, and how they come into their folder."""

import re
from collections.abc import Container, Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.catalog import ModelCard, cards
from engine.errors import EngineError
from engine.files.atomic import write_atomically
from engine.weights import models_folder, save_card

LONGEST = 40  # characters of a title that go into an id


def free_id(kind: str, title: str) -> str:
    """An id that no model has, made of a word that says where it is from, and a title.

    Nor one whose card cannot be read, which would be written over.
    """
    plain = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:LONGEST]
    first = "-".join(filter(None, (kind, plain)))
    files = {path.stem for path in models_folder().glob("*.json")}
    return untaken(first, files.union(cards([models_folder()])), "-")


def free_title(title: str) -> str:
    """A title that no model has: this one, or with a number behind it."""
    return untaken(title, {card.title for card in cards([models_folder()]).values()}, " ")


def untaken(name: str, taken: Container[str], between: str) -> str:
    """That name, or the first number behind it, from 2 on, that makes another one."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}{between}{number}"
    return free


def copy_in(card: ModelCard, kept: ModelCard) -> None:
    """Copy a model's weights to where another card has them, and write that card."""
    kept.folder.mkdir(parents=True, exist_ok=True)
    write_atomically(kept.weights, card.weights.read_bytes())
    save_card(kept)  # last: it says that the model is whole


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Raises `EngineError` where a folder of models cannot be written to."""
    try:
        yield
    except OSError as error:
        raise EngineError(
            f"{folder} cannot be written to: {error.strerror}", "Make room or allow it."
        ) from error
