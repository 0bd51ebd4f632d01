"""How a table of scores is to be measured."""

from dataclasses import dataclass

from engine.errors import BadRecipe
from engine.evaluate.truths import SIDE
from engine.ingredients import Damage
from engine.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Wishes:
    """What `measure` is asked, besides models and photos.

    Attributes
    ----------
    side : int
        Working side of the networks.
    limit : int or None
        At most so many photos, evenly spread; the others are not read.
    damage : tuple of Damage
        Done to the gray photos before they are colorized; each photo gets a seed of its own.
    hints : int
        Colours given away a photo, to models that take hints; see `hinting`.
    against : str
        Name of the row that the others are compared with, photo by photo.
    column : str
        What rows of single sources are told apart by: "source", which is the folder or what a CSV
        file beside the photos says of it, or another column of that file. Empty for none.
    seed : int
        Of everything random here.
    examples : int
        Photos whose results are kept, for a report.
    """

    side: int = SIDE
    limit: int | None = None
    damage: tuple[Damage, ...] = ()
    hints: int = 0
    against: str = ""
    column: str = ""
    seed: int = 0
    examples: int = 0

    def __post_init__(self) -> None:
        Recipe(side=self.side)  # complains of what is out of range
        if self.limit is not None and self.limit < 1:
            raise BadRecipe(f"limit cannot be {self.limit}", "Choose at least one photo.")
        if self.hints < 0:
            raise BadRecipe(f"hints cannot be {self.hints}", "Choose 0 or more a photo.")
