"""Results go out whole, in the format asked for, with as many bits as they have."""

from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from engine.color import lightness
from engine.errors import UnwritablePhoto, WouldOverwrite
from engine.photo import Photo, SaveSettings, open_photo, photo_from_pixels, save_photo
from tests.engine.made_photos import Pixels, deep, encoded, gray_scene, scene

PLAIN = SaveSettings()


def with_alpha(pixels: Pixels) -> Pixels:
    alpha = np.linspace(0, np.iinfo(pixels.dtype).max, pixels.shape[1]).astype(pixels.dtype)
    return np.dstack([pixels, np.tile(alpha, (pixels.shape[0], 1))])


@pytest.mark.parametrize("suffix", [".png", ".tif", ".tiff"])
@pytest.mark.parametrize("pixels", [scene(), deep(scene()), gray_scene(), deep(gray_scene())])
def test_lossless_formats_give_every_level_back(
    suffix: str, pixels: Pixels, tmp_path: Path
) -> None:
    photo = photo_from_pixels(pixels)
    result = save_photo(pixels, photo, tmp_path / f"a{suffix}", PLAIN)
    assert np.array_equal(open_photo(result).pixels, pixels)


@pytest.mark.parametrize("suffix", [".png", ".tif"])
@pytest.mark.parametrize("pixels", [scene(), deep(scene()), gray_scene(), deep(gray_scene())])
def test_lossless_formats_give_alpha_back(suffix: str, pixels: Pixels, tmp_path: Path) -> None:
    color = pixels if pixels.ndim == 3 else np.repeat(pixels[..., None], 3, axis=-1)
    photo = photo_from_pixels(with_alpha(color))
    again = open_photo(save_photo(photo.pixels, photo, tmp_path / f"a{suffix}", PLAIN))
    assert photo.alpha is not None
    assert again.alpha is not None
    assert np.array_equal(again.alpha, photo.alpha)
    assert np.array_equal(again.pixels, photo.pixels)


def test_other_programs_read_the_tiff_too(tmp_path: Path) -> None:
    for number, pixels in enumerate((scene(700, 900), deep(scene(700, 900)), gray_scene())):
        photo = photo_from_pixels(pixels)
        result = save_photo(pixels, photo, tmp_path / f"{number}.tif", PLAIN)
        assert np.array_equal(tifffile.imread(result), pixels)


@pytest.mark.parametrize("suffix", [".jpg", ".webp"])
@pytest.mark.parametrize("pixels", [scene(), deep(scene()), gray_scene()])
def test_lossy_formats_come_close(suffix: str, pixels: Pixels, tmp_path: Path) -> None:
    photo = photo_from_pixels(pixels)
    again = open_photo(save_photo(pixels, photo, tmp_path / f"a{suffix}", PLAIN))
    assert again.bits == 8
    assert np.abs(again.light - lightness(pixels)).mean() < 1.5


def test_jpeg_keeps_colour_at_full_size_when_quality_is_high(tmp_path: Path) -> None:
    photo = photo_from_pixels(scene())
    for quality, sampling in ((90, (1, 1)), (89, (2, 2))):
        settings = SaveSettings(quality=quality)
        result = save_photo(scene(), photo, tmp_path / f"{quality}.jpg", settings)
        with Image.open(result) as image:
            assert image.layer[0][1:3] == sampling


def test_quality_costs_bytes(tmp_path: Path) -> None:
    photo = photo_from_pixels(scene())
    for suffix in (".jpg", ".webp"):
        low, high = (
            save_photo(
                scene(), photo, tmp_path / f"{quality}{suffix}", SaveSettings(quality=quality)
            )
            for quality in (40, 95)
        )
        assert low.stat().st_size < high.stat().st_size


@pytest.mark.parametrize("quality", [0, 101])
def test_a_quality_out_of_range_is_refused(quality: int) -> None:
    with pytest.raises(ValueError, match="quality"):
        SaveSettings(quality=quality)


def test_jpeg_lays_transparency_on_white(tmp_path: Path) -> None:
    pixels = np.dstack([np.zeros((32, 32, 3), np.uint8), np.zeros((32, 32), np.uint8)])
    pixels[:, 16:, 3] = 255
    photo = photo_from_pixels(pixels)
    again = open_photo(save_photo(pixels[..., :3], photo, tmp_path / "a.jpg", PLAIN))
    assert again.pixels[:, :12].min() > 250
    assert again.pixels[:, 20:].max() < 5


