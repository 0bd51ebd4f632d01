"""A photo brought to the size at which a network works, and its answer cut to the photo again."""

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from engine.borders import GRID, Box
from engine.ingredients import Hint

Plane = NDArray[np.float32]
Part = tuple[slice, slice]  # rows and columns

# Pixels around a hint, at working size, that get its colour. In training squares are 1 to 9 wide.
HINT_RADIUS = 2
NEVER = -60.0  # logit of colours that blank paper does not have


def shrink(light: Plane, side: int) -> Plane:
    """Resize L* so that its longer edge is `side` pixels, keeping the aspect."""
    scale = side / max(light.shape)
    height, width = (max(GRID, GRID * round(length * scale / GRID)) for length in light.shape)
    return resized(light, (height, width))


def resized(light: Plane, shape: tuple[int, ...]) -> Plane:
    """L* at that height and width."""
    how = cv2.INTER_AREA if max(shape) < max(light.shape) else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(light, shape[::-1], interpolation=how), np.float32)


def shrink_to(light: Plane, side: int, box: Box) -> tuple[Plane, Part]:
    """Resize L* so that the longer edge of a part is about `side` pixels; gives all, and the part.

    The part lies on `GRID`, so that an answer of it fits into one for the whole.
    """
    edges = light.shape[0] * (box.bottom - box.top), light.shape[1] * (box.right - box.left)
    small = shrink(light, max(GRID, round(side * max(light.shape) / max(edges))))
    return small, box.part(small.shape, GRID)


def laid_in(answer: NDArray[Any], part: Part, photo: tuple[int, ...], around: Any) -> NDArray[Any]:
    """An answer (h, w, C) for part of a photo as one for all of it, the same (C,) all around."""
    if part == all_of(photo):
        return answer
    step = (part[0].stop - part[0].start) // answer.shape[0]
    whole = np.empty((photo[0] // step, photo[1] // step, answer.shape[2]), answer.dtype)
    whole[:] = around
    rows, columns = (slice(some.start // step, some.stop // step) for some in part)
    whole[rows, columns] = answer
    return frozen(whole)


def paper_logits(centers: Plane) -> NDArray[np.float16]:
    """(Q,) logits of paper: no doubt that it has no colour."""
    logits = np.full(len(centers), NEVER, np.float16)
    logits[np.linalg.norm(centers, axis=1).argmin()] = 0
    return logits


def all_of(photo: tuple[int, ...]) -> Part:
    """All rows and columns of a plane."""
    return slice(0, photo[0]), slice(0, photo[1])


def pad(light: Plane, multiple: int) -> Plane:
    """Reflect below and at the right until both edges are divisible by `multiple`."""
    below, right = (-length % multiple for length in light.shape)
    return np.asarray(cv2.copyMakeBorder(light, 0, below, 0, right, cv2.BORDER_REFLECT_101))


def hint_planes(
    hints: Sequence[Hint], photo: tuple[int, ...], part: Part, padded: tuple[int, ...]
) -> Plane:
    """Hints as planes (3, H, W) of a padded part: a* and b* in small squares, and 1 there."""
    planes = np.zeros((3, *photo), np.float32)
    for hint in hints:
        row, column = (
            min(int(place * length), length - 1)
            for place, length in zip((hint.y, hint.x), photo, strict=True)
        )
        around = tuple(slice(max(0, c - HINT_RADIUS), c + HINT_RADIUS + 1) for c in (row, column))
        planes[(slice(None), *around)] = np.array([hint.a, hint.b, 1], np.float32)[:, None, None]
    planes = planes[(slice(None), *part)]
    missing = [(0, long - short) for long, short in zip(padded, planes.shape[1:], strict=True)]
    return np.pad(planes, [(0, 0), *missing])


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
