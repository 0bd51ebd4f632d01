"""A small U that sees damage and undoes it: where a photo is scratched, and what was there.

A U-net (Ronneberger, Fischer, Brox, "U-Net: Convolutional Networks for Biomedical Image
Segmentation", 2015) with residual blocks, at the photo's own resolution. One head says how likely
each pixel is damaged, the other by how much its lightness is off (residual learning: Zhang et al.,
"Beyond a Gaussian Denoiser", 2017). Nothing normalizes by the batch or the photo, so that tiles of
a photo agree where they overlap.
"""

from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional

SCALE = 50.0  # L* that counts as one


class Block(nn.Module):
    """Two convolutions beside a straight way."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first, self.second = (nn.Conv2d(width, width, 3, 1, 1) for _ in range(2))
        nn.init.zeros_(self.second.weight)

    def forward(self, x: Tensor) -> Tensor:
        inner = functional.leaky_relu(self.first(x), 0.1)
        added: Tensor = x + self.second(inner)
        return functional.leaky_relu(added, 0.1)


class Repairer(nn.Module):
    """Predicts a mask and the undamaged lightness, at the size of what it sees.

    Parameters
    ----------
    widths : sequence of int
        Channels at 1/1, 1/2, 1/4, ... of the size.
    depth : int
        Blocks at each size, on the way down and on the way up.
    """

    def __init__(self, widths: tuple[int, ...] = (16, 32, 64, 96), depth: int = 1) -> None:
        super().__init__()
        self.multiple = 1 << (len(widths) - 1)  # input sides must be divisible by it
        self.stem = nn.Conv2d(1, widths[0], 3, 1, 1)
        self.down = nn.ModuleList(nn.Conv2d(a, b, 4, 2, 1) for a, b in pairwise(widths))
        self.seen = nn.ModuleList(blocks(width, depth) for width in widths)
        self.up = nn.ModuleList(nn.Conv2d(a + b, a, 3, 1, 1) for a, b in pairwise(widths))
        self.joined = nn.ModuleList(blocks(width, depth) for width in widths[:-1])
        self.logits, self.change = (nn.Conv2d(widths[0], 1, 3, 1, 1) for _ in range(2))
        for head in (self.logits, self.change):
            nn.init.zeros_(head.weight)
            nn.init.zeros_(head.bias)  # type: ignore[arg-type]
        # Damage is rare; a network that begins by saying so learns sooner.
        nn.init.constant_(self.logits.bias, -2.5)  # type: ignore[arg-type]

    def forward(self, light: Tensor) -> tuple[Tensor, Tensor]:
        """Map L* (N, 1, H, W), 0..100, to mask logits and L*, both (N, 1, H, W)."""
        x = self.stem(light / SCALE - 1)
        skips = [self.seen[0](x)]
        for down, seen in zip(self.down, self.seen[1:], strict=True):
            skips.append(seen(functional.leaky_relu(down(skips[-1]), 0.1)))
        x = skips.pop()
        for up, joined in zip(reversed(self.up), reversed(self.joined), strict=True):
            skip = skips.pop()
            large = functional.interpolate(x, size=skip.shape[-2:], mode="nearest")
            x = joined(functional.leaky_relu(up(torch.cat([skip, large], 1)), 0.1))
        return self.logits(x), light + SCALE * self.change(x)


def blocks(width: int, depth: int) -> nn.Sequential:
    """So many blocks in a row."""
    return nn.Sequential(*(Block(width) for _ in range(depth)))
