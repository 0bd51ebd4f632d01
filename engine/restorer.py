"""The network that repairs, at work: a photo's own resolution, in tiles with feathered seams."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from engine.catalog import ModelCard
from engine.device import Device
from engine.models import build
from engine.progress import Report, silent
from engine.repair import Seen
from engine.weights import load_state

Plane = NDArray[np.float32]

TILE = 512  # pixels
OVERLAP = 64  # of two tiles; over it one fades into the other


class Restorer:
    """A network with its weights on a device; it may be used from one thread at a time."""

    def __init__(self, card: ModelCard, device: Device, network: nn.Module) -> None:
        self.card, self._device = card, torch.device(device.kind)
        network = network.eval().requires_grad_(False).to(self._device)
        self._network = network.to(memory_format=torch.channels_last)

    @classmethod
    def load(cls, card: ModelCard, device: Device) -> "Restorer":
        """Build the card's network, with its weights.

        Raises
        ------
        MissingWeights, DamagedWeights
            If there are none that fit.
        """
        network = build(card.family, card.arguments)
        network.load_state_dict(load_state(card))
        return cls(card, device, network)

    @torch.inference_mode()
    def look(self, light: Plane, report: Report = silent) -> Seen:
        """See where a photo is damaged, and what was there.

        Parameters
        ----------
        light : (H, W) float32
            CIE L*, 0 to 100.

        Returns
        -------
        Seen

        Raises
        ------
        Cancelled
            Out of `report`, which hears of every tile.
        """
        found = np.zeros((2, *light.shape), np.float32)
        weight = np.zeros(light.shape, np.float32)
        tiles = [(top, left) for top in starts(light.shape[0]) for left in starts(light.shape[1])]
        for done, (top, left) in enumerate(tiles):
            report(done / len(tiles))
            part = light[top : top + TILE, left : left + TILE]
            fade = feather(part.shape)
            box = slice(top, top + part.shape[0]), slice(left, left + part.shape[1])
            found[(slice(None), *box)] += fade * self._said(part)
            weight[box] += fade
        report(1.0)
        found /= weight
        scores = self.card.scores
        light = np.clip(found[1], 0, 100, out=found[1])
        least, most = scores.get("noisy") or (0.0, np.inf)
        return Seen(found[0], light, frozenset(scores.get("uses", ())), (least, most))

    def _said(self, part: Plane) -> Plane:
        """Chance of damage and L*, (2, h, w), of a tile."""
        multiple = int(self._network.multiple)  # type: ignore[arg-type]
        padding = [(0, -side % multiple) for side in part.shape]
        padded = torch.from_numpy(np.pad(part, padding, "edge"))[None, None].to(self._device)
        logits, light = self._network(padded)
        both = torch.cat([torch.sigmoid(logits), light], 1)[0].float().cpu().numpy()
        return np.asarray(both[:, : part.shape[0], : part.shape[1]])


def starts(side: int) -> list[int]:
    """Where tiles begin along an edge; the last one ends with it."""
    if side <= TILE:
        return [0]
    step = TILE - OVERLAP
    return [*range(0, side - TILE, step), side - TILE]


def feather(shape: tuple[int, ...]) -> Plane:
    """Weights (h, w) that fall towards the edges of a tile, but not to nothing."""
    rows, columns = (
        np.minimum(1, (np.minimum(np.arange(side), np.arange(side)[::-1]) + 1) / OVERLAP)
        for side in shape
    )
    return np.asarray(rows[:, None] * columns, np.float32)
