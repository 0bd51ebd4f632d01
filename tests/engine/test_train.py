"""Training learns, resumes exactly, stops when told, and loses nothing."""

import json
import math
import os
import signal
import subprocess
import sys
import tarfile
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from skimage.color import rgb2lab
from skimage.data import astronaut, chelsea, coffee

from engine import color
from engine.errors import BadRecipe, EngineError
from engine.files import atomic
from engine.models import FAMILIES, build
from engine.models.bins import centers
from engine.train import augment, config, convert, losses, photos
from engine.train.__main__ import main, wait_for_end
from engine.train.config import Augmentation, Config, Stage
from engine.train.ema import Average
from engine.train.feed import Feed
from engine.train.loop import Training, rate_at, train
from engine.train.run import Run

ROOT = Path(__file__).parents[2]
CPU = torch.device("cpu")
TINY = Config(
    family="resnet", steps=6, stages=(Stage(1.0, 32, 2),), short_side=48, warmup=1, bf16=False
)


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def folder(tmp_path):
    """Four small colour photos in two collections, and a file that is no photo."""
    for name, pixels in {"a/one": astronaut(), "a/two": chelsea(), "b/three": coffee()}.items():
        path = tmp_path / "photos" / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels[::4, ::4]).save(path)
    (tmp_path / "photos" / "b" / "broken.jpg").write_bytes(b"not a photo")
    return tmp_path / "photos"


@pytest.fixture
def photo_set(folder):
    return photos.load([folder], 48)


def test_photos_are_shrunk_and_broken_ones_skipped(photo_set):
    assert len(photo_set) == 3
    assert sorted(photo_set.names) == ["one.png", "three.png", "two.png"]
    assert all(min(photo_set.photo(i).shape[:2]) == 48 for i in range(3))


def test_a_second_load_reads_the_cache(folder, photo_set, monkeypatch):
    monkeypatch.setattr(photos, "decode_all", lambda *_: pytest.fail("decoded again"))
    again = photos.load([folder], 48)
    assert np.array_equal(again.block, photo_set.block)


def test_a_shard_is_read_with_the_sources_of_its_table(folder, tmp_path):
    shard = tmp_path / "train-00.tar"
    with tarfile.open(shard, "w") as tar:
        tar.add(folder / "a" / "one.png", "one.png")
    (tmp_path / "train.csv").write_text("file,shard,source\none.png,train-00.tar,space\n")
    packed = photos.load([shard], 48)
    assert list(packed.names) == ["one.png"] and list(packed.sources) == ["space"]


