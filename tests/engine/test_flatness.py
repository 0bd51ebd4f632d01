"""How much colour models give places without anything in them."""

import json
from dataclasses import dataclass

import numpy as np
import pytest

from engine import cli
from engine.catalog import ModelCard
from engine.colorizer import Colorizer
from engine.device import choose
from engine.evaluate import flatness
from engine.evaluate.flatness import GRAINS, LIGHTS, Flat, cells, measure_flat, squares


@dataclass
class Said:
    """A prediction of one colour everywhere."""

    chroma: np.ndarray

    def at(self, vividness: float) -> np.ndarray:
        return self.chroma * vividness


class Bold:
    """Answers squares of L* 47 with a chroma of 50, and all others with 5."""

    def predict(self, light: np.ndarray, side: int) -> Said:
        much = 10 if abs(light.mean() - 47) < 0.4 else 1
        return Said(np.broadcast_to(np.float32([3, -4]), (8, 8, 2)) * much)


def test_the_boldest_answer_is_found_and_where_it_is(
    monkeypatch: pytest.MonkeyPatch, random_card: ModelCard
) -> None:
    monkeypatch.setattr(Colorizer, "load", lambda card, device: Bold())
    done: list[float] = []
    rows = measure_flat([random_card], choose("cpu"), 32, 1.0, done.append)
    assert [row.grain for row in rows] == list(GRAINS)
    assert (rows[0].model, rows[0].greatest, rows[0].light) == ("random", 50, 47)
    assert rows[0].mean == pytest.approx(5 + 45 / len(LIGHTS))
    assert done == [1.0]


def test_squares_are_flat_or_grainy_and_stay_in_range() -> None:
    assert [float(np.ptp(each)) for each in squares(16, 0.0)] == [0.0] * len(LIGHTS)
    grainy = squares(64, 3.0)
    assert grainy[LIGHTS.index(50)].std() == pytest.approx(3, rel=0.05)
    assert min(each.min() for each in grainy) >= 0
    assert max(each.max() for each in grainy) <= 100


def test_a_line_says_the_worst() -> None:
    assert cells(Flat("resnet", 0.3, 6.44, 57.66, 47)) == ("resnet", "0.3", "6.4", "57.7", "47")


def test_the_command_measures_without_photos(
    only_random_model: ModelCard, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(flatness, "LIGHTS", (20, 47))
    wish = ["evaluate", "--flat", "--model", "random", "--side", "192", "--device", "cpu"]
    assert cli.main(wish) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["MODEL", "GRAIN", "MEAN", "CHROMA", "GREATEST", "AT", "L*"]
    assert len(lines) == 1 + len(GRAINS)
    assert cli.main([*wish, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {row["model"] for row in rows} == {"random"}
    assert all(0 < row["mean"] <= row["greatest"] for row in rows)


def test_photos_and_flat_squares_exclude_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["evaluate", "--flat", "--photos", "DIR"])
    with pytest.raises(SystemExit):
        cli.main(["evaluate"])
    assert "--photos" in capsys.readouterr().err
