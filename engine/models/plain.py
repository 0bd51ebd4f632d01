"""Regression of a*b* by twelve 3x3 convolutions, and what all networks after Wallner share.

Sources: Zane, "Black and White Image Recoloration with a Convolutional Neural Network" (2021),
which starts from Wallner, "How to colorize black and white photos with just 100 lines of neural
network code" (2017).
"""

from torch import Tensor, nn


def convolve(before: int, after: int, stride: int = 1) -> list[nn.Module]:
    """3x3 convolution and ReLU: the unit of all networks after Wallner."""
    return [nn.Conv2d(before, after, 3, stride, 1), nn.ReLU()]


def colour(before: int) -> list[nn.Module]:
    """The last convolution: a*b* divided by 128, between -1 and 1."""
    return [nn.Conv2d(before, 2, 3, 1, 1), nn.Tanh()]


def begin_as_keras(network: nn.Module) -> None:
    """Glorot-uniform kernels and no bias: how Keras, in which the papers were written, begins.

    L* goes in from 0 to 100, as their code gives it: divided by 100, the error of `one-photo` after
    200 steps is twice as large.
    """
    for module in network.modules():
        if isinstance(module, nn.Conv2d) and module.bias is not None:
            nn.init.xavier_uniform_(module.weight)
            nn.init.zeros_(module.bias)


class Plain(nn.Module):
    """Predicts a*b* from L* by regression.

    The paper's last doubling (nearest) is left to the renderer, as in `engine.models.resnet`.
    """

    multiple = 8  # input sides must be divisible by it

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            *convolve(1, 64), *convolve(64, 64, 2),
            *convolve(64, 128), *convolve(128, 128, 2),
            *convolve(128, 256), *convolve(256, 256, 2),
            *convolve(256, 512), *convolve(512, 256), *convolve(256, 128),
            nn.Upsample(scale_factor=2), *convolve(128, 64),
            nn.Upsample(scale_factor=2), *convolve(64, 32),
            *colour(32),
        )  # fmt: skip
        begin_as_keras(self)

    def forward(self, light: Tensor) -> Tensor:
        """Map L* (N, 1, H, W), 0..100, to a*b* (N, 2, H/2, W/2), -128..128."""
        chroma: Tensor = self.layers(light)
        return 128 * chroma
