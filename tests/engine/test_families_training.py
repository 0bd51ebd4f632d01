"""What the papers' recipes ask of the trainer, and the losses of their networks."""

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from skimage.data import astronaut, chelsea, coffee
from torch.nn import functional

from engine.catalog import BUNDLED, cards
from engine.errors import BadRecipe, DamagedWeights, MissingWeights
from engine.models import build
from engine.models.rebalanced import hull
from engine.train import augment, config, losses, photos
from engine.train.__main__ import main
from engine.train.beginning import begin
from engine.train.config import Augmentation, Config, Stage
from engine.train.feed import Feed
from engine.train.loop import Training, rate_at, train
from engine.train.photos import PhotoSet
from engine.train.run import Run
from engine.weights import save_weights

CPU = torch.device("cpu")
STILL = Augmentation(rotate=0, shear=0, flip=0, film=0, curve=0)
TINY = Config(
    family="one-photo", steps=3, stages=(Stage(1.0, 32, 2, (1.0, 1.0)),), short_side=48, warmup=0,
    cosine=False, weight_decay=0, ema=0, balance=0, loss="mse", bf16=False, augmentation=STILL,
)  # fmt: skip
PAPERS = ("blue", "yellow", "green", "by", "bgy", "baseline")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("engine.weights.data_folder", lambda: tmp_path / "data")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "photos").mkdir()
    for name, pixels in {"one": astronaut(), "two": chelsea(), "three": coffee()}.items():
        Image.fromarray(pixels[::4, ::4]).save(tmp_path / "photos" / f"{name}.png")
    return tmp_path / "photos"


@pytest.fixture
def photo_set(folder: Path) -> PhotoSet:
    return photos.load([folder], 48)


@pytest.mark.parametrize("name", PAPERS)
def test_the_recipes_of_the_biased_models_are_the_papers(name: str) -> None:
    recipe = config.read(name)
    assert (recipe.family, recipe.loss, recipe.rate) == ("resnet", "mse", 1e-3)
    assert (recipe.steps, recipe.stages) == (2000, (Stage(1.0, 256, 4, (1.0, 1.0)),))
    assert recipe.pad and recipe.weight_decay == 0 and not recipe.cosine
    assert rate_at(0.0, 0, recipe) == rate_at(1.0, 1999, recipe) == 1e-3
    assert recipe.augmentation == STILL
    assert recipe.count == (864 if name == "baseline" else 24)


def test_a_selection_may_be_one_word_or_several() -> None:
    values = {"family": "resnet", "steps": 1}
    assert config.parse({**values, "select": "blue"}).select == ("blue",)
    assert config.parse({**values, "select": ["blue", "green"]}).select == ("blue", "green")
    assert config.parse(values).select == ()


def test_all_of_a_photo_is_shown_between_black_borders() -> None:
    wide = torch.from_numpy(np.ascontiguousarray(coffee()[:200, :400]))
    square = augment.fit(wide, 64)
    assert square.shape == (64, 64, 3) and square.dtype == torch.uint8
    assert not square[:16].any() and not square[48:].any()
    expected = functional.interpolate(
        wide.permute(2, 0, 1)[None].float(), (32, 64), mode="bilinear", antialias=True
    )
    inside = square[16:48].permute(2, 0, 1).float()
    assert (inside - expected[0]).abs().max() <= 1
    assert torch.equal(augment.fit(wide.transpose(0, 1), 64), square.transpose(0, 1))


def test_a_padded_batch_is_the_photos_themselves(photo_set: PhotoSet) -> None:
    light, chroma, _ = Feed(photo_set, replace(TINY, pad=True), CPU).batch(0, 0.0)
    assert light.shape == (2, 1, 32, 32) and chroma.shape == (2, 2, 32, 32)
    # Chelsea and coffee are wider than high; their borders are black, which has no colour.
    padded = [i for i in range(2) if light[i, 0, 0].max() < 1e-3]
    assert padded and all(chroma[i, :, 0].abs().max() < 1e-3 for i in padded)
    assert chroma.abs().max() > 10


