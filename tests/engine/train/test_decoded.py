"""Decoded photos: how many stay, and for how long."""

import os
import time
from pathlib import Path

import pytest

from engine.errors import EngineError
from engine.train import decoded, photos

DAY = 86400.0


def album(name: str, size: int, days: float) -> Path:
    """An album of so many bytes that was last used so many days ago."""
    decoded.folder().mkdir(parents=True, exist_ok=True)
    target = decoded.folder() / name
    target.with_suffix(".bin").write_bytes(bytes(size))
    target.with_suffix(".npz").write_bytes(b"index")
    when = time.time() - days * DAY
    os.utime(target.with_suffix(".npz"), (when, when))
    return target


def there() -> set[str]:
    """All files by name."""
    return {path.name for path in decoded.folder().iterdir()}


def files(*names: str) -> set[str]:
    return {f"{name}.{kind}" for name in names for kind in ("bin", "npz")}


def test_albums_that_nobody_used_for_a_month_go() -> None:
    album("old", 10, 31), album("young", 10, 29)
    decoded.used(album("mine", 10, 0))
    assert there() == files("young", "mine")


def test_beyond_a_size_those_used_last_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoded, "MOST", 100)
    album("third", 30, 3), album("second", 30, 2), album("first", 30, 1)
    decoded.used(album("mine", 30, 0))
    assert there() == files("first", "second", "mine")


def test_the_album_in_use_stays_however_old_or_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoded, "MOST", 100)
    album("other", 30, 1)
    mine = album("mine", 200, 60)
    decoded.used(mine)
    assert there() == files("mine")
    assert time.time() - mine.with_suffix(".npz").stat().st_mtime < DAY


def test_half_an_album_of_a_killed_process_goes_after_a_day() -> None:
    mine = album("mine", 10, 0)
    (decoded.folder() / "gone.npz").symlink_to("nowhere")  # another process deletes it just now
    for pid, hours in ((11, 25), (12, 1)):
        part = decoded.folder() / f"other.{pid}.bin"
        part.write_bytes(b"half")
        os.utime(part, (time.time() - hours * 3600,) * 2)
    decoded.used(mine)
    assert there() == files("mine") | {"other.12.bin", "gone.npz"}


def test_loading_says_that_an_album_is_in_use(folder: Path) -> None:
    photos.load([folder], 48)
    name = photos.fingerprint([folder], 48)
    assert there() == files(name)
    index = decoded.folder() / f"{name}.npz"
    os.utime(index, (0, 0))
    photos.load([folder], 48)
    assert time.time() - index.stat().st_mtime < DAY


def test_what_breaks_off_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    def stop(_: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        photos.load([folder], 48, report=stop)
    (tmp_path / "none").mkdir()
    with pytest.raises(EngineError, match="no colour photos"):
        photos.load([tmp_path / "none"], 48)
    assert there() == set()
