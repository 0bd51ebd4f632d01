"""Curves of an experiment, with matplotlib, which is imported when one is drawn."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from engine.report import INK

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Okabe and Ito (2008), told apart by colour-blind readers too; markers tell them apart in gray.
INKS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#9b7653", INK)
MARKS = ("o", "s", "^", "D", "v", "P", "X", "*")
Curve = tuple[Sequence[float], Sequence[float]]


def chart(
    curves: Mapping[str, Curve], across: str, up: str, marked: bool = True, log: bool = False
) -> "Figure":
    """One line a name, with a legend."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7, 4), layout="constrained")
    axes = figure.add_subplot()
    for i, (name, (x, y)) in enumerate(curves.items()):
        mark = MARKS[i % len(MARKS)] if marked else ""
        axes.plot(x, y, color=INKS[i % len(INKS)], marker=mark, label=name, linewidth=1.5)
    dress(axes, across, up, log)
    return figure


def dress(axes: "Axes", across: str, up: str, log: bool) -> None:
    """Names of the axes, a grid, a legend, all in the colour that a page makes its own."""
    axes.set_xlabel(across, color=INK)
    axes.set_ylabel(up, color=INK)
    axes.tick_params(which="both", colors=INK)
    if log:
        axes.set_yscale("log")
    axes.grid(alpha=0.3, color=INK)
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["bottom", "left"]].set_color(INK)
    if axes.get_legend_handles_labels()[0]:
        axes.legend(frameon=False, labelcolor=INK)


def learning(
    runs: Mapping[str, Sequence[Mapping[str, Any]]], judged: str
) -> list[tuple["Figure", str]]:
    """Loss and scores of runs over their steps, of whatever was logged."""
    drawn = []
    wanted = (("step", "loss", "Loss while learning", "Loss of the training photos, smoothed"),
              ("score", "mse", "MSE of the judged photos", judged))  # fmt: skip
    for event, key, up, caption in wanted:
        curves = {name: points(events, event, key) for name, events in runs.items()}
        curves = {name: curve for name, curve in curves.items() if len(curve[0]) > 1}
        if curves:
            drawn.append((chart(curves, "Batches", up, marked=False, log=True), caption))
    return drawn


def points(events: Sequence[Mapping[str, Any]], event: str, key: str) -> Curve:
    """(steps, values) of one kind of event; the end of a run counts as a score."""
    kinds = (event, "done") if event == "score" else (event,)
    found = [e for e in events if e["event"] in kinds and key in e]
    return [e["step"] for e in found], [e[key] for e in found]
