"""A small U that sees damage and undoes it: where a photo is scratched, and what was there.

A U-net (Ronneberger, Fischer, Brox, "U-Net: Convolutional Networks for Biomedical Image
Segmentation", 2015) with residual blocks, at the photo's own resolution. One head says how likely
each pixel is damaged, the other by how much its lightness is off (residual learning: Zhang et al.,
"Beyond a Gaussian Denoiser", 2017). Nothing normalizes by the batch or the photo, so that tiles of
a photo agree where they overlap.

It is not left alone with that: beside the light it sees what blocks of cosines and a median would
make of it, and may take from these what it likes. Half an hour on one core then suffices to be
better than they are; without them it was worse.
"""

import math
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional

SCALE = 50.0  # L* that counts as one
SIDE, STEP = 8, 2  # pixels of a block, and between blocks
BOUNDS = (4.0, 10.0, 26.0)  # L* of cosines that are left out: 2.7 standard deviations of noise
FINE = 8.0  # L* of a difference that counts as one


class Cosines(nn.Module):
    """Light without the weak cosines of its blocks, for several bounds.

    Yu and Sapiro, "DCT image denoising" (IPOL 2011); see `engine.repair.noise`. Nothing is learnt.
    """

    waves: Tensor

    def __init__(self, bounds: tuple[float, ...] = BOUNDS) -> None:
        super().__init__()
        self._bounds = bounds
        n = torch.arange(SIDE)
        one = torch.cos(math.pi / SIDE * (n[None] + 0.5) * n[:, None]) * math.sqrt(2 / SIDE)
        one[0] /= math.sqrt(2)
        waves = torch.einsum("ay,bx->abyx", one, one).reshape(SIDE * SIDE, 1, SIDE, SIDE)
        self.register_buffer("waves", waves, persistent=False)

    def forward(self, light: Tensor) -> Tensor:
        """Map L* (N, 1, H, W), even sides, to (N, bounds, H, W)."""
        padded = functional.pad(light, (SIDE,) * 4, mode="replicate")
        waves = functional.conv2d(padded, self.waves, stride=STEP)
        return torch.cat([self._without(waves, bound) for bound in self._bounds], 1)

    def _without(self, waves: Tensor, bound: float) -> Tensor:
        kept = waves.abs() > bound
        kept[:, 0] = True  # the mean
        worth = 1 / kept.sum(1, keepdim=True).float()
        total = functional.conv_transpose2d(waves * kept * worth, self.waves, stride=STEP)
        block = torch.ones_like(self.waves[:1])
        weight = functional.conv_transpose2d(worth, block, stride=STEP)
        return (total / weight)[..., SIDE:-SIDE, SIDE:-SIDE]


def median(light: Tensor) -> Tensor:
    """Median of 3 x 3 pixels (N, 1, H, W): of the rows' least, middles and greatest."""
    padded = functional.pad(light, (1,) * 4, mode="replicate")
    rows = padded.unfold(2, 3, 1).sort(-1).values  # (N, 1, H, W + 2, 3)
    low, mid, high = rows.unbind(-1)
    lows = low.unfold(3, 3, 1).amax(-1)
    mids = mid.unfold(3, 3, 1).sort(-1).values[..., 1]
    highs = high.unfold(3, 3, 1).amin(-1)
    return torch.stack([lows, mids, highs], -1).sort(-1).values[..., 1]


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
        self.cosines = Cosines()
        others = len(BOUNDS) + 1
        self.stem = nn.Conv2d(1 + others, widths[0], 3, 1, 1)
        self.down = nn.ModuleList(nn.Conv2d(a, b, 4, 2, 1) for a, b in pairwise(widths))
        self.seen = nn.ModuleList(blocks(width, depth) for width in widths)
        self.up = nn.ModuleList(nn.Conv2d(a + b, a, 3, 1, 1) for a, b in pairwise(widths))
        self.joined = nn.ModuleList(blocks(width, depth) for width in widths[:-1])
        self.logits, self.change, self.shares = (
            nn.Conv2d(widths[0], count, 3, 1, 1) for count in (1, 1, others)
        )
        for head in (self.logits, self.change, self.shares):
            nn.init.zeros_(head.weight)
            nn.init.zeros_(head.bias)  # type: ignore[arg-type]
        # Damage is rare; a network that begins by saying so learns sooner.
        nn.init.constant_(self.logits.bias, -2.5)  # type: ignore[arg-type]

    def forward(self, light: Tensor) -> tuple[Tensor, Tensor]:
        """Map L* (N, 1, H, W), 0..100, to mask logits and L*, both (N, 1, H, W)."""
        with torch.autocast(light.device.type, enabled=False):  # 8 bits are too few here
            offers = torch.cat([self.cosines(light), median(light)], 1) - light
        x = self.stem(torch.cat([light / SCALE - 1, offers / FINE], 1))
        skips = [self.seen[0](x)]
        for down, seen in zip(self.down, self.seen[1:], strict=True):
            skips.append(seen(functional.leaky_relu(down(skips[-1]), 0.1)))
        x = skips.pop()
        for up, joined in zip(reversed(self.up), reversed(self.joined), strict=True):
            skip = skips.pop()
            large = functional.interpolate(x, size=skip.shape[-2:], mode="nearest")
            x = joined(functional.leaky_relu(up(torch.cat([skip, large], 1)), 0.1))
        taken = (self.shares(x) * offers).sum(1, keepdim=True)
        return self.logits(x), light + taken + SCALE * self.change(x)


def blocks(width: int, depth: int) -> nn.Sequential:
    """So many blocks in a row."""
    return nn.Sequential(*(Block(width) for _ in range(depth)))
