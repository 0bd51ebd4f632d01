"""`tintype simulate` and `tintype sweep`."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine import cli
from engine.catalog import ModelCard
from engine.commands import sweep
from engine.degrade import degrade
from engine.errors import DiskFull
from engine.ingredients import DAMAGES, Damage
from engine.photo import open_photo
from engine.sweep import page


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.png"
    ramp = np.linspace(30, 220, 80 * 60 * 3).reshape(60, 80, 3).astype(np.uint8)
    ramp[..., 0] = 255 - ramp[..., 0]
    Image.fromarray(ramp).save(path)
    return path


def test_simulate_writes_a_damaged_gray_photo(
    photo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, before = photo.with_name("out.png"), photo.read_bytes()
    wish = ["--damage", "pixels=25%", "--damage", "blur=0.1", "--fill", "white", "--seed", "3"]
    assert cli.main(["simulate", str(photo), "-o", str(out), *wish]) == 0
    assert capsys.readouterr().out == f"{photo} -> {out}\n"
    light = open_photo(photo).light
    expected, _ = degrade(light, [Damage("pixels", 0.25, 1.0, 3), Damage("blur", 0.1, 1.0, 3)])
    with Image.open(out) as made:
        assert made.mode == "L"
    assert np.abs(open_photo(out).light - expected).max() < 0.3
    assert photo.read_bytes() == before


def test_simulate_finds_a_name_beside_the_photo(photo: Path) -> None:
    for name in ("photo-damaged.png", "photo-damaged-2.png"):
        assert cli.main(["simulate", str(photo), "--damage", "salt=0.1"]) == 0
        assert photo.with_name(name).is_file()


@pytest.mark.parametrize("force", [[], ["--overwrite"]])
def test_simulate_never_writes_over_the_photo(
    photo: Path, force: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = photo.read_bytes()
    link = photo.with_name("same.png")
    link.symlink_to(photo)
    for target in (photo, link):
        wish = ["simulate", str(photo), "-o", str(target), "--damage", "salt=0.1", *force]
        assert cli.main(wish) == 2
    assert "photo itself" in capsys.readouterr().err
    assert photo.read_bytes() == before


@pytest.mark.parametrize("wish", ["rust=0.1", "salt=2", "salt=-1"])
def test_simulate_refuses_damage_that_there_is_not(photo: Path, wish: str) -> None:
    assert cli.main(["simulate", str(photo), "--damage", wish]) == 2
    assert len(list(photo.parent.iterdir())) == 1


def test_help_explains_every_kind(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["simulate", "--help"])
    words = capsys.readouterr().out
    assert all(f"{kind}:" in words for kind in DAMAGES)


def gray(light: np.ndarray) -> np.ndarray:
    return np.zeros((*light.shape, 2), np.float32)


@pytest.fixture
def quick(only_random_model: ModelCard, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that needs no network, and a report of one chart."""
    monkeypatch.setattr("engine.sweep.predictors", lambda *_: {"random": gray})
    monkeypatch.setattr(page, "CHARTED", ("psnr",))


WISH = ["--model", "random", "--side", "64", "--device", "cpu", "--damage", "pixels", "fading",
        "--percent", "10", "50", "--fill", "gray", "black", "--repeats", "1"]  # fmt: skip


def test_sweep_prints_and_writes_everything(
    photo: Path, quick: None, capsys: pytest.CaptureFixture[str]
) -> None:
    report, table, png, svg = (
        photo.with_name(f"r.{kind}") for kind in ("html", "csv", "png", "svg")
    )
    files = ["-o", report, "--csv", table, "--png", png, "--svg", svg]
    wish = ["sweep", "--photos", str(photo), *WISH, *map(str, files)]
    assert cli.main(wish) == 0
    out = capsys.readouterr().out
    assert "Score RGB" in out and "random, filled black" in out and "gray photo" in out
    assert all(path.stat().st_size > 500 for path in (report, table, png, svg))
    assert len(table.read_text().splitlines()) == 1 + 2 * (1 + 2 * 2 + 2)
    assert cli.main(wish) == 2  # they are there already


def test_sweep_prints_json(
    photo: Path, only_random_model: ModelCard, capsys: pytest.CaptureFixture[str]
) -> None:
    few = [word for word in WISH if word not in ("fading", "50", "black")]
    assert cli.main(["sweep", "--photos", str(photo), *few, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["models"] == ["random"] and len(found["points"]) == 4


def test_ctrl_c_keeps_what_was_measured(
    photo: Path, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Impatient(sweep.ProgressBar):
        def __call__(self, fraction: float) -> None:
            if fraction > 0.5 and self.label != "reading photos":
                raise KeyboardInterrupt

    monkeypatch.setattr(sweep, "ProgressBar", Impatient)
    report, table = photo.with_name("r.html"), photo.with_name("r.csv")
    wish = ["sweep", "--photos", str(photo), *WISH, "-o", str(report), "--csv", str(table)]
    assert cli.main(wish) == 130
    assert len(table.read_text().splitlines()) == 1 + 8
    assert "stopped before its end" in report.read_text(encoding="utf-8")


def test_numbers_are_printed_though_a_file_cannot_be_written(
    photo: Path, quick: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull("there is no room")

    monkeypatch.setattr("engine.sweep.write_csv", full)
    table = str(photo.with_name("r.csv"))
    assert cli.main(["sweep", "--photos", str(photo), *WISH, "--csv", table]) == 2
    told = capsys.readouterr()
    assert "Score RGB" in told.out and "Written" not in told.out
    assert "There is no room" in told.err


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (["--png", "chart"], "--png takes a name that ends in .png, not chart."),
        (["--svg", "chart.png"], "--svg takes a name that ends in .svg, not chart.png."),
        (["-o", "."], ". is a folder"),
    ],
)
def test_files_that_cannot_be_written_are_told_of_first(
    wish: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["sweep", "--photos", "nowhere", *wish, "--overwrite"]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("wish", [["--percent", "0"], ["--percent", "101"], ["--side", "17"]])
def test_sweep_refuses_settings_out_of_range(
    photo: Path, only_random_model: ModelCard, wish: list[str]
) -> None:
    assert cli.main(["sweep", "--photos", str(photo), "--model", "random", *wish]) == 2


@pytest.mark.parametrize("command", ["sweep", "evaluate"])
def test_two_blends_of_one_name_are_refused(
    only_random_model: ModelCard, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    blends = ["--blend", "A=random", "--blend", "A=random:2"]
    assert cli.main([command, "--photos", "DIR", *blends]) == 2
    assert "Two blends are called 'A'" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["sweep", "evaluate", "tune-blend"])
def test_a_seed_below_zero_is_refused(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main([command, "--photos", "DIR", "--seed", "-1"])
    assert caught.value.code == 2
    assert "--seed: less than 0" in capsys.readouterr().err
