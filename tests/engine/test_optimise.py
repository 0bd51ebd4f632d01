"""Weights of a blend are found where they are known, and scored on photos that were held out."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage import data

from engine import best_blend, cli, optimise
from engine.best_blend import FOUND, Gathered, Settings, conclude, gather
from engine.catalog import ModelCard
from engine.colorizer import Prediction
from engine.errors import BadRecipe
from engine.optimise import Sample, best_shares, pixels_of, sample_of, smooth_distance
from engine.progress import Cancelled
from engine.recipe_files import read_recipe


def samples(true_shares: list[float], noise: float = 2.0) -> list[Sample]:
    """Photos whose colours are a known blend of what the models say, and some noise."""
    random = np.random.default_rng(3)
    made = []
    for _ in range(3):
        said = random.normal(0, 25, (len(true_shares), 64, 64, 2)).astype(np.float32)
        true = np.tensordot(np.float32(true_shares), said, 1)
        true += random.normal(0, noise, true.shape).astype(np.float32)
        light = random.uniform(20, 80, (64, 64)).astype(np.float32)
        made.append(Sample(light, true, said))
    return made


@pytest.fixture(autouse=True)
def fewer_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(optimise, "PIXELS", 6000)


def test_known_shares_are_found_again() -> None:
    assert best_shares(samples([0.6, 0.3, 0.1])) == pytest.approx([0.6, 0.3, 0.1], abs=0.02)


def test_a_model_that_only_harms_gets_nothing() -> None:
    found = samples([0.5, 0.5, 0.0])
    shares = best_shares([replace(s, said=s.said + np.float32([0, 0, 40])[:, None, None, None])
                          for s in found])  # fmt: skip
    assert shares[2] == 0
    assert shares[:2] == pytest.approx([0.5, 0.5], abs=0.02)


def test_shares_are_never_worse_than_the_best_model_alone() -> None:
    some = samples([1.0, 0.0], noise=30)
    pixels = pixels_of(some, "mean", 6000, 0)
    alone = min(pixels.difference(np.eye(2)[i]) for i in range(2))
    assert pixels.difference(best_shares(some)) <= alone


@pytest.mark.parametrize("way", optimise.WAYS)
def test_the_gradient_of_the_stand_in_is_its_slope(way: str) -> None:
    objective = smooth_distance(pixels_of(samples([0.2, 0.5, 0.3]), way, 6000, 0))
    at, step = np.array([0.5, 0.2, 0.3]), 1e-2
    _, slope = objective(at)
    for direction in (np.array([1, -1, 0]), np.array([0, 1, -1])):
        rise = objective(at + step * direction)[0] - objective(at - step * direction)[0]
        assert slope @ direction == pytest.approx(rise / (2 * step), rel=0.02)


def test_blends_of_samples_are_those_of_the_program() -> None:
    from engine.blend import blend

    one = samples([0.5, 0.5])[0]
    shares = np.array([0.7, 0.3])
    for way in optimise.WAYS:
        pixels = pixels_of([one], way, 64 * 64, 0)
        assert pixels.blended(shares).mean(0) == pytest.approx(
            blend(list(one.said), list(shares), way).mean((0, 1)), abs=1e-3
        )


def test_a_sample_covers_the_whole_photo() -> None:
    lab = np.zeros((256, 256, 3), np.float32)
    lab[:, 128:, 1] = 50
    made = sample_of(lab, [np.ascontiguousarray(lab[::2, ::2, 1:])])
    assert made.chroma.shape == (64, 64, 2)
    assert np.allclose(made.chroma, made.said[0], atol=1e-4)


def test_a_way_without_slopes_is_refused() -> None:
    with pytest.raises(BadRecipe, match="median"):
        best_shares(samples([1.0, 0.0]), "median")
    with pytest.raises(BadRecipe, match="median"):
        Settings(way="median")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nine photos: parts of three."""
    folder = tmp_path_factory.mktemp("photos")
    for name in ("astronaut", "chelsea", "coffee"):
        whole = Image.fromarray(getattr(data, name)())
        for i in range(3):
            whole.crop((60 * i, 40 * i, 60 * i + 180, 40 * i + 180)).resize((64, 64)).save(
                folder / f"{name}-{i}.png"
            )
    return folder


