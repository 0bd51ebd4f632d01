"""What borders of paper cost the colours of photos."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage import data

from engine import cli
from engine.borders import Box, picture_in
from engine.catalog import ModelCard
from engine.colorizer import Colorizer
from engine.device import choose
from engine.evaluate.bordered import WAYS, Bordered, cells, measure_bordered, with_border
from engine.evaluate.wishes import Wishes


@dataclass
class Said:
    """A prediction of one colour everywhere."""

    light: np.ndarray
    chroma: np.ndarray
    picture: Box | None = None

    @property
    def framed(self) -> Box | None:
        return self.picture

    def at(self, vividness: float) -> np.ndarray:
        return self.chroma


class Blue:
    """Leaves what it sees gray, and paints it blue where it sees paper beside it."""

    def predict(self, light: np.ndarray, side: int, borders: bool) -> Said:
        bordered = light.shape != (256, 256)
        blue = -40 if bordered and borders else 0
        box = Box(0.1, 0.1, 0.9, 0.9) if bordered and not borders else None
        return Said(light, np.full((*light.shape, 2), blue, np.float32), box)


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    for name in ("coffee", "chelsea", "astronaut"):
        Image.fromarray(getattr(data, name)()).resize((200, 160)).save(tmp_path / f"{name}.png")
    return tmp_path


def test_what_a_model_does_to_the_picture_because_of_paper_is_told(
    monkeypatch: pytest.MonkeyPatch, random_card: ModelCard, photos: Path
) -> None:
    monkeypatch.setattr(Colorizer, "load", lambda card, device: Blue())
    rows = measure_bordered([random_card], photos, choose("cpu"), Wishes(), 0.0)
    assert [row.way for row in rows] == list(WAYS)
    none, found, coloured = rows
    assert (none.found, found.found, coloured.found) == (None, 1.0, None)
    assert none.ciede2000 == pytest.approx(found.ciede2000, abs=1e-6)
    assert none.psnr == pytest.approx(found.psnr, abs=1e-6)
    assert coloured.psnr < none.psnr - 0.5


def test_borders_differ_from_photo_to_photo_and_leave_the_picture_as_it_is() -> None:
    light = np.random.default_rng(1).uniform(0, 60, (256, 256)).astype(np.float32)
    seen = set()
    for number in range(20):
        whole, (top, bottom, left, right) = with_border(light, np.random.default_rng([0, number]))
        assert whole.shape == (256 + top + bottom, 256 + left + right)
        assert np.array_equal(whole[top : top + 256, left : left + 256], light)
        assert whole.dtype == np.float32 and whole.min() >= 0 and whole.max() <= 100
        assert 10 <= min(top, bottom, left, right) <= max(top, bottom, left, right) <= 32
        seen.add((top, bottom, left, right))
        assert whole[:top].mean() < 40 or picture_in(whole) is not None
    assert len(seen) == 20


def test_a_line_says_how_many_were_found() -> None:
    assert cells(Bordered("tintype", WAYS[1], 0.925, 8.834, 24.596)) == (
        "tintype", "border", "92%", "8.83", "24.60",
    )  # fmt: skip
    assert cells(Bordered("tintype", WAYS[0], None, 8.764, 24.674))[2] == ""


def test_the_command_prints_a_row_for_each_way(
    only_random_model: ModelCard, photos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wish = ["evaluate", "--photos", str(photos), "--borders", "--model", "random", "--side", "192",
            "--device", "cpu"]  # fmt: skip
    assert cli.main(wish) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1 + len(WAYS) and "FOUND" in lines[0]
    assert cli.main([*wish, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["way"] for row in rows] == list(WAYS)
    assert rows[1]["found"] > 0.6
