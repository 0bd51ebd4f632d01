"""Repair: from a slider of each step to its draft, and a scan of 24 megapixels at full size."""

import json
import sys
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

from engine.photo import open_photo, photo_from_pixels
from engine.preparing import prepare
from engine.progress import silent
from engine.recipe import Recipe
from engine.repair_steps import MaskStroke, Repair
from tests.benchmarks.inputs import photo_file, photo_like
from tests.benchmarks.measure import MIB, Row, at_most, in_child, peak_memory, percentile, seconds

PHOTO = (4320, 2700)
SCAN = (6000, 4000)
MOVES = 8
ALL = Repair(
    detect=True, mask=(MaskStroke(((0.3, 0.3), (0.6, 0.5))),), denoise=0.8, auto_tone=True,
    contrast=0.3, sharpen=0.3,
)  # fmt: skip
SLIDERS = {
    "sensitivity": (0.4, 0.06), "grow": (0.004, 0.002), "denoise": (0.4, 0.07), "grain": (0.2, 0.1),
    "gamma": (0.8, 0.1), "contrast": (0.2, 0.1), "sharpen": (0.2, 0.1),
}  # fmt: skip


def rows() -> list[Row]:
    found = [
        at_most(f"draft of a repair, {name}, 95th percentile", value, 300, "ms")
        for name, value in drafts_of_sliders().items()
    ]
    with tempfile.TemporaryDirectory() as folder:
        source = str(photo_file(Path(folder), *SCAN))
        spent = in_child(__name__, source)
    title = "24 MP repaired, all steps"
    found.append(at_most(f"{title}, memory above idle", spent["bytes"] / MIB, 1536, "MiB"))
    return [*found, at_most(title, spent["seconds"], 60, "s")]


def drafts_of_sliders() -> dict[str, float]:
    """Milliseconds of each slider's drafts, with all steps on."""
    from gui.drafts import Stages, draft
    from gui.preparation import LARGEST, SOON, quicker

    photo = photo_from_pixels(photo_like(*PHOTO))
    found = {}
    for name, (start, step) in SLIDERS.items():
        stages, side, times = Stages(), LARGEST, []
        wishes = [replace(ALL, **{name: start + step * move}) for move in range(-2, MOVES)]
        for wish in (ALL, *wishes):  # first all steps are made, then the window finds its size
            draft(silent, photo, side, ALL, stages)
            times.append(seconds(partial(draft, silent, photo, side, wish, stages)))
            side = quicker(side, times[-1]) if times[-1] > SOON else side
        found[f"{name} slider, {side} pixels"] = 1000 * percentile(times[3:], 0.95)
    return found


def child(source: Path) -> None:
    """Repair one file; prints seconds, and bytes beyond those of a tiny photo's repair."""
    tiny = photo_from_pixels(photo_like(64, 64))
    prepare(tiny, Recipe(repair=ALL))
    idle = peak_memory()
    photo = open_photo(source)
    taken = seconds(lambda: prepare(photo, Recipe(repair=ALL)))
    print(json.dumps({"seconds": taken, "bytes": peak_memory() - idle}))


if __name__ == "__main__":
    child(Path(sys.argv[1]))
