"""The network that repairs: what it is taught with, that it learns, and how it is used."""

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from skimage import data

from engine import catalog, color, repair_network
from engine.catalog import ModelCard
from engine.device import Device
from engine.evaluate import repairs
from engine.evaluate.repairs import Row
from engine.ingredients import Damage
from engine.models import build
from engine.photo import photo_from_pixels
from engine.preparing import prepare
from engine.recipe import Recipe
from engine.repair import Repair, Seen, mask_of, propose_for, repair
from engine.restorer import Restorer
from engine.train import config as recipes
from engine.train import release
from engine.train.config import Augmentation, Config, Stage
from engine.train.cracks import worn
from engine.train.loop import Training, train
from engine.train.losses import choose
from engine.train.mending import mending_scorer
from engine.train.photos import PhotoSet
from engine.train.run import Run
from engine.train.spoiling import spoiled
from engine.weights import save_card, save_weights

CPU = Device("cpu", "CPU")
TINY = Config(
    "repair", 40, {"widths": (8, 16)}, loss="mending", repair=True, rate=3e-3, warmup=2,
    stages=(Stage(1.0, 48, 4),), short_side=64, bf16=False,
    card={"id": "repair", "title": "Repair", "summary": "", "licence": "MIT"},
)  # fmt: skip


def photo_set() -> PhotoSet:
    """Two squares of a photograph."""
    photo = data.astronaut()
    squares = [np.ascontiguousarray(photo[y : y + 64, 200:264]) for y in (100, 260)]
    return PhotoSet(
        np.concatenate([s.ravel() for s in squares]), np.array([0, 64 * 64 * 3]),
        np.array([64, 64]), np.array([64, 64]), np.array(["a", "b"]), np.array(["x", "x"]),
    )  # fmt: skip


def crops(count: int = 24) -> torch.Tensor:
    photo = torch.from_numpy(np.ascontiguousarray(data.astronaut()[100:196, 180:276]))
    return photo.permute(2, 0, 1)[None].expand(count, -1, -1, -1)


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Crops this small take longer on more."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def card(tmp_path_factory: pytest.TempPathFactory) -> ModelCard:
    """A network that nobody has taught anything: it leaves light as it is."""
    torch.manual_seed(1)
    folder = tmp_path_factory.mktemp("resources") / "repair"
    network = build("repair", {"widths": [8, 16]})
    sha256, size = save_weights(network.state_dict(), folder / "repair.safetensors")
    made = ModelCard(
        id="repair", family="repair", title="Repair", summary="", predicts="repair",
        parameters=1, file="repair.safetensors", sha256=sha256, bytes=size, licence="MIT",
        arguments={"widths": [8, 16]}, scores={"uses": ["mask", "fill", "denoise"]}, folder=folder,
    )  # fmt: skip
    save_card(made)
    return made


def test_the_truth_of_a_damaged_crop_is_known() -> None:
    stage, how = Stage(1.0, 64, 24), Augmentation(film=0.0)
    light, truth = spoiled(crops(), stage, how, torch.Generator().manual_seed(3))
    assert light.shape == (24, 1, 64, 64) and truth.shape == (24, 2, 64, 64)
    assert light.min() >= 0 and light.max() <= 100
    clean, hit = truth[:, :1], truth[:, 1:]
    assert 0.01 < hit.mean() < 0.4 and set(hit.unique().tolist()) == {0.0, 1.0}
    off = (light - clean).abs()
    assert off[hit > 0].mean() > 3 * off[hit == 0].mean()
    assert torch.equal(light[-1], clean[-1]) and not hit[-1].any()  # some are good photos
    same, _ = spoiled(crops(), stage, how, torch.Generator().manual_seed(3))
    assert torch.equal(light, same)


def test_cracks_are_thin_and_where_they_are_said_to_be() -> None:
    flat = np.full((96, 96), 45.0, np.float32)
    shares = []
    for seed in range(12):
        made, gone = worn(flat, np.random.default_rng(seed))
        assert np.array_equal(made[gone == 0], flat[gone == 0])
        shares.append((gone > 0.15).mean())
    assert 0.01 < np.mean(shares) < 0.3


def test_the_network_is_small_and_begins_by_changing_nothing() -> None:
    for name in ("repair-cpu", "repair-gpu"):
        recipe = recipes.read(name)
        network = build(recipe.family, recipe.arguments)
        assert sum(p.numel() for p in network.parameters()) <= 6_000_000
        assert recipe.repair and choose(recipe.loss, recipe.loss_arguments)
    light = torch.rand(1, 1, 32, 48) * 100
    logits, said = build("repair", {})(light)
    assert torch.allclose(said, light) and (logits < 0).all()


