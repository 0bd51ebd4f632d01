"""A photo as everything else here knows it, and its way in from and out to files.

The files themselves are the business of `engine.files`.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine import color
from engine.color import Pixels
from engine.files.folders import find_photos, free_name
from engine.files.formats import Format, readable_suffixes
from engine.files.metadata import Metadata
from engine.files.planes import Planes, one_channel, opaque
from engine.files.reading import decode
from engine.files.writing import SaveSettings, write_photo
from engine.toning import is_toned

__all__ = [
    "Format",
    "Metadata",
    "Photo",
    "Pixels",
    "SaveSettings",
    "find_photos",
    "free_name",
    "open_photo",
    "photo_from_pixels",
    "readable_suffixes",
    "save_photo",
]


@dataclass(frozen=True, eq=False, slots=True)
class Photo:
    """One photo, whole and upright.

    Attributes
    ----------
    path : Path or None
        Where it was read; None for a pasted one.
    name : str
        File name, or what stands for it.
    pixels : (H, W) or (H, W, 3) uint8 or uint16
        sRGB, read-only; a single plane if all are neutral.
    light : (H, W) float32
        CIE L*, 0 to 100, read-only.
    alpha : (H, W), of the same type as pixels, or None
        Opacity, read-only; None if nothing is transparent.
    digest : str
        SHA-256 of pixels, type and shape, in hex. Light is a function of these, and they are
        quicker to read: 20 ms at 12 megapixels against 27.
    metadata : Metadata
        What the file carried, for the output.
    is_color : bool
        Whether pixels hold real colour, that is, are neither gray nor toned.
    notes : tuple of str
        Remarks for the user.
    """

    path: Path | None
    name: str
    pixels: Pixels
    light: NDArray[np.float32]
    alpha: Pixels | None
    digest: str
    metadata: Metadata
    is_color: bool
    notes: tuple[str, ...] = ()

    @property
    def bits(self) -> int:
        """8 or 16."""
        return self.pixels.dtype.itemsize * 8

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])


def open_photo(path: Path | str, *, salvage: bool = False) -> Photo:
    """Read a photo file.

    Parameters
    ----------
    path : Path or str
        JPEG, PNG, TIFF, WebP, BMP, GIF, HEIC or AVIF.
    salvage : bool
        Take what can be read of a JPEG that is cut off; a note says how much that is.

    Raises
    ------
    UnreadablePhoto
        With reason and remedy; `salvageable` if `salvage` would help.
    """
    path = Path(path)
    decoded = decode(path, salvage)
    return photo_of(decoded.planes, path.name, path, decoded.metadata)


def photo_from_pixels(pixels: Pixels, name: str = "Pasted photo") -> Photo:
    """A photo of sRGB pixels (H, W), (H, W, 3) or, with alpha, (H, W, 4), which are copied.

    Raises
    ------
    ValueError
        If the array is of another shape, empty, or neither uint8 nor uint16.
    """
    if pixels.dtype not in (np.uint8, np.uint16) or not pixels.size:
        raise ValueError(f"not pixels: {pixels.dtype} {pixels.shape}")
    if pixels.ndim != 2 and (pixels.ndim != 3 or pixels.shape[2] not in (3, 4)):
        raise ValueError(f"not gray, RGB or RGBA: {pixels.shape}")
    alpha = pixels[..., 3].copy() if pixels.shape[2:] == (4,) else None
    if alpha is not None and opaque(alpha):
        alpha = None
    own = (pixels[..., :3] if pixels.ndim == 3 else pixels).copy()
    return photo_of(Planes(own, alpha), name)


def photo_of(
    planes: Planes, name: str, path: Path | None = None, metadata: Metadata | None = None
) -> Photo:
    """A photo of planes that nobody else holds."""
    pixels = one_channel(planes.pixels)
    toned, remark = is_toned(pixels) if pixels.ndim == 3 else (True, "")
    light = color.lightness(pixels)
    for plane in (pixels, light, planes.alpha):
        if plane is not None:
            plane.setflags(write=False)
    return Photo(
        path=path,
        name=name,
        pixels=pixels,
        light=light,
        alpha=planes.alpha,
        digest=digest_of(pixels),
        metadata=metadata or Metadata(),
        is_color=not toned,
        notes=planes.notes + ((remark,) if remark else ()),
    )


def digest_of(pixels: Pixels) -> str:
    """SHA-256 of pixels, their type and shape, in hex."""
    found = hashlib.sha256(f"{pixels.dtype.name} {pixels.shape}".encode())
    found.update(np.ascontiguousarray(pixels).reshape(-1).view(np.uint8).data)
    return found.hexdigest()


def save_photo(pixels: Pixels, photo: Photo, path: Path | str, settings: SaveSettings) -> Path:
    """Write a result with what its photo carried; whole, or not at all.

    Parameters
    ----------
    pixels : (H, W) or (H, W, 3) uint8 or uint16
        sRGB, of the photo's size. PNG and TIFF keep 16 bits, JPEG and WebP 8.
    photo : Photo
        The input, whose alpha and metadata go with the result. JPEG lays alpha on white.
    path : Path or str
        Of the new file, in a folder that exists.
    settings : SaveSettings
        Format, quality, metadata, and whether a file there may be replaced.

    Raises
    ------
    WouldOverwrite
        If a file is there, also the original, and `overwrite` is not set.
    DiskFull, UnwritablePhoto
        If the disk has no room, or cannot be written to. Nothing is left behind.
    """
    if pixels.shape[:2] != photo.light.shape:
        raise ValueError(f"the result is {pixels.shape[:2]}, the photo {photo.light.shape}")
    return write_photo(pixels, photo.alpha, photo.metadata, Path(path), settings)
