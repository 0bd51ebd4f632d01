"""Borders of paper around training crops."""

import torch
from torch import Generator, Tensor

from engine.train.augment import examples
from engine.train.config import Augmentation, Stage
from engine.train.mounts import mounted, paper, picture

STILL = Augmentation(rotate=0, shear=0, flip=0, film=0)


def seeded(seed: int = 1) -> Generator:
    return Generator().manual_seed(seed)


def crops(n: int = 64, side: int = 64) -> tuple[Tensor, Tensor]:
    return torch.full((n, 1, side, side), 50.0), torch.full((n, 2, side, side), 20.0)


def test_borders_have_no_colour_and_lie_at_the_edges() -> None:
    light, chroma = crops()
    framed, gray = mounted(light, chroma, 1.0, seeded())
    middle = slice(16, 48)
    assert torch.equal(framed[..., middle, middle], light[..., middle, middle])
    assert torch.equal(gray[..., middle, middle], chroma[..., middle, middle])
    assert framed.min() >= 0 and framed.max() <= 100
    none = (gray == 0).all(1)
    assert 0.1 < none.float().mean() < 0.5
    assert (none == (gray == 0).any(1)).all()
    assert ((framed[:, 0] - 50).abs()[none] > 0).float().mean() > 0.9


def test_the_crops_given_are_not_changed_and_a_share_of_none_changes_nothing() -> None:
    light, chroma = crops(8)
    mounted(light, chroma, 1.0, seeded())
    assert (light == 50).all() and (chroma == 20).all()
    same, colour = mounted(light, chroma, 0.0, seeded())
    assert same is light and colour is chroma


def test_about_the_share_that_is_asked_for_gets_one() -> None:
    _, gray = mounted(*crops(400), 0.25, seeded())
    share = (gray == 0).flatten(1).any(1).float().mean()
    assert 0.17 < share < 0.33


def test_most_papers_are_light_some_dark_and_all_nearly_even() -> None:
    light, _ = crops(200)
    made = paper(light, seeded())
    means = made.mean((1, 2, 3))
    assert 0.1 < (means < 40).float().mean() < 0.35
    assert made.std((1, 2, 3)).median() < 4


def test_borders_are_on_all_sides_or_on_some() -> None:
    light, _ = crops(300)
    inside = picture(light, seeded())[:, 0] > 0.5
    edges = torch.stack([inside[:, 0, 32], inside[:, -1, 32], inside[:, 32, 0], inside[:, 32, -1]])
    borders = (~edges).sum(0)
    assert (borders == 4).float().mean() > 0.4
    assert 0 < (borders < 4).float().mean() < 0.6


def test_a_recipe_can_ask_for_them() -> None:
    photos = torch.full((64, 3, 80, 80), 120, dtype=torch.uint8)
    photos[:, 0] = 200
    stage = Stage(1.0, 64, 64, (1.0, 1.0))
    _, plain = examples(photos, stage, STILL, seeded())
    assert (plain[:, 0] > 5).all()
    asked = Augmentation(rotate=0, shear=0, flip=0, film=0.5, wear=1.0, mount=1.0)
    light, chroma = examples(photos, stage, asked, seeded())
    assert light.shape == (64, 1, 64, 64)
    assert 0.1 < (chroma == 0).all(1).float().mean() < 0.5
