"""Photos to train and score on are found once each, and read as the window reads them."""

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage import data

from engine.photo import open_photo
from engine.protocol import eight_bit
from engine.shards import decode, items
from tests.engine.made_photos import gamma_curve, icc_profile


@pytest.fixture
def coffee() -> Image.Image:
    return Image.fromarray(np.ascontiguousarray(data.coffee()[::4, ::4]))


def test_colours_are_those_that_the_window_shows(coffee: Image.Image, tmp_path: Path) -> None:
    path = tmp_path / "phone.jpg"
    coffee.save(path, quality=95, icc_profile=icc_profile([gamma_curve(1.4)] * 3))
    with Image.open(path) as stored:
        raw = np.asarray(stored).astype(int)
    read = decode(path.read_bytes())
    assert read is not None
    assert np.array_equal(np.asarray(read), open_photo(path).pixels)
    assert np.abs(np.asarray(read) - raw).mean() > 2


def test_sixteen_bits_become_the_nearest_eight(tmp_path: Path) -> None:
    ramp = np.linspace(0, 65535, 900).astype(np.uint16).reshape(30, 30)
    path = tmp_path / "scan.png"
    Image.fromarray(ramp).save(path)
    read = decode(path.read_bytes())
    assert read is not None
    assert np.array_equal(np.asarray(read)[..., 1], eight_bit(open_photo(path).pixels))
    assert len(np.unique(np.asarray(read))) == 256


def test_odd_files_are_passed_over(coffee: Image.Image, tmp_path: Path) -> None:
    coffee.save(tmp_path / "good.jpg")
    (tmp_path / "gone.jpg").symlink_to(tmp_path / "nowhere.jpg")
    (tmp_path / "album.jpg").mkdir()
    (tmp_path / "note.jpg").write_bytes(b"not a photo")
    (tmp_path / "huge.png").write_bytes(huge_png(30_000, 30_000))
    exif = Image.Exif()
    exif[0x0112] = 1
    coffee.save(tmp_path / "exif.jpg", exif=exif)
    whole = (tmp_path / "exif.jpg").read_bytes()
    broken = whole.replace(b"MM\0*\0\0\0\x08\0\x01", b"MM\0*\0\0\0\x08\0\x7f")
    assert broken != whole
    (tmp_path / "exif.jpg").write_bytes(broken)
    read = {item.name: decode(item.read()) for item in items([tmp_path])}
    assert {name for name, photo in read.items() if photo} == {"good.jpg", "exif.jpg"}
    assert set(read) == {"good.jpg", "exif.jpg", "note.jpg", "huge.png"}


def huge_png(width: int, height: int) -> bytes:
    """The header of a PNG that says that it is that large."""
    made = io.BytesIO()
    Image.new("L", (1, 1)).save(made, "png")
    content = bytearray(made.getvalue())
    content[16:24] = struct.pack(">II", width, height)
    return bytes(content)


def test_a_photo_below_two_folders_is_found_once(coffee: Image.Image, tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    coffee.save(tmp_path / "inner" / "a.png")
    coffee.save(tmp_path / "b.png")
    found = [item.name for item in items([tmp_path, tmp_path / "inner", tmp_path])]
    assert sorted(found) == ["a.png", "b.png"]


@pytest.mark.parametrize(
    ("table", "source"),
    [
        ("\ufefffile,source\na.png,space\n", "space"),  # as spreadsheets write it
        ("file,source\na.png\n", "album"),  # which says nothing of it
        ("file,source\na.png,\n", "album"),
        (f"file,source\na.png,{'x' * 200_000}\n", "album"),  # what is no list of photos
        ("a letter\n", "album"),
    ],
)
def test_lists_beside_photos_say_what_they_know(table: str, source: str, tmp_path: Path) -> None:
    folder = tmp_path / "album"
    folder.mkdir()
    (folder / "a.png").write_bytes(b"")
    (folder / "list.csv").write_text(table, encoding="utf-8")
    (folder / "locked.csv").mkdir()  # cannot be read either
    assert [item.source for item in items([folder])] == [source]
