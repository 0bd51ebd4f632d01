"""The report of a sweep, and its charts and numbers as files."""

from collections.abc import Sequence
from pathlib import Path

from engine.charts import PRINTED
from engine.damages import TITLES
from engine.files.atomic import whole_file
from engine.files.text import utf8
from engine.report import Report
from engine.sweep.drawing import USUAL, axis_title, chart, column, gallery
from engine.sweep.settings import GRAY, Point, Subject
from engine.sweep.summary import as_csv, table

WIDTH = 130  # CSS pixels of a picture, so that seven stand in a row
CHARTED = ("score_rgb", "score_lab", "ciede2000", "psnr", "ssim", "colorfulness")
EXPLAINED = (
    "The undamaged photo is the point at 0 %. The line of the gray photo is what the damaged photo "
    "scores without any colour: a model is of use where it does better than that. Results keep the "
    "lightness that they were given, damage included, so that part of every score is the damage "
    "itself."
)


def write_report(
    points: Sequence[Point],
    subjects: Sequence[Subject],
    path: Path,
    overwrite: bool = False,
    stopped: bool = False,
) -> Path:
    """Write one HTML file with charts, tables and the gallery.

    Parameters
    ----------
    points : sequence of Point
        As many as were measured.
    subjects : sequence of Subject
        Those that were measured on, for the true photos in the gallery.
    stopped : bool
        Say that more would have come.

    Raises
    ------
    WouldOverwrite, DiskFull, UnwritablePhoto
        If it cannot be written, or there is a file and it may not be replaced.
    """
    page = Report("What damage does to the colours")
    page.paragraph(story(points))
    if stopped:
        page.paragraph("The sweep was stopped before its end; this is what it had measured.")
    page.paragraph(EXPLAINED)
    damaged = any(point.trial.kind for point in points)
    for score in CHARTED if damaged else ():
        about = column(score)
        page.heading(about.title)
        page.paragraph(f"{about.about}.")
        page.figure(chart(points, score), caption(score))
        page.table(*table(points, score, about.digits), f"{axis_title(about)}: mean ± spread")
    add_gallery(page, points, subjects)
    return page.write(path, overwrite)


def story(points: Sequence[Point]) -> str:
    """What was measured, in a sentence."""
    photos = len({point.photo for point in points})
    models = [name for name in dict.fromkeys(p.model for p in points) if name != GRAY]
    kinds = [TITLES[k].title.lower() for k in dict.fromkeys(p.trial.kind for p in points) if k]
    repeats = 1 + max((point.trial.repeat for point in points), default=0)
    return (
        f"{count(photos, 'photo')} whose colours are known, at 256 x 256 pixels; made gray, damaged"
        f" ({', '.join(kinds) or 'not at all'}) and colorized by {', '.join(models) or 'nobody'}; "
        f"{count(repeats, 'repeat')} with other random numbers."
    )


def count(number: int, word: str) -> str:
    """A number with its noun."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def caption(score: str) -> str:
    """What a chart shows."""
    return (
        f"{axis_title(column(score))} against the amount of damage: mean over photos and repeats; "
        "the band is one standard deviation wide on each side."
    )


def add_gallery(page: Report, points: Sequence[Point], subjects: Sequence[Subject]) -> None:
    """Rows of pictures, from the true photo on."""
    rows = gallery(points)
    if not rows:
        return
    page.heading("Gallery")
    shown = {point.photo for point in points if point.pictures}
    page.pictures((s.pixels, f"True colours: {s.name}") for s in subjects if s.name in shown)
    for title, pictures in rows:
        page.paragraph(title)
        page.pictures(pictures, WIDTH)


def write_chart(
    points: Sequence[Point], path: Path, score: str = USUAL, overwrite: bool = False
) -> Path:
    """Write the chart of one score as PNG, SVG or PDF, by the suffix, on white."""
    figure = chart(points, score, PRINTED)
    with whole_file(path, overwrite) as file:
        kind = path.suffix.lower().lstrip(".")
        figure.savefig(file, format=kind, dpi=160, facecolor="white")
    return path


def write_csv(points: Sequence[Point], path: Path, overwrite: bool = False) -> Path:
    """Write all points as CSV, in UTF-8."""
    with whole_file(path, overwrite) as file:
        file.write(utf8(as_csv(points)))
    return path
