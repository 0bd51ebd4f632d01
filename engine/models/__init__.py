"""One network family a file, and the table that builds them by name.

A network maps L* (N, 1, H, W), 0..100, sides divisible by its `multiple`, to a*b* (N, 2, h, w); a
network that predicts a distribution returns (logits (N, Q, h, w), a*b*) and has `centers` (Q, 2).
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from engine.errors import UnknownModel

if TYPE_CHECKING:
    from torch import nn


def build(family: str, arguments: dict[str, Any]) -> "nn.Module":
    """A network of that family with random weights; raises `UnknownModel`."""
    known = {**BUILDERS, **OTHERS}
    if family not in known:
        names = ", ".join(known)
        raise UnknownModel(f"there is no network family {family!r}", f"Known: {names}.")
    return known[family](**arguments)


# Networks are imported when built, so that listing models does not load torch.


def build_one_photo(**arguments: Any) -> "nn.Module":
    from engine.models.one_photo import OnePhoto

    return OnePhoto(**arguments)


def build_plain(**arguments: Any) -> "nn.Module":
    from engine.models.plain import Plain

    return Plain(**arguments)


def build_fusion(**arguments: Any) -> "nn.Module":
    from engine.models.fusion import Fusion

    return Fusion(**arguments)


def build_resnet(**arguments: Any) -> "nn.Module":
    from engine.models.resnet import ResNet

    return ResNet(**arguments)


def build_apart(**arguments: Any) -> "nn.Module":
    from engine.models.apart import Apart

    return Apart(**arguments)


def build_vgg(**arguments: Any) -> "nn.Module":
    from engine.models.vgg import Vgg

    return Vgg(**arguments)


def build_rebalanced(**arguments: Any) -> "nn.Module":
    from engine.models.rebalanced import Rebalanced

    return Rebalanced(**arguments)


def build_tintype(**arguments: Any) -> "nn.Module":
    from engine.models.tintype import Tintype

    return Tintype(**arguments)


def build_repair(**arguments: Any) -> "nn.Module":
    from engine.models.repair import Repairer

    return Repairer(**arguments)


BUILDERS: dict[str, Callable[..., "nn.Module"]] = {
    "one-photo": build_one_photo,
    "plain": build_plain,
    "fusion": build_fusion,
    "resnet": build_resnet,
    "apart": build_apart,
    "vgg": build_vgg,
    "rebalanced": build_rebalanced,
    "tintype": build_tintype,
}
FAMILIES = tuple(BUILDERS)
OTHERS: dict[str, Callable[..., "nn.Module"]] = {"repair": build_repair}  # that do not colorize
