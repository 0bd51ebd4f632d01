"""`python -m engine.train.speed RECIPE --photos DIR`: does the data keep the hardware busy?

Prints crops a second of the bare step on synthetic tensors, of the data alone, and of training with
both at once, and what share of the first the last one is.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch

from engine.device import choose
from engine.terminal import exit_code
from engine.train import config as recipes
from engine.train import photos
from engine.train.config import Config
from engine.train.feed import Feed
from engine.train.loop import Training
from engine.train.photos import PhotoSet
from engine.train.run import Run

ROUNDS = 3
WARM_UP = 2  # steps that do not count: memory is laid out, kernels are chosen


@dataclass(frozen=True, slots=True)
class Speed:
    """Crops a second.

    Attributes
    ----------
    step : float
        Of forward pass, loss, backward pass and optimizer alone, on one synthetic batch.
    data : float
        Of cutting and changing photos alone.
    training : float
        Of both, as a run does it.
    """

    step: float
    data: float
    training: float

    @property
    def share(self) -> float:
        """How busy the data keep the network."""
        return self.training / self.step

    def text(self) -> str:
        """A line each."""
        return (
            f"bare step on synthetic tensors  {self.step:10.1f} crops/s\n"
            f"data alone                      {self.data:10.1f} crops/s\n"
            f"training                        {self.training:10.1f} crops/s, "
            f"{self.share:.0%} of the bare step"
        )


def measure(
    config: Config, photo_set: PhotoSet, device: torch.device, seconds: float, fraction: float = 0.0
) -> Speed:
    """Time a recipe's stage at that fraction of the run, for about so many seconds each."""
    with tempfile.TemporaryDirectory() as folder:
        training = Training(config, Run(Path(folder), loud=False), device)
    feed = Feed(photo_set, config, device)
    count = config.stage(fraction).batch
    batch = feed.batch(0, fraction)
    synthetic = tuple(None if part is None else torch.rand_like(part) * 50 for part in batch)
    coming = feed.batches(0, 1 << 30, lambda _: fraction)
    ways: tuple[Callable[[int], object], ...] = (
        lambda _: float(training.advance(*synthetic)),  # type: ignore[arg-type]
        lambda i: feed.batch(i, fraction),
        lambda _: float(training.advance(*next(coming))),
    )
    # In turns, so that whatever else the machine does meets all three; it only ever slows them.
    rounds = [[timed(way, seconds / ROUNDS, device) for way in ways] for _ in range(ROUNDS)]
    step, data, both = (max(found) for found in zip(*rounds, strict=True))
    coming.close()  # type: ignore[attr-defined]
    return Speed(count * step, count * data, count * both)


def timed(call: Callable[[int], object], seconds: float, device: torch.device) -> float:
    """Calls a second, after a warm-up."""
    for i in range(WARM_UP):
        call(i)
    wait(device)
    start, done = time.perf_counter(), 0
    while done < 2 or time.perf_counter() - start < seconds:
        call(WARM_UP + done)
        done += 1
    wait(device)
    return done / (time.perf_counter() - start)


def wait(device: torch.device) -> None:
    """Let a graphics card finish what it was told."""
    if device.type == "cuda":
        torch.cuda.synchronize(device)


def main(arguments: list[str] | None = None) -> int:
    """Print the three speeds; 2 on an error that the user can mend."""
    options = argparse.ArgumentParser("python -m engine.train.speed", description=__doc__)
    options.add_argument("recipe", help="bundled recipe name, or a TOML file")
    options.add_argument("--photos", type=Path, nargs="+", required=True)
    options.add_argument("--seconds", type=float, default=20, help="of each measurement")
    options.add_argument("--fraction", type=float, default=0.0, help="of the run, 0 to 1")
    options.add_argument("--device", default="auto")
    chosen = options.parse_args(arguments)
    return exit_code(lambda: tell(chosen))


def tell(chosen: argparse.Namespace) -> None:
    """Measure what the command names, and print it."""
    torch.set_flush_denormal(True)  # as training does
    config = recipes.read(chosen.recipe)
    photo_set = photos.load(chosen.photos, config.short_side)
    device = choose(chosen.device)
    found = measure(config, photo_set, torch.device(device.kind), chosen.seconds, chosen.fraction)
    print(f"{chosen.recipe} on {device.title}\n{found.text()}")


if __name__ == "__main__":
    sys.exit(main())
