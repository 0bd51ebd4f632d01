"""What one photo is good for: read small, and judged by what is in it."""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.errors import UnreadablePhoto
from engine.files.planes import one_channel
from engine.files.reading import decode_small
from engine.protocol import eight_bit
from engine.toning import is_toned
from engine.train.selection import STEP, shares
from engine.tuning import prints

Pixels = NDArray[np.uint8]

# Why a photo is not used.
GRAY, TONED, SMALL = "black-and-white", "toned", "too small"
DUPLICATE, UNREADABLE, SCREENSHOT = "near duplicate", "unreadable", "screenshot-like"
REASONS = (GRAY, TONED, SMALL, DUPLICATE, UNREADABLE, SCREENSHOT)

SIDE = 256  # pixels of the short edge that a photo is judged by
LEAST = 96  # pixels of the short edge that a photo has to have
THUMBNAIL = 72  # pixels of the long edge
FLAT = 0.55  # share of neighbours that are exactly alike, from which it is no photograph
PALE = 2.5  # mean C*ab below which there is no colour to learn


@dataclass(frozen=True, eq=False, slots=True)
class Finding:
    """One file of a scan.

    Attributes
    ----------
    path : Path
        Of the photo, which is only ever read.
    reason : str
        One of `REASONS` why it is not used; empty if it is.
    width, height : int
        Pixels of the photo, upright; 0 if it cannot be read.
    chroma : float
        Mean C*ab.
    hues : tuple of float
        Share of each of `engine.train.selection.HUES`.
    print, colors : (64,) bool, (192,) uint8
        As in `prints`.
    thumbnail : (h, w, 3) uint8 or None
        At most `THUMBNAIL` long.
    remark : str
        More about the reason.
    """

    path: Path
    reason: str
    width: int = 0
    height: int = 0
    chroma: float = 0.0
    hues: tuple[float, ...] = ()
    print: NDArray[np.bool_] | None = None
    colors: Pixels | None = None
    thumbnail: Pixels | None = None
    remark: str = ""

    @property
    def used(self) -> bool:
        return not self.reason


def look(path: Path) -> Finding:
    """Read a photo and judge it by itself, without regard to others."""
    try:
        pixels, (width, height) = read(path, SIDE)
    except (UnreadablePhoto, MemoryError) as error:
        return Finding(path, UNREADABLE, remark=str(error))
    rgb = in_color(pixels)
    small = shrunk(rgb, SIDE)
    chroma = float(np.hypot(*np.moveaxis(color.chroma(small[::STEP, ::STEP].copy()), -1, 0)).mean())
    return Finding(
        path,
        why_not(pixels, (width, height), chroma),
        width,
        height,
        round(chroma, 2),
        tuple(round(float(share), 4) for share in shares(small[::STEP, ::STEP])),
        prints.bits(small),
        prints.tiny(small),
        shrunk(small, THUMBNAIL, longest=True),
    )


def read(path: Path, side: int) -> tuple[Pixels, tuple[int, int]]:
    """8-bit sRGB pixels (h, w) or (h, w, 3), at least `side` short if it is, and its own size.

    Raises
    ------
    UnreadablePhoto
        If it is not there any more, or cannot be decoded.
    """
    planes, size = decode_small(path, side)
    pixels = planes.pixels
    return np.asarray(one_channel(eight_bit(pixels)), np.uint8), size


def why_not(pixels: Pixels, size: tuple[int, int], chroma: float) -> str:
    """One of `REASONS`, or nothing."""
    if min(size) < LEAST:
        return SMALL
    if pixels.ndim == 2:
        return GRAY
    if flatness(pixels) > FLAT:
        return SCREENSHOT
    toned, remark = is_toned(pixels)
    if toned:
        return TONED if remark else GRAY
    return GRAY if chroma < PALE else ""


def flatness(pixels: Pixels) -> float:
    """Share of pixels that equal their right neighbour: few in what a camera saw, most in a page.

    What is black or white through and through does not count: borders and burnt-out skies.
    """
    left, right = pixels[:, :-1], pixels[:, 1:]
    inside = (left.min(2) > 4) & (left.max(2) < 251) | (left.max(2) - left.min(2) > 8)
    alike = (left == right).all(2)
    white = alike & ~inside
    # Pages are mostly paper: white counts where it is most of the photo.
    if white.mean() > FLAT:
        return float(alike.mean())
    return float(alike[inside].mean()) if inside.any() else 1.0


def in_color(pixels: Pixels) -> Pixels:
    """(h, w, 3) pixels, whatever they were."""
    return pixels if pixels.ndim == 3 else np.repeat(pixels[..., None], 3, axis=2)


def shrunk(pixels: Pixels, side: int, longest: bool = False) -> Pixels:
    """A copy whose short (or long) edge is `side`, never larger than the photo."""
    height, width = pixels.shape[:2]
    scale = min(1.0, side / (max if longest else min)(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
