"""What a run will take on this machine: measured by a few of its own steps."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch

from engine.catalog import card
from engine.device import choose, usable_cores
from engine.progress import Report, silent
from engine.scratch import Scratch
from engine.train.augment import examples
from engine.train.hints import reveal
from engine.tuning.bench import Log, nobody
from engine.tuning.lesson import ALL, COLORS, Lesson
from engine.tuning.memory import resident
from engine.tuning.plan import EFFORTS, Plan, config_of
from engine.weights import models_folder

WARM_UP, STEPS = 2, 3


@dataclass(frozen=True, slots=True)
class Cost:
    """What was measured.

    Attributes
    ----------
    seconds_per_step : float
    memory : int
        Megabytes in use, of the process or on the card; 0 if nobody knows.
    device : str
        What it was measured on.
    """

    seconds_per_step: float
    memory: int
    device: str

    def steps(self, plan: Plan) -> int:
        """Steps that a plan will come to."""
        return plan.steps or max(1, round(60 * (plan.minutes or 0) / self.seconds_per_step))

    def minutes(self, plan: Plan) -> float:
        """How long a plan will take in all."""
        if not plan.steps:
            return EFFORTS[plan.effort]
        return plan.steps * self.seconds_per_step / 60 + 1


def probe(plan: Plan, report: Report = silent) -> Cost:
    """Take a few steps on made photos; nothing is kept.

    Raises
    ------
    EngineError
        If the base or the device is not there.
    """
    found = choose(plan.device)
    device = torch.device(found.kind)
    torch.set_num_threads(plan.threads or max(1, usable_cores() - 1))
    config = config_of(plan, card(plan.base, [models_folder()]))
    with Scratch() as folder:
        log = Log(folder, nobody)
        training = Lesson(config, log, device, plan.pull, COLORS if plan.freeze else ALL)
        training.begin()
        step = one_step(training, plan)
        for i in range(WARM_UP + STEPS):
            report(i / (WARM_UP + STEPS))
            if i == WARM_UP:
                start = time.perf_counter()
            step()
    seconds = (time.perf_counter() - start) / STEPS
    return Cost(seconds, resident(device), found.title)


def one_step(training: Lesson, plan: Plan) -> Callable[[], float]:
    """A step as a run takes it, crops cut and aged too."""
    config = training.config
    random = np.random.default_rng(0)
    side = config.short_side
    noise = random.integers(0, 256, (plan.batch, 3, side, side), np.uint8)
    photos = torch.from_numpy(noise).to(training.device)
    generator = torch.Generator().manual_seed(0)

    def step() -> float:
        stage, how = config.stages[0], config.augmentation
        light, chroma = examples(photos, stage, how, generator)
        told = reveal(chroma, config.hints, generator) if config.hints else None
        return float(training.advance(light, chroma, told))

    return step
