"""Damaged crops, and what they were: examples for a network that repairs.

A crop is first aged in its tones, which is left for the tone step and so is part of the truth. Then
places are damaged and noise is added; what that changed is known.
"""

import numpy as np
import torch
from torch import Generator, Tensor

from engine.train.augment import curve, cut, emulsion
from engine.train.config import Augmentation, Stage
from engine.train.convert import lab, linear
from engine.train.cracks import worn
from engine.train.defects import dust, jpeg, missing, scratches, values
from engine.train.fields import amounts, some
from engine.train.film import fading, vignetting
from engine.train.noises import grain, noise

# Kinds that hit places, and the share of crops that each is done to.
PLACES = ((scratches, 0.15), (dust, 0.2), (missing, 0.12), (values, 0.2))
# Kinds that are all over it, that share, the greatest strength and the power that makes it rare.
ALL_OVER = ((noise, 0.5, 1.0, 2), (grain, 0.35, 1.0, 1), (jpeg, 0.3, 0.7, 2))
CRACKED, WHOLE = 0.3, 0.08
LEAST = 3.0  # L* by which a pixel has to be off to be counted as damaged


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


def hit(clean: Tensor, generator: Generator) -> tuple[Tensor, Tensor]:
    """Damage places; light and where it was damaged, (N, 1, H, W)."""
    light, mask = clean.clone(), torch.zeros_like(clean)
    for kind, share in PLACES:
        which = some(clean, share, generator)
        if len(which):
            before = light[which]
            after = kind(before, amounts(len(which), 0, 1, generator, light) ** 2, generator)
            light[which] = after
            mask[which] = torch.maximum(mask[which], ((after - before).abs() > LEAST).float())
    seed = int(torch.randint(2**62, (), generator=generator, device=generator.device))
    random = np.random.default_rng(seed)
    for number in some(clean, CRACKED, generator).tolist():
        made, gone = worn(light[number, 0].cpu().numpy(), random)
        light[number, 0] = torch.from_numpy(made).to(light.device)
        damaged = torch.from_numpy((gone > 0.15).astype(np.float32)).to(light.device)
        mask[number, 0] = torch.maximum(mask[number, 0], damaged)
    return light, mask


def noisy(light: Tensor, generator: Generator) -> Tensor:
    """Noise, grain and JPEG on shares of the crops."""
    for kind, share, most, power in ALL_OVER:
        which = some(light, share, generator)
        if len(which):
            how_much = amounts(len(which), 0, most, generator, light) ** power
            light[which] = kind(light[which], how_much, generator)
    return light
