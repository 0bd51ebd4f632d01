"""The experiments by the number of their paper."""

from collections.abc import Callable
from functools import partial

from engine.locks import Lock
from engine.progress import Report, silent
from engine.reproduce import biased, heads, lost_pixels
from engine.reproduce.results import Results
from engine.reproduce.workshop import Setting, made

EXPERIMENTS: dict[str, Callable[[Setting, Report], Results]] = {
    "000": lost_pixels.experiment,
    "002": biased.experiment,
    "003": partial(heads.experiment, heads.POSTER),
    "004": partial(heads.experiment, heads.ECCV),
}


def reproduce(paper: str, setting: Setting, report: Report = silent) -> Results:
    """Run a paper's experiment.

    Raises
    ------
    EngineError
        If there are no photos, the folder holds something else or another process works in it, or
        weights are missing.
    Cancelled
        Out of `report`; what was learnt until then is kept.
    """
    with Lock(made(setting.out)):
        return EXPERIMENTS[paper](setting, report)
