"""`python packaging/screenshots.py`: the pictures of the README, taken from the running program.

Only the bundled sample photographs are shown. Settings go into a temporary folder.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import qasync  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from engine.catalog import cards  # noqa: E402
from gui import style, translating  # noqa: E402
from gui.app import Tintype  # noqa: E402
from gui.images import Picture  # noqa: E402
from gui.samples import SAMPLES  # noqa: E402
from gui.settings import Settings  # noqa: E402

OUT = ROOT / "resources" / "screenshots"
SIZE = (1280, 800)


async def until(true: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for something to become true; raises `TimeoutError`."""
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.05)
    await asyncio.sleep(1)  # for the exact view to replace the overview


def take(tintype: Tintype, name: str) -> None:
    tintype.window.grab().save(str(OUT / f"{name}.png"))


async def pose(app: QApplication, settings: Settings) -> None:
    """Go through the program and take a picture of each sight."""
    settings.welcomed = True
    tintype = Tintype(settings, cards())
    tintype.window.resize(*SIZE)
    tintype.start([])
    await until(lambda: bool(tintype.window.isVisible()))
    take(tintype, "empty")
    pictures: list[Picture] = []
    tintype.preview.pictured.connect(pictures.append)
    tintype.opener.open_paths(sorted(SAMPLES.glob("*.jpg")))
    await until(lambda: colorized(tintype, pictures))
    take(tintype, "divider")
    style.apply(app, "dark")
    pictures.clear()
    tintype.session.next()
    tintype.window.actions_by_name["side"].trigger()
    await until(lambda: colorized(tintype, pictures))
    take(tintype, "side-by-side-dark")
    tintype.close()
    await tintype.shut_down()


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
