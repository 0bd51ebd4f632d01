"""Colour profiles: what looked right in them looks the same in sRGB."""

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from engine.color import gamma
from engine.photo import open_photo
from tests.engine.made_photos import (
    Pixels,
    deep,
    deep_png,
    encoded,
    gamma_curve,
    gray_scene,
    icc_profile,
    parametric_curve,
    sampled_curve,
    scene,
    tiff,
    with_profile,
)

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
CURVES = {
    "gamma": gamma_curve(2.2),
    "linear": b"curv\0\0\0\0\0\0\0\0",
    "samples": sampled_curve(lambda x: x**1.8),
    "parametric 0": parametric_curve(0, 1.8),
    "parametric 1": parametric_curve(1, 2.2, 0.9, 0.1),
    "parametric 2": parametric_curve(2, 2.2, 0.85, 0.1, 0.05),
    "parametric 3": parametric_curve(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045),
    "parametric 4": parametric_curve(4, 2.2, 0.9, 0.05, 0.3, 0.2, 0.02, 0.01),
}


def by_littlecms(pixels: Pixels, profile: bytes) -> Pixels:
    """What the reference makes of 8-bit pixels."""
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    image = Image.fromarray(pixels)
    return np.asarray(
        ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), 1, "RGB")
    )


@pytest.mark.parametrize("curve", CURVES)
def test_colour_is_converted_as_littlecms_does(curve: str, tmp_path: Path) -> None:
    profile = icc_profile([CURVES[curve]] * 3)
    path = tmp_path / "a.png"
    path.write_bytes(encoded(scene(), "PNG", icc_profile=profile))
    photo = open_photo(path)
    assert np.abs(photo.pixels.astype(int) - by_littlecms(scene(), profile)).max() <= 1
    assert np.abs(photo.pixels.astype(int) - scene()).max() > 5
    assert photo.metadata.icc == profile


def test_channels_may_have_curves_of_their_own(tmp_path: Path) -> None:
    profile = icc_profile([gamma_curve(1.8), gamma_curve(2.2), gamma_curve(2.6)])
    path = tmp_path / "a.png"
    path.write_bytes(encoded(scene(), "PNG", icc_profile=profile))
    assert np.abs(open_photo(path).pixels.astype(int) - by_littlecms(scene(), profile)).max() <= 1


