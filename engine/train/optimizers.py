"""What takes the steps: AdamW, or Muon for the kernels and AdamW for all else.

Muon (Jordan et al., "Muon: An optimizer for hidden layers in neural networks", 2024) makes the
momentum of a matrix orthogonal, so that directions that are rarely asked for move as far as the
others; networks then learn more from every photo, which is what counts where photos are few and
cores are slow.
"""

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, nn

from engine.errors import BadRecipe


class Muon:
    """Muon for the kernels between the first and the last layers, AdamW for the rest.

    PyTorch's Muon takes matrices only. A kernel (out, in, height, width) that is stored channels
    last is one, (out, height width in), without being copied: the two share their memory.
    """

    def __init__(self, network: nn.Module, rate: float, decay: float) -> None:
        chosen = set(kernels(network))
        self.pairs = [(p, nn.Parameter(flat(p.detach()))) for p in kernels(network)]
        self.muon = torch.optim.Muon(
            [matrix for _, matrix in self.pairs],
            lr=rate, weight_decay=decay, adjust_lr_fn="match_rms_adamw",
        )  # fmt: skip
        rest = (p for p in network.parameters() if p not in chosen)
        self.adam = torch.optim.AdamW(parameter_groups(rest, decay), lr=rate)

    @property
    def param_groups(self) -> list[dict[str, Any]]:
        return [*self.muon.param_groups, *self.adam.param_groups]

    def zero_grad(self, set_to_none: bool = True) -> None:
        for kernel, matrix in self.pairs:
            kernel.grad = matrix.grad = None
        self.adam.zero_grad(set_to_none)

    def step(self) -> None:
        for kernel, matrix in self.pairs:
            matrix.grad = None if kernel.grad is None else flat(kernel.grad)
        self.muon.step()
        self.adam.step()

    def state_dict(self) -> dict[str, Any]:
        return {"muon": self.muon.state_dict(), "adam": self.adam.state_dict()}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        self.muon.load_state_dict(state["muon"])
        self.adam.load_state_dict(state["adam"])


Optimizer = torch.optim.Optimizer | Muon


def choose(name: str, network: nn.Module, rate: float, decay: float) -> Optimizer:
    """The optimizer of that name, "adamw" or "muon"; raises `BadRecipe` for any other."""
    if name == "muon" and not kernels(network):
        raise BadRecipe("this network has no kernels wide enough for muon", "Write adamw.")
    if name == "muon":
        return Muon(network, rate, decay)
    if name != "adamw":
        raise BadRecipe(f"there is no optimizer {name}", "Write adamw or muon.")
    fused = any(p.is_cuda for p in network.parameters())
    return torch.optim.AdamW(parameter_groups(network.parameters(), decay), lr=rate, fused=fused)


def parameter_groups(parameters: Iterable[nn.Parameter], decay: float) -> list[dict[str, Any]]:
    """Weight decay for matrices and kernels only, not for biases and norms."""
    both = list(parameters)
    return [
        {"params": [p for p in both if p.ndim > 1], "weight_decay": decay},
        {"params": [p for p in both if p.ndim <= 1], "weight_decay": 0.0},
    ]


def kernels(network: nn.Module) -> list[nn.Parameter]:
    """Those that are wide both ways: not a first layer's, a head's, a norm's or one channel's."""
    return [p for p in network.parameters() if p.ndim > 1 and min(p.shape[:2]) >= 32 and _inner(p)]


def _inner(p: nn.Parameter) -> bool:
    return p.ndim == 2 or p.shape[0] % 8 == 0  # 313 or 255 bins, or 2 channels, are a head


def flat(kernel: Tensor) -> Tensor:
    """A kernel (out, in, height, width) or a matrix (out, in) as a matrix of `out` rows."""
    return kernel if kernel.ndim == 2 else kernel.permute(0, 2, 3, 1).flatten(1)
