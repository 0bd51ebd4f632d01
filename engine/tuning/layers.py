"""Which layers of a network look at the photo, and which turn what they saw into colours."""

from torch import nn

# Of networks that are one row of layers: the six convolutions down to an eighth of the size.
DOWN = tuple(f"layers.{place}." for place in range(0, 12, 2))
# By family, prefixes of the parameters that look.
LOOKING: dict[str, tuple[str, ...]] = {
    "tintype": ("stem.", "told.", "stages.", "context."),
    "resnet": ("encode.",),
    "apart": ("a.encode.", "b.encode."),
    "vgg": ("features.",),
    "fusion": ("encode.",),
    "rebalanced": ("model1.", "model2.", "model3.", "model4."),
    "plain": DOWN,
    "one-photo": DOWN,
}
# By family, prefixes of the last layers alone.
LAST: dict[str, tuple[str, ...]] = {
    "tintype": ("unites.2.", "logits.", "chroma."),
    "resnet": ("decode.",),
}


def freeze(network: nn.Module, family: str) -> int:
    """Let only the layers learn that make colours; gives how many parameters stay as they are."""
    return keep(network, LOOKING[family], looking=True)


def last_alone(network: nn.Module, family: str) -> int:
    """Let only the last layers learn; all of them in a family of which these are not known."""
    return keep(network, LAST[family], looking=False) if family in LAST else 0


def keep(network: nn.Module, prefixes: tuple[str, ...], looking: bool) -> int:
    """Keep parameters as they are that have one of the prefixes, or that have none of them."""
    count = 0
    for name, parameter in network.named_parameters():
        if name.startswith(prefixes) == looking:
            parameter.requires_grad_(False)
            count += parameter.numel()
    return count


def still(network: nn.Module) -> None:
    """Keep the statistics of normalization as the base has them.

    A few photos of one kitchen would make a poor measure of what is usual. And so every crop's
    gradient is its own affair: small batches, added up or shared out, give the same step.
    """
    for layer in network.modules():
        if isinstance(layer, nn.modules.batchnorm._BatchNorm):
            layer.eval()
