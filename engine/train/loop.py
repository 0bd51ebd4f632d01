"""The training loop: steps, schedule, checkpoints and scores, until done or told to stop."""

import math
import threading
import time
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from engine.classifier import attach
from engine.errors import EngineError
from engine.models import build
from engine.train import losses, optimizers
from engine.train.beginning import begin
from engine.train.config import Config, unfit
from engine.train.ema import Average
from engine.train.feed import Feed
from engine.train.photos import PhotoSet
from engine.train.run import Run

Score = Callable[[nn.Module], dict[str, float]]
SAY_SECONDS = 10.0


def rate_at(fraction: float, step: int, config: Config) -> float:
    """Learning rate: linear warm-up, then half a cosine down to a hundredth, unless it stays."""
    warm = min(1.0, (step + 1) / max(1, config.warmup))
    if not config.cosine:
        return config.rate * warm
    return config.rate * warm * (0.01 + 0.99 * (1 + math.cos(math.pi * min(1.0, fraction))) / 2)


class Training:
    """One run in memory: network, average, optimizer and how far they are."""

    def __init__(self, config: Config, run: Run, device: torch.device) -> None:
        torch.manual_seed(config.seed)
        try:
            network = build(config.family, config.arguments)
            self.loss = losses.choose(config.loss, config.loss_arguments)
        except TypeError as error:
            raise unfit(error) from error
        attach(network)
        self.network = network.to(device).to(memory_format=torch.channels_last).train()
        self.average = Average(self.network, config.ema)
        self.optimizer = optimizers.choose(
            config.optimizer, self.network, config.rate, config.weight_decay
        )
        # Compiled beside the network, so that state and averages keep their names.
        self._said_by = torch.compile(self.network) if config.compile else self.network
        self.config, self.run, self.device = config, run, device
        self.step, self.crops, self.seconds, self.fraction = 0, 0, 0.0, 0.0

    def begin(self) -> None:
        """Take over the weights that the recipe begins with; raises what `beginning.begin` does."""
        begin(self.network, self.config.begin)
        self.average = Average(self.network, self.config.ema)

    def state(self) -> dict[str, Any]:
        return {
            "network": self.network.state_dict(),
            "average": self.average.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "crops": self.crops,
            "seconds": self.seconds,
        }

    def restore(self, state: dict[str, Any]) -> None:
        self.network.load_state_dict(state["network"])
        self.average.network.load_state_dict(state["average"])
        if "optimizer" in state:  # not in what was brought from elsewhere, see `pieces`
            self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.crops, self.seconds = state["step"], state["crops"], state["seconds"]

    def advance(self, light: Tensor, chroma: Tensor, hints: Tensor | None = None) -> Tensor:
        """Take one step; gives the loss, not yet waited for."""
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate()
        self.optimizer.zero_grad(set_to_none=True)
        loss = self.gradients(light, chroma, hints)
        nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimizer.step()
        self.average.update(self.network, self.step)
        self.step += 1
        self.crops += len(light)
        return loss

    def rate(self) -> float:
        """The learning rate of this step."""
        return rate_at(self.fraction, self.step, self.config)

    def gradients(self, light: Tensor, chroma: Tensor, hints: Tensor | None = None) -> Tensor:
        """Work out what a batch asks of the network; gives the loss."""
        light = light.contiguous(memory_format=torch.channels_last)
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.config.bf16):
            said = self._said_by(light) if hints is None else self._said_by(light, hints)
        said = tuple(s.float() for s in said) if isinstance(said, tuple) else said.float()
        loss: Tensor = self.loss(said, chroma)
        loss.backward()
        return loss.detach()


class Clock:
    """Says when something that happens every so many seconds is due."""

    def __init__(self, every: float) -> None:
        self._every, self._last = every, time.monotonic()

    def due(self) -> bool:
        if time.monotonic() - self._last < self._every:
            return False
        self._last = time.monotonic()
        return True


def train(
    training: Training,
    photos: PhotoSet,
    stop: threading.Event,
    score: Score | None = None,
    minutes: float | None = None,
    checkpoint_seconds: float = 60.0,
    score_seconds: float = 300.0,
) -> None:
    """Train until the recipe's steps (or the minutes, if fewer) are done, or `stop` is set.

    A budget in minutes shortens the schedule as a whole, so that the rate still falls to its end;
    it counts the time of earlier parts of the same run. A run that is done stays as it is.

    Raises
    ------
    EngineError
        If the loss is no number; such weights are not saved.
    """
    config, run = training.config, training.run
    feed = Feed(photos, config, training.device)
    say, save, judge = Clock(SAY_SECONDS), Clock(checkpoint_seconds), Clock(score_seconds)
    mean, before = 0.0, time.monotonic()

    def fraction(step: int) -> float:
        spent = training.seconds / (60 * minutes) if minutes else 0.0
        return max(step / config.steps, spent)

    # Before the first step: what is taken up again goes on at the rate at which it was left.
    training.fraction = fraction(training.step)
    if training.fraction >= 1:
        run.say("done", step=training.step)
        return
    for batch in feed.batches(training.step, config.steps, fraction):
        loss = sound(float(training.advance(*batch)), training.step)
        mean = loss if not mean else 0.98 * mean + 0.02 * loss
        now = time.monotonic()
        training.seconds, before = training.seconds + now - before, now
        training.fraction = fraction(training.step)
        if say.due():
            tell(training, mean)
        if stop.is_set() or training.fraction >= 1:
            break
        if save.due():
            run.save(training.state())
        if score and judge.due():
            run.say("score", step=training.step, **score(training.average.network))
    run.save(training.state())
    facts = score(training.average.network) if score else {}
    run.say("done" if training.fraction >= 1 else "stopped", step=training.step, **facts)


def sound(loss: float, step: int) -> float:
    """The loss itself, if it is a number; else raise `EngineError`."""
    if not math.isfinite(loss):
        raise EngineError(
            f"the loss is {loss} at step {step}; the last checkpoint is kept",
            "Start it again to go on from there; if it happens again, lower the rate.",
        )
    return loss


def tell(training: Training, loss: float) -> None:
    """Log how far it is and how fast."""
    speed = training.step / training.seconds
    training.run.say("step", step=training.step, loss=round(loss, 5), fraction=training.fraction,
                     steps_per_second=round(speed, 3))  # fmt: skip
