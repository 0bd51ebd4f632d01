"""How a network does while it learns: on a few photos that it is not taught, and on others."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from engine import color, metrics
from engine.files.atomic import write_atomically
from engine.train.losses import Loss
from engine.tuning.looking import Pixels

SIDE = 128  # pixels: a quarter of the work of the protocol's 256, and the order is much the same
STRIP = 8  # photos whose colours are shown


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen of a network.

    Attributes
    ----------
    loss : float
        On the watched photos; not a number where the network only says it while it is trained.
    ciede2000, general : float
        Mean colour error of watched and of general photos.
    """

    loss: float
    ciede2000: float
    general: float

    def facts(self) -> dict[str, float]:
        scores = {"ciede2000": round(self.ciede2000, 3), "general": round(self.general, 3)}
        return scores if math.isnan(self.loss) else {"loss": round(self.loss, 5), **scores}


class Watcher:
    """Looks at networks on the same photos every time."""

    def __init__(
        self, watched: Sequence[Pixels], general: Sequence[Pixels], device: torch.device
    ) -> None:
        self._device = device
        self._watched = [Square.of(pixels) for pixels in watched]
        self._general = [Square.of(pixels) for pixels in general]
        self._drawn: list[Pixels] = []

    @torch.inference_mode()
    def look(self, network: nn.Module, loss: Loss) -> Look:
        """Score a network; what it made of some photos can be drawn until the next look."""
        losses, errors, drawn = [], [], []
        for square in self._watched:
            said = self._said(network, square)
            truth = torch.from_numpy(square.lab[..., 1:]).permute(2, 0, 1)[None].to(self._device)
            # The loss may draw random places: it shall not disturb those that training draws.
            with torch.random.fork_rng(devices=[]):
                torch.manual_seed(0)
                if isinstance(said, tuple) or not getattr(network, "classifies", False):
                    losses.append(float(loss(said, truth)))
            pixels, error = square.colored(said)
            errors.append(error)
            drawn.append(pixels)
        general = [square.colored(self._said(network, square))[1] for square in self._general]
        self._drawn = drawn[:STRIP]
        mean = float(np.mean(losses)) if losses else math.nan
        return Look(mean, float(np.mean(errors)), float(np.mean(general)))

    def draw(self, strip: Path) -> None:
        """Draw what was made of some photos at the last look."""
        draw(self._drawn, strip)

    def truths(self, strip: Path, gray: Path) -> None:
        """Draw the true colours of the photos of a strip, and the same photos gray."""
        shown = self._watched[:STRIP]
        draw([square.pixels for square in shown], strip)
        draw([np.repeat(cv2.cvtColor(s.pixels, cv2.COLOR_RGB2GRAY)[..., None], 3, 2)
              for s in shown], gray)  # fmt: skip

    def _said(self, network: nn.Module, square: "Square") -> Tensor | tuple[Tensor, Tensor]:
        light = torch.from_numpy(square.lab[None, None, :, :, 0].copy()).to(self._device)
        said = network(light)
        if isinstance(said, tuple):
            return said[0].float(), said[1].float()
        one: Tensor = said.float()
        return one


@dataclass(frozen=True, eq=False, slots=True)
class Square:
    """A photo to look at: (128, 128, 3) pixels and their L*a*b*."""

    pixels: Pixels
    lab: NDArray[np.float32]

    @classmethod
    def of(cls, pixels: Pixels) -> "Square":
        small = np.asarray(cv2.resize(pixels, (SIDE, SIDE), interpolation=cv2.INTER_AREA), np.uint8)
        return cls(small, color.lab(small))

    def colored(self, said: Tensor | tuple[Tensor, Tensor]) -> tuple[Pixels, float]:
        """The photo in the colours that a network gave, and their mean CIEDE2000."""
        chroma = said[1] if isinstance(said, tuple) else said
        full = functional.interpolate(chroma, size=(SIDE, SIDE), mode="bilinear")
        plane = full[0].permute(1, 2, 0).contiguous().cpu().numpy()
        light = np.ascontiguousarray(self.lab[..., 0])
        pixels = np.asarray(color.encode(light, plane), np.uint8)
        return pixels, metrics.ciede2000(color.lab(pixels), self.lab)


def draw(pictures: Sequence[Pixels], path: Path) -> None:
    """Write pictures side by side as one PNG, whole or not at all."""
    order = cv2.cvtColor(np.concatenate(list(pictures), axis=1), cv2.COLOR_RGB2BGR)
    write_atomically(path, cv2.imencode(".png", order)[1].tobytes())
