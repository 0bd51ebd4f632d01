"""Auto: what a photo needs, and how much of it, in words and as a repair."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.photo import Photo
from engine.repair.marks import Marks, look, marks, reduced
from engine.repair.masks import Seen, missing_from
from engine.repair.noise import estimate_noise
from engine.repair.smooth import smooth_fill
from engine.repair.tones import ENDS, ONE_TONE, middle
from engine.repair_steps import Repair

Plane = NDArray[np.float32]

SIDE = 800  # longer edge that is looked at
SENSITIVITY = 0.45  # of Auto: rather too little than too much
# Share of all that is thin and light that has to be marks: 0.20 to 0.72 of four historic prints
# with cracks, at their own size and enlarged to 800 pixels, and up to 0.17 (an iron bridge) of the
# toned ones among 54 others. Of 60 modern photos of 256 x 256 pixels a quarter has more, so that
# the print has to be toned or faded, too.
WORN = 0.185
CERTAIN = 0.8  # chance of damage that a network has to give
DENOISE = 0.9
GONE = 0.001  # share of the photo, from which on light is missing
NOISY = 2.2  # L*, standard deviation from which on noise is worth taking away
# Percentile and L* of nearly the very darkest pixel, from which on tones are faded: 400 good photos
# have up to 33.6, since also fog leaves some dark place, and those faded by half 34.9 or more.
DARKEST, FADED = 0.01, 34.5
PAPER = 10.0, 82.0  # L* of the darkest and the lightest place where prints of paper are faded


@dataclass(frozen=True, slots=True)
class Proposal:
    """What Auto found, and would do.

    Attributes
    ----------
    repair : Repair
        Does nothing if the photo is in a good state.
    findings : tuple of str
        A few words each.
    """

    repair: Repair
    findings: tuple[str, ...]


def propose(photo: Photo, seen: Seen | None = None) -> Proposal:
    """Look at a photo and propose a repair; a good photo is left alone.

    `seen` is what a network saw in the photo's light, if there is one.
    """
    toned = photo.pixels.ndim == 3 and not photo.is_color
    return propose_for(photo.light, toned, seen)


def propose_for(light: Plane, print_of_paper: bool = False, seen: Seen | None = None) -> Proposal:
    """The same for L* (H, W); `print_of_paper` if it is known to be one, as toned scans are."""
    found: list[str] = []
    wishes: dict[str, Any] = {}
    missing = missing_from(light)
    if missing.mean() > GONE:
        found.append(f"{missing.mean():.1%} of the light is missing")
        wishes |= {"detect": True, "sensitivity": 0.0}
        light = smooth_fill(light, missing)
    light = reduced(light, SIDE)
    pale = faded(light, print_of_paper)
    worn = scratches_in(light, print_of_paper or pale, seen)
    if worn:
        found += worn
        wishes |= {"detect": True, "sensitivity": SENSITIVITY}
    noise = estimate_noise(light)
    if noise.level > NOISY and not noise.is_texture:
        found.append(f"noise {noise.level:.0f} %")
        wishes["denoise"] = DENOISE
    # It may be the dark place that is missing, unless it is known to be a print.
    if pale and (print_of_paper or missing.mean() <= GONE):
        found.append("faded")
        wishes["auto_tone"] = True
    return Proposal(Repair(**wishes), tuple(found))


def scratches_in(light: Plane, old: bool, seen: Seen | None) -> list[str]:
    """Scratches and specks in words; none where what looks like them may be the picture."""
    if seen is not None and "mask" in seen.uses:
        damaged = (reduced(seen.chance, SIDE) > CERTAIN).astype(np.uint8)
        found = cv2.connectedComponents(damaged)[0] - 1 if damaged.mean() > GONE else 0
        return [f"{found} damaged place{'' if found == 1 else 's'}"] if found else []
    worn = marks(look(light), SENSITIVITY)
    return counted(worn) if old and worn.share > WORN else []


def counted(seen: Marks) -> list[str]:
    """Scratches and specks in words."""
    words = (seen.lines, "scratch", "scratches"), (seen.specks, "speck", "specks")
    return [f"{count} {one if count == 1 else many}" for count, one, many in words if count]


def faded(light: Plane, print_of_paper: bool) -> bool:
    """Whether blacks are missing, or of a print also whites."""
    darkest, dark, bright = np.percentile(middle(light), (DARKEST, *ENDS))
    if bright - dark < ONE_TONE:
        return False
    if print_of_paper:
        return bool(dark > PAPER[0] or bright < PAPER[1])
    return bool(darkest > FADED)
