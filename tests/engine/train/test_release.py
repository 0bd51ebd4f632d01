"""What is released: the run's averaged weights, or their mean with those that it began with."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from engine.errors import BadRecipe
from engine.models import build
from engine.train.loop import Training
from engine.train.release import write
from engine.train.run import Run
from tests.engine.train.tiny import CPU, TINY

CARD = {"id": "made", "title": "Made", "summary": "", "paper": "", "licence": "MIT"}


@pytest.fixture
def first(tmp_path) -> Path:
    """Weights to begin with, as a file."""
    torch.manual_seed(5)
    path = tmp_path / "first.safetensors"
    save_file(build("resnet", {}).state_dict(), path)
    return path


def stopped(folder: Path, begin: str) -> Run:
    """A run that says that it began with those weights, with others of its own."""
    recipe = replace(TINY, card=CARD, begin=begin)
    run = Run(folder, loud=False)
    run.keep_config(recipe)
    run.say("start", photos=3, device="cpu")
    run.save(Training(recipe, run, CPU).state())
    return run


def test_a_share_of_the_first_weights_is_kept(first, tmp_path):
    run = stopped(tmp_path / "run", str(first))
    card = write(run, tmp_path, kept=0.25)
    made, before = load_file(tmp_path / card.file), load_file(first)
    for name, own in run.checkpoint()["average"].items():
        expected = 0.25 * before[name] + 0.75 * own if own.is_floating_point() else own
        assert torch.allclose(made[name].float(), expected.float(), rtol=2e-3, atol=1e-4), name
    assert card.training["kept"] == 0.25
    assert "kept" not in write(run, tmp_path).training


@pytest.mark.parametrize("share", [-0.1, 1.0, 2.0])
def test_there_are_shares_that_cannot_be_kept(first, tmp_path, share):
    with pytest.raises(BadRecipe, match="cannot be kept"):
        write(stopped(tmp_path / "run", str(first)), tmp_path / "out", kept=share)


def test_nothing_is_kept_of_weights_that_are_not_there_or_of_another_network(tmp_path):
    with pytest.raises(BadRecipe, match="cannot be kept"):
        write(stopped(tmp_path / "one", ""), tmp_path / "out", kept=0.5)
    other = tmp_path / "other.safetensors"
    save_file({"conv.weight": torch.zeros(3)}, other)
    with pytest.raises(BadRecipe, match="another network"):
        write(stopped(tmp_path / "two", str(other)), tmp_path / "out", kept=0.5)
    assert not (tmp_path / "out").exists()
