"""The flagship's forward pass beside the ECCV 2016 network's, and a hint's way to the picture.

Networks have random weights, which are as fast as trained ones, and see 256 x 256 pixels, in turns.
"""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from engine.ingredients import Hint
from engine.recipe import Recipe
from engine.render import Region, compose, spread, view_light
from tests.benchmarks.inputs import photo_like, random_card
from tests.benchmarks.measure import Row, at_most, faster, percentile, seconds

SIDE = 256
VIEW = (1600, 1000)
PHOTO = (4320, 2700)
ROUNDS = 9


def rows() -> list[Row]:
    with TemporaryDirectory() as folder:
        followed = follow_hint(Path(folder))
        times = sorted(seconds(followed) for _ in range(ROUNDS))
    median = 1000 * percentile(times, 0.5)
    return [
        faster(f"forward pass at {SIDE}, beside ECCV 2016", *forward_passes(), 10),
        at_most("hint to picture of 1600 x 1000, the engine's part, median", median, 150, "ms"),
    ]


def forward_passes() -> tuple[float, float]:
    """Seconds of the flagship and of the `rebalanced` network, the least of several turns."""
    import torch

    from engine.models import build

    light = (100 * torch.rand(1, 1, SIDE, SIDE)).contiguous(memory_format=torch.channels_last)
    networks = [build(family, {}).eval().to(memory_format=torch.channels_last)
                for family in ("tintype", "rebalanced")]  # fmt: skip
    with torch.inference_mode():
        turns = [[seconds(lambda net=net: net(light)) for net in networks] for _ in range(ROUNDS)]
    ours, theirs = np.min(turns[1:], axis=0)
    return float(ours), float(theirs)


def follow_hint(folder: Path) -> Callable[[], object]:
    """Predict with one hint more than before, and make the picture of a whole photo of it."""
    from engine.colorizer import Colorizer
    from engine.device import Device
    from engine.joining import guide_of
    from engine.photo import photo_from_pixels

    card = random_card(folder, "told", "tintype", 0, {"hints": True})
    colorizer = Colorizer.load(card, Device("cpu", "CPU"))
    photo = photo_from_pixels(photo_like(*PHOTO))
    region = Region(0, 0, photo.width, photo.height)
    light = view_light(photo, region, VIEW)
    hints: list[Hint] = []

    def follow() -> object:
        hints.append(Hint(0.1 + 0.08 * (len(hints) % 10), 0.5, 40, -20))
        prediction = colorizer.predict(photo.light, SIDE, hints=hints)
        recipe = Recipe(model=card.id, hints=tuple(hints))
        guide = guide_of({card.id: prediction}, recipe)
        return compose(recipe, light, spread(guide, light, region, PHOTO))

    follow()
    return follow
