"""The models that can be chosen: one `ModelCard` each, read from JSON beside the weights.

Bundled cards live in `resources/models`; the user's own (trained or installed) in the data folder.
Nothing here imports torch, so that a window can list the models before it is loaded.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, get_origin

from engine.errors import DamagedWeights, UnknownModel
from engine.paths import is_file
from engine.recipe import DEFAULT_MODEL

BUNDLED = Path(__file__).resolve().parent.parent / "resources" / "models"


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What is known of one trained colorizer.

    Attributes
    ----------
    id : str
        Name in recipes and on the command line.
    family, arguments : str, dict
        Network in `engine.models` and what its constructor takes.
    predicts : str
        "chroma" (one a*b* a pixel) or "distribution" (logits over a*b* bins).
    file, sha256, bytes : str, str, int
        Weights file beside the card, its SHA-256 and size.
    scores : dict
        Rows measured by `tintype evaluate` on the validation photos, `gray` among them.
    training : dict
        Photos, steps, device, minutes, recipe and date of the training run.
    """

    id: str
    family: str
    title: str
    summary: str
    predicts: str
    parameters: int
    file: str
    sha256: str
    bytes: int
    licence: str
    paper: str = ""
    arguments: dict[str, Any] = field(default_factory=dict)
    training: dict[str, Any] = field(default_factory=dict)
    scores: dict[str, Any] = field(default_factory=dict)
    folder: Path = BUNDLED

    @property
    def weights(self) -> Path:
        """Where the weights file should be."""
        return self.folder / self.file

    @property
    def installed(self) -> bool:
        return is_file(self.weights)

    @property
    def takes_hints(self) -> bool:
        """Whether it can be told colours."""
        return bool(self.arguments.get("hints"))

    @property
    def bundled(self) -> bool:
        """True for a model that came with the program."""
        return self.folder == BUNDLED

    def to_dict(self) -> dict[str, Any]:
        """What goes into the JSON file: all but the folder it lies in."""
        values = asdict(self)
        del values["folder"]
        return values


def read_card(path: Path) -> ModelCard:
    """Read one JSON card; raises `DamagedWeights` if it is not one."""
    try:
        values: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        check(values)
        return ModelCard(**values, folder=path.parent)
    except (OSError, ValueError, TypeError) as error:
        raise DamagedWeights(
            f"{path.name} is not a model card: {error}", "Reinstall the model or remove the file."
        ) from error


def check(values: Mapping[str, Any]) -> None:
    """Raise `TypeError` if a value is of another kind than a card has there."""
    kinds = {each.name: get_origin(each.type) or each.type for each in fields(ModelCard)}
    for name, value in dict(values).items():
        kind = kinds.get(name)
        if isinstance(kind, type) and not isinstance(value, kind):
            raise TypeError(f"{name} cannot be {value!r}")


def cards(folders: Iterable[Path] = ()) -> dict[str, ModelCard]:
    """Every model found, by id, the default one first; an own model may not hide a bundled one.

    A card in `folders` that is damaged, or was written by a version that knows more, is not among
    them; it stays on disk untouched, and `damaged` tells of it.

    Raises
    ------
    DamagedWeights
        If one is damaged that came with the program.
    """
    found: dict[str, ModelCard] = {}
    for folder in (BUNDLED, *folders):
        for each in cards_in(folder):
            if isinstance(each, ModelCard):
                found.setdefault(each.id, each)
            elif folder == BUNDLED:
                raise each
    return dict(sorted(found.items(), key=lambda row: row[0] != DEFAULT_MODEL))


def damaged(folders: Iterable[Path]) -> Iterator[DamagedWeights]:
    """What is wrong with each card there that cannot be read."""
    for folder in folders:
        for each in cards_in(folder):
            if isinstance(each, DamagedWeights):
                yield each


def cards_in(folder: Path) -> Iterator[ModelCard | DamagedWeights]:
    """Each card in a folder, by file name, or what is wrong with it."""
    for path in sorted(folder.glob("*.json")):
        try:
            yield read_card(path)
        except DamagedWeights as error:
            yield error


def card(name: str, folders: Iterable[Path] = ()) -> ModelCard:
    """The card of that id.

    Raises
    ------
    UnknownModel
        If there is none, naming those that exist.
    DamagedWeights
        If it cannot be read.
    """
    folders = list(folders)
    known = cards(folders)
    if name in known:
        return known[name]
    for path in (path for folder in folders for path in folder.glob("*.json")):
        if path.stem == name:
            read_card(path)  # which says what is wrong with it
    raise UnknownModel(
        f"there is no model called {name!r}", f"Choose one of: {', '.join(known) or 'none'}."
    )
