"""Where the picture is in a scan with a border of paper, and what models make of it."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.borders import Box, picture_in
from engine.catalog import ModelCard
from engine.colorizer import Colorizer, Prediction
from engine.device import Device
from engine.guide import Region, fit_guide, spread
from engine.ingredients import Hint
from engine.models import build
from engine.uncertainty import uncertainty

CPU = Device("cpu", "CPU")
SMALL = {"widths": (8, 8, 16, 16), "depths": (1, 1, 1, 1), "attention": 1, "hints": True}


class Seen(nn.Module):
    """Paints all that it sees, and remembers it."""

    multiple = 16

    def __init__(self) -> None:
        super().__init__()
        self.light = torch.empty(0)

    def forward(self, light: Tensor) -> Tensor:
        self.light = light
        return torch.full((1, 2, light.shape[2] // 4, light.shape[3] // 4), 20.0)


def picture(height: int = 300, width: int = 400, seed: int = 1) -> np.ndarray:
    """L* of soft dark hills, as unlike paper at its edges as elsewhere."""
    small = np.random.default_rng(seed).uniform(15, 65, (9, 12)).astype(np.float32)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC).clip(0, 100)


def mounted(sides: tuple[int, int, int, int], level: float = 90, seed: int = 1) -> np.ndarray:
    """The same with paper at its top, right, bottom and left."""
    top, right, bottom, left = sides
    light = cv2.copyMakeBorder(
        picture(), top, bottom, left, right, cv2.BORDER_CONSTANT, value=level
    )
    grain = np.random.default_rng(seed).normal(0, 1, light.shape)
    return np.asarray((light + grain).clip(0, 100), np.float32)


def is_found(light: np.ndarray, sides: tuple[int, int, int, int], within: float = 4) -> bool:
    """Whether the picture is found between these borders, so many pixels more or less."""
    box = picture_in(light)
    height, width = light.shape
    top, right, bottom, left = sides
    if box is None:
        return False
    found = [box.top * height, (1 - box.right) * width, (1 - box.bottom) * height, box.left * width]
    return bool(np.abs(np.array(found) - (top, right, bottom, left)).max() <= within)


@pytest.mark.parametrize("level", [97, 75, 3])
@pytest.mark.parametrize(
    "sides", [(30, 30, 30, 30), (20, 50, 60, 25), (8, 8, 8, 8), (0, 40, 40, 40), (40, 0, 20, 30)]
)
def test_a_border_on_three_or_four_sides_is_found(
    sides: tuple[int, int, int, int], level: float
) -> None:
    assert is_found(mounted(sides, level), sides)


def test_so_are_bars_above_and_below_or_at_both_sides() -> None:
    assert is_found(mounted((40, 0, 40, 0), 2), (40, 0, 40, 0))
    assert is_found(mounted((0, 50, 0, 50), 2), (0, 50, 0, 50))


def test_so_is_one_that_is_a_little_askew() -> None:
    light = mounted((40, 40, 40, 40))
    height, width = light.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), 0.7, 1.0)
    turned = cv2.warpAffine(light, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)
    assert is_found(turned, (40, 40, 40, 40), within=6)


def test_so_is_a_print_on_a_card_on_a_scanner() -> None:
    light = mounted((24, 24, 24, 24), 95)
    for level in (70, 4):
        light = cv2.copyMakeBorder(light, 20, 20, 20, 20, cv2.BORDER_CONSTANT, value=level)
    assert is_found(light, (64, 64, 64, 64), within=6)


def test_so_is_one_that_has_been_written_on() -> None:
    light = mounted((40, 40, 60, 40))
    ink = np.zeros(light.shape, np.uint8)
    cv2.putText(ink, "June 1923", (60, 380), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 1, 2)
    light[ink > 0] = 20
    assert is_found(light, (40, 40, 60, 40))


def horizon() -> np.ndarray:
    """A white sky over a sea as straight as the edge of a print."""
    light = picture()
    light[:90] = 92
    return light


def vase() -> np.ndarray:
    """Something round before a white backdrop."""
    light = np.full((300, 400), 94, np.float32)
    cv2.ellipse(light, (200, 150), (150, 120), 0, 0, 360, 40, -1)
    return light


def corner() -> np.ndarray:
    """A bright wall and a bright floor: paper on two sides that meet."""
    return mounted((60, 0, 0, 60))


def stripe() -> np.ndarray:
    """Bars of unlike widths: curtains, say."""
    return mounted((0, 20, 0, 80))


@pytest.mark.parametrize("made", [picture, horizon, vase, corner, stripe])
def test_what_only_looks_like_a_border_is_left_alone(made) -> None:
    assert picture_in(made()) is None


@pytest.mark.parametrize("shape", [(1, 1), (3, 900), (900, 3), (16, 16), (40, 4000)])
def test_photos_of_any_shape_may_be_asked(shape: tuple[int, int]) -> None:
    assert picture_in(np.full(shape, 80, np.float32)) is None
    assert (
        picture_in(np.linspace(0, 100, shape[0] * shape[1], dtype=np.float32).reshape(shape))
        is None
    )


def test_what_is_left_has_to_be_most_of_the_photo() -> None:
    assert picture_in(mounted((160, 160, 160, 160))) is not None
    assert picture_in(mounted((220, 220, 220, 220))) is None


def test_boxes_go_into_each_other_and_into_planes() -> None:
    box = Box(0.1, 0.2, 0.9, 0.7)
    assert box.inner(Box(0, 0, 1, 1)) == box
    assert box.inner(Box(0.5, 0, 1, 0.5)).top == pytest.approx(0.5)
    assert box.part((100, 200)) == (slice(10, 90), slice(40, 140))
    assert box.part((100, 200), 4) == (slice(12, 88), slice(40, 140))
    assert box.part_of((50, 100, 2), (100, 200)) == (slice(6, 44), slice(20, 70))
    assert box.part_of((25, 50, 2), (100, 200)) == (slice(3, 22), slice(10, 35))
    assert box.holds(0.3, 0.5) and not box.holds(0.1, 0.5) and not box.holds(0.3, 0.95)
    assert Box(0.1, 0.1, 1, 1).holds(1, 1)  # a hint may lie at the very edge


def fraction_inside(box: Box, width: int = 400, height: int = 300) -> np.ndarray:
    rows, columns = (np.arange(n, dtype=np.float32) + 0.5 for n in (height, width))
    return box.cover(rows, columns, (width, height), 1.0)


def test_a_box_covers_what_lies_in_it_to_the_pixel() -> None:
    covered = fraction_inside(Box(0.1, 0.25, 0.9, 0.75))
    assert (covered[30:270, 100:300] == 1).all()
    assert covered.sum() == pytest.approx(240 * 200, abs=1)
    open_below, rows = Box(0.1, 0, 1, 0.5), np.arange(300, dtype=np.float32) + 0.5
    covered = open_below.cover(rows, rows[:40], (400, 300), 5.0)
    assert (covered[-1] == 1).all() and 0 < covered[30, 0] < 1 == covered[60, 0]


def test_a_turned_print_is_covered_as_it_lies() -> None:
    light = mounted((40, 40, 40, 40))
    height, width = light.shape
    for degrees in (-0.7, 0.6):
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
        turned = cv2.warpAffine(light, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)
        there = np.zeros_like(light)
        there[40:-40, 40:-40] = 1
        there = cv2.warpAffine(there, turn, (width, height))
        box = picture_in(turned)
        assert box is not None
        straight = fraction_inside(replace(box, slopes=(0, 0, 0, 0)), width, height)
        off = np.abs(fraction_inside(box, width, height) - there).mean()
        assert off < 0.7 * np.abs(straight - there).mean()


# What models make of it


def predicted(network: nn.Module, card: ModelCard, borders: bool = False) -> Prediction:
    light = mounted((30, 30, 30, 30))
    return Colorizer(card, CPU, network).predict(light, 256, borders=borders)


def test_the_network_sees_the_picture_alone_at_its_working_size(random_card: ModelCard) -> None:
    network = Seen()
    prediction = predicted(network, random_card)
    assert network.light.shape == (1, 1, 192, 256)
    assert float(network.light.max()) < 80  # no paper
    assert prediction.picture is not None
    assert prediction.light.shape > (192, 256)


def test_a_bordered_panorama_too_narrow_for_its_side_is_shown_whole(
    random_card: ModelCard,
) -> None:
    light = np.full((36, 640), 95, np.float32)
    light[7:29, 32:608] = np.tile([30, 60], 288)
    assert picture_in(light) is not None
    prediction = Colorizer(random_card, CPU, Seen()).predict(light, 64)
    assert prediction.picture is None and prediction.light.shape == (4, 64)


def test_paper_stays_gray_and_the_picture_does_not(random_card: ModelCard) -> None:
    prediction = predicted(Seen(), random_card)
    assert prediction.picture is not None
    rows, columns = prediction.picture.part_of(prediction.chroma.shape, prediction.light.shape)
    assert (prediction.chroma[rows, columns] == 20).all()
    assert np.count_nonzero(prediction.chroma[..., 0] == 0) > 100
    assert prediction.chroma.sum() == prediction.chroma[rows, columns].sum()
    height, width = prediction.light.shape
    assert prediction.chroma.shape == (height // 4, width // 4, 2)


def test_whoever_wants_paper_coloured_gets_it(random_card: ModelCard) -> None:
    network = Seen()
    prediction = predicted(network, random_card, borders=True)
    assert prediction.picture is None
    assert prediction.light.shape[1] == 256 == network.light.shape[3]
    assert (prediction.chroma == 20).all()
    assert float(network.light.max()) > 80


def test_colour_goes_up_to_the_border_and_not_a_pixel_further(random_card: ModelCard) -> None:
    light = cv2.resize(mounted((90, 90, 90, 90)), None, fx=2, fy=2)
    prediction = Colorizer(random_card, CPU, Seen()).predict(light, 256)
    guide = fit_guide(prediction.light, prediction.at(0), prediction.framed)
    height, width = light.shape
    chroma = spread(guide, light, Region(0, 0, width, height), (width, height))
    assert np.abs(chroma[188:-188, 188:-188] - 20).max() < 0.5
    chroma[172:-172, 172:-172] = 0
    assert np.abs(chroma).max() == 0


@pytest.fixture
def hinted() -> Colorizer:
    torch.manual_seed(1)
    card = ModelCard(
        id="hinted", family="tintype", title="Hinted", summary="", predicts="distribution",
        parameters=1, file="", sha256="", bytes=1, licence="MIT", arguments=SMALL,
    )  # fmt: skip
    return Colorizer(card, CPU, build("tintype", SMALL))


def test_there_is_no_doubt_that_paper_is_gray_however_vivid(hinted: Colorizer) -> None:
    prediction = hinted.predict(mounted((30, 30, 30, 30)), 256)
    assert prediction.picture is not None
    paper = np.ones(prediction.chroma.shape[:2], bool)
    paper[prediction.picture.part_of(prediction.chroma.shape, prediction.light.shape)] = False
    for vividness in (0, 0.5, 1):
        chroma = prediction.at(vividness)
        assert np.abs(chroma[paper]).max() < 0.1 < np.abs(chroma[~paper]).max()
    assert uncertainty(prediction)[paper].max() < 0.01


def test_hints_reach_their_place_and_not_the_paper(hinted: Colorizer) -> None:
    light = mounted((30, 30, 30, 30), 50)
    light[30:-30, 30:-30] = np.where(np.indices((300, 400)).sum(0) % 40 < 20, 45, 30)
    plain = hinted.predict(light, 256)
    told = hinted.predict(light, 256, hints=[Hint(0.5, 0.5, 50, 50)])
    assert told.picture == plain.picture is not None
    change = np.abs(told.at(0) - plain.at(0)).sum(2)
    rows, columns = told.picture.part_of(change.shape, told.light.shape)
    middle = change.shape[0] // 2, change.shape[1] // 2
    assert change[middle] > 20
    assert change.sum() == pytest.approx(change[rows, columns].sum())


def test_a_hint_on_the_paper_colours_it_after_all(hinted: Colorizer) -> None:
    told = hinted.predict(mounted((30, 30, 30, 30)), 256, hints=[Hint(0.5, 0.02, 30, 40)])
    assert told.picture is not None
    assert np.abs(told.at(0)[0, told.chroma.shape[1] // 2] - (30, 40)).max() < 12
