"""One page with everything that was measured: tables, charts, and some photos to look at."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from engine.charts import plain
from engine.counting import counted
from engine.evaluate.bootstrap import LEVEL
from engine.evaluate.entrants import GRAY, TRUE, Entrant
from engine.evaluate.table import Row, Table
from engine.evaluate.truths import SIDE
from engine.report import INK, Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

CHARTED = {"ciede2000": "CIEDE2000 (less is better)", "psnr": "PSNR in dB (more is better)"}
CURVES = CHARTED | {"colorfulness": "Colourfulness"}


def write_page(
    table: Table, entrants: Sequence[Entrant], path: Path, overwrite: bool = False
) -> None:
    """Write the report of a table, with its examples.

    Raises
    ------
    EngineError
        If there is a file and it may not be replaced, or it cannot be written.
    """
    page = Report("How near the colours are to the truth")
    page.paragraph(story(table))
    sure = f", with {LEVEL} % intervals" if table.has_intervals else ""
    page.figure(chart(table.rows), f"Means over the photos{sure}.")
    page.table(*table.means())
    if sure:
        page.heading(f"{LEVEL} % intervals")
        page.table(*table.intervals())
    if table.against:
        page.heading(f"Compared with {table.against}, photo by photo")
        if sure:
            page.paragraph("+ better, - worse, = not told apart, with the interval in parentheses.")
        page.table(*table.differences())
    for name, rows in curves(table, entrants):
        page.heading(f"Vividness of {name}")
        page.figure(curve(rows), "From the least wrong colour, 0, to the boldest, 1.")
    if table.sources:
        page.heading("By source")
        page.table(*table.by_source())
    for example in table.examples:
        page.heading(example.name)
        order = [TRUE, GRAY, *(entrant.name for entrant in entrants)]
        page.pictures([(example.results[name], name) for name in order])
    page.write(path, overwrite)


def story(table: Table) -> str:
    """How it was measured, in sentences."""
    said = [
        f"{counted(table.photos, 'photo')} whose colours are known, at {SIDE} x {SIDE} pixels. "
        "Scores are means over photos; AuC pools all pixels. Gray is what a photo scores that is "
        "left alone.",
    ]
    if table.has_intervals:
        drawings = table.protocol["drawings"]
        said.append(f"Intervals hold {LEVEL} % of {drawings} drawings of as many photos.")
    if "damage" in table.protocol:
        done = ", ".join(f"{d['kind']} {d['amount']:.0%}" for d in table.protocol["damage"])
        said.append(f"The gray photos were damaged first: {done}.")
    if "hints" in table.protocol:
        said.append(
            f"Models that take hints were told {table.protocol['hints']} true colours a photo."
        )
    return " ".join(said)


def chart(rows: Sequence[Row]) -> "Figure":
    """Each row's scores as a dot with its interval, beside the gray row's."""
    shown = [row for row in reversed(rows) if row["model"] != TRUE]
    figure, axes = panels(len(CHARTED), 1.4 + 0.32 * len(shown))
    for ax, (name, title) in zip(axes, CHARTED.items(), strict=True):
        for place, row in enumerate(shown):
            # Matplotlib takes None for no number, and draws nothing there.
            ax.plot(row["intervals"][name], [place, place], color="C0", linewidth=2)
            ax.plot(row[name], place, "o", color="C0")
            if row["model"] == GRAY:
                ax.axvline(row[name], color=INK, linestyle=":", linewidth=1)
        ax.set_yticks(range(len(shown)), [plain(row["model"]) for row in shown])
        ax.set_xlabel(title)
        ax.grid(axis="x", color=INK, alpha=0.3)
    return figure


def curves(table: Table, entrants: Sequence[Entrant]) -> Iterator[tuple[str, list[Row]]]:
    """Rows of what was measured at several vividnesses, with its name."""
    rows = {row["model"]: row for row in table.rows}
    for name, same in groupby(entrants, key=lambda e: e.name.removesuffix(f" {e.vividness:g}")):
        found = [rows[entrant.name] for entrant in same]
        if len(found) > 1:
            yield name, sorted(found, key=lambda row: row["vividness"])


def curve(rows: Sequence[Row]) -> "Figure":
    """Scores against vividness."""
    figure, axes = panels(len(CURVES), 3.2)
    at = [row["vividness"] for row in rows]
    for ax, (name, title) in zip(axes, CURVES.items(), strict=True):
        low, high = np.array([row["intervals"][name] for row in rows], np.float64).T
        ax.fill_between(at, low, high, alpha=0.25, linewidth=0)
        ax.plot(at, [row[name] for row in rows], "o-")
        ax.set_xlabel("Vividness")
        ax.set_title(title, fontsize="medium")
        ax.grid(color=INK, alpha=0.3)
    return figure


def panels(count: int, height: float) -> "tuple[Figure, Sequence[Axes]]":
    """A figure with so many panels side by side, its lines and words in the page's own colour."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(4.6 * count, height), layout="constrained")
    axes = figure.subplots(1, count)
    for ax in axes:
        ax.tick_params(colors=INK, labelcolor=INK)
        for line in ax.spines.values():
            line.set_edgecolor(INK)
        for words in (ax.xaxis.label, ax.yaxis.label, ax.title):
            words.set_color(INK)
    return figure, axes
