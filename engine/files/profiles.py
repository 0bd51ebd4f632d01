"""From the colour profile a file came with to sRGB.

Profiles of curves and a matrix (Adobe RGB, ProPhoto, Display P3, most scanners, all that is gray)
are computed here, at 8 and 16 bits, on two threads: LittleCMS, as Pillow calls it, knows 8 bits and
one thread. It does the rest: CMYK, Lab and profiles of tables (relative colorimetric, black point
compensated). 16-bit colour with a table profile is corrected by what LittleCMS says of a
33 x 33 x 33 grid of colours: smooth, and right to half an 8-bit level.
"""

import io
from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from engine import color
from engine.bands import in_bands
from engine.color import Pixels
from engine.files.broken import BROKEN
from engine.files.icc import LEVELS, Shaper
from engine.files.planes import one_channel

Convert = Callable[[Image.Image], Image.Image]

GRID = 33
CLOSE = 1e-3  # of full scale: nobody sees such a difference


def chosen(profile: bytes, mode: str) -> tuple[Convert | None, tuple[str, ...]]:
    """The way to sRGB by LittleCMS; None, and a remark, if the profile is of no use."""
    if not profile and mode != "LAB":
        return None, ()
    try:
        return converter(profile, mode), ()
    except BROKEN:
        return None, ("Its colour profile is damaged and was not used",)


def converter(profile: bytes, mode: str) -> Convert:
    """How LittleCMS brings 8-bit images of `mode` (L, RGB, CMYK or LAB) to gray or RGB.

    Raises what LittleCMS raises (see `broken`) if the profile is damaged or of another kind.
    """
    if mode == "LAB":
        return transform(ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")), mode)
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    return gray_ramp(source) if mode == "L" else transform(source, mode)


def transform(source: ImageCms.ImageCmsProfile, mode: str) -> Convert:
    """LittleCMS from that profile to sRGB."""
    prepared = ImageCms.buildTransform(
        source,
        ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")),
        mode,
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    return lambda band: required(ImageCms.applyTransform(band, prepared))


def required(image: Image.Image | None) -> Image.Image:
    """Pillow's signature allows None, which it returns only for changes in place."""
    if image is None:
        raise ValueError("no image came back from the colour transform")
    return image


def gray_ramp(source: ImageCms.ImageCmsProfile) -> Convert:
    """Of gray pixels whose profile is a table: what becomes of every level."""
    levels = Image.fromarray(np.arange(256, dtype=np.uint8)[None])
    if source.profile.xcolor_space.strip() == "RGB":
        levels = Image.merge("RGB", (levels, levels, levels))
    table = transform(source, levels.mode)(levels).getchannel("G").tobytes()
    return lambda band: band.point(list(table))


def shaped(pixels: Pixels, found: Shaper) -> Pixels:
    """Bring pixels (H, W) or (H, W, 3), 8 or 16 bit, from a profile's curves and matrix to sRGB.

    Colour is changed in place, unless all of it is neutral, which stays so to the last bit.
    """
    pixels = one_channel(pixels)
    step = 257 if pixels.dtype == np.uint8 else 1
    if pixels.ndim == 2 or found.matrix is None:
        levels = color.gamma(np.clip(found.gray[::step], 0, 1)) * np.iinfo(pixels.dtype).max
        return through(levels, pixels)
    if not is_srgb(found):
        tables = [curve[::step].astype(np.float32) for curve in found.curves]
        by_matrix(pixels, tables, found.matrix)
    return pixels


def through(levels: NDArray[Any], pixels: Pixels) -> Pixels:
    """Every sample replaced by its entry in a table."""
    table = np.rint(levels).astype(pixels.dtype)
    changed: Pixels = table.take(pixels)
    return changed


def is_srgb(found: Shaper) -> bool:
    """Whether a profile is sRGB under whatever name."""
    codes = np.linspace(0, 1, LEVELS)
    near = all(np.abs(color.gamma(curve) - codes).max() < CLOSE for curve in found.curves)
    return near and found.matrix is not None and np.abs(found.matrix - np.eye(3)).max() < CLOSE


def by_matrix(pixels: Pixels, tables: list[color.Plane], matrix: NDArray[np.float64]) -> None:
    """Curves to linear light, matrix to linear sRGB, and encoded again, in place."""
    quantize = color.to_8_bits if pixels.dtype == np.uint8 else color.to_16_bits
    alike = all(np.array_equal(tables[0], table) for table in tables[1:])

    def work(rows: slice) -> None:
        band = pixels[rows]
        if alike:
            linear = color.look_up(tables[0], band)
        else:
            each = [color.look_up(tables[c], band[..., c].copy()) for c in range(3)]
            linear = np.stack(each, axis=-1)
        rgb = cv2.transform(linear, matrix)
        pixels[rows] = quantize(np.clip(rgb, 0, 1))

    in_bands(work, pixels.shape[:2])


def by_grid(pixels: Pixels, convert: Convert) -> Pixels:
    """Bring 16-bit pixels to sRGB by a converter of 8-bit images; colour is changed in place."""
    if pixels.ndim == 2:
        ramp = np.asarray(convert(Image.fromarray(np.arange(256, dtype=np.uint8)[None])), float)
        return through(np.interp(np.arange(LEVELS) / 257, np.arange(256), ramp[0] * 257), pixels)
    nodes = np.asarray(convert(colour_grid()), np.float32).reshape(GRID, GRID, GRID, 3)

    def work(rows: slice) -> None:
        pixels[rows] = interpolated(nodes, pixels[rows])

    in_bands(work, pixels.shape[:2])
    return pixels


def colour_grid() -> Image.Image:
    """GRID levels a channel in every combination: red down, green and blue across."""
    level = np.rint(np.linspace(0, 255, GRID)).astype(np.uint8)
    grid = np.stack(np.meshgrid(level, level, level, indexing="ij"), axis=-1)
    return Image.fromarray(np.ascontiguousarray(grid.reshape(GRID, GRID * GRID, 3)))


def interpolated(nodes: color.Plane, pixels: Pixels) -> NDArray[np.uint16]:
    """16-bit pixels (H, W, 3) by trilinear interpolation between 8-bit nodes."""
    place = pixels.astype(np.float32) * np.float32((GRID - 1) / 65535)
    low = np.minimum(place.astype(np.intp), GRID - 2)
    part = place - low
    total = np.zeros(part.shape, np.float32)
    for corner in np.ndindex(2, 2, 2):
        weight = np.where(corner, part, 1 - part).prod(axis=-1, keepdims=True)
        total += weight * nodes[tuple(np.moveaxis(low + corner, -1, 0))]
    return np.rint(total * 257).astype(np.uint16)
