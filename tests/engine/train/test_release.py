"""What a release cannot keep of the weights that its training began with."""

from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from engine.errors import BadRecipe
from engine.models import build
from engine.train.beginning import draw_back


@pytest.fixture
def first(tmp_path) -> Path:
    """Weights to begin with, as a file."""
    path = tmp_path / "first.safetensors"
    save_file(build("resnet", {}).state_dict(), path)
    return path


@pytest.mark.parametrize("share", [-0.1, 1.0, 2.0])
def test_there_are_shares_that_cannot_be_kept(first, share):
    with pytest.raises(BadRecipe, match="cannot be kept"):
        draw_back(build("resnet", {}), str(first), share)


def test_nothing_is_kept_of_another_networks_weights(tmp_path):
    other, network = tmp_path / "other.safetensors", build("resnet", {})
    before = {name: value.clone() for name, value in network.state_dict().items()}
    save_file({"conv.weight": torch.zeros(3)}, other)
    with pytest.raises(BadRecipe, match="no weights that fit"):
        draw_back(network, str(other), 0.5)
    assert all(torch.equal(value, before[name]) for name, value in network.state_dict().items())
