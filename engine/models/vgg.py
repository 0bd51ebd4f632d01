"""Colours from what VGG16 sees, by regression or by classification.

Sources: Ciugurean, "Automatic Colorization of Black and White Photos" (Technical University of
Cluj-Napoca); the encoder is Simonyan and Zisserman, "Very Deep Convolutional Networks for
Large-Scale Image Recognition" (2014, arXiv:1409.1556), up to conv4_3, with torchvision's names.

The poster draws no table of layers. It says that skip connections join low, middle and high
features, that what is appended has batch norm and residual connections, and counts 1,158,466
trainable and 7,637,056 other parameters: the encoder's 7,635,264 and the statistics of 896 channels
of batch norm. The decoder here has exactly these counts.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.errors import BadRecipe
from engine.models.gray import signal

# Channels of the convolutions through conv4_3; 0 stands for 2x2 max pooling.
ENCODER = (64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512)
SKIPS = (4, 9, 16, 22)  # where the decoder listens: the three poolings and the end
MEAN, SPREAD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # of ImageNet, as torchvision's VGG

HEADS = ("regression", "classification")
CLASSES = 64  # of a* and of b* each
STEP = 4  # a*b* between two of them: together they cover -128 to 127


def encoder() -> nn.Sequential:
    """VGG16 through conv4_3: 7,635,264 weights, called as in torchvision's `vgg16`."""
    layers: list[nn.Module] = []
    before = 3
    for after in ENCODER:
        if after:
            layers += [nn.Conv2d(before, after, 3, 1, 1), nn.ReLU()]
            before = after
        else:
            layers.append(nn.MaxPool2d(2))
    return nn.Sequential(*layers)


def convolve(before: int, after: int, size: int = 3) -> nn.Sequential:
    """Convolution, batch norm, ReLU."""
    kernel = nn.Conv2d(before, after, size, 1, size // 2)
    return nn.Sequential(kernel, nn.BatchNorm2d(after), nn.ReLU())


class Residual(nn.Module):
    """Two 3x3 convolutions around a shortcut (He et al. 2015)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = convolve(width, width)
        self.second = nn.Sequential(nn.Conv2d(width, width, 3, 1, 1), nn.BatchNorm2d(width))

    def forward(self, x: Tensor) -> Tensor:  # (N, width, H, W) -> the same
        return torch.relu(x + self.second(self.first(x)))


class Vgg(nn.Module):
    """Predicts a*b* from L*; the paper's bilinear enlargement is left to the renderer.

    Parameters
    ----------
    head : str
        "regression" of a*b*, or "classification" of each pixel into 64 classes of a* and 64 of b*,
        of which the most probable one is the colour.
    frozen : bool
        The encoder's weights are given and stay; otherwise it learns from scratch with the rest.
    """

    multiple = 8  # input sides must be divisible by it
    levels: Tensor
    mean: Tensor
    spread: Tensor

    def __init__(self, head: str = "regression", frozen: bool = True) -> None:
        super().__init__()
        if head not in HEADS:
            raise BadRecipe(f"vgg has no head called {head!r}", f"Known: {', '.join(HEADS)}.")
        self.classifies = head == "classification"
        self.needs = "features." if frozen else ""  # parameters that training does not learn
        self.features = encoder().requires_grad_(not frozen)
        self.high = convolve(512, 128)
        self.middle = convolve(128 + 256, 128, size=1)
        self.low = nn.Sequential(convolve(128 + 128, 64), Residual(64), Residual(64))
        self.fine = nn.Sequential(convolve(64 + 64 + 1, 64), Residual(64), Residual(64))
        self.out = nn.Conv2d(64, 2 * CLASSES if self.classifies else 2, 1)
        for name, values in (("mean", MEAN), ("spread", SPREAD)):
            self.register_buffer(name, torch.tensor(values).view(1, 3, 1, 1), persistent=False)
        steps = torch.arange(CLASSES, dtype=torch.float32) - CLASSES // 2
        self.register_buffer("levels", STEP * steps, persistent=False)

    def forward(self, light: Tensor) -> Tensor | tuple[Tensor, Tensor]:
        """Map L* (N, 1, H, W), 0..100, to a*b* (N, 2, H/2, W/2).

        While it is trained, a network that classifies gives logits (N, 128, H/2, W/2), those of a*
        first, with it. They are no distribution of colours, since a* and b* are guessed apart.
        """
        pooled, *deeper = self.listen((signal(light) - self.mean) / self.spread)
        x = torch.cat([self.high(deeper[2]), deeper[1]], 1)
        x = torch.cat([twice(self.middle(x)), deeper[0]], 1)
        small = functional.avg_pool2d(light, 2) / 100
        said: Tensor = self.out(self.fine(torch.cat([twice(self.low(x)), pooled, small], 1)))
        if not self.classifies:
            return 128 * torch.tanh(said)
        likeliest = said.unflatten(1, (2, CLASSES)).argmax(2)
        chroma = self.levels[likeliest]
        return (said, chroma) if self.training else chroma

    def listen(self, photos: Tensor) -> Sequence[Tensor]:
        """What the encoder sees at a half, a quarter and twice at an eighth of the size."""
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self.needs):
            heard, x = [], photos
            for place, layer in enumerate(self.features):
                x = layer(x)
                if place in SKIPS:
                    heard.append(x)
            return heard


def twice(x: Tensor) -> Tensor:
    """Bilinear enlargement by two."""
    return functional.interpolate(x, scale_factor=2, mode="bilinear")
