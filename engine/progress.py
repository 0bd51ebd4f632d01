"""How a long engine call tells its caller how far it is, and is stopped by it."""

from collections.abc import Callable

# Fraction done, 0 to 1. It raises Cancelled to stop the call that reports to it.
Report = Callable[[float], None]


class Cancelled(Exception):
    """The caller asked the running call to stop."""


def silent(fraction: float) -> None:
    """Report to nobody."""


def part(report: Report, start: float, end: float) -> Report:
    """Report of a sub-task that covers `start` to `end` of its caller's work."""
    return lambda fraction: report(start + (end - start) * fraction)
