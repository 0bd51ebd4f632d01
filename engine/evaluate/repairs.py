"""What repair is worth, where the truth is known: lightness and mask against the undamaged photo.

The protocol of the score tables: photos at 256 x 256, L* from 8-bit pixels. They are made gray,
damaged by `engine.degrade` with fixed seeds, rounded to 8 bits as a file would be, and repaired.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.damages import TITLES
from engine.degrade import degrade
from engine.evaluate.truths import chosen, readable
from engine.ingredients import Damage
from engine.progress import Report, silent
from engine.repair import Repaired, Seen, estimate_noise, propose_for, repair
from engine.structure import similarity

if TYPE_CHECKING:
    from engine.restorer import Restorer

Plane = NDArray[np.float32]
Mask = NDArray[np.bool_]
Method = Callable[[Plane], Repaired]  # from damaged L* (H, W)

USES = ("mask", "fill", "denoise")
AMOUNTS = (0.05, 0.25, 0.5)
DAMAGED, CLASSICAL, LEARNED = "damaged", "repaired", "by the network"
LOCAL = frozenset({"salt", "values", "dust"})  # what hits places, though nothing goes missing
NOISES = frozenset(kind for kind, title in TITLES.items() if title.group == "Noise") - LOCAL
HIT = 8.0  # L* that such a place differs by
MOST = 60.0  # dB, of what is nearly the same
EVERY = tuple(Damage(kind, amount) for kind in TITLES for amount in AMOUNTS)
COLUMNS = ("damage", "amount", "", "psnr", "ssim", "mask_f1", "mask_share")


@dataclass(frozen=True, slots=True)
class Row:
    """Means over photos, of one kind and amount of damage and one method.

    Attributes
    ----------
    psnr, ssim : float
        Of L*, whose range is 100.
    mask_f1 : float or None
        Harmonic mean of precision and recall of the mask; None where no places are hit.
    mask_share : float
        Of the photo.
    noise : float
        L*, standard deviation of what `estimate_noise` finds in the damaged photo.
    """

    damage: str
    amount: float
    method: str
    psnr: float
    ssim: float
    mask_f1: float | None
    mask_share: float
    noise: float = 0.0


def nothing(light: Plane) -> Repaired:
    """The damaged photo."""
    return Repaired(light, np.zeros_like(light))


def automatic(light: Plane) -> Repaired:
    """What Auto makes of it."""
    return repair(light, propose_for(light).repair)


def learned(restorer: "Restorer") -> dict[str, Method]:
    """What Auto makes of it with a network, for each use of that."""

    last: list[tuple[Plane, Seen]] = []  # methods are asked one after the other about a photo

    def look(light: Plane) -> Seen:
        if not last or last[0][0] is not light:
            last[:] = [(light, restorer.look(light))]
        return last[0][1]

    def method(uses: frozenset[str]) -> Method:
        def mend(light: Plane) -> Repaired:
            seen = replace(look(light), uses=uses, noisy=(0.0, np.inf))
            return repair(light, propose_for(light, seen=seen).repair, seen=seen)

        return mend

    return {f"{LEARNED}: {use}": method(frozenset({use})) for use in USES}


def noisy_between(rows: Sequence[Row]) -> tuple[float, float] | None:
    """Noise in L*, from and to, that a network takes away better, by PSNR and SSIM of every row."""
    name = f"{LEARNED}: denoise"
    own = [row for row in rows if row.method == name and row.damage in NOISES]
    usual = {(row.damage, row.amount): row for row in rows if row.method == CLASSICAL}
    runs: list[list[float]] = [[]]
    for row in sorted(own, key=lambda row: row.noise):
        other = usual[row.damage, row.amount]
        if row.psnr > other.psnr and row.ssim > other.ssim:
            runs[-1].append(row.noise)
        else:
            runs.append([])
    longest = max(runs, key=len)
    return (longest[0], longest[-1]) if longest else None


def uses_of(rows: Sequence[Row]) -> tuple[str, ...]:
    """What a network is better at: each of `USES` that makes the mean row better in all respects.

    The mask counts where places are hit, the fill where light is missing and no worse elsewhere,
    denoising where noise is, `noisy_between`.
    """
    band = noisy_between(rows)
    if band:
        rows = [r for r in rows if r.damage not in NOISES or band[0] <= r.noise <= band[1]]
    kinds = {
        "mask": {row.damage for row in rows if row.mask_f1 is not None},
        "fill": {kind for kind, title in TITLES.items() if title.fills},
        "denoise": NOISES if band else frozenset(),
    }
    return tuple(use for use in USES if better(rows, f"{LEARNED}: {use}", kinds[use]))


def better(rows: Sequence[Row], method: str, kinds: Set[str]) -> bool:
    """Whether PSNR and SSIM are higher than without a network, and of masks F1 is no lower."""

    def means(name: str) -> NDArray[np.float64]:
        own = [row for row in rows if row.method == name and row.damage in kinds]
        return np.asarray(np.mean([(r.psnr, r.ssim, r.mask_f1 or 0.0) for r in own], axis=0))

    if not any(row.method == method and row.damage in kinds for row in rows):
        return False
    gain = means(method) - means(CLASSICAL)
    good = all(r.psnr > 50 for r in rows if not r.damage and r.method == method)  # stays good
    return bool((gain[:2] > 0).all() and gain[2] >= 0 and good)


METHODS: Mapping[str, Method] = {DAMAGED: nothing, CLASSICAL: automatic}


def methods(preference: str = "auto") -> dict[str, Method]:
    """All of them: also the network, on a device of that kind, where it is installed."""
    from engine.repair_network import installed

    card = installed()
    if card is None:
        return dict(METHODS)
    from engine.device import choose
    from engine.restorer import Restorer

    return {**METHODS, **learned(Restorer.load(card, choose(preference)))}


def lights_in(folder: Path, limit: int | None = None) -> list[Plane]:
    """L* (256, 256) of a folder's photos; raises `EngineError` if there are none."""
    found = chosen(folder, limit)
    return [color.lightness(truth.pixels) for _, truth in readable(found, folder)]


