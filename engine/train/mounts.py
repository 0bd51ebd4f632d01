"""The paper around a picture: borders of prints and the cards they were mounted on.

Most scans of old prints show some, photos made for screens none. A network that has never seen any
takes it for a wall, a sky or old brown paper, and colours the picture itself accordingly.
"""

import torch
from torch import Generator, Tensor

from engine.train.fields import amounts, soft, some, uniform

LIGHT, DARK = (68.0, 99.0), (2.0, 35.0)  # L* of papers and of black cards or scanner lids
BLACK = 0.2  # share of dark ones
WIDTH = 0.015, 0.16  # of a border, as a share of the crop's side
EVEN = 0.5  # share of borders about as wide on all sides; the others may lack some
SIDES = 0.7  # chance of each side of those
TILT = 0.015  # of an edge, as a slope
UNEVEN, ROUGH = 2.0, 1.5  # L*, most of a paper's slow and quick changes


def mounted(
    light: Tensor, chroma: Tensor, share: float, generator: Generator
) -> tuple[Tensor, Tensor]:
    """Lay borders over the edges of some crops.

    Parameters
    ----------
    light : (N, 1, H, W) float32
        CIE L*, 0 to 100, on any device. It is not changed.
    chroma : (N, 2, H, W) float32
        a*b*. It is not changed.
    share : float
        Of the crops that get borders.
    generator : Generator
        On the CPU or on that device.

    Returns
    -------
    (N, 1, H, W), (N, 2, H, W) float32
        Both with borders, which have no colour.
    """
    chosen = some(light, share, generator)
    if not len(chosen):
        return light, chroma
    light, chroma = light.clone(), chroma.clone()
    seen = light[chosen]
    inside = picture(seen, generator)
    light[chosen] = torch.lerp(paper(seen, generator), seen, inside)
    chroma[chosen] *= inside
    return light, chroma


def picture(like: Tensor, generator: Generator) -> Tensor:
    """(N, 1, H, W): 1 in the picture, 0 in its border, in between for a pixel or two."""
    n, _, height, width = like.shape
    widths = amounts(4 * n, *WIDTH, generator, like).view(4, n, 1, 1, 1)
    even = amounts(n, 0, 1, generator, like) < EVEN
    there = amounts(4 * n, 0, 1, generator, like).view(4, n, 1, 1, 1) < SIDES
    alike = widths[:1] * amounts(4 * n, 0.8, 1.2, generator, like).view(4, n, 1, 1, 1)
    # A side without a border has its edge outside of the crop.
    edges = torch.where(even, alike, torch.where(there, widths, -torch.ones_like(widths)))
    slopes = amounts(4 * n, -TILT, TILT, generator, like).view(4, n, 1, 1, 1)
    y = (torch.arange(height, device=like.device).view(1, 1, height, 1) + 0.5) / height
    x = (torch.arange(width, device=like.device).view(1, 1, 1, width) + 0.5) / width
    along = ((x, y), (1 - x, y), (y, x), (1 - y, x))
    gaps = [
        across - edge - slope * (length - 0.5)
        for (across, length), edge, slope in zip(along, edges, slopes, strict=True)
    ]
    nearest = torch.stack(torch.broadcast_tensors(*gaps)).amin(0) * max(height, width)
    sharp = 1 / amounts(n, 0.5, 2, generator, like)
    return (nearest * sharp + 0.5).clamp(0, 1)


def paper(like: Tensor, generator: Generator) -> Tensor:
    """(N, 1, H, W) L* of blank paper, nearly even."""
    n = len(like)
    bright, black = (amounts(n, *range_, generator, like) for range_ in (LIGHT, DARK))
    base = torch.where(amounts(n, 0, 1, generator, like) < BLACK, black, bright)
    slow = UNEVEN * amounts(n, 0, 1, generator, like) * soft(like, 4, generator)
    quick = ROUGH * amounts(n, 0, 1, generator, like) * (uniform(like, generator) - 0.5)
    return (base + slow + 2 * quick).clamp(0, 100)
