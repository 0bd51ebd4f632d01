"""Colours that a network is told in training, as a user would click them.

Zhang et al., "Real-Time User-Guided Image Colorization with Learned Deep Priors" (SIGGRAPH 2017),
section 3.2: a geometric number of points, near the middle rather than at the edge, each a small
square of one colour, its mean; now and then all colours.
"""

import torch
from torch import Generator, Tensor

STOP = 1 / 5  # chance that no further point follows: 5 points on average; in the paper 8
MOST = 40  # points; more than that would be one in 7500
ALL = 0.01  # share of crops that are told everything
RADIUS = 4  # pixels; squares are 1 to 9 wide


def reveal(chroma: Tensor, share: float, generator: Generator) -> Tensor:
    """Choose what is told of true colours.

    Parameters
    ----------
    chroma : (N, 2, H, W) float32
        True a*b*.
    share : float
        Of the crops that are told anything, 0 to 1.

    Returns
    -------
    (N, 3, H, W) float32
        a* and b* where they are told, and 1 there; else 0.
    """
    n, _, height, width = chroma.shape
    draw = torch.rand(n, 3, generator=generator)
    # A geometric number by inversion, from 1 on, for those that are told.
    counts = 1 + (torch.log1p(-draw[:, 0]) / torch.log1p(torch.tensor(-STOP))).floor()
    counts = torch.where(draw[:, 1] < share, counts.clamp(max=MOST), 0)
    places = (0.5 + torch.randn(n, MOST, 2, generator=generator) / 4).clamp(0, 0.999)
    radii = torch.randint(0, RADIUS + 1, (n, MOST), generator=generator)
    told = chroma.new_zeros(n, 3, height, width)
    for i in range(int(counts.max())):
        who = torch.nonzero(counts > i)[:, 0]
        square = squares(places[who, i], radii[who, i], height, width).to(chroma.device)
        put(told, chroma, who.to(chroma.device), square)
    everything = (draw[:, 2] < ALL).to(chroma.device)
    told[everything] = torch.cat([chroma, torch.ones_like(chroma[:, :1])], 1)[everything]
    return told


def squares(places: Tensor, radii: Tensor, height: int, width: int) -> Tensor:
    """(M, 1, H, W) bool, true within the radius of each place (M, 2), fractions across and down."""
    x, y = (places * torch.tensor([width, height])).long().unbind(1)
    across = (torch.arange(width) - x[:, None]).abs() <= radii[:, None]
    down = (torch.arange(height) - y[:, None]).abs() <= radii[:, None]
    return (down[:, :, None] & across[:, None, :])[:, None]


def put(told: Tensor, chroma: Tensor, who: Tensor, square: Tensor) -> None:
    """Write the mean colour of each square (M, 1, H, W) into what crops `who` (M,) are told."""
    weight = square.float()
    total = (chroma[who] * weight).sum((2, 3), keepdim=True)
    mean = total / weight.sum((2, 3), keepdim=True)
    colour = torch.cat([mean, torch.ones_like(mean[:, :1])], 1)
    told[who] = torch.where(square, colour, told[who])
