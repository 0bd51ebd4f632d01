"""Random numbers and soft random fields for whole batches, on the device that trains.

Generators of a run live on the CPU, so that a seed means the same on every device for choices and
amounts. Fields of numbers, one a pixel, are drawn on the device itself, seeded by that generator:
the bus would take longer than the drawing.
"""

from collections.abc import Sequence

import torch
from torch import Generator, Tensor
from torch.nn import functional


def amounts(n: int, low: float, high: float, generator: Generator, like: Tensor) -> Tensor:
    """(n, 1, 1, 1) values between low and high, on the device of `like`."""
    values = low + (high - low) * torch.rand(n, generator=generator, device=generator.device)
    return values.view(n, 1, 1, 1).to(like.device)


def some(light: Tensor, share: float, generator: Generator) -> Tensor:
    """Numbers of the crops that something is done to."""
    chance = torch.rand(len(light), generator=generator, device=generator.device)
    return (chance < share).cpu().nonzero()[:, 0].to(light.device)


def one_of(levels: Sequence[float], like: Tensor, generator: Generator) -> Tensor:
    """(n, 1, 1, 1) one of the levels for each crop of `like`."""
    own = generator.device
    choice = torch.randint(len(levels), (len(like),), generator=generator, device=own)
    return torch.tensor(levels, device=own)[choice].view(-1, 1, 1, 1).to(like.device)


def near(generator: Generator, device: torch.device) -> Generator:
    """The generator itself if it lives on that device, else one there that it seeds."""
    if generator.device.type == device.type:
        return generator
    seed = torch.randint(2**62, (), generator=generator, device=generator.device)
    return Generator(device).manual_seed(int(seed))


def uniform(like: Tensor, generator: Generator) -> Tensor:
    """A number from 0 to 1 for every pixel of `like`."""
    return torch.rand(like.shape, generator=near(generator, like.device), device=like.device)


def soft(like: Tensor, cells: int, generator: Generator) -> Tensor:
    """A smooth field like (N, 1, H, W), about normal: mean 0 and standard deviation 1.

    `cells` is how many independent values there are along the longer edge.
    """
    n, _, height, width = like.shape
    longer = max(height, width)
    size = [max(2, round(side * cells / longer)) for side in (height, width)]
    own = near(generator, like.device)
    small = torch.randn(n, 1, *size, generator=own, device=like.device)
    field = functional.interpolate(small, size=(height, width), mode="bilinear")
    return field / SPREAD


# Standard deviation that bilinear enlarging leaves of normal numbers: 2/3 on average, the square
# root of (the mean of t**2 + (1 - t)**2) in each direction.
SPREAD = 2 / 3
