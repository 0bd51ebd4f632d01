"""Steps of a model that is taught on: near its base, in spite of small memory and bad luck.

The penalty towards the base is L2-SP (Li, Grandvalet, Davoine, "Explicit Inductive Bias for
Transfer Learning with Convolutional Networks", ICML 2018), decoupled from the gradient as AdamW
decouples weight decay: after each step, weights go back a little of the way. So no other photos
have to be rehearsed for a general model to stay one.
"""

from typing import Any

import torch
from torch import Tensor

from engine.device import is_out_of_memory
from engine.errors import EngineError
from engine.train.config import Config
from engine.train.ema import Average
from engine.train.loop import Training
from engine.train.run import Run
from engine.tuning.layers import freeze, last_alone, still
from engine.tuning.together import Alone, Together

SETBACKS = 3  # that are put up with
ALL, COLORS, LAST = "all", "colors", "last"  # which layers learn


class Lesson(Training):
    """A training that begins with a model, remembers it, and mends what goes wrong."""

    def __init__(
        self,
        config: Config,
        run: Run,
        device: torch.device,
        pull: float = 0.0,
        layers: str = ALL,
        together: Together | None = None,
    ) -> None:
        super().__init__(config, run, device)
        self.frozen = {ALL: 0, COLORS: -1, LAST: -2}[layers]
        if layers == COLORS:
            self.frozen = freeze(self.network, config.family)
        elif layers == LAST:
            self.frozen = last_alone(self.network, config.family)
        still(self.network)
        self.parts = 1  # that a batch is cut into, so that each fits in memory
        self.setbacks = 0
        self._pull, self._together = pull, together or Alone()
        self._said_by = self._together.shared(self.network)
        self._base: list[Tensor] = []

    def begin(self) -> None:
        """Take over the base and remember it."""
        super().begin()
        self._remember()

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from a checkpoint; the base is read again for the penalty."""
        super().begin()
        self._remember()
        self.recover(state)
        self.parts, self.setbacks = state["parts"], state["setbacks"]
        torch.set_rng_state(state["random"])

    def recover(self, state: dict[str, Any]) -> None:
        """Take weights and place from a checkpoint, but not how often there was trouble."""
        super().restore(state)
        self.fraction = state["fraction"]

    def state(self) -> dict[str, Any]:
        return super().state() | {
            "fraction": self.fraction,
            "parts": self.parts,
            "setbacks": self.setbacks,
            "random": torch.get_rng_state(),
        }

    def advance(self, light: Tensor, chroma: Tensor, hints: Tensor | None = None) -> Tensor:
        """Take one step; in smaller parts if memory is full, which gives the same step."""
        while True:
            try:
                loss = super().advance(light, chroma, hints)
            except (RuntimeError, MemoryError) as error:
                if not is_out_of_memory(error) or self.parts >= len(light):
                    raise
                self._halve(len(light))
                continue
            self._go_back()
            return loss

    def gradients(self, light: Tensor, chroma: Tensor, hints: Tensor | None = None) -> Tensor:
        total = torch.zeros((), device=self.device)
        places = torch.arange(len(light)).chunk(self.parts)
        for i, part in enumerate(places):
            some = slice(int(part[0]), int(part[-1]) + 1)
            share = len(part) / len(light)
            with self._together.quiet(self._said_by, last=i == len(places) - 1):
                told = None if hints is None else hints[some]
                total += share * self._weighted(light[some], chroma[some], told, share)
        return total

    def step_back(self) -> None:
        """The loss is no number any more: back to the last checkpoint, at half the rate.

        Raises
        ------
        EngineError
            If that has not helped three times.
        """
        saved = self.run.saved()
        self.setbacks += 1
        if saved is None or self.setbacks > SETBACKS:
            raise EngineError(
                "the training runs out of bounds, even at an eighth of its learning rate",
                "Begin again with a smaller learning rate, or without the photos added last.",
            )
        self.recover(saved)
        self.run.say("setback", step=self.step, times=self.setbacks, rate=self.rate())

    def rate(self) -> float:
        return super().rate() * 0.5**self.setbacks

    @property
    def sound(self) -> bool:
        """Whether all weights are numbers, so that they are worth a checkpoint."""
        return all(bool(torch.isfinite(p).all()) for p in self.network.parameters())

    def _weighted(
        self, light: Tensor, chroma: Tensor, hints: Tensor | None, share: float
    ) -> Tensor:
        """Add a part's share of the gradients."""
        if share == 1:
            return super().gradients(light, chroma, hints)
        whole = self.loss
        self.loss = lambda said, truth: share * whole(said, truth)
        try:
            return super().gradients(light, chroma, hints) / share
        finally:
            self.loss = whole

    def _halve(self, batch: int) -> None:
        self.parts = min(batch, 2 * self.parts)
        self.optimizer.zero_grad(set_to_none=True)
        if self.device.type == "cuda":
            torch.cuda.empty_cache()
        self.run.say("memory", step=self.step, crops=-(-batch // self.parts), parts=self.parts)

    @torch.no_grad()
    def _remember(self) -> None:
        self._base = [p.detach().clone() for p in self.network.parameters() if p.requires_grad]
        self.average = Average(self.network, self.config.ema)

    @torch.no_grad()
    def _go_back(self) -> None:
        """Move the weights towards the base, in proportion to the rate."""
        if self._pull:
            learning: list[Tensor] = [p for p in self.network.parameters() if p.requires_grad]
            share = min(1.0, self._pull * self.rate() / max(self.config.rate, 1e-12))
            torch._foreach_lerp_(learning, self._base, share)
