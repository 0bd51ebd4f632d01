"""The scores of one photo as columns of a table: headings, and which value is the better one.

Nothing is computed here, so that a window can lay out its table before numpy is loaded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Column:
    """One score: how it is called and read.

    Attributes
    ----------
    key : str
        In what `score_photo` gives, and in JSON.
    title, unit : str
        Heading of a table; the unit is empty for plain numbers.
    better : "less", "more", "near" or ""
        Which value is the better one; "near" is near to `true_colorfulness`.
    digits : int
        Decimals worth showing.
    about : str
        One sentence for a tooltip.
    """

    key: str
    title: str
    unit: str
    better: Literal["less", "more", "near", ""]
    digits: int
    about: str


COLUMNS = (
    Column("ciede2000", "CIEDE2000", "ΔE00", "less", 2,
           "Mean colour difference as the eye sees it; 1 is about the least that is noticed"),
    Column("psnr", "PSNR", "dB", "more", 2, "Peak signal-to-noise ratio of all channels"),
    Column("score_rgb", "Score RGB", "", "less", 4,
           "Mean distance of pixel values in RGB, 0 to 1 a channel (Zane 2021, equation 1)"),
    Column("score_lab", "Score Lab", "ΔE*ab", "less", 2,
           "Mean distance of pixel values in CIE Lab, as Zane 2021 asks for in the end"),
    Column("mse_ab", "MSE a*b*", "", "less", 5,
           "Mean squared error of a* and b*, each divided by 128 (Klefbom and Mjöberg 2022)"),
    Column("ssim", "SSIM", "", "more", 4, "Structural similarity (Wang et al. 2004), 1 at best"),
    Column("colorfulness", "Colourful", "", "near", 1,
           "Colourfulness (Hasler and Süsstrunk 2003); best near to that of the true photo"),
    Column("true_colorfulness", "True colourful", "", "", 1,
           "Colourfulness of the true photo"),
)  # fmt: skip
KEYS = tuple(column.key for column in COLUMNS)


def best(rows: Sequence[Mapping[str, float]], column: Column) -> set[int]:
    """Which rows have the best value of a column, to the digits that are shown.

    A photo that is its own truth should not be among them.
    """
    if not column.better or not rows:
        return set()
    distances = [round(distance_from_best(row, column), column.digits) for row in rows]
    return {i for i, distance in enumerate(distances) if distance == min(distances)}


def distance_from_best(row: Mapping[str, float], column: Column) -> float:
    """The less the better, whichever way the column goes."""
    value = row[column.key]
    if column.better == "near":
        return abs(value - row["true_colorfulness"])
    return -value if column.better == "more" else value
