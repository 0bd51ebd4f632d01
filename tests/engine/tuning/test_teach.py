"""A copy of a model learns one photo; the model itself stays as it is."""

import json

import numpy as np
import pytest
from PIL import Image
from skimage.data import coffee

from engine import cli
from engine.catalog import cards
from engine.errors import EngineError
from engine.photo import photo_from_pixels
from engine.progress import Cancelled
from engine.tuning import teach
from engine.weights import load_state, models_folder


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(teach, "STEPS", 12)
    monkeypatch.setattr(teach, "SIDE", 32)
    monkeypatch.setattr(teach, "RATE", 1e-2)
    monkeypatch.setattr(teach, "usable_cores", lambda: 1)


@pytest.fixture
def photo():
    return photo_from_pixels(np.ascontiguousarray(coffee()[::4, ::4]), "Cup.png")


def test_the_photo_is_nearer_after_it_was_taught(base, photo):
    heard = []
    card = teach.teach(photo, "tiny", report=heard.append)
    assert card.title == "Tiny and Cup" and cards([models_folder()])[card.id] == card
    own = card.training["own"]
    assert own["ciede2000"] < own["base"]
    assert heard[-1] > 0.9
    assert load_state(base).keys() == load_state(card).keys()


def test_what_was_stopped_is_not_kept(base, photo):
    def stop(fraction):
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        teach.teach(photo, "tiny", report=stop)
    assert not cards([models_folder()]).keys() - {"tiny"}


def test_a_gray_photo_teaches_nothing(base):
    with pytest.raises(EngineError, match="no colours"):
        teach.teach(photo_from_pixels(np.full((64, 64), 90, np.uint8), "g"), "tiny")


def test_the_terminal_teaches_too(base, tmp_path, capsys):
    Image.fromarray(coffee()[::4, ::4]).save(tmp_path / "cup.png")
    assert cli.main(["learn", str(tmp_path / "cup.png"), "--base", "tiny", "--json"]) == 0
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert last["event"] == "learnt" and last["title"] == "Tiny and cup"
