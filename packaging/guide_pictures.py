"""`python packaging/guide_pictures.py [LANGUAGE]`: the user guide's pictures, from the program.

Run it again when the window changes, so that they stay true; only bundled samples are shown.
"""

import asyncio
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

import qasync  # noqa: E402
from PIL import Image  # noqa: E402
from PySide6.QtCore import QRect  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402
from screenshots import colorized, until  # noqa: E402

from engine.catalog import cards  # noqa: E402
from engine.ingredients import Damage, Part  # noqa: E402
from gui import style, translating  # noqa: E402
from gui.app import Tintype  # noqa: E402
from gui.images import Picture  # noqa: E402
from gui.samples import SAMPLES  # noqa: E402
from gui.settings import Settings  # noqa: E402
from gui.widgets.canvas import Mode  # noqa: E402
from gui.words import translated  # noqa: E402

HELP = ROOT / "resources" / "help"
SIZE = (1240, 780)
MIXTURE = (("tintype", 60.0), ("blue", 50.0), ("yellow", 20.0))
COLOURS = 256  # of the palette: a third of the bytes


class Studio:
    """The program, and pictures of it."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        settings.welcomed = True
        found = {model: translated(card) for model, card in cards().items()}
        self.tintype, self.folder = Tintype(settings, found), folder
        self.pictures: list[Picture] = []
        self.tintype.preview.pictured.connect(self.pictures.append)
        self.tintype.window.resize(*SIZE)

    async def settle(self) -> None:
        """Wait until everything is painted."""
        await until(lambda: colorized(self.tintype, self.pictures), 180)

    def take(self, name: str, part: QWidget | None = None, height: int = 560) -> None:
        """Keep a picture of the window, or of a part of it and the photo beside it."""
        window = self.tintype.window
        whole = window.grab()
        if part is not None:
            corner = part.mapTo(window, part.rect().topLeft())
            left = max(0, corner.x() - 520)
            whole = whole.copy(QRect(left, corner.y(), window.width() - left, height))
        path = self.folder / f"{name}.png"
        whole.save(str(path))
        Image.open(path).convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE).save(
            path, optimize=True
        )


async def pose(settings: Settings, pictures: Path) -> None:
    """Every sight of the guide."""
    studio = Studio(settings, pictures)
    tintype, window = studio.tintype, studio.tintype.window
    tintype.start([])
    tintype.opener.open_paths(sorted(SAMPLES.glob("*.jpg"), reverse=True))
    await studio.settle()
    studio.take("window")
    window.views.show_canvas(Mode.RESULT)
    studio.take("adjust", window.side_tabs, 615)
    recipe = tintype.session.recipe
    window.side_tabs.show_panel(tintype.blending.panel)
    studio.pictures.clear()
    mixture = tuple(Part(model, share) for model, share in MIXTURE if model in cards())
    tintype.session.edit(replace(recipe, blend=mixture), "Blend")
    await studio.settle()
    studio.take("blend", window.side_tabs)
    window.side_tabs.show_panel(tintype.simulating.panel)
    studio.pictures.clear()
    tintype.session.edit(replace(recipe, damage=(Damage("pixels", 0.3, seed=1),)), "Damage")
    await studio.settle()
    studio.take("simulate", window.side_tabs)
    tintype.session.edit(recipe, "No damage")
    window.views.toggle_grid()
    await asyncio.sleep(1)
    await until(lambda: not tintype.session.busy and not tintype.lanes.torch.busy, 300)
    studio.take("grid")
    tintype.close()
    await tintype.shut_down()


def main(language: str) -> None:
    pictures = HELP / language / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    translating.install(app, language)
    app.setQuitOnLastWindowClosed(False)
    style.apply(app, "light")
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with tempfile.TemporaryDirectory() as folder, loop:
        loop.run_until_complete(pose(Settings(Path(folder) / "settings.ini"), pictures))


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["en"]))
