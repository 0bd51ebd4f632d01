"""Hints: colours that a network is told, in training and by the user."""

from dataclasses import replace
from pathlib import Path
from weakref import ref

import numpy as np
import pytest
import torch

from engine.catalog import ModelCard
from engine.colorizer import Colorizer
from engine.device import Device
from engine.ingredients import Hint
from engine.models import build
from engine.train.hints import reveal
from engine.working_size import all_of, hint_planes

SMALL = {"widths": (8, 8, 16, 16), "depths": (1, 1, 1, 1), "attention": 1}
CPU = Device("cpu", "CPU", "")


def colours(n: int = 64, side: int = 32) -> torch.Tensor:
    return torch.randn(n, 2, side, side, generator=torch.Generator().manual_seed(0)) * 20


def test_what_is_told_is_the_mean_of_true_colours() -> None:
    chroma = colours().round() * 0 + torch.tensor([7.0, -3.0]).view(1, 2, 1, 1)
    told = reveal(chroma, 1.0, torch.Generator().manual_seed(1))
    where = told[:, 2] > 0
    assert where.any()
    assert torch.allclose(told[:, 0][where], torch.tensor(7.0))
    assert torch.allclose(told[:, 1][where], torch.tensor(-3.0))
    assert (told[:, :2].abs().sum(1)[~where] == 0).all()


def test_only_a_share_of_the_crops_is_told_anything() -> None:
    told = reveal(colours(400), 0.5, torch.Generator().manual_seed(1))
    share = float((told[:, 2].amax((1, 2)) > 0).float().mean())
    assert 0.4 < share < 0.6


def test_about_five_points_are_told() -> None:
    # On a large crop squares seldom overlap: their mean area is (1 + 9 + 25 + 49 + 81) / 5 = 33.
    told = reveal(colours(100, 192), 1.0, torch.Generator().manual_seed(2))
    some = told[:, 2].mean((1, 2)) < 1  # not the crops that are told everything
    points = float(told[some, 2].sum((1, 2)).mean()) / 33
    assert 4 < points < 6


def test_now_and_then_everything_is_told() -> None:
    chroma = colours(300, 64)
    told = reveal(chroma, 1.0, torch.Generator().manual_seed(3))
    whole = told[:, 2].mean((1, 2)) == 1
    assert 0 < int(whole.sum()) < 15
    assert torch.equal(told[whole, :2], chroma[whole])


def test_the_same_seed_tells_the_same() -> None:
    first, second = (reveal(colours(), 0.5, torch.Generator().manual_seed(5)) for _ in range(2))
    assert torch.equal(first, second)


def test_a_network_that_was_trained_without_hints_says_the_same_with_the_planes_added() -> None:
    torch.manual_seed(0)
    plain, told = build("tintype", SMALL), build("tintype", {**SMALL, "hints": True})
    told.load_state_dict(plain.state_dict(), strict=False)
    light = torch.rand(1, 1, 64, 64) * 100
    hints = torch.rand(1, 3, 64, 64)
    for said, expected in zip(told.eval()(light, hints), plain.eval()(light), strict=True):
        assert torch.equal(said, expected)


def test_hints_are_small_squares_inside_the_photo() -> None:
    hints = [Hint(0.5, 0.25, 10, -20), Hint(1, 1, 5, 5)]
    planes = hint_planes(hints, (40, 60), all_of((40, 60)), (64, 64))
    assert planes.shape == (3, 64, 64)
    assert planes[:, 10, 30].tolist() == [10, -20, 1]
    assert planes[2, 8:13, 28:33].all()
    assert planes[2, :20].sum() == 25
    assert planes[:, 39, 59].tolist() == [5, 5, 1]


@pytest.fixture
def colorizer(tmp_path: Path) -> Colorizer:
    torch.manual_seed(0)
    arguments = {**SMALL, "hints": True}
    network = build("tintype", arguments)
    torch.nn.init.normal_(network.get_parameter("told.weight"))
    card = ModelCard(
        id="told", family="tintype", title="Told", summary="", predicts="distribution",
        parameters=1, file="told", sha256="", bytes=1, licence="MIT", arguments=arguments,
        folder=tmp_path,
    )  # fmt: skip
    assert card.takes_hints
    return Colorizer(card, CPU, network)


def test_a_hint_changes_the_colours_around_it_most(colorizer: Colorizer) -> None:
    light = np.full((96, 128), 50, np.float32)
    without = colorizer.predict(light, 128).chroma
    told = colorizer.predict(light, 128, hints=[Hint(0.25, 0.5, 60, 60)]).chroma
    change = np.hypot(*np.moveaxis(told - without, -1, 0))
    assert change[9:15, 5:11].mean() > 2 * change[:, 24:].mean()


def test_a_model_that_takes_no_hints_passes_over_them(colorizer: Colorizer) -> None:
    plain = ModelCard(**{**colorizer.card.to_dict(), "arguments": SMALL})
    light = np.full((64, 64), 50, np.float32)
    network = build("tintype", SMALL)
    deaf = Colorizer(plain, CPU, network)
    hinted = deaf.predict(light, 64, hints=[Hint(0.5, 0.5, 60, 60)])
    assert np.array_equal(hinted.chroma, deaf.predict(light, 64).chroma)


def test_a_hint_is_followed_at_its_place_at_any_vividness(colorizer: Colorizer) -> None:
    light = np.full((96, 128), 50, np.float32)
    told = colorizer.predict(light, 128, hints=[Hint(0.25, 0.5, 60, 60)])
    around = slice(11, 14), slice(7, 10)
    for vividness in (0, 0.5, 1):
        near = np.hypot(*(told.at(vividness)[around].mean((0, 1)) - 60))
        unheard = np.hypot(*(replace(told, hints=()).at(vividness)[around].mean((0, 1)) - 60))
        assert near < 0.7 * unheard


def test_what_it_says_without_hints_is_asked_once_a_photo(colorizer: Colorizer) -> None:
    asked: list[int] = []
    network = colorizer._network
    network.register_forward_hook(lambda _, inputs, __: asked.append(len(inputs)))
    light = np.full((96, 128), 50, np.float32)
    hints = [Hint(0.25, 0.5, 60, 60)]
    told = colorizer.predict(light, 128, hints=hints)
    assert asked == [1, 2]  # at first without them
    colorizer.predict(light, 128, hints=hints * 2)
    assert asked == [1, 2, 2]
    colorizer.predict(light, 64, hints=hints)
    assert asked == [1, 2, 2, 1, 2]
    plain = colorizer.predict(light, 64)
    again = colorizer.predict(light, 64, hints=hints)
    assert asked == [1, 2, 2, 1, 2, 1, 2]
    assert told.without_hints is not None and told.without_hints.side == 128
    assert again.without_hints is not None
    assert np.array_equal(again.without_hints.chroma, plain.chroma)


def test_both_ways_of_listening_have_a_say(colorizer: Colorizer) -> None:
    light = np.full((96, 128), 50, np.float32)
    told = colorizer.predict(light, 128, hints=[Hint(0.25, 0.5, 6, 6)])
    alone = replace(told, without_hints=None, reach=None)
    for vividness in (0, 0.5):
        change = np.abs(told.at(vividness) - alone.at(vividness))
        assert 0.05 < change.max() < 20


def test_a_photo_with_hints_is_not_kept_alive(colorizer: Colorizer) -> None:
    light = np.full((64, 64), 50, np.float32)
    known = ref(light)
    colorizer.predict(light, 64, hints=[Hint(0.25, 0.5, 60, 60)])
    del light
    assert known() is None
