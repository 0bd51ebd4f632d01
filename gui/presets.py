"""Mixtures of models by name: those that come with the program, and the user's own in a file."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.errors import BadRecipe
from engine.files.atomic import unwritable, whole_file
from engine.ingredients import Part, read_all
from engine.recipe import DEFAULT_MODEL, Recipe
from gui.mixing import parts_of
from gui.settings import config_folder

VERSION = 1
FILE = "blends.json"


@dataclass(frozen=True, slots=True)
class Preset:
    """A mixture with a name; `own` if the user made it."""

    name: str
    blend: tuple[Part, ...]
    way: str = "mean"
    own: bool = False

    def __post_init__(self) -> None:
        Recipe(blend=self.blend, way=self.way)  # raises `BadRecipe`

    def applied(self, recipe: Recipe) -> Recipe:
        """The recipe with this mixture; everything else stays."""
        return replace(recipe, blend=self.blend, way=self.way)

    def matches(self, recipe: Recipe) -> bool:
        """Whether the recipe mixes just so, weights of 0 aside."""
        heard = tuple(part for part in parts_of(recipe) if part.weight > 0)
        return heard == self.blend and recipe.way == self.way


def equal(*models: str) -> tuple[Part, ...]:
    """Equal parts."""
    return tuple(Part(model, 100 / len(models)) for model in models)


BUILT_IN = (
    Preset("BY equal", equal("blue", "yellow")),
    Preset("BGY equal", equal("blue", "green", "yellow")),
    Preset("Flagship only", equal(DEFAULT_MODEL)),
    Preset("Flagship + a touch of blue", (Part(DEFAULT_MODEL, 85.0), Part("blue", 15.0))),
)


class Presets(QObject):
    """All presets; the user's own are kept in one JSON file, written whole or not at all."""

    changed = Signal()

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path or config_folder() / FILE
        self._own = self._read()

    def __iter__(self) -> Iterator[Preset]:
        yield from BUILT_IN
        yield from self._own

    def find(self, name: str) -> Preset | None:
        """The preset of that name, whatever its case."""
        return next((p for p in self if p.name.casefold() == name.strip().casefold()), None)

    def free_name(self, first: str) -> str:
        """A name that no preset has: the first, or that with a number."""
        names = (first, *(f"{first} {i}" for i in range(2, 1000)))
        return next(name for name in names if self.find(name) is None)

    def save(self, name: str, recipe: Recipe) -> Preset:
        """Keep the recipe's mixture under a name, in place of an own one that has it.

        Raises
        ------
        BadRecipe
            If there is no name, or a preset that came with the program has it, or no mixture.
        UnwritablePhoto
            If the file cannot be written.
        """
        name = name.strip()
        found = self.find(name)
        if not name or (found is not None and not found.own):
            reason = f"{name!r} comes with the program" if name else "a preset needs a name"
            raise BadRecipe(reason, "Choose another name.")
        heard = tuple(part for part in recipe.blend if part.weight > 0)
        if not heard:
            raise BadRecipe("there is no mixture to save", "Give some model a weight first.")
        new = Preset(name, heard, recipe.way, own=True)
        self._own = self._read()  # another window may have written meanwhile
        self._write([*(p for p in self._own if p.name.casefold() != name.casefold()), new])
        return new

    def delete(self, name: str) -> None:
        """Forget an own preset."""
        self._own = self._read()
        self._write([p for p in self._own if p.name != name])

    def _write(self, own: list[Preset]) -> None:
        rows = [{"name": p.name, "blend": [asdict(q) for q in p.blend], "way": p.way} for p in own]
        content = json.dumps({"version": VERSION, "presets": rows}, indent=1, ensure_ascii=False)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(self._path, error) from error
        self._keep_damaged()
        with whole_file(self._path, overwrite=True) as file:
            file.write(content.encode())
        self._own = own
        self.changed.emit()

    def _read(self) -> list[Preset]:
        """The own presets in the file; rows that make no sense are left out."""
        found = []
        for row in self._rows() or []:
            with suppress(BadRecipe, KeyError, TypeError):
                blend = read_all(Part, row["blend"])
                found.append(Preset(str(row["name"]), blend, str(row["way"]), own=True))
        return found

    def _rows(self) -> list[Mapping[str, Any]] | None:
        """What the file says, nothing if there is none, or None if it is damaged."""
        try:
            values = json.loads(self._path.read_text(encoding="utf-8"))
            return list(values["presets"])
        except FileNotFoundError:
            return []
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _keep_damaged(self) -> None:
        """Put a file that cannot be understood aside, rather than writing over it."""
        if self._path.is_file() and self._rows() is None:
            aside = self._path.with_suffix(".damaged.json")
            with suppress(OSError):
                self._path.replace(aside)
