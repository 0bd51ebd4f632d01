"""Regression of a*b* by the first layers of ResNet-18 and an upsampling decoder.

Sources: Klefbom and Mjoberg, "Colorizing grayscale images using a Convolutional Neural Network"
(Chalmers, 2022); the encoder is He et al., "Deep Residual Learning for Image Recognition" (2015),
up to its second stage, with one input channel. Layer names follow torchvision's `resnet18`.
"""

from collections import OrderedDict

import torch
from torch import Tensor, nn


class BasicBlock(nn.Module):
    """Two 3x3 convolutions around a shortcut (He et al. 2015, figure 2)."""

    def __init__(self, before: int, after: int, stride: int = 1) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(before, after, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(after)
        self.conv2 = nn.Conv2d(after, after, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(after)
        self.downsample: nn.Module | None = None
        if stride != 1 or before != after:
            self.downsample = nn.Sequential(
                nn.Conv2d(before, after, 1, stride, bias=False), nn.BatchNorm2d(after)
            )

    def forward(self, x: Tensor) -> Tensor:  # (N, before, H, W) -> (N, after, H/stride, W/stride)
        shortcut = x if self.downsample is None else self.downsample(x)
        x = torch.relu(self.bn1(self.conv1(x)))
        return torch.relu(self.bn2(self.conv2(x)) + shortcut)


def layer(before: int, after: int, stride: int) -> nn.Sequential:
    """One ResNet-18 stage: two basic blocks, the first one strided."""
    return nn.Sequential(BasicBlock(before, after, stride), BasicBlock(after, after))


def convolve(before: int, after: int) -> list[nn.Module]:
    """3x3 convolution, batch norm, ReLU: the decoder's unit."""
    return [nn.Conv2d(before, after, 3, 1, 1), nn.BatchNorm2d(after), nn.ReLU()]


class ResNet(nn.Module):
    """Predicts a*b* from L* by regression.

    The paper's last doubling (nearest) is left to the renderer, which brings colour to full size
    along the photo's own edges; it has no weights, so the parameters are the paper's.
    """

    multiple = 16  # input sides must be divisible by it

    def __init__(self) -> None:
        super().__init__()
        self.encode = nn.Sequential(
            OrderedDict[str, nn.Module](
                conv1=nn.Conv2d(1, 64, 7, 2, 3, bias=False),
                bn1=nn.BatchNorm2d(64),
                relu=nn.ReLU(),
                maxpool=nn.MaxPool2d(3, 2, 1),
                layer1=layer(64, 64, 1),
                layer2=layer(64, 128, 2),
            )
        )
        self.decode = nn.Sequential(
            *convolve(128, 128),
            nn.Upsample(scale_factor=2),
            *convolve(128, 64),
            *convolve(64, 64),
            nn.Upsample(scale_factor=2),
            *convolve(64, 32),
            nn.Conv2d(32, 2, 3, 1, 1),
            nn.Tanh(),
        )

    def forward(self, light: Tensor) -> Tensor:
        """Map L* (N, 1, H, W), 0..100, to a*b* (N, 2, H/2, W/2), -128..128."""
        chroma: Tensor = self.decode(self.encode(light / 100))
        return 128 * chroma
