"""`python packaging/artwork.py FOLDER`: the program's icon in all sizes, from one drawing.

PNG for Linux in the folders of the icon theme specification, `tintype.ico` and `tintype.icns`.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent.parent / "resources" / "icons" / "tintype.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS = (16, 32, 64, 128, 256, 512, 1024)


def drawn(size: int) -> Image.Image:
    """The drawing as a square of that many pixels."""
    picture = QImage(size, size, QImage.Format.Format_RGBA8888)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(picture.constBits()))


def theme(folder: Path) -> None:
    """Icons where desktops look for them."""
    for size in SIZES:
        target = folder / "hicolor" / f"{size}x{size}" / "apps" / "tintype.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        drawn(size).save(target, optimize=True)
    target = folder / "hicolor" / "scalable" / "apps" / "tintype.svg"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(DRAWING.read_bytes())


def several(path: Path, sizes: tuple[int, ...]) -> None:
    """One file with the drawing in several sizes, each drawn and none scaled."""
    drawings = [drawn(size) for size in sizes]
    drawings[-1].save(
        path, sizes=[(size, size) for size in sizes], append_images=drawings[:-1]
    )  # fmt: skip


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    theme(folder)
    several(folder / "tintype.ico", ICO)
    several(folder / "tintype.icns", ICNS)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
