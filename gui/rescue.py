"""Recipes put by when something failed, so that the next start can open the same photos again."""

import json
from pathlib import Path

from engine.errors import EngineError
from engine.recipe import Recipe
from gui.session import Session
from gui.settings import Settings

KEY = "rescue/recipes"


def put_by(session: Session, settings: Settings) -> None:
    """Write down every open file and how it is edited."""
    rows = [
        {"path": str(entry.path), "recipe": session.recipe_of(entry.key).to_dict()}
        for entry in session.entries
        if entry.path is not None
    ]
    settings.store.setValue(KEY, json.dumps(rows))
    settings.store.sync()


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
