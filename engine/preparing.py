"""The photo that networks and renderers work on: the user's own, or what was made of it."""

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.bands import in_bands
from engine.color import Pixels, Plane
from engine.photo import Photo
from engine.progress import Report, part, silent
from engine.recipe import Recipe

if TYPE_CHECKING:
    from engine.repair import Look


def prepare(
    photo: Photo, recipe: Recipe, report: Report = silent, look: "Look | None" = None
) -> Photo:
    """Do to a photo what its recipe asks for before it is colorized.

    Parameters
    ----------
    photo : Photo
        As it was read; never changed.
    recipe : Recipe
        Its `damage` is done to the lightness, in this order; then its `repair`.
    look : Look, optional
        A network that helps to repair, see `engine.restorer`.

    Returns
    -------
    Photo
        The same object if nothing is to be done. Otherwise a gray one, of the same size, with the
        path, metadata and alpha of `photo` and a digest of its own.

    Raises
    ------
    Cancelled
        Out of `report`.
    """
    if not recipe.damage and recipe.repair.does_nothing:
        return photo
    damaged = damage(photo, recipe, part(report, 0, 0.3))
    light = mend(damaged, recipe, part(report, 0.3, 0.9), look)
    made = relit(photo, light)
    report(1)
    return made


def relit(photo: Photo, light: Plane) -> Photo:
    """The photo with other L* (H, W) and no colour; the same object if that is its own."""
    if light is photo.light:  # nothing was found to repair
        return photo
    pixels = gray(light, photo.bits)
    for plane in (light, pixels):
        plane.flags.writeable = False
    return replace(photo, light=light, pixels=pixels, digest=digest_of(light), is_color=False)


def damage(photo: Photo, recipe: Recipe, report: Report = silent) -> Plane:
    """Light after the damage; through the repair's filter, where there is none."""
    if recipe.damage:
        from engine.degrade import degrade

        return degrade(photo.light, recipe.damage, report)[0]
    from engine.repair import first_light

    return first_light(photo, recipe.repair)


def mend(
    light: Plane, recipe: Recipe, report: Report = silent, look: "Look | None" = None
) -> Plane:
    """Light after the repair."""
    if not recipe.repair.active:
        return light
    from engine.repair import repair

    return repair(light, recipe.repair, report, seen=look(light) if look else None).light


def gray(light: Plane, bits: int) -> Pixels:
    """sRGB levels (H, W) of CIE L*, 8 or 16 bit."""
    levels: NDArray[Any] = np.empty(light.shape, np.uint8 if bits == 8 else np.uint16)

    def work(rows: slice) -> None:
        colourless = np.zeros((*light[rows].shape, 2), np.float32)
        levels[rows] = color.encode(light[rows], colourless, bits)[..., 0]

    in_bands(work, light.shape)
    return levels


def digest_of(light: Plane) -> str:
    """SHA-256 of lightness and its shape, in hex."""
    found = hashlib.sha256(f"light {light.shape}".encode())
    found.update(np.ascontiguousarray(light).reshape(-1).view(np.uint8).data)
    return found.hexdigest()
