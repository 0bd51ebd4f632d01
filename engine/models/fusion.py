"""Regression of a*b* that is told what is in the photo.

Source: Khatri and Patel, "Coloring Black and White Images" (Harvard CSCI S-89), final version,
whose table of layers this is; after Baldassarre, Morin and Rodes-Guirao, "Deep Koalarization"
(2017, arXiv:1712.03400). The classifier, Inception-ResNet-v2, is no part of the network: it is
never trained, and has nine times as many weights. `engine.classifier` brings it.
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn

from engine.errors import MissingWeights
from engine.models.plain import begin_as_keras, colour, convolve

CLASSES = 1000

Classifier = Callable[[Tensor], Tensor]


class Fusion(nn.Module):
    """Predicts a*b* from L* and what a classifier says of it.

    The paper's last doubling (nearest) is left to the renderer, as in `engine.models.resnet`.

    Attributes
    ----------
    classifier : callable or None
        From L* (N, 1, H, W) to the probability (N, 1000) of each ImageNet class.
    """

    multiple = 8  # input sides must be divisible by it
    classifier: Classifier | None = None

    def __init__(self) -> None:
        super().__init__()
        self.encode = nn.Sequential(
            *convolve(1, 64, 2),
            *convolve(64, 128), *convolve(128, 128, 2),
            *convolve(128, 256), *convolve(256, 256, 2),
            *convolve(256, 512), *convolve(512, 512), *convolve(512, 256),
        )  # fmt: skip
        self.fuse = nn.Sequential(nn.Conv2d(256 + CLASSES, 256, 1), nn.ReLU())
        self.decode = nn.Sequential(
            *convolve(256, 128),
            nn.Upsample(scale_factor=2), *convolve(128, 64),
            nn.Upsample(scale_factor=2), *convolve(64, 32), *convolve(32, 16),
            *colour(16),
        )  # fmt: skip
        begin_as_keras(self)

    def embed(self, light: Tensor) -> Tensor:
        """What the classifier says, (N, 1000), of photos or crops; once a photo is enough.

        Raises
        ------
        MissingWeights
            If no classifier was given.
        """
        if self.classifier is None:
            raise MissingWeights(
                "this network has to be told what is in the photo, and there is no classifier",
                "Install one: see `tintype install --help`.",
            )
        return self.classifier(light)

    def forward(self, light: Tensor, embedding: Tensor | None = None) -> Tensor:
        """Map L* (N, 1, H, W), 0..100, to a*b* (N, 2, H/2, W/2), -128..128.

        `embedding` (N, 1000) is what `embed` gives, of the crop itself if left out. It is repeated
        over the encoder's grid, 32 x 32 for the paper's 256 x 256.
        """
        if embedding is None:
            embedding = self.embed(light)
        seen = self.encode(light)
        known = embedding.to(seen.dtype)[:, :, None, None].expand(-1, -1, *seen.shape[-2:])
        chroma: Tensor = self.decode(self.fuse(torch.cat([seen, known], 1)))
        return 128 * chroma
