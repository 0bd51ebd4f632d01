"""However the camera was held, the photo comes in upright, and its result goes out upright."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from engine.photo import SaveSettings, open_photo, save_photo
from tests.engine.made_photos import (
    Pixels,
    deep,
    deep_png,
    encoded,
    packet,
    scene,
    tiff,
    with_chunk,
)

# Exif orientation -> how upright rows come to lie in the file (CIPA DC-008, section 4.6.5.1.6).
STORED: dict[int, Callable[[Pixels], Pixels]] = {
    1: lambda upright: upright,
    2: lambda upright: upright[:, ::-1],
    3: lambda upright: upright[::-1, ::-1],
    4: lambda upright: upright[::-1],
    5: lambda upright: upright.swapaxes(0, 1),
    6: lambda upright: np.rot90(upright, 1),
    7: lambda upright: upright[::-1, ::-1].swapaxes(0, 1),
    8: lambda upright: np.rot90(upright, -1),
}


def oriented(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def stored(upright: Pixels, orientation: int) -> Pixels:
    return np.ascontiguousarray(STORED[orientation](upright))


@pytest.mark.parametrize("orientation", STORED)
@pytest.mark.parametrize("form", ["PNG", "TIFF", "JPEG", "WEBP", "AVIF", "HEIF"])
def test_eight_bit_photos_come_in_upright(form: str, orientation: int, tmp_path: Path) -> None:
    path = tmp_path / "a"
    pixels = stored(scene(), orientation)
    options = {"quality": 95} if form not in ("PNG", "TIFF") else {}
    path.write_bytes(encoded(pixels, form, exif=oriented(orientation).tobytes(), **options))
    photo = open_photo(path)
    assert (photo.height, photo.width) == (60, 80)
    assert np.abs(photo.pixels.astype(int) - scene()).mean() < 5


@pytest.mark.parametrize("orientation", STORED)
def test_sixteen_bit_photos_come_in_upright(orientation: int, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    pixels = stored(deep(scene()), orientation)
    exif = oriented(orientation).tobytes().removeprefix(b"Exif\0\0")
    path.write_bytes(with_chunk(deep_png(pixels), b"eXIf", exif))
    assert np.array_equal(open_photo(path).pixels, deep(scene()))
    path = tmp_path / "a.tif"
    tag = (274, 3, 1, orientation, True)
    path.write_bytes(tiff(pixels, photometric="rgb", extratags=[tag]))
    assert np.array_equal(open_photo(path).pixels, deep(scene()))


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("orientation", [1, 3, 6])
def test_large_tiff_files_come_in_upright(orientation: int, bits: int, tmp_path: Path) -> None:
    upright = scene() if bits == 8 else deep(scene())
    tags = [(274, 3, 1, orientation, True)]
    path = tmp_path / "big.tif"
    path.write_bytes(
        tiff(stored(upright, orientation), photometric="rgb", bigtiff=True, extratags=tags)
    )  # fmt: skip
    assert np.array_equal(open_photo(path).pixels, upright)


def test_alpha_is_turned_with_the_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    upright = np.dstack([scene(), scene()[..., 0]])
    path.write_bytes(encoded(stored(upright, 6), "PNG", exif=oriented(6)))
    photo = open_photo(path)
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, scene()[..., 0])


def test_resolution_is_turned_with_the_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(encoded(stored(scene(), 8), "JPEG", exif=oriented(8), dpi=(100, 200)))
    assert open_photo(path).metadata.dpi == (200, 100)


@pytest.mark.parametrize("value", [0, 9, 77])
def test_an_orientation_that_makes_no_sense_is_ignored(value: int, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(encoded(scene(), "PNG", exif=oriented(value)))
    assert np.array_equal(open_photo(path).pixels, scene())


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
@pytest.mark.parametrize("orientation", [1, 3, 6])
def test_results_are_upright_for_every_reader(
    suffix: str, orientation: int, tmp_path: Path
) -> None:
    source = tmp_path / "source.jpg"
    xmp = packet(attributes=f'tiff:Orientation="{orientation}"')
    data = encoded(
        stored(scene(), orientation), "JPEG", quality=95, exif=oriented(orientation), xmp=xmp
    )
    source.write_bytes(data)
    photo = open_photo(source)
    result = save_photo(photo.pixels, photo, tmp_path / f"result{suffix}", SaveSettings())
    with Image.open(result) as image:
        assert image.size == (80, 60)
        assert image.getexif().get(0x0112) == 1
        assert b'Orientation="6"' not in image.info["xmp"]
    again = open_photo(result)
    assert np.abs(again.pixels.astype(int) - scene()).mean() < 5
    if suffix != ".webp":
        seen = cv2.imread(str(result))  # a reader that turns by Exif
        assert np.abs(seen[..., ::-1].astype(int) - scene()).mean() < 5
