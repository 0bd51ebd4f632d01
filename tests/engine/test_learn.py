"""One photo is learnt by heart, kept as a model, and nothing is kept of what was stopped."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from skimage.data import astronaut, coffee

from engine import cli, weights
from engine.catalog import ModelCard, cards
from engine.errors import EngineError
from engine.own_models import free_id, free_title
from engine.photo import photo_from_pixels
from engine.progress import Cancelled
from engine.train import config, learn, photos, speed
from engine.train.config import Stage
from engine.weights import save_card

CPU = torch.device("cpu")
STEPS = {"all": 5}


@pytest.fixture(autouse=True)
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Own folders, one thread, and few steps at a small size."""
    monkeypatch.setattr(weights, "data_folder", lambda: tmp_path / "data")
    monkeypatch.setattr(learn, "usable_cores", lambda: 1)
    real = config.read

    def quick(name: str) -> config.Config:
        return replace(real(name), steps=STEPS["all"], stages=(Stage(1.0, 64, 1, (1.0, 1.0)),))

    monkeypatch.setattr(learn.recipes, "read", quick)
    monkeypatch.setattr(learn, "SIDE", 64)


@pytest.fixture
def photo():
    return photo_from_pixels(np.ascontiguousarray(astronaut()[::4, ::4]), "Eileen.png")


def test_the_colours_of_the_photo_are_known_by_heart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(STEPS, "all", 40)
    flag = np.zeros((64, 64, 3), np.uint8)
    flag[:, :32], flag[:, 32:] = (220, 120, 60), (20, 40, 140)  # quickly learnt
    heard: list[float] = []
    two_tones = replace(photo_from_pixels(flag, "Eileen.png"), is_color=True)
    card = learn.learn(two_tones, report=heard.append)
    assert card.title == "Colours of Eileen" and card.parameters == 32_202
    assert cards([weights.models_folder()])[card.id] == card
    own = card.training["own"]
    assert own["ciede2000"] < own["gray"]
    assert heard == sorted(heard) and heard[-1] == 1.0


def test_each_photo_becomes_a_model_of_its_own(photo) -> None:
    first, second = learn.learn(photo), learn.learn(photo, "Élodie & co/2")
    assert first.id != second.id and "/" not in second.id
    again = learn.learn(photo)
    assert len({first.id, second.id, again.id}) == 3


def test_a_gray_photo_has_nothing_to_teach() -> None:
    gray = photo_from_pixels(np.ascontiguousarray(coffee()[::4, ::4, 0]), "gray.png")
    with pytest.raises(EngineError, match="no colours"):
        learn.learn(gray)


def test_nothing_is_kept_of_what_was_stopped(photo) -> None:
    def stop(fraction: float) -> None:
        if fraction > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        learn.learn(photo, report=stop)
    assert not weights.models_folder().exists()


def test_the_command_tells_a_program_what_it_needs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.train.__main__.stop_event", lambda: __import__("threading").Event())
    monkeypatch.setattr("engine.commands.learn.INTERVAL", 0.0)
    Image.fromarray(coffee()[::4, ::4]).save(tmp_path / "cup.png")
    assert cli.main(["learn", str(tmp_path / "cup.png"), "--json"]) == 0
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {event["event"] for event in events} == {"step", "learnt"}
    assert events[-1]["id"] == "photo-cup"
    assert cli.main(["learn", str(tmp_path / "cup.png"), "--name", "Cup"]) == 0
    assert "Colours of Cup" in capsys.readouterr().out


def test_the_speed_of_training_is_measured_beside_the_bare_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "photos").mkdir()
    Image.fromarray(coffee()[::4, ::4]).save(tmp_path / "photos" / "cup.png")
    recipe = config.Config("one-photo", 10, loss="mse", stages=(Stage(1.0, 32, 2),),
                           short_side=64, bf16=False)  # fmt: skip
    found = speed.measure(recipe, photos.load([tmp_path / "photos"], 64), CPU, 0.05)
    assert found.step > 0 and found.data > 0 and found.training > 0
    assert found.share == found.training / found.step
    assert "bare step" in found.text() and "training" in found.text()


def test_titles_and_ids_of_own_models_stay_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.own_models.models_folder", lambda: tmp_path)
    assert (free_title("Cup"), free_id("own", "Cup")) == ("Cup", "own-cup")
    (tmp_path / "own-cup.json").write_text("of a version that knows more")
    assert free_id("own", "Cup") == "own-cup-2"
    for number, title in enumerate(("Cup", "Cup 2")):
        card = ModelCard(f"own-{number}", "plain", title, "", "chroma", 1, "w.safetensors", "",
                         0, "yours", folder=tmp_path)  # fmt: skip
        save_card(card)
    assert free_title("Cup") == "Cup 3" and free_title("Mug") == "Mug"
