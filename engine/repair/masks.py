"""The mask: what was found, and what the user made of it."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.repair.holes import holes, outliers
from engine.repair.marks import Evidence, look, marks
from engine.repair.smooth import smooth_fill
from engine.repair_steps import MaskStroke, Repair
from engine.strokes import distance

Plane = NDArray[np.float32]
Mask = NDArray[np.bool_]

ROOM = (
    0.0012  # that a mark is grown by, of the longer edge, since its edges are soft; 1 pixel least
)
FEATHER = 1.0  # pixels
SURE, PERHAPS = 0.85, 0.15  # chances that are enough at the least and the greatest sensitivity
# An eraser is this much fuller than a brush, so that the same way takes all away; and what is left.
SWEEP, FAINT = 4.0, 0.07


@dataclass(frozen=True, eq=False, slots=True)
class Seen:
    """What a network saw in a photo.

    Attributes
    ----------
    chance : (H, W) float32
        Of damage, 0 to 1.
    light : (H, W) float32
        CIE L* as it was before, 0 to 100.
    uses : set of str
        Of "mask", "fill" and "denoise", what it is good for: where it was measured to be better
        than what is done without it.
    noisy : (least, most)
        L*, standard deviations of the noise between which it is better at denoising.
    """

    chance: Plane
    light: Plane
    uses: frozenset[str] = frozenset({"mask", "fill", "denoise"})
    noisy: tuple[float, float] = (0.0, math.inf)

    def light_for(self, use: str) -> Plane | None:
        """Its light, if it is good for that."""
        return self.light if use in self.uses else None

    def without(self, noise: float) -> Plane | None:
        """Its light, if it is good at taking so much noise away."""
        return self.light_for("denoise") if self.noisy[0] <= noise <= self.noisy[1] else None


Look = Callable[[Plane], Seen]  # at L* (H, W)


def mask_of(
    light: Plane, repair: Repair, evidence: Evidence | None = None, seen: Seen | None = None
) -> Plane:
    """How much each pixel is to be replaced.

    Parameters
    ----------
    light : (H, W) float32
        CIE L*.
    repair : Repair
        `detect`, `sensitivity`, `mask`, `grow` and `invert` count.
    evidence : Evidence, optional
        Of the same light, if it was looked at before.
    seen : Seen, optional
        What a network saw in it, which then takes the place of the evidence.

    Returns
    -------
    (H, W) float32
        0 to 1.
    """
    mask = np.zeros(light.shape, np.float32)
    if repair.detect:
        mask = detected(light, repair, evidence, seen)
    for stroke in repair.mask:
        paint(mask, stroke)
    if repair.grow:
        mask = grown(mask, repair.grow * max(light.shape))
    return 1 - mask if repair.invert else mask


def detected(
    light: Plane, repair: Repair, evidence: Evidence | None = None, seen: Seen | None = None
) -> Plane:
    """What is found: holes to the pixel, marks with a little room and a soft edge."""
    gone = missing_from(light)
    mask = gone.astype(np.float32)
    if not repair.sensitivity:
        return mask
    if seen is not None and "mask" in seen.uses:
        damaged = (seen.chance > SURE - (SURE - PERHAPS) * repair.sensitivity).astype(np.uint8)
        return np.asarray(np.maximum(mask, reach(damaged, 0.0)))
    rest = smooth_fill(light, gone) if gone.any() else light
    found = marks(evidence or look(rest), repair.sensitivity).where
    if found.any():
        small = found.astype(np.uint8)
        whole = cv2.resize(small, light.shape[::-1], interpolation=cv2.INTER_NEAREST)
        room = max(1.0, ROOM * max(light.shape)) * max(1.0, light.shape[0] / found.shape[0]) ** 0.5
        np.maximum(mask, reach(whole.astype(np.uint8), room), out=mask)
    return mask


def missing_from(light: Plane) -> Mask:
    """Where (H, W) light is gone, or hit by impulses; never everywhere."""
    gone = holes(light)
    gone |= outliers(smooth_fill(light, gone) if gone.any() else light)
    return gone & ~gone.all()


def reach(mask: NDArray[np.uint8], room: float) -> Plane:
    """A binary mask, grown by some pixels and feathered over one more."""
    away: Plane = np.asarray(cv2.distanceTransform(1 - mask, cv2.DIST_L2, 3), np.float32)
    np.subtract(np.float32(room + FEATHER + 0.5), away, out=away)
    away /= np.float32(FEATHER)
    return np.clip(away, 0, 1, out=away)


def grown(mask: Plane, pixels: float) -> Plane:
    """A mask with its outline moved outwards, or inwards if below 0, by some pixels."""
    inside = (mask >= 0.5).astype(np.uint8)
    if not inside.any() or inside.all():
        return mask
    if pixels > 0:
        return np.asarray(np.maximum(mask, reach(inside, pixels - FEATHER)))
    return np.asarray(np.minimum(mask, 1 - reach(1 - inside, -pixels - FEATHER)))


def paint(mask: Plane, stroke: MaskStroke) -> None:
    """Add a stroke to a mask, or take it away, in place."""
    box, cover = covered(stroke, mask.shape)
    if not cover.size:
        return
    part = mask[box]
    if stroke.erase:
        part -= part * np.minimum(SWEEP * cover, 1)
        part[part < FAINT] = 0
    else:
        np.maximum(part, cover, out=part)


def covered(stroke: MaskStroke, shape: tuple[int, ...]) -> tuple[tuple[slice, slice], Plane]:
    """The part of a plane that a stroke reaches, and how much (h, w) of it each pixel gets."""
    height, width = shape
    way = np.array(stroke.points) * (width, height)
    radius = max(stroke.radius * max(shape), 0.5) if stroke.kind == "brush" else 0.0
    low = np.maximum(np.floor(way.min(0) - radius - 1), 0).astype(int)
    high = np.minimum(np.ceil(way.max(0) + radius + 1), (width, height)).astype(int)
    box = slice(low[1], max(low[1], high[1])), slice(low[0], max(low[0], high[0]))
    size = box[0].stop - box[0].start, box[1].stop - box[1].start
    if 0 in size:
        return box, np.zeros((0, 0), np.float32)
    if stroke.kind == "lasso":
        inside = np.zeros(size, np.uint8)
        cv2.fillPoly(inside, [np.rint((way - low) * 16 - 8).astype(np.int32)], 1, shift=4)
        return box, inside.astype(np.float32)
    fade = max(stroke.softness * radius, 1.0)
    rest = (radius + 0.5 - distance(way - low, size, radius + 0.5)) / fade
    rest = np.clip(rest, 0, 1)
    return box, np.asarray(rest * rest * (3 - 2 * rest), np.float32)


def check(mask: Plane, light: Plane) -> None:
    """Raise `EngineError` where a mask does not fit the light, or leaves nothing to fill from."""
    if mask.shape != light.shape:
        own, wanted = (f"{each.shape[1]} x {each.shape[0]}" for each in (mask, light))
        raise EngineError(
            f"the mask is {own} pixels and the photo {wanted}", "Make them of the same size."
        )
    if mask.size and float(mask.min()) > 0:
        raise EngineError(
            "the mask covers the whole photo, so that there is nothing to fill it from",
            "Erase a part of the mask, or turn it inside out.",
        )
