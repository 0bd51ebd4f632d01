"""A distribution over 313 colours, rare ones made to count: the ECCV 2016 network.

Source: Zhang, Isola, Efros, "Colorful Image Colorization" (ECCV 2016, arXiv:1603.08511). Layers
and their names are those of the published weights, `colorization_release_v2-9b330a0b.pth`, so that
these can be loaded as they are.
"""

from functools import cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

# Least and greatest b* of the bins of each a*, from -90 to 100 in steps of 10. The paper's 313 bins
# "in gamut"; they reach a little farther than what falls into a bin of sRGB (`engine.models.bins`).
HULL = (
    (50, 90), (20, 90), (0, 90), (-20, 90), (-30, 100), (-40, 100), (-50, 100), (-50, 100),
    (-60, 100), (-70, 100), (-80, 90), (-80, 90), (-90, 90), (-100, 90), (-100, 80), (-110, 80),
    (-110, 80), (-110, 70), (-110, 70), (-90, 0),
)  # fmt: skip
UNIT = 110  # the published network speaks of a*b* divided by this


@cache
def hull() -> NDArray[np.float32]:
    """(313, 2) a*b* of the paper's bins, in the order of the published weights."""
    rows = zip(range(-90, 101, 10), HULL, strict=True)
    pairs = [(a, b) for a, (low, high) in rows for b in range(low, high + 1, 10)]
    return np.asarray(pairs, np.float32)


def block(before: int, after: int, count: int, stride: int = 1, dilation: int = 1) -> nn.Sequential:
    """`count` 3x3 convolutions with ReLU, the last one strided, then batch norm."""
    layers: list[nn.Module] = []
    for i in range(count):
        step = stride if i == count - 1 else 1
        width = before if i == 0 else after
        layers += [nn.Conv2d(width, after, 3, step, dilation, dilation), nn.ReLU()]
    return nn.Sequential(*layers, nn.BatchNorm2d(after))


class Rebalanced(nn.Module):
    """Predicts a distribution over the 313 bins and its mean, at a quarter of the size.

    The published network's last step, bilinear enlargement by four, is left to the renderer;
    `enlarged` takes it.
    """

    multiple = 8  # input sides must be divisible by it
    centers: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.model1 = block(1, 64, 2, stride=2)
        self.model2 = block(64, 128, 2, stride=2)
        self.model3 = block(128, 256, 3, stride=2)
        self.model4 = block(256, 512, 3)
        self.model5 = block(512, 512, 3, dilation=2)
        self.model6 = block(512, 512, 3, dilation=2)
        self.model7 = block(512, 512, 3)
        self.model8 = nn.Sequential(
            nn.ConvTranspose2d(512, 256, 4, 2, 1), nn.ReLU(),
            nn.Conv2d(256, 256, 3, 1, 1), nn.ReLU(),
            nn.Conv2d(256, 256, 3, 1, 1), nn.ReLU(),
            nn.Conv2d(256, len(hull()), 1),
        )  # fmt: skip
        self.model_out = nn.Conv2d(len(hull()), 2, 1, bias=False)
        self.model_out.weight.requires_grad_(False).copy_(
            torch.from_numpy(hull()).T[:, :, None, None] / UNIT
        )
        # Not among the published weights, but implied by them.
        self.register_buffer("centers", torch.from_numpy(hull()).clone(), persistent=False)
        self.register_load_state_dict_post_hook(place_centers)  # type: ignore[no-untyped-call]

    def forward(self, light: Tensor) -> tuple[Tensor, Tensor]:
        """Map L* (N, 1, H, W), 0..100, to logits (N, 313, H/4, W/4) and a*b* (N, 2, H/4, W/4)."""
        x = self.model4(self.model3(self.model2(self.model1((light - 50) / 100))))
        logits = self.model8(self.model7(self.model6(self.model5(x))))
        return logits, UNIT * self.model_out(torch.softmax(logits, 1))

    def enlarged(self, light: Tensor) -> Tensor:
        """The published network's answer to L* (N, 1, H, W): a*b* (N, 2, H, W)."""
        _, chroma = self(light)
        return functional.interpolate(chroma, scale_factor=4, mode="bilinear")


def place_centers(network: nn.Module, loaded: object) -> None:
    """Take the bins from the weights just loaded."""
    assert isinstance(network, Rebalanced)
    network.centers.copy_(UNIT * network.model_out.weight[:, :, 0, 0].T)
