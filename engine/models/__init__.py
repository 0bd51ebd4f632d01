"""One network family a file, and the table that builds them by name.

A network maps L* (N, 1, H, W), 0..100, sides divisible by its `multiple`, to a*b* (N, 2, h, w); a
network that predicts a distribution returns (logits (N, Q, h, w), a*b*) and has `centers` (Q, 2).
"""

from typing import TYPE_CHECKING, Any

from engine.errors import UnknownModel

if TYPE_CHECKING:
    from torch import nn

FAMILIES = ("resnet", "tintype")


def build(family: str, arguments: dict[str, Any]) -> "nn.Module":
    """A network of that family with random weights; raises `UnknownModel`."""
    # Networks are imported when built, so that listing models does not load torch.
    if family == "resnet":
        from engine.models.resnet import ResNet

        return ResNet(**arguments)
    if family == "tintype":
        from engine.models.tintype import Tintype

        return Tintype(**arguments)
    raise UnknownModel(f"there is no network family {family!r}", f"Known: {', '.join(FAMILIES)}.")
