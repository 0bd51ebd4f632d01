"""Charts and galleries of a sweep, after the figures of Zane (2021)."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine import charts
from engine.damages import TITLES
from engine.report import INK
from engine.scores import COLUMNS, Column
from engine.sweep.settings import GRAY, Pixels, Point
from engine.sweep.summary import Mean, Series, curves
from engine.sweep.wording import ENGLISH, Wording

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

USUAL = "score_rgb"
PICTURE = 1.25  # inches
COLUMNS_LEAST = 6  # so that few pictures do not become huge, and their captions with them
BETTER = {"less": "less is better", "more": "more is better"}

Row = tuple[str, list[tuple[Pixels, str]]]  # a title, and pictures with their captions


def column(score: str) -> Column:
    """What is known of a score, by its key."""
    return next(each for each in COLUMNS if each.key == score)


def chart(
    points: Sequence[Point], score: str = USUAL, ink: str = INK, words: Wording = ENGLISH
) -> "Figure":
    """Draw a score against the percentage of damage, as figures 3 and 5: one chart for each kind.

    Parameters
    ----------
    points : sequence of Point
        At least one of a damaged photo; more may come later.
    score : str
        A key of `engine.scores.COLUMNS`.
    ink : str
        Colour of words and axes; the background is transparent.
    words : Wording
        Of everything that is written there.

    Returns
    -------
    Figure
        A line is the mean over photos and repeats, the band around it one standard deviation.
    """
    found = curves(points, score)
    kinds = list(dict.fromkeys(series.kind for series in found))
    figure, axes = charts.panels(max(1, len(kinds)), ink)
    for ax, kind in zip(axes, kinds, strict=False):
        lines = {series: line for series, line in found.items() if series.kind == kind}
        models = list(dict.fromkeys(p.model for p in points if p.model != GRAY))
        draw(ax, lines, models, ink, words)
        ax.set_title(words.say(TITLES[kind].title), fontsize="medium")
        ax.set_xlabel(words.say(TITLES[kind].unit))
    for ax in axes:
        ax.set_ylabel(words.say(axis_title(column(score))))
    if kinds:
        charts.legend(figure, axes, ink)
    charts.write_numbers(figure, words.point)
    return figure


def draw(
    ax: "Axes", lines: dict[Series, list[Mean]], models: Sequence[str], ink: str, words: Wording
) -> None:
    """The lines of one kind of damage; the gray photo's is thin and in the colour of the words."""
    variants: list[tuple[float | None, str]] = []
    for series, line in lines.items():
        variant = series.fill, series.treatment
        if variant not in variants:
            variants.append(variant)
        x, title = [100 * mean.amount for mean in line], charts.plain(series.title(words))
        y, spread = np.array([[mean.mean, mean.spread] for mean in line]).T
        place = variants.index(variant)
        if series.model == GRAY:
            dash = charts.DASHES[(place + 3) % len(charts.DASHES)]
            ax.plot(x, y, color=ink, linestyle=dash, linewidth=1.1, label=title)
            continue
        look = charts.look(models.index(series.model) + (place if len(models) == 1 else 0),
                           0 if len(models) == 1 else place)  # fmt: skip
        ax.plot(x, y, label=title, **look.keywords())
        ax.fill_between(x, y - spread, y + spread, color=look.color, alpha=0.13, linewidth=0)


def axis_title(score: Column) -> str:
    """Name, unit and which way is good."""
    unit = f" in {score.unit}" if score.unit else ""
    better = f" ({BETTER[score.better]})" if score.better in BETTER else ""
    return f"{score.title}{unit}{better}"


def gallery(points: Iterable[Point], words: Wording = ENGLISH) -> list[Row]:
    """Pictures as in figures 2 and 4: the true photo is the caller's; gray, result, ever worse.

    Returns
    -------
    list of (title, pictures)
        For each photo that was kept, kind of damage and fill: what was damaged, then what each
        model made of it, in rows from the undamaged photo to the worst, each with its percentage.
    """
    kept = [point for point in points if point.pictures]
    rows: list[Row] = []
    for series in dict.fromkeys((p.photo, p.trial.kind, p.trial.fill) for p in kept):
        photo, kind, fill = series
        if not kind:
            continue
        among = [p for p in kept if p.photo == photo and (p.trial.kind, p.trial.fill) in
                 ((kind, fill), ("", None))]  # fmt: skip
        damage = ", ".join([words.say(TITLES[kind].title), *words.variant(fill, "")])
        title = f"{damage}: {photo}"
        shown = [point for point in among if point.model == GRAY and not point.treatment]
        rows.append((f"{title}, {words.say('damaged')}", captioned(shown, 0, words)))
        for model, way in dict.fromkeys((p.model, p.treatment) for p in among if p.model != GRAY):
            own = [point for point in among if (point.model, point.treatment) == (model, way)]
            maker = words.say("by {0}").format(words.say(model))
            who = ", ".join([title, maker, *words.variant(None, way)])
            rows.append((who, captioned(own, 1, words)))
    return rows


def captioned(points: Sequence[Point], which: int, words: Wording) -> list[tuple[Pixels, str]]:
    """One of the two pictures of each point, by amount."""
    ordered = sorted(points, key=lambda point: point.trial.amount)
    return [(p.pictures[which], words.percent(p.trial.amount)) for p in ordered if p.pictures]


def gallery_figure(points: Sequence[Point], ink: str = INK, words: Wording = ENGLISH) -> "Figure":
    """The whole gallery in one drawing."""
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    rows = gallery(points, words)
    columns = max((len(pictures) for _, pictures in rows), default=1)
    columns = max(columns, COLUMNS_LEAST)
    size = columns * PICTURE, max(1, len(rows)) * (PICTURE + 0.6)
    below_first_title = (0, 0, 1, 1 - 0.3 / size[1])
    figure = Figure(figsize=size, layout=ConstrainedLayoutEngine(rect=below_first_title))
    grid = figure.subplots(max(1, len(rows)), columns, squeeze=False)
    for ax in grid.ravel():
        ax.set_axis_off()
    for (title, pictures), line in zip(rows, grid, strict=False):
        for ax, (pixels, caption) in zip(line, pictures, strict=False):
            ax.imshow(pixels, cmap="gray", vmin=0, vmax=255)
            ax.set_title(caption, fontsize="medium", color=ink)
        place = line[0].transAxes
        written = line[0].text(0, 1.27, title, transform=place, fontsize=11, color=ink,
                               parse_math=False)  # fmt: skip
        written.set_in_layout(False)  # it may stand over the next pictures
    return figure
