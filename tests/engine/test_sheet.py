"""Contact sheets: what is on them, pixel by pixel, and what is never written."""

import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine import sheet, sheet_pages
from engine.errors import EngineError, WouldOverwrite
from engine.photo import photo_from_pixels
from engine.progress import Cancelled
from engine.recipe import Recipe
from engine.render import fit_guide, render
from engine.sheet import Cell, Layout, Row

LAYOUT = Layout(columns=3, edge=96)


def noise(height: int, width: int, seed: int = 1) -> sheet.Pixels:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)


def rows(count: int) -> Iterator[Row]:
    for number in range(count):
        cells = tuple(Cell(f"Model {i}", "0.84 s", noise(64, 96, i + number)) for i in range(3))
        yield Row(cells, f"photo {number} costs $5 and $6.jpg")


def embedded(path: Path) -> list[sheet.Pixels]:
    """The pictures in a PDF, which are kept there as PNG keeps them."""
    found = []
    for head, body in re.findall(
        rb"<<([^>]*/Subtype /Image.*?)>>\s*stream\n(.*?)\nendstream", path.read_bytes(), re.DOTALL
    ):
        width, height = (
            int(re.search(rb"/%s (\d+)" % key, head)[1])  # type: ignore[index]
            for key in (b"Width", b"Height")
        )
        header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
        png = b"\x89PNG\r\n\x1a\n" + b"".join(
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
            for kind, data in ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
        )
        found.append(np.asarray(Image.open(BytesIO(png)))[::-1])  # kept from the bottom
    return found


def pages(path: Path) -> int:
    return len(re.findall(rb"/Type /Page\b", path.read_bytes()))


def test_a_small_photo_is_on_the_sheet_as_an_export_would_be():
    photo = photo_from_pixels(noise(48, 64))
    chroma = np.random.default_rng(2).normal(0, 20, (12, 16, 2)).astype(np.float32)
    guide = fit_guide(photo.light[::2, ::2], chroma)
    recipe = Recipe(strength=1.3, warmth=8)
    assert np.array_equal(sheet.colored(photo, guide, recipe, 96), render(photo, guide, recipe))


def test_a_large_photo_is_made_smaller_and_keeps_its_shape():
    photo = photo_from_pixels(noise(90, 200))
    assert sheet.original(photo, 100).shape == (45, 100, 3)
    assert sheet.colored(photo, None, Recipe(), 100).shape == (45, 100, 3)


def test_originals_of_any_kind_become_eight_bit_colour():
    deep = photo_from_pixels(np.full((20, 30), 40000, np.uint16))
    pixels = sheet.original(deep, 96)
    assert pixels.dtype == np.uint8
    assert np.all(pixels == 40000 >> 8)


def test_gray_has_no_colour():
    pixels = sheet.colored(photo_from_pixels(noise(20, 30)), None, Recipe(warmth=30), 96)
    assert np.ptp(pixels, axis=2).max() == 0


def test_a_png_holds_every_picture_pixel_by_pixel(tmp_path: Path):
    row = next(rows(1))
    path = sheet.write_sheet([row], LAYOUT, tmp_path / "sheet.png", "Title")
    drawn = np.asarray(Image.open(path))
    top = LAYOUT.head("Title") + 2 * LAYOUT.letter
    for place, cell in enumerate(row.cells):
        left = 2 * LAYOUT.gap + place * (LAYOUT.edge + LAYOUT.gap)
        assert cell.pixels is not None
        assert np.array_equal(drawn[top : top + 64, left : left + 96], cell.pixels)
    words = drawn[top + 64 :, 2 * LAYOUT.gap : 2 * LAYOUT.gap + 96]
    assert words.min() < 100  # its name is under it


def test_a_pdf_holds_every_picture_without_loss(tmp_path: Path):
    row = next(rows(1))
    path = sheet.write_sheet([row], LAYOUT, tmp_path / "sheet.pdf")
    found = embedded(path)
    assert len(found) == 3
    for cell in row.cells:
        assert any(np.array_equal(picture, cell.pixels) for picture in found)


def test_a_pdf_has_as_many_pages_as_it_takes(tmp_path: Path):
    each = LAYOUT.height(next(rows(1)))
    fit = (LAYOUT.page - LAYOUT.head("")) // each
    one = sheet.write_sheet(rows(fit), LAYOUT, tmp_path / "one.pdf")
    two = sheet.write_sheet(rows(fit + 1), LAYOUT, tmp_path / "two.pdf")
    assert (pages(one), pages(two)) == (1, 2)
    assert b"/MediaBox [ 0 0 841" in one.read_bytes()  # A4, lying


@pytest.mark.parametrize("columns", [1, 2, 3, 8])
def test_every_row_fits_on_its_page(columns: int):
    layout = Layout(columns, 640)
    tallest = Row((Cell("", "", noise(640, 8)),), "title")
    assert layout.head("title") + layout.height(tallest) <= layout.page


def test_a_taken_name_is_refused_before_anything_is_drawn(tmp_path: Path):
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"precious")

    def never() -> Iterator[Row]:
        raise AssertionError
        yield

    with pytest.raises(WouldOverwrite):
        sheet.write_sheet(never(), LAYOUT, path)
    assert path.read_bytes() == b"precious"
    sheet.write_sheet(rows(1), LAYOUT, path, overwrite=True)
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("suffix", [".pdf", ".png"])
def test_a_stopped_sheet_leaves_nothing_behind(tmp_path: Path, suffix: str):
    def stopped() -> Iterator[Row]:
        yield next(rows(1))
        raise Cancelled

    with pytest.raises(Cancelled):
        sheet.write_sheet(stopped(), LAYOUT, tmp_path / f"sheet{suffix}")
    assert list(tmp_path.iterdir()) == []


def test_other_kinds_of_files_are_refused(tmp_path: Path):
    with pytest.raises(EngineError) as told:
        sheet.write_sheet(rows(1), LAYOUT, tmp_path / "sheet.jpg")
    assert ".pdf" in told.value.remedy


def test_a_picture_that_would_be_too_high_is_offered_as_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sheet, "HIGHEST", 200)
    with pytest.raises(EngineError) as told:
        sheet.write_sheet(rows(3), LAYOUT, tmp_path / "sheet.png")
    assert "PDF" in told.value.remedy
    assert list(tmp_path.iterdir()) == []


def test_a_cell_without_picture_says_why(tmp_path: Path):
    silent = Row((Cell("Model", ""),))
    telling = Row((Cell("Model", "There is not enough memory."),))
    drawn = [
        np.asarray(Image.open(sheet.write_sheet([row], LAYOUT, tmp_path / f"{i}.png")))
        for i, row in enumerate((silent, telling))
    ]
    place = slice(LAYOUT.head(""), LAYOUT.head("") + LAYOUT.edge // 3)
    empty, words = (pixels[place, 2 * LAYOUT.gap : LAYOUT.edge] for pixels in drawn)
    assert np.ptp(empty) == 0
    assert words.min() < 150


def test_long_words_end_within_their_room():
    font = sheet_pages._font(True)
    short = sheet_pages._shortened("A model with a very long name indeed", font, 12, 96)
    assert short.endswith("…")
    assert 60 < sheet_pages._width(short, font, 12) <= 96
    assert sheet_pages._shortened("Short", font, 12, 96) == "Short"
