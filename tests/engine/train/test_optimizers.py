"""What takes the steps of training."""

import copy

import pytest
import torch
from torch import nn

from engine.errors import BadRecipe
from engine.train import optimizers


@pytest.fixture
def network() -> nn.Module:
    torch.manual_seed(4)
    layers = nn.Sequential(
        nn.Conv2d(1, 32, 3, 1, 1), nn.ReLU(), nn.Conv2d(32, 32, 3, 1, 1, bias=False),
        nn.BatchNorm2d(32), nn.ReLU(), nn.Conv2d(32, 40, 1), nn.ReLU(), nn.Conv2d(40, 2, 1),
    )  # fmt: skip
    return layers.to(memory_format=torch.channels_last)


def descend(network: nn.Module, optimizer: optimizers.Optimizer, steps: int) -> list[float]:
    """Losses of steps towards a mirrored photo."""
    torch.manual_seed(5)
    seen = torch.randn(4, 1, 8, 8).contiguous(memory_format=torch.channels_last)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad(set_to_none=True)
        loss = nn.functional.mse_loss(network(seen), torch.cat([seen, -seen], 1))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


@pytest.mark.parametrize("name", ["adamw", "muon"])
def test_both_learn(name: str, network: nn.Module) -> None:
    losses = descend(network, optimizers.choose(name, network, 5e-3, 0.01), 30)
    assert losses[-1] < losses[0] / 3


def test_muon_moves_kernels_and_leaves_heads_and_first_layers_to_adamw(network: nn.Module) -> None:
    kernels = optimizers.kernels(network)
    assert [tuple(k.shape) for k in kernels] == [(32, 32, 3, 3), (40, 32, 1, 1)]
    muon = optimizers.Muon(network, 1e-2, 0.0)
    others = [p for group in muon.adam.param_groups for p in group["params"]]
    assert len(kernels) + len(others) == len(list(network.parameters()))
    before = copy.deepcopy(network)
    descend(network, muon, 1)
    for old, new in zip(before.parameters(), network.parameters(), strict=True):
        assert not torch.equal(old, new)


def test_a_step_of_muon_is_orthogonal(network: nn.Module) -> None:
    """All directions of a kernel move about as far: its step has singular values near one."""
    kernel = optimizers.kernels(network)[0]
    before = optimizers.flat(kernel.detach()).clone()
    muon = optimizers.Muon(network, 1e-2, 0.0)
    descend(network, muon, 1)
    values = torch.linalg.svdvals(optimizers.flat(kernel.detach()) - before)
    assert values.max() / values.min() < 3


def test_muon_goes_on_where_it_was(network: nn.Module) -> None:
    other = copy.deepcopy(network)
    first, second = (optimizers.Muon(n, 1e-2, 0.01) for n in (network, other))
    descend(network, first, 5)
    state, weights = copy.deepcopy(first.state_dict()), copy.deepcopy(network.state_dict())
    expected = descend(network, first, 3)
    other.load_state_dict(weights)
    second.load_state_dict(state)
    assert descend(other, second, 3) == expected


def test_an_unknown_optimizer_is_refused(network: nn.Module) -> None:
    with pytest.raises(BadRecipe, match="no optimizer sgd") as caught:
        optimizers.choose("sgd", network, 1e-3, 0.0)
    assert "adamw" in caught.value.remedy


def test_a_network_without_wide_kernels_is_refused() -> None:
    with pytest.raises(BadRecipe, match="no kernels wide enough"):
        optimizers.choose("muon", nn.Conv2d(1, 2, 3), 1e-3, 0.0)
