"""A result is there whole or not at all: after a crash, on a full disk, in a race."""

import errno
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine.errors import DiskFull, UnwritablePhoto, WouldOverwrite
from engine.files import atomic
from engine.photo import SaveSettings, find_photos, open_photo, photo_from_pixels, save_photo
from tests.engine.made_photos import scene

FORMS = [".jpg", ".png", ".tif", ".webp"]

# Saves under ever new names and over old ones until it is killed.
ENDLESS = """
import sys
from itertools import count
from pathlib import Path
import numpy as np
from engine.photo import SaveSettings, photo_from_pixels, save_photo
folder, suffix = Path(sys.argv[1]), sys.argv[2]
noise = np.random.default_rng(1).integers(0, 256, (500, 700, 3), np.uint8)
photo = photo_from_pixels(noise)
print("ready", flush=True)
for number in count():
    save_photo(noise, photo, folder / f"new{number}{suffix}", SaveSettings())
    save_photo(noise, photo, folder / f"same{suffix}", SaveSettings(overwrite=True))
"""


def test_a_killed_program_leaves_no_half_file(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(tmp_path), ".jpg"],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"ready\n"
    time.sleep(random.uniform(0.05, 0.2))
    child.kill()
    child.wait()
    child.stdout.close()
    for path in find_photos([tmp_path]):
        assert open_photo(path).notes == ()


def test_a_folder_listing_never_shows_the_temporary_file(tmp_path: Path) -> None:
    with atomic.whole_file(tmp_path / "a.png", overwrite=False) as file:
        file.write(b"half")
        (temporary,) = tmp_path.iterdir()
        assert temporary.name.startswith(".")
        assert find_photos([tmp_path]) == []
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]


# Lets no file grow beyond what is given, as a full disk does.
LIMITED = """
import resource, sys
from pathlib import Path
import numpy as np
from engine.errors import DiskFull
from engine.photo import SaveSettings, photo_from_pixels, save_photo
noise = np.random.default_rng(1).integers(0, 256, (500, 700, 3), np.uint8)
photo = photo_from_pixels(noise)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    save_photo(noise, photo, Path(sys.argv[1]), SaveSettings())
except DiskFull as error:
    print(error.message, error.remedy)
"""


@pytest.mark.parametrize("suffix", FORMS)
def test_a_file_that_may_not_grow_is_a_full_disk(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    command = [sys.executable, "-c", LIMITED, str(path)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, capture_output=True, text=True, cwd=root, check=True)
    assert "no room" in done.stdout
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", FORMS)
@pytest.mark.parametrize("step", ["write", "fsync"])
def test_a_full_disk_leaves_what_was_there(
    suffix: str, step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"the old one")

    def full(*arguments: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic.os, step, full)
    with pytest.raises(DiskFull) as caught:
        save_photo(scene(), photo_from_pixels(scene()), path, SaveSettings(overwrite=True))
    assert "space" in caught.value.remedy
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == b"the old one"


def test_what_a_killed_program_left_is_swept_up_after_a_day(tmp_path: Path) -> None:
    old, young = tmp_path / ".tintype-0123.part", tmp_path / ".tintype-4567.part"
    other = tmp_path / ".other-0123.part"
    for path in (old, young, other):
        path.touch()
    for path in (old, other):
        os.utime(path, (time.time() - 90_000, time.time() - 90_000))
    save_photo(scene(), photo_from_pixels(scene()), tmp_path / "a.png", SaveSettings())
    assert not old.exists()
    assert young.exists()
    assert other.exists()


def test_any_exception_cleans_up(tmp_path: Path) -> None:
    with (
        pytest.raises(KeyboardInterrupt),
        atomic.whole_file(tmp_path / "a.png", overwrite=False) as file,
    ):
        file.write(b"half")
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("links", [True, False])
def test_of_two_programs_that_want_a_name_one_is_told(
    links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.png"
    if not links:
        monkeypatch.setattr(atomic.os, "link", no_links)
    with (
        pytest.raises(WouldOverwrite),
        atomic.whole_file(path, overwrite=False) as file,
    ):
        file.write(b"mine")
        path.write_bytes(b"theirs")
    assert path.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [path]


def no_links(*arguments: object) -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


def test_without_hard_links_files_are_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic.os, "link", no_links)
    path = save_photo(scene(), photo_from_pixels(scene()), tmp_path / "a.png", SaveSettings())
    assert open_photo(path).width == 80
    assert list(tmp_path.iterdir()) == [path]


def test_new_files_have_the_usual_permissions(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        path = save_photo(scene(), photo_from_pixels(scene()), tmp_path / "a.png", SaveSettings())
    finally:
        os.umask(old)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)  # root may write everywhere, so nobody tries
    try:
        with pytest.raises(UnwritablePhoto, match="may not be written") as caught:
            save_photo(scene(), photo_from_pixels(scene()), tmp_path / "a.png", SaveSettings())
    finally:
        os.seteuid(user)
        tmp_path.chmod(0o755)
    assert caught.value.remedy
