"""Batches for a training run: chosen, cut and aged ahead of the step that needs them."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import torch
from torch import Tensor

from engine.train.augment import examples
from engine.train.config import Config
from engine.train.photos import PhotoSet

Batch = tuple[Tensor, Tensor]


class Feed:
    """Makes the batch of any step; the same step gives the same batch, so that a run can resume."""

    def __init__(self, photos: PhotoSet, config: Config, device: torch.device) -> None:
        self._photos, self._config, self._device = photos, config, device
        self._cumulative = np.cumsum(photos.weights(config.balance))
        # On a GPU all photos stay in its memory: the bus is then never waited for.
        self._block = torch.from_numpy(photos.block).to(device)

    def batch(self, step: int, fraction: float) -> Batch:
        """Light (N, 1, crop, crop) and true chroma (N, 2, crop, crop) of one step.

        `fraction` of the run done says which stage's crop and batch size count.
        """
        stage = self._config.stage(fraction)
        random = np.random.default_rng([self._config.seed, step])
        squares = self._squares(random, stage.batch)
        generator = torch.Generator().manual_seed(int(random.integers(2**62)))
        return examples(squares, stage, self._config.augmentation, generator)

    def batches(
        self, first: int, last: int, fraction: Callable[[int], float], ahead: int = 2
    ) -> Iterator[Batch]:
        """Batches of the steps from `first` to before `last`, made in a thread of their own."""

        def make(step: int) -> Batch:
            return self.batch(step, fraction(step))

        with ThreadPoolExecutor(1, thread_name_prefix="feed") as maker:
            waiting = [maker.submit(make, first + i) for i in range(ahead)]
            for step in range(first, last):
                waiting.append(maker.submit(make, step + ahead))
                yield waiting.pop(0).result()

    def _squares(self, random: np.random.Generator, n: int) -> Tensor:
        """(N, 3, S, S) uint8: the short side whole, the long side from a random place."""
        indices = np.searchsorted(self._cumulative, random.random(n) * self._cumulative[-1])
        squares = [self._square(int(i), random.random()) for i in indices]
        return torch.stack(squares).permute(0, 3, 1, 2)

    def _square(self, index: int, place: float) -> Tensor:
        height, width = (int(side[index]) for side in (self._photos.heights, self._photos.widths))
        at, short = int(self._photos.starts[index]), min(height, width)
        photo = self._block[at : at + height * width * 3].view(height, width, 3)
        y, x = (round(place * (side - short)) for side in (height, width))
        return photo[y : y + short, x : x + short]