@pytest.mark.parametrize("form", ["png", "tif"])
def test_sixteen_bit_colour_is_converted_at_sixteen_bits(form: str, tmp_path: Path) -> None:
    profile = icc_profile()
    path = tmp_path / f"a.{form}"
    ramp = np.repeat(np.arange(0, 65536, 16, dtype=np.uint16).reshape(64, 64)[..., None], 3, -1)
    ramp[..., 2] //= 2
    path.write_bytes(
        with_profile(deep_png(ramp), profile)
        if form == "png"
        else tiff(ramp, photometric="rgb", iccprofile=profile)
    )
    pixels = open_photo(path).pixels
    reference = by_littlecms((ramp // 257).astype(np.uint8), profile)
    assert np.abs(pixels / 257 - reference).max() < 2
    # A conversion through 8 bits would leave 256 levels.
    assert len(np.unique(pixels[..., 1])) > 3900


def test_sixteen_bit_colour_with_a_table_profile_is_interpolated(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    profile = lab_table_profile()
    path.write_bytes(with_profile(deep_png(deep(scene())), profile))
    pixels = open_photo(path).pixels
    assert np.abs(pixels / 257 - by_littlecms(scene(), profile)).mean() < 1
    assert pixels.dtype == np.uint16
    assert len(np.unique(pixels)) > 5000


def lab_table_profile() -> bytes:
    """An RGB profile made of a table to Lab (lut8Type), with 3 nodes a channel."""
    nodes = np.stack(np.meshgrid(*[np.linspace(0, 1, 3)] * 3, indexing="ij"), -1).reshape(-1, 3)
    red, green, blue = nodes.T
    light = 0.3 * red + 0.6 * green + 0.1 * blue
    lab = np.stack([light, 0.5 + (red - green) / 4, 0.5 + (green - blue) / 4])
    table = np.rint(lab.T * 255).astype(np.uint8).tobytes()
    ramp = bytes(range(256)) * 3
    identity = struct.pack(">9i", *(65536 * v for v in (1, 0, 0, 0, 1, 0, 0, 0, 1)))
    lut = b"mft1\0\0\0\0\x03\x03\x03\0" + identity + ramp + table + ramp
    tags = struct.pack(">I4sII", 1, b"A2B0", 144, len(lut)) + lut
    header = b"\0" * 4 + b"\x02\x40\0\0scnrRGB Lab " + b"\0" * 12 + b"acsp"
    header = header.ljust(64, b"\0") + struct.pack(">iii", 63190, 65536, 54061)
    content = header.ljust(124, b"\0") + tags
    return struct.pack(">I", len(content) + 4) + content


@pytest.mark.parametrize("bits", [8, 16])
def test_srgb_leaves_every_level_as_it_is(bits: int, tmp_path: Path) -> None:
    pixels = scene() if bits == 8 else deep(scene())
    data = encoded(pixels, "PNG") if bits == 8 else deep_png(pixels)
    path = tmp_path / "a.png"
    path.write_bytes(with_profile(data, SRGB))
    assert np.array_equal(open_photo(path).pixels, pixels)


@pytest.mark.parametrize("bits", [8, 16])
def test_gray_follows_its_own_curve(bits: int, tmp_path: Path) -> None:
    profile = icc_profile([gamma_curve(1.75)], gray=True)
    pixels = gray_scene() if bits == 8 else deep(gray_scene())
    data = encoded(pixels, "PNG") if bits == 8 else deep_png(pixels)
    path = tmp_path / "a.png"
    path.write_bytes(with_profile(data, profile))
    top = 2.0**bits - 1
    expected = gamma((pixels / top) ** (448 / 256)) * top
    assert np.abs(open_photo(path).pixels - expected).max() <= 0.51


def test_gray_whose_curve_leads_to_lightness_is_read_as_littlecms_does(tmp_path: Path) -> None:
    profile = icc_profile([gamma_curve(1.25)], gray=True).replace(b"GRAYXYZ ", b"GRAYLab ")
    path = tmp_path / "a.png"
    path.write_bytes(with_profile(encoded(gray_scene(), "PNG"), profile))
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    into = ImageCms.createProfile("sRGB")
    image = Image.fromarray(gray_scene())
    expected = np.asarray(ImageCms.profileToProfile(image, source, into, 1, "RGB"))[..., 1]
    assert np.abs(open_photo(path).pixels.astype(int) - expected).max() <= 1


def test_neutral_pixels_stay_neutral_to_the_last_bit(tmp_path: Path) -> None:
    pixels = np.repeat(deep(gray_scene())[..., None], 3, axis=-1)
    path = tmp_path / "a.png"
    path.write_bytes(with_profile(deep_png(pixels), icc_profile()))
    assert open_photo(path).pixels.ndim == 2


def test_gray_with_a_colour_profile_follows_its_curve(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(with_profile(encoded(gray_scene(), "PNG"), icc_profile()))
    rgb = np.repeat(gray_scene()[..., None], 3, axis=-1)
    expected = by_littlecms(rgb, icc_profile())[..., 1]
    assert np.abs(open_photo(path).pixels.astype(int) - expected).max() <= 1


@pytest.mark.parametrize("bits", [8, 16])
def test_a_damaged_profile_is_left_aside_with_a_remark(bits: int, tmp_path: Path) -> None:
    pixels = scene() if bits == 8 else deep(scene())
    path = tmp_path / "a.png"
    data = encoded(pixels, "PNG") if bits == 8 else deep_png(pixels)
    path.write_bytes(with_profile(data, b"no profile at all" * 20))
    photo = open_photo(path)
    assert np.array_equal(photo.pixels, pixels)
    assert photo.notes == ("Its colour profile is damaged and was not used",)


def test_lab_tiff_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    to_lab = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
    )
    image = ImageCms.applyTransform(Image.fromarray(scene()), to_lab)
    assert image is not None
    path.write_bytes(encoded(image, "TIFF"))
    assert np.abs(open_photo(path).pixels.astype(int) - scene()).mean() < 4
