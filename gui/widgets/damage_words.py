"""What each kind of damage is called, what its settings mean, and which of them it has."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.ingredients import Damage

STOPS = (1, 5, 10, 25, 50, 75)  # percentages of Zane, "Recoloration with a CNN" (2021), figure 2


@dataclass(frozen=True, slots=True)
class Words:
    """One kind: its name, what its amount means, whether it has a fill level and chance in it."""

    title: str
    hint: str
    usual: float = 0.25
    fills: bool = False
    chance: bool = True


MISSING = {
    "pixels": Words("Missing pixels", "Share of the pixels that are missing", fills=True),
    "blocks": Words("Missing blocks", "Share of the photo that is missing", fills=True),
    "scratches": Words("Scratches", "How many scratches there are", fills=True),
    "tear": Words("Torn corner", "How much of the photo is torn off", fills=True),
}
NOISE = {
    "values": Words("Random values added", "Share of the pixels that random values are added to"),
    "gaussian": Words("Gaussian noise", "How strong the noise is"),
    "poisson": Words("Poisson noise", "How little light there was"),
    "salt": Words("Salt and pepper", "Share of the pixels that become white or black"),
    "grain": Words("Film grain", "How strong the grain is"),
}
FILM = {
    "blur": Words("Blur", "How far out of focus", chance=False),
    "fading": Words("Fading", "How much contrast is lost", 0.5, chance=False),
    "jpeg": Words("JPEG", "How hard the photo is compressed", 0.5, chance=False),
    "vignette": Words("Dark corners", "How dark the corners are", 0.5, chance=False),
    "dust": Words("Dust", "How many specks there are"),
}
GROUPS = (("Missing", MISSING), ("Noise", NOISE), ("Film and print", FILM))
WORDS = MISSING | NOISE | FILM

PRESETS: tuple[tuple[str, tuple[Damage, ...]], ...] = (
    ("Paper: 25 % of the pixels missing", (Damage("pixels", 0.25),)),
    ("Paper: noise on 25 % of the pixels", (Damage("values", 0.25),)),
    (
        "Attic print: faded, grainy, scratched",
        (
            Damage("fading", 0.5),
            Damage("grain", 0.25, seed=2),
            Damage("scratches", 0.1, fill=1.0, seed=3),
        ),
    ),
)


def say(text: str) -> str:
    """A text of these tables in the user's language."""
    return QCoreApplication.translate("Damage", text)


def title(kind: str) -> str:
    """What that kind of damage is called."""
    return say(WORDS[kind].title)
