"""Weights that others published: recognised, checked, converted, and kept with a card.

A file is known by its SHA-256. Nothing else is accepted, since nothing else is known to be the
network that it claims to be. Converted files hold exactly the published values.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from engine import weights
from engine.catalog import ModelCard, cards, read_card
from engine.errors import DamagedWeights, EngineError, MissingWeights
from engine.models import build
from engine.models.fusion import CLASSES
from engine.models.vgg import encoder
from engine.own_models import copy_in, writing_to
from engine.paths import is_file
from engine.progress import Report, silent
from engine.published import CLASSIFIER, ENCODER, MODEL, PUBLISHED, Published

if TYPE_CHECKING:
    from torch import Tensor

State = Mapping[str, "Tensor"]


def for_rebalanced(state: State) -> State:
    """The ECCV 2016 network's tensors, which are called as in `engine.models.rebalanced`."""
    network = build("rebalanced", {})
    network.load_state_dict(state)
    return network.state_dict()


def for_classifier(state: State) -> State:
    """The classifier's tensors without its class 0, "background", which timm leaves out too."""
    head = "classif.weight", "classif.bias"
    surplus = len(state[head[0]]) - CLASSES
    return {name: tensor[surplus:] if name in head else tensor for name, tensor in state.items()}


def for_encoder(state: State) -> State:
    """VGG16's convolutions through conv4_3, all that `engine.models.vgg` sees with."""
    known = encoder().state_dict()
    found = {f"features.{name}": state[f"features.{name}"] for name in known}
    for name, tensor in known.items():
        if found[f"features.{name}"].shape != tensor.shape:
            raise RuntimeError(f"features.{name} has another shape")
    return found


CONVERT: dict[str, Callable[[State], State]] = {
    MODEL: for_rebalanced,
    CLASSIFIER: for_classifier,
    ENCODER: for_encoder,
}


def get(known: Published, report: Report = silent) -> Path:
    """Download a published file, because the user asked; where it is now, to be installed.

    Raises
    ------
    EngineError, DamagedWeights
        If it does not come, or is another one.
    Cancelled
        Out of `report`; what is there is kept for the next try.
    """
    target = weights.downloads_folder() / known.file
    return weights.download(known.url, known.sha256, target, known.bytes, report)


def install(path: Path) -> ModelCard:
    """Keep weights, with their card, in the user's data folder.

    Published files are recognised and converted; of models that Tintype trained, elsewhere or by
    somebody else, the card or the weights beside it may be given.

    Raises
    ------
    MissingWeights, DamagedWeights
        If there is no such file, or it is none that is known.
    EngineError
        If the result cannot be written.
    """
    beside = path.parent / f"{path.stem}.json"
    if is_file(beside) or path.suffix == ".json":
        return adopt(beside)
    known = recognise(path)
    try:
        state = CONVERT[known.kind](weights.read_foreign(path))
    except (RuntimeError, KeyError) as error:
        raise DamagedWeights(f"{path} does not fit its network: {error}", REMEDY) from error
    folder, file = weights.folder_of(known.kind), f"{known.id}.safetensors"
    with writing_to(folder):
        sha256, size = weights.save_weights(state, folder / file, half=False)
        card = ModelCard(**known.facts, parameters=parameters(state), file=file, sha256=sha256,
                         bytes=size, folder=folder)  # fmt: skip
        weights.save_card(card)
    return card


def adopt(path: Path) -> ModelCard:
    """Copy a model of Tintype's own kind: a card and the weights beside it, which it must fit.

    Raises
    ------
    MissingWeights, DamagedWeights
        If they are not there, or do not fit the card or its network.
    EngineError
        If the name is taken, or the copy cannot be written.
    """
    card = read_card(path)
    state = weights.load_state(card)
    try:
        build(card.family, card.arguments).load_state_dict(state)
    except (RuntimeError, TypeError) as error:
        raise DamagedWeights(f"{path} does not fit its network: {error}", REMEDY) from error
    folder = weights.models_folder()
    if Path(card.file).name != card.file or Path(card.id).name != card.id:
        raise DamagedWeights(f"{path.name} names files elsewhere", "Choose another card.")
    there, taken = cards([folder]).get(card.id), (folder / f"{card.id}.json").is_file()
    if (there or taken) and (there is None or there.sha256 != card.sha256):
        raise EngineError(f"there is a model called {card.id!r} already", "Remove that one first.")
    # A file of its own: another model's may have the name that the card says.
    kept = replace(card, folder=folder, file=f"{card.id}.safetensors")
    with writing_to(folder):
        copy_in(card, kept)
    return kept


def remove(card: ModelCard) -> None:
    """Delete one of the user's own models.

    Raises
    ------
    EngineError
        If it came with the program, or cannot be deleted.
    """
    if card.bundled:
        raise EngineError(f"{card.title!r} came with the program", "It stays.")
    try:
        (card.folder / f"{card.id}.json").unlink(missing_ok=True)
        card.weights.unlink(missing_ok=True)
    except OSError as error:
        raise EngineError(
            f"{card.weights} cannot be deleted: {error.strerror}", "Close what uses it."
        ) from error


def recognise(path: Path) -> Published:
    """Which published file this is, by its content."""
    try:
        status = path.stat()
        found = weights.sha256(path, status.st_size, status.st_mtime_ns)
    except OSError as error:
        raise MissingWeights(
            f"{path} cannot be read: {error.strerror}", "Check the path."
        ) from error
    for known in PUBLISHED:
        if found == known.sha256:
            return known
    raise DamagedWeights(f"Tintype does not know {path.name}, or it is not all there", REMEDY)


def parameters(state: State) -> int:
    """Weights of a network, without the statistics of batch norm."""
    statistics = ("running_mean", "running_var", "num_batches_tracked")
    return sum(t.numel() for name, t in state.items() if not name.endswith(statistics))


REMEDY = f"Files that it knows: {', '.join(known.file for known in PUBLISHED)}."
