"""The controls of the Repair panel as a table: what each is called, and what it sets."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import log
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.repair_steps import Repair

CONTEXT = "RepairWords"
Number = Callable[[float], float]


def say(text: str) -> str:
    """A text of this table in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def mark(text: str) -> str:
    """Mark a text to be translated later."""
    return str(QT_TRANSLATE_NOOP(CONTEXT, text))


@dataclass(frozen=True, slots=True)
class Knob:
    """A slider for one number of `Repair`, which is shown times `scale`."""

    field: str
    title: str
    low: int
    high: int
    tip: str
    suffix: str = " %"
    scale: int = 100

    def shown(self, repair: Repair) -> int:
        """What the slider shows."""
        value: float = getattr(repair, self.field)
        return round(100 * log(value, 4) if self.field == "gamma" else self.scale * value)

    def put(self, repair: Repair, shown: int) -> Repair:
        """The repair with what the slider was moved to."""
        value = 4 ** (shown / 100) if self.field == "gamma" else shown / self.scale
        other: dict[str, Any] = {}
        if self.field == "black":  # black and white push each other, and never meet
            other["white"] = min(max(repair.white, value + GAP), 1.0)
        elif self.field == "white":
            other["black"] = max(min(repair.black, value - GAP), 0.0)
        other[self.field] = value
        return replace(repair, **other)


GAP = 0.05  # L* / 100 between the black and the white point

FILL = (
    Knob("sensitivity", mark("Sensitivity"), 0, 100,
         mark("0 finds only what is surely damage, 100 everything that might be")),
    Knob("grow", mark("Grow the mask"), -20, 20,
         mark("Widens the mask, or below 0 narrows it; of the photo's longer edge"), " ‰", 1000),
)  # fmt: skip
DENOISE = (
    Knob("denoise", mark("Strength"), 0, 100, mark("How much of the noise is taken away")),
    Knob("detail", mark("Detail"), 0, 100, mark("How much fine detail is spared")),
    Knob("grain", mark("Grain kept"), 0, 100, mark("How much of the grain is given back")),
)
TONE = (
    Knob("black", mark("Black point"), 0, 80, mark("The lightness that becomes black"), ""),
    Knob("white", mark("White point"), 20, 100, mark("The lightness that becomes white"), ""),
    Knob("gamma", mark("Middle tones"), -100, 100, mark("Brightens, or below 0 darkens"), ""),
    Knob("contrast", mark("Local contrast"), 0, 100,
         mark("Evens out exposure and brings out what is flat")),
)  # fmt: skip
SHARPEN = (Knob("sharpen", mark("Strength"), 0, 100, mark("Makes edges crisper; noise too")),)
WAY_TITLES = {
    "auto": mark("By the size of each hole"),
    "smooth": mark("Smoothly, from the edge"),
    "texture": mark("With texture from around"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the panel: `fields` are what it is about, `first` what switching it on does."""

    key: str
    title: str
    tip: str
    knobs: tuple[Knob, ...]
    fields: tuple[str, ...]
    first: dict[str, Any]

    def is_on(self, repair: Repair) -> bool:
        """Whether the step is done."""
        return self.key in repair.active or (self.key == "tone" and repair.deyellow)

    def off(self, repair: Repair) -> Repair:
        """The repair without this step; a mask is kept for when it is done again."""
        if self.key == "fill":
            return replace(repair, fill=False)
        usual = Repair()
        return replace(repair, **{name: getattr(usual, name) for name in self.fields})

    def on(self, repair: Repair, last: dict[str, Any]) -> Repair:
        """The repair with this step, as it was last or as it is first."""
        if self.key == "fill":
            return replace(repair, fill=True, detect=repair.detect or not repair.masks)
        return replace(repair, **(last or self.first))


STEPS = (
    Step("fill", mark("Scratches, dust and holes"),
         mark("Find damage, and fill it from its surroundings"), FILL,
         ("detect", "sensitivity", "mask", "grow", "invert", "fill", "way"), {}),
    Step("denoise", mark("Noise"), mark("Take noise and grain away"), DENOISE,
         ("denoise", "detail", "grain"), {"denoise": 0.5}),
    Step("tone", mark("Tones"), mark("Undo fading, yellowing and uneven exposure"), TONE,
         ("auto_tone", "black", "white", "gamma", "contrast", "deyellow"), {"auto_tone": True}),
    Step("sharpen", mark("Sharpness"), mark("Sharpen mildly"), SHARPEN,
         ("sharpen",), {"sharpen": 0.3}),
)  # fmt: skip
