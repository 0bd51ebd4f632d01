"""Several processes that train one model: on the cards of a machine, or on several machines.

Started by `torchrun`, each makes the same batch, takes its share of it, and the gradients are
averaged (`DistributedDataParallel`), so that the result is that of one process. The first of them
alone keeps the clock, scores, and writes.
"""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import timedelta
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

WAIT = timedelta(hours=2)  # the others wait while the first one scores


class Alone:
    """One process; also what the others have in common with it."""

    rank, count = 0, 1

    def shared(self, network: nn.Module) -> Any:
        """What to call instead of the network."""
        return network

    def quiet(self, network: Any, last: bool) -> AbstractContextManager[None]:
        """A context for one part of a batch; gradients are exchanged after the last."""
        return nullcontext()

    def share(self, batch: tuple[Tensor | None, ...]) -> tuple[Any, ...]:
        """This process's share of a batch."""
        return batch

    def agree(self, *values: float) -> tuple[float, ...]:
        """The first process's numbers, for all."""
        return values

    def mean(self, loss: Tensor) -> float:
        """The loss of the whole batch."""
        return float(loss)


class Several(Alone):
    """One process of several."""

    def __init__(self, device: torch.device) -> None:
        from torch import distributed

        backend = "nccl" if device.type == "cuda" else "gloo"
        distributed.init_process_group(backend, timeout=WAIT)
        self.rank, self.count = distributed.get_rank(), distributed.get_world_size()
        self._device = device

    def shared(self, network: nn.Module) -> Any:
        return DistributedDataParallel(network, find_unused_parameters=True)

    def quiet(self, network: Any, last: bool) -> AbstractContextManager[None]:
        return nullcontext() if last else network.no_sync()

    def share(self, batch: tuple[Tensor | None, ...]) -> tuple[Any, ...]:
        first = next(part for part in batch if part is not None)
        mine = slice(self.rank, len(first) - len(first) % self.count, self.count)
        return tuple(None if part is None else part[mine] for part in batch)

    def agree(self, *values: float) -> tuple[float, ...]:
        from torch import distributed

        told = torch.tensor(values, dtype=torch.float64, device=self._device)
        distributed.broadcast(told, 0)
        return tuple(told.tolist())

    def mean(self, loss: Tensor) -> float:
        from torch import distributed

        total = loss.detach().clone()
        distributed.all_reduce(total)
        return float(total) / self.count


Together = Alone


@contextmanager
def together(device: torch.device) -> Iterator[Together]:
    """The processes that `torchrun` started, or this one alone."""
    if int(os.environ.get("WORLD_SIZE", "1")) < 2:
        yield Alone()
        return
    from torch import distributed

    try:
        yield Several(device)
    finally:
        distributed.destroy_process_group()


def own_device(kind: str) -> torch.device:
    """The device of this process: with several cards in a machine, each its own."""
    place = int(os.environ.get("LOCAL_RANK", "0"))
    several = kind == "cuda" and int(os.environ.get("WORLD_SIZE", "1")) > 1
    return torch.device(f"cuda:{place}") if several else torch.device(kind)
