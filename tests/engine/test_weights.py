"""Weights files: where they are, that they are the right ones, and how they are kept."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from engine import weights
from engine.catalog import ModelCard
from engine.errors import DamagedWeights, MissingWeights
from engine.files import atomic
from engine.models import build
from engine.weights import data_folder, load_state, save_weights


def test_weights_are_kept_in_half_precision_and_read_as_single(random_card: ModelCard) -> None:
    torch.manual_seed(1)
    written = build("resnet", {}).state_dict()
    state = load_state(random_card)
    assert random_card.weights.stat().st_size < 0.6 * 4 * random_card.parameters
    kernel = "encode.conv1.weight"
    assert state[kernel].dtype == torch.float32
    assert torch.allclose(state[kernel], written[kernel], rtol=1e-3, atol=1e-6)
    assert state["encode.bn1.num_batches_tracked"].dtype == torch.int64


def test_values_beyond_half_precision_stay_single(tmp_path: Path) -> None:
    path = tmp_path / "w.safetensors"
    sha256, size = save_weights({"variance": torch.tensor([1e6, 1.0])}, path)
    state = load_state(card_of(path, sha256, size))
    assert state["variance"].tolist() == [1e6, 1.0]


def test_single_precision_can_be_kept(tmp_path: Path) -> None:
    values = torch.rand(9)
    sha256, size = save_weights({"w": values}, tmp_path / "w.safetensors", half=False)
    assert torch.equal(load_state(card_of(tmp_path / "w.safetensors", sha256, size))["w"], values)


def test_saving_tells_the_hash_and_size_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "w.safetensors"
    sha256, size = save_weights({"w": torch.ones(3)}, path)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    assert path.stat().st_size == size
    assert [entry.name for entry in path.parent.iterdir()] == ["w.safetensors"]


def test_a_failed_save_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "w.safetensors"
    path.write_bytes(b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_weights({"w": torch.ones(3)}, path)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("w.safetensors", b"old")]


def test_missing_weights_are_named_with_a_remedy(random_card: ModelCard) -> None:
    random_card.weights.unlink()
    with pytest.raises(MissingWeights) as caught:
        load_state(random_card)
    assert "random.safetensors" in caught.value.message
    assert caught.value.remedy


def test_one_changed_byte_is_noticed(random_card: ModelCard) -> None:
    content = bytearray(random_card.weights.read_bytes())
    content[-1] ^= 1
    random_card.weights.write_bytes(content)
    with pytest.raises(DamagedWeights):
        load_state(random_card)


def test_a_file_that_matches_its_card_but_is_no_safetensors_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "w.safetensors"
    path.write_bytes(b"not tensors at all")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    with pytest.raises(DamagedWeights, match="cannot be read"):
        load_state(card_of(path, digest, 18))


def test_the_hash_is_computed_once_for_an_unchanged_file(random_card: ModelCard) -> None:
    weights.sha256.cache_clear()
    load_state(random_card)
    load_state(random_card)
    assert weights.sha256.cache_info().misses == 1
    random_card.weights.touch()
    load_state(random_card)
    assert weights.sha256.cache_info().misses == 2


def test_own_models_live_where_the_platform_keeps_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    monkeypatch.setattr(weights.sys, "platform", "linux")
    assert data_folder() == tmp_path / "xdg" / "tintype"
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert data_folder() == tmp_path / ".local" / "share" / "tintype"
    monkeypatch.setattr(weights.sys, "platform", "darwin")
    assert data_folder() == tmp_path / "Library" / "Application Support" / "Tintype"
    monkeypatch.setattr(weights.sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert data_folder() == tmp_path / "local" / "Tintype"


def card_of(path: Path, sha256: str, size: int) -> ModelCard:
    blank = ModelCard("w", "resnet", "W", "", "chroma", 0, path.name, sha256, size, "MIT")
    return replace(blank, folder=path.parent)
