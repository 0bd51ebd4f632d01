"""Batches for a training run: chosen, cut and aged ahead of the step that needs them."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.train.augment import examples, fit
from engine.train.config import Config, Stage
from engine.train.hints import reveal
from engine.train.photos import PhotoSet
from engine.train.spoiling import spoiled
from engine.train.squares import square, squares

Batch = tuple[Tensor, Tensor, Tensor | None]
Random = np.random.Generator


class Feed:
    """Makes the batch of any step; the same step gives the same batch, so that a run can resume."""

    def __init__(
        self,
        photos: PhotoSet,
        config: Config,
        device: torch.device,
        weights: NDArray[np.float64] | None = None,
    ) -> None:
        self._photos, self._config, self._device = photos, config, device
        if weights is None:
            weights = photos.weights(config.balance, config.favour)
        self._weights = weights.copy()
        self._cumulative = np.cumsum(self._weights)
        # On a GPU all photos stay in its memory: the bus is then never waited for.
        self._block = torch.from_numpy(photos.block).to(device)

    def leave_out(self, indices: Sequence[int]) -> None:
        """Take these photos no more, from the batches on that are made after this."""
        self._weights[list(indices)] = 0
        self._cumulative = np.cumsum(self._weights)

    def batch(self, step: int, fraction: float) -> Batch:
        """Light (N, 1, crop, crop), true chroma (N, 2, ...) and hints (N, 3, ...) of one step.

        Hints are None if the recipe gives none. For repair the truth is another, see `spoiling`.
        `fraction` of the run done says which stage's crop and batch size count.
        """
        stage = self._config.stage(fraction)
        random = np.random.default_rng([self._config.seed, step])
        indices = np.searchsorted(
            self._cumulative, random.random(stage.batch) * self._cumulative[-1]
        )
        if self._config.copies:
            return self._fixed(indices, random, stage)
        places = random.random(len(indices))
        squeezed = self._squeezed(len(indices), random)
        if self._device.type != "cpu" and not self._config.pad:
            at_once = squares(self._photos, self._block, indices, places, squeezed)
            return self._examples(at_once, random, stage)
        cut = [
            self._square(int(i), place, whole, stage)
            for i, place, whole in zip(indices, places, squeezed.tolist(), strict=True)
        ]
        return self._examples(torch.stack(cut), random, stage)

    def _fixed(self, indices: NDArray[np.intp], random: Random, stage: Stage) -> Batch:
        """One of the fixed copies of each photo, which its number and the photo's make."""
        made = []
        for i in indices:
            copy = int(random.integers(self._config.copies))
            own = np.random.default_rng([self._config.seed, int(i), copy])
            cut = self._square(int(i), own.random(), bool(self._squeezed(1, own)[0]), stage)
            made.append(self._examples(cut[None], own, stage))
        light, chroma, hints = zip(*made, strict=True)
        told = [each for each in hints if each is not None]
        return torch.cat(light), torch.cat(chroma), torch.cat(told) if told else None

    def _squeezed(self, count: int, random: Random) -> NDArray[np.bool_]:
        """Which crops show all of the long side; other recipes' chances stay as they were."""
        share = self._config.squeeze
        return random.random(count) < share if share else np.zeros(count, bool)

    def _examples(self, squares: Tensor, random: Random, stage: Stage) -> Batch:
        """A batch made of (N, S, S, 3) uint8 squares."""
        generator = torch.Generator().manual_seed(int(random.integers(2**62)))
        make = spoiled if self._config.repair else examples
        light, chroma = make(
            squares.permute(0, 3, 1, 2), stage, self._config.augmentation, generator
        )
        share = self._config.hints
        return light, chroma, reveal(chroma, share, generator) if share else None

    def batches(
        self, first: int, last: int, fraction: Callable[[int], float], ahead: int = 2
    ) -> Iterator[Batch]:
        """Batches of the steps from `first` to before `last`, made in a thread of their own."""

        def make(step: int) -> Batch:
            return self.batch(step, fraction(step))

        # One core is enough to make batches; more threads here would wait on those of the step.
        with ThreadPoolExecutor(1, "feed", torch.set_num_threads, (1,)) as maker:
            waiting = [maker.submit(make, first + i) for i in range(ahead)]
            for step in range(first, last):
                waiting.append(maker.submit(make, step + ahead))
                yield waiting.pop(0).result()

    def _square(self, index: int, place: float, squeezed: bool, stage: Stage) -> Tensor:
        """(S, S, 3) uint8 of one photo."""
        height, width = (int(side[index]) for side in (self._photos.heights, self._photos.widths))
        at = int(self._photos.starts[index])
        photo = self._block[at : at + height * width * 3].view(height, width, 3)
        return fit(photo, stage.crop) if self._config.pad else square(photo, place, squeezed)
