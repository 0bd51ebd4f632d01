"""The report of a sweep, and its charts and numbers as files."""

from collections.abc import Sequence
from pathlib import Path

from engine.charts import PRINTED
from engine.damages import TITLES
from engine.files.atomic import whole_file
from engine.files.text import utf8
from engine.report import MADE, Report
from engine.sweep.drawing import USUAL, axis_title, chart, column, gallery
from engine.sweep.settings import GRAY, Point, Subject
from engine.sweep.summary import as_csv, table
from engine.sweep.wording import (
    CAPTION,
    ENGLISH,
    EXPLAINED,
    GALLERY,
    LANGUAGE,
    SPREAD,
    STOPPED,
    STORY,
    TITLE,
    TRUE,
    Wording,
)

WIDTH = 130  # CSS pixels of a picture, so that seven stand in a row
CHARTED = ("score_rgb", "score_lab", "ciede2000", "psnr", "ssim", "colorfulness")


def write_report(
    points: Sequence[Point],
    subjects: Sequence[Subject],
    path: Path,
    overwrite: bool = False,
    stopped: bool = False,
    words: Wording = ENGLISH,
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
    words : Wording
        Its language.

    Raises
    ------
    WouldOverwrite, DiskFull, UnwritablePhoto
        If it cannot be written, or there is a file and it may not be replaced.
    """
    page = Report(words.say(TITLE), words.say(LANGUAGE), words.say(MADE))
    page.paragraph(story(points, words))
    if stopped:
        page.paragraph(words.say(STOPPED))
    page.paragraph(words.say(EXPLAINED))
    damaged = any(point.trial.kind for point in points)
    for score in CHARTED if damaged else ():
        add_score(page, points, score, words)
    add_gallery(page, points, subjects, words)
    return page.write(path, overwrite)


def story(points: Sequence[Point], words: Wording = ENGLISH) -> str:
    """What was measured, in sentences."""
    photos = len({point.photo for point in points})
    models = [name for name in dict.fromkeys(p.model for p in points) if name != GRAY]
    kinds = [TITLES[kind].title for kind in dict.fromkeys(p.trial.kind for p in points) if kind]
    repeats = 1 + max((point.trial.repeat for point in points), default=0)
    named = (", ".join(map(words.say, each or ["none"])) for each in (kinds, models))
    return words.say(STORY).format(photos, *named, repeats)


def add_score(page: Report, points: Sequence[Point], score: str, words: Wording) -> None:
    """A score as a chart and as a table."""
    about = column(score)
    title = words.say(axis_title(about))
    page.heading(words.say(about.title))
    page.paragraph(f"{words.say(about.about)}.")
    page.figure(chart(points, score, words=words), words.say(CAPTION).format(title))
    page.table(*table(points, score, about.digits, words), words.say(SPREAD).format(title))


def add_gallery(
    page: Report, points: Sequence[Point], subjects: Sequence[Subject], words: Wording
) -> None:
    """Rows of pictures, from the true photo on."""
    rows = gallery(points, words)
    if not rows:
        return
    page.heading(words.say(GALLERY))
    shown, true = {point.photo for point in points if point.pictures}, words.say(TRUE)
    page.pictures((s.pixels, true.format(s.name)) for s in subjects if s.name in shown)
    for title, pictures in rows:
        page.paragraph(title)
        page.pictures(pictures, WIDTH)


def write_chart(
    points: Sequence[Point],
    path: Path,
    score: str = USUAL,
    overwrite: bool = False,
    words: Wording = ENGLISH,
) -> Path:
    """Write the chart of one score as PNG, SVG or PDF, by the suffix, on white."""
    figure = chart(points, score, PRINTED, words)
    with whole_file(path, overwrite) as file:
        kind = path.suffix.lower().lstrip(".")
        figure.savefig(file, format=kind, dpi=160, facecolor="white")
    return path


def write_csv(points: Sequence[Point], path: Path, overwrite: bool = False) -> Path:
    """Write all points as CSV, in UTF-8."""
    with whole_file(path, overwrite) as file:
        file.write(utf8(as_csv(points)))
    return path
