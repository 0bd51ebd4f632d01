"""A photo brought to the size at which a network works, and its answer cut to the photo again."""

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from engine.ingredients import Hint

Plane = NDArray[np.float32]

# Networks answer at a half or a quarter of what they see. Working sizes are multiples of this, so
# that the answer covers exactly the photo and not a fraction of a pixel more.
GRID = 4

# Pixels around a hint, at working size, that get its colour. In training squares are 1 to 9 wide.
HINT_RADIUS = 2


def shrink(light: Plane, side: int) -> Plane:
    """Resize L* so that its longer edge is `side` pixels, keeping the aspect."""
    scale = side / max(light.shape)
    height, width = (max(GRID, GRID * round(length * scale / GRID)) for length in light.shape)
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(light, (width, height), interpolation=how), np.float32)


def pad(light: Plane, multiple: int) -> Plane:
    """Reflect below and at the right until both edges are divisible by `multiple`."""
    below, right = (-length % multiple for length in light.shape)
    return np.asarray(cv2.copyMakeBorder(light, 0, below, 0, right, cv2.BORDER_REFLECT_101))


def hint_planes(hints: Sequence[Hint], photo: tuple[int, ...], padded: tuple[int, ...]) -> Plane:
    """Hints as planes (3, H, W) of the padded size: a* and b* in small squares, and 1 there."""
    planes = np.zeros((3, *padded), np.float32)
    for hint in hints:
        row, column = (
            min(int(place * length), length - 1)
            for place, length in zip((hint.y, hint.x), photo, strict=True)
        )
        around = tuple(slice(max(0, c - HINT_RADIUS), c + HINT_RADIUS + 1) for c in (row, column))
        planes[(slice(None), *around)] = np.array([hint.a, hint.b, 1], np.float32)[:, None, None]
    return planes


def photo_part(answer: Tensor, small: Plane, padded: Plane) -> NDArray[Any]:
    """Cut the padding off a network's (1, C, H, W) answer; (h, w, C)."""
    rows = answer.shape[2] * small.shape[0] // padded.shape[0]
    columns = answer.shape[3] * small.shape[1] // padded.shape[1]
    part = answer[0, :, :rows, :columns].permute(1, 2, 0)
    return frozen(part.contiguous().cpu().numpy())


def frozen(values: NDArray[Any]) -> NDArray[Any]:
    """The same array, read-only, as it will be shared between threads."""
    values.flags.writeable = False
    return values
