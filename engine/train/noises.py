"""Noise and grain all over a photo: light that is still there, but not what it was.

Each takes L* (N, 1, H, W), 0 to 100, a strength (N, 1, 1, 1) from 0 to 1 and a torch generator, and
gives a new L*. They are those of `engine.degrade.noise` for small crops and whole batches.
"""

import torch
from torch import Generator, Tensor
from torch.nn import functional

from engine.train.fields import amounts, near, uniform

NOISE, GRAIN = 45.0, 30.0  # L*, standard deviation of the strongest noise and the strongest grain
TILT = 0.5  # how unlike noise is in shadows and in lights: a power of the lightness
SOFT = (0.15, 0.7, 0.15)  # how a grain spreads, as in `engine.degrade.noise`
SALT = 0.5  # largest share of pixels that turn black or white


def noise(light: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """Gaussian noise, of even strength or more of it in shadows, as photon noise is."""
    tilt = TILT * amounts(len(light), -1, 0.4, generator, light)
    field = normal(light, light.shape[-2:], generator)
    return (light + NOISE * strength * (light.clamp_min(4) / 50) ** tilt * field).clamp(0, 100)


def grain(light: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """Film grain, most in middle grays; the stronger, the coarser. See `engine.degrade.noise`."""
    soft = torch.tensor(SOFT, device=light.device)
    kernel = (soft[:, None] * soft)[None, None]
    rows, columns = light.shape[-2:]
    fine = functional.conv2d(normal(light, (rows + 2, columns + 2), generator), kernel)
    half = normal(light, (rows // 2 + 1, columns // 2 + 1), generator)
    coarse = functional.interpolate(half, size=(rows, columns), mode="bicubic")
    both = (1 - strength) * fine / fine.std() + strength * coarse / coarse.std()
    share = (light / 100).clamp(0, 1)
    spread = 2 * (share * (1 - share)).sqrt() * GRAIN * strength
    return (light + spread / torch.hypot(1 - strength, strength) * both).clamp(0, 100)


def salt(light: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """Up to half of the pixels black or white, by the toss of a coin."""
    chance, most = uniform(light, generator), SALT * strength
    return torch.where(chance < most, torch.where(chance < most / 2, 0.0, 100.0), light)


def normal(light: Tensor, size: tuple[int, ...], generator: Generator) -> Tensor:
    """Normal numbers (N, 1, *size) on the crops' device."""
    own = near(generator, light.device)
    return torch.randn(len(light), 1, *size, generator=own, device=light.device)
