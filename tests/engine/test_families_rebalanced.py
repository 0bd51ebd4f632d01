"""The ECCV 2016 network: its bins, and its published weights loaded as they are."""

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from engine import color
from engine.models.rebalanced import Rebalanced, hull


def test_the_bins_are_313_on_a_grid_of_ten_around_gray() -> None:
    bins = hull()
    assert len(np.unique(bins, axis=0)) == len(bins) == 313
    assert np.array_equal(bins, np.rint(bins / 10) * 10)
    assert [0, 0] in bins.tolist()
    cube = np.random.default_rng(0).integers(0, 256, (1, 4000, 3), dtype=np.uint8)
    nearest = np.linalg.norm(color.chroma(cube)[0][:, None] - bins, axis=2).min(1)
    assert nearest.max() < 10


# The published network again, written down from its description and from nothing of ours.
STRIDES = {1: (1, 2), 2: (1, 2), 3: (1, 1, 2), 4: (1, 1, 1), 5: (1,) * 3, 6: (1,) * 3, 7: (1,) * 3}


def published_layout() -> dict[str, Tensor]:
    """Random weights under the names and of the shapes of `colorization_release_v2`."""
    torch.manual_seed(5)
    widths = {0: 1, 1: 64, 2: 128, 3: 256, 4: 512, 5: 512, 6: 512, 7: 512}
    state = {}
    for group, strides in STRIDES.items():
        wide = widths[group]
        for i in range(len(strides)):
            before = widths[group - 1] if i == 0 else wide
            kernel = torch.randn(wide, before, 3, 3) * (2 / (9 * before)) ** 0.5
            state[f"model{group}.{2 * i}.weight"] = kernel
            state[f"model{group}.{2 * i}.bias"] = torch.randn(wide) * 0.1
        norm = f"model{group}.{2 * len(strides)}"
        state |= {f"{norm}.weight": torch.rand(wide) + 0.5, f"{norm}.bias": torch.randn(wide) * 0.1}
        state |= {f"{norm}.running_mean": torch.randn(wide) * 0.1}
        state |= {f"{norm}.running_var": torch.rand(wide) + 0.5}
        state |= {f"{norm}.num_batches_tracked": torch.tensor(7)}
    for i, (shape, biases) in enumerate(
        [((512, 256, 4, 4), 256), ((256, 256, 3, 3), 256), ((256, 256, 3, 3), 256),
         ((313, 256, 1, 1), 313)]
    ):  # fmt: skip
        state[f"model8.{2 * i}.weight"] = torch.randn(shape) * 0.04
        state[f"model8.{2 * i}.bias"] = torch.randn(biases) * 0.1
    return state | {"model_out.weight": torch.randn(313, 2, 1, 1).transpose(0, 1) * 0.5}


def published_answer(state: dict[str, Tensor], seen: Tensor) -> Tensor:
    """a*b* of (1, 1, H, W) L*, in plain functional arithmetic."""
    x = (seen - 50) / 100
    for group, strides in STRIDES.items():
        spacing = 2 if group in (5, 6) else 1
        for i, stride in enumerate(strides):
            name = f"model{group}.{2 * i}"
            x = functional.conv2d(x, state[f"{name}.weight"], state[f"{name}.bias"], stride,
                                  spacing, spacing).clamp_min(0)  # fmt: skip
        norm = [state[f"model{group}.{2 * len(strides)}.{part}"][:, None, None]
                for part in ("running_mean", "running_var", "weight", "bias")]  # fmt: skip
        x = (x - norm[0]) / (norm[1] + 1e-5).sqrt() * norm[2] + norm[3]
    x = functional.conv_transpose2d(x, state["model8.0.weight"], state["model8.0.bias"], 2, 1)
    for i in (2, 4):
        x = functional.conv2d(x.clamp_min(0), state[f"model8.{i}.weight"],
                              state[f"model8.{i}.bias"], padding=1)  # fmt: skip
    x = functional.conv2d(x.clamp_min(0), state["model8.6.weight"], state["model8.6.bias"])
    odds = x.exp() / x.exp().sum(1, keepdim=True)
    mean = torch.einsum("nqhw,cq->nchw", odds, state["model_out.weight"][:, :, 0, 0])
    size = (seen.shape[2], seen.shape[3])
    return 110 * functional.interpolate(mean, size, mode="bilinear", align_corners=False)


def test_the_published_layout_is_loaded_and_gives_the_published_answer() -> None:
    state = published_layout()
    trained = [v for k, v in state.items() if not k.endswith(("mean", "var", "tracked"))]
    assert sum(v.numel() for v in trained) == 32_236_011
    network = Rebalanced().eval()
    network.load_state_dict(state)
    seen = 100 * torch.rand(1, 1, 32, 48)
    with torch.inference_mode():
        expected = published_answer(state, seen)
        assert expected.std() > 1
        assert torch.allclose(network.enlarged(seen), expected, atol=1e-2)
        logits, chroma = network(seen)
    assert logits.shape == (1, 313, 8, 12)
    mean = torch.einsum("nqhw,qc->nchw", logits.softmax(1), network.centers)
    assert torch.allclose(mean, chroma, atol=1e-3)


def test_the_bins_decode_to_themselves_before_any_training() -> None:
    network = Rebalanced()
    assert torch.equal(network.centers, torch.from_numpy(hull()))
    assert torch.allclose(
        110 * network.model_out.weight[:, :, 0, 0].T, torch.from_numpy(hull()), atol=1e-4
    )
    assert not network.model_out.weight.requires_grad
    assert "centers" not in network.state_dict()
