"""Run the benchmarks named, or all of them, and print a table."""

import os
import sys
from importlib import import_module

from tests.benchmarks.measure import Row

SUBJECTS = (
    "color", "pipeline", "view", "hints", "repair", "network", "startup", "memory", "training",
)  # fmt: skip
HEAD = ("", "Tintype", "plain way", "measured", "wanted", "")


def main(names: list[str]) -> None:
    unknown = set(names) - set(SUBJECTS)
    if unknown:
        sys.exit(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(SUBJECTS)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # no screen is needed, nor flashed on
    rows: list[Row] = []
    for name in names or SUBJECTS:
        print(f"{name} ...", file=sys.stderr, flush=True)
        rows += import_module(f"tests.benchmarks.{name}").rows()
    table = [HEAD, *(row.cells for row in rows)]
    widths = [max(len(line[column]) for line in table) for column in range(len(HEAD))]
    for line in table:
        cells = [line[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)]
        print("  ".join(cells).rstrip())


if __name__ == "__main__":
    main(sys.argv[1:])
