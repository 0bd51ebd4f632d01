"""What a release keeps of the weights that its training began with, and how it is scored."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file

from engine.catalog import ModelCard, read_card
from engine.errors import BadRecipe
from engine.models import build
from engine.train.beginning import draw_back
from engine.train.loop import Training
from engine.train.release import score, write
from engine.train.run import Run
from engine.weights import save_weights
from tests.engine.train.tiny import CPU, TINY


@pytest.fixture
def first(tmp_path) -> Path:
    """Weights to begin with, as a file."""
    path = tmp_path / "first.safetensors"
    save_file(build("resnet", {}).state_dict(), path)
    return path


@pytest.mark.parametrize("card", [{}, {"id": "tiny", "summary": "", "licence": "MIT"}])
def test_a_recipe_that_says_nothing_for_the_card_makes_no_model(tmp_path, card):
    run = Run(tmp_path / "run", loud=False)
    run.keep_config(replace(TINY, card=card))
    run.say("start", photos=3, device="cpu")
    run.save(Training(TINY, run, CPU).state())
    with pytest.raises(BadRecipe, match="title") as caught:
        write(run, tmp_path / "model")
    assert "[card]" in caught.value.remedy
    assert not (tmp_path / "model").exists()


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


def test_a_card_says_how_the_model_scores_as_usual_and_at_its_most_faithful(tmp_path):
    arguments = {"widths": [8, 8, 16, 16], "depths": [1, 1, 1, 1], "attention": 1}
    network = build("tintype", arguments)
    digest, size = save_weights(network.state_dict(), tmp_path / "tiny.safetensors")
    card = ModelCard(
        id="tiny", family="tintype", title="Tiny", summary="", predicts="distribution",
        parameters=1, file="tiny.safetensors", sha256=digest, bytes=size, licence="MIT",
        arguments=arguments, folder=tmp_path,
    )  # fmt: skip
    shades = np.random.default_rng(0).integers(0, 256, (2, 64, 64, 3), np.uint8)
    photos = tmp_path / "photos"
    photos.mkdir()
    for number, pixels in enumerate(shades):
        Image.fromarray(pixels).save(photos / f"{number}.png")
    score(card, photos, 0.5)
    scores = read_card(tmp_path / "tiny.json").scores
    assert scores["photos"] == 2
    rows = [(row["model"], row.get("vividness")) for row in scores["rows"]]
    assert rows == [("gray", None), ("tiny", 0.5), ("tiny", 0.0), ("true", None)]
