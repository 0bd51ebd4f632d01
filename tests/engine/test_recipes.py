"""The training recipes: the papers' own regimes, and what the shipped ones add to them."""

from dataclasses import replace

import pytest
import torch

from engine.models import BUILDERS, OTHERS
from engine.train import augment, config
from engine.train.config import Augmentation, Stage
from engine.train.losses import choose

NAMES = sorted(path.stem for path in config.RECIPES.glob("*.toml"))
PAPERS = {
    "plain-paper": (1000, 256, 10, 1e-3, 0.0),
    "fusion-paper": (10_500, 256, 20, 1e-3, 0.0),
    "vgg-paper": (35_000, 224, 8, 1e-3, 0.0),
    "vgg-classes-paper": (35_000, 224, 8, 1e-3, 0.0),
    "rebalanced-paper": (450_000, 176, 40, 3e-5, 1e-3),
}


@pytest.mark.parametrize("name", NAMES)
def test_a_recipe_names_a_network_a_loss_and_its_card(name: str) -> None:
    recipe = config.read(name)
    assert recipe.family in {**BUILDERS, **OTHERS}
    assert choose(recipe.loss, recipe.loss_arguments)
    assert {"id", "title", "summary", "licence"} <= set(recipe.card)
    assert recipe.stages[-1].until == 1.0


def test_no_two_recipes_write_the_same_card() -> None:
    recipes = [config.read(name) for name in NAMES]
    # A CPU and a GPU make the same flagship, and the same network that repairs.
    written = [r.card["id"] for r in recipes if r.family not in ("tintype", "repair")]
    assert len(written) == len(set(written)) > 20


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_followed_in_steps_crops_batch_and_rate(name: str) -> None:
    recipe = config.read(name)
    (stage,) = recipe.stages
    found = (recipe.steps, stage.crop, stage.batch, recipe.rate, recipe.weight_decay)
    assert found == PAPERS[name]
    assert not recipe.cosine and not recipe.warmup and not recipe.ema and not recipe.balance
    assert not recipe.augmentation.film and not recipe.augmentation.flat


def test_the_papers_of_keras_change_their_photos_as_keras_does() -> None:
    for name in ("plain-paper", "fusion-paper", "fusion"):
        recipe = config.read(name)
        assert recipe.augmentation.rotate == 20 and recipe.augmentation.flip == 0.5
        assert all(stage.zoom == (0.8, 1.2) for stage in recipe.stages)
    plain, fusion = (config.read(f"{name}-paper") for name in ("plain", "fusion"))
    assert (plain.count, plain.copies) == (10, 50)
    assert fusion.steps * fusion.stages[0].batch == 21 * fusion.count


def test_backdrops_have_no_detail_and_no_colour() -> None:
    photos = torch.randint(0, 256, (8, 3, 48, 48), dtype=torch.uint8)
    how = Augmentation(film=0, flat=0.25)
    light, chroma = augment.examples(
        photos, Stage(1.0, 32, 8), how, torch.Generator().manual_seed(1)
    )
    assert chroma[:6].abs().amax((1, 2, 3)).min() > 20 and not chroma[6:].any()
    steps = light.diff(dim=3).abs().mean((1, 2, 3))
    assert steps[6:].max() < 0.5 * steps[:6].min()
    without, _ = augment.examples(
        photos, Stage(1.0, 32, 8), replace(how, flat=0.0), torch.Generator().manual_seed(1)
    )
    assert torch.equal(light[:6], without[:6])


def test_backdrops_come_in_every_lightness() -> None:
    made = augment.backdrops(200, 16, torch.Generator().manual_seed(1))
    levels = made.mean((1, 2, 3))
    assert levels.min() < 20 and levels.max() > 80
    assert made.min() >= 0 and made.max() <= 100


def test_half_of_the_backdrops_are_as_light_all_over_and_many_in_the_middle() -> None:
    made = augment.backdrops(400, 16, torch.Generator().manual_seed(2))
    smooth = made[made.std((1, 2, 3)) < 2]  # grain at most
    assert 0.35 < len(smooth) / len(made) < 0.7
    middle = (made.mean((1, 2, 3)) - 50).abs() < 10
    assert 0.45 < middle.float().mean() < 0.75


@pytest.mark.parametrize("hue", ["blue", "yellow", "green", "magenta", "cyan"])
def test_a_biased_colorizer_sees_backdrops_and_blurred_crops(hue: str) -> None:
    recipe = config.read(f"tint-{hue}")
    assert recipe.augmentation.flat > 0 and recipe.augmentation.smooth > recipe.augmentation.flat
    assert recipe.begin == "resnet" and recipe.select == (hue, "random")
