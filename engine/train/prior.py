"""`python -m engine.train.prior --photos DIR`: how common each colour is in photographs."""

import argparse
import json
from pathlib import Path

import numpy as np

from engine import color, metrics
from engine.train import photos


def count(photo_set: photos.PhotoSet, limit: int) -> list[list[int]]:
    """Pixels in each of the 23 x 23 a*b* bins over at most `limit` photos, evenly spread."""
    side = 2 * metrics.REACH + 1
    counts = np.zeros(side * side, np.int64)
    for index in np.linspace(0, len(photo_set) - 1, min(limit, len(photo_set))).astype(int):
        chroma = color.chroma(photo_set.photo(index)[::2, ::2].copy())
        counts += np.bincount(metrics.bins(chroma).ravel(), minlength=side**2)
    rows: list[list[int]] = counts.reshape(side, side).tolist()
    return rows


def main() -> None:
    """Write the prior that class rebalancing and the rebalanced AuC use."""
    options = argparse.ArgumentParser(prog="python -m engine.train.prior", description=__doc__)
    options.add_argument("--photos", type=Path, nargs="+", required=True)
    options.add_argument("--limit", type=int, default=6000)
    options.add_argument("--out", type=Path, default=metrics.PRIOR)
    chosen = options.parse_args()
    rows = count(photos.load(chosen.photos), chosen.limit)
    note = "rows a* -110..110, columns b* -110..110, steps of 10; pixels of photographs"
    chosen.out.write_text(json.dumps({"note": note, "counts": rows}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
