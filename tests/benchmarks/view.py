"""From slider to repaint in a view of 1600 x 1000: the engine's part, and all of it in the window.

The strength slider goes up and down between 0 and 200 %, one move as soon as the last is painted.
So does the weight of one of five models in a blend, of which one predicts a distribution.
"""

import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine
from dataclasses import replace
from functools import partial
from itertools import chain, cycle, islice
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from engine import color
from engine.catalog import ModelCard
from engine.ingredients import Part
from engine.photo import photo_from_pixels
from engine.recipe import Recipe
from engine.render import Guide, Region, compose, fit_guide, spread, view_light
from tests.benchmarks.inputs import blend_cards, network_card, photo_file, photo_like
from tests.benchmarks.measure import Row, at_most, in_child, percentile, seconds

VIEW = (1600, 1000)
PHOTO = (4320, 2700)  # 12 megapixels of the same shape
MOVES = 120
LIMIT = 40  # ms
MUTED = np.float32(0.6)  # colourfulness of predictions beside that of true colour, at best


def rows() -> list[Row]:
    found = [
        at_most(f"slider, {title}, 95th percentile", value, LIMIT, "ms")
        for title, value in engine().items()
    ]
    with tempfile.TemporaryDirectory() as folder:
        source = str(photo_file(Path(folder), *PHOTO))
        window = in_child(__name__, source, folder, XDG_CONFIG_HOME=folder, XDG_STATE_HOME=folder)
    for title, value in window.items():
        found.append(at_most(f"{title} to repaint, 95th percentile", value, LIMIT, "ms"))
    return found


def strengths() -> list[int]:
    """Per cent."""
    return list(islice(cycle(chain(range(0, 200, 5), range(200, 0, -5))), MOVES))


def engine() -> dict[str, float]:
    """Milliseconds of `compose` at several zooms."""
    pixels = photo_like(*PHOTO)
    photo, guide = photo_from_pixels(pixels), good_guide(pixels)
    found = {}
    for title, scale in (("fitted", 2.7), ("100 %", 1.0), ("400 %", 0.25)):
        region = Region(800.5 * (scale < 2), 600.25 * (scale < 2), VIEW[0] * scale, VIEW[1] * scale)
        light = view_light(photo, region, VIEW)
        chroma = spread(guide, light, region, PHOTO)
        moves = [partial(compose, Recipe(strength=s / 100), light, chroma) for s in strengths()]
        found[f"{title}, joining alone"] = 1000 * percentile([seconds(m) for m in moves], 0.95)
    return found


def good_guide(pixels: Any) -> Guide:
    """Made of what a good network would have said."""
    small = cv2.resize(pixels, (256, 160), interpolation=cv2.INTER_AREA)
    half = cv2.resize(small, (128, 80), interpolation=cv2.INTER_AREA)
    return fit_guide(
        color.lightness(np.asarray(small, np.uint8)),
        color.chroma(np.asarray(half, np.uint8)) * MUTED,
    )


Drive = Callable[[Path, Path, Any], Coroutine[Any, Any, dict[str, float]]]


def child(source: Path, folder: Path, drive: Drive) -> None:
    """Run a window, offscreen, in a process of its own; prints the milliseconds that it found."""
    import qasync
    from PySide6.QtWidgets import QApplication

    from gui import style
    from gui.settings import Settings

    app = QApplication(sys.argv[:1])
    settings = Settings(folder / "settings.ini")
    style.apply(app, settings.theme)
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with loop:
        print(json.dumps(loop.run_until_complete(drive(source, folder, settings))))


async def drive(source: Path, folder: Path, settings: Any) -> dict[str, float]:
    """Milliseconds from a change to repaint at fit and at 100 %."""
    cards = [network_card(folder), *blend_cards(folder)]
    tintype, painted = await opened(source, settings, cards)
    found = {}
    canvas = tintype.window.canvas
    for title, zoom in (("fitted", None), ("100 %", 1.0)):
        canvas.zoom_to(zoom) if zoom else canvas.fit()
        move = tintype.window.panel.strength.slider.setValue
        found[f"slider, {title},"] = await measure(move, painted)
    tintype.window.side_tabs.bar.setCurrentIndex(1)  # where the sliders of the blend are
    weigh(tintype, 50)
    await settled(tintype)
    painted.forget()
    for title, zoom in (("100 %", 1.0), ("fitted", None)):
        canvas.zoom_to(zoom) if zoom else canvas.fit()
        move = partial(weigh, tintype)
        found[f"weight in a blend of five, {title},"] = await measure(move, painted)
    await asyncio.sleep(2)
    tintype.close()
    return found


async def opened(source: Path, settings: Any, cards: list[ModelCard]) -> tuple[Any, "Painted"]:
    """A window with a photo that the first model has colorized."""
    from gui.app import Tintype
    from gui.widgets.canvas_zoom import MARGIN

    tintype = Tintype(settings, {card.id: card for card in cards})
    tintype.session.start_with(replace(tintype.session.recipe, model=cards[0].id))
    tintype.window.canvas.setFixedSize(VIEW[0] + 2 * MARGIN, VIEW[1] + 2 * MARGIN)
    painted = Painted(tintype)
    tintype.start([source])
    await painted.next(timeout=60)
    return tintype, painted


async def measure(move: Callable[[int], Any], painted: "Painted") -> float:
    """Milliseconds from a move to its repaint, the 95th percentile."""
    await asyncio.sleep(2)  # until the view and the overview are made
    painted.forget()
    times = []
    for value in strengths():
        start = time.perf_counter()
        move(value)
        times.append(await painted.next() - start)
    return 1000 * percentile(times, 0.95)


def weigh(tintype: Any, value: int) -> None:
    """Blend five models, one of which has half of that weight, from 0 to 200."""
    models = [f"model-{i}" for i in range(5)]
    parts = (*(Part(model, 50) for model in models[:4]), Part(models[4], value / 2))
    recipe = replace(tintype.session.recipe, blend=parts, vividness=0.2)
    tintype.session.edit(recipe, "Blend")


async def settled(tintype: Any) -> None:
    """Wait until all models have been asked."""
    await asyncio.sleep(0.5)
    while tintype.session.busy:
        await asyncio.sleep(0.1)


class Painted:
    """Waits until the canvas has painted a new picture of the part in sight."""

    def __init__(self, tintype: Any) -> None:
        from gui.widgets.canvas import Canvas

        self._due, self._painted = False, asyncio.Event()
        self._paint = Canvas.paintEvent
        Canvas.paintEvent = lambda canvas, event: self._paint_event(canvas, event)  # type: ignore
        tintype.preview.pictured.connect(self._pictured)

    def _pictured(self, picture: Any) -> None:
        self._due = self._due or (picture.after is not None and not picture.whole)

    def _paint_event(self, canvas: Any, event: Any) -> None:
        self._paint(canvas, event)
        if self._due:
            self._due, self._time = False, time.perf_counter()
            self._painted.set()

    def forget(self) -> None:
        """What was painted until now was not asked for."""
        self._due = False
        self._painted.clear()

    async def next(self, timeout: float = 5) -> float:
        """When that was."""
        await asyncio.wait_for(self._painted.wait(), timeout)
        self._painted.clear()
        return self._time


if __name__ == "__main__":
    child(Path(sys.argv[1]), Path(sys.argv[2]), drive)
