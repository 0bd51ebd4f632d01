"""What a border of paper around a photo costs its colours, and how often it is found.

Only colours inside the border count. Each photo has a border of its own, the same for all models
and in every run: of paper or of a scanner's lid, of other widths on its four sides.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.catalog import ModelCard
from engine.colorizer import Colorizer
from engine.device import Device
from engine.evaluate.measuring import Pixels, Plane, errors_of, said_of
from engine.evaluate.truths import chosen, readable
from engine.evaluate.wishes import Wishes
from engine.progress import Report, silent

WIDTHS = 0.04, 0.125  # of a border, as a share of the photo
PAPER, LID, LIDS = (72.0, 97.0), (3.0, 30.0), 0.2  # L*, and how many borders are dark
GRAIN = 0.8  # L*, standard deviation
WAYS = ("no border", "border", "border that the model is shown")
COLUMNS = ("model", "", "found", "ciede2000", "psnr")
Widths = tuple[int, int, int, int]  # top, bottom, left, right


@dataclass(frozen=True, slots=True)
class Bordered:
    """Means over photos, of one model and one of `WAYS`.

    Attributes
    ----------
    found : float or None
        Share of the borders that were found, where they were looked for.
    ciede2000, psnr : float
        Of the picture alone; PSNR in dB.
    """

    model: str
    way: str
    found: float | None
    ciede2000: float
    psnr: float


def measure_bordered(
    models: Sequence[ModelCard],
    photos: Path,
    device: Device,
    wishes: Wishes,
    vividness: float,
    report: Report = silent,
) -> list[Bordered]:
    """Score models on photos, and on the same with borders.

    Parameters
    ----------
    photos : Path
        Folder of colour photos or packed shards, searched below.
    wishes : Wishes
        Its side, limit and seed.

    Returns
    -------
    list of Bordered
        By model, then in the order of `WAYS`.

    Raises
    ------
    EngineError
        If there are no readable photos, or a model's weights are missing or damaged.
    """
    some = chosen(photos, wishes.limit)
    loaded = [Colorizer.load(card, device) for card in models]
    scores = [
        [scores_of(one, truth.pixels, wishes, vividness, number) for one in loaded]
        for number, truth in readable(some, photos, report)
    ]
    means = np.mean(scores, axis=0)  # (models, ways, 3)
    return [
        Bordered(card.id, way, float(found) if way == WAYS[1] else None, float(ciede), float(psnr))
        for card, rows in zip(models, means, strict=True)
        for way, (found, ciede, psnr) in zip(WAYS, rows, strict=True)
    ]


def scores_of(
    colorizer: Colorizer, truth: Pixels, wishes: Wishes, vividness: float, number: int
) -> NDArray[np.float64]:
    """(ways, 3) of one photo: whether a border was found, CIEDE2000 and PSNR of the picture."""
    lab = color.lab(truth)
    light = np.ascontiguousarray(lab[..., 0])
    whole, widths = with_border(light, np.random.default_rng([wishes.seed, number]))
    rows = []
    for seen, borders in ((light, True), (whole, False), (whole, True)):
        prediction = colorizer.predict(seen, wishes.side, borders=borders)
        chroma = said_of(seen, prediction, vividness)
        if seen is whole:
            top, _, left, _ = widths
            chroma = chroma[top : top + light.shape[0], left : left + light.shape[1]]
        errors = errors_of(light, np.ascontiguousarray(chroma), truth, lab)
        rows.append((prediction.picture is not None, *errors))
    return np.array(rows, np.float64)


def with_border(light: Plane, random: np.random.Generator) -> tuple[Plane, Widths]:
    """L* in a border, and the border's widths in pixels."""
    low, high = (round(share * max(light.shape)) for share in WIDTHS)
    top, bottom, left, right = (int(width) for width in random.integers(low, high + 1, 4))
    level = random.uniform(*(LID if random.random() < LIDS else PAPER))
    kind = cv2.BORDER_CONSTANT
    paper = cv2.copyMakeBorder(
        np.zeros_like(light), top, bottom, left, right, kind, value=(level, 0, 0, 0)
    )
    paper += np.asarray(random.normal(0, GRAIN, paper.shape), np.float32)
    paper[top : top + light.shape[0], left : left + light.shape[1]] = light
    return paper.clip(0, 100), (top, bottom, left, right)


def cells(row: Bordered) -> tuple[str, ...]:
    """A line of the table."""
    found = "" if row.found is None else f"{row.found:.0%}"
    return row.model, row.way, found, f"{row.ciede2000:.2f}", f"{row.psnr:.2f}"
