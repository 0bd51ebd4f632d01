"""Photos and a network to measure with."""

from pathlib import Path
from typing import Any

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
    return bundled_card("resnet") or random_card(folder, "resnet", "resnet", 0)


def flagship_card(folder: Path) -> ModelCard:
    """The bundled flagship, which takes hints, or while there is none, one with random weights."""
    hints = {"hints": True}
    return bundled_card("tintype") or random_card(folder, "tintype", "tintype", 0, hints)


def bundled_card(name: str) -> ModelCard | None:
    """A model that comes with the program, if its weights are there."""
    card = cards().get(name)
    return card if card is not None and card.installed else None


def blend_cards(folder: Path) -> list[ModelCard]:
    """Five models with random weights, the first of which predicts a distribution."""
    families = ("tintype", "resnet", "resnet", "resnet", "resnet")
    return [random_card(folder, f"model-{i}", name, i) for i, name in enumerate(families)]


def random_card(
    folder: Path, name: str, family: str, seed: int, arguments: dict[str, Any] | None = None
) -> ModelCard:
    """A model with random weights, which are written to the folder with their card."""
    import torch

    from engine.models import build
    from engine.weights import save_card, save_weights

    torch.manual_seed(seed)
    network = build(family, arguments or {})
    sha256, size = save_weights(network.state_dict(), folder / f"{name}.safetensors")
    card = ModelCard(
        id=name, family=family, title=name, summary="",
        predicts="distribution" if family == "tintype" else "chroma",
        parameters=sum(values.numel() for values in network.parameters()),
        file=f"{name}.safetensors", sha256=sha256, bytes=size, licence="MIT", folder=folder,
        arguments=arguments or {},
    )  # fmt: skip
    save_card(card)
    return card
