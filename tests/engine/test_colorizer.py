"""A network at work on photos of any size, and what happens when memory is short."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.catalog import ModelCard
from engine.colorizer import Colorizer, Prediction
from engine.device import Device
from engine.errors import DamagedWeights, OutOfMemory
from engine.progress import Cancelled
from engine.vividness import annealed_mean
from engine.working_size import pad, shrink

CPU = Device("cpu", "CPU, 2 cores")


class Echo(nn.Module):
    """Answers at half size with the light it saw as a* and where it saw it as b*."""

    multiple = 16

    def forward(self, light: Tensor) -> Tensor:
        small = nn.functional.avg_pool2d(light, 2)
        return torch.cat([small, torch.ones_like(small)], 1)


class Guess(nn.Module):
    """Predicts a distribution over three bins: mostly gray, less red, and blue hardly."""

    multiple = 16

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("centers", torch.tensor([[0.0, 0.0], [60.0, 0.0], [0.0, -60.0]]))

    def forward(self, light: Tensor) -> tuple[Tensor, Tensor]:
        shape = (len(light), 3, light.shape[2] // 4, light.shape[3] // 4)
        logits = torch.tensor([2.0, 1.0, -1.0])[None, :, None, None].expand(shape)
        chroma = torch.einsum("nqhw,qc->nchw", logits.softmax(1), self.get_buffer("centers"))
        return logits, chroma


class Hungry(nn.Module):
    """Runs out of memory above a working side."""

    multiple = 16

    def __init__(self, most: int, error: Callable[[], Exception]) -> None:
        super().__init__()
        self.most, self.error = most, error

    def forward(self, light: Tensor) -> Tensor:
        if max(light.shape) > self.most:
            raise self.error()
        return torch.zeros(1, 2, light.shape[2] // 2, light.shape[3] // 2)


def full() -> Exception:
    return torch.OutOfMemoryError("CUDA out of memory.")


def colorizer(card: ModelCard, network: nn.Module) -> Colorizer:
    return Colorizer(card, CPU, network)


def ramp(height: int, width: int) -> np.ndarray:
    return np.tile(np.linspace(0, 100, width, dtype=np.float32), (height, 1))


def test_a_card_becomes_a_colorizer_that_predicts(random_card: ModelCard) -> None:
    ready = Colorizer.load(random_card, CPU)
    prediction = ready.predict(ramp(300, 400), 256)
    assert prediction.light.shape == (192, 256)
    assert prediction.chroma.shape == (96, 128, 2)
    assert prediction.chroma.dtype == np.float32
    assert np.abs(prediction.chroma).max() <= 128
    assert (prediction.model, prediction.side, prediction.steps) == ("random", 256, ())
    assert (prediction.device, prediction.kind) == ("CPU, 2 cores", "cpu")
    assert prediction.seconds > 0


def test_loading_switches_batch_norm_to_what_was_learned(random_card: ModelCard) -> None:
    ready = Colorizer.load(random_card, CPU)
    whole = ready.predict(ramp(64, 64), 64).chroma
    again = ready.predict(ramp(64, 64), 64).chroma
    assert np.array_equal(whole, again)
    assert not ready._network.training


@pytest.mark.parametrize("size", [(300, 400), (171, 256), (1000, 40), (33, 57), (1, 1), (9, 4000)])
def test_any_aspect_is_padded_not_squashed(random_card: ModelCard, size: tuple[int, int]) -> None:
    prediction = colorizer(random_card, Echo()).predict(ramp(*size), 128)
    height, width = prediction.light.shape
    assert max(height, width) == 128
    assert abs(height - max(4, 128 * size[0] / max(size))) <= 2
    assert abs(width - max(4, 128 * size[1] / max(size))) <= 2
    assert prediction.chroma.shape == (height // 2, width // 2, 2)


def test_the_answer_covers_the_photo_without_a_shift(random_card: ModelCard) -> None:
    light = np.random.default_rng(1).uniform(0, 100, (90, 128)).astype(np.float32)
    prediction = colorizer(random_card, Echo()).predict(light, 128)
    seen = prediction.light
    expected = seen.reshape(seen.shape[0] // 2, 2, seen.shape[1] // 2, 2).mean((1, 3))
    assert np.allclose(prediction.chroma[..., 0], expected, atol=1e-4)


def test_shrinking_averages_and_padding_reflects() -> None:
    small = shrink(np.kron([[0, 100], [50, 20]], np.ones((64, 64))).astype(np.float32), 16)
    assert np.allclose(small[:8, :8], 0)
    assert np.allclose(small[:8, 8:], 100)
    padded = pad(small[:12, :], 16)
    assert padded.shape == (16, 16)
    assert np.array_equal(padded[12], padded[10])
    assert np.array_equal(padded[15], padded[7])


def test_a_gigantic_panorama_fits(random_card: ModelCard) -> None:
    prediction = colorizer(random_card, Echo()).predict(ramp(20, 70_000), 256)
    assert prediction.light.shape == (4, 256)


def test_predictions_may_be_shared_between_threads(random_card: ModelCard) -> None:
    prediction = colorizer(random_card, Guess()).predict(ramp(64, 64), 64)
    for array in (prediction.light, prediction.chroma, prediction.logits, prediction.centers):
        assert array is not None
        assert not array.flags.writeable


def test_a_distribution_is_kept_in_half_precision(random_card: ModelCard) -> None:
    prediction = colorizer(random_card, Guess()).predict(ramp(48, 64), 64)
    assert prediction.logits is not None
    assert prediction.logits.shape == (12, 16, 3)
    assert prediction.logits.dtype == np.float16
    assert prediction.centers is not None
    mean = annealed_mean(prediction.logits, prediction.centers, 1.0)
    assert np.allclose(mean, prediction.chroma, atol=0.05)


def test_vividness_leaves_what_was_learned_by_regression_without_a_jump(
    random_card: ModelCard,
) -> None:
    prediction = colorizer(random_card, Guess()).predict(ramp(64, 64), 64)
    regression = np.full_like(prediction.chroma, -20)
    changed = replace(prediction, chroma=regression)
    assert changed.at(0) is regression
    assert np.allclose(changed.at(0.001), regression, atol=0.1)
    assert np.allclose(changed.at(0.499), prediction.at(0.5), atol=0.2)


def test_vividness_goes_from_the_mean_to_the_likeliest_colour(random_card: ModelCard) -> None:
    prediction = colorizer(random_card, Guess()).predict(ramp(64, 64), 64)
    reds = [prediction.at(vividness)[0, 0, 0] for vividness in (0, 0.25, 0.5, 0.75, 1)]
    assert reds == sorted(reds, reverse=True)
    assert reds[0] == pytest.approx(15.5, abs=0.1)
    assert reds[-1] == 0


def test_vividness_one_half_is_the_temperature_of_the_paper(random_card: ModelCard) -> None:
    prediction = colorizer(random_card, Guess()).predict(ramp(64, 64), 64)
    assert prediction.logits is not None and prediction.centers is not None
    paper = annealed_mean(prediction.logits, prediction.centers, 0.38)
    assert np.allclose(prediction.at(0.5), paper, atol=0.05)


def test_vividness_means_nothing_to_a_model_of_one_colour(random_card: ModelCard) -> None:
    prediction = colorizer(random_card, Echo()).predict(ramp(64, 64), 64)
    assert prediction.at(1) is prediction.chroma


@pytest.mark.parametrize("error", [full, MemoryError], ids=["torch", "numpy"])
def test_short_memory_is_met_with_smaller_sides(
    random_card: ModelCard, error: Callable[[], Exception]
) -> None:
    prediction = colorizer(random_card, Hungry(320, error)).predict(ramp(400, 400), 448)
    assert prediction.side == 320
    assert max(prediction.light.shape) == 320
    assert prediction.steps == (
        "CPU, 2 cores ran out of memory at a working side of 448.",
        "CPU, 2 cores ran out of memory at a working side of 384.",
    )


def test_when_nothing_fits_the_user_is_told(random_card: ModelCard) -> None:
    with pytest.raises(OutOfMemory) as caught:
        colorizer(random_card, Hungry(0, full)).predict(ramp(64, 64), 256)
    assert caught.value.remedy


def test_the_next_photo_starts_at_the_side_asked_for_again(random_card: ModelCard) -> None:
    network = Hungry(192, full)
    ready = colorizer(random_card, network)
    assert ready.predict(ramp(64, 64), 256).side == 192
    network.most = 1024
    assert ready.predict(ramp(64, 64), 256).side == 256


def test_a_full_graphics_card_hands_over_to_the_cpu(
    random_card: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    emptied: list[bool] = []
    monkeypatch.setattr(torch.cuda, "empty_cache", lambda: emptied.append(True))
    ready = Colorizer(random_card, Device("cuda", "A graphics card"), Echo())
    forward = ready._forward

    def crowded(light: np.ndarray, side: int, device: Device, *rest: Any) -> Prediction:
        if device.kind == "cuda":
            raise full()
        return forward(light, side, device, *rest)

    monkeypatch.setattr(ready, "_forward", crowded)
    prediction = ready.predict(ramp(64, 64), 256)
    assert (prediction.kind, prediction.side) == ("cpu", 256)
    assert len(prediction.steps) == len(emptied) == 2


def test_a_bug_in_a_network_is_not_taken_for_short_memory(random_card: ModelCard) -> None:
    broken = Hungry(0, lambda: RuntimeError("shape mismatch"))
    with pytest.raises(RuntimeError, match="shape mismatch"):
        colorizer(random_card, broken).predict(ramp(64, 64), 256)


def test_prediction_can_be_cancelled_before_the_network_runs(random_card: ModelCard) -> None:
    def stop(fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        colorizer(random_card, Hungry(0, AssertionError)).predict(ramp(64, 64), 256, stop)


def test_weights_of_another_network_do_not_fit(random_card: ModelCard) -> None:
    with pytest.raises(DamagedWeights, match="do not fit"):
        Colorizer.load(replace(random_card, arguments={"width": 3}), CPU)


def test_inference_needs_no_torchvision() -> None:
    code = "import sys, engine.colorizer; print('torchvision' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
