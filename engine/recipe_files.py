"""Recipes and hints in files: JSON that people can read, and other programs can write."""

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from engine.errors import BadRecipe, UnknownModel
from engine.files.atomic import whole_file
from engine.files.folders import free_name
from engine.files.text import utf8
from engine.ingredients import Hint, read_all
from engine.recipe import Recipe

SUFFIX = ".tintype.json"


def is_recipe(path: Path) -> bool:
    """Whether a file is taken for a recipe and not for a photo, by its name."""
    return path.suffix.lower() == ".json"


def beside(path: Path) -> Path:
    """Where the recipe of a photo or a result is looked for: NAME.tintype.json."""
    return path.with_name(path.stem + SUFFIX)


def free_beside(path: Path) -> Path:
    """The same, or with a number if something is there already."""
    return free_name(path.parent, "{name}", path.name, SUFFIX)


def read_recipe(path: Path) -> Recipe:
    """Read a recipe file.

    Raises
    ------
    BadRecipe
        If it cannot be read, is no recipe, or was written by a newer program.
    """
    values = read_json(path)
    if not isinstance(values, Mapping):
        raise BadRecipe(
            f"the file {path.name} is not a recipe", "Choose a file that Tintype saved."
        )
    try:
        return Recipe.from_dict(values)
    except BadRecipe as error:
        raise BadRecipe(f"in {path.name}: {error.message}", error.remedy) from error


def write_recipe(recipe: Recipe, path: Path, overwrite: bool = False) -> Path:
    """Write a recipe file, whole or not at all, one setting a line; returns where it is.

    Raises
    ------
    WouldOverwrite
        If a file is there and `overwrite` is not set.
    DiskFull, UnwritablePhoto
        If the disk has no room, or cannot be written to.
    """
    values = recipe.to_dict()
    rows = [f" {json.dumps(name)}: {text_of(value)}" for name, value in values.items()]
    with whole_file(path, overwrite) as file:
        file.write(utf8("{\n" + ",\n".join(rows) + "\n}\n"))
    return path


def text_of(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def check_models(recipe: Recipe, known: Collection[str]) -> None:
    """Raise `UnknownModel` if the recipe needs a model that is not in the catalog."""
    needed = dict.fromkeys([*recipe.shares, *(part.model for part in recipe.blend)])
    missing = [model for model in needed if model not in known]
    if missing:
        raise UnknownModel(
            f"there is no model called {' or '.join(map(repr, missing))}",
            f"Install it, or choose one of: {', '.join(known) or 'none'}.",
        )


def read_hints(path: Path) -> tuple[Hint, ...]:
    """Read a list of {x, y, a, b} or {x, y, color: "#rrggbb"}; places are fractions of the photo.

    Raises
    ------
    BadRecipe
        If it cannot be read, or is something else.
    """
    values = read_json(path)
    if not isinstance(values, list):
        raise BadRecipe(f"the file {path.name} is not a list of hints", "Write [{...}, {...}].")
    try:
        return read_all(Hint, [with_chroma(value) for value in values])
    except BadRecipe as error:
        raise BadRecipe(f"in {path.name}: {error.message}", error.remedy) from error


def with_chroma(value: Any) -> Any:
    """A hint whose colour is a* and b*, from one whose colour may be sRGB as the web writes it."""
    if not isinstance(value, Mapping) or "color" not in value:
        return value
    import numpy as np

    from engine import color

    text = str(value["color"])
    digits = text.removeprefix("#")
    try:
        levels = bytes.fromhex(digits)
    except ValueError:
        levels = b""
    if len(levels) != 3 or digits == text:
        raise BadRecipe(f"not a colour: {text}", 'Write it as "#rrggbb".')
    a, b = color.chroma(np.frombuffer(levels, np.uint8).reshape(1, 1, 3))[0, 0]
    rest = {name: given for name, given in value.items() if name != "color"}
    return {**rest, "a": float(a), "b": float(b)}


def read_json(path: Path) -> Any:
    """What a JSON file holds; raises `BadRecipe`."""
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))  # editors may mark UTF-8 as such
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadRecipe(
            f"the file {path} cannot be read: {reason}", "Choose another file."
        ) from error
    except (ValueError, RecursionError) as error:
        raise BadRecipe(
            f"the file {path.name} is not JSON: {error}", "Choose another file."
        ) from error
