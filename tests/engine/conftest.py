"""A model with random weights, so that no test needs those that are shipped."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from engine import catalog
from engine.catalog import ModelCard
from engine.models import build
from engine.weights import save_weights


@pytest.fixture(scope="session")
def random_weights(tmp_path_factory: pytest.TempPathFactory) -> ModelCard:
    """A ResNet with random weights, made once; tests get a copy from `random_card`."""
    torch.manual_seed(1)
    folder = tmp_path_factory.mktemp("models")
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
def random_card(random_weights: ModelCard, tmp_path: Path) -> ModelCard:
    """A card and its weights, in a folder of their own that a test may damage."""
    folder = tmp_path / "models"
    shutil.copytree(random_weights.folder, folder)
    return replace(random_weights, folder=folder)


@pytest.fixture
def only_random_model(random_card: ModelCard, monkeypatch: pytest.MonkeyPatch) -> ModelCard:
    """The random model, as if it were the only one that came with the program."""
    monkeypatch.setattr(catalog, "BUNDLED", random_card.folder)
    return random_card
