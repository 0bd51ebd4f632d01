"""What is in a photo, for networks that want to be told: Inception-ResNet-v2 through timm.

timm is an optional library (`tintype[fusion]`), imported when a classifier is built. The weights,
224 MB, are no part of Tintype: `engine.install` takes them from a file that the user chooses.
"""

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.catalog import read_card
from engine.errors import DamagedWeights, MissingWeights
from engine.models.fusion import CLASSES, Fusion
from engine.models.gray import signal
from engine.weights import data_folder, load_state

NAME = "inception_resnet_v2"
FILE = "inception_resnet_v2.tf_in1k.safetensors"  # as timm's author publishes it
SIDE = 299  # pixels that it sees


class Classifier:
    """From L* to the probability of each of the 1,000 classes of ImageNet; it never learns."""

    def __init__(self, network: nn.Module) -> None:
        self._network = network.eval().requires_grad_(False)

    @torch.no_grad()
    def __call__(self, light: Tensor) -> Tensor:
        """Map L* (N, 1, H, W), 0..100, to probabilities (N, 1000), on the device of the light."""
        odds: Tensor = self._network.to(light.device)(as_seen(light))
        return torch.softmax(odds.float(), 1)

    def __deepcopy__(self, known: object) -> "Classifier":
        return self  # averaged copies of a network ask the same one


def as_seen(light: Tensor) -> Tensor:
    """(N, 3, 299, 299) gray photos, -1..1, of L*: squashed, as the paper's code does.

    That code also divides by 255 what was divided before, so that its classifier saw black; its
    text says otherwise, and is followed here.
    """
    small = functional.interpolate(light, size=(SIDE, SIDE), mode="bilinear", antialias=True)
    return (2 * signal(small) - 1).expand(-1, 3, -1, -1)


def card_file() -> Path:
    """Where the classifier's card is kept, its weights beside it; not among the colorizers."""
    return data_folder() / "classifiers" / f"{NAME}.json"


def bare() -> nn.Module:
    """The classifier with random weights; raises `MissingWeights` without timm."""
    try:
        import timm
    except ImportError as error:
        raise MissingWeights(
            "this model needs the library timm, which is not installed", "Run: pip install timm"
        ) from error
    network: nn.Module = timm.create_model(NAME, pretrained=False, num_classes=CLASSES)
    return network


def load() -> Classifier:
    """The installed classifier.

    Raises
    ------
    MissingWeights, DamagedWeights
        If timm or the weights are not there, or the weights do not fit.
    """
    network = bare()
    if not card_file().is_file():
        raise MissingWeights(
            "this model needs the classifier Inception-ResNet-v2, 224 MB, which is not installed",
            f"Get {FILE} and run: tintype install {FILE}",
        )
    card = read_card(card_file())
    try:
        network.load_state_dict(load_state(card))
    except RuntimeError as error:
        raise DamagedWeights(
            f"{card.weights} are not the weights of {card.title}", f"Install {FILE} again."
        ) from error
    return Classifier(network)


def attach(network: nn.Module) -> None:
    """Give a network the classifier that it asks, if it asks one; raises what `load` does."""
    if isinstance(network, Fusion):
        network.classifier = load()
