"""How a contact sheet is laid out and drawn: rows of pictures, words over and under them.

Words are drawn by matplotlib, which brings a font with most of the world's alphabets. Pictures are
never resampled: pasted pixel by pixel into a PNG, embedded without loss in a PDF.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle
from matplotlib.textpath import TextPath
from numpy.typing import NDArray

from engine.files.text import printable

Pixels = NDArray[np.uint8]

A4 = (11.69, 8.27)  # inches, lying
WIDE = 3  # columns from which a page lies
INK, QUIET, EMPTY = "#1c1c1e", "#5a5a60", "#ececec"
# After the first, which matplotlib brings, those of other scripts that are installed are asked.
FONTS = (
    "DejaVu Sans", "Noto Sans CJK JP", "Noto Sans CJK SC", "PingFang SC", "Hiragino Sans",
    "Yu Gothic", "Microsoft YaHei", "Malgun Gothic",
)  # fmt: skip


@dataclass(frozen=True, eq=False, slots=True)
class Cell:
    """One picture and the words under it; without `pixels` (h, w, 3) the note says why."""

    title: str
    note: str = ""
    pixels: Pixels | None = None


@dataclass(frozen=True, eq=False, slots=True)
class Row:
    """Pictures side by side; `title` stands over them."""

    cells: tuple[Cell, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """Measures of a sheet in pixels: `columns` pictures of at most `edge` on either side a row."""

    columns: int
    edge: int

    @property
    def gap(self) -> int:
        """Between pictures; the margins are twice that."""
        return max(6, self.edge // 24)

    @property
    def width(self) -> int:
        return self.columns * (self.edge + self.gap) + 3 * self.gap

    @property
    def letter(self) -> int:
        """Height of letters: readable beside the pictures, and on paper too."""
        return max(11, self.edge // 28, self.width // 150)

    @property
    def dpi(self) -> float:
        """At which the sheet is as wide as the paper."""
        return self.width / A4[0 if self.columns >= WIDE else 1]

    @property
    def page(self) -> int:
        """Height of a page of paper."""
        return round(A4[1 if self.columns >= WIDE else 0] * self.dpi)

    def head(self, title: str) -> int:
        """Height of the line over everything."""
        return 2 * self.gap + (2 * self.letter + self.gap if title else 0)

    def height(self, row: Row) -> int:
        """Of a row with its words."""
        title = 2 * self.letter if row.title else 0
        return title + self.picture_height(row) + 4 * self.letter + self.gap

    def picture_height(self, row: Row) -> int:
        """Of the highest picture of a row."""
        heights = [cell.pixels.shape[0] for cell in row.cells if cell.pixels is not None]
        return max(heights, default=self.edge // 3)


class Page:
    """A piece of paper that rows are put on, from the top."""

    def __init__(self, layout: Layout, height: int, title: str | None = "") -> None:
        self.layout, self.height = layout, height
        self.figure = Figure((layout.width / layout.dpi, height / layout.dpi), layout.dpi)
        self._pictures: list[tuple[int, int, Pixels]] = []
        self._down = 0 if title is None else layout.head(title)
        if title:
            room = layout.width - 4 * layout.gap
            self._write(title, 2 * layout.gap, 2 * layout.gap, room, 1.4 * layout.letter, True)

    def put(self, row: Row) -> None:
        """Add a row under those that are there."""
        layout, top = self.layout, self._down
        if row.title:
            room = layout.width - 4 * layout.gap
            self._write(row.title, 2 * layout.gap, top, room, 1.15 * layout.letter, True)
            top += 2 * layout.letter
        for place, cell in enumerate(row.cells):
            self._put_cell(cell, place, top, layout.picture_height(row))
        self._down += layout.height(row)

    def _put_cell(self, cell: Cell, place: int, top: int, height: int) -> None:
        layout = self.layout
        left = 2 * layout.gap + place * (layout.edge + layout.gap)
        below = top + height + layout.letter // 2
        self._write(cell.title, left, below, layout.edge, layout.letter, True)
        if cell.pixels is not None:
            indent = (layout.edge - cell.pixels.shape[1]) // 2
            self._pictures.append((left + indent, top, cell.pixels))
            note_at = below + round(1.5 * layout.letter)
            self._write(cell.note, left, note_at, layout.edge, 0.9 * layout.letter)
        else:
            self._put_empty(cell.note, left, top, height)

    def _put_empty(self, note: str, left: int, top: int, height: int) -> None:
        layout = self.layout
        corner = left / layout.width, 1 - (top + height) / self.height
        size = layout.edge / layout.width, height / self.height
        box = Rectangle(corner, *size, facecolor=EMPTY, transform=self.figure.transFigure)
        self.figure.add_artist(box)
        inner = layout.edge - 2 * layout.gap
        for line, words in enumerate(_wrapped(note, inner, 0.9 * layout.letter)):
            down = top + layout.gap + line * round(1.5 * layout.letter)
            if down + 1.5 * layout.letter < top + height:
                self._write(words, left + layout.gap, down, inner, 0.9 * layout.letter)

    def _write(
        self, text: str, left: int, top: int, room: int, size: float, strong: bool = False
    ) -> None:
        font = _font(strong)
        self.figure.text(
            left / self.layout.width,
            1 - top / self.height,
            _shortened(printable(text), font, size, room),
            fontproperties=font,
            fontsize=size * 72 / self.layout.dpi,
            color=INK if strong else QUIET,
            verticalalignment="top",
            parse_math=False,  # a dollar in a file name is a dollar
        )

    def pixels(self) -> Pixels:
        """The page (height, width, 3), its pictures pixel by pixel."""
        canvas = FigureCanvasAgg(self.figure)
        canvas.draw()
        drawn = np.asarray(canvas.buffer_rgba())[..., :3].copy()
        for left, top, picture in self._pictures:
            drawn[top : top + picture.shape[0], left : left + picture.shape[1]] = picture
        return drawn

    def for_paper(self) -> Figure:
        """The page with its pictures embedded, for a PDF."""
        for left, top, picture in self._pictures:
            height, width = picture.shape[:2]
            low = 1 - (top + height) / self.height
            wide = self.layout.width
            axes = self.figure.add_axes((left / wide, low, width / wide, height / self.height))
            axes.set_axis_off()
            axes.imshow(picture, interpolation="none", aspect="auto")
        self._pictures = []
        return self.figure


@cache
def _font(strong: bool) -> FontProperties:
    installed = set(font_manager.get_font_names())
    families = [family for family in FONTS if family in installed]
    return FontProperties(family=families, weight="bold" if strong else "normal")


def _shortened(text: str, font: FontProperties, size: float, room: float) -> str:
    """The text, or its beginning and an ellipsis if it is wider than there is room."""
    text = " ".join(text.split())
    if _width(text, font, size) <= room:
        return text
    while text and _width(f"{text}…", font, size) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _width(text: str, font: FontProperties, size: float) -> float:
    # A path of nothing has no extents.
    return float(TextPath((0, 0), text, size, font).get_extents().x1) if text.strip() else 0.0


def _wrapped(text: str, room: float, size: float) -> Iterator[str]:
    """Lines no wider than `room`, broken between words."""
    line: Sequence[str] = ()
    for word in text.split():
        longer = (*line, word)
        if line and _width(" ".join(longer), _font(False), size) > room:
            yield " ".join(line)
            longer = (word,)
        line = longer
    if line:
        yield " ".join(line)
