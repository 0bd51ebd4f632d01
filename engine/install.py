"""Weights that others published: recognised, checked, converted, and kept with a card.

A file is known by its SHA-256. Nothing else is accepted, since nothing else is known to be the
network that it claims to be. Converted files hold exactly the published values.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine import classifier, weights
from engine.catalog import ModelCard
from engine.errors import DamagedWeights, EngineError, MissingWeights
from engine.models import build
from engine.models.fusion import CLASSES

if TYPE_CHECKING:
    from torch import Tensor

State = Mapping[str, "Tensor"]


@dataclass(frozen=True, slots=True)
class Published:
    """A file that somebody published.

    Attributes
    ----------
    file : str
        Its name where it was published.
    sha256 : str
        Its SHA-256, or the beginning of it where no more is known: PyTorch's file names carry it.
    facts : dict
        What the card says.
    convert : callable
        From the tensors of the file to those of the network; raises `RuntimeError` or `KeyError`
        where they do not fit.
    folder : callable
        Where it goes.
    """

    file: str
    sha256: str
    facts: Mapping[str, Any]
    convert: Callable[[State], State]
    folder: Callable[[], Path]


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


PUBLISHED = (
    Published(
        file="colorization_release_v2-9b330a0b.pth",
        sha256="9b330a0bae53f4ded77b1e23defbf78beaa09c10ebc4c4999e8e4f4a160b93f9",
        facts={
            "id": "zhang-2016",
            "family": "rebalanced",
            "title": "Zhang et al. 2016",
            "summary": "The published weights of Colorful Image Colorization; lively colours",
            "predicts": "distribution",
            "licence": "BSD-2-Clause, Copyright (c) 2016 Richard Zhang, Phillip Isola, "
            "Alexei A. Efros",
            "paper": "Zhang, Isola, Efros, Colorful Image Colorization (ECCV 2016)",
            "training": {"data": "ImageNet, 1.3 million photos, by the authors"},
        },
        convert=for_rebalanced,
        folder=weights.models_folder,
    ),
    Published(
        file=classifier.FILE,
        sha256="940b1cd6",
        facts={
            "id": classifier.NAME,
            "family": "classifier",
            "title": "Inception-ResNet-v2",
            "summary": "Tells the fusion network what is in the photo",
            "predicts": "classes",
            "licence": "Apache-2.0",
            "paper": "Szegedy et al., Inception-v4, Inception-ResNet and the Impact of Residual "
            "Connections on Learning (2016)",
            "training": {"data": "ImageNet, 1.3 million photos, by the authors"},
        },
        convert=for_classifier,
        folder=lambda: classifier.card_file().parent,
    ),
)


def install(path: Path) -> ModelCard:
    """Convert a published file and keep it, with its card, in the user's data folder.

    Raises
    ------
    MissingWeights, DamagedWeights
        If there is no such file, or it is none that is known.
    EngineError
        If the result cannot be written.
    """
    known = recognise(path)
    try:
        state = known.convert(weights.read_foreign(path))
    except (RuntimeError, KeyError) as error:
        raise DamagedWeights(f"{path} does not fit its network: {error}", REMEDY) from error
    folder, file = known.folder(), f"{known.facts['id']}.safetensors"
    try:
        sha256, size = weights.save_weights(state, folder / file, half=False)
        card = ModelCard(**known.facts, parameters=parameters(state), file=file, sha256=sha256,
                         bytes=size, folder=folder)  # fmt: skip
        weights.save_card(card)
    except OSError as error:
        raise EngineError(
            f"{folder} cannot be written to: {error.strerror}", "Make room or allow it."
        ) from error
    return card


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
        if found.startswith(known.sha256):
            return known
    raise DamagedWeights(f"Tintype does not know {path.name}, or it is not all there", REMEDY)


def parameters(state: State) -> int:
    """Weights of a network, without the statistics of batch norm."""
    statistics = ("running_mean", "running_var", "num_batches_tracked")
    return sum(t.numel() for name, t in state.items() if not name.endswith(statistics))


REMEDY = f"Known are {' and '.join(known.file for known in PUBLISHED)}."