def measure_repairs(
    lights: Sequence[Plane],
    damages: Sequence[Damage] = EVERY,
    methods: Mapping[str, Method] = METHODS,
    report: Report = silent,
) -> list[Row]:
    """Damage photos in these ways, each by itself, repair them, and compare.

    Parameters
    ----------
    lights : sequence of (H, W) float32
        CIE L* of good photos.
    damages : sequence of Damage
        Their seeds do not matter: each photo has its own.
    methods : mapping of str to Method
        What repairs.

    Returns
    -------
    list of Row
        First the undamaged photo, whose kind is "".
    """
    rows = []
    for number, trial in enumerate((None, *damages)):
        report(number / (1 + len(damages)))
        rows += rows_of(lights, trial, methods)
    report(1.0)
    return rows


def rows_of(
    lights: Sequence[Plane], trial: Damage | None, methods: Mapping[str, Method]
) -> list[Row]:
    """The rows of one damage."""
    found: dict[str, list[list[float]]] = {name: [] for name in methods}
    noise = []
    for seed, truth in enumerate(lights):
        damaged, hit = damaged_by(truth, trial, seed)
        noise.append(estimate_noise(damaged).level)
        for name, method in methods.items():
            found[name].append(scores(method(damaged), truth, hit))
    kind, amount = (trial.kind, trial.amount) if trial else ("", 0.0)
    placed = bool(kind) and (TITLES[kind].fills or kind in LOCAL)
    rows = [row_of(kind, amount, name, np.mean(each, 0), placed) for name, each in found.items()]
    return [replace(row, noise=round(float(np.mean(noise)), 2)) for row in rows]


def row_of(kind: str, amount: float, name: str, means: NDArray[np.float64], placed: bool) -> Row:
    """A row of means; F1 of nothing at all means nothing."""
    psnr, ssim, mask_f1, share = (round(float(mean), 4) for mean in means)
    return Row(kind, amount, name, psnr, ssim, mask_f1 if placed else None, share)


def damaged_by(light: Plane, trial: Damage | None, seed: int) -> tuple[Plane, Mask]:
    """Light as a file of 8 bits would have it, and the places that were hit."""
    if trial is None:
        return light, np.zeros(light.shape, bool)
    damaged, hit = degrade(light, [replace(trial, seed=seed)])
    if trial.kind in LOCAL:
        hit = np.abs(damaged - light) > HIT
    gray = color.encode(np.clip(damaged, 0, 100), np.zeros((*light.shape, 2), np.float32))
    return color.lightness(gray[..., 0].copy()), hit


def scores(repaired: Repaired, truth: Plane, hit: Mask) -> list[float]:
    """PSNR and SSIM of L*, F1 and share of the mask."""
    error = float(np.square(repaired.light - truth).mean(dtype=np.float64))
    psnr = min(MOST, 10 * np.log10(100**2 / max(error, 1e-9)))
    ssim = similarity(repaired.light, truth, 100)
    mask = repaired.mask > 0.5
    both = mask.sum() + hit.sum()
    f1 = 2 * (mask & hit).sum() / both if both else 1.0
    return [psnr, ssim, float(f1), float(mask.mean())]


def cells(row: Row) -> tuple[str, ...]:
    """A row for people, in the order of `COLUMNS`."""
    title = TITLES[row.damage].title if row.damage else "Undamaged"
    f1 = "-" if row.mask_f1 is None else f"{row.mask_f1:.2f}"
    return (title, f"{row.amount:.0%}", row.method, f"{row.psnr:.2f}", f"{row.ssim:.3f}", f1,
            f"{row.mask_share:.1%}")  # fmt: skip
