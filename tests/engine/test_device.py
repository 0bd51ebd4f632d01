"""Where networks run and what is tried when memory is short."""

import subprocess
import sys
from types import SimpleNamespace

import cv2
import numpy as np
import pytest
import torch

from engine import device
from engine.device import Device, choose, is_out_of_memory, ladder
from engine.errors import UnknownDevice

GPU = Device("cuda", "A graphics card")
CPU = Device("cpu", "CPU, 2 cores")


def test_importing_it_does_not_load_torch() -> None:
    code = "import sys, engine.device, engine.weights, engine.models; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_an_accelerator_is_preferred_and_the_cpu_is_always_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert device.available()[0] == "mps"
    assert device.available()[-1] == "cpu"
    chosen = choose()
    assert (chosen.kind, chosen.reason) == ("mps", "It is the fastest device found.")


def test_without_an_accelerator_the_reason_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device, "available", lambda: ("cpu",))
    monkeypatch.setattr(torch, "version", SimpleNamespace(cuda="13.2", hip=None))
    assert choose().reason == "torch found no graphics card that it can use."
    monkeypatch.setattr(torch, "version", SimpleNamespace(cuda=None, hip=None))
    monkeypatch.setattr(torch.backends.mps, "is_built", lambda: False)
    assert "built for the CPU alone" in choose().reason


def test_the_cpu_can_be_asked_for() -> None:
    chosen = choose("cpu")
    assert chosen.kind == "cpu"
    assert chosen.title.startswith("CPU, ")


def test_a_device_that_is_not_there_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device, "available", lambda: ("cpu",))
    with pytest.raises(UnknownDevice) as caught:
        choose("cuda")
    assert "auto, cpu" in caught.value.remedy


def test_a_kind_that_nobody_knows_is_refused() -> None:
    with pytest.raises(UnknownDevice, match="tpu"):
        choose("tpu")


def test_the_ladder_tries_smaller_sides_then_the_cpu_at_full_side() -> None:
    tried = [(step.kind, side) for step, side in ladder(GPU, 320)]
    assert tried == [("cuda", 256), ("cuda", 192), ("cpu", 320), ("cpu", 256), ("cpu", 192)]


def test_the_ladder_of_the_cpu_only_gets_smaller() -> None:
    assert [side for _, side in ladder(CPU, 256)] == [192]
    assert list(ladder(CPU, 192)) == []


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB"),
        RuntimeError("MPS backend out of memory (MPS allocated: 5 GB)"),
        RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling cublasCreate"),
        cv2.error("OpenCV: (-4:Insufficient memory) Failed to allocate 4000000 bytes"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_every_way_of_saying_that_memory_is_full_is_known(error: Exception) -> None:
    assert is_out_of_memory(error)


def test_what_torch_and_numpy_really_raise_is_known() -> None:
    with pytest.raises(RuntimeError) as from_torch:
        torch.empty(2**56, dtype=torch.uint8)
    assert is_out_of_memory(from_torch.value)
    with pytest.raises(MemoryError) as from_numpy:
        np.empty(2**56, np.uint8)
    assert is_out_of_memory(from_numpy.value)


def test_other_failures_are_not_taken_for_memory() -> None:
    assert not is_out_of_memory(RuntimeError("expected scalar type Float but found Half"))