def test_webp_keeps_alpha(tmp_path: Path) -> None:
    photo = photo_from_pixels(with_alpha(scene()))
    again = open_photo(save_photo(scene(), photo, tmp_path / "a.webp", PLAIN))
    assert photo.alpha is not None
    assert again.alpha is not None
    assert np.abs(again.alpha.astype(int) - photo.alpha).max() < 3


def test_the_format_may_differ_from_the_suffix(tmp_path: Path) -> None:
    photo = photo_from_pixels(scene())
    result = save_photo(scene(), photo, tmp_path / "a.result", SaveSettings(format="png"))
    with Image.open(result) as image:
        assert image.format == "PNG"


def test_sixteen_bits_with_eight_bit_alpha_fit_together(tmp_path: Path) -> None:
    photo = photo_from_pixels(with_alpha(scene()))
    again = open_photo(save_photo(deep(scene()), photo, tmp_path / "a.png", PLAIN))
    assert photo.alpha is not None
    assert again.alpha is not None
    assert np.array_equal(again.alpha, photo.alpha.astype(np.uint16) * 257)


@pytest.mark.parametrize("name", ["Бабушка.png", "祖母.tif", "👵🏼.jpg", "é.webp"])
def test_any_name_can_be_written(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "Фото 写真"
    folder.mkdir()
    photo = photo_from_pixels(scene())
    result = save_photo(scene(), photo, folder / name, PLAIN)
    assert [path.name for path in folder.iterdir()] == [name]
    assert open_photo(result).width == 80


def original(folder: Path) -> Photo:
    path = folder / "a.png"
    path.write_bytes(encoded(scene(), "PNG"))
    return open_photo(path)


def test_nothing_is_overwritten_unless_told_to(tmp_path: Path) -> None:
    photo = original(tmp_path)
    assert photo.path is not None
    before = photo.path.read_bytes()
    with pytest.raises(WouldOverwrite) as caught:
        save_photo(255 - scene(), photo, photo.path, PLAIN)
    assert caught.value.remedy
    assert photo.path.read_bytes() == before
    save_photo(255 - scene(), photo, photo.path, SaveSettings(overwrite=True))
    assert np.array_equal(open_photo(photo.path).pixels, 255 - scene())
    assert len(list(tmp_path.iterdir())) == 1


def test_overwriting_keeps_permissions_and_goes_through_links(tmp_path: Path) -> None:
    photo = original(tmp_path)
    assert photo.path is not None
    photo.path.chmod(0o640)
    link = tmp_path / "link.png"
    link.symlink_to(photo.path)
    with pytest.raises(WouldOverwrite):
        save_photo(255 - scene(), photo, link, PLAIN)
    save_photo(255 - scene(), photo, link, SaveSettings(overwrite=True))
    assert link.is_symlink()
    assert photo.path.stat().st_mode & 0o777 == 0o640
    assert np.array_equal(open_photo(photo.path).pixels, 255 - scene())


def test_a_suffix_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnwritablePhoto, match="suffix"):
        save_photo(scene(), photo_from_pixels(scene()), tmp_path / "a.bmp", PLAIN)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnwritablePhoto, match="folder"):
        save_photo(scene(), photo_from_pixels(scene()), tmp_path / "no" / "a.png", PLAIN)


def test_a_folder_of_that_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.png").mkdir()
    for settings in (PLAIN, SaveSettings(overwrite=True)):
        with pytest.raises(UnwritablePhoto, match="is a folder"):
            save_photo(scene(), photo_from_pixels(scene()), tmp_path / "a.png", settings)


@pytest.mark.parametrize(("suffix", "width"), [(".jpg", 65_501), (".webp", 16_384)])
def test_a_photo_too_long_for_its_format_is_refused(
    suffix: str, width: int, tmp_path: Path
) -> None:
    pixels = np.zeros((2, width), np.uint8)
    with pytest.raises(UnwritablePhoto) as caught:
        save_photo(pixels, photo_from_pixels(pixels), tmp_path / f"a{suffix}", PLAIN)
    assert "PNG" in caught.value.remedy
    assert not list(tmp_path.iterdir())


def test_a_result_of_another_size_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="the photo"):
        save_photo(scene(30, 40), photo_from_pixels(scene()), tmp_path / "a.png", PLAIN)
