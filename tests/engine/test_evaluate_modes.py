"""`tintype evaluate --repair`, `--robustness`, `--borders` and `--flat`: what goes with them."""

import json
from pathlib import Path

import pytest
from PIL import Image
from skimage.data import coffee

from engine import cli
from engine.catalog import ModelCard
from engine.ingredients import Damage

MEASURES = {
    "flat": "flatness.measure_flat",
    "robustness": "robustness.measure_losses",
    "borders": "bordered.measure_bordered",
    "repair": "repairs.measure_repairs",
}


@pytest.fixture(autouse=True)
def no_own_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.weights.data_folder", lambda: tmp_path / "own")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[object, ...]]:
    """What each measure was asked, by its mode; nothing is measured."""
    asked: dict[str, tuple[object, ...]] = {}

    def stand_in(mode: str) -> None:
        def measure(*given: object) -> list[object]:
            asked[mode] = given
            return []

        monkeypatch.setattr(f"engine.evaluate.{MEASURES[mode]}", measure)

    for mode in MEASURES:
        stand_in(mode)
    return asked


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "cups"
    folder.mkdir()
    Image.fromarray(coffee()).resize((64, 64)).save(folder / "coffee.png")
    return folder


def evaluate(wishes: str) -> int:
    return cli.main(["evaluate", *wishes.split(), "--device", "cpu"])


@pytest.mark.parametrize(
    ("wishes", "named"),
    [
        ("--robustness --photos DIR --report x.html", "--report"),
        ("--robustness --photos DIR --hints 3", "--hints"),
        ("--robustness --photos DIR --against gray", "--against"),
        ("--robustness --photos DIR --blend B=random", "--blend"),
        ("--robustness --photos DIR --by-source", "--by-source"),
        ("--robustness --photos DIR --vividness 0 1", "--vividness"),
        ("--robustness --photos DIR --borders", "--borders"),
        ("--borders --photos DIR --degrade blur=5%", "--degrade"),
        ("--borders --photos DIR --overwrite --way mean", "--overwrite"),
        ("--repair --photos DIR --model random", "--model"),
        ("--repair --photos DIR --side 320", "--side"),
        ("--repair --photos DIR --vividness 0.1", "--vividness"),
        ("--flat --limit 3", "--limit"),
        ("--flat --repair", "--repair"),
    ],
)
def test_options_that_a_mode_would_not_listen_to_are_refused(
    only_random_model: ModelCard,
    asked: dict[str, tuple[object, ...]],
    capsys: pytest.CaptureFixture[str],
    wishes: str,
    named: str,
) -> None:
    assert evaluate(wishes) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert named in line
    assert not asked


@pytest.mark.parametrize(
    ("mode", "wishes"),
    [
        ("robustness", "--photos DIR --vividness 0 --limit 16 --model random --model random"),
        ("robustness", "--photos DIR --degrade blur=5% --side 320 --seed 3 --model random"),
        ("borders", "--photos DIR --vividness 0 --limit 200 --model random --seed 3"),
        ("flat", "--model random --vividness 0 --side 320 --seed 3"),
    ],
)
def test_options_that_a_mode_listens_to_are_taken(
    only_random_model: ModelCard, asked: dict[str, tuple[object, ...]], mode: str, wishes: str
) -> None:
    assert evaluate(f"--{mode} {wishes} --json") == 0
    assert list(asked) == [mode]


@pytest.mark.parametrize("wish", ["--limit=-1", "--limit=0", "--degrade=blur=7"])
def test_a_repair_of_nothing_is_refused(folder: Path, wish: str) -> None:
    assert evaluate(f"--repair --photos {folder} {wish}") == 2


def test_repair_is_measured_for_exactly_what_was_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = "--degrade pixels=5% --degrade pixels=50% --degrade gaussian=10%"
    assert evaluate(f"--repair --photos {folder} {named} --json") == 0
    told = json.loads(capsys.readouterr().out)
    damages = [(row["damage"], row["amount"]) for row in told if row["method"] == "damaged"]
    assert damages == [("", 0.0), ("pixels", 0.05), ("pixels", 0.5), ("gaussian", 0.1)]


def test_repair_is_measured_for_everything_if_nothing_is_named(
    folder: Path, asked: dict[str, tuple[object, ...]]
) -> None:
    assert evaluate(f"--repair --photos {folder}") == 0
    damages = asked["repair"][1]
    assert isinstance(damages, tuple) and len(damages) == 3 * 14
    assert damages[0] == Damage(damages[0].kind, 0.05)
