"""Old photos made of new ones, for training: what film, time and scanners did, at random.

A colorizer that has seen only clean modern L* takes grain for texture and a faded sky for a wall.
`age` does a random few of `KINDS` to each crop of a batch, in the order in which a photo meets
them: lens and plate, print, damage, scan. `engine.train.augment` has emulsion, curve, grain and
blur; `engine.degrade` does the same kinds of damage to whole photos.
"""

from collections.abc import Callable, Mapping

from torch import Generator, Tensor

from engine.train.defects import dust, jpeg, missing, scratches, values
from engine.train.fields import amounts, some
from engine.train.film import fading, halation, texture, vignetting
from engine.train.holes import scored, torn
from engine.train.noises import grain, noise, salt

Aging = Callable[[Tensor, Tensor, Generator], Tensor]

# How a photo is aged, and the share of crops that each is done to by default: two or three a crop.
KINDS: dict[str, tuple[Aging, float]] = {
    "halation": (halation, 0.25),
    "vignetting": (vignetting, 0.3),
    "scratches": (scratches, 0.2),
    "dust": (dust, 0.25),
    "texture": (texture, 0.2),
    "fading": (fading, 0.35),
    "missing": (missing, 0.15),
    "torn": (torn, 0.10),
    "scored": (scored, 0.06),
    "values": (values, 0.13),
    "salt": (salt, 0.06),
    "grain": (grain, 0.18),
    "noise": (noise, 0.25),
    "jpeg": (jpeg, 0.35),
}


def age(
    light: Tensor,
    generator: Generator,
    strength: float = 1.0,
    shares: Mapping[str, float] | None = None,
) -> Tensor:
    """Age crops, each in its own way.

    Parameters
    ----------
    light : (N, 1, H, W) float32
        CIE L*, 0 to 100, on any device. It is not changed.
    generator : Generator
        On the CPU or on that device.
    strength : float
        0 to 1: the greatest strength of each kind. It is drawn with more weak than strong ones,
        since most photos that people have are in fair condition.
    shares : mapping of str to float, optional
        Share of the crops that each of `KINDS` is done to, in place of the usual ones.

    Returns
    -------
    (N, 1, H, W) float32
        CIE L*, 0 to 100.

    Raises
    ------
    KeyError
        If `shares` names a kind that there is not.
    """
    aged = light.clone()
    for kind, share in kinds(shares):
        chosen = some(light, share, generator)
        if len(chosen):
            how_much = amounts(len(chosen), 0, 1, generator, light) ** 2 * strength
            aged[chosen] = kind(aged[chosen], how_much, generator)
    return aged


def kinds(shares: Mapping[str, float] | None) -> list[tuple[Aging, float]]:
    """All kinds in order, with the shares given in place of the usual ones."""
    if shares is None:
        return list(KINDS.values())
    unknown = sorted(set(shares) - set(KINDS))
    if unknown:
        raise KeyError(f"no such aging: {', '.join(unknown)}")
    return [(kind, shares.get(name, 0.0)) for name, (kind, _) in KINDS.items()]
