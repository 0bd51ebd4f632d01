"""Undoing what fading, yellowing and lamps did to tones, and a mild sharpening.

All take L* (H, W), 0 to 100, and give a new one; in bands, so that memory holds one more plane.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.bands import in_bands
from engine.color import Pixels
from engine.photo import Photo
from engine.repair_steps import Repair

Plane = NDArray[np.float32]

ENDS = 0.5, 99.5  # percentiles that count as black and white
MARGIN = 0.06  # of the photo at each edge that does not: mounts and borders
ONE_TONE = 1.0  # L* between these two, below which there is nothing to stretch
GENTLE = 0.8  # share of the way to full black and white
STEEP = 1.8  # times the contrast at most
CLIP, CELLS = 2.0, (8, 8)  # of CLAHE
HALO = 8.0  # L* that sharpening may change a pixel by
LEVELS = 65535


def tone(light: Plane, repair: Repair) -> Plane:
    """Levels, gamma and local contrast, as the repair asks."""
    black, white = ends(light) if repair.auto_tone else (0.0, 100.0)
    low = black + (white - black) * repair.black
    high = black + (white - black) * repair.white
    made = curved(light, low, high, repair.gamma)
    return local_contrast(made, repair.contrast) if repair.contrast else made


def curved(light: Plane, low: float, high: float, gamma: float) -> Plane:
    """From `low` black to `high` white, middle tones raised to the power 1 / gamma."""
    made = np.empty_like(light)

    def work(rows: slice) -> None:
        share = np.clip((light[rows] - np.float32(low)) / np.float32(high - low), 0, 1)
        made[rows] = 100 * (share if gamma == 1 else share ** np.float32(1 / gamma))

    in_bands(work, light.shape)
    return made


def middle(light: Plane) -> Plane:
    """The photo without its margin, every few pixels of it."""
    top, left = (int(MARGIN * side) for side in light.shape)
    inner = light[top : light.shape[0] - top, left : light.shape[1] - left]
    step = max(1, min(inner.shape) // 512)
    return np.asarray(inner[::step, ::step])


def ends(light: Plane) -> tuple[float, float]:
    """L* that should become black, and white: most of the way to where the photo's own tones end.

    A photo of one tone, or one that uses the range, is left alone.
    """
    dark, bright = (float(end) for end in np.percentile(middle(light), ENDS))
    if bright - dark < ONE_TONE:
        return 0.0, 100.0
    low, high = GENTLE * dark, 100 - GENTLE * (100 - bright)
    short = 100 / STEEP - (high - low)
    if short > 0:  # as much as may be, without moving the middle of the range
        share = short / max(low + 100 - high, 1e-6)
        low, high = low - share * low, high + share * (100 - high)
    return low, high


def local_contrast(light: Plane, strength: float) -> Plane:
    """Contrast-limited adaptive histogram equalization (Zuiderveld 1994), mixed in.

    At 16 bits; the photo's own finer differences are kept by adding only what it changes.
    """
    levels = np.rint(light * np.float32(LEVELS / 100)).astype(np.uint16)
    evened = cv2.createCLAHE(CLIP, CELLS).apply(levels)
    made = np.empty_like(light)

    def work(rows: slice) -> None:
        change = evened[rows].astype(np.float32) - levels[rows]
        made[rows] = np.clip(light[rows] + np.float32(strength * 100 / LEVELS) * change, 0, 100)

    in_bands(work, light.shape)
    return made


def sharpen(light: Plane, strength: float, noise: float = 0.0) -> Plane:
    """Unsharp masking of 0.12 % of the longer edge; differences within the noise are left alone.

    No pixel moves by more than 8 L*, so that there are no halos to speak of.
    """
    sigma = max(0.8, 0.0012 * max(light.shape))
    soft = cv2.GaussianBlur(light, (0, 0), sigma)
    made = np.empty_like(light)

    def work(rows: slice) -> None:
        fine = light[rows] - soft[rows]
        fine -= np.clip(fine, -noise, noise)
        fine *= np.float32(2 * strength)
        made[rows] = np.clip(light[rows] + np.clip(fine, -HALO, HALO), 0, 100)

    in_bands(work, light.shape)
    return made


def first_light(photo: Photo, repair: Repair) -> Plane:
    """L* (H, W) that repair begins with: the photo's own, or through a filter of its own tint.

    Stains on yellowed paper are yellow and brown. They vanish through a filter of that colour,
    which is how prints are copied: so the lightest channel of the paper alone is taken.
    """
    if not repair.deyellow or photo.pixels.ndim == 2:
        return photo.light
    pixels = photo.pixels
    step = max(1, min(pixels.shape[:2]) // 512)
    paper = np.percentile(pixels[::step, ::step].reshape(-1, 3), 90, axis=0)
    channel: Pixels = pixels[..., int(np.argmax(paper))].copy()
    return color.lightness(channel)
