"""What damage costs the colours of each model."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage import data

from engine import cli
from engine.catalog import ModelCard
from engine.device import choose
from engine.errors import EngineError
from engine.evaluate import Wishes
from engine.evaluate.robustness import Loss, cells, losses_of, measure_losses
from engine.ingredients import Damage


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for name in ("coffee", "astronaut"):
        Image.fromarray(getattr(data, name)()).resize((64, 64)).save(folder / f"{name}.png")
    return folder


def test_no_damage_costs_nothing_and_much_damage_something(
    folder: Path, random_card: ModelCard
) -> None:
    damage = (Damage("gaussian", 0.0), Damage("gaussian", 0.5))
    wishes = Wishes(side=64, damage=damage)
    losses = measure_losses([random_card], folder, choose("cpu"), wishes, 0.5)
    assert [(loss.amount, loss.model) for loss in losses] == [(0.0, "random"), (0.5, "random")]
    assert losses[0].ciede2000 == losses[0].psnr == 0
    assert losses[1].ciede2000 != 0


def test_the_share_is_that_of_what_the_last_model_loses() -> None:
    lost = np.array([[0.2, 0.1], [0.8, 0.5]])
    ours, base = losses_of(Damage("grain", 0.25), ["ours", "base"], lost)
    assert ours.share == pytest.approx(0.25)
    assert base.share is None
    assert cells(ours) == ("grain", "25%", "ours", "+0.20", "+0.10", "25%")


def test_there_is_no_share_of_a_loss_that_is_none() -> None:
    ours, _ = losses_of(Damage("blur", 0.05), ["ours", "base"], np.array([[0.1, 0], [-0.1, 0]]))
    assert ours.share is None
    assert cells(ours)[-1] == ""


def test_a_folder_without_photos_is_an_error(tmp_path: Path, random_card: ModelCard) -> None:
    with pytest.raises(EngineError):
        measure_losses([random_card], tmp_path, choose("cpu"), Wishes(side=64), 0.5)


def test_the_command_prints_a_line_for_each_damage_and_model(
    monkeypatch: pytest.MonkeyPatch,
    only_random_model: ModelCard,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked: list[tuple[Damage, ...]] = []

    def measured(models: list[ModelCard], photos: Path, device: object, wishes: Wishes,
                 vividness: float, report: object) -> list[Loss]:  # fmt: skip
        asked.append(wishes.damage)
        return [Loss("grain", 0.25, models[0].id, 0.5, 0.25, None)]

    monkeypatch.setattr("engine.evaluate.robustness.measure_losses", measured)
    wishes = ["evaluate", "--robustness", "--photos", "DIR", "--model", "random", "--device", "cpu"]
    assert cli.main([*wishes, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["ciede2000"] == 0.5
    assert len(asked[0]) == 3 * 14
    assert cli.main([*wishes, "--degrade", "dust=25%", "--degrade", "blur=50%"]) == 0
    assert "CIEDE2000 LOST" in capsys.readouterr().out
    assert [(damage.kind, damage.amount) for damage in asked[1]] == [("dust", 0.25), ("blur", 0.5)]
