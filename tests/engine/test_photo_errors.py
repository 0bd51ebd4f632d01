"""What cannot be opened says why and what to do, and never hangs."""

import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.errors import UnreadablePhoto
from engine.files import source
from engine.photo import open_photo
from tests.engine.made_photos import (
    SAMPLES,
    deep,
    deep_png,
    encoded,
    exif_block,
    scene,
    tiff,
    with_chunk,
)

PARENTS = {
    "a PDF": (b"%PDF-1.7\n%abc", "PDF"),
    "a video": (b"\0\0\0\x20ftypisom\0\0\2\0isomiso2", "video"),
    "a QuickTime film": (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "video"),
    "an archive": (b"PK\x03\x04\x14\0\0\0", "archive"),
    "a Photoshop document": (b"8BPS\0\1" + b"\0" * 20, "Photoshop"),
    "text": ("Liebe Großmutter,\nich schreibe dir".encode(), "text"),
    "a page": (b"<!doctype html><html></html>", "text"),
    "noise": (bytes(range(128, 256)) * 10, "not a photo"),
    "a JPEG without content": (b"\xff\xd8\xff", "damaged"),
}


def refused(path: Path, **options: bool) -> UnreadablePhoto:
    """The error that opening raises, complete as every error must be."""
    with pytest.raises(UnreadablePhoto) as caught:
        open_photo(path, **options)
    error = caught.value
    assert error.path == path
    assert error.reason
    assert error.remedy
    assert str(path) in error.message
    return error


@pytest.mark.parametrize("kind", PARENTS)
def test_a_file_that_is_no_photo_is_named_for_what_it_is(kind: str, tmp_path: Path) -> None:
    data, word = PARENTS[kind]
    path = tmp_path / "photo.jpg"
    path.write_bytes(data)
    error = refused(path)
    assert word in error.reason
    assert not error.salvageable


@pytest.mark.parametrize("samples", ["uint16", "float32"])
def test_a_tiff_of_a_rare_kind_says_what_to_do(samples: str, tmp_path: Path) -> None:
    path = tmp_path / "scan.tif"
    pixels = np.ones((30, 40, 2 if samples == "uint16" else 3), samples)
    kind = {"photometric": "minisblack", "extrasamples": ["unassalpha"]}
    path.write_bytes(tiff(pixels, **(kind if samples == "uint16" else {"photometric": "rgb"})))
    error = refused(path)
    assert "TIFF" in error.reason and "8 or 16 bits" in error.remedy


def test_a_raw_file_is_not_taken_for_its_thumbnail(tmp_path: Path) -> None:
    path = tmp_path / "DSC_0001.NEF"
    path.write_bytes(SAMPLES["color.tif"]())
    assert "raw" in refused(path).reason


def test_an_empty_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.touch()
    assert "empty" in refused(path).reason


@pytest.mark.parametrize("name", ["gone.jpg", "no folder/gone.jpg", "nul\0.jpg"])
def test_a_vanished_file_says_so(name: str, tmp_path: Path) -> None:
    assert "not there" in refused(tmp_path / name).reason


def test_a_folder_says_so(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path).reason


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    path = tmp_path / "pipe.jpg"
    os.mkfifo(path)
    assert "pipe" in refused(path).reason


def test_a_file_that_turns_into_a_pipe_meanwhile_does_not_hang(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pipe.jpg"
    os.mkfifo(path)
    refuse = source.refuse_kind
    modes: list[int] = []

    def blind_at_first(path: Path, mode: int) -> None:
        modes.append(mode)
        if len(modes) > 1:
            refuse(path, mode)

    monkeypatch.setattr(source, "refuse_kind", blind_at_first)
    assert "pipe" in refused(path).reason


def test_a_device_is_refused() -> None:
    assert "device" in refused(Path("/dev/zero")).reason


def test_a_file_of_somebody_else_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(SAMPLES["color.jpg"]())
    path.chmod(0)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)  # root may read everything, so nobody tries
    try:
        error = refused(path)
    finally:
        os.seteuid(user)
    assert "may not read" in error.reason
    assert "permissions" in error.remedy


def test_a_drive_that_fails_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(SAMPLES["color.jpg"]())

    def fail(*arguments: object) -> int:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(source.os, "open", fail)
    assert "Input/output error" in refused(path).reason


def enormous_png(width: int, height: int) -> bytes:
    """A PNG that promises a size and holds next to nothing."""
    data = encoded(scene(1, 1), "PNG")
    header = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
    return data[:12] + header + zlib.crc32(header).to_bytes(4) + data[33:]


def test_an_enormous_photo_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(enormous_png(30_000, 30_000))
    error = refused(path)
    assert error.reason == "it has 900 megapixels, more than 400"
    assert "smaller" in error.remedy


def test_just_below_the_limit_only_the_content_counts(tmp_path: Path) -> None:
    # Pillow on its own would already refuse half of this as a decompression bomb.
    path = tmp_path / "a.png"
    path.write_bytes(enormous_png(200_000, 1_999))
    assert "damaged" in refused(path).reason


@pytest.mark.parametrize("name", sorted(set(SAMPLES) - {"color.jpg", "gray.jpg", "cmyk.jpg"}))
def test_a_file_cut_in_half_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    data = SAMPLES[name]()
    path.write_bytes(data[: len(data) // 2])
    refused(path)


def test_no_memory_is_reported_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(SAMPLES["color.jpg"]())

    def exhausted(image: Image.Image) -> None:
        raise MemoryError

    monkeypatch.setattr("PIL.JpegImagePlugin.JpegImageFile.load", exhausted)
    assert "memory" in refused(path).reason


def test_files_are_closed_whatever_happens(tmp_path: Path) -> None:
    good, bad = tmp_path / "a.jpg", tmp_path / "b.jpg"
    good.write_bytes(SAMPLES["color.jpg"]())
    bad.write_bytes(b"nothing")
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(5):
        open_photo(good)
        refused(bad)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_libraries_print_nothing_of_what_is_wrong_with_a_file(tmp_path: Path) -> None:
    """Pillow warns of Exif through Python, libpng of profiles and of files that are cut off."""
    exif = exif_block()
    (tmp_path / "exif.jpg").write_bytes(encoded(scene(), "JPEG", exif=exif[:14] + b"/" * 40))
    png = deep_png(deep(scene()))
    (tmp_path / "deep.png").write_bytes(with_chunk(png, b"iCCP", b"x\0\0" + zlib.compress(b"?")))
    (tmp_path / "cut.png").write_bytes(png[: len(png) // 2])
    code = (
        "import sys\nfrom engine.errors import UnreadablePhoto\n"
        "from engine.photo import open_photo\nfor path in sys.argv[1:]:\n"
        "    try:\n        print(len(open_photo(path).notes))\n"
        "    except UnreadablePhoto as error:\n        print(error.reason)\n"
    )
    names = [tmp_path / name for name in ("exif.jpg", "deep.png", "cut.png")]
    done = subprocess.run([sys.executable, "-c", code, *names], capture_output=True, text=True)
    assert done.stderr == ""
    assert done.stdout == "1\n1\nthe file is damaged (it is cut off)\n"
