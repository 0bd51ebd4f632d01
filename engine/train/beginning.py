"""Where a network begins: with the weights of another model, or of a file, as far as they fit."""

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor, nn

from engine.catalog import cards
from engine.errors import BadRecipe
from engine.weights import encoders_folder, load_state, models_folder, read_foreign


def begin(network: nn.Module, source: str) -> None:
    """Give a network the weights it begins with.

    Parameters
    ----------
    network : nn.Module
        One that has `needs` keeps the parameters of that prefix as they are given here.
    source : str
        Id of a model, path of a file, or nothing: then it begins at random.

    Raises
    ------
    BadRecipe
        If no tensor fits, or some that training will not learn are not given.
    MissingWeights, DamagedWeights
        If the source cannot be read.
    """
    taken = take_over(network, read(source)) if source else set()
    needs = getattr(network, "needs", "")
    missing = [n for n, _ in network.named_parameters() if needs and n.startswith(needs)]
    if set(missing) - taken:
        raise BadRecipe(
            f"the layers {needs}* do not learn and have to be given trained",
            "Name a file with --begin, for VGG16 torchvision's vgg16-397923af.pth, or set "
            "`frozen = false` in the recipe to train them from scratch.",
        )


def taught(source: str) -> dict[str, float]:
    """Crops, steps and minutes that went into a model before it is begun with; nothing of files."""
    known = cards([models_folder(), encoders_folder()])
    facts = known[source].training if source in known else {}
    earlier = facts.get("before", {})
    keys = ("crops", "steps", "minutes")
    return {key: facts[key] + earlier.get(key, 0) for key in keys if key in facts}


def read(source: str) -> Mapping[str, Tensor]:
    """Tensors of an installed model or encoder, or of a file."""
    known = cards([models_folder(), encoders_folder()])
    return load_state(known[source]) if source in known else read_foreign(Path(source))


@torch.no_grad()
def take_over(network: nn.Module, given: Mapping[str, Tensor]) -> set[str]:
    """Copy tensors whose name and shape fit; which these were."""
    own = network.state_dict()
    fitting = {
        name for name, value in given.items() if name in own and value.shape == own[name].shape
    }
    if not fitting:
        raise BadRecipe(
            "none of the weights to begin with fits this network", "Choose others for --begin."
        )
    for name in fitting:
        own[name].copy_(given[name])
    return fitting


@torch.no_grad()
def draw_back(network: nn.Module, source: str, share: float) -> None:
    """Move trained weights a share of the way back to those that the training began with.

    What lies between is often better than both (Wortsman et al., "Robust fine-tuning of zero-shot
    models", CVPR 2022).

    Raises
    ------
    BadRecipe
        If there is no source, or it does not have all of the network's tensors, or the share is not
        between 0 and 1.
    """
    if not 0 < share < 1:
        raise BadRecipe(
            f"a share of {share} of the beginning cannot be kept", "Choose one between 0 and 1."
        )
    given = read(source) if source else {}
    own = network.state_dict()
    if any(name not in given or given[name].shape != value.shape for name, value in own.items()):
        raise BadRecipe(
            "the training began with no weights that fit this network as a whole",
            "Release it without a share of its beginning.",
        )
    for name, value in own.items():
        if value.is_floating_point():
            value.lerp_(given[name].to(value.dtype), share)
