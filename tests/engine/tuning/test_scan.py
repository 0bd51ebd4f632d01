"""A scan says what can be learnt from, and why the rest cannot."""

import shutil

import numpy as np
import pytest
from PIL import Image, ImageDraw
from skimage.data import astronaut, chelsea, coffee

from engine.errors import EngineError
from engine.progress import Cancelled
from engine.tuning.looking import (
    DUPLICATE,
    GRAY,
    SCREENSHOT,
    SMALL,
    TONED,
    UNREADABLE,
    look,
)
from engine.tuning.scan import scan
from engine.tuning.split import HELD, TRAIN, WATCH, split
from tests.engine.tuning.conftest import SHOTS


def page():
    """A window with words in it, as a screenshot shows it."""
    image = Image.new("RGB", (320, 240), (240, 242, 245))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 320, 30), (40, 90, 200))
    draw.rectangle((10, 50, 120, 220), (220, 90, 60))
    for line in range(8):
        draw.text((130, 50 + 20 * line), f"Words of line {line}, and more", (20, 20, 20))
    return image


def sepia():
    gray = np.asarray(Image.fromarray(coffee()).convert("L"), np.float32)[..., None] / 255
    return Image.fromarray((255 * gray ** np.array([0.8, 1.0, 1.3])).astype(np.uint8))


@pytest.fixture
def mixed(tmp_path):
    """One of each kind."""
    folder = tmp_path / "mixed" / "deeper"
    folder.mkdir(parents=True)
    Image.fromarray(astronaut()).save(folder / "good.jpg")
    Image.fromarray(astronaut()).resize((300, 300)).save(folder / "good again.webp")
    Image.fromarray(chelsea()).convert("L").save(folder / "gray.png")
    Image.fromarray(coffee()[::8, ::8]).save(folder / "small.png")
    sepia().save(folder / "sepia.jpg")
    page().save(folder / "page.png")
    (folder / "broken.jpg").write_bytes(b"no photo")
    (folder / "notes.txt").write_text("not even called one")
    return folder.parent


def test_each_photo_that_is_left_out_says_why(mixed):
    found = {finding.path.name: finding for finding in scan([mixed]).findings}
    assert {name: finding.reason for name, finding in found.items()} == {
        "good.jpg": "",
        "good again.webp": DUPLICATE,
        "gray.png": GRAY,
        "small.png": SMALL,
        "sepia.jpg": TONED,
        "page.png": SCREENSHOT,
        "broken.jpg": UNREADABLE,
    }
    assert found["good again.webp"].remark == "good.jpg"
    assert "not a photo" in found["broken.jpg"].remark


def test_nothing_is_written_beside_the_photos(mixed):
    before = {path: path.stat().st_mtime_ns for path in mixed.rglob("*")}
    scan([mixed])
    assert {path: path.stat().st_mtime_ns for path in mixed.rglob("*")} == before


def test_the_size_is_the_photos_own_though_it_is_read_small(tmp_path):
    path = tmp_path / "large.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned upright
    Image.fromarray(coffee()).resize((2400, 1600)).save(path, exif=exif)
    finding = look(path)
    assert (finding.width, finding.height) == (1600, 2400)
    assert max(finding.thumbnail.shape[:2]) == 72
    assert finding.thumbnail.shape[0] > finding.thumbnail.shape[1]


def test_hues_are_those_of_the_photos_used(tmp_path):
    random = np.random.default_rng(0)
    rows = random.integers(40, 90, (160, 160, 3))
    rows[..., 2] += np.linspace(60, 150, 160).astype(int)[:, None]
    Image.fromarray(rows.astype(np.uint8)).save(tmp_path / "sea.png")
    assert scan([tmp_path]).hues().argmax() == 4  # blue


def test_a_scan_tells_as_it_goes_and_can_be_stopped(album):
    seen = []

    def stop_halfway(fraction):
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        scan([album], stop_halfway, seen.append)
    assert len(seen) == SHOTS // 2 + 1


def test_a_folder_that_is_gone_is_said(tmp_path):
    with pytest.raises(EngineError, match="no folder"):
        scan([tmp_path / "gone"])


def test_held_out_photos_have_no_near_twin_in_training(album, tmp_path):
    folder = tmp_path / "bursts"
    shutil.copytree(album, folder)
    for path in sorted(folder.rglob("*.jpg"))[::3]:  # the next shot of a burst: a little moved
        with Image.open(path) as photo:
            photo.crop((3, 2, *photo.size)).save(path.with_name(f"{path.stem}b.jpg"), quality=90)
    found = scan([folder])
    for seed in range(5):
        roles = split([found.groups[i] for i in found.used], seed)
        by_name = {
            found.findings[i].path.stem: role for i, role in zip(found.used, roles, strict=True)
        }
        pairs = [name for name in by_name if f"{name}b" in by_name]
        assert all(by_name[name] == by_name[f"{name}b"] for name in pairs)
        assert {TRAIN, WATCH, HELD} == set(roles)
