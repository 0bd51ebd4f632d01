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
from engine.sweep.settings import GRAY, Point
from engine.sweep.wording import ENGLISH, Wording


@dataclass(frozen=True, slots=True)
class Series:
    """What one line of a chart is about; `fill` is None where nothing goes missing."""

    kind: str
    fill: float | None
    treatment: str
    model: str

    def title(self, words: Wording = ENGLISH) -> str:
        """For a legend, beside a title that names the kind."""
        model = words.say("gray photo" if self.model == GRAY else self.model)
        return ", ".join([model, *words.variant(self.fill, self.treatment)])


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


def table(
    points: Sequence[Point], score: str, digits: int, words: Wording = ENGLISH
) -> tuple[list[str], list[list[str]]]:
    """Head and rows: a line of the chart each, a column for each amount, mean ± spread."""
    found = curves(points, score)
    amounts = sorted({mean.amount for line in found.values() for mean in line})
    head = [words.say("Damage"), words.say("Model"), *map(words.percent, amounts)]
    rows = []
    for series, line in found.items():
        known = {mean.amount: f"{mean.mean:.{digits}f} ± {mean.spread:.{digits}f}" for mean in line}
        cells = [words.number(known.get(amount, "-")) for amount in amounts]
        rows.append([words.say(TITLES[series.kind].title), series.title(words), *cells])
    return head, rows


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
