"""Regression of a* by one network and of b* by another, joined.

Klefbom and Mjoberg, "Colorizing grayscale images using a Convolutional Neural Network" (Chalmers,
2022), suggest in their conclusions "to train on the A and B spectrums separately and see if
combining these models could produce better results". Their network is used twice; the two share
nothing but the photos, so that training them side by side is training each alone.
"""

import torch
from torch import Tensor, nn

from engine.models.resnet import ResNet


class Apart(nn.Module):
    """Predicts a* and b* from L* by two networks of `engine.models.resnet`."""

    multiple = ResNet.multiple  # input sides must be divisible by it

    def __init__(self) -> None:
        super().__init__()
        self.a, self.b = ResNet(), ResNet()

    def forward(self, light: Tensor) -> Tensor:
        """Map L* (N, 1, H, W), 0..100, to a*b* (N, 2, H/2, W/2), -128..128."""
        return torch.cat([self.a(light)[:, :1], self.b(light)[:, 1:]], 1)
