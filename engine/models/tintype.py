"""Tintype's own colorizer: a residual U with a wide view, and two heads on one trunk.

The distribution head says which colours are likely (Zhang, Isola, Efros, "Colorful Image
Colorization", ECCV 2016), the regression head which one is least wrong on average; vividness moves
between them after the forward pass. Self-attention at 1/32 of the size lets a sky know that it is
one (Vaswani et al., "Attention Is All You Need", 2017).
"""

from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.models.bins import centers
from engine.models.resnet import BasicBlock


class Attention(nn.Module):
    """Every place looks at every other: multi-head self-attention and a small perceptron."""

    def __init__(self, width: int, heads: int = 8) -> None:
        super().__init__()
        self.heads = heads
        # A 3x3 convolution of each channel alone tells a place where it is (Chu et al. 2021).
        self.position = nn.Conv2d(width, width, 3, 1, 1, groups=width)
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.mix, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.think = nn.Sequential(
            nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width)
        )

    def forward(self, x: Tensor) -> Tensor:  # (N, C, H, W) -> the same
        x = x + self.position(x)
        n, c, h, w = x.shape
        tokens = x.flatten(2).transpose(1, 2)
        query, key, value = (
            part.view(n, h * w, self.heads, c // self.heads).transpose(1, 2)
            for part in self.mix(self.norm1(tokens)).chunk(3, -1)
        )
        seen = functional.scaled_dot_product_attention(query, key, value)
        tokens = tokens + self.out(seen.transpose(1, 2).reshape(n, h * w, c))
        tokens = tokens + self.think(self.norm2(tokens))
        mixed: Tensor = tokens.transpose(1, 2).view(n, c, h, w)
        return mixed.contiguous(memory_format=torch.channels_last)


class Unite(nn.Module):
    """Decoder stage: double the size, join the skip, convolve."""

    def __init__(self, below: int, skip: int, after: int) -> None:
        super().__init__()
        self.join = nn.Sequential(
            nn.Conv2d(below + skip, after, 3, 1, 1, bias=False), nn.BatchNorm2d(after), nn.ReLU()
        )
        self.refine = BasicBlock(after, after)

    def forward(self, below: Tensor, skip: Tensor) -> Tensor:
        up = functional.interpolate(below, size=skip.shape[-2:], mode="nearest")
        refined: Tensor = self.refine(self.join(torch.cat([up, skip], 1)))
        return refined


class Tintype(nn.Module):
    """Predicts a distribution over a*b* bins and a regression of a*b*, at a quarter of the size.

    Parameters
    ----------
    widths : sequence of int
        Channels at 1/4, 1/8, 1/16 and 1/32 of the size.
    depths : sequence of int
        Residual blocks there.
    attention : int
        Attention layers at 1/32.
    hints : bool
        Whether it can be told colours, as user-guided colorization can (Zhang et al., "Real-Time
        User-Guided Image Colorization with Learned Deep Priors", SIGGRAPH 2017).
    """

    multiple = 32  # input sides must be divisible by it
    two_heads = True  # a distribution, and beside it a regression
    fills_gaps = True  # it sees photos in which missing light is filled
    centers: Tensor

    def __init__(
        self,
        widths: tuple[int, ...] = (48, 96, 192, 320),
        depths: tuple[int, ...] = (2, 2, 4, 2),
        attention: int = 2,
        hints: bool = False,
    ) -> None:
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(1, 32, 5, 2, 2, bias=False), nn.BatchNorm2d(32), nn.ReLU(),
            nn.Conv2d(32, widths[0], 3, 2, 1, bias=False), nn.BatchNorm2d(widths[0]), nn.ReLU(),
        )  # fmt: skip
        # Beside the first convolution and nothing at first, so that a network that was trained
        # without hints can go on with them.
        self.told = nn.Conv2d(3, 32, 5, 2, 2, bias=False) if hints else None
        if self.told is not None:
            nn.init.zeros_(self.told.weight)
        before = (widths[0], *widths[:-1])
        self.stages = nn.ModuleList(
            nn.Sequential(
                BasicBlock(narrow, wide, 1 if i == 0 else 2),
                *(BasicBlock(wide, wide) for _ in range(depth - 1)),
            )
            for i, (narrow, wide, depth) in enumerate(zip(before, widths, depths, strict=True))
        )
        self.context = nn.Sequential(*(Attention(widths[-1]) for _ in range(attention)))
        self.unites = nn.ModuleList(
            Unite(below, skip, skip) for below, skip in pairwise(reversed(widths))
        )
        self.register_buffer("centers", torch.from_numpy(centers()))
        self.logits = nn.Conv2d(widths[0], len(self.centers), 1)
        self.chroma = nn.Conv2d(widths[0], 2, 1)

    def forward(self, light: Tensor, hints: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """Map L* (N, 1, H, W), 0..100, to logits (N, Q, H/4, W/4) and a*b* (N, 2, H/4, W/4).

        `hints`, (N, 3, H, W), are a* and b* where they are known, and 1 there; else 0.
        """
        x = self.stem[0]((light - 50) / 50)
        if self.told is not None and hints is not None:
            x = x + self.told(hints * hints.new_tensor([1 / 50, 1 / 50, 1]).view(1, 3, 1, 1))
        x = self.stem[1:](x)
        skips = []
        for stage in self.stages:
            x = stage(x)
            skips.append(x)
        x = self.context(skips.pop())
        for unite in self.unites:
            x = unite(x, skips.pop())
        return self.logits(x), 50 * self.chroma(x)
