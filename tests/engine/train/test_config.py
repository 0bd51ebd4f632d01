"""Recipes, losses, rates and networks that they name."""

import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from skimage.color import rgb2lab

from engine.errors import BadRecipe
from engine.models import FAMILIES, build
from engine.models.bins import centers
from engine.train import config, losses
from engine.train.config import Stage
from engine.train.loop import Training, rate_at
from engine.train.run import Run
from tests.engine.train.tiny import CPU, TINY


@pytest.mark.parametrize("loss", ["mse", "huber"])
def test_a_regression_loss_is_zero_at_the_truth_only(loss):
    measure = losses.choose(loss, {})
    truth = torch.randn(2, 2, 8, 8)
    assert measure(truth, truth) < 1e-3
    assert measure(truth + 10, truth) > measure(truth + 5, truth) > 1e-4


def test_an_unknown_loss_or_recipe_names_those_that_exist():
    with pytest.raises(BadRecipe, match="no loss"):
        losses.choose("guess", {})
    with pytest.raises(BadRecipe) as caught:
        config.read("nonsense")
    assert "resnet" in caught.value.remedy
    with pytest.raises(BadRecipe, match="not a training recipe"):
        config.parse({"family": "resnet", "steps": 1, "colour": "blue"})


@pytest.mark.parametrize(
    "wrong",
    [{"zoom": 0.5}, {"zoom": [0.5]}, {"zoom": [0.2, 0.5, 1.0]}, {"zoom": []}],
)
def test_a_zoom_has_a_least_and_a_greatest_value(wrong):
    stage = {"until": 1.0, "crop": 32, "batch": 2, **wrong}
    with pytest.raises(BadRecipe, match="zoom has a least and a greatest value"):
        config.parse({"family": "resnet", "steps": 1, "stages": [stage]})


def test_a_file_that_is_no_text_is_no_recipe(tmp_path):
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0")
    with pytest.raises(BadRecipe, match="cannot read the recipe"):
        config.read(str(path))


@pytest.mark.parametrize(
    "wrong",
    [{"arguments": {"depth": 3}}, {"loss_arguments": {"slope": 3.0}},
     {"loss": "distribution", "loss_arguments": {"slope": 3.0}}],
)  # fmt: skip
def test_arguments_that_nobody_takes_are_said(tmp_path, wrong):
    with pytest.raises(BadRecipe, match=r"not a training recipe: .*unexpected keyword argument"):
        Training(replace(TINY, **wrong), Run(tmp_path, loud=False), CPU)


@pytest.mark.parametrize("path", sorted(config.RECIPES.glob("*.toml")), ids=lambda p: p.stem)
def test_every_bundled_recipe_can_be_run(path):
    recipe = config.read(path.stem)
    assert config.parse(json.loads(json.dumps(recipe.to_dict()))) == recipe
    assert recipe.stages[-1].until == 1
    build(recipe.family, recipe.arguments)
    losses.choose(recipe.loss, recipe.loss_arguments)


def test_stages_follow_each_other():
    two = replace(TINY, stages=(Stage(0.5, 32, 2), Stage(1.0, 64, 1)))
    assert [two.stage(f).crop for f in (0, 0.49, 0.5, 1.0)] == [32, 32, 64, 64]


def test_the_rate_rises_then_falls_to_a_hundredth():
    recipe = replace(TINY, warmup=10, rate=1.0)
    rates = [rate_at(step / 100, step, recipe) for step in range(101)]
    assert rates[0] == pytest.approx(0.1) and max(rates) == max(rates[8:12])
    assert rates[100] == pytest.approx(0.01)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_network_answers_at_its_input_s_size_or_a_half_or_a_quarter_of_it(family):
    network = build(family, {}).eval()
    network.classifier = lambda light: torch.rand(len(light), 1000)  # only `fusion` asks it
    said = network(torch.rand(1, 1, 64, 96) * 100)
    chroma = said[1] if isinstance(said, tuple) else said
    assert chroma.shape[1] == 2
    assert 64 / chroma.shape[2] == 96 / chroma.shape[3] in (1, 2, 4)
    if isinstance(said, tuple):
        assert said[0].shape == (1, len(network.centers), *chroma.shape[2:])


def test_the_encoder_is_the_beginning_of_resnet18():
    """The papers' encoder: same layers, same weights, same answer as torchvision's."""
    from torchvision.models import resnet18

    theirs = resnet18(weights=None).eval()
    theirs.conv1 = torch.nn.Conv2d(1, 64, 7, 2, 3, bias=False)
    ours = build("resnet", {}).eval()
    ours.encode.load_state_dict(
        {
            k: v
            for k, v in theirs.state_dict().items()
            if not k.startswith(("layer3", "layer4", "fc"))
        }
    )
    x = torch.rand(1, 1, 64, 64)
    y = theirs.layer2(theirs.layer1(theirs.maxpool(theirs.relu(theirs.bn1(theirs.conv1(x))))))
    assert torch.allclose(ours.encode(x), y, atol=1e-5)


def test_colour_bins_cover_what_srgb_can_show():
    bins = centers()
    lab = rgb2lab(np.random.default_rng(0).integers(0, 256, (1, 4000, 3), dtype=np.uint8))
    nearest = np.abs(lab[0, :, None, 1:] - bins[None]).max(2).min(1)
    assert nearest.max() <= 5.01
