"""Recipes put by when something failed, so that the next start can open the same photos again."""

import json
from pathlib import Path

from PySide6.QtCore import QSettings

from engine.errors import EngineError
from engine.recipe import Recipe
from gui.session import Session
from gui.settings import Settings

KEY = "rescue/recipes"


def put_by(session: Session, settings: Settings) -> None:
    """Write down every open file and how it is edited; raises `OSError` if that cannot be done."""
    rows = [
        {"path": str(entry.path), "recipe": session.recipe_of(entry.key).to_dict()}
        for entry in session.entries
        if entry.path is not None
    ]
    # A store of its own: one that could not write once says so for ever.
    store = QSettings(settings.store.fileName(), settings.store.format())
    store.setValue(KEY, json.dumps(rows))
    store.sync()
    if store.status() is not QSettings.Status.NoError:
        raise OSError(f"{store.fileName()} cannot be written to")


def take_back(settings: Settings) -> dict[Path, Recipe]:
    """What was put by, once: it is forgotten here. Rows that make no sense are left out."""
    stored = str(settings.store.value(KEY, "[]"))
    settings.store.remove(KEY)
    found: dict[Path, Recipe] = {}
    try:
        rows = json.loads(stored)
    except ValueError:
        return found
    for row in rows if isinstance(rows, list) else []:
        try:
            path, recipe = Path(row["path"]), Recipe.from_dict(row["recipe"])
        except (EngineError, KeyError, TypeError):
            continue
        found[path] = recipe
    return found
