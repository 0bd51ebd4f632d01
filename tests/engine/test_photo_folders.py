"""Photos are found in folders, and new names never meet old files."""

import errno
import os
from pathlib import Path

import pytest

from engine.errors import UnreadablePhoto
from engine.photo import find_photos, free_name, open_photo, readable_suffixes
from engine.progress import Cancelled
from engine.results import plan


def touched(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def test_folders_are_walked_for_photos_only(tmp_path: Path) -> None:
    wanted = [tmp_path / "a.JPG", tmp_path / "b.heic", tmp_path / "in" / "side" / "c.tiff"]
    touched(*wanted, tmp_path / "notes.txt", tmp_path / "in" / "Thumbs.db")
    assert find_photos([tmp_path]) == wanted
    assert find_photos([tmp_path], recursive=False) == wanted[:2]


def test_hidden_files_and_folders_are_skipped(tmp_path: Path) -> None:
    touched(tmp_path / "._a.jpg", tmp_path / ".trash" / "b.jpg", tmp_path / ".tintype-1.part")
    assert find_photos([tmp_path]) == []


def test_a_folder_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touched(tmp_path / "a.jpg", tmp_path / "closed" / "b.jpg")
    look = os.scandir

    def refuse(path: Path | str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", refuse)
    closed = tmp_path / "closed"
    assert find_photos([tmp_path]) == [tmp_path / "a.jpg", closed]
    assert [task.source for task in plan([closed], tmp_path / "out")] == [closed]
    with pytest.raises(UnreadablePhoto, match="you may not read it"):
        open_photo(closed)


def test_a_file_that_is_named_is_taken_whatever_it_is(tmp_path: Path) -> None:
    touched(tmp_path / "a.txt")
    named = [tmp_path / "a.txt", tmp_path / "gone.jpg"]
    assert find_photos(named) == named


def test_each_photo_comes_once(tmp_path: Path) -> None:
    touched(tmp_path / "in" / "a.jpg")
    (tmp_path / "again").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "b.jpg").symlink_to(tmp_path / "in" / "a.jpg")
    paths = [tmp_path, tmp_path / "in", tmp_path / "in" / "a.jpg", tmp_path / "again"]
    assert len(find_photos(paths)) == 1


def test_a_circle_of_links_ends(tmp_path: Path) -> None:
    touched(tmp_path / "in" / "a.jpg")
    (tmp_path / "in" / "out").symlink_to(tmp_path)
    assert find_photos([tmp_path]) == [tmp_path / "in" / "a.jpg"]


def test_pipes_and_folders_with_a_photos_name_are_no_photos(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    touched(tmp_path / "folder.jpg" / "a.png")
    assert find_photos([tmp_path]) == [tmp_path / "folder.jpg" / "a.png"]


def test_numbers_are_sorted_as_people_count(tmp_path: Path) -> None:
    names = ["scan1.jpg", "Scan2.jpg", "scan10.jpg", "ß.jpg", "²3.jpg"]
    touched(*(tmp_path / name for name in names))
    assert [path.name for path in find_photos([tmp_path])][:3] == names[:3]
    assert len(find_photos([tmp_path])) == 5


@pytest.mark.parametrize(
    ("template", "name", "suffix", "expected"),
    [
        ("{name}-color", "grandma.jpg", ".png", "grandma-color.png"),
        ("{name}-color", "Pasted photo", ".jpg", "Pasted photo-color.jpg"),
        ("{name}-color", "scan 1.2", ".jpg", "scan 1.2-color.jpg"),
        ("{name} in {colour}", "a.tif", ".tif", "a in {colour}.tif"),
        ("fixed", "a.jpg", ".jpg", "fixed.jpg"),
        ("{name}", "Бабушка 👵.jpeg", ".jpg", "Бабушка 👵.jpg"),
        ("../{name}/x", "a.jpg", ".jpg", "_a_x.jpg"),
        ("{name}: 50%?", "a.jpg", ".jpg", "a_ 50%_.jpg"),
        ("", "a.jpg", ".jpg", "photo.jpg"),
        ("CON", "a.jpg", ".jpg", "_CON.jpg"),
        ("{name}. ", "a.jpg", ".jpg", "a.jpg"),
    ],
)
def test_names_are_made_from_the_template(
    template: str, name: str, suffix: str, expected: str, tmp_path: Path
) -> None:
    assert free_name(tmp_path, template, name, suffix) == tmp_path / expected


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    touched(tmp_path / "a-color.jpg", tmp_path / "a-color-2.jpg")
    (tmp_path / "a-color-3.jpg").symlink_to(tmp_path / "nowhere")
    assert free_name(tmp_path, "{name}-color", "a.jpg", ".jpg").name == "a-color-4.jpg"
    assert free_name(tmp_path, "{name}-color", "a.jpg", ".png").name == "a-color.png"


def test_a_long_name_is_cut_between_characters(tmp_path: Path) -> None:
    path = free_name(tmp_path, "{name}-color", "я" * 130 + ".jpg", ".jpg")
    path.touch()
    assert len(path.name.encode()) < 255 and path.stem.endswith("я-color")
    assert free_name(tmp_path, "{name}-color", "я" * 130 + ".jpg", ".jpg") != path


def test_suffixes_are_lower_case_with_their_dot() -> None:
    assert {".jpg", ".jpeg", ".png", ".tif", ".webp", ".heic", ".avif"} <= readable_suffixes()
    assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in readable_suffixes())


def test_a_search_can_be_stopped_between_folders(tmp_path: Path) -> None:
    (tmp_path / "album" / "older").mkdir(parents=True)
    seen: list[float] = []

    def stop(fraction: float) -> None:
        seen.append(fraction)
        if len(seen) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        find_photos([tmp_path], report=stop)
    assert len(seen) == 2
