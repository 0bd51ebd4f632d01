"""Photos to teach, runs that are made at once, and a worker that only says that it trains."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage import data

from engine.tuning.folder import RunFolder, create
from engine.tuning.plan import Plan
from engine.tuning.scan import scan
from engine.tuning.split import split
from engine.weights import save_card
from gui.app import Tintype
from tests.gui.training.acts import WAITING, WORKER, judgement


@pytest.fixture(scope="session")
def album(tmp_path_factory) -> Path:
    """Eighteen colour photos, and one that is gray."""
    folder, random = tmp_path_factory.mktemp("own"), np.random.default_rng(2)
    for number in range(18):
        photo = (data.astronaut(), data.coffee())[number % 2]
        top, left = (int(random.integers(0, side - 130)) for side in photo.shape[:2])
        part = np.ascontiguousarray(np.rot90(photo[top : top + 110, left : left + 130], number % 4))
        Image.fromarray(part).save(folder / f"{number}.png")
    Image.fromarray(data.coffee()).convert("L").save(folder / "gray.png")
    return folder


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def worker(home, monkeypatch) -> None:
    """A process that tells what a training tells, without torch."""
    import sys

    script = home / "worker.py"
    script.write_text(WORKER)
    monkeypatch.setattr("gui.trainer.command_line", lambda: [sys.executable, str(script)])


@pytest.fixture
def make_run(album, model):
    """A run on disk; with a verdict, one that was judged."""

    def make(verdict: str = "", name: str = "Album") -> RunFolder:
        found = scan([album])
        roles = split([found.groups[i] for i in found.used], 1)
        run = create(Plan(name=name, base=model.id), found, roles)
        (run.path.parent / "result.json").write_text(json.dumps(judgement("worse")))
        if verdict:
            run.write("result.json", judgement(verdict))
            place = run.path / "model"
            place.mkdir()
            shutil.copy(model.weights, place / "tuned.safetensors")
            save_card(replace(model, id="tuned", file="tuned.safetensors", folder=place))
        return run

    return make


@pytest.fixture
def dialog(tintype: Tintype):
    tintype.window.actions_by_name["train"].trigger()
    return tintype.training.desk.dialog


@pytest.fixture
def learning(tintype, dialog, worker, make_run, until) -> RunFolder:
    """A run that a process works on, in sight."""
    run = make_run()
    tintype.training.resume(run)
    until(lambda: "step" in dialog.progress.facts.text())
    return run


@pytest.fixture
def waiting(tintype, dialog, worker, home, make_run, until) -> RunFolder:
    """A run in sight that waits for room on the disk; its log does not say so."""
    (home / "worker.py").write_text(WAITING)
    run = make_run()
    tintype.training.resume(run)
    until(lambda: "disk is full" in dialog.progress.words.text())
    return run
