"""Taking noise away: sliding blocks of cosines, those that are no more than noise left out.

Yu and Sapiro, "DCT image denoising: a simple and effective image denoising algorithm" (IPOL 2011):
blocks of 8 x 8 pixels at many offsets, hard thresholds, and the mean of what the blocks say, each
counting the more the fewer cosines it needed. Here every cosine has a threshold of its own, that of
the noise found in the quietest places, since grain and enlarged noise are coarse.

Measured on 6 validation photos, 256 x 256, as PSNR in dB and SSIM of L*:

| | noisy | wavelets | non-local means | bilateral | this |
|---|---|---|---|---|---|
| Gaussian noise 5 % | 25.8, 0.53 | 32.6, 0.85 | 32.7, 0.88 | 32.0, 0.88 | 33.5, 0.90 |
| photon noise 10 % | 25.0, 0.50 | 31.6, 0.83 | 32.0, 0.88 | 31.4, 0.86 | 32.4, 0.88 |
| film grain 20 % | 25.1, 0.51 | 26.3, 0.57 | 27.1, 0.64 | 29.0, 0.72 | 30.7, 0.83 |

Wavelets are scikit-image's `denoise_wavelet`, a mean over four offsets, the next two OpenCV's.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.bands import in_bands
from engine.progress import Report, silent

Plane = NDArray[np.float32]
RowsOf = Callable[[slice], Plane]

SIDE = 8  # of a block, in pixels
BATCH = 64  # blocks
OFFSETS = ((0, 0), (2, 4), (4, 2), (6, 6), (0, 4), (4, 0), (2, 0), (6, 2))
THRESHOLD = 2.7  # in standard deviations of the noise
QUIET = 0.1  # share of the blocks that noise is measured in
SAMPLES = 20_000  # blocks that are looked at
TEXTURE = 0.2  # share of the level, see `Noise.is_texture`
MOST = 3.5  # standard deviations of the noise that a pixel may move by
DARK, BRIGHT = 4.0, 97.0  # L* beyond which a scan is clipped, and has no noise left


def cosines() -> Plane:
    """(64, 64): from the pixels of a block to its cosines, the mean first; orthonormal."""
    n = np.arange(SIDE)
    one = np.cos(np.pi / SIDE * (n[None] + 0.5) * n[:, None]) * np.sqrt(2 / SIDE)
    one[0] *= 2**-0.5
    return np.kron(one, one).astype(np.float32)


COSINES = cosines()
# Waves that a picture is mostly made of, and those that it is not.
REACH = np.hypot(*np.divmod(np.arange(SIDE * SIDE), SIDE))
SLOW, FAST = (REACH > 0) & (REACH < 2.5), REACH > 8


@dataclass(frozen=True, eq=False, slots=True)
class Noise:
    """Noise that was found.

    Attributes
    ----------
    level : float
        Its standard deviation in L*.
    spectrum : (64,) float32
        That of each cosine of a block.
    """

    level: float
    spectrum: Plane

    @property
    def is_texture(self) -> bool:
        """Whether it is rather fine detail all over: grass and knitwear have next to nothing fast.

        Of five such photos the fast waves had up to 0.12 of the level, of film grain 0.3 to 0.5,
        and of noise 0.7 to 1.
        """
        return float(self.spectrum[FAST].mean()) < TEXTURE * self.level


def product(blocks: Plane, matrix: Plane) -> Plane:
    """(N, 64) times (64, 64), 64 blocks at a time.

    That few are multiplied in the calling thread; more would wait for the threads of the algebra
    library, which are not needed beside those of the bands.
    """
    short = -len(blocks) % BATCH
    whole = np.pad(blocks, ((0, short), (0, 0))) if short else blocks
    return np.asarray(
        (whole.reshape(-1, BATCH, SIDE * SIDE) @ matrix).reshape(whole.shape)[: len(blocks)]
    )


def blocks_of(plane: Plane, top: int, left: int) -> Plane:
    """(N, 64) blocks of a plane from an offset on."""
    part = plane[top:, left:]
    rows, columns = (side // SIDE for side in part.shape)
    cut = part[: rows * SIDE, : columns * SIDE].reshape(rows, SIDE, columns, SIDE)
    return np.ascontiguousarray(cut.transpose(0, 2, 1, 3)).reshape(-1, SIDE * SIDE)


def estimate_noise(light: Plane) -> Noise:
    """Measure the noise of L* (H, W): how much cosines vary where the photo is quiet.

    Robust to the picture: medians (Donoho and Johnstone 1994) over the tenth of the blocks that
    have least of the slow waves.
    """
    if min(light.shape) < 2 * SIDE:
        return Noise(0.0, np.zeros(SIDE * SIDE, np.float32))
    step = max(1, light.size // (SIDE * SIDE) // (SAMPLES // 2))
    parts = [product(blocks_of(light, at, at)[::step], COSINES.T) for at in (0, SIDE // 2)]
    waves = np.concatenate(parts)
    mean = waves[:, 0] / SIDE
    inside = np.flatnonzero((mean > DARK) & (mean < BRIGHT))
    inside = inside if inside.size > 40 else np.arange(len(waves))
    picture = np.square(waves[inside][:, SLOW]).mean(1)
    quiet = inside[np.argsort(picture, kind="stable")[: max(24, int(QUIET * inside.size))]]
    spectrum = np.median(np.abs(waves[quiet]), 0) / 0.6745
    # Blocks were taken for having little of the slow waves, which says nothing of the fast ones.
    spectrum = np.maximum(spectrum, np.median(np.abs(waves[quiet][:, FAST])) / 0.6745)
    level = float(np.sqrt(np.square(spectrum[1:]).mean()))
    return Noise(level, spectrum.astype(np.float32))


def denoise(
    light: Plane,
    strength: float,
    detail: float = 0.5,
    grain: float = 0.0,
    noise: Noise | None = None,
    report: Report = silent,
    known: Plane | None = None,
) -> Plane:
    """Take noise away.

    Parameters
    ----------
    light : (H, W) float32
        CIE L*, 0 to 100.
    strength : float
        0 to 1: share of what is taken for noise that goes.
    detail : float
        0 to 1: at 0.5 thresholds are the usual ones, at 1 half as high.
    grain : float
        0 to 1: share of it that comes back.
    noise : Noise, optional
        As `estimate_noise` gives it, which is asked otherwise.
    known : (H, W) float32, optional
        What a network says is under the noise, in place of the cosines; the bound is the same.

    Returns
    -------
    (H, W) float32
        CIE L*; no pixel has moved by more than 3.5 standard deviations of the noise, times
        `strength` and `1 - grain`.
    """
    noise = noise or estimate_noise(light)
    share = np.float32(strength * (1 - grain))
    if noise.level <= 0 or share <= 0:
        return light
    limit = np.float32(MOST * noise.level)
    bound = noise.spectrum * np.float32(THRESHOLD * (1.5 - detail))
    look_up = cleaner(light, bound) if known is None else known.__getitem__
    return moved(light, look_up, share, limit, report)


def moved(
    light: Plane, look_up: RowsOf, share: np.float32, limit: np.float32, report: Report = silent
) -> Plane:
    """The light moved towards what is looked up: by a share of the way, as far as the limit."""
    made = np.empty_like(light)

    def work(rows: slice) -> None:
        change = look_up(rows) - light[rows]
        made[rows] = light[rows] + share * np.clip(change, -limit, limit)

    in_bands(work, light.shape, report)
    return np.asarray(np.clip(made, 0, 100, out=made))


def cleaner(light: Plane, bound: Plane) -> RowsOf:
    """Gives rows of the light without cosines under their bound (64,)."""
    border = (2 * SIDE,) * 4
    padded = np.asarray(cv2.copyMakeBorder(light, *border, cv2.BORDER_REFLECT_101), np.float32)

    def cleaned(rows: slice) -> Plane:
        # Blocks lie on a grid of the whole photo, so that bands leave no seams.
        first = rows.start // SIDE * SIDE
        some = clean(padded[first : rows.stop + 4 * SIDE], bound)
        start = rows.start - first + 2 * SIDE
        return some[start : start + rows.stop - rows.start, 2 * SIDE : -2 * SIDE]

    return cleaned


def clean(plane: Plane, bound: Plane) -> Plane:
    """What the blocks of a plane say without cosines under their bound (64,)."""
    total, weight = np.zeros_like(plane), np.full_like(plane, 1e-9)
    for top, left in OFFSETS:
        waves = product(blocks_of(plane, top, left), COSINES.T)
        kept = np.abs(waves) > bound
        kept[:, 0] = True
        waves *= kept
        worth = 1 / kept.sum(1, dtype=np.float32)[:, None]
        rows, columns = (
            (side - at) // SIDE for side, at in zip(plane.shape, (top, left), strict=True)
        )
        inner = slice(top, top + rows * SIDE), slice(left, left + columns * SIDE)
        said = product(waves, COSINES) * worth
        for plane_of, values in ((total, said), (weight, np.broadcast_to(worth, said.shape))):
            cut = values.reshape(rows, columns, SIDE, SIDE).transpose(0, 2, 1, 3)
            plane_of[inner] += cut.reshape(rows * SIDE, columns * SIDE)
    return np.asarray(total / weight)
