"""Means and spreads of what a sweep measured, and its numbers as CSV and JSON."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.damages import TITLES
from engine.scores import KEYS
from engine.sweep.settings import GRAY, Point, fill_name


@dataclass(frozen=True, slots=True)
class Series:
    """What one line of a chart is about; `fill` is None where nothing goes missing."""

    kind: str
    fill: float | None
    treatment: str
    model: str

    @property
    def title(self) -> str:
        """For a legend, beside a title that names the kind."""
        words = ["gray photo" if self.model == GRAY else self.model]
        if self.fill is not None:
            words.append(f"filled {fill_name(self.fill)}")
        if self.treatment:
            words.append(self.treatment)
        return ", ".join(words)


@dataclass(frozen=True, slots=True)
class Mean:
    """A score at one amount: its mean and standard deviation over photos and repeats."""

    amount: float
    mean: float
    spread: float
    count: int


def curves(points: Iterable[Point], score: str) -> dict[Series, list[Mean]]:
    """One line for each kind, fill, treatment and model, by amount, from the undamaged photo on."""
    values: dict[Series, dict[float, list[float]]] = defaultdict(lambda: defaultdict(list))
    for point in points:
        trial = point.trial
        series = Series(trial.kind, trial.fill, point.treatment, point.model)
        values[series][trial.amount].append(point.scores[score])
    for series, found in values.items():
        if series.kind:
            whole = values.get(Series("", None, series.treatment, series.model), {})
            found.update(whole)
    return {
        series: [mean_of(amount, found[amount]) for amount in sorted(found)]
        for series, found in values.items()
        if series.kind
    }


def mean_of(amount: float, values: Sequence[float]) -> Mean:
    return Mean(amount, float(np.mean(values)), float(np.std(values)), len(values))


def table(points: Sequence[Point], score: str, digits: int) -> tuple[list[str], list[list[str]]]:
    """Head and rows: a line of the chart each, a column for each amount, mean ± spread."""
    found = curves(points, score)
    amounts = sorted({mean.amount for line in found.values() for mean in line})
    head = ["Damage", "Model", *(percent(amount) for amount in amounts)]
    rows = []
    for series, line in found.items():
        known = {mean.amount: f"{mean.mean:.{digits}f} ± {mean.spread:.{digits}f}" for mean in line}
        cells = [known.get(amount, "-") for amount in amounts]
        rows.append([TITLES[series.kind].title, series.title, *cells])
    return head, rows


def percent(amount: float) -> str:
    """0.25 as 25 %."""
    return f"{100 * amount:g} %"


def as_csv(points: Iterable[Point]) -> str:
    """One line a point, with a head; spreadsheets and programs read it (RFC 4180)."""
    text = io.StringIO()
    rows = [point.row() for point in points]
    columns = list(rows[0]) if rows else list(KEYS)
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def as_dict(points: Sequence[Point]) -> dict[str, Any]:
    """The JSON interface of `tintype sweep`."""
    return {
        "photos": len({point.photo for point in points}),
        "models": [name for name in dict.fromkeys(p.model for p in points) if name != GRAY],
        "means": list(means(points)),
        "points": [point.row() for point in points],
    }


def means(points: Sequence[Point]) -> Iterator[dict[str, Any]]:
    """Mean and spread of all scores of each line at each amount."""
    lines = {key: curves(points, key) for key in KEYS}
    for series, line in lines[KEYS[0]].items():
        for number, first in enumerate(line):
            scores = {key: lines[key][series][number] for key in KEYS}
            yield {
                "damage": series.kind,
                "fill": series.fill,
                "treatment": series.treatment,
                "model": series.model,
                "amount": first.amount,
                "count": first.count,
                **{key: round(mean.mean, 6) for key, mean in scores.items()},
                **{f"{key}_spread": round(mean.spread, 6) for key, mean in scores.items()},
            }
