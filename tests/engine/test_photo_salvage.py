"""A JPEG that is cut off offers what can be read, and says how much that is."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.errors import UnreadablePhoto
from engine.photo import open_photo
from tests.engine.made_photos import encoded, gray_scene, scene

FORMS = {
    "colour": lambda: encoded(scene(400, 300), "JPEG", quality=95),
    "gray": lambda: encoded(gray_scene(400, 300), "JPEG", quality=95),
    "cmyk": lambda: encoded(Image.fromarray(scene(400, 300)).convert("CMYK"), "JPEG", quality=95),
    "half-size colour": lambda: encoded(scene(400, 300), "JPEG", quality=90, subsampling=2),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_truncated_jpeg_offers_what_can_be_read(form: str, share: float, tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    data = FORMS[form]()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(UnreadablePhoto) as caught:
        open_photo(path)
    assert caught.value.salvageable
    assert "%" in caught.value.reason

    photo = open_photo(path, salvage=True)
    (note,) = photo.notes
    assert note.startswith("The file is cut off: ")
    assert note.endswith(" % was readable")
    percent = int(note.split()[-4])
    assert abs(percent / 100 - share) < 0.2
    rows = 400 * percent // 100 - 16
    expected = gray_scene(400, 300) if form == "gray" else scene(400, 300)
    assert photo.pixels.shape == expected.shape
    assert np.abs(photo.pixels[:rows].astype(int) - expected[:rows]).mean() < 4
    assert np.ptp(photo.pixels[-1]) <= 1


def test_a_progressive_jpeg_that_is_cut_off_lacks_detail(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    data = encoded(scene(400, 300), "JPEG", quality=95, progressive=True)
    path.write_bytes(data[: int(len(data) * 0.7)])
    with pytest.raises(UnreadablePhoto) as caught:
        open_photo(path)
    assert caught.value.salvageable
    photo = open_photo(path, salvage=True)
    assert photo.notes == ("The file is cut off: every row was readable, without fine detail",)
    assert np.abs(photo.pixels.astype(int) - scene(400, 300)).mean() < 10


def test_a_missing_end_marker_alone_is_no_reason_to_refuse(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(encoded(scene(), "JPEG", quality=95)[:-2])
    photo = open_photo(path)
    assert np.abs(photo.pixels.astype(int) - scene()).mean() < 4


def test_a_header_without_a_picture_offers_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    data = encoded(scene(), "JPEG")
    path.write_bytes(data[: data.index(b"\xff\xda") + 14])
    for salvage in (False, True):
        with pytest.raises(UnreadablePhoto) as caught:
            open_photo(path, salvage=salvage)
        assert not caught.value.salvageable


def test_a_gray_bottom_of_a_whole_photo_is_not_taken_for_a_loss(tmp_path: Path) -> None:
    pixels = scene()
    pixels[40:] = 128
    path = tmp_path / "a.jpg"
    path.write_bytes(encoded(pixels, "JPEG", quality=95))
    assert open_photo(path, salvage=True).notes == ()


def test_a_whole_photo_is_not_changed_by_asking_for_salvage(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(encoded(scene(), "JPEG"))
    assert open_photo(path, salvage=True).digest == open_photo(path).digest