def test_photos_can_be_told_not_to_be_mirrored() -> None:
    batch = torch.from_numpy(np.ascontiguousarray(astronaut()[:64, :64])).permute(2, 0, 1)[None]
    batch = batch.expand(16, -1, -1, -1)
    stage = Stage(1.0, 64, 16, (1.0, 1.0))
    for share, expected in ((0.0, 0), (1.0, 16)):
        how = replace(STILL, flip=share)
        cut = augment.cut(batch, stage, how, torch.Generator().manual_seed(1))
        mirrored = ((cut - batch.flip(3) / 255).abs().amax((1, 2, 3)) < 1e-3).sum()
        assert mirrored == expected


def test_copies_of_a_photo_are_as_many_as_the_recipe_says(photo_set: PhotoSet) -> None:
    recipe = replace(TINY, copies=2, augmentation=Augmentation(film=0))
    feed = Feed(photo_set, recipe, CPU)
    seen = torch.cat([feed.batch(step, 0.0)[0] for step in range(30)])
    assert len(torch.unique(seen.flatten(1), dim=0)) == 2 * len(photo_set)
    endless = Feed(photo_set, replace(recipe, copies=0), CPU)
    assert len(torch.unique(endless.batch(0, 0.0)[0].flatten(1), dim=0)) == 2
    assert not torch.equal(endless.batch(0, 0.0)[0], endless.batch(1, 0.0)[0])


def test_without_averaging_the_last_weights_are_kept(photo_set: PhotoSet, tmp_path: Path) -> None:
    training = Training(TINY, Run(tmp_path / "run", loud=False), CPU)
    train(training, photo_set, threading.Event())
    kept = training.average.network.state_dict()
    for name, value in training.network.state_dict().items():
        assert torch.equal(kept[name], value)


