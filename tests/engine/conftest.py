"""A model with random weights, so that no test needs those that are shipped."""

import json
from pathlib import Path

import pytest
import torch

from engine import catalog
from engine.catalog import ModelCard
from engine.models import build
from engine.weights import save_weights


@pytest.fixture
def random_card(tmp_path: Path) -> ModelCard:
    """A ResNet with random weights and its card, in a folder of their own."""
    torch.manual_seed(1)
    folder = tmp_path / "models"
    network = build("resnet", {})
    sha256, size = save_weights(network.state_dict(), folder / "random.safetensors")
    card = ModelCard(
        id="random",
        family="resnet",
        title="Random colours",
        summary="For tests",
        predicts="chroma",
        parameters=sum(p.numel() for p in network.parameters()),
        file="random.safetensors",
        sha256=sha256,
        bytes=size,
        licence="MIT",
        folder=folder,
    )
    (folder / "random.json").write_text(json.dumps(card.to_dict()), encoding="utf-8")
    return card


@pytest.fixture
def only_random_model(random_card: ModelCard, monkeypatch: pytest.MonkeyPatch) -> ModelCard:
    """The random model, as if it were the only one that came with the program."""
    monkeypatch.setattr(catalog, "BUNDLED", random_card.folder)
    return random_card
