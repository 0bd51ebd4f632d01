"""What happens to places of a photo: scratches, dust, missing pixels, noise, JPEG blocks.

Each takes L* (N, 1, H, W), 0 to 100, a strength (N, 1, 1, 1) from 0 to 1 and a torch generator, and
gives a new L*. They are the kinds of `engine.degrade` for small crops and whole batches, made so
that a crop costs less than a millisecond.
"""

import torch
from torch import Generator, Tensor
from torch.nn import functional

from engine.degrade.wear import DUST
from engine.train.fields import amounts, one_of, soft, uniform

LINES = 8  # scratches of a crop at most
FILLS = (53.39, 100.0, 0.0)  # L* of the gray (0.5), white and black of Zane (2021)
VALUES = 0.5  # largest share of pixels that get a random value
MISSING = 0.5  # largest share of pixels that go missing

# Table K.1 of ITU-T T.81 (JPEG): quantization of luminance.
QUANTA = (
    (16, 11, 10, 16, 24, 40, 51, 61),
    (12, 12, 14, 19, 26, 58, 60, 55),
    (14, 13, 16, 24, 40, 57, 69, 56),
    (14, 17, 22, 29, 51, 87, 80, 62),
    (18, 22, 37, 56, 68, 109, 103, 77),
    (24, 35, 55, 64, 81, 104, 113, 92),
    (49, 64, 78, 87, 103, 121, 120, 101),
    (72, 92, 95, 98, 112, 100, 103, 99),
)  # fmt: skip


def scratches(light: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """Long thin lines along the film or across it, light or dark (Kokaram 1998).

    The strength is how many there are, of at most 8, and how opaque.
    """
    n = len(light)
    across = torch.rand((), generator=generator, device=generator.device) < 0.3
    if across:
        light = light.transpose(-1, -2)
    rows, columns = light.shape[-2:]
    draws = torch.rand(n, LINES, 6, 1, 1, generator=generator, device=generator.device)
    start, slope, top, length, half, level = draws.to(light.device).unbind(2)
    y = torch.linspace(0, 1, rows, device=light.device).view(rows, 1)
    x = torch.arange(columns, device=light.device)
    middle = columns * (start + 0.15 * (slope - 0.5) * y)
    there = (torch.arange(LINES, device=light.device).view(LINES, 1, 1) < strength * LINES) & (
        (y > top - 0.3) & (y < top - 0.3 + 0.2 + length)
    )
    cover = (0.7 + half - (x - middle).abs()).clamp(0, 1) * there * (0.4 + 0.6 * strength)
    shade, which = cover.max(1, keepdim=True)
    levels = torch.where(level < 0.7, 100.0, 10.0).expand_as(cover).gather(1, which)
    made = light + shade * (levels - light)
    return made.transpose(-1, -2) if across else made


def dust(light: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """Specks of uneven shape, most of them white, on up to a tenth of the area."""
    size = max(light.shape[-2:])
    cells = int(
        size / (1.5 + 2 * float(torch.rand((), generator=generator, device=generator.device)))
    )
    field = soft(light, max(2, cells), generator)
    # The share 1 - Phi(z) of a normal field lies above z.
    bound = 2**0.5 * torch.erfinv(1 - 2 * (strength * DUST).clamp(1e-6, 0.5))
    cover = ((field - bound) * 4).clamp(0, 1) * (strength > 0)
    white = amounts(len(light), 0, 1, generator, light) < 0.7
    return light + cover * (torch.where(white, 97.0, 8.0) - light)


def missing(light: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """Up to half of the pixels replaced by gray, white or black (Zane 2021, section 3.2).

    In a half of the batches they go missing in squares of 2 to 4 pixels.
    """
    edge = max(
        1, int(torch.randint(-2, 5, (), generator=generator, device=generator.device).item())
    )
    rows, columns = (-(-side // edge) for side in light.shape[-2:])
    chance = uniform(light[..., :rows, :columns], generator)
    if edge > 1:
        chance = chance.repeat_interleave(edge, 2).repeat_interleave(edge, 3)
        chance = chance[..., : light.shape[-2], : light.shape[-1]]
    return torch.where(chance < MISSING * strength, one_of(FILLS, light, generator), light)


def values(light: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """A random share of the range added to up to half of the pixels (Zane 2021, section 3.3)."""
    chance = uniform(light, generator)
    # Given that it is hit, `chance` is evenly spread below its bound: a second draw for nothing.
    bound = (VALUES * strength).clamp_min(1e-6)
    added = torch.where(chance < bound, 100 * chance / bound, 0.0)
    return (light + added * (strength > 0)).clamp_max(100)


def jpeg(light: Tensor, strength: Tensor, generator: Generator) -> Tensor:
    """Blocks and ringing of JPEG: the discrete cosine transform of 8 x 8 pixels, quantized.

    ITU-T T.81 with its table K.1, scaled to a quality of 100 (1 - strength)**2, at least 8, as the
    Independent JPEG Group's library does. L* stands for the level, whose curve is nearly the same.
    Blocks begin anywhere, as a crop does.
    """
    quality = (100 * (1 - strength) ** 2).clamp(8, 99)
    scale = torch.where(quality < 50, 50 / quality, 2 - quality / 50)
    quanta = (torch.tensor(QUANTA, device=light.device, dtype=light.dtype) * scale).clamp_min(1)
    top, left = (
        int(i) for i in torch.randint(8, (2,), generator=generator, device=generator.device)
    )
    height, width = light.shape[-2:]
    below, right = -(height + top) % 8, -(width + left) % 8
    padded = functional.pad(light * 2.55 - 128, (left, right, top, below), mode="replicate")
    n, _, rows, columns = padded.shape
    blocks = padded.view(n, rows // 8, 8, columns // 8, 8).transpose(2, 3)
    basis = cosines(light)
    quanta = quanta.view(n, 1, 1, 8, 8)
    kept = torch.round(basis @ blocks @ basis.T / quanta) * quanta
    plane = (basis.T @ kept @ basis).transpose(2, 3).reshape(n, 1, rows, columns)
    plane = plane[..., top : top + height, left : left + width]
    return torch.where(strength > 0, ((plane + 128) / 2.55).clamp(0, 100), light)


def cosines(like: Tensor) -> Tensor:
    """The (8, 8) matrix of the discrete cosine transform (T.81, A.3.3)."""
    k = torch.arange(8, device=like.device, dtype=like.dtype)
    basis = torch.cos(torch.pi / 8 * (k + 0.5) * k[:, None]) / 2
    basis[0] *= 2**-0.5
    return basis
