"""Photos of one colour, chosen by rule: the chroma-weighted share of a hue.

Klefbom and Mjoberg (2022) chose their blue, yellow and green photos "by observation". Here a photo
is as blue as the part of its chroma C*ab whose hue angle h_ab lies in the range of blue. A pixel
with less chroma than `NEUTRAL` counts in the whole as if it had that much: else an almost gray
photo with a cast of blue would be the bluest of all.

Ranges of hue angles, in degrees. Boundaries lie about half-way between patches of the ColorChecker
(McCamy, Marcus and Davidson 1976; hues of its published Lab values in brackets):

- red from 0 to 72: moderate red [19], red [28], skin [45], orange [58]; also wood and earth
- yellow to 107: orange yellow [74], yellow [87]; the yellow of screens is 103
- green to 160: yellow green [113], foliage [121], the green of screens at 136, green [141]
- cyan to 241: bluish green [180], the cyan of screens at 196, cyan [225]
- blue to 310: blue sky [257], purplish blue [283], blue [286], blue flower [289], and the blue of
  screens, which CIELAB puts at 306, where purple would be expected
- magenta to 360: purple [317], the magenta of screens at 328, magenta [344]
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.errors import BadRecipe
from engine.hues import ENDS, HUES
from engine.progress import Report, silent
from engine.train.photos import PhotoSet

RANDOM = "random"
NEUTRAL = 20.0  # C*ab below which a colour is called grayish: walls, stone, haze
STEP = 3  # every third row and column is enough to judge a photo by


@dataclass(frozen=True, slots=True)
class Choice:
    """A photo that was chosen: its place in the set, and how much of it has the hue."""

    index: int
    share: float


def shares(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Share of each of `HUES`, 0 to 1, in an sRGB photo (H, W, 3); gray is the rest."""
    a, b = np.moveaxis(color.chroma(np.ascontiguousarray(pixels)), -1, 0)
    chroma = np.hypot(a, b).ravel()
    angle = np.degrees(np.arctan2(b, a)).ravel() % 360
    hue = np.searchsorted(list(ENDS.values()), angle, side="right") % len(HUES)
    whole = np.maximum(chroma, NEUTRAL).sum()
    return np.asarray(np.bincount(hue, chroma, len(HUES)) / whole)


def judge(photos: PhotoSet, report: Report = silent) -> NDArray[np.float64]:
    """(N, 6) share of each of `HUES` in each photo."""
    table = np.empty((len(photos), len(HUES)))
    for index in range(len(photos)):
        report(index / len(photos))
        table[index] = shares(photos.photo(index)[::STEP, ::STEP])
    return table


def best(photos: PhotoSet, table: NDArray[np.float64], hue: str, count: int) -> list[Choice]:
    """The photos with the largest share of a hue, the best first; fewer if there are fewer.

    Raises
    ------
    BadRecipe
        If the hue is unknown.
    """
    if hue not in HUES:
        raise BadRecipe(f"there is no hue called {hue!r}", f"Known: {', '.join(HUES)}.")
    column = table[:, HUES.index(hue)]
    order = np.lexsort([photos.names, -column])[:count]
    return [Choice(int(i), float(column[i])) for i in order]


def chosen(photos: PhotoSet, select: Sequence[str], count: int, seed: int) -> PhotoSet:
    """The part of a set that a recipe selects: `count` photos of each hue, or at random.

    Raises
    ------
    BadRecipe
        If a hue is unknown, or there are fewer photos than asked for.
    """
    if not select:
        return photos
    if len(photos) < count:
        raise BadRecipe(
            f"the recipe selects {count} photos, and there are {len(photos)}",
            "Give more photos, or a smaller count.",
        )
    indices: set[int] = set()
    if RANDOM in select:
        drawn = np.random.default_rng(seed).choice(len(photos), count, replace=False)
        indices.update(drawn.tolist())
    hues = [wish for wish in select if wish != RANDOM]
    table = judge(photos) if hues else np.empty((len(photos), len(HUES)))
    for hue in hues:
        indices.update(choice.index for choice in best(photos, table, hue, count))
    return photos.part(sorted(indices))
