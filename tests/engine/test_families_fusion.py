"""What a classifier says reaches the fusion network, once a photo."""

import copy
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine import classifier, color
from engine.catalog import ModelCard
from engine.classifier import Classifier, as_seen, attach
from engine.colorizer import Colorizer
from engine.device import Device
from engine.errors import DamagedWeights, MissingWeights
from engine.models import build
from engine.weights import save_weights

CPU = Device("cpu", "CPU, 2 cores")


class Small(nn.Module):
    """Stands for Inception-ResNet-v2: random, and 1,000 classes."""

    def __init__(self) -> None:
        super().__init__()
        self.classif = nn.Linear(3, 1000)
        self.asked: list[tuple[int, ...]] = []

    def forward(self, photos: Tensor) -> Tensor:
        self.asked.append(tuple(photos.shape))
        return self.classif(photos.mean((2, 3)))


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("engine.classifier.data_folder", lambda: tmp_path / "data")
    return tmp_path / "data"


def keep_classifier(network: nn.Module) -> ModelCard:
    """Install a classifier as `engine.install` would."""
    folder = classifier.card_file().parent
    sha256, size = save_weights(network.state_dict(), folder / "c.safetensors", half=False)
    card = ModelCard("c", "classifier", "Classifier", "", "classes", 4000, "c.safetensors", sha256,
                     size, "MIT", folder=folder)  # fmt: skip
    classifier.card_file().write_text(json.dumps(card.to_dict()), encoding="utf-8")
    return card


@pytest.fixture
def fusion_card(tmp_path: Path) -> ModelCard:
    torch.manual_seed(1)
    network = build("fusion", {})
    sha256, size = save_weights(network.state_dict(), tmp_path / "f.safetensors")
    return ModelCard("f", "fusion", "Fusion", "", "chroma", 6_541_202, "f.safetensors", sha256,
                     size, "MIT", folder=tmp_path)  # fmt: skip


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Small:
    network = Small()
    keep_classifier(network)
    monkeypatch.setattr(classifier, "bare", lambda: network)
    return network


def photo(seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).uniform(0, 100, (60, 90)).astype(np.float32)


def test_the_classifier_sees_the_gray_photo_as_it_was_trained_to() -> None:
    pixels = np.repeat(np.arange(256, dtype=np.uint8)[None], 299, 0)
    pixels = np.ascontiguousarray(np.pad(pixels, ((0, 0), (0, 43))))
    seen = as_seen(torch.from_numpy(color.lightness(pixels))[None, None])
    assert seen.shape == (1, 3, 299, 299)
    expected = torch.from_numpy(pixels / np.float32(127.5) - 1)
    assert torch.allclose(seen[0], expected.expand(3, -1, -1), atol=1e-3)


def test_its_answer_is_probabilities_of_classes_that_are_not_learnt_from() -> None:
    said = Classifier(Small())(100 * torch.rand(2, 1, 40, 50))
    assert said.shape == (2, 1000) and not said.requires_grad
    assert torch.allclose(said.sum(1), torch.ones(2))


def test_prediction_asks_once_a_photo_whatever_the_side(
    fusion_card: ModelCard, small: Small
) -> None:
    ready = Colorizer.load(fusion_card, CPU)
    one, two = photo(1), photo(2)
    first = ready.predict(one, 64)
    assert first.chroma.shape == (first.light.shape[0] // 2, first.light.shape[1] // 2, 2)
    ready.predict(one, 96)
    assert small.asked == [(1, 3, 299, 299)]
    ready.predict(two, 64)
    assert len(small.asked) == 2
    assert np.array_equal(ready.predict(one, 64).chroma, first.chroma)


def test_what_the_classifier_says_changes_the_prediction(
    fusion_card: ModelCard, small: Small
) -> None:
    before = Colorizer.load(fusion_card, CPU).predict(photo(), 64).chroma
    with torch.no_grad():
        small.classif.bias[5] += 50
    keep_classifier(small)
    after = Colorizer.load(fusion_card, CPU).predict(photo(), 64).chroma
    assert np.abs(after - before).max() > 1e-3


def test_training_reaches_through_to_the_network_but_not_to_the_classifier(small: Small) -> None:
    network = build("fusion", {})
    attach(network)
    network(100 * torch.rand(2, 1, 32, 32)).square().mean().backward()
    assert all(p.grad is not None for p in network.parameters())
    assert small.classif.weight.grad is None
    assert copy.deepcopy(network).classifier is network.classifier


def test_the_classifier_is_no_part_of_the_weights(small: Small) -> None:
    network = build("fusion", {})
    attach(network)
    assert sum(p.numel() for p in network.parameters()) == 6_541_202
    assert not any("classif" in name for name in network.state_dict())


def test_other_networks_need_no_classifier() -> None:
    attach(build("one-photo", {}))


def test_without_its_weights_loading_says_what_to_get(
    fusion_card: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(classifier, "bare", Small)
    with pytest.raises(MissingWeights, match="224 MB") as caught:
        Colorizer.load(fusion_card, CPU)
    assert classifier.FILE in caught.value.remedy


def test_without_timm_loading_says_what_to_install(
    fusion_card: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "timm", None)
    with pytest.raises(MissingWeights, match="timm") as caught:
        Colorizer.load(fusion_card, CPU)
    assert "pip install" in caught.value.remedy


def damage_bytes(card: ModelCard) -> None:
    card.weights.write_bytes(card.weights.read_bytes()[:-1] + b"\xff")


def name_another_network(card: ModelCard) -> None:
    sha256, size = save_weights({"w": torch.ones(1)}, card.weights)
    other = replace(card, sha256=sha256, bytes=size)
    classifier.card_file().write_text(json.dumps(other.to_dict()), encoding="utf-8")


@pytest.mark.parametrize("damage", [damage_bytes, name_another_network])
def test_damaged_classifier_weights_are_noticed(
    damage: Callable[[ModelCard], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(keep_classifier(Small()))
    monkeypatch.setattr(classifier, "bare", Small)
    with pytest.raises(DamagedWeights):
        classifier.load()


def test_the_real_classifier_is_built_by_timm() -> None:
    pytest.importorskip("timm", reason="optional: tintype[fusion]")
    network = classifier.bare()
    assert sum(p.numel() for p in network.parameters()) == 55_843_464
    assert Classifier(network)(100 * torch.rand(1, 1, 32, 48)).shape == (1, 1000)
