"""A small album of made-up shots, and a tiny model to teach them to."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from skimage import data

from engine import catalog
from engine.catalog import ModelCard
from engine.models import build
from engine.tuning import gathering
from engine.tuning.folder import RESULT, TOLD, RunFolder, create
from engine.tuning.plan import Plan
from engine.tuning.scan import scan
from engine.tuning.split import split
from engine.weights import save_card, save_weights

SHOTS = 20


@pytest.fixture(scope="session")
def album(tmp_path_factory) -> Path:
    """Twenty shots that are not alike, in two nested folders."""
    folder = tmp_path_factory.mktemp("album")
    sources = [data.astronaut(), data.chelsea(), data.coffee()]
    random = np.random.default_rng(1)
    for number in range(SHOTS):
        photo = sources[number % 3]
        top, left = (int(random.integers(0, side - 130)) for side in photo.shape[:2])
        part = np.rot90(photo[top : top + 110, left : left + 130], number % 4)
        place = folder / ("2019" if number % 2 else "2020/summer")
        place.mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.ascontiguousarray(part)).save(place / f"shot{number:02}.jpg", quality=95)
    return folder


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Path:
    """A data folder, bundled models and general photos of the test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(catalog, "BUNDLED", tmp_path / "bundled")
    samples = tmp_path / "samples"
    samples.mkdir()
    Image.fromarray(data.coffee()[::4, ::4]).save(samples / "coffee.jpg")
    monkeypatch.setattr(gathering, "SAMPLES", samples)
    return tmp_path


@pytest.fixture
def base(home) -> ModelCard:
    """The network of one photo, with random weights."""
    torch.manual_seed(1)
    network, folder = build("one-photo", {}), home / "bundled"
    sha256, size = save_weights(network.state_dict(), folder / "tiny.safetensors")
    card = ModelCard(
        id="tiny", family="one-photo", title="Tiny", summary="", predicts="chroma",
        parameters=32_202, file="tiny.safetensors", sha256=sha256, bytes=size, licence="MIT",
        training={"recipe": {"family": "one-photo", "steps": 1, "loss": "huber", "rate": 1e-2,
                             "bf16": False}},
        folder=folder,
    )  # fmt: skip
    save_card(card)
    return card


@pytest.fixture
def make_run(album, base) -> Callable[..., RunFolder]:
    """A run on the album that takes next to no time."""
    scanned = scan([album])
    roles = split([scanned.groups[i] for i in scanned.used], 1)

    def make(**wishes) -> RunFolder:
        usual = {"steps": 6, "batch": 4, "side": 32, "device": "cpu", "threads": 1}
        plan = Plan(name="Our album", base="tiny", **{**usual, **wishes})
        return create(plan, scanned, roles)

    return make


@pytest.fixture
def judged():
    """Runs are judged in the end, which is most of their work here."""


@pytest.fixture
def quick_end(request, monkeypatch):
    """There is no judgement, unless a test asks for it."""
    if "judged" not in request.fixturenames:
        judge = "engine.tuning.judge.judge"
        told = dict.fromkeys(TOLD)
        monkeypatch.setattr(judge, lambda bench, _: bench.folder.write(RESULT, told))


@pytest.fixture
def heard():
    """Events, in order."""
    return []
