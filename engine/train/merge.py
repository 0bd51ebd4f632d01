"""`python -m engine.train.merge RUN RUN...`: runs of one network go on from the mean of all.

So several cores or computers teach one network without waiting for each other: each trains a run of
its own, with another seed, and now and then the runs are stopped, merged and taken up again (local
SGD: Stich, "Local SGD Converges Fast and Communicates Little", 2019). The mean is also better than
either run, as that of the last steps is (Wortsman et al., "Model soups", 2022).
"""

import argparse
import sys
from pathlib import Path
from typing import Any

import torch

from engine.errors import EngineError
from engine.terminal import complain
from engine.train.run import Run

MEANT = ("network", "average", "optimizer")


def mean(own: Any, others: list[Any]) -> Any:
    """The mean of all tensors in nested states; what is no tensor of numbers stays as in `own`.

    Counters, which are integers or have no dimensions, stay as well: each run has its own.
    """
    if isinstance(own, dict):
        return {key: mean(value, [other[key] for other in others]) for key, value in own.items()}
    if not isinstance(own, torch.Tensor) or not own.is_floating_point() or not own.ndim:
        return own
    total = own.clone()  # which keeps the order in memory: optimizers see kernels as matrices
    for other in others:
        total += other
    return total / (1 + len(others))


def merge(folders: list[Path]) -> None:
    """Replace the network, its average and the optimizer's state of each run by the mean of all.

    Stop the runs first: one that goes on would write over its checkpoint.

    Raises
    ------
    EngineError
        If there are fewer than two runs, one has no checkpoint, or their networks differ. Then no
        run is changed.
    """
    runs = [Run(folder, loud=False) for folder in folders if folder.is_dir()]
    if len(runs) < 2 or len(runs) < len(folders):
        raise EngineError("merging takes two or more runs", "Name the folders of runs that exist.")
    config = [(run.config().family, run.config().arguments, run.config().optimizer) for run in runs]
    if any(other != config[0] for other in config):
        raise EngineError("the runs train different networks", "Merge runs of one recipe.")
    states = [run.saved() or missing(run) for run in runs]
    merged = [
        {key: mean(state[key], [o[key] for o in states if o is not state]) for key in MEANT}
        for state in states
    ]
    for run, state, new in zip(runs, states, merged, strict=True):
        others = [other for other in states if other is not state]
        run.save({**state, **new})
        run.say("merged", runs=len(runs), **{
            key: sum(other[key] for other in others) for key in ("crops", "step", "seconds")
        })  # fmt: skip


def missing(run: Run) -> dict[str, Any]:
    """Say that a run has nothing to be merged yet."""
    raise EngineError(f"{run.folder} has no checkpoint yet", "Let it train for a minute.")


def main() -> int:
    options = argparse.ArgumentParser("python -m engine.train.merge", description=__doc__)
    options.add_argument("runs", type=Path, nargs="+", help="folders of stopped runs")
    try:
        merge(options.parse_args().runs)
    except EngineError as error:
        complain(error)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
