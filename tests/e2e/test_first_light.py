"""Drop black-and-white photos on the window, see them in colour, compare, save: in one go."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt

from engine.color import lightness
from engine.photo import open_photo
from tests.gui.window_acts import drop, export_into, is_colorized, states

TAKEN = "1931:07:04 12:00:00"
SIDEWAYS = 6  # EXIF: turn it clockwise to see it upright


@pytest.fixture
def album(tmp_path: Path, photos: Path) -> Path:
    """Three scans, one of them sideways with a date, and a file that is no photo."""
    folder = tmp_path / "Großmutters Álbum"
    folder.mkdir()
    for name in ("chelsea.jpg", "coffee.jpg"):
        (folder / name).write_bytes((photos / name).read_bytes())
    exif = Image.Exif()
    exif[0x0112], exif[0x0132] = SIDEWAYS, TAKEN
    scan = Image.open(photos / "astronaut.jpg").resize((400, 300))
    scan.save(folder / "a scan.jpg", exif=exif, dpi=(600, 600))
    (folder / "notes.jpg").write_text("the blue one is aunt Ida")
    return folder


def test_from_a_dropped_album_to_a_saved_photo(tintype, album, until, qtbot):
    window, session = tintype.window, tintype.session
    drop(window, album)
    until(lambda: is_colorized(tintype) and "waiting" not in states(tintype).values())
    assert states(tintype)["notes.jpg"] == "failed"
    assert session.current.title == "a scan.jpg"
    assert (session.photo.width, session.photo.height) == (300, 400)

    middle = window.canvas.divider.rect().center()
    qtbot.mousePress(window.canvas.divider, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(window.canvas.divider, middle - QPoint(60, 0))
    qtbot.mouseRelease(window.canvas.divider, Qt.MouseButton.LeftButton)
    assert window.canvas.divider.fraction < 0.5

    qtbot.keyClick(window.panel.strength.slider, Qt.Key.Key_PageUp)
    assert session.recipe.strength > 1
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.recipe.strength == 1

    export_into(tintype, album)
    saved = album / "a scan-color.jpg"
    until(lambda: saved.exists() and not tintype.activity.exporting)
    check_saved(album / "a scan.jpg", saved)


def check_saved(original: Path, saved: Path) -> None:
    before, after = open_photo(original), open_photo(saved)
    assert (after.width, after.height) == (300, 400)
    assert after.pixels[..., 0].mean() > after.pixels[..., 2].mean()  # painted warm
    with Image.open(saved) as file:
        exif = file.getexif()
        assert exif.get(0x0132) == TAKEN
        assert exif.get(0x0112, 1) == 1
        assert file.info["dpi"] == pytest.approx((600, 600))
        assert b"DigitalSourceType" in file.info.get("xmp", b"")
    assert np.abs(lightness(after.pixels) - before.light).mean() < 1
