"""Where networks run: an accelerator if there is one, and what to try when its memory is full.

torch is imported only when it is asked something, so that the window can speak of devices before.
"""

import os
import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from engine.errors import UnknownDevice
from engine.recipe import SIDES

AUTO = "auto"
KINDS = ("cuda", "mps", "xpu", "cpu")  # in order of preference


@dataclass(frozen=True, slots=True)
class Device:
    """A place to compute.

    Attributes
    ----------
    kind : str
        torch's name: "cuda", "mps", "xpu" or "cpu".
    title : str
        What the user knows it as, such as "NVIDIA H200" or "CPU, 2 cores".
    reason : str
        Why it was chosen, a sentence.
    """

    kind: str
    title: str
    reason: str = ""


def choose(preference: str = AUTO) -> Device:
    """The device to use; raises `UnknownDevice` if the one asked for is not on this machine."""
    if preference != AUTO and preference not in KINDS:
        raise UnknownDevice(
            f"there is no kind of device called {preference!r}",
            f"Choose one of: {', '.join((AUTO, *KINDS))}.",
        )
    there = available()
    if preference == AUTO:
        kind = there[0]
        return Device(kind, title(kind), reason(kind))
    if preference not in there:
        raise UnknownDevice(
            f"no {preference} device can be used on this machine",
            f"Choose one of: {', '.join((AUTO, *there))}.",
        )
    return Device(preference, title(preference), "It was asked for.")


def available() -> tuple[str, ...]:
    """The kinds on this machine that torch can use, best first; "cpu" is always the last."""
    import torch

    answers: dict[str, Callable[[], bool]] = {
        "cuda": torch.cuda.is_available,
        "mps": torch.backends.mps.is_available,
        "xpu": torch.xpu.is_available,
    }
    return (*(kind for kind, answer in answers.items() if answer()), "cpu")


def title(kind: str) -> str:
    """A device's name as its maker gives it."""
    import torch

    if kind == "cuda":
        return torch.cuda.get_device_name()
    if kind == "xpu":
        return torch.xpu.get_device_name()
    if kind == "mps":
        return f"Apple GPU ({platform.machine()})"
    cores = usable_cores()
    return f"CPU, {cores} core{'s' if cores > 1 else ''}"


def usable_cores() -> int:
    """Cores that this process may run on, which a container can limit below the machine's own."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def reason(kind: str) -> str:
    """Why "auto" comes to this kind."""
    if kind != "cpu":
        return "It is the fastest device found."
    import torch

    if not any((torch.version.cuda, torch.version.hip, torch.backends.mps.is_built())):
        return "The installed torch was built for the CPU alone."
    return "torch found no graphics card that it can use."


def ladder(device: Device, side: int) -> Iterator[tuple[Device, int]]:
    """What to try, in turn, after running out of memory on `device` at working size `side`.

    Smaller sides first, which keeps the speed; then the CPU, which has more memory.
    """
    smaller = [step for step in sorted(SIDES, reverse=True) if step < side]
    here = ((device, step) for step in smaller)
    if device.kind == "cpu":
        return here
    cpu = Device("cpu", title("cpu"), f"{device.title} has too little free memory.")
    return chain(here, ((cpu, step) for step in (side, *smaller)))


def is_out_of_memory(error: Exception) -> bool:
    """True if that is how numpy, OpenCV or torch on any device says that memory is full.

    CUDA and XPU have a class for it; the CPU allocator, MPS and OpenCV only have words.
    """
    import torch

    if isinstance(error, (MemoryError, torch.OutOfMemoryError)):
        return True
    words = str(error).lower()
    return any(sign in words for sign in SIGNS)


SIGNS = ("out of memory", "can't allocate memory", "not enough memory", "_alloc_failed",
         "failed to allocate", "insufficient memory")  # fmt: skip
