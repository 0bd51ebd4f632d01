"""What film, lens and paper do to a whole photo: halation, vignetting, fading, texture.

Each takes L* (N, 1, H, W), 0 to 100, a strength (N, 1, 1, 1) from 0 to 1 and a torch generator, and
gives a new L*; a strength of 0 changes nothing beyond rounding. The constants are those of
`engine.degrade`.
"""

import math

import torch
from torch import Generator, Tensor
from torch.nn import functional

from engine.degrade.wear import CORNER, PAPER, SHEEN
from engine.train.convert import lightness
from engine.train.fields import amounts, soft

GLOW = 0.35  # share of bright light that comes back around it at the strongest halation
BRIGHT = 0.5  # luminance from which on light reaches the back of the film
MOST = 0.85  # share of silver lost: of a blank paper there is nothing to learn
TEXTURE = 5.0  # L*, standard deviation of the strongest paper texture
WAVES = 20, 60  # of a pressed pattern along an edge


def luminance(light: Tensor) -> Tensor:
    """Relative luminance, 0 to 1, of L* (ISO/CIE 11664-4)."""
    cube = ((light + 16) / 116) ** 3
    return torch.where(light > 8, cube, light / 903.3)


def halation(light: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """A glow around lights, which the back of the plate reflects (Mees and James, chapter 20).

    Plates without a backing, and film before anti-halation layers, show it around windows and
    lamps. It spreads to about an eighth of the crop.
    """
    values = luminance(light)
    excess = (values - BRIGHT).clamp_min(0)
    size = [max(4, side // 4) for side in light.shape[-2:]]
    small = functional.interpolate(excess, size=size, mode="area")
    reach = 2 * max(1, min(size) // 12) + 1
    for _ in range(3):  # three boxes are nearly a Gaussian
        small = functional.avg_pool2d(small, reach, 1, reach // 2, count_include_pad=False)
    glow = functional.interpolate(small, size=light.shape[-2:], mode="bilinear")
    return lightness((values + GLOW / BRIGHT * strength * glow).clamp(0, 1))


def vignetting(light: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """Darker away from a middle, by the cos^4 law of lenses, as `engine.degrade` does it.

    A crop shows any part of the photo, so the middle lies anywhere in it.
    """
    n, _, height, width = light.shape
    y, x = (
        torch.linspace(-1, 1, side, device=light.device).view(1, 1, *shape)
        - amounts(n, -1, 1, generator, light)
        for side, shape in ((height, (height, 1)), (width, (1, width)))
    )
    reach = ((1 - strength.clamp_max(CORNER)) ** -0.5 - 1) / 4
    return lightness(luminance(light) / (1 + reach * (y**2 + x**2)) ** 2)


def fading(light: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """Silver that has faded, not everywhere alike, as in `engine.degrade.wear.fading`."""
    uneven = 0.25 * soft(light, 3, generator)
    share = (MOST * strength * (1 + uneven)).clamp(0, MOST)
    seen = (luminance(light) + SHEEN) / (1 + SHEEN)
    kept = seen ** (1 - share) * (1 + SHEEN) - SHEEN
    return lightness((kept * (1 - PAPER * share)).clamp(0, 1))


def texture(light: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """Fibres of the paper, and in half of the crops the pattern of a silk or honeycomb surface.

    Such surfaces were pressed into many prints from the 1930s to the 1970s, and scanners light
    them from the side (Reilly 1986 for papers; the pattern is taken for two crossed waves).
    """
    n, _, height, width = light.shape
    fibres = 0.6 * soft(light, 64, generator) + 0.4 * soft(light, 12, generator)
    turn = amounts(n, 0, math.pi, generator, light)
    waves = amounts(n, *WAVES, generator, light) * math.pi
    pressed = (amounts(n, 0, 1, generator, light) < 0.5).float()
    y = torch.linspace(0, 1, height, device=light.device).view(1, 1, height, 1) * waves
    x = torch.linspace(0, 1, width, device=light.device).view(1, 1, 1, width) * waves
    cos, sin = torch.cos(turn), torch.sin(turn)
    pattern = 2 * torch.sin(cos * x + sin * y) * torch.sin(cos * y - sin * x)
    relief = torch.lerp(fibres, pattern, 0.7 * pressed)
    # Blacks hide a surface, and so do the brightest whites.
    seen = 0.3 + 0.7 * (light / 100) * (1 - light / 100) * 4
    return (light + TEXTURE * strength * seen * relief).clamp(0, 100)
