"""How a run went, out of its events: for charts, and for words about how far it is."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MOST = 600  # points of a line


@dataclass(eq=False)
class History:
    """What was told so far.

    Attributes
    ----------
    steps, losses : list of float
        Training loss, smoothed.
    looks : list of dict
        Scores of the photos watched, with `step`; the base's at step 0 first.
    last : dict
        The newest event of each kind, the newest of all last.
    """

    steps: list[float] = field(default_factory=list)
    losses: list[float] = field(default_factory=list)
    looks: list[dict[str, Any]] = field(default_factory=list)
    last: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def of(cls, events: Iterable[dict[str, Any]]) -> "History":
        """Of a log."""
        made = cls()
        for event in events:
            made.add(event)
        return made

    def add(self, event: dict[str, Any]) -> None:
        """Take note of an event."""
        kind = event.get("event", "")
        self.last.pop(kind, None)
        self.last[kind] = event
        if kind == "step":
            self._forget_from(event["step"])
            self.steps.append(event["step"])
            self.losses.append(event["loss"])
            if len(self.steps) > MOST:  # every second one is enough
                self.steps, self.losses = self.steps[::2], self.losses[::2]
        elif kind in ("base", "score"):
            look = {"step": 0, **event}
            self.looks = [each for each in self.looks if each["step"] < look["step"]] + [look]

    def _forget_from(self, step: float) -> None:
        """A run that was resumed or set back takes some steps again."""
        while self.steps and self.steps[-1] >= step:
            self.steps.pop()
            self.losses.pop()


def chart(history: History, ink: str) -> "Figure":
    """Losses, and the colour error on photos held out with the base's as the line to beat."""
    from engine.charts import legend, look, panels

    figure, (loss, error) = panels(2, ink)
    loss.plot(
        history.steps, history.losses, **{**look(0).keywords(), "marker": ""}, label="training"
    )
    looks = [each for each in history.looks if "loss" in each]
    loss.plot([e["step"] for e in looks], [e["loss"] for e in looks], **look(1).keywords(),
              label="held out")  # fmt: skip
    loss.set_title("Loss", color=ink)
    looks = history.looks
    steps = [each["step"] for each in looks]
    error.plot(steps, [each["ciede2000"] for each in looks], **look(1).keywords(), label="held out")
    error.plot(steps, [each["general"] for each in looks], **look(2, 1).keywords(),
               label="other photos")  # fmt: skip
    for key, number in (("ciede2000", 1), ("general", 2)):
        if looks:
            color = look(number).keywords()["color"]
            error.axhline(looks[0][key], color=color, linewidth=1, linestyle=":", label="base")
    error.set_title("Colour error (CIEDE2000), less is better", color=ink)
    for ax in (loss, error):
        ax.set_xlabel("step")
        ax.set_xlim(0, 1.02 * max(1, *history.steps[-1:], *steps[-1:]))  # room for a marker
        ax.locator_params(axis="x", integer=True)
    legend(figure, [loss, error], ink)
    return figure
