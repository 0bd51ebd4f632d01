"""`tintype evaluate`: what it is asked, what it prints and what it writes."""

import json
from pathlib import Path

import pytest
from PIL import Image
from skimage import data

from engine import cli
from engine.catalog import ModelCard
from engine.ingredients import Damage


@pytest.fixture(autouse=True)
def no_own_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.weights.data_folder", lambda: tmp_path / "own")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "cups"
    folder.mkdir()
    for name in ("coffee", "astronaut"):
        Image.fromarray(getattr(data, name)()).resize((40, 40)).save(folder / f"{name}.png")
    return folder


class Measurement:
    """Stands in for `engine.evaluate.measure` and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: tuple = ()

    def __call__(self, *asked: object) -> object:
        from engine.evaluate import Table

        self.asked = asked
        return Table(1, [])


@pytest.fixture
def measurement(monkeypatch: pytest.MonkeyPatch) -> Measurement:
    stand_in = Measurement()
    monkeypatch.setattr("engine.evaluate.measure", stand_in)
    return stand_in


def evaluate(wishes: str) -> int:
    return cli.main(["evaluate", *wishes.split()])


def test_models_and_blends_become_rows(
    only_random_model: ModelCard, measurement: Measurement
) -> None:
    wishes = "--photos DIR --model random --blend B=random:3 --way mean --way median --device cpu"
    assert evaluate(wishes) == 0
    entrants, photos, device, *_ = measurement.asked
    assert [row.name for row in entrants] == ["random", "B mean", "B median"]
    assert [row.way for row in entrants] == ["mean", "mean", "median"]
    assert entrants[1].weights == (3.0,)
    assert (photos, device.kind) == (Path("DIR"), "cpu")


def test_wishes_are_handed_over(only_random_model: ModelCard, measurement: Measurement) -> None:
    protocol = "--side 320 --limit 9 --degrade pixels=25% --degrade blur=0.5 --hints 2 --seed 7"
    more = "--against gray --by-source group"
    assert evaluate(f"--photos DIR --model random {protocol} {more}") == 0
    wishes = measurement.asked[3]
    assert (wishes.side, wishes.limit, wishes.hints, wishes.seed) == (320, 9, 2, 7)
    assert wishes.damage == (Damage("pixels", 0.25), Damage("blur", 0.5))
    assert (wishes.against, wishes.column) == ("gray", "group")


def test_sources_are_folders_unless_a_column_is_named(
    only_random_model: ModelCard, measurement: Measurement
) -> None:
    assert evaluate("--photos DIR --model random --by-source") == 0
    assert measurement.asked[3].column == "source"


@pytest.mark.parametrize(
    "wish",
    ["--side=17", "--vividness=3", "--limit=0", "--hints=-1", "--degrade=rust=1",
     "--degrade=blur=7", "--blend=random=random", "--model=unheard-of"],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(
    only_random_model: ModelCard, measurement: Measurement, wish: str
) -> None:
    assert evaluate(f"--photos DIR --model random {wish}") == 2
    assert measurement.asked == ()


@pytest.mark.parametrize("wish", ["--blend=blue:1", "--blend=B=blue:much", "--degrade=blur"])
def test_what_cannot_be_read_is_refused(wish: str) -> None:
    with pytest.raises(SystemExit) as caught:
        evaluate(f"--photos DIR {wish}")
    assert caught.value.code == 2


def test_json_and_report_tell_the_same(
    only_random_model: ModelCard, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.html"
    wishes = f"--photos {folder} --model random --side 64 --device cpu --by-source --against gray"
    assert evaluate(f"{wishes} --json --report {page}") == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["photos"] == 2
    assert [row["model"] for row in printed["rows"]] == ["gray", "random", "true"]
    assert printed["sources"][0]["source"] == "cups"
    told = page.read_text(encoding="utf-8")
    assert f"{printed['rows'][1]['psnr']:.2f}" in told
    assert told.count("<img") == 6  # true, gray and random, of both photos
    assert "<svg" in told and "coffee.png" in told


def test_a_report_that_is_there_is_kept(
    only_random_model: ModelCard, measurement: Measurement, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_text("mine", encoding="utf-8")
    assert evaluate(f"--photos DIR --model random --report {page}") == 2
    assert evaluate(f"--photos DIR --model random --report {tmp_path / 'no' / 'page.html'}") == 2
    assert measurement.asked == ()
    assert page.read_text(encoding="utf-8") == "mine"


def test_tables_are_printed_for_people(
    only_random_model: ModelCard, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(f"--photos {folder} --model random --side 64 --device cpu") == 0
    printed = capsys.readouterr().out
    assert printed.startswith("2 photos at 256 x 256\n\n| model")
    assert "| gray " in printed
    assert "95 % intervals" in printed


def test_of_one_photo_nothing_is_said_of_others(
    only_random_model: ModelCard, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.html"
    wishes = f"--photos {folder} --model random --side 64 --device cpu --limit 1 --against gray"
    assert evaluate(f"{wishes} --by-source --vividness 0 1 --report {page}") == 0
    printed = capsys.readouterr().out
    assert "95 % intervals" not in printed and " to +" not in printed and "= |" not in printed
    assert "Difference to gray\n" in printed
    assert "95 % intervals" not in page.read_text(encoding="utf-8")
    assert evaluate(f"{wishes} --by-source --json") == 0
    told = json.loads(capsys.readouterr().out, parse_constant=pytest.fail)
    row = told["rows"][1]
    value, *ends = row["difference"]["ciede2000"]
    assert isinstance(value, float) and ends == [None, None]
    assert row["intervals"]["psnr"] == told["sources"][0]["intervals"]["psnr"] == [None, None]


def test_a_source_of_one_photo_has_no_interval_beside_others_that_have(
    only_random_model: ModelCard, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "alone").mkdir()
    (folder / "coffee.png").rename(folder / "alone" / "coffee.png")
    Image.fromarray(data.chelsea()).resize((40, 40)).save(folder / "chelsea.png")
    wishes = f"--photos {folder} --model random --side 64 --device cpu --by-source"
    assert evaluate(wishes) == 0
    printed = capsys.readouterr().out
    assert "95 % intervals" in printed
    lines = [line.split("|") for line in printed.split("By source")[1].splitlines() if line]
    ends = {line[1].strip(): line[-2].strip() for line in lines}
    assert ends["alone"] == "" and "\u2013" in ends["cups"]