def test_no_photos_is_an_error_with_a_remedy(tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(EngineError, match="no colour photos"):
        photos.load([tmp_path / "empty"], 48)
    with pytest.raises(EngineError, match="there is no folder"):
        photos.load([tmp_path / "nowhere"], 48)


def test_balance_gives_small_sources_a_larger_share(photo_set):
    many = replace(photo_set, sources=np.array(["a"] * 3), starts=photo_set.starts)
    assert many.weights(1.0) == pytest.approx([1 / 3] * 3)
    sources = np.array(["a"] * 200 + ["b"] * 50)
    uneven = replace(photo_set, sources=sources)
    assert uneven.weights(1.0)[:200].sum() == pytest.approx(0.5)
    assert uneven.weights(0.0)[:200].sum() == pytest.approx(0.8)


def test_lab_on_the_device_is_that_of_the_engine():
    pixels = np.ascontiguousarray(astronaut()[::8, ::8])
    rgb = torch.from_numpy(pixels).permute(2, 0, 1)[None].float() / 255
    light, chroma = convert.lab(convert.linear(rgb))
    expected = color.lab(pixels)
    assert np.abs(light[0, 0].numpy() - expected[..., 0]).max() < 0.05
    assert np.abs(chroma[0].permute(1, 2, 0).numpy() - expected[..., 1:]).max() < 0.1


def test_crops_show_the_photo_and_a_seed_repeats_them():
    batch = torch.from_numpy(np.ascontiguousarray(astronaut()[:160, :160])).permute(2, 0, 1)[None]
    still, whole = Augmentation(rotate=0, shear=0, film=0), Stage(1.0, 160, 1, (1.0, 1.0))
    first = augment.cut(batch, whole, still, torch.Generator().manual_seed(3))
    same = augment.cut(batch, whole, still, torch.Generator().manual_seed(3))
    assert torch.equal(first, same)
    original = batch.float() / 255
    assert min((first - x).abs().max() for x in (original, original.flip(3))) < 1e-3


def test_chroma_is_the_truth_however_old_the_light():
    batch = torch.from_numpy(np.ascontiguousarray(astronaut()[:160, :160])).permute(2, 0, 1)[None]
    calm, stage = Augmentation(rotate=0, shear=0, film=0), Stage(1.0, 64, 1)
    old = replace(calm, film=1.0, curve=0.3)
    clean_light, clean = augment.examples(batch, stage, calm, torch.Generator().manual_seed(5))
    aged_light, aged = augment.examples(batch, stage, old, torch.Generator().manual_seed(5))
    assert torch.equal(clean, aged)
    assert (clean_light - aged_light).abs().mean() > 1
    assert aged_light.min() >= 0 and aged_light.max() <= 100


def test_wear_ages_only_the_crops_that_are_old_film(photo_set):
    calm, stage = Augmentation(rotate=0, shear=0, film=0.5, curve=0), Stage(1.0, 64, 8)
    squares = torch.stack([torch.from_numpy(photo_set.photo(0)[:48, :48])] * 8).permute(0, 3, 1, 2)
    made = [
        augment.examples(squares, stage, how, torch.Generator().manual_seed(3))
        for how in (calm, replace(calm, wear=1.0))
    ]
    (light, chroma), (worn, same) = made
    assert torch.equal(chroma, same)
    assert torch.equal(light[4:], worn[4:])
    assert not torch.equal(light[:4], worn[:4])


def test_a_share_of_the_crops_is_blurred(photo_set):
    calm, stage = Augmentation(rotate=0, shear=0, film=0, smooth=0.25), Stage(1.0, 64, 8)
    squares = torch.stack([torch.from_numpy(photo_set.photo(0)[:48, :48])] * 8).permute(0, 3, 1, 2)
    made = [
        augment.examples(squares, stage, how, torch.Generator().manual_seed(3))[0]
        for how in (replace(calm, smooth=0.0), calm)
    ]
    sharp, blurred = (light.diff(dim=3).abs().mean((1, 2, 3)) for light in made)
    assert torch.equal(sharp[:6], blurred[:6])
    assert (blurred[6:] < 0.8 * sharp[6:]).all()


def test_blue_sensitive_film_sees_blue_lighter_than_red():
    red = torch.tensor([0.5, 0.05, 0.05]).view(1, 3, 1, 1).expand(64, 3, 1, 1)
    blue = torch.tensor([0.05, 0.05, 0.5]).view(1, 3, 1, 1).expand(64, 3, 1, 1)
    of_red = augment.emulsion(red, torch.Generator().manual_seed(0))
    of_blue = augment.emulsion(blue, torch.Generator().manual_seed(0))
    true_red, true_blue = (float(convert.lab(c[:1])[0]) for c in (red, blue))
    assert true_red > true_blue
    assert (of_blue > of_red).float().mean() > 0.3


def test_soft_encoding_averages_back_to_the_colour():
    bins = torch.from_numpy(centers())
    colours = torch.tensor([[0.0, 0.0], [12.0, 17.0], [-23.0, 31.0]])
    encoded = losses.soft_encode(colours, bins)
    assert encoded.sum(1) == pytest.approx(torch.ones(3))
    assert torch.allclose(encoded @ bins, colours, atol=0.6)


def test_bin_weights_average_to_one_and_favour_rare_colours():
    weights = losses.bin_weights(0.5, 1.0)
    bins = centers()
    gray, orange = (int(np.abs(bins - c).sum(1).argmin()) for c in ((0, 0), (60, 60)))
    assert weights[orange] > weights[gray] > 0
    flat = losses.bin_weights(0.5, 0.0)
    assert flat == pytest.approx(torch.ones(len(bins)))


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


def test_training_lowers_the_loss(photo_set, tmp_path):
    recipe = replace(TINY, steps=40, rate=3e-3, stages=(Stage(1.0, 32, 4),))
    training = Training(recipe, Run(tmp_path / "run", loud=False), CPU)
    feed = Feed(photo_set, recipe, CPU)
    held = [feed.batch(1000 + i, 0.0) for i in range(3)]

    def held_loss():
        with torch.no_grad():
            return sum(float(training.loss(training.network(x), y)) for x, y, _ in held)

    before = held_loss()
    train(training, photo_set, threading.Event())
    assert held_loss() < 0.9 * before


def test_squares_cut_all_at_once_are_those_cut_one_by_one(photo_set):
    feed = Feed(photo_set, TINY, CPU)
    indices = np.array([0, len(photo_set) - 1, 0])
    places = np.array([0.0, 0.7, 1.0])
    one_by_one = [
        feed._square(int(i), place, TINY.stages[0])
        for i, place in zip(indices, places, strict=True)
    ]
    assert torch.equal(feed._squares(indices, places), torch.stack(one_by_one))


def test_the_distribution_model_learns_too(photo_set, tmp_path):
    narrow = {"widths": (16, 24, 32, 40), "depths": (1, 1, 1, 1), "attention": 1}
    recipe = replace(TINY, family="tintype", arguments=narrow, loss="distribution", steps=25,
                     rate=3e-3)  # fmt: skip
    training = Training(recipe, Run(tmp_path / "run", loud=False), CPU)
    light, chroma, _ = Feed(photo_set, recipe, CPU).batch(0, 0.0)
    values = [float(training.advance(light, chroma)) for _ in range(25)]
    assert np.mean(values[-5:]) < 0.8 * np.mean(values[:5])


def test_a_stopped_run_resumes_to_the_same_weights(photo_set, tmp_path):
    whole = Training(TINY, Run(tmp_path / "whole", loud=False), CPU)
    train(whole, photo_set, threading.Event())

    first = Training(TINY, Run(tmp_path / "parts", loud=False), CPU)
    feed = Feed(photo_set, TINY, CPU)
    for step in range(3):
        first.fraction = step / TINY.steps
        first.advance(*feed.batch(step, first.fraction))
    first.fraction = 3 / TINY.steps
    first.run.save(first.state())

    second = Training(TINY, Run(tmp_path / "parts", loud=False), CPU)
    second.restore(second.run.saved())
    assert second.step == 3 and second.crops == 6
    second.fraction = 3 / TINY.steps
    train(second, photo_set, threading.Event())
    for name, value in whole.network.state_dict().items():
        assert torch.allclose(value, second.network.state_dict()[name], atol=1e-6), name


def test_stop_ends_after_the_step_in_hand_with_a_checkpoint(photo_set, tmp_path):
    stop = threading.Event()
    stop.set()
    training = Training(TINY, Run(tmp_path / "run", loud=False), CPU)
    train(training, photo_set, stop)
    events = [json.loads(line) for line in (tmp_path / "run" / "log.jsonl").open()]
    assert events[-1]["event"] == "stopped" and training.run.saved()["step"] == 1


def test_the_average_lags_behind_and_follows():
    network = torch.nn.Linear(1, 1, bias=False)
    torch.nn.init.zeros_(network.weight)
    average = Average(network, 0.9)
    torch.nn.init.ones_(network.weight)
    average.update(network, 10_000)
    assert average.network.weight.item() == pytest.approx(0.1)
    for _ in range(100):
        average.update(network, 10_000)
    assert average.network.weight.item() == pytest.approx(1, abs=1e-3)


@pytest.fixture
def command(folder, tmp_path):
    """Arguments of a training that would never end by itself."""
    (tmp_path / "tiny.toml").write_text(
        'family = "one-photo"\nsteps = 100000\nshort_side = 48\nbf16 = false\n'
        "[[stages]]\nuntil = 1.0\ncrop = 32\nbatch = 2\n"
    )
    return [str(tmp_path / "tiny.toml"), str(tmp_path / "run"), "--photos", str(folder),
            "--device", "cpu", "--threads", "1"]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM")
def test_a_run_that_is_told_to_end_leaves_a_checkpoint(command, tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "engine.train", *command],
        cwd=ROOT, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert json.loads(process.stdout.readline())["event"] == "start"
    process.send_signal(signal.SIGTERM)
    last = process.communicate(timeout=120)[0].splitlines()[-1]
    assert process.returncode == 0 and json.loads(last)["event"] == "stopped"
    assert Run(tmp_path / "run").saved()["step"] >= 1


def test_a_parent_that_goes_away_ends_a_run(monkeypatch):
    reading, writing = os.pipe()
    with os.fdopen(reading) as ours:
        monkeypatch.setattr(sys, "stdin", ours)
        stop = threading.Event()
        waiting = threading.Thread(target=wait_for_end, args=(stop,))
        waiting.start()
        assert not stop.is_set()
        os.close(writing)
        waiting.join(60)
    assert stop.is_set()


def test_a_bad_recipe_is_one_line_and_exit_code_two(command, monkeypatch, capsys):
    monkeypatch.setattr("engine.train.__main__.stop_event", threading.Event)
    assert main(["missing.toml", *command[1:]]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "cannot read the recipe" in line


def test_a_checkpoint_that_could_not_be_written_leaves_the_last_one(tmp_path, monkeypatch):
    run = Run(tmp_path, loud=False)
    run.save({"step": 1})
    monkeypatch.setattr(atomic, "publish", lambda *_: (_ for _ in ()).throw(OSError("gone")))
    with pytest.raises(OSError, match="gone"):
        run.save({"step": 2})
    assert run.saved() == {"step": 1} and len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("name", ["flagship-cpu", "flagship-gpu"])
def test_a_step_of_the_flagship_recipes_can_be_taken(name, photo_set, tmp_path):
    recipe = config.read(name)
    stages = tuple(replace(stage, crop=64, batch=2) for stage in recipe.stages)
    recipe = replace(recipe, stages=stages, begin="", compile=False, short_side=TINY.short_side)
    training = Training(recipe, Run(tmp_path / "run", loud=False), CPU)
    batch = Feed(photo_set, recipe, CPU).batch(0, 0.0)
    assert batch[2].shape == (2, 3, 64, 64)
    assert math.isfinite(float(training.advance(*batch)))
    parameters = sum(p.numel() for p in training.network.parameters())
    assert 2 * parameters <= 40e6  # bytes shipped, two a parameter