def test_it_learns_and_goes_on_where_it_was(tmp_path: Path) -> None:
    run = Run(tmp_path / "run", loud=False)
    run.keep_config(TINY)
    training = Training(TINY, run, torch.device("cpu"))
    first = [float(training.advance(*batch)) for batch in [*feed_of(TINY)] * 7]
    assert np.mean(first[-3:]) < 0.95 * np.mean(first[:3])
    run.save(training.state())
    again = Training(TINY, run, torch.device("cpu"))
    saved = run.saved()
    assert saved is not None
    again.restore(saved)
    stop = threading.Event()
    stop.set()
    train(again, photo_set(), stop)
    assert again.step == training.step + 1


def feed_of(config: Config) -> list[tuple]:
    """Three batches, again and again."""
    from engine.train.feed import Feed

    feed = Feed(photo_set(), config, torch.device("cpu"))
    return [feed.batch(number, 0.0) for number in range(3)]


def test_scores_while_it_trains(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.train.photos.load", lambda folders, side: photo_set())
    score = mending_scorer([Path("any")], TINY, torch.device("cpu"))
    found = score(build("repair", {"widths": [8, 16]}))
    assert found["psnr"] == pytest.approx(found["psnr_damaged"], abs=0.01)
    assert found["mask_f1"] == 0


def test_large_photos_are_seen_in_tiles_that_agree(
    card: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    restorer = Restorer.load(card, CPU)
    light = color.lightness(np.ascontiguousarray(data.astronaut()[:75, :130]))
    whole = restorer.look(light)
    assert whole.light.shape == whole.chance.shape == (75, 130)
    assert np.allclose(whole.light, light, atol=1e-3) and whole.uses == {"mask", "fill", "denoise"}
    monkeypatch.setattr("engine.restorer.TILE", 48)
    monkeypatch.setattr("engine.restorer.OVERLAP", 16)
    tiled = restorer.look(light)
    assert np.abs(tiled.chance - whole.chance).mean() < 0.02
    assert np.allclose(tiled.light, light, atol=1e-3)


def seen(light: np.ndarray, uses: set[str]) -> Seen:
    chance = np.zeros_like(light)
    chance[20:30, 20:30] = 0.9
    return Seen(chance, np.full_like(light, 12.0), frozenset(uses))


def test_what_a_network_saw_is_used_for_what_it_is_good_for() -> None:
    light = color.lightness(np.ascontiguousarray(data.astronaut()[:64, :64]))
    wanted = Repair(detect=True, sensitivity=0.5)
    assert mask_of(light, wanted, seen=seen(light, {"mask"}))[25, 25] == 1
    assert mask_of(light, wanted, seen=seen(light, {"fill"}))[25, 25] == 0
    filled = repair(light, wanted, seen=seen(light, {"mask", "fill"})).light
    assert np.allclose(filled[22:28, 22:28], 12)
    smooth = repair(light, wanted, seen=seen(light, {"mask"})).light
    assert np.abs(smooth[22:28, 22:28] - 12).min() > 5
    noisy = np.clip(light + np.random.default_rng(1).normal(0, 4, light.shape), 0, 100)
    noisy = noisy.astype(np.float32)
    moved = repair(noisy, Repair(denoise=1.0), seen=seen(light, {"denoise"})).light - noisy
    assert 5 < np.abs(moved).max() < 25  # towards what the network says, within the bound
    proposal = propose_for(light, seen=seen(light, {"mask"}))
    assert proposal.repair.detect and proposal.findings == ("1 damaged place",)


def test_noise_that_it_is_not_better_at_is_left_to_the_cosines() -> None:
    light = color.lightness(np.ascontiguousarray(data.astronaut()[:64, :64]))
    noisy = np.clip(light + np.random.default_rng(1).normal(0, 8, light.shape), 0, 100)
    noisy = noisy.astype(np.float32)
    wanted, usual = Repair(denoise=1.0), repair(noisy, Repair(denoise=1.0)).light
    for band, same in (((0.0, 20.0), False), ((20.0, 40.0), True), ((0.0, 2.0), True)):
        made = repair(noisy, wanted, seen=replace(seen(light, {"denoise"}), noisy=band)).light
        assert np.array_equal(made, usual) == same


def test_what_was_filled_is_not_denoised_towards_what_was_there() -> None:
    light = np.full((64, 64), 50, np.float32)
    noisy = light + np.random.default_rng(1).normal(0, 4, light.shape).astype(np.float32)
    mask = np.zeros_like(light)
    mask[20:30, 20:30] = 1
    hole = replace(seen(np.where(mask > 0, np.float32(90), light), {"denoise"}))
    hole.light[mask > 0] = 90
    wanted = Repair(denoise=1.0)
    filled = repair(noisy, Repair(), mask=mask).light
    both = repair(noisy, wanted, mask=mask, seen=hole).light
    assert np.array_equal(both[mask > 0], filled[mask > 0])
    assert np.abs(both - filled)[mask == 0].mean() > 5


def test_without_weights_or_gain_the_classical_way_is_taken(
    card: ModelCard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("engine.repair_network.data_folder", lambda: tmp_path)
    monkeypatch.setattr(catalog, "BUNDLED", tmp_path / "models")
    assert repair_network.installed() is None and repair_network.looker("cpu") is None
    assert list(repairs.methods("cpu")) == ["damaged", "repaired"]
    monkeypatch.setattr(catalog, "BUNDLED", card.folder.parent / "models")
    look = repair_network.looker("cpu")
    assert look is not None and len(repairs.methods("cpu")) == 5
    photo = photo_from_pixels(np.ascontiguousarray(data.astronaut()[:64, :64]))
    made = prepare(photo, Recipe(repair=Repair(gamma=2.0)), look=look)
    assert made.light.mean() > photo.light.mean()
    useless = replace(card, scores={"uses": []}, folder=card.folder)
    try:
        save_card(useless)
        assert repair_network.looker("cpu") is None
    finally:
        save_card(card)


def row(method: str, psnr: float, damage: str = "pixels", f1: float | None = 0.5) -> Row:
    return Row(damage, 0.1 if damage else 0.0, method, psnr, psnr / 50, f1, 0.1)


def test_it_is_used_only_where_it_wins() -> None:
    name = repairs.LEARNED
    rows = [
        row("repaired", 30), row(f"{name}: mask", 32, f1=0.7), row(f"{name}: fill", 29),
        row("repaired", 30, "gaussian", None), row(f"{name}: denoise", 31, "gaussian", None),
        row(f"{name}: denoise", 58, "", None), row(f"{name}: mask", 40, "", None),
    ]  # fmt: skip
    assert repairs.uses_of(rows) == ("denoise",)  # the mask spoils good photos
    assert repairs.uses_of([each for each in rows if each.psnr != 40]) == ("mask", "denoise")


def test_it_takes_noise_away_where_every_row_is_better() -> None:
    rows, gains = [], {2.0: -1.0, 5.0: 1.0, 9.0: -0.5, 12.0: 1.0, 20.0: 2.0, 35.0: -1.0}
    for number, (noise, gain) in enumerate(gains.items(), 1):
        for method, psnr in (("repaired", 25.0), (f"{repairs.LEARNED}: denoise", 25.0 + gain)):
            made = row(method, psnr, "gaussian", None)
            rows.append(replace(made, amount=number / 10, noise=noise))
    assert repairs.noisy_between(rows) == (12.0, 20.0)
    assert repairs.uses_of(rows) == ("denoise",)
    worse = [replace(each, psnr=min(each.psnr, 25.0)) for each in rows]
    assert repairs.noisy_between(worse) is None and repairs.uses_of(worse) == ()


def test_a_run_becomes_weights_and_a_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import Image

    run = Run(tmp_path / "run", loud=False)
    run.keep_config(TINY)
    run.say("start", photos=2, device="cpu")
    run.save(Training(TINY, run, torch.device("cpu")).state())
    (tmp_path / "val").mkdir()
    Image.fromarray(data.astronaut()[:128, :128]).save(tmp_path / "val" / "a.png")
    monkeypatch.setattr(
        repairs.measure_repairs, "__defaults__", ((Damage("pixels", 0.2),), {}, silent)
    )
    arguments = ["release", str(run.folder), "--validate", str(tmp_path / "val"),
                 "--out", str(tmp_path / "out")]  # fmt: skip
    monkeypatch.setattr("sys.argv", arguments)
    assert release.main() == 0
    made = json.loads((tmp_path / "out" / "repair.json").read_text())
    assert made["predicts"] == "repair" and made["scores"]["photos"] == 1
    assert {each["method"] for each in made["scores"]["rows"]} > {"damaged", "repaired"}


def silent(fraction: float) -> None:
    pass
