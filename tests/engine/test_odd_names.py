"""Photos whose names are not UTF-8, as on discs of the 1990s, go through every command."""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage import data

from engine import cli
from engine.catalog import ModelCard, cards
from engine.files.text import printable, utf8
from engine.tuning.folder import create
from engine.tuning.plan import Plan
from engine.tuning.scan import scan
from engine.weights import models_folder, save_card

NAME = os.fsdecode(b"Gr\xfcn")

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="the system has no such names"
)


@pytest.fixture
def album(tmp_path: Path, only_random_model: ModelCard) -> Path:
    """A folder with two colour photos, one of which has such a name."""
    folder = tmp_path / "album"
    folder.mkdir()
    for name, photo in ((NAME, data.coffee()), ("plain", data.astronaut())):
        Image.fromarray(np.ascontiguousarray(photo[::4, ::4])).save(folder / f"{name}.png")
    return folder


def test_json_reads_such_a_name_back() -> None:
    assert json.loads(utf8(json.dumps(NAME, ensure_ascii=False))) == NAME
    assert printable(NAME) == r"Gr\udcfcn"
    assert utf8("Grün") == "Grün".encode()


@pytest.mark.parametrize("kind", ["pdf", "png"])
def test_sheets(kind: str, album: Path, tmp_path: Path) -> None:
    out = tmp_path / f"sheet.{kind}"
    usual = ["--model", "random", "--side", "64", "--device", "cpu"]
    assert cli.main(["sheet", str(album), "-o", str(out), *usual]) == 0
    assert out.is_file()


def test_sweeps_and_scores(album: Path, tmp_path: Path) -> None:
    usual = ["--photos", str(album), "--model", "random", "--side", "64", "--device", "cpu"]
    page, table = tmp_path / "sweep.html", tmp_path / "sweep.csv"
    percent = ["--damage", "pixels", "--percent", "25"]
    assert cli.main(["sweep", *usual, *percent, "-o", str(page), "--csv", str(table)]) == 0
    assert printable(NAME) in table.read_text(encoding="utf-8") and page.is_file()
    page = tmp_path / "scores.html"
    assert cli.main(["evaluate", *usual, "--report", str(page)]) == 0
    assert page.is_file()


def test_runs_of_training(album: Path, tmp_path: Path) -> None:
    scanned = scan([album])
    roles = ["train"] * len(scanned.used)
    run = create(Plan(name=NAME, base="tiny", folders=(str(album),)), scanned, roles, tmp_path)
    assert {listed.path for listed in run.photos()} <= set(album.iterdir())
    assert run.plan().name == NAME


def test_choosing_photos_by_hue(
    album: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert cli.main(["select", "--hue", "blue", "--photos", str(album), "--json"]) == 0
    assert {row["photo"] for row in json.loads(capsys.readouterr().out)} <= {
        path.name for path in album.iterdir()
    }


def test_cards(tmp_path: Path, random_card: ModelCard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    models_folder().mkdir(parents=True)
    save_card(replace(random_card, id="own-green", title=f"Colours of {NAME}",
                      folder=models_folder()))  # fmt: skip
    assert cards([models_folder()])["own-green"].title == f"Colours of {NAME}"
