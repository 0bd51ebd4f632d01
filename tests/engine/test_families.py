"""The papers' networks: as many weights as they say, and the arithmetic that they describe."""

import numpy as np
import pytest
import torch
from skimage.data import astronaut
from torch import Tensor, nn
from torch.nn import functional

from engine import color
from engine.errors import BadRecipe, MissingWeights, UnknownModel
from engine.models import build
from engine.models.fusion import Fusion
from engine.models.gray import signal
from engine.models.one_photo import OnePhoto
from engine.models.vgg import Vgg


def count(network: nn.Module, trained: bool = False) -> int:
    return sum(p.numel() for p in network.parameters() if p.requires_grad or not trained)


def light(height: int = 32, width: int = 48, photos: int = 1) -> Tensor:
    return torch.rand(photos, 1, height, width, generator=torch.Generator().manual_seed(1)) * 100


@pytest.mark.parametrize(
    ("family", "parameters"),
    [
        ("one-photo", 32_202),
        ("plain", 3_892_194),
        ("fusion", 6_541_202),
        ("rebalanced", 32_236_011),
        ("vgg", 7_635_264 + 1_158_466),
    ],
)
def test_a_network_has_exactly_the_parameters_of_its_paper(family: str, parameters: int) -> None:
    assert count(build(family, {})) == parameters


def test_the_layers_are_those_of_the_papers_tables() -> None:
    tables = {
        "one-photo": [80, 584, 1168, 2320, 4640, 9248, 9248, 4624, 290],
        "fusion": [640, 73856, 147584, 295168, 590080, 1180160, 2359808, 1179904, 321792, 295040,
                   73792, 18464, 4624, 290],
    }  # fmt: skip
    for family, expected in tables.items():
        layers = [m for m in build(family, {}).modules() if isinstance(m, nn.Conv2d)]
        assert [count(layer) for layer in layers] == expected


def test_an_unknown_family_names_those_there_are() -> None:
    with pytest.raises(UnknownModel) as caught:
        build("one_photo", {})
    assert "one-photo" in caught.value.remedy


def test_one_photo_learns_the_colours_of_one_photo() -> None:
    torch.manual_seed(0)
    lab = torch.from_numpy(color.lab(np.ascontiguousarray(astronaut()[::8, ::8])))
    seen, truth = lab.permute(2, 0, 1)[None].split([1, 2], 1)
    network = OnePhoto()
    optimizer = torch.optim.Adam(network.parameters(), 2e-3)
    for _ in range(120):
        error = functional.mse_loss(network(seen) / 128, truth / 128)
        optimizer.zero_grad()
        error.backward()
        optimizer.step()
    assert error < 0.15 * (truth / 128).square().mean()


@pytest.mark.parametrize("family", ["one-photo", "plain", "fusion"])
def test_no_network_begins_in_the_flat_of_its_tanh_though_it_sees_light_up_to_100(
    family: str,
) -> None:
    torch.manual_seed(0)
    network = build(family, {})
    network.classifier = lambda light: torch.full((len(light), 1000), 1e-3)
    with torch.no_grad():
        assert network(light(64, 64)).abs().mean() < 100


def test_fusion_tells_every_place_what_is_in_the_photo() -> None:
    torch.manual_seed(0)
    network = Fusion().eval()
    cat, dog = torch.eye(1000)[[281, 207]]
    with torch.no_grad():
        one, two = (network(light(), what[None] * 100) for what in (cat, dog))
    assert one.shape == (1, 2, 16, 24)
    assert ((one - two).abs() > 1e-4).float().mean() > 0.9


def test_fusion_asks_its_classifier_when_it_is_told_nothing() -> None:
    network = Fusion().eval()
    asked = []

    def classifier(seen: Tensor) -> Tensor:
        asked.append(seen)
        return torch.eye(1000)[: len(seen)]

    network.classifier = classifier
    with torch.no_grad():
        answer = network(light(photos=2))
        assert torch.equal(answer, network(light(photos=2), torch.eye(1000)[:2]))
    assert [tuple(seen.shape) for seen in asked] == [(2, 1, 32, 48)]


def test_fusion_without_a_classifier_says_how_to_come_by_one() -> None:
    with pytest.raises(MissingWeights) as caught:
        Fusion()(light())
    assert "tintype install" in caught.value.remedy


def test_the_sixty_four_classes_hold_gray_and_every_colour_of_srgb() -> None:
    levels = Vgg("classification").levels
    assert len(levels) == 64 and 0 in levels
    cube = np.array([[r, g, b] for r in (0, 255) for g in (0, 255) for b in (0, 255)], np.uint8)
    chroma = torch.from_numpy(color.chroma(cube[None]))
    assert (chroma[..., None] - levels).abs().amin(-1).max() <= 2


def test_the_vgg_encoder_is_the_beginning_of_vgg16() -> None:
    """Same layers, same names, same answer as torchvision's."""
    from torchvision.models.vgg import cfgs, make_layers

    theirs = make_layers(cfgs["D"]).eval()  # without the classifier, which has most of the weights
    ours = Vgg().eval()
    named = {f"features.{name}": value for name, value in theirs.state_dict().items()}
    state = {name: value for name, value in named.items() if name in ours.state_dict()}
    assert sum(v.numel() for v in state.values()) == 7_635_264
    ours.load_state_dict(state, strict=False)
    photos = torch.rand(1, 3, 32, 32)
    *_, last = ours.listen(photos)
    assert torch.allclose(last, theirs[:23](photos), atol=1e-5)


def test_vgg_counts_what_its_paper_counts() -> None:
    network = Vgg()
    statistics = [b.numel() for name, b in network.named_buffers() if ".running_" in name]
    assert count(network, trained=True) == 1_158_466
    assert count(network.features) + sum(statistics) == 7_637_056
    assert count(Vgg(frozen=False), trained=True) == 1_158_466 + 7_635_264


@pytest.mark.parametrize("head", ["regression", "classification"])
def test_a_frozen_encoder_stays_while_the_rest_learns(head: str) -> None:
    torch.manual_seed(0)
    network = Vgg(head)
    before = {name: value.clone() for name, value in network.state_dict().items()}
    said = network(light(photos=2))
    said = said[0] if isinstance(said, tuple) else said
    said.square().mean().backward()
    given = [p for p in network.parameters() if p.grad is not None]
    torch.optim.SGD(given, 0.1).step()
    after = network.state_dict()
    changed = {name.split(".")[0] for name in after if not torch.equal(before[name], after[name])}
    assert changed == {"high", "middle", "low", "fine", "out"}


def test_vgg_classifies_by_the_most_probable_class_of_a_and_of_b() -> None:
    network = Vgg("classification").eval()
    with torch.no_grad():
        network.out.weight.zero_()
        network.out.bias.zero_()
        network.out.bias[32 + 5] = 1  # a* 20
        network.out.bias[64 + 32 - 10] = 1  # b* -40
        chroma = network(light())
        logits, same = network.train()(light())
    assert torch.equal(chroma, torch.tensor([20.0, -40.0]).view(1, 2, 1, 1).expand(1, 2, 16, 24))
    assert logits.shape == (1, 128, 16, 24) and torch.equal(chroma, same)


def test_vgg_has_two_heads_only() -> None:
    with pytest.raises(BadRecipe, match="head"):
        Vgg("guess")


def test_light_as_a_signal_is_the_gray_level_it_came_from() -> None:
    levels = np.arange(256, dtype=np.uint8)[None]
    gray = signal(torch.from_numpy(color.lightness(levels)))
    assert torch.allclose(gray, torch.arange(256)[None] / 255, atol=1e-4)