def test_a_run_writes_down_the_photos_that_it_selected(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = tmp_path / "red.toml"
    recipe.write_text(
        'family = "one-photo"\nsteps = 1\nselect = "red"\ncount = 2\nshort_side = 48\n'
        "bf16 = false\n[[stages]]\nuntil = 1.0\ncrop = 32\nbatch = 1\n"
    )
    monkeypatch.setattr("engine.train.__main__.stop_event", threading.Event)
    arguments = [str(recipe), str(tmp_path / "run"), "--photos", str(folder), "--device", "cpu"]
    assert main(arguments) == 0
    listed = (tmp_path / "run" / "photos.txt").read_text().split()
    assert len(listed) == 2 and set(listed) <= {"one.png", "two.png", "three.png"}
    assert Run(tmp_path / "run", loud=False).config().select == ("red",)


def test_training_begins_with_the_weights_of_a_model_or_a_file(tmp_path: Path) -> None:
    torch.manual_seed(1)
    given, network = build("plain", {}), build("plain", {})
    save_weights(given.state_dict(), tmp_path / "w.safetensors", half=False)
    training = Training(
        replace(TINY, family="plain", begin=str(tmp_path / "w.safetensors")),
        Run(tmp_path / "run", loud=False),
        CPU,
    )
    training.begin()
    for part in (training.network, training.average.network):
        assert torch.equal(part.layers[0].weight, given.layers[0].weight)
    bundled = next(c for c in cards([BUNDLED]).values() if c.family == "resnet")
    resnet = build("resnet", {})
    begin(resnet, bundled.id)
    with pytest.raises(BadRecipe, match="none of the weights"):
        begin(network, bundled.id)


def test_a_file_to_begin_with_has_to_be_there_and_hold_weights(tmp_path: Path) -> None:
    (tmp_path / "notes.pth").write_text("no weights")
    with pytest.raises(MissingWeights):
        begin(build("one-photo", {}), str(tmp_path / "nowhere.pth"))
    with pytest.raises(DamagedWeights):
        begin(build("one-photo", {}), str(tmp_path / "notes.pth"))


def test_a_frozen_encoder_has_to_be_given(tmp_path: Path) -> None:
    from torchvision.models.vgg import cfgs, make_layers

    with pytest.raises(BadRecipe, match="given trained") as caught:
        begin(build("vgg", {}), "")
    assert "vgg16" in caught.value.remedy
    begin(build("vgg", {"frozen": False}), "")
    state = make_layers(cfgs["D"]).state_dict()  # but for the classifier
    torch.save(state, tmp_path / "partial.pth")  # other names
    with pytest.raises(BadRecipe):
        begin(build("vgg", {}), str(tmp_path / "partial.pth"))
    whole = {f"features.{name}": value for name, value in state.items()}
    torch.save(whole, tmp_path / "vgg16.pth")
    ours = build("vgg", {})
    begin(ours, str(tmp_path / "vgg16.pth"))
    assert torch.equal(ours.features[21].weight, state["21.weight"])


def test_the_five_nearest_bins_share_a_colour() -> None:
    bins = torch.from_numpy(hull())
    colours = torch.tensor([[0.0, 0.0], [12.0, 17.0], [-23.0, 31.0]])
    encoded = losses.encode_nearest(colours, bins)
    assert (encoded > 0).sum(1).tolist() == [5, 5, 5]
    distance = torch.cdist(colours, bins)
    weight = torch.exp(-(distance**2) / 50)
    weight[distance > distance.kthvalue(5, 1, keepdim=True).values + 1e-4] = 0
    assert torch.allclose(encoded[1:], (weight / weight.sum(1, keepdim=True))[1:], atol=1e-5)
    assert torch.allclose(encoded @ bins, colours, atol=1.0)


def test_rebalancing_follows_the_paper() -> None:
    bins = hull()
    weights = losses.bin_weights(0.5, 1.0, bins).double().numpy()
    gray, orange = (int(np.abs(bins - c).sum(1).argmin()) for c in ((0, 0), (60, 60)))
    assert weights[orange] > 5 * weights[gray]
    prior = 1 / losses.metrics.prior_weights()[losses.metrics.bins(bins)]
    prior /= prior.sum()
    assert (prior * weights).sum() == pytest.approx(1)
    mixed = 0.5 * prior + 0.5 / 313
    assert np.ptp(weights * mixed) / (weights * mixed).mean() < 1e-5


def test_the_rebalanced_loss_is_the_entropy_of_the_truth_at_best() -> None:
    measure = losses.Rebalanced()
    truth = torch.tensor([12.0, 17.0]).view(1, 2, 1, 1).expand(1, 2, 8, 8).contiguous()
    target = losses.encode_nearest(torch.tensor([[12.0, 17.0]]), torch.from_numpy(hull()))
    perfect = (target + 1e-12).log().view(1, 313, 1, 1).expand(1, 313, 2, 2)
    said = perfect, torch.zeros(1, 2, 2, 2)
    entropy = -(target * (target + 1e-12).log()).sum()
    weight = losses.bin_weights(0.5, 1.0, hull())[target.argmax()]
    assert float(measure(said, truth)) == pytest.approx(float(weight * entropy), rel=1e-4)
    flat = torch.zeros(1, 313, 2, 2), said[1]
    assert measure(flat, truth) > measure(said, truth)


def test_the_loss_of_classes_wants_the_class_of_a_and_of_b() -> None:
    measure = losses.choose("classes", {})
    truth = torch.tensor([21.0, -39.0]).view(1, 2, 1, 1).expand(1, 2, 8, 8)
    logits = torch.zeros(1, 128, 4, 4)
    unsure = float(measure((logits, None), truth))
    assert unsure == pytest.approx(np.log(64), rel=1e-4)
    logits[:, 32 + 5] = 30  # a* 20
    halfway = float(measure((logits, None), truth))
    logits[:, 64 + 32 - 10] = 30  # b* -40
    assert float(measure((logits, None), truth)) < 1e-6 < halfway < unsure


@pytest.mark.parametrize(
    ("family", "arguments", "loss"),
    [
        ("rebalanced", {}, "rebalanced"),
        ("vgg", {"head": "classification"}, "classes"),
        ("plain", {}, "mse"),
    ],
)
def test_a_network_learns_under_its_loss(
    family: str, arguments: dict[str, object], loss: str, photo_set: PhotoSet, tmp_path: Path
) -> None:
    recipe = replace(TINY, family=family, arguments=arguments, loss=loss, rate=1e-3)
    training = Training(recipe, Run(tmp_path / "run", loud=False), CPU)
    for layer in training.network.modules():
        if isinstance(layer, torch.nn.Conv2d) and layer.weight.numel() > 1e6:
            layer.requires_grad_(False)  # the others suffice to learn, in half the memory
    light, chroma, _ = Feed(photo_set, recipe, CPU).batch(0, 0.0)
    values = [float(training.advance(light, chroma)) for _ in range(4)]
    assert values[-1] < 0.95 * values[0]
