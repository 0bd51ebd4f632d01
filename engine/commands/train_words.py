"""What `tintype train` says while it works."""

from typing import Any

from engine.counting import counted
from engine.terminal import ProgressBar


class Narrator(ProgressBar):
    """Turns the events of a run into lines, with a bar below them."""

    def hear(self, event: dict[str, Any]) -> None:
        """One event."""
        kind = event["event"]
        if kind in ("preparing", "judging", "step"):
            self.label = label(event)
            self(event["fraction"])
            return
        text = WORDS[kind](event) if kind in WORDS else ""
        if text:
            self.clear()
            print(text, flush=True)


def label(event: dict[str, Any]) -> str:
    """What is being done, for the bar."""
    if event["event"] != "step":
        return {"preparing": "reading photos", "judging": "judging"}[event["event"]]
    return (
        f"step {event['step']}, loss {event['loss']:.3f}, {event['crops_per_second']:.1f} crops/s"
    )


def scores(event: dict[str, Any]) -> str:
    """The scores of a look."""
    return f"colour error {event['ciede2000']:.2f}, on other photos {event['general']:.2f}"


def judged(event: dict[str, Any]) -> str:
    """The judgement, what is bad first."""
    mean, low, high = event["difference"]
    other = event["general"][0]
    verdict = {
        "better": "The tuned model is better than its base on photos held out",
        "worse": "THE TUNED MODEL IS WORSE than its base on photos held out",
    }.get(event["verdict"], "Tuned model and base cannot be told apart on photos held out")
    return (
        f"{verdict}: colour error {mean:+.2f} (95 % interval {low:+.2f} to {high:+.2f}); on other "
        f"photos {other:+.2f}."
    )


WORDS = {
    "start": lambda e: (
        f"{counted(e['photos'], 'photo')} to learn, {e['held']} held out, {e['skipped']} not "
        f"readable any more; {e['device']}, {counted(e['threads'], 'thread')}; from step "
        f"{e['step']}"
    ),
    "base": lambda e: f"Base: {scores(e)}",
    "score": lambda e: f"Step {e['step']}: {scores(e)}{' (best)' if e['best'] else ''}",
    "memory": lambda e: f"Memory is full: {e['crops']} crops at a time from now on",
    "setback": lambda e: f"The loss ran out of bounds: back to step {e['step']} at half the rate",
    "skipped": lambda e: f"Gone, and learnt no more: {counted(e['photos'], 'photo')}",
    "waiting": lambda e: e["message"],
    "going_on": lambda e: "Going on.",
    "stopped": lambda e: "Stopped; everything so far is kept.",
    "judged": judged,
}
