"""How charts look: readable on light and dark pages, in print, and without telling colours apart.

Every line has a colour, a marker and a dash of its own. The colours keep a contrast of at least 3
to 1 against white and against the dark page of `engine.report` (WCAG 2.2, criterion 1.4.11).
Figures are made without `pyplot`, so that any thread may draw them and nothing is global.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.report import INK

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

PRINTED = "#1c1c1e"  # text of charts on white
COLORS = ("#2f7fd6", "#cf6a12", "#2c9458", "#a45fd0", "#d64550", "#1590a0", "#8f7f10")
MARKERS = ("o", "s", "^", "D", "v", "P", "X")
DASHES: tuple[Any, ...] = ("-", "--", "-.", (0, (1, 1.2)), (0, (5, 1, 1, 1, 1, 1)), (0, (7, 2)))
PANEL = 4.6, 3.5  # inches
COLUMNS, WORDS = 3, 10  # of a legend: at most; in points
LINE, BESIDE = 0.21, 0.95  # inches: a line of a legend; what its words need besides


@dataclass(frozen=True, slots=True)
class Look:
    """How one line is drawn."""

    color: str
    marker: str
    dash: Any

    def keywords(self) -> dict[str, Any]:
        """For `Axes.plot`."""
        return {
            "color": self.color,
            "marker": self.marker,
            "linestyle": self.dash,
            "linewidth": 1.8,
            "markersize": 5,
        }


def look(number: int, variant: int = 0) -> Look:
    """The look of the line of that number; variants share a colour."""
    return Look(
        COLORS[number % len(COLORS)],
        MARKERS[(number + variant) % len(MARKERS)],
        DASHES[(number + variant) % len(DASHES)],
    )


def panels(count: int, ink: str = INK, columns: int = 2) -> "tuple[Figure, list[Axes]]":
    """A figure of so many charts, in rows, with words and lines in one colour."""
    from matplotlib.figure import Figure

    columns = min(count, columns)
    rows = -(-count // columns)
    figure = Figure(figsize=(PANEL[0] * columns, PANEL[1] * rows + 0.5), layout="constrained")
    grid = figure.subplots(rows, columns, squeeze=False)
    axes = list(grid.ravel())
    for unused in axes[count:]:
        unused.set_axis_off()
    for ax in axes[:count]:
        tint(ax, ink)
    return figure, axes[:count]


def tint(ax: "Axes", ink: str) -> None:
    """Draw words and lines of a chart in one colour, on nothing."""
    ax.patch.set_alpha(0)
    ax.tick_params(colors=ink, labelcolor=ink)
    for name, line in ax.spines.items():
        line.set_edgecolor(ink)
        line.set_visible(name in ("left", "bottom"))
    for words in (ax.xaxis.label, ax.yaxis.label, ax.title):
        words.set_color(ink)
    ax.grid(color=ink, alpha=0.22, linewidth=0.8)


def legend(figure: "Figure", axes: "list[Axes]", ink: str) -> None:
    """One legend below all charts, each line once; the figure grows if it is a long one."""
    lines = put_legend(figure, axes, ink)
    figure.set_figheight(figure.get_figheight() + LINE * max(0, lines - 2))


def fit_legends(figure: "Figure") -> None:
    """Lay the legends below a figure's charts out anew, now that it has another size."""
    from matplotlib.colors import to_hex

    for old in [each for each in figure.legends if each.get_texts()]:
        ink = to_hex(old.get_texts()[0].get_color())
        old.remove()
        put_legend(figure, figure.axes, ink)


def put_legend(figure: "Figure", axes: "list[Axes]", ink: str) -> int:
    """A legend in as many columns as there is room for; how many lines it has."""
    known: dict[str, Any] = {}
    for ax in axes:
        for handle, words in zip(*ax.get_legend_handles_labels(), strict=True):
            known.setdefault(words, handle)
    columns = columns_for(known, figure.get_figwidth())
    made = figure.legend(
        known.values(),
        known.keys(),
        loc="outside lower center",
        ncols=columns,
        fontsize=WORDS,
        frameon=False,
        handlelength=4,
        labelcolor=ink,
    )
    made.set_in_layout(True)
    return -(-len(known) // columns)


def plain(text: str) -> str:
    """A name, such as that of a photo, for matplotlib, which reads formulas between two dollars."""
    return text.replace("$", r"\$")


def write_numbers(figure: "Figure", point: str) -> None:
    """Write the numbers beside the axes with that sign before decimals."""
    from matplotlib.ticker import ScalarFormatter

    class Own(ScalarFormatter):
        def __call__(self, x: float, pos: int | None = None) -> str:
            return str(super().__call__(x, pos)).replace(".", point)

    for ax in figure.axes:
        for axis in (ax.xaxis, ax.yaxis):
            if type(axis.get_major_formatter()) is ScalarFormatter:  # a special one knows better
                axis.set_major_formatter(Own())


def columns_for(words: Iterable[str], width: float) -> int:
    """How many columns of a legend with these words have room in so many inches."""
    from matplotlib.textpath import TextPath

    widths = [TextPath((0, 0), each, size=WORDS).get_extents().width / 72 for each in words]
    fitting = int(width / (max(widths) + BESIDE)) if widths else 1
    return max(1, min(COLUMNS, len(widths), fitting))
