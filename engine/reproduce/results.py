"""What came of an experiment: plain values and pictures, before they are written anywhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence of the paper, and whether the numbers bear it out.

    Attributes
    ----------
    claim : str
        What the paper found, in a sentence.
    holds : bool or None
        None where these photos cannot tell.
    evidence : str
        The numbers that say so, in a sentence.
    """

    claim: str
    holds: bool | None
    evidence: str

    @property
    def verdict(self) -> str:
        """In words."""
        if self.holds is None:
            return "Cannot be told here"
        return "Holds here" if self.holds else "Does not hold here"


@dataclass(frozen=True, eq=False, slots=True)
class Results:
    """Everything that a report tells.

    Attributes
    ----------
    paper, title, about : str
        Number, title and what the experiment was.
    conditions : sequence of str
        Sentences about how this run differs from the paper's.
    head, rows : sequence of str, sequence of sequences of str
        The table.
    pictures : sequence of (heading, sequence of (pixels, caption))
        Rows of photos.
    figures : sequence of (Figure, caption)
        Curves.
    numbers : dict
        All of it for programs.
    device, seconds : str, float
        Where the networks were trained, and for how long.
    """

    paper: str
    title: str
    about: str
    conditions: Sequence[str]
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    findings: Sequence[Finding]
    device: str
    seconds: float
    pictures: Sequence[tuple[str, Sequence[tuple[Pixels, str]]]] = ()
    figures: Sequence[tuple["Figure", str]] = ()
    numbers: Mapping[str, Any] = field(default_factory=dict)


def ranked(values: Mapping[str, float]) -> str:
    """Names and values in one line, the smallest first."""
    return ", ".join(f"{n} {v:.4g}" for n, v in sorted(values.items(), key=lambda item: item[1]))


def less(
    claim: str, values: Mapping[str, float], one: str, than: Sequence[str], slack: float = 0.0
) -> Finding:
    """A finding that one value is less than others, at most a share `slack` above them."""
    others = {name: values[name] for name in than}
    holds = all(values[one] < other * (1 + slack) for other in others.values())
    return Finding(claim, holds, f"{one} {values[one]:.4g}; {ranked(others)}.")
