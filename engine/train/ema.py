"""Exponential moving average of weights: smoother and better than the last step's."""

import copy

import torch
from torch import nn


class Average:
    """Keeps `network`, an averaged copy in evaluation mode."""

    def __init__(self, network: nn.Module, decay: float) -> None:
        self.network = copy.deepcopy(network).eval().requires_grad_(False)
        self.decay = decay

    @torch.no_grad()
    def update(self, network: nn.Module, step: int) -> None:
        """Move towards `network`; early steps count more, so that the start is forgotten."""
        share = 1 - min(self.decay, (1 + step) / (10 + step))
        pairs = list(
            zip(self.network.state_dict().values(), network.state_dict().values(), strict=True)
        )
        smooth = [pair for pair in pairs if pair[0].is_floating_point()]
        # All at once: on a GPU, hundreds of small launches would take as long as the step.
        torch._foreach_lerp_([mine for mine, _ in smooth], [other for _, other in smooth], share)
        for mine, other in pairs:
            if not mine.is_floating_point():
                mine.copy_(other)