def oracle(folder: Path):  # type: ignore[no-untyped-def]
    """Models that know the truth and shift it by as much as their name says."""
    from engine import color
    from engine.evaluate import truths

    known = {color.lightness(photo).tobytes(): color.lab(photo) for photo in truths(folder)}

    def predict(card: ModelCard, light: np.ndarray, side: int) -> Prediction:
        true = known[light.tobytes()][::2, ::2, 1:]
        return Prediction(light, true + np.float32(float(card.id)), None, card.id, side, 0.0, "")

    return predict


def gathered_by(cards: list[ModelCard], folder: Path, **settings: object) -> Gathered:
    made = Gathered(tuple(cards), Settings(**settings))  # type: ignore[arg-type]
    done = list(gather(made, folder, oracle(folder)))
    assert done == sorted(done) and done[0] > 0 and done[-1] == 1
    return made


def test_models_that_err_to_both_sides_are_blended_to_the_middle(
    random_weights: ModelCard, folder: Path
) -> None:
    cards = [replace(random_weights, id=name) for name in ("12", "-12", "36")]
    outcome = conclude(gathered_by(cards, folder))
    shift = sum(share * float(name) for name, share in outcome.shares.items())
    assert shift == pytest.approx(0, abs=1)
    assert outcome.photos == (3, 6)
    rows = {row["model"]: row for row in outcome.held_out}
    assert list(rows) == ["gray", "12", "-12", "36", "equal blend", FOUND]
    assert rows[FOUND]["ciede2000"] < rows[outcome.against]["ciede2000"] - 1
    assert outcome.gain[2] < 0
    assert sum(part.weight for part in outcome.blend) == pytest.approx(100, abs=0.2)


def test_held_out_photos_take_no_part_in_the_search(
    random_weights: ModelCard, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards = [replace(random_weights, id=name) for name in ("5", "-5")]
    used: list[int] = []
    real = best_blend.sample
    monkeypatch.setattr(
        best_blend, "sample", lambda made, photo: used.append(photo) or real(made, photo)
    )
    conclude(gathered_by(cards, folder))
    assert len(used) == len(set(used)) == 6


@pytest.mark.parametrize("at", [0.02, 0.06, 0.3])
def test_finding_weights_can_be_stopped_all_the_while(
    random_weights: ModelCard, folder: Path, at: float
) -> None:
    heard: list[float] = []

    def stop(fraction: float) -> None:
        heard.append(fraction)
        if fraction > at:
            raise Cancelled

    cards = [replace(random_weights, id=name) for name in ("5", "-5")]
    with pytest.raises(Cancelled):
        conclude(gathered_by(cards, folder), stop)
    assert heard == sorted(heard) and at < heard[-1] < at + 0.15


def test_too_few_photos_or_models_are_refused(random_weights: ModelCard, folder: Path) -> None:
    pair = (random_weights, replace(random_weights, id="other"))
    with pytest.raises(BadRecipe, match="1 photos are too few"):
        list(gather(Gathered(pair, Settings()), folder / "coffee-0.png", oracle(folder)))
    with pytest.raises(BadRecipe, match="one model alone"):
        list(gather(Gathered(pair[:1], Settings()), folder, oracle(folder)))
    with pytest.raises(BadRecipe):
        Settings(limit=2)


def test_the_command_prints_the_outcome_and_writes_a_recipe(
    only_random_model: ModelCard, folder: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setattr("engine.weights.data_folder", lambda: tmp_path / "own")
    twin = replace(only_random_model, id="twin", title="Twin")
    (only_random_model.folder / "twin.json").write_text(json.dumps(twin.to_dict()))
    place = tmp_path / "best.json"
    wishes = ["tune-blend", "--photos", str(folder), "--side", "64", "--device", "cpu"]
    assert cli.main([*wishes, "--limit", "6", "--json", "--out", str(place)]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert set(printed["blend"]) <= {"random", "twin"}
    assert printed["held_out"]["photos"] == 2
    assert {part.model for part in read_recipe(place).blend} == set(printed["blend"])
    assert cli.main([*wishes, "--out", str(place)]) == 2
    assert "already" in capsys.readouterr().err


def test_nearest_shares_are_nearer_than_any_others() -> None:
    random = np.random.default_rng(2)
    for values in random.normal(0, 1, (20, 4)):
        found = optimise.nearest_shares(values)
        assert found.min() >= 0 and found.sum() == pytest.approx(1)
        others = random.dirichlet(np.ones(4) / 2, 500)
        assert np.square(found - values).sum() <= np.square(others - values).sum(1).min()
