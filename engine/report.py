"""One self-contained HTML file of text, tables, charts and pictures, readable in light and dark.

Nothing in it is fetched or run: charts are SVG drawn in the page's own text colour, pictures are
data URIs, the style is in its head. So it can be kept, sent and printed as it is.
"""

import io
import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import __version__
from engine.files.atomic import whole_file
from engine.files.text import utf8

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# What charts draw in the text colour: unlike any other colour, so that it can be found again.
INK = "#7a7b7c"
LARGE = 1 << 16  # bytes of PNG from which on a picture is a JPEG
QUALITY = 90
MADE = "Made by Tintype {0}."

STYLE = """
:root { color-scheme: light dark; --ink: #1c1c1e; --quiet: #5a5a60; --page: #ffffff;
  --line: #d0d0d4; --band: #f4f4f5; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececee; --quiet: #a4a4aa; --page: #1c1c1e;
  --line: #47474c; --band: #262629; } }
@media print { :root { color-scheme: light; --ink: #000; --quiet: #444; --page: #fff;
  --line: #bbb; --band: #f4f4f4; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 2rem 1.5rem; background: var(--page);
  color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { margin-top: 2.5rem; font-size: 1.25rem; }
p { max-width: 45rem; }
figure { margin: 1.5rem 0; } figcaption, caption, footer { color: var(--quiet);
  font-size: .875rem; text-align: left; }
figure > svg { display: block; width: 100%; height: auto; max-width: 60rem; }
img { display: block; max-width: 100%; height: auto; border-radius: 2px; }
.pictures { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1.5rem 0; }
.pictures figure { margin: 0; width: var(--width); } .pictures img { width: 100%; }
.wide { overflow-x: auto; margin: 1.5rem 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding-bottom: .5rem; }
th, td { padding: .3rem .75rem; border-bottom: 1px solid var(--line); text-align: left;
  white-space: nowrap; }
th { font-weight: 600; } tbody tr:nth-child(even) { background: var(--band); }
.number { text-align: right; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem; }
"""
NUMBER = re.compile(r"[-+\u2212]?[\d.,]+( ?%)?( ?[\u00b1\u2013].*)?|-|")


class Report:
    """A report that grows from top to bottom.

    `language` is its code in HTML, `made` says in it what made the report, of which version.
    """

    def __init__(self, title: str, language: str = "en", made: str = MADE) -> None:
        self.title, self._language, self._made = title, language, made
        self._parts: list[str] = []

    def heading(self, text: str) -> None:
        """Begin a section."""
        self._parts.append(f"<h2>{escape(text)}</h2>")

    def paragraph(self, text: str) -> None:
        """Add plain text."""
        self._parts.append(f"<p>{escape(text)}</p>")

    def table(self, head: Sequence[str], rows: Iterable[Sequence[object]], title: str = "") -> None:
        """Add a table; cells are shown as `str` has them, columns of numbers to the right."""
        body = [[str(cell) for cell in row] for row in rows]
        right = [all(NUMBER.fullmatch(row[i]) for row in body) for i in range(len(head))]
        caption = f"<caption>{escape(title)}</caption>" if title else ""
        lines = "".join(f"<tr>{cells(row, right, 'td')}</tr>" for row in body)
        self._parts.append(
            f'<div class="wide"><table>{caption}<thead><tr>{cells(head, right, "th")}</tr></thead>'
            f"<tbody>{lines}</tbody></table></div>"
        )

    def figure(self, figure: "Figure", caption: str) -> None:
        """Add a chart; what is drawn in `INK` gets the page's text colour."""
        self._parts.append(
            f"<figure>{drawing(figure, caption)}<figcaption>{escape(caption)}</figcaption></figure>"
        )

    def picture(self, pixels: NDArray[np.uint8], caption: str) -> None:
        """Add a picture, (H, W) or (H, W, 3) sRGB, 8 bit."""
        self._parts.append(shown(pixels, caption))

    def pictures(self, row: Iterable[tuple[NDArray[np.uint8], str]], width: int = 256) -> None:
        """Add pictures with their captions, beside each other as far as there is room.

        `width` is that of each on the page, in CSS pixels.
        """
        inside = "".join(shown(pixels, caption) for pixels, caption in row)
        self._parts.append(
            f'<div class="pictures" style="--width: min({width}px, 100%)">{inside}</div>'
        )

    def html(self) -> str:
        """The page."""
        title = escape(self.title)
        return (
            f'<!DOCTYPE html>\n<html lang="{self._language}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{title}</title><style>{STYLE}</style></head><body>\n<h1>{title}</h1>\n"
            + "\n".join(self._parts)
            + f"\n<footer>{escape(self._made.format(__version__))}</footer></body></html>\n"
        )

    def write(self, path: Path, overwrite: bool = False) -> Path:
        """Write the page, whole or not at all.

        Raises
        ------
        WouldOverwrite
            If there is a file and `overwrite` is not set.
        DiskFull, UnwritablePhoto
            If it cannot be written.
        """
        with whole_file(path, overwrite) as file:
            file.write(utf8(self.html()))
        return path


def cells(row: Sequence[str], right: Sequence[bool], tag: str) -> str:
    """The cells of a table's row."""
    classes = (' class="number"' if number else "" for number in right)
    scope = ' scope="col"' if tag == "th" else ""
    return "".join(
        f"<{tag}{scope}{kind}>{escape(cell)}</{tag}>"
        for cell, kind in zip(row, classes, strict=True)
    )


def drawing(figure: "Figure", caption: str) -> str:
    """A chart as an SVG element."""
    made = io.StringIO()
    figure.savefig(made, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    text = made.getvalue()
    text = text[text.index("<svg") :].replace(INK, "currentColor")
    # The drawing scales with the page, which the fixed size would prevent in some browsers.
    text = re.sub(r'(<svg[^>]*?) width="[^"]*"', r"\1", text, count=1)
    text = re.sub(r'(<svg[^>]*?) height="[^"]*"', r"\1", text, count=1)
    label = escape(caption, quote=True)
    return text.replace("<svg", f'<svg role="img" aria-label="{label}"', 1)


def shown(pixels: NDArray[np.uint8], caption: str) -> str:
    """A picture with its caption."""
    height, width = pixels.shape[:2]
    text = escape(caption, quote=True)
    return (
        f'<figure><img src="{data_uri(pixels)}" width="{width}" height="{height}" alt="{text}">'
        f"<figcaption>{text}</figcaption></figure>"
    )


def data_uri(pixels: NDArray[np.uint8]) -> str:
    """A picture inside a link: PNG, or JPEG if that is very large."""
    order: Any = cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR) if pixels.ndim == 3 else pixels
    content = cv2.imencode(".png", order)[1].tobytes()
    if len(content) <= LARGE:
        return f"data:image/png;base64,{b64encode(content).decode()}"
    content = cv2.imencode(".jpg", order, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])[1].tobytes()
    return f"data:image/jpeg;base64,{b64encode(content).decode()}"
