"""What the kinds of damage are called, and what their amount means.

Apart from `engine.degrade`, so that a window can show a list of them before numpy is loaded.
"""

from dataclasses import dataclass

from engine.ingredients import DAMAGES

STOPS = (0.01, 0.05, 0.1, 0.25, 0.5, 0.75)  # amounts of Zane (2021), figures 2 to 5


@dataclass(frozen=True, slots=True)
class Title:
    """Words for one kind of damage.

    Attributes
    ----------
    title : str
        Its name, for a list.
    group : str
        "Missing light", "Noise" or "Wear".
    unit : str
        What the amount, times 100, is followed by.
    meaning : str
        What the amount says, for a tooltip.
    fills : bool
        Whether light goes missing, so that `fill` matters.
    random : bool
        Whether `seed` matters.
    """

    title: str
    group: str
    unit: str
    meaning: str
    fills: bool = False
    random: bool = True


LOST, NOISE, WEAR = "Missing light", "Noise", "Wear"
GONE = "The share of the photo that is gone"
TITLES: dict[str, Title] = {
    "pixels": Title("Missing pixels", LOST, "% of the pixels", f"{GONE}, pixel by pixel.", True),
    "blocks": Title("Missing blocks", LOST, "% of the area", f"{GONE}, in rectangles.", True),
    "scratches": Title("Scratches", LOST, "% of the area", f"{GONE}, in thin lines.", True),
    "tear": Title("Torn corner", LOST, "% of the area", f"{GONE} with a torn corner.", True),
    "values": Title("Random values added", NOISE, "% of the pixels",
        "The share of the pixels to which a random value is added."),
    "gaussian": Title("Gaussian noise", NOISE, "% of the range",
        "The standard deviation of the noise; 100 % is from black to white."),
    "poisson": Title("Photon noise", NOISE, "% of white",
        "The standard deviation of white; darker places have less."),
    "salt": Title("Salt and pepper", NOISE, "% of the pixels",
        "The share of the pixels that turn white or black."),
    "grain": Title("Film grain", NOISE, "% of the coarsest",
        "How strong and how coarse the grain of the film is."),
    "blur": Title("Blur", WEAR, "% of the widest",
        "How wide the blur is; 100 % spreads over 2 % of the longer edge.", random=False),
    "fading": Title("Fading", WEAR, "% of the silver",
        "The share of the density that has faded away.", random=False),
    "jpeg": Title("JPEG", WEAR, "% of the hardest",
        "How hard the file is compressed; 100 % is the lowest quality there is.", random=False),
    "vignette": Title("Dark corners", WEAR, "% of the light",
        "The share of the light that is lost in the corners.", random=False),
    "dust": Title("Dust", WEAR, "% of the most",
        "Specks and hairs; 100 % covers a tenth of the photo."),
}  # fmt: skip
assert tuple(TITLES) == DAMAGES
