"""Networks that see photos in which missing light is filled."""

from itertools import product
from pathlib import Path
from weakref import ref

import cv2
import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine import gaps
from engine.catalog import ModelCard
from engine.colorizer import Colorizer
from engine.degrade import degrade
from engine.device import Device
from engine.gaps import SIDE, without_gaps
from engine.guide import Region, fit_guide, spread
from engine.ingredients import Damage
from engine.models import build
from engine.photo import open_photo

CPU = Device("cpu", "CPU")
ROOT = Path(__file__).resolve().parents[2]


class Seen(nn.Module):
    """Answers nothing, and remembers what it saw."""

    multiple = 4

    def __init__(self, fills_gaps: bool) -> None:
        super().__init__()
        self.fills_gaps = fills_gaps
        self.light = torch.empty(0)

    def forward(self, light: Tensor) -> Tensor:
        self.light = light
        return torch.zeros(1, 2, light.shape[2] // 4, light.shape[3] // 4)


def photo(longer: int = 400) -> np.ndarray:
    """L* of a real photo, (3 / 4 longer, longer)."""
    light = open_photo(ROOT / "resources" / "samples" / "coffee.jpg").light
    size = longer, longer * 3 // 4
    return cv2.resize(light, size, interpolation=cv2.INTER_AREA)


def damaged(light: np.ndarray, kind: str, amount: float = 0.2, fill: float = 1.0) -> np.ndarray:
    return degrade(light, [Damage(kind, amount, fill)])[0]


@pytest.mark.parametrize(
    ("kind", "fill"),
    [*product(("pixels", "blocks", "scratches", "salt"), (0.5, 1.0, 0.0)), ("tear", 1.0)],
)
def test_what_is_filled_is_nearer_to_the_whole_photo(kind: str, fill: float) -> None:
    light = photo()
    broken = damaged(light, kind, fill=fill)
    filled = without_gaps(broken)
    assert filled is not None and filled.shape == light.shape
    before, after = (np.abs(each - light).mean() for each in (broken, filled))
    assert after < 0.5 * before
    assert filled.min() >= 0 and filled.max() <= 100


@pytest.mark.parametrize("name", ["coffee", "cat", "portrait"])
def test_good_photos_are_left_alone(name: str) -> None:
    light = open_photo(ROOT / "resources" / "samples" / f"{name}.jpg").light
    before = light.copy()
    assert without_gaps(light) is None
    assert np.array_equal(light, before)


@pytest.mark.parametrize("size", [(1, 1), (3, 3), (2, 900), (64, 64)])
@pytest.mark.parametrize("level", [0.0, 53.0, 100.0])
def test_a_plane_of_one_level_is_no_gap(size: tuple[int, int], level: float) -> None:
    assert without_gaps(np.full(size, level, np.float32)) is None


def test_large_photos_are_looked_at_through_a_sieve() -> None:
    light = np.ascontiguousarray(cv2.resize(photo(), (3000, 2250)))
    light[600:1500, 900:1800] = 53.0
    filled = without_gaps(light)
    assert filled is not None and max(filled.shape) <= SIDE
    assert abs(filled.shape[1] / filled.shape[0] - 4 / 3) < 0.01
    assert (filled == 53.0).mean() < 0.01


def test_only_networks_that_want_it_see_the_filled_photo(random_card: ModelCard) -> None:
    light = photo(256)
    broken = damaged(light, "blocks")
    shown = {}
    for wants in (True, False):
        network = Seen(wants)
        prediction = Colorizer(random_card, CPU, network).predict(broken, 256)
        shown[wants] = network.light[0, 0, :192, :256].numpy()
        assert np.allclose(prediction.light, shown[wants])
    assert np.allclose(shown[False], broken, atol=1e-3)
    errors = {wants: np.abs(seen - light).mean() for wants, seen in shown.items()}
    assert errors[True] < 0.5 * errors[False]


def test_the_flagship_wants_it_and_networks_of_papers_do_not() -> None:
    small = {"widths": (8, 8, 16, 16), "depths": (1, 1, 1, 1), "attention": 1}
    networks = {"tintype": small, "resnet": {}, "plain": {}, "one-photo": {}}
    wanting = [
        name
        for name, arguments in networks.items()
        if getattr(build(name, arguments), "fills_gaps", False)
    ]
    assert wanting == ["tintype"]


def test_a_photo_is_looked_at_once_and_not_kept(
    random_card: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = []
    monkeypatch.setattr(
        "engine.colorizer.without_gaps", lambda light: looks.append(1) or gaps.without_gaps(light)
    )
    ready = Colorizer(random_card, CPU, Seen(True))
    light = photo(128)
    for side in (64, 128, 64):
        ready.predict(light, side)
    assert len(looks) == 1
    known = ref(light)
    del light
    assert known() is None


def test_a_hole_takes_the_colour_of_what_is_around_it() -> None:
    """Colour is a line over lightness, and that of a hole is held within what the network saw."""
    light = np.tile(np.linspace(30, 60, 128, dtype=np.float32), (96, 1))
    broken = light.copy()
    broken[40:60, 50:70] = 100.0
    chroma = np.stack([light, -light], -1)[::2, ::2]
    guide = fit_guide(light, np.ascontiguousarray(chroma))
    made = spread(guide, broken, Region(0, 0, 128, 96), (128, 96))
    assert np.abs(made[45:55, 55:65, 0] - light[45:55, 55:65]).max() < 2
