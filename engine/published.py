"""Weights that others published, and that Tintype knows: where they are, and how to tell them.

They are never fetched unless the user asks. Nothing here imports torch, so that a window can list
them before it is loaded.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

MODEL, CLASSIFIER, ENCODER = "model", "classifier", "encoder"


@dataclass(frozen=True, slots=True)
class Published:
    """A file that somebody published.

    Attributes
    ----------
    file, url : str
        Its name (the publisher's, where that says what it is) and its address.
    sha256 : str
        Its SHA-256.
    bytes : int
        Its size, roughly.
    kind : str
        "model" that colorizes, "classifier" that tells a network what is in a photo, or "encoder"
        that a network is trained behind.
    facts : dict
        What the card says.
    """

    file: str
    url: str
    sha256: str
    bytes: int
    kind: str
    facts: Mapping[str, Any]

    @property
    def id(self) -> str:
        """Of its card."""
        return str(self.facts["id"])

    @property
    def title(self) -> str:
        return str(self.facts["title"])


IMAGENET = "ImageNet, 1.3 million photos, by the authors"
PUBLISHED = (
    Published(
        file="colorization_release_v2-9b330a0b.pth",
        url="https://colorizers.s3.us-east-2.amazonaws.com/colorization_release_v2-9b330a0b.pth",
        sha256="9b330a0bae53f4ded77b1e23defbf78beaa09c10ebc4c4999e8e4f4a160b93f9",
        bytes=129_000_000,
        kind=MODEL,
        facts={
            "id": "zhang-2016",
            "family": "rebalanced",
            "title": "Zhang et al. 2016",
            "summary": "The published weights of Colorful Image Colorization; lively colours",
            "predicts": "distribution",
            "licence": "BSD-2-Clause, Copyright (c) 2016 Richard Zhang, Phillip Isola, "
            "Alexei A. Efros",
            "paper": "Zhang, Isola, Efros, Colorful Image Colorization (ECCV 2016)",
            "training": {"data": IMAGENET},
        },
    ),
    Published(
        file="inception_resnet_v2.tf_in1k.safetensors",
        url="https://huggingface.co/timm/inception_resnet_v2.tf_in1k/resolve/"
        "89854797f99e77e1189626b74d7c07013a4308fa/model.safetensors",
        sha256="dbea26b13a5fc8351919fed6a94222c0577ce324b2765fd081a798f837ca9d72",
        bytes=224_000_000,
        kind=CLASSIFIER,
        facts={
            "id": "inception_resnet_v2",
            "family": "classifier",
            "title": "Inception-ResNet-v2",
            "summary": "Tells the fusion network what is in the photo",
            "predicts": "classes",
            "licence": "Apache-2.0",
            "paper": "Szegedy et al., Inception-v4, Inception-ResNet and the Impact of Residual "
            "Connections on Learning (2016)",
            "training": {"data": IMAGENET},
        },
    ),
    Published(
        file="vgg16-397923af.pth",
        url="https://download.pytorch.org/models/vgg16-397923af.pth",
        sha256="397923af8e79cdbb6a7127f12361acd7a2f83e06b05044ddf496e83de57a5bf0",
        bytes=553_433_881,
        kind=ENCODER,
        facts={
            "id": "vgg16",
            "family": "encoder",
            "title": "VGG16",
            "summary": "What the VGG16 networks see with; to train them with `--begin vgg16`",
            "predicts": "features",
            "licence": "BSD-3-Clause, torchvision",
            "paper": "Simonyan, Zisserman, Very Deep Convolutional Networks for Large-Scale Image "
            "Recognition (2014)",
            "training": {"data": IMAGENET},
        },
    ),
)


def published(file: str) -> Published:
    """The published file of that name; raises `StopIteration` if none is known."""
    return next(each for each in PUBLISHED if each.file == file)
