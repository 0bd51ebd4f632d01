"""Contact sheets: one photo as several models see it, or several photos, with words under each.

The pictures come the same way as those on the screen and in an export, `engine.render`; a photo
that is no larger than its place on the sheet is there as an export would be, pixel by pixel.
"""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Literal

import numpy as np
from matplotlib.backends.backend_pdf import PdfPages
from numpy.typing import NDArray
from PIL import Image

from engine.errors import EngineError
from engine.files.atomic import refuse_taken, whole_file
from engine.photo import Photo
from engine.recipe import Recipe
from engine.render import Guide, Region, compose, spread, view, view_light
from engine.sheet_pages import Cell, Layout, Page, Row

__all__ = ["EDGE", "SUFFIXES", "Cell", "Layout", "Row", "colored", "original", "write_sheet"]

Pixels = NDArray[np.uint8]

EDGE = 640  # pixels of a picture's longer edge on a sheet
SUFFIXES: dict[str, Literal["pdf", "png"]] = {".pdf": "pdf", ".png": "png"}
HIGHEST = 32_000  # pixels of a PNG; many programs open none that is higher


def original(photo: Photo, edge: int) -> Pixels:
    """The photo as it is in its file, (h, w, 3), no larger than `edge`."""
    region, size = _place(photo, edge)
    pixels = view(photo.pixels, region, size)
    if pixels.dtype == np.uint16:
        pixels = pixels >> 8
    shown = pixels if pixels.ndim == 3 else np.repeat(pixels[..., None], 3, axis=2)
    return np.asarray(shown, np.uint8)


def colored(photo: Photo, guide: Guide | None, recipe: Recipe, edge: int) -> Pixels:
    """The photo with predicted colour, or gray without a guide; (h, w, 3), no larger than `edge`.

    Parameters
    ----------
    photo : Photo
        As the network saw it.
    guide : Guide or None
        Of the joined predictions of `recipe`.
    """
    region, size = _place(photo, edge)
    light = view_light(photo, region, size)
    if guide is None:
        gray = Recipe(strength=0)
        return np.asarray(compose(gray, light, np.zeros((*light.shape, 2), np.float32)), np.uint8)
    chroma = spread(guide, light, region, (photo.width, photo.height))
    return np.asarray(compose(recipe, light, chroma), np.uint8)


def write_sheet(
    rows: Iterable[Row], layout: Layout, path: Path, title: str = "", overwrite: bool = False
) -> Path:
    """Write a sheet, whole or not at all.

    Parameters
    ----------
    rows : iterable of Row
        Taken one by one, so that a PDF of many photos never holds all of them.
    path : Path
        Ending in `.png`, one long picture, or `.pdf`, as many pages of A4 as it takes.

    Raises
    ------
    EngineError
        If the file's kind is another, or a PNG would become too high.
    WouldOverwrite, DiskFull, UnwritablePhoto
        As for photos.
    """
    kind = sheet_kind(path)
    refuse_taken(path, overwrite)
    if kind == "pdf":
        _write_pdf(rows, layout, path, title, overwrite)
    else:
        _write_png(rows, layout, path, title, overwrite)
    return path


def sheet_kind(path: Path) -> Literal["pdf", "png"]:
    """What kind of file a name asks for; raises `EngineError` if it is none of a sheet."""
    kind = SUFFIXES.get(path.suffix.lower())
    if kind is None:
        raise EngineError(f"{path.name} is not a name for a sheet", "End it in .pdf or .png.")
    return kind


def _place(photo: Photo, edge: int) -> tuple[Region, tuple[int, int]]:
    scale = min(1.0, edge / max(photo.width, photo.height))
    size = max(1, round(photo.width * scale)), max(1, round(photo.height * scale))
    return Region(0, 0, photo.width, photo.height), size


def _write_png(
    rows: Iterable[Row], layout: Layout, path: Path, title: str, overwrite: bool
) -> None:
    strips: list[Pixels] = []
    if title:
        strips.append(Page(layout, layout.head(title), title).pixels())
    for row in rows:
        top = 0 if strips else layout.head("")
        page = Page(layout, layout.height(row) + top, None if strips else "")
        page.put(row)
        strips.append(page.pixels())
        height = sum(strip.shape[0] for strip in strips)
        if height > HIGHEST:
            raise EngineError(
                f"the sheet would be more than {HIGHEST} pixels high", "Save it as a PDF instead."
            )
    file = BytesIO()
    Image.fromarray(np.concatenate(strips)).save(file, "PNG")
    with whole_file(path, overwrite) as sink:
        sink.write(file.getbuffer())


def _write_pdf(
    rows: Iterable[Row], layout: Layout, path: Path, title: str, overwrite: bool
) -> None:
    facts = {"Title": title or path.stem, "Creator": "Tintype", "CreationDate": None}
    with whole_file(path, overwrite) as file, PdfPages(file, metadata=facts) as paper:
        page, left = Page(layout, layout.page, title), layout.page - layout.head(title)
        empty = True
        for row in rows:
            if layout.height(row) > left and not empty:
                paper.savefig(page.for_paper())
                page, left = Page(layout, layout.page), layout.page - layout.head("")
            page.put(row)
            left -= layout.height(row)
            empty = False
        paper.savefig(page.for_paper())
