"""Photos and a network to measure with."""

import json
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from skimage import data

from engine.catalog import ModelCard, cards


def photo_like(width: int, height: int) -> NDArray[np.uint8]:
    """A photo of any size with grain: scikit-image's coffee cup, enlarged."""
    size = width, height
    large = cv2.resize(data.coffee(), size, interpolation=cv2.INTER_CUBIC)
    grain = np.random.default_rng(0).normal(0, 4, (256, width, 1)).astype(np.float32)
    for top in range(0, height, 256):
        rows = large[top : top + 256]
        rows[:] = np.clip(rows + grain[: len(rows)], 0, 255)
    return np.asarray(large, np.uint8)


def photo_file(folder: Path, width: int, height: int) -> Path:
    """The same as a JPEG file."""
    path = folder / f"{width}x{height}.jpg"
    if not path.exists():
        Image.fromarray(photo_like(width, height)).save(path, quality=92)
    return path


def network_card(folder: Path) -> ModelCard:
    """The bundled ResNet, or while there is none, one with random weights."""
    bundled = cards().get("resnet")
    if bundled is not None and bundled.installed:
        return bundled
    import torch

    from engine.models import build
    from engine.weights import save_weights

    torch.manual_seed(0)
    network = build("resnet", {})
    sha256, size = save_weights(network.state_dict(), folder / "resnet.safetensors")
    card = ModelCard(
        id="resnet", family="resnet", title="Random", summary="", predicts="chroma",
        parameters=0, file="resnet.safetensors", sha256=sha256, bytes=size, licence="MIT",
        folder=folder,
    )  # fmt: skip
    (folder / "resnet.json").write_text(json.dumps(card.to_dict()), encoding="utf-8")
    return card
