"""What the panels say of damage, beyond `engine.damages`: groups, first amounts and presets."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.damages import STOPS, TITLES
from engine.ingredients import Damage

NO_BREAK = "\u00a0"  # a space at which no line ends
PERCENT = tuple(round(100 * stop) for stop in STOPS)
GROUPS = {
    group: tuple(kind for kind, words in TITLES.items() if words.group == group)
    for group in dict.fromkeys(words.group for words in TITLES.values())
}
# A first amount at which each can be seen, and the photo still recognised.
USUAL = {"scratches": 0.05, "gaussian": 0.1, "poisson": 0.1, "fading": 0.5, "vignette": 0.5,
         "jpeg": 0.75}  # fmt: skip

PRESETS: dict[str, tuple[Damage, ...]] = {
    "Paper: 25 % of the pixels missing": (Damage("pixels", 0.25),),
    "Paper: noise on 25 % of the pixels": (Damage("values", 0.25),),
    "Attic print: faded, grainy, scratched": (
        Damage("fading", 0.5),
        Damage("grain", 0.25, seed=2),
        Damage("scratches", 0.05, fill=1.0, seed=3),
    ),
}


def usual(kind: str) -> float:
    """The amount that damage of that kind begins with."""
    return USUAL.get(kind, 0.25)


def say(text: str) -> str:
    """A text of these tables in the user's language."""
    return QCoreApplication.translate("Damage", text)


def title(kind: str) -> str:
    """What that kind of damage is called."""
    return say(TITLES[kind].title)


def listed(damages: Sequence[Damage]) -> str:
    """Kinds and amounts of the damage that is switched on; nothing if none is."""
    on = [damage for damage in damages if damage.amount > 0]
    return ", ".join(f"{title(each.kind)} {100 * each.amount:.0f}{NO_BREAK}%" for each in on)


def explain(kind: str) -> str:
    """What the amount of that kind says."""
    return say(TITLES[kind].meaning)
