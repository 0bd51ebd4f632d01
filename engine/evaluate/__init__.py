"""Score tables: what models, and blends of them, do to photos whose true colours are known.

The protocol, everywhere: a photo is resized to 256 x 256 whatever its shape, L* is taken from the
8-bit pixels, the result goes back to 8-bit sRGB. The scores of `engine.scores` are means over
photos; AuC pools all pixels (Zhang et al. 2016). The gray photo is always a row.

Every row has 95 % intervals, made by resampling the photos (`bootstrap`). Each model predicts once
a photo, whatever number of rows it has a part in (`measuring`). `truths` finds the photos,
`entrants` says what gets a row, `page` makes a report of it all.
"""

from collections.abc import Sequence
from pathlib import Path

from engine.catalog import ModelCard
from engine.device import Device
from engine.evaluate.entrants import Entrant, entrants_of
from engine.evaluate.measuring import colorize, measure
from engine.evaluate.table import COLUMNS, Table
from engine.evaluate.truths import SIDE, truths
from engine.evaluate.wishes import Wishes
from engine.progress import Report, silent
from engine.recipe import Recipe

__all__ = [
    "COLUMNS",
    "SIDE",
    "Entrant",
    "Table",
    "Wishes",
    "colorize",
    "entrants_of",
    "evaluate",
    "measure",
    "truths",
]
USUAL = Recipe()


def evaluate(
    models: Sequence[ModelCard],
    photos: Path,
    device: Device,
    side: int = SIDE,
    vividness: float = USUAL.vividness,
    limit: int | None = None,
    report: Report = silent,
) -> Table:
    """Score models by themselves; `measure` does more.

    Parameters
    ----------
    models : sequence of ModelCard
        One row each, between `gray` and `true`.
    photos : Path
        Folder of colour photos or packed shards, searched below.
    side : int
        Working side of the networks; photos are 256 x 256 all the same.
    limit : int, optional
        At most so many photos, evenly spread.

    Raises
    ------
    EngineError
        If there are no readable photos, or a model's weights are missing or damaged.
    """
    wishes = Wishes(side=side, limit=limit)
    return measure(entrants_of(models, [vividness]), photos, device, wishes, report)
