"""Photos as the papers show them to networks: whole, at one size, and what comes back of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from engine import color
from engine.train.augment import fit
from engine.train.photos import PhotoSet, squash

Pixels = NDArray[np.uint8]
Plane = NDArray[np.float32]
TOGETHER = 4  # photos in a forward pass
TEMPERATURE = 0.38  # of the annealed mean (Zhang et al. 2016, equation 5)


@dataclass(frozen=True, eq=False, slots=True)
class Whole:
    """A photo at the size of the networks.

    Attributes
    ----------
    truth : (S, S, 3) uint8
        sRGB.
    lab : (S, S, 3) float32
        Its L*a*b*.
    inside : (slice, slice)
        Rows and columns of the photo between its black borders.
    """

    truth: Pixels
    lab: Plane
    inside: tuple[slice, slice]

    @property
    def light(self) -> Plane:
        """L* (S, S)."""
        return np.ascontiguousarray(self.lab[..., 0])

    @property
    def chroma(self) -> Plane:
        """True a*b* (S, S, 2)."""
        return np.ascontiguousarray(self.lab[..., 1:])

    def painted(self, chroma: Plane | None = None) -> Pixels:
        """The photo without borders: with these colours, or with its own."""
        if chroma is None:
            return self.truth[self.inside]
        pixels = color.encode(self.light, np.ascontiguousarray(chroma, np.float32))
        return np.asarray(pixels[self.inside], np.uint8)


def padded(photos: PhotoSet, side: int) -> list[Whole]:
    """All photos in squares with black borders."""
    made = []
    for index in range(len(photos)):
        pixels = np.ascontiguousarray(photos.photo(index))
        height, width = pixels.shape[:2]
        size = [max(1, round(length * side / max(height, width))) for length in (height, width)]
        top, left = ((side - length) // 2 for length in size)
        inside = slice(top, top + size[0]), slice(left, left + size[1])
        square = fit(torch.from_numpy(pixels), side).numpy()
        made.append(Whole(square, color.lab(square), inside))
    return made


def squashed(photos: PhotoSet, side: int) -> list[Whole]:
    """All photos as squares, whatever their shape."""
    everything = slice(0, side), slice(0, side)
    squares = (squash(photos.photo(index), side) for index in range(len(photos)))
    return [Whole(square, color.lab(square), everything) for square in squares]


@torch.inference_mode()
def answers(
    network: nn.Module,
    lights: Sequence[Plane],
    device: torch.device,
    how: str = "nearest",
    annealed: bool = False,
) -> list[Plane]:
    """a*b* (S, S, 2) that a network sees in each L* (S, S), enlarged to full size as papers do.

    `annealed` takes the annealed mean of a predicted distribution at the paper's temperature.
    """
    network.eval()
    found: list[Plane] = []
    for start in range(0, len(lights), TOGETHER):
        batch = torch.from_numpy(np.stack(lights[start : start + TOGETHER]))[:, None].to(device)
        said = network(batch)
        chroma: Tensor = said[1] if isinstance(said, tuple) else said
        if annealed and isinstance(said, tuple):
            odds = torch.softmax(said[0].float() / TEMPERATURE, 1)
            chroma = torch.einsum("nqhw,qc->nchw", odds, network.get_buffer("centers").float())
        size = (batch.shape[-2], batch.shape[-1])
        full = functional.interpolate(chroma.float(), size=size, mode=how)
        found += list(full.permute(0, 2, 3, 1).contiguous().cpu().numpy())
    return found


def squared_error(said: Plane, truth: Plane) -> float:
    """Mean squared error of a*b* divided by 128."""
    return float(np.square((said - truth) / np.float32(128)).mean(dtype=np.float64))
