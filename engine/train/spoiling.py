"""Damaged crops, and what they were: examples for a network that repairs.

A crop is first aged in its tones, which is left for the tone step and so is part of the truth. Then
places are damaged and noise is added; what that changed is known.
"""

import numpy as np
import torch
from torch import Generator, Tensor
from torch.nn import functional

from engine.train.augment import curve, cut, emulsion
from engine.train.config import Augmentation, Stage
from engine.train.convert import lab, linear
from engine.train.cracks import worn
from engine.train.defects import dust, jpeg, missing, scratches, values
from engine.train.fields import amounts, near
from engine.train.film import fading, vignetting

# Kinds that hit places, and the share of crops that each is done to.
PLACES = ((scratches, 0.15), (dust, 0.2), (missing, 0.12), (values, 0.2))
CRACKED, NOISY, GRAINY, SQUEEZED, WHOLE = 0.3, 0.5, 0.35, 0.3, 0.08
LEAST = 3.0  # L* by which a pixel has to be off to be counted as damaged
NOISE, GRAIN = 30.0, 30.0  # L*, standard deviation of the strongest noise and the strongest grain
TILT = 0.5  # how unlike noise is in shadows and in lights: a power of the lightness
SOFT = (0.15, 0.7, 0.15)  # how a grain spreads, as in `engine.degrade.noise`


def spoiled(
    photos: Tensor, stage: Stage, how: Augmentation, generator: Generator
) -> tuple[Tensor, Tensor]:
    """Turn (N, 3, S, S) uint8 photos into damaged light and the truth.

    Returns
    -------
    light : (N, 1, crop, crop) float32
        Damaged L*, 0 to 100; a few crops are not damaged at all.
    truth : (N, 2, crop, crop) float32
        L* without the damage, and 1 where a place was damaged.
    """
    rgb = linear(cut(photos, stage, how, generator))
    clean = lab(rgb)[0]
    old = round(how.film * len(photos))
    if old:
        aged = curve(emulsion(rgb[:old], generator), how.curve, generator)
        for kind in (fading, vignetting):
            aged = kind(aged, amounts(old, 0, 1, generator, aged) ** 3, generator)
        clean = torch.cat([aged, clean[old:]])
    light, mask = hit(clean, generator)
    light = noisy(light, generator)
    spared = round(WHOLE * len(photos))
    if spared:  # the last ones: of a good photo nothing is to be changed
        light[-spared:], mask[-spared:] = clean[-spared:], 0
    return light, torch.cat([clean, mask], 1)


def chosen(count: int, share: float, generator: Generator) -> Tensor:
    """Numbers of the crops that something is done to."""
    chance = torch.rand(count, generator=generator, device=generator.device)
    return (chance < share).cpu().nonzero()[:, 0]


def hit(clean: Tensor, generator: Generator) -> tuple[Tensor, Tensor]:
    """Damage places; light and where it was damaged, (N, 1, H, W)."""
    light, mask = clean.clone(), torch.zeros_like(clean)
    for kind, share in PLACES:
        which = chosen(len(clean), share, generator).to(clean.device)
        if len(which):
            before = light[which]
            after = kind(before, amounts(len(which), 0, 1, generator, light) ** 2, generator)
            light[which] = after
            mask[which] = torch.maximum(mask[which], ((after - before).abs() > LEAST).float())
    seed = int(torch.randint(2**62, (), generator=generator, device=generator.device))
    random = np.random.default_rng(seed)
    for number in chosen(len(clean), CRACKED, generator).tolist():
        made, gone = worn(light[number, 0].cpu().numpy(), random)
        light[number, 0] = torch.from_numpy(made).to(light.device)
        damaged = torch.from_numpy((gone > 0.15).astype(np.float32)).to(light.device)
        mask[number, 0] = torch.maximum(mask[number, 0], damaged)
    return light, mask


def noisy(light: Tensor, generator: Generator) -> Tensor:
    """Noise, grain and JPEG on shares of the crops."""
    kinds = ((noise, NOISY), (grain, GRAINY), (squeezed, SQUEEZED))
    for kind, share in kinds:
        which = chosen(len(light), share, generator).to(light.device)
        if len(which):
            light[which] = kind(light[which], generator)
    return light


def noise(light: Tensor, generator: Generator) -> Tensor:
    """Gaussian noise, of even strength or more of it in shadows, as photon noise is."""
    level = NOISE * amounts(len(light), 0, 1, generator, light) ** 2
    tilt = TILT * amounts(len(light), -1, 0.4, generator, light)
    field = normal(light, light.shape[-2:], generator)
    return (light + level * (light.clamp_min(4) / 50) ** tilt * field).clamp(0, 100)


def grain(light: Tensor, generator: Generator) -> Tensor:
    """Film grain, most in middle grays; the stronger, the coarser. See `engine.degrade.noise`."""
    amount = amounts(len(light), 0, 1, generator, light)
    soft = torch.tensor(SOFT, device=light.device)
    kernel = (soft[:, None] * soft)[None, None]
    rows, columns = light.shape[-2:]
    fine = functional.conv2d(normal(light, (rows + 2, columns + 2), generator), kernel)
    half = normal(light, (rows // 2 + 1, columns // 2 + 1), generator)
    coarse = functional.interpolate(half, size=(rows, columns), mode="bicubic")
    both = (1 - amount) * fine / fine.std() + amount * coarse / coarse.std()
    share = (light / 100).clamp(0, 1)
    spread = 2 * (share * (1 - share)).sqrt() * GRAIN * amount / torch.hypot(1 - amount, amount)
    return (light + spread * both).clamp(0, 100)


def normal(light: Tensor, size: tuple[int, ...], generator: Generator) -> Tensor:
    """Normal numbers (N, 1, *size) on the crops' device."""
    own = near(generator, light.device)
    return torch.randn(len(light), 1, *size, generator=own, device=light.device)


def squeezed(light: Tensor, generator: Generator) -> Tensor:
    """JPEG of any strength that is met with."""
    return jpeg(light, amounts(len(light), 0, 0.7, generator, light) ** 2, generator)
