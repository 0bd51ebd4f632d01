"""`python packaging/screenshots.py`: the pictures of the README, taken from the running program.

Only the bundled sample photographs are shown. Settings go into a temporary folder.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import qasync  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from engine.catalog import cards  # noqa: E402
from engine.ingredients import Damage, Part  # noqa: E402
from gui import style, translating  # noqa: E402
from gui.app import Tintype  # noqa: E402
from gui.images import Picture  # noqa: E402
from gui.samples import SAMPLES  # noqa: E402
from gui.settings import Settings  # noqa: E402

OUT = ROOT / "resources" / "screenshots"
TRUTH = ROOT / "resources" / "general" / "coffee.jpg"  # has colours to measure against
MIXTURE = (("tintype", 60.0), ("blue", 30.0), ("yellow", 10.0))
SIZE = (1280, 800)


async def until(true: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for something to become true; raises `TimeoutError`."""
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.05)
    await asyncio.sleep(1)  # for the exact view to replace the draft


def take(tintype: Tintype, name: str) -> None:
    tintype.window.grab().save(str(OUT / f"{name}.png"))


class Sights:
    """The running program, and what is done in it before each picture."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        settings.welcomed = True
        self.app, self.tintype = app, Tintype(settings, cards())
        self.window, self.session = self.tintype.window, self.tintype.session
        self.pictures: list[Picture] = []
        self.tintype.preview.pictured.connect(self.pictures.append)
        self.window.resize(*SIZE)

    async def settle(self) -> None:
        """Wait until the photo is in colour and all lanes rest."""
        lanes = self.tintype.lanes.all()
        await until(lambda: colorized(self.tintype, self.pictures), 180)
        await until(lambda: not any(lane.busy for lane in lanes), 180)

    async def open(self, *photos: Path) -> None:
        """Show the first of these photos, in colour."""
        self.pictures.clear()
        self.tintype.opener.open_paths(photos)
        await self.settle()
        self.window.messages.clear()

    async def edit(self, **changes: Any) -> None:
        """Change the recipe and wait for the picture."""
        self.pictures.clear()
        self.session.edit(replace(self.session.recipe, **changes), "Pose")
        await self.settle()

    def press(self, name: str) -> None:
        self.window.actions_by_name[name].trigger()

    async def first_use(self) -> None:
        """Empty window, a photo with the divider, and side by side in the dark."""
        self.tintype.start([])
        await until(lambda: bool(self.window.isVisible()))
        take(self.tintype, "empty")
        await self.open(*sorted(SAMPLES.glob("*.jpg"), reverse=True))
        take(self.tintype, "divider")
        style.apply(self.app, "dark")
        self.pictures.clear()
        self.session.next()
        self.press("side")
        await self.settle()
        take(self.tintype, "side-by-side-dark")

    async def workbench(self) -> None:
        """A blend, all models in a grid, and damage with its scores."""
        await self.edit(blend=tuple(Part(*part) for part in MIXTURE))
        self.window.side_tabs.show_panel(self.tintype.blending.panel)
        self.press("grid")
        await asyncio.sleep(1)
        await self.settle()
        take(self.tintype, "grid-dark")
        self.press("grid")
        style.apply(self.app, "light")
        await self.open(TRUTH)
        self.press("side")
        self.window.side_tabs.show_panel(self.tintype.measuring.panel)
        await self.edit(damage=(Damage("pixels", 0.1, seed=1),))
        self.tintype.measuring.panel.all.click()
        await asyncio.sleep(1)
        await self.settle()
        take(self.tintype, "scores")


async def pose(app: QApplication, settings: Settings) -> None:
    """Go through the program and take a picture of each sight."""
    sights = Sights(app, settings)
    await sights.first_use()
    await sights.workbench()
    sights.tintype.close()
    await sights.tintype.shut_down()


def colorized(tintype: Tintype, pictures: list[Picture]) -> bool:
    """Whether the photo in sight is in colour, and nothing is being done."""
    return bool(pictures) and pictures[-1].after is not None and not tintype.session.busy


def main() -> None:
    OUT.mkdir(exist_ok=True)
    app = QApplication(sys.argv[:1])
    translating.install(app, "en")
    app.setQuitOnLastWindowClosed(False)
    style.apply(app, "light")
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with tempfile.TemporaryDirectory() as folder, loop:
        loop.run_until_complete(pose(app, Settings(Path(folder) / "settings.ini")))


if __name__ == "__main__":
    main()
