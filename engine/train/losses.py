"""What a network is trained to make small, by name."""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional

Loss = Callable[[Tensor, Tensor], Tensor]


def shrink_to(truth: Tensor, like: Tensor) -> Tensor:
    """Average the true a*b* down to the network's output size."""
    return functional.adaptive_avg_pool2d(truth, (like.shape[-2], like.shape[-1]))


def mse(prediction: Tensor, truth: Tensor) -> Tensor:
    """Mean squared error of a*b* divided by 128, as the ResNet paper normalises it."""
    return functional.mse_loss(prediction / 128, shrink_to(truth, prediction) / 128)


def huber(prediction: Tensor, truth: Tensor, delta: float = 20.0) -> Tensor:
    """Mean Huber loss of the a*b* distance, in CIE units: squared up to `delta`, linear above.

    Vivid outliers then pull less than under the squared error, which keeps skin and foliage sure.
    """
    squared = (prediction - shrink_to(truth, prediction)).square().sum(1)
    distance = torch.sqrt(squared + 1e-6)
    small = squared / (2 * delta)
    return torch.where(distance < delta, small, distance - delta / 2).mean()
