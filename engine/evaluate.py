"""Score tables: what each model does to photos whose true colours are known.

The protocol, everywhere: a photo is resized to 256 x 256 whatever its shape, L* is taken from the
8-bit pixels, the result goes back to 8-bit sRGB. PSNR (on RGB), SSIM, CIEDE2000 and colourfulness
are means over photos; AuC pools all pixels (Zhang et al. 2016). The gray photo is always a row.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine import color, metrics
from engine.catalog import ModelCard
from engine.colorizer import Colorizer
from engine.device import Device
from engine.errors import EngineError
from engine.progress import Report, part, silent
from engine.recipe import Recipe
from engine.render import Region, fit_guide, spread
from engine.shards import decode, streams

SIDE = 256
USUAL = Recipe()
COLUMNS = (
    "psnr",
    "ssim",
    "ciede2000",
    "colorfulness",
    "auc",
    "auc_rebalanced",
    "seconds_per_photo",
)
HEADINGS = ("PSNR", "SSIM", "CIEDE2000", "colourful", "AuC", "reb. AuC", "s/photo")

Pixels = NDArray[np.uint8]
Plane = NDArray[np.float32]
Predict = Callable[[Plane], Plane]


@dataclass(eq=False)
class Scores:
    """Running scores of one model."""

    model: str
    psnr: list[float] = field(default_factory=list)
    ssim: list[float] = field(default_factory=list)
    ciede2000: list[float] = field(default_factory=list)
    colorfulness: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    curve: metrics.ErrorCurve = field(default_factory=metrics.ErrorCurve.empty)

    def add(self, result: Pixels, truth: Pixels, truth_lab: Plane, seconds: float) -> None:
        """Score one (256, 256, 3) result against its truth."""
        lab = color.lab(result)
        self.psnr.append(metrics.psnr(result, truth))
        self.ssim.append(metrics.ssim(result, truth))
        self.ciede2000.append(metrics.ciede2000(lab, truth_lab))
        self.colorfulness.append(metrics.colorfulness(result))
        self.curve.add(lab[..., 1:], truth_lab[..., 1:])
        self.seconds.append(seconds)

    def row(self) -> dict[str, Any]:
        """The finished row, as the JSON interface has it."""
        means = {
            name: float(np.mean(getattr(self, name)))
            for name in ("psnr", "ssim", "ciede2000", "colorfulness")
        }
        areas = {
            "auc": metrics.area(self.curve.plain),
            "auc_rebalanced": metrics.area(self.curve.rebalanced),
        }
        # The median leaves out the first photo, for which the network warms up.
        timing = {"seconds_per_photo": float(np.median(self.seconds))}
        numbers = {name: round(value, 4) for name, value in (means | areas | timing).items()}
        return {"model": self.model, **numbers}


@dataclass(frozen=True)
class Table:
    """Finished scores: one row a model, with `gray` first and `true` last."""

    photos: int
    rows: list[dict[str, Any]]

    def to_dict(self) -> dict[str, Any]:
        """The JSON interface of `tintype evaluate`."""
        return {"photos": self.photos, "rows": self.rows}

    def text(self) -> str:
        """The table for a terminal or a README, in Markdown."""
        head = ("model", *HEADINGS)
        body = [(row["model"], *(f"{row[name]:.2f}" for name in COLUMNS[:-1]),
                 f"{row[COLUMNS[-1]]:.3f}") for row in self.rows]  # fmt: skip
        widths = [max(len(line[i]) for line in (head, *body)) for i in range(len(head))]
        rule = ("-" * widths[0], *("-" * (w - 1) + ":" for w in widths[1:]))
        lines = [head, rule, *body]
        table = "\n".join("| " + " | ".join(cell.ljust(w) if i == 0 else cell.rjust(w)
                          for i, (cell, w) in enumerate(zip(line, widths, strict=True))) + " |"
                          for line in lines)  # fmt: skip
        return f"{self.photos} photos at {SIDE} x {SIDE}\n\n{table}"


def truths(folder: Path, limit: int | None = None) -> Iterator[Pixels]:
    """(256, 256, 3) true colours of the photos in a folder, or in the shards in it.

    With a `limit`, photos are taken evenly spread over all of them.
    """
    found = list(streams([folder]))
    if limit is not None and limit < len(found):
        found = [found[i] for i in np.linspace(0, len(found) - 1, limit).astype(int)]
    for _, _, content in found:
        photo = decode(content)
        if photo is not None:
            yield np.asarray(photo.resize((SIDE, SIDE), Image.Resampling.BICUBIC))


def colorize(light: Plane, colorizer: Colorizer, side: int, vividness: float) -> Plane:
    """(H, W, 2) chroma of a photo's (H, W) light, brought to its size as the app does."""
    prediction = colorizer.predict(light, side)
    guide = fit_guide(prediction.light, prediction.at(vividness))
    height, width = light.shape
    return np.asarray(spread(guide, light, Region(0, 0, width, height), (width, height)))


def evaluate(
    models: Sequence[ModelCard],
    photos: Path,
    device: Device,
    side: int = SIDE,
    vividness: float = USUAL.vividness,
    limit: int | None = None,
    report: Report = silent,
) -> Table:
    """Score models on photos whose colours are known.

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
    known = list(truths(photos, limit))
    if not known:
        raise EngineError(f"no readable photos in {photos}", "Give a folder of colour photos.")
    loaded = [Colorizer.load(card, device, silent) for card in models]
    predictors: dict[str, Predict] = {"gray": lambda light: np.zeros((*light.shape, 2), np.float32)}
    for colorizer in loaded:
        predictors[colorizer.card.id] = lambda light, colorizer=colorizer: colorize(  # type: ignore[misc]
            light, colorizer, side, vividness
        )
    scores = [score_model(name, predict, known, part(report, i / (len(predictors) + 1),
              (i + 1) / (len(predictors) + 1)))
              for i, (name, predict) in enumerate(predictors.items())]  # fmt: skip
    true = Scores("true")
    for truth in known:
        true.add(truth, truth, color.lab(truth), 0.0)
    report(1.0)
    return Table(len(known), [score.row() for score in (*scores, true)])


def score_model(name: str, predict: Predict, known: Sequence[Pixels], report: Report) -> Scores:
    """Run one model over all photos and score it."""
    scores = Scores(name)
    for i, truth in enumerate(known):
        report(i / len(known))
        lab = color.lab(truth)
        light = np.ascontiguousarray(lab[..., 0])
        start = time.perf_counter()
        result = color.encode(light, predict(light)).astype(np.uint8, copy=False)
        scores.add(result, truth, lab, time.perf_counter() - start)
    return scores
