"""Weights files: found, verified and read, and written by training.

Models are safetensors files: nothing in them can run. What others published as `.pth` is read with
torch's `weights_only`, and only to be converted. torch is imported when tensors are.
"""

import hashlib
import json
import os
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from engine.catalog import ModelCard
from engine.errors import DamagedWeights, MissingWeights
from engine.files.atomic import write_atomically
from engine.files.text import utf8
from engine.program import home, portable_folder
from engine.progress import Report, silent
from engine.published import CLASSIFIER, ENCODER, MODEL, Published

if TYPE_CHECKING:
    from torch import Tensor

FETCH = "Reinstall Tintype, or copy the file there from another installation."


def data_folder() -> Path:
    """Where the user's own models are kept, by the platform's convention; it may not exist yet.

    XDG Base Directory Specification 0.8 (a relative XDG_DATA_HOME is to be ignored), Windows known
    folders, Apple's File System Programming Guide. A portable program keeps them beside itself.
    """
    portable = portable_folder()
    if portable is not None:
        return portable / "data"
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else home() / "AppData" / "Local") / "Tintype"
    if sys.platform == "darwin":
        return home() / "Library" / "Application Support" / "Tintype"
    base = Path(os.environ.get("XDG_DATA_HOME", ""))
    return (base if base.is_absolute() else home() / ".local" / "share") / "tintype"


def models_folder() -> Path:
    """Folder of the user's own model cards and weights."""
    return data_folder() / "models"


def classifiers_folder() -> Path:
    """Folder of networks that tell others what is in a photo."""
    return data_folder() / "classifiers"


def encoders_folder() -> Path:
    """Folder of networks that others are trained behind."""
    return data_folder() / "encoders"


def downloads_folder() -> Path:
    """Folder of what was fetched and is not installed yet."""
    return data_folder() / "downloads"


def folder_of(kind: str) -> Path:
    """Where converted files of a kind of `engine.published` are kept."""
    folders = {MODEL: models_folder, CLASSIFIER: classifiers_folder, ENCODER: encoders_folder}
    return folders[kind]()


def is_kept(known: Published) -> bool:
    """Whether a published file was installed."""
    folder = folder_of(known.kind)
    return all((folder / f"{known.id}.{end}").is_file() for end in ("json", "safetensors"))


def download(url: str, sha256: str, target: Path, expected: int, report: Report = silent) -> Path:
    """Fetch a file, because the user asked; see `engine.fetching.fetch`."""
    from engine.fetching import fetch

    return fetch(url, sha256, target, expected, report)


def load_state(card: ModelCard) -> dict[str, "Tensor"]:
    """Read a model's weights as float32, whatever precision they are kept in.

    Raises
    ------
    MissingWeights
        If the file is not there or cannot be read.
    DamagedWeights
        If its SHA-256 is not the card's, or it is no safetensors file.
    """
    import torch
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    verify(card)
    try:
        state = load_file(card.weights)
    except (SafetensorError, OSError) as error:
        raise DamagedWeights(f"{card.weights} cannot be read: {error}", FETCH) from error
    return {
        name: tensor.to(torch.float32) if tensor.is_floating_point() else tensor
        for name, tensor in state.items()
    }


def read_foreign(path: Path) -> dict[str, "Tensor"]:
    """Tensors by name of a file that others made: safetensors, or `.pth` without running its code.

    Raises
    ------
    MissingWeights
        If there is no such file, or it cannot be read.
    DamagedWeights
        If it is something else than a table of tensors.
    """
    from pickle import UnpicklingError

    import torch
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        if path.suffix == ".safetensors":
            return load_file(path)
        state = torch.load(path, map_location="cpu", weights_only=True)
    except OSError as error:
        raise MissingWeights(
            f"{path} cannot be read: {error.strerror}", "Check the path."
        ) from error
    except (SafetensorError, UnpicklingError, RuntimeError, EOFError, ValueError) as error:
        raise DamagedWeights(f"{path} holds no weights: {error}", "Choose another file.") from error
    if not isinstance(state, dict) or not all(torch.is_tensor(value) for value in state.values()):
        raise DamagedWeights(f"{path} is no table of weights", "Choose another file.")
    return dict(state)


def verify(card: ModelCard) -> None:
    """Compare the weights with their card's SHA-256; an unchanged file is read once a process."""
    try:
        status = card.weights.stat()
        found = sha256(card.weights, status.st_size, status.st_mtime_ns)
    except FileNotFoundError as error:
        raise MissingWeights(
            f"the weights of {card.title!r} are missing: {card.weights}", FETCH
        ) from error
    except OSError as error:
        raise MissingWeights(
            f"the weights of {card.title!r} cannot be read: {error}",
            f"Make {card.weights} readable.",
        ) from error
    if found != card.sha256:
        raise DamagedWeights(f"{card.weights} is not the file that its card describes", FETCH)


@lru_cache(maxsize=64)
def sha256(path: Path, size: int, modified: int) -> str:
    """SHA-256 of a file; size and time of change tell the cache that it is another one."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def save_weights(state: Mapping[str, "Tensor"], path: Path, half: bool = True) -> tuple[str, int]:
    """Write weights whole or not at all.

    Parameters
    ----------
    state : mapping of str to Tensor
        As `Module.state_dict` gives it.
    path : Path
        Replaced if it is there.
    half : bool
        Keep float32 as float16, except tensors with values beyond its range (65504).

    Returns
    -------
    sha256, bytes : str, int
        For the model card.
    """
    from safetensors.torch import save

    content = save({name: stored(tensor, half) for name, tensor in state.items()})
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, content)
    return hashlib.sha256(content).hexdigest(), len(content)


def save_card(card: ModelCard) -> None:
    """Write a model card beside its weights, whole or not at all."""
    text = json.dumps(card.to_dict(), indent=1, ensure_ascii=False) + "\n"
    write_atomically(card.folder / f"{card.id}.json", utf8(text))


def stored(tensor: "Tensor", half: bool) -> "Tensor":
    """A tensor as it goes into the file."""
    import torch

    tensor = tensor.detach().cpu().contiguous()
    if not half or tensor.dtype != torch.float32:
        return tensor
    small = tensor.to(torch.float16)
    return small if bool(torch.isfinite(small).all()) else tensor
