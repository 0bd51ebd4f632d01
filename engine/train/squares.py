"""Squares of training photos: the short side whole, and of the long side a part or all, squeezed.

The scoring protocol of colorization squeezes whole photos to a square, so a network that never saw
one is scored on shapes that are new to it.
"""

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.train.photos import PhotoSet

Floats = NDArray[np.float64]


def square(photo: Tensor, place: float, squeezed: bool = False) -> Tensor:
    """(S, S, 3) uint8 of a photo (H, W, 3), S its short side.

    `place`, 0 to 1, says where along the long side it lies; of no account if the whole long side is
    `squeezed` into it.
    """
    height, width = photo.shape[:2]
    short = min(height, width)
    if squeezed:
        small = cv2.resize(photo.numpy(), (short, short), interpolation=cv2.INTER_LINEAR)
        return torch.from_numpy(small)
    y, x = (round(place * (side - short)) for side in (height, width))
    return photo[y : y + short, x : x + short]


def squares(
    photos: PhotoSet, block: Tensor, indices: NDArray[np.intp], places: Floats,
    squeezed: NDArray[np.bool_],
) -> Tensor:  # fmt: skip
    """(N, S, S, 3) uint8: what `square` gives, all at once, where launching work is dear.

    `block` is that of the photos, on the device where they are wanted. All photos have the same
    short side, see `engine.train.photos.shrink`. Squeezed ones may differ by rounding.
    """
    heights, widths = photos.heights[indices], photos.widths[indices]
    side, longs = int(np.minimum(heights, widths).min()), np.maximum(heights, widths)[:, None]
    across, wide = np.arange(side), (widths >= heights)[:, None]
    part = np.rint(places[:, None] * (longs - side)) + across
    whole = ((across + 0.5) * longs / side - 0.5).clip(0, longs - 1)
    along = np.where(squeezed[:, None], whole, part)

    def gather(numbers: Floats) -> Tensor:
        """Columns of wide photos or rows of tall ones by their numbers, with all across them."""
        rows, columns = (np.where(wide == (axis == 1), numbers, across) for axis in (0, 1))
        heads = photos.starts[indices][:, None] + rows * 3 * widths[:, None]
        lines, offsets = (
            torch.from_numpy(at.astype(np.int64)).to(block.device) for at in (heads, 3 * columns)
        )
        first = lines[:, :, None, None] + offsets[:, None, :, None]
        found: Tensor = block[first + torch.arange(3, device=block.device)]
        return found

    low = np.floor(along)
    if (low == along).all():
        return gather(low)
    after = (along - low).astype(np.float32)
    shares = np.where(wide[..., None], after[:, None, :], after[:, :, None])[..., None]
    share = torch.from_numpy(shares).to(block.device)
    both = (gather(low), gather(np.minimum(low + 1, longs - 1)))
    return torch.lerp(both[0].float(), both[1].float(), share).round().byte()
