"""The words of a sweep's charts and tables: English, or what a window makes of it.

What is said of a line is put together from parts, so that each can be looked up by itself.
"""

from collections.abc import Callable
from dataclasses import dataclass

FILLS = {0.5: "gray", 1.0: "white", 0.0: "black"}  # levels to fill with that have a name
# All that is said here, for those who translate it.
TEXTS = (*FILLS.values(), "filled {0}", "gray photo", "blend", "repaired", "damaged", "by {0}")


@dataclass(frozen=True, slots=True)
class Wording:
    """A language: what becomes of an English text, and the sign before decimals."""

    say: Callable[[str], str] = str
    point: str = "."

    def number(self, text: str) -> str:
        """Numbers, as Python writes them, with that sign."""
        return text.replace(".", self.point)

    def percent(self, amount: float) -> str:
        """0.25 as 25 %."""
        return self.number(f"{100 * amount:g} %")

    def fill(self, level: float) -> str:
        """What people call a level."""
        return self.say(FILLS[level]) if level in FILLS else self.number(f"{level:.2f}")

    def variant(self, fill: float | None, treatment: str) -> list[str]:
        """What tells a line from others of its kind and model: a fill if there is one, and so."""
        filled = [] if fill is None else [self.say("filled {0}").format(self.fill(fill))]
        return filled + ([self.say(treatment)] if treatment else [])


ENGLISH = Wording()
