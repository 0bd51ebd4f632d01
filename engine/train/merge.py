"""`python -m engine.train.merge RUN RUN...`: runs of one network go on from the mean of all.

So several cores or computers teach one network without waiting for each other: each trains a run of
its own, with another seed, and now and then the runs are stopped, merged and taken up again (local
SGD: Stich, "Local SGD Converges Fast and Communicates Little", 2019). The mean is also better than
either run, as that of the last steps is (Wortsman et al., "Model soups", 2022).
"""

import argparse
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import torch

from engine.errors import EngineError
from engine.locks import Lock
from engine.paths import is_folder
from engine.terminal import exit_code
from engine.train.config import Config
from engine.train.run import Run

MEANT = ("network", "average", "optimizer")
COUNTED = ("crops", "step", "seconds")


def mean(own: Any, states: list[Any]) -> Any:
    """The mean of all tensors in nested states; what is no tensor of numbers stays as in `own`.

    Counters, which are integers or have no dimensions, stay as well: each run has its own.
    """
    if isinstance(own, dict):
        return {key: mean(value, [state[key] for state in states]) for key, value in own.items()}
    if not isinstance(own, torch.Tensor) or not own.is_floating_point() or not own.ndim:
        return own
    total = torch.zeros_like(own)  # in the same order in memory: optimizers see kernels as matrices
    for values in states:
        total += values
    return total / len(states)


def merge(folders: list[Path]) -> None:
    """Replace the network, its average and the optimizer's state of each run by the mean of all.

    Stop the runs first: one that went on would write over its checkpoint.

    Raises
    ------
    EngineError
        If there are fewer than two runs, one is still being trained or has no checkpoint, or their
        networks differ. Then no run is changed.
    """
    runs = [Run(folder, loud=False) for folder in folders if is_folder(folder)]
    if len(runs) < 2 or len(runs) < len(folders):
        raise EngineError("merging takes two or more runs", "Name the folders of runs that exist.")
    with ExitStack() as held:
        for folder in dict.fromkeys(run.folder.resolve() for run in runs):
            held.enter_context(Lock(folder))
        merge_stopped(runs)


def merge_stopped(runs: list[Run]) -> None:
    """Merge runs that nobody trains."""
    configs = [run.config() for run in runs]
    if any(network(config) != network(configs[0]) for config in configs):
        raise EngineError("the runs train different networks", "Merge runs of one recipe.")
    states = [run.checkpoint() for run in runs]
    shared = [key for key in MEANT if all(key in state for state in states)]
    merged = [
        {key: mean(state[key], [each[key] for each in states]) for key in shared}
        for state in states
    ]
    for run, state, new in zip(runs, states, merged, strict=True):
        run.save({**state, **new})
        run.say("merged", runs=len(runs), **{
            key: sum(each[key] for each in states) - state[key] for key in COUNTED
        })  # fmt: skip


def network(config: Config) -> tuple[object, ...]:
    """What has to be the same in runs that are merged."""
    return config.family, config.arguments, config.optimizer


def main() -> int:
    options = argparse.ArgumentParser("python -m engine.train.merge", description=__doc__)
    options.add_argument("runs", type=Path, nargs="+", help="folders of stopped runs")
    chosen = options.parse_args()
    return exit_code(lambda: merge(chosen.runs))


if __name__ == "__main__":
    sys.exit(main())
