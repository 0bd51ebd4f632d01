"""Places of a photo that are gone, for training: a corner torn off, and many scratches at once.

Like `engine.degrade.missing`, whose kinds take a share of a whole photo, but for whole batches of
small crops and in less than a millisecond a crop.
"""

import math

import torch
from torch import Generator, Tensor
from torch.nn import functional

from engine.train.fields import amounts, one_of, soft

GONE = 0.5  # largest share of pixels
FILLS = (100.0, 100.0, 53.39, 0.0)  # L* of what lies behind: mostly white, as paper is
RAGGED = ((0.25, 4), (0.06, 24))  # how far bumps of an edge stand out, and how many there are
BENDS = 4  # places along a line at which it may end


def torn(light: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """One corner or side, torn off along a ragged line.

    The strength is how much of the crop is gone, of at most a half.
    """
    rows, columns = light.shape[-2:]
    y = torch.linspace(-1, 1, rows, device=light.device).view(rows, 1)
    x = torch.linspace(-1, 1, columns, device=light.device)
    turn = amounts(len(light), 0, 2 * math.pi, generator, light)
    height = x * turn.cos() + y * turn.sin()
    for size, bumps in RAGGED:
        height = height + size * soft(light, bumps, generator)
    return without(light, height, strength, generator)


def scored(light: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """Dense long lines along the film or across it, as on prints that were handled for long.

    The strength is how much of the crop they hide, of at most a half.
    """
    across = torch.rand((), generator=generator, device=generator.device) < 0.3
    upright = light.transpose(-1, -2) if across else light
    lines = upright.shape[-1] // 2
    few = soft(upright.new_empty(len(light), 1, BENDS, lines), lines, generator)
    height = functional.interpolate(few, size=upright.shape[-2:], mode="bilinear")
    made = without(upright, height, strength, generator)
    return made.transpose(-1, -2) if across else made


def without(light: Tensor, height: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """Crops whose lowest pixels, the share `GONE` times strength, show what lies behind."""
    n, pixels = len(light), height[0].numel()
    count = (GONE * strength.view(n) * pixels).round().long()
    ranked = height.reshape(n, pixels).sort(1).values
    bound = ranked.gather(1, (count - 1).clamp_min(0).view(n, 1)).view(n, 1, 1, 1)
    gone = (height <= bound) & (count > 0).view(n, 1, 1, 1)
    return torch.where(gone, one_of(FILLS, light, generator), light)
