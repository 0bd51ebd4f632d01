"""Every kind of file that is a photo comes in whole, upright, and with as many bits as it has."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from engine.color import lightness
from engine.errors import UnreadablePhoto
from engine.photo import open_photo, photo_from_pixels
from tests.engine.made_photos import (
    SAMPLES,
    deep,
    deep_png,
    encoded,
    gray_scene,
    interlaced_png,
    scene,
    tiff,
)

LOSSLESS = {"color.png", "color.tif", "color.bmp"}
DEEP = {"color16.png", "color16.tif"}
GRAY = {"gray.jpg", "gray16.png", "gray16.tif"}


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", SAMPLES)
def test_every_format_is_read(name: str, tmp_path: Path) -> None:
    photo = open_photo(written(tmp_path, name, SAMPLES[name]()))
    expected = gray_scene() if name in GRAY else scene()
    assert photo.pixels.shape == expected.shape
    assert photo.bits == (16 if "16" in name else 8)
    levels = photo.pixels.astype(float) / (257 if photo.bits == 16 else 1)
    worst = 1 if name in LOSSLESS | DEEP | GRAY - {"gray.jpg"} else 50
    assert np.abs(levels - expected).max() <= worst
    assert np.abs(levels - expected).mean() < 4
    assert photo.notes == ()
    assert (photo.name, photo.width, photo.height) == (name, 80, 60)


@pytest.mark.parametrize("name", ["gray16.png", "color16.png", "gray16.tif", "color16.tif"])
def test_sixteen_bits_stay_sixteen_bits(name: str, tmp_path: Path) -> None:
    photo = open_photo(written(tmp_path, name, SAMPLES[name]()))
    expected = deep(gray_scene() if name in GRAY else scene())
    assert photo.pixels.dtype == np.uint16
    assert np.array_equal(photo.pixels, expected)


@pytest.mark.parametrize("byteorder", ["<", ">"])
@pytest.mark.parametrize("compression", [None, "zlib"])
def test_tiff_is_read_in_either_byte_order(
    byteorder: str, compression: str | None, tmp_path: Path
) -> None:
    data = tiff(
        deep(scene()),
        photometric="rgb",
        byteorder=byteorder,
        compression=compression,
        predictor=bool(compression),
    )
    assert np.array_equal(open_photo(written(tmp_path, "a.tif", data)).pixels, deep(scene()))


def test_lzw_tiff_with_sixteen_bits_is_read(tmp_path: Path) -> None:
    options = [cv2.IMWRITE_TIFF_COMPRESSION, 5]
    data = cv2.imencode(".tif", np.ascontiguousarray(deep(scene())[..., ::-1]), options)[1]
    photo = open_photo(written(tmp_path, "a.tif", data.tobytes()))
    assert np.array_equal(photo.pixels, deep(scene()))


@pytest.mark.parametrize("compression", ["zstd", "lzma"])
def test_newer_compressions_of_sixteen_bit_tiffs_are_read(compression: str, tmp_path: Path) -> None:
    pixels = deep(gray_scene())
    data = encoded(pixels, "TIFF", compression=compression)
    photo = open_photo(written(tmp_path, "a.tif", data))
    assert np.array_equal(photo.pixels, pixels) and photo.notes == ()


def test_a_negative_scale_tiff_is_turned_positive(tmp_path: Path) -> None:
    data = tiff(65535 - deep(gray_scene()), photometric="miniswhite")
    photo = open_photo(written(tmp_path, "a.tif", data))
    assert np.array_equal(photo.pixels, deep(gray_scene()))


def test_sixteen_bit_channels_stored_apart_are_refused_rather_than_garbled(tmp_path: Path) -> None:
    planes = np.ascontiguousarray(np.moveaxis(deep(scene()), -1, 0))
    data = tiff(planes, photometric="rgb", planarconfig="separate")
    with pytest.raises(UnreadablePhoto, match="stored apart"):
        open_photo(written(tmp_path, "a.tif", data))
    eight = np.ascontiguousarray(np.moveaxis(scene(), -1, 0))
    data = tiff(eight, photometric="rgb", planarconfig="separate", compression="zlib")
    assert np.array_equal(open_photo(written(tmp_path, "b.tif", data)).pixels, scene())


def test_sixteen_bit_printing_colours_are_read_at_eight_bits_and_it_says_so(
    tmp_path: Path,
) -> None:
    inks = np.asarray(Image.fromarray(scene()).convert("CMYK")).astype(np.uint16) * 257
    data = tiff(inks, photometric="separated")
    photo = open_photo(written(tmp_path, "a.tif", data))
    assert np.abs(photo.pixels.astype(int) - scene()).max() <= 2
    assert photo.notes == ("Read at 8 of its 16 bits a channel",)


def test_float_gray_is_read_at_sixteen_bits(tmp_path: Path) -> None:
    data = tiff((gray_scene() / 255).astype(np.float32))
    photo = open_photo(written(tmp_path, "a.tif", data))
    assert photo.bits == 16
    assert np.abs(photo.pixels / 257 - gray_scene()).max() < 0.01
    assert photo.notes == ()


def test_numbers_out_of_range_are_stretched_with_a_remark(tmp_path: Path) -> None:
    data = tiff((gray_scene() * 1000.0 - 500).astype(np.float32))
    photo = open_photo(written(tmp_path, "a.tif", data))
    assert photo.pixels.min() == 0
    assert photo.pixels.max() == 65535
    assert photo.notes == ("Its brightness has no usual range and was stretched to fit",)


@pytest.mark.filterwarnings("error")
def test_what_is_no_number_does_not_spoil_the_others(tmp_path: Path) -> None:
    values = (gray_scene() / 255).astype(np.float32)
    values[0, :3] = np.inf, -np.inf, np.nan
    photo = open_photo(written(tmp_path, "a.tif", tiff(values)))
    assert photo.pixels[0, :3].tolist() == [65535, 0, 0]
    assert np.abs(photo.pixels / 257 - gray_scene())[1:].max() < 0.01
    nothing = np.full((3, 4), np.nan, np.float32)
    assert not open_photo(written(tmp_path, "b.tif", tiff(nothing))).pixels.any()


def test_one_bit_drawings_are_read(tmp_path: Path) -> None:
    image = Image.fromarray(gray_scene()).convert("1")
    photo = open_photo(written(tmp_path, "a.png", encoded(image, "PNG")))
    assert np.array_equal(photo.pixels, np.asarray(image.convert("L")))


@pytest.mark.parametrize("bits", [8, 16])
def test_an_interlaced_png_is_read(bits: int, tmp_path: Path) -> None:
    pixels = scene(21, 13) if bits == 8 else deep(scene(21, 13))
    photo = open_photo(written(tmp_path, "a.png", interlaced_png(pixels)))
    assert np.array_equal(photo.pixels, pixels)


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("form", ["png", "tif"])
def test_alpha_is_kept_apart(bits: int, form: str, tmp_path: Path) -> None:
    alpha = np.tile(np.linspace(0, 255, 80).astype(np.uint8), (60, 1))
    pixels = np.dstack([scene(), alpha])
    if bits == 16:
        pixels = pixels.astype(np.uint16) * 257
    options = {"photometric": "rgb", "extrasamples": ["unassalpha"]}
    data = deep_png(pixels) if form == "png" else tiff(pixels, **options)
    photo = open_photo(written(tmp_path, f"a.{form}", data))
    assert np.array_equal(photo.pixels, pixels[..., :3])
    assert photo.alpha is not None
    assert photo.alpha.dtype == photo.pixels.dtype
    assert np.array_equal(photo.alpha, pixels[..., 3])


def test_premultiplied_alpha_is_undone(tmp_path: Path) -> None:
    alpha = np.full((60, 80, 1), 0x8000, np.uint16)
    stored = np.dstack([(scene().astype(np.uint32) * 257 // 2).astype(np.uint16), alpha])
    data = tiff(stored, photometric="rgb", extrasamples=["assocalpha"])
    photo = open_photo(written(tmp_path, "a.tif", data))
    assert np.abs(photo.pixels / 257 - scene()).max() < 0.1


def test_alpha_that_hides_nothing_is_dropped(tmp_path: Path) -> None:
    pixels = np.dstack([scene(), np.full((60, 80), 255, np.uint8)])
    assert open_photo(written(tmp_path, "a.png", encoded(pixels, "PNG"))).alpha is None


@pytest.mark.parametrize("bits", [8, 16])
def test_alpha_that_hides_everything_is_dropped(bits: int, tmp_path: Path) -> None:
    pixels = np.dstack([scene(), np.zeros((60, 80), np.uint8)])
    if bits == 16:
        pixels = pixels.astype(np.uint16) * 257
    data = encoded(pixels, "PNG") if bits == 8 else deep_png(pixels)
    assert open_photo(written(tmp_path, "a.png", data)).alpha is None
    assert photo_from_pixels(pixels).alpha is None


def test_a_transparent_palette_colour_becomes_alpha(tmp_path: Path) -> None:
    image = Image.fromarray((gray_scene() > 128).astype(np.uint8), "P")
    image.putpalette([10, 20, 30, 200, 100, 50])
    photo = open_photo(written(tmp_path, "a.png", encoded(image, "PNG", transparency=0)))
    assert photo.alpha is not None
    assert set(np.unique(photo.alpha)) == {0, 255}
    assert tuple(photo.pixels[photo.alpha == 255][0]) == (200, 100, 50)


def test_neutral_colour_is_held_as_one_plane(tmp_path: Path) -> None:
    pixels = np.repeat(gray_scene()[..., None], 3, axis=-1)
    photo = open_photo(written(tmp_path, "a.png", encoded(pixels, "PNG")))
    assert photo.pixels.ndim == 2
    assert not photo.is_color


def test_light_is_that_of_the_pixels_and_nobody_can_change_it(tmp_path: Path) -> None:
    photo = open_photo(written(tmp_path, "a.png", SAMPLES["color.png"]()))
    assert np.array_equal(photo.light, lightness(scene()))
    for plane in (photo.light, photo.pixels):
        with pytest.raises(ValueError, match="read-only"):
            plane[0, 0] = 1


def test_the_digest_is_that_of_the_picture_not_of_the_file(tmp_path: Path) -> None:
    png = open_photo(written(tmp_path, "a.png", encoded(scene(), "PNG")))
    bmp = open_photo(written(tmp_path, "b.bmp", encoded(scene(), "BMP")))
    other = scene()
    other[3, 4, 1] ^= 1
    assert png.digest == bmp.digest
    assert len(png.digest) == 64
    assert photo_from_pixels(other).digest != png.digest
    flat = photo_from_pixels(np.zeros((2, 6), np.uint8))
    assert flat.digest != photo_from_pixels(np.zeros((3, 4), np.uint8)).digest


@pytest.mark.parametrize("name", ["Бабушка 31.png", "祖母.png", "👵🏼 grandma.png", "a'b\"c d.png"])
def test_any_name_can_be_opened(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name.removesuffix(".png")
    folder.mkdir()
    for data in (SAMPLES["color.png"](), SAMPLES["color16.png"]()):
        assert open_photo(written(folder, name, data)).name == name


def test_a_suffix_may_lie(tmp_path: Path) -> None:
    assert open_photo(written(tmp_path, "a.jpg", SAMPLES["color.png"]())).width == 80


@pytest.mark.parametrize(
    ("form", "remark"),
    [
        ("GIF", "Only the first of 3 frames"),
        ("WEBP", "Only the first of 3 frames"),
        ("PNG", "Only the first of 3 frames"),
        ("TIFF", "Only the first of 3 pages"),
    ],
)
def test_of_an_animation_the_first_frame_is_read(form: str, remark: str, tmp_path: Path) -> None:
    frames = [Image.fromarray(np.full((20, 30, 3), level, np.uint8)) for level in (50, 120, 200)]
    data = encoded(frames[0], form, save_all=True, append_images=frames[1:])
    photo = open_photo(written(tmp_path, "a.any", data))
    assert remark in photo.notes
    assert np.abs(photo.pixels.astype(int) - 50).max() <= 2


def test_pasted_pixels_make_a_photo_of_their_own() -> None:
    pixels = np.dstack([scene(), np.full((60, 80), 100, np.uint8)])
    photo = photo_from_pixels(pixels)
    pixels[:] = 0
    assert photo.path is None
    assert photo.name == "Pasted photo"
    assert np.array_equal(photo.pixels, scene())
    assert photo.alpha is not None
    assert photo.alpha[0, 0] == 100


@pytest.mark.parametrize(
    "pixels",
    [np.zeros((4, 4), np.float32), np.zeros((0, 4), np.uint8), np.zeros((4, 4, 2), np.uint8)],
)
def test_what_is_not_pixels_makes_no_photo(pixels: np.ndarray) -> None:
    with pytest.raises(ValueError, match="not "):
        photo_from_pixels(pixels)
