"""Cells of the tables, for a terminal, a README and the report."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

# In the order in which they are printed: heading and decimals.
PRINTED = {
    "psnr": ("PSNR", 2), "ssim": ("SSIM", 3), "ciede2000": ("CIEDE2000", 2),
    "colorfulness": ("colourful", 2), "auc": ("AuC", 2), "auc_rebalanced": ("reb. AuC", 2),
    "score_rgb": ("score RGB", 4), "score_lab": ("score Lab", 2), "mse_ab": ("MSE a*b*", 5),
    "seconds_per_photo": ("s/photo", 3),
}  # fmt: skip
NAMES = {"model", "source"}  # columns of words
# Colourfulness is in neither: it should be that of the true photos.
LESS_IS_BETTER = {"ciede2000", "score_rgb", "score_lab", "mse_ab"}
MORE_IS_BETTER = {"psnr", "ssim", "auc", "auc_rebalanced"}


def head(*first: str) -> list[str]:
    """Headings of a table, after those given."""
    return [*first, *(title for title, _ in PRINTED.values())]


def cells(row: Mapping[str, Any]) -> list[str]:
    """The means of a row; of what an older table lacks, nothing."""
    return [f"{row[name]:.{digits}f}" if name in row else ""
            for name, (_, digits) in PRINTED.items()]  # fmt: skip


def map_scores(values: Mapping[str, Any], cell: Callable[[str, Any], str]) -> list[str]:
    """A cell of each score."""
    return [cell(name, values[name]) for name in PRINTED if name in values]


def range_text(name: str, ends: Sequence[float | None]) -> str:
    """An interval; nothing where there is none."""
    digits = PRINTED[name][1]
    low, high = ends
    return "" if low is None else f"{low:.{digits}f}\u2013{high:.{digits}f}"


def verdict_text(name: str, difference: Sequence[Any]) -> str:
    """A difference with its interval, and whether it is one for the better."""
    digits = PRINTED[name][1]
    value, low, high = difference
    if low is None:
        return f"{value:+.{digits}f}"
    mark = verdict(name, low, high)
    return f"{value:+.{digits}f} ({low:+.{digits}f} to {high:+.{digits}f}){mark and ' ' + mark}"


def verdict(name: str, low: float, high: float) -> str:
    """+ better, - worse, = not told apart; nothing for what has no better."""
    if name not in LESS_IS_BETTER | MORE_IS_BETTER:
        return ""
    if low <= 0 <= high:
        return "="
    return "+" if (low > 0) == (name in MORE_IS_BETTER) else "-"


def markdown(titles: Sequence[str], body: Sequence[Sequence[str]]) -> str:
    """A table whose columns line up; names at the left, numbers at the right."""
    names = [title in NAMES for title in titles]
    widths = [max(len(line[i]) for line in (titles, *body)) for i in range(len(titles))]
    rule = [
        "-" * width if name else "-" * (width - 1) + ":"
        for width, name in zip(widths, names, strict=True)
    ]
    lines = (
        [cell.ljust(width) if name else cell.rjust(width)
         for cell, width, name in zip(line, widths, names, strict=True)]
        for line in (titles, rule, *body)
    )  # fmt: skip
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
