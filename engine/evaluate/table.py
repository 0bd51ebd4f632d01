"""Finished scores: the means, their intervals, the differences, and how they are printed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.counting import counted
from engine.evaluate.bootstrap import DRAWINGS, FEWEST, LEVEL, Numbers, drawings, interval
from engine.evaluate.entrants import TRUE, Entrant
from engine.evaluate.printing import (
    PRINTED,
    cells,
    head,
    map_scores,
    markdown,
    range_text,
    verdict_text,
)
from engine.evaluate.tally import SCORES, Tally
from engine.evaluate.truths import SIDE
from engine.evaluate.wishes import Wishes

Row = dict[str, Any]

COLUMNS = (*SCORES, "seconds_per_photo")


@dataclass(frozen=True, eq=False, slots=True)
class Example:
    """What became of one photo: (256, 256, 3) pixels by the name of the row."""

    name: str
    results: dict[str, NDArray[np.uint8]]


@dataclass(frozen=True)
class Table:
    """Finished scores: one row a model or blend, with `gray` first and `true` last.

    Attributes
    ----------
    photos : int
        How many were scored.
    rows : list of dict
        `model`, the name of the row; the means; `intervals`, the ends of their 95 % intervals; of
        a blend its `blend` and `way`; and where rows are compared `difference`, of each score
        [row minus the other, lower end, upper end]. Of one photo ends are None.
    against : str
        The row that the others are compared with.
    sources : list of dict
        Rows of the photos of one source each, with `source` and `photos`.
    protocol : dict
        How it was measured.
    examples : tuple of Example
        Some photos with their results.
    """

    photos: int
    rows: list[Row]
    against: str = ""
    sources: list[Row] = field(default_factory=list)
    protocol: dict[str, Any] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The JSON interface of `tintype evaluate`."""
        more: dict[str, Any] = {"against": self.against} if self.against else {}
        more |= {"sources": self.sources} if self.sources else {}
        more |= {"protocol": self.protocol} if self.protocol else {}
        return {"photos": self.photos, "rows": self.rows, **more}

    def text(self) -> str:
        """The tables for a terminal or a README, in Markdown."""
        parts = [f"{counted(self.photos, 'photo')} at {SIDE} x {SIDE}", markdown(*self.means())]
        if self.has_intervals:
            parts += [f"{LEVEL} % intervals", markdown(*self.intervals())]
        if self.against:
            told = (
                f", photo by photo, with {LEVEL} % intervals; + better, - worse, = not told apart"
            )
            parts += [f"Difference to {self.against}{told if self.has_intervals else ''}",
                      markdown(*self.differences())]  # fmt: skip
        if self.sources:
            parts += ["By source", markdown(*self.by_source())]
        return "\n\n".join(parts)

    @property
    def has_intervals(self) -> bool:
        """Whether there are photos enough to say how sure the means are."""
        return self.photos >= FEWEST and any("intervals" in row for row in self.rows)

    def means(self) -> tuple[list[str], list[list[str]]]:
        """Head and body of the means."""
        return head("model"), [[row["model"], *cells(row)] for row in self.rows]

    def intervals(self) -> tuple[list[str], list[list[str]]]:
        """Head and body of the intervals."""
        body = [[row["model"], *map_scores(row["intervals"], range_text)]
                for row in self.rows if row["model"] != TRUE]  # fmt: skip
        return head("model")[:-1], body

    def differences(self) -> tuple[list[str], list[list[str]]]:
        """Head and body of the differences."""
        body = [[row["model"], *map_scores(row["difference"], verdict_text)]
                for row in self.rows if "difference" in row]  # fmt: skip
        return head("model")[:-1], body

    def by_source(self) -> tuple[list[str], list[list[str]]]:
        """Head and body of the rows of single sources."""
        body = [[row["source"], str(row["photos"]), row["model"], *cells(row)[:-1],
                 range_text("ciede2000", row["intervals"]["ciede2000"])]
                for row in self.sources]  # fmt: skip
        more = f"{PRINTED['ciede2000'][0]} {LEVEL} %"
        return [*head("source", "photos", "model")[:-1], more], body


def make_table(
    tallies: Sequence[Tally], entrants: Sequence[Entrant], sources: Sequence[str], wishes: Wishes
) -> Table:
    """Average, with intervals.

    Parameters
    ----------
    tallies : sequence of Tally
        In the order of the rows.
    entrants : sequence of Entrant
        What some of these rows are.
    sources : sequence of str
        Of each photo.
    """
    facts = {entrant.name: entrant.facts() for entrant in entrants}
    photos = len(sources)
    rows = rows_of(tallies, range(photos), wishes.seed, wishes.against)
    for row in rows:
        row |= facts.get(row["model"], {})
    apart = []
    for source in sorted(set(sources)) if wishes.column else ():
        own = [i for i, name in enumerate(sources) if name == source]
        some = [tally for tally in tallies if tally.name != TRUE]
        apart += [{"source": source, "photos": len(own), **row}
                  for row in rows_of(some, own, wishes.seed, wishes.against)]  # fmt: skip
    return Table(photos, rows, wishes.against, apart, protocol(wishes))


def protocol(wishes: Wishes) -> dict[str, Any]:
    """How it was measured, as the JSON interface has it."""
    said: dict[str, Any] = {"size": SIDE, "side": wishes.side, "drawings": DRAWINGS}
    if wishes.damage:
        said["damage"] = [{"kind": one.kind, "amount": one.amount} for one in wishes.damage]
    if wishes.hints:
        said["hints"] = wishes.hints
    return {**said, "seed": wishes.seed}


def rows_of(tallies: Sequence[Tally], photos: Sequence[int], seed: int, against: str) -> list[Row]:
    """Rows over some of the photos."""
    draws = drawings(len(photos), seed)
    everything = np.concatenate([np.ones((1, len(photos))), draws])
    averages = {tally.name: tally.averages(everything, list(photos)) for tally in tallies}
    rows = []
    for tally in tallies:
        mean, *_ = averages[tally.name]
        # The median leaves out the first photo, for which a network warms up.
        seconds = float(np.median([tally.seconds[i] for i in photos]))
        row = {"model": tally.name, **named(mean), "seconds_per_photo": round(seconds, 4)}
        row["intervals"] = named(ends(averages[tally.name][1:], len(photos)))
        if against and tally.name not in (against, TRUE):
            apart = averages[tally.name] - averages[against]
            change = [apart[:1].T, ends(apart[1:], len(photos))]
            row["difference"] = named(np.concatenate(change, axis=1))
        rows.append(row)
    return rows


def ends(values: Numbers, photos: int) -> Numbers:
    """(9, 2) ends of the intervals of (drawings, 9) scores; no numbers if of too few photos."""
    if photos < FEWEST:
        return np.full((values.shape[1], 2), np.nan)
    return interval(values).T


def named(values: Numbers) -> Row:
    """(9,) or (9, n) scores by their names, rounded to what can matter; None for no number."""
    return {
        name: plain(np.round(value, 6 if name in ("mse_ab", "score_rgb") else 4).tolist())
        for name, value in zip(SCORES, values, strict=True)
    }


def plain(values: Any) -> Any:
    """A number or a list of them as JSON can have it, which knows no NaN."""
    if isinstance(values, list):
        return [plain(value) for value in values]
    return None if np.isnan(values) else values
