"""From slider to repaint in a view of 1600 x 1000: the engine's part, and all of it in the window.

The strength slider goes up and down between 0 and 200 %, one move as soon as the last is painted.
"""

import asyncio
import json
import sys
import tempfile
import time
from functools import partial
from itertools import chain, cycle, islice
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from engine import color
from engine.photo import photo_from_pixels
from engine.recipe import Recipe
from engine.render import Guide, Region, compose, fit_guide, spread, view_light
from tests.benchmarks.inputs import network_card, photo_file, photo_like
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
        found.append(at_most(f"slider to repaint, {title}, 95th percentile", value, LIMIT, "ms"))
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


def child(source: Path, folder: Path) -> None:
    """Open the window on a photo and move the slider; prints milliseconds."""
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
    """Milliseconds from slider to repaint at fit and at 100 %."""
    from gui.app import Tintype
    from gui.widgets.canvas_zoom import MARGIN

    card = network_card(folder)
    tintype = Tintype(settings, {card.id: card})
    tintype.window.canvas.setFixedSize(VIEW[0] + 2 * MARGIN, VIEW[1] + 2 * MARGIN)
    painted = Painted(tintype)
    tintype.start([source])
    await painted.next(timeout=60)
    found = {}
    for title, zoom in (("fitted", None), ("100 %", 1.0)):
        if zoom:
            tintype.window.canvas.zoom_to(zoom)
        await asyncio.sleep(2)  # until the view and the overview are made
        times = []
        for value in strengths():
            start = time.perf_counter()
            tintype.window.panel.strength.slider.setValue(value)
            times.append(await painted.next() - start)
        found[title] = 1000 * percentile(times, 0.95)
    await asyncio.sleep(2)
    tintype.close()
    return found


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

    async def next(self, timeout: float = 5) -> float:
        """When that was."""
        await asyncio.wait_for(self._painted.wait(), timeout)
        self._painted.clear()
        return self._time


if __name__ == "__main__":
    child(Path(sys.argv[1]), Path(sys.argv[2]))
