"""Names that cannot be: every command says so, and none falls over."""

import os
import sys
from pathlib import Path

import pytest
from PIL import Image

from engine import cli
from engine.catalog import ModelCard
from engine.files.folders import find_photos
from engine.paths import is_file, is_folder, is_there

LONG = 300 * "a"  # file systems allow 255 bytes

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there such a file is just missing")


def test_what_is_there_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.touch()
    assert is_folder(tmp_path) and is_there(tmp_path) and not is_file(tmp_path)
    assert is_file(str(file)) and is_there(file) and not is_folder(file)


@pytest.mark.parametrize("name", ["gone", LONG, "nul\0byte", "a.txt/b"])
def test_what_cannot_be_is_not_there(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert not any(ask(tmp_path / name) for ask in (is_folder, is_file, is_there))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may see it all")
def test_what_may_not_be_looked_at_is_not_there(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    (closed / "inside").mkdir(parents=True)
    closed.chmod(0)
    try:
        assert not is_folder(closed / "inside") and find_photos([closed / "inside"])
    finally:
        closed.chmod(0o700)


@pytest.fixture
def photo(tmp_path: Path, only_random_model: ModelCard) -> Path:
    path = tmp_path / "a.png"
    Image.new("L", (40, 30), 120).save(path)
    return path


@pytest.mark.parametrize(
    "command",
    [
        f"colorize {LONG}", f"colorize PHOTO -o {LONG}.png", f"colorize PHOTO -o {LONG}",
        f"colorize PHOTO --recipe {LONG}.json", f"repair {LONG}.jpg", f"repair PHOTO -o {LONG}",
        f"simulate PHOTO -o {LONG}.png --damage pixels=5%", f"simulate {LONG} --damage pixels=5%",
        f"evaluate --photos {LONG}", f"evaluate --photos . --report {LONG}.html",
        f"sweep --photos {LONG} -o a.html", f"sheet PHOTO -o {LONG}.pdf",
        f"train {LONG}", f"learn {LONG}", f"select --hue blue --photos {LONG}",
        f"install {LONG}", f"tune-blend --photos {LONG} --model random --model random",
        f"reproduce 002 --photos {LONG} --out out", f"reproduce 002 --photos . --out {LONG}",
    ],
)  # fmt: skip
def test_a_name_that_is_too_long_is_told_of(
    command: str, photo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(photo.parent)
    assert cli.main(command.replace("PHOTO", "a.png").split()) == 2
    assert "tintype: " in capsys.readouterr().err
    assert sorted(path.suffix for path in photo.parent.iterdir() if path.is_file()) == [".png"]
