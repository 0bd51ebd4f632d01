"""Auto: what a photo needs, and how much of it, in words and as a repair."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.photo import Photo
from engine.repair.holes import holes, outliers
from engine.repair.marks import Marks, look, marks
from engine.repair.noise import estimate_noise
from engine.repair.pipeline import small
from engine.repair.tones import ends, first_light
from engine.repair_steps import Repair

Plane = NDArray[np.float32]

SIDE = 1600  # longer edge that is looked at
SENSITIVITY = 0.45  # of Auto: rather too little than too much
NOISY = 2.2  # L*, standard deviation from which on noise is worth taking away
FADED = 84.0  # L* between the ends, below which tones are faded


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


def propose(photo: Photo) -> Proposal:
    """Look at a photo and propose a repair; a good photo is left alone."""
    toned = photo.pixels.ndim == 3 and not photo.is_color
    light = small(first_light(photo, Repair(deyellow=toned)), SIDE)
    found: list[str] = []
    wishes: dict[str, object] = {}
    missing = holes_of(photo.light)
    if missing > 0:
        found.append(f"{missing:.1%} of the light is missing")
        wishes["detect"] = True
    worn = toned or faded(light)
    seen = marks(look(light), SENSITIVITY)
    if worn and seen.lines + seen.specks > 0:
        found += counted(seen)
        wishes |= {"detect": True, "sensitivity": SENSITIVITY}
    noise = estimate_noise(light).level
    if noise > NOISY:
        found.append(f"noise {noise:.0f} %")
        wishes["denoise"] = 0.7
    if faded(light):
        found.append("faded")
        wishes["auto_tone"] = True
    return Proposal(Repair(**wishes), tuple(found))  # type: ignore[arg-type]


def counted(seen: Marks) -> list[str]:
    """Scratches and specks in words."""
    words = (seen.lines, "scratch", "scratches"), (seen.specks, "speck", "specks")
    return [f"{count} {one if count == 1 else many}" for count, one, many in words if count]


def holes_of(light: Plane) -> float:
    """Share of the light that is missing."""
    gone = holes(light)
    return float((gone | outliers(light)).mean())


def faded(light: Plane) -> bool:
    """Whether blacks and whites are missing."""
    low, high = ends(light)
    return high - low < FADED
