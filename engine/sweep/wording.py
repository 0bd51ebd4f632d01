"""The words of a sweep's charts, tables and reports: English, or what a window makes of it.

What is said of a line is put together from parts, so that each can be looked up by itself.
"""

from collections.abc import Callable
from dataclasses import dataclass

from engine.report import MADE

FILLS = {0.5: "gray", 1.0: "white", 0.0: "black"}  # levels to fill with that have a name
# Sentences of a report.
TITLE = "What damage does to the colours"
STORY = (
    "Photos whose colours are known, at 256 x 256 pixels: {0}. They were made gray, damaged and "
    "colorized. Damage: {1}. Models: {2}. Repeats, each with other random numbers: {3}."
)
STOPPED = "The sweep was stopped before its end; this is what it had measured."
EXPLAINED = (
    "The undamaged photo is the point at 0 %. The line of the gray photo is what the damaged photo "
    "scores without any colour: a model is of use where it does better than that. Results keep the "
    "lightness that they were given, damage included, so that part of every score is the damage "
    "itself."
)
CAPTION = (
    "{0} against the amount of damage: mean over photos and repeats; the band is one standard "
    "deviation wide on each side."
)
SPREAD, GALLERY, TRUE = "{0}: mean ± spread", "Gallery", "True colours: {0}"
LANGUAGE = "en"  # becomes the code of the language that the rest becomes
REPORT = (TITLE, STORY, STOPPED, EXPLAINED, CAPTION, SPREAD, GALLERY, TRUE, "none", MADE, LANGUAGE)
# All that is said here, for those who translate it.
TEXTS = (*FILLS.values(), "filled {0}", "gray photo", "blend", "repaired", "damaged", "by {0}",
         *REPORT)  # fmt: skip


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
