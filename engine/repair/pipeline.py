"""The steps of a repair, one after the other, and each by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.photo import Photo
from engine.progress import Report, part, silent
from engine.repair.filling import fill
from engine.repair.marks import Evidence, reduced
from engine.repair.masks import Seen, check, mask_of
from engine.repair.noise import Noise, denoise, estimate_noise
from engine.repair.tones import first_light, sharpen, tone
from engine.repair_steps import STEPS, Repair

Plane = NDArray[np.float32]

SHARES = {"mask": 2.0, "fill": 3.0, "denoise": 4.0, "tone": 1.0, "sharpen": 1.0}  # of the time


@dataclass(frozen=True, eq=False, slots=True)
class Repaired:
    """A repaired photo.

    Attributes
    ----------
    light : (H, W) float32
        CIE L*, 0 to 100; the array that came in if nothing was done.
    mask : (H, W) float32
        0 to 1, how much of each pixel was filled.
    """

    light: Plane
    mask: Plane


def repair(
    light: Plane,
    wanted: Repair,
    report: Report = silent,
    mask: Plane | None = None,
    evidence: Evidence | None = None,
    seen: Seen | None = None,
) -> Repaired:
    """Undo damage: in the same way for the same input, everywhere.

    Parameters
    ----------
    light : (H, W) float32
        CIE L*, 0 to 100, at any size: lengths in `wanted` are fractions of it. Never changed.
    wanted : Repair
        `deyellow` is for `first_light`, which needs the photo.
    mask : (H, W) float32, optional
        0 to 1, in place of what `wanted` says about a mask.
    evidence : Evidence, optional
        What `look` gave for this light, so that only the sensitivity is applied again.
    seen : Seen, optional
        What a network saw in this light, see `engine.restorer`: it finds, fills and denoises then.

    Raises
    ------
    EngineError
        If the mask is of another size, or covers the whole photo.
    """
    if mask is not None:
        wanted = replace(wanted, detect=True)  # so that the fill is one of the steps
    reports = parts_of(report, ("mask", *wanted.active))
    if mask is None:
        mask = mask_of(light, wanted, evidence, seen)
    reports["mask"](1.0)
    light = all_done(light, wanted, mask, reports, seen)
    report(1.0)
    return Repaired(light, mask)


def all_done(
    light: Plane, wanted: Repair, mask: Plane, reports: Mapping[str, Report], seen: Seen | None
) -> Plane:
    """L* (H, W) after all steps that are wanted."""
    filled = mask if "fill" in wanted.active else None
    for step in wanted.active:
        light = done(step, light, wanted, filled, reports[step], seen=seen)
    return light


def done(
    step: str,
    light: Plane,
    wanted: Repair,
    mask: Plane | None,
    report: Report = silent,
    noise: Noise | None = None,
    seen: Seen | None = None,
) -> Plane:
    """One of `STEPS`: L* (H, W) after it, from L* before it and the mask, if it was filled."""
    if step == "fill" and mask is not None:
        check(mask, light)
        return fill(light, mask, wanted.way, report, seen.light_for("fill") if seen else None)
    if step == "denoise":
        noise = noise or estimate_noise(light)
        known = seen.without(noise.level) if seen else None
        if known is not None and mask is not None:  # what it saw there is gone
            known = np.where(mask > 0, light, known)
        return denoise(light, wanted.denoise, wanted.detail, wanted.grain, noise, report, known)
    if step == "tone":
        return tone(light, wanted)
    if step == "sharpen":
        return sharpen(light, wanted.sharpen, (noise or estimate_noise(light)).level)
    raise KeyError(step)


def parts_of(report: Report, steps: tuple[str, ...]) -> dict[str, Report]:
    """A report for each step, by how long they take."""
    whole, reports, start = sum(SHARES[step] for step in steps), {}, 0.0
    for step in steps:
        end = start + SHARES[step] / whole
        reports[step] = part(report, start, end)
        start = end
    return reports


def steps(photo: Photo, wanted: Repair, side: int = 256) -> list[tuple[str, Plane]]:
    """What each step makes of a small copy of the photo, for thumbnails.

    Parameters
    ----------
    side : int
        Longer edge of the copy in pixels.

    Returns
    -------
    list of (step, light)
        First "photo" as it is, then those of `STEPS` that are done; light (h, w) float32.
    """
    light = reduced(first_light(photo, wanted), side)
    found = [("photo", reduced(photo.light, side))]
    mask = mask_of(light, wanted)
    for step in wanted.active:
        light = done(step, light, wanted, mask)
        found.append((step, light))
    return found


assert set(STEPS) < set(SHARES)
