"""Draws matplotlib figures in the lane for figures, in the colours of the window."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QSize, Signal
from PySide6.QtGui import QImage

from engine.progress import Cancelled, Report
from gui import words
from gui.garbage import spare
from gui.jobs import Lanes, Latest, Spawn

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    Make = Callable[[], Figure]

DPI = 96  # at a device pixel ratio of 1


@dataclass(frozen=True, eq=False, slots=True)
class Wish:
    """A figure, and what it is to be drawn on."""

    make: "Make"
    pixels: QSize
    ratio: float
    own_height: bool = False  # as high as the figure is in proportion to its width


def paint(report: Report, wish: Wish) -> QImage:
    """Draw a figure; a job for the lane for figures."""
    warm_up()
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from engine.charts import fit_legends

    figure = wish.make()
    report(0.3)
    width, height = wish.pixels.width(), wish.pixels.height()
    if wish.own_height:
        inches = figure.get_size_inches()
        height = round(width * inches[1] / inches[0])
        dpi = width / inches[0]
    else:
        dpi = DPI * wish.ratio
        figure.set_size_inches(width / dpi, height / dpi)
        fit_legends(figure)
    translate(figure)
    write_numbers(figure)
    figure.set_dpi(dpi)
    figure.patch.set_alpha(0)  # the place has a colour of its own
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    drawn = canvas.buffer_rgba()
    rows, columns = drawn.shape[:2]
    image = QImage(drawn, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()
    image.setDevicePixelRatio(wish.ratio)
    return image


def warm_up() -> None:
    """Import matplotlib, and spare its many objects from collections on the Qt thread."""
    if "matplotlib.backends.backend_agg" not in sys.modules:
        import matplotlib.backends.backend_agg  # noqa: F401

        spare()


def translate(figure: "Figure") -> None:
    """Put the user's words into a figure that the engine has drawn."""
    from matplotlib.text import Text

    for text in figure.findobj(Text):
        assert isinstance(text, Text)
        own = words.charted(text.get_text())
        if own != text.get_text():  # else ticks would take what they have for given
            text.set_text(own)


def write_numbers(figure: "Figure") -> None:
    """Write the numbers beside the axes as the user's language does."""
    from engine import charts

    charts.write_numbers(figure, QLocale().decimalPoint())


class Drawer(QObject):
    """Draws one place's figure; of several wishes only the newest comes true."""

    drawn = Signal(QImage)

    def __init__(self, lanes: Lanes, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._wish: Wish | None = None
        self._drawing = Latest(spawn, self._draw)

    def draw(self, wish: Wish) -> None:
        """Draw that as soon as the lane is free."""
        self._wish = wish
        self._drawing.ask()

    async def _draw(self) -> None:
        if self._wish is None:
            return
        try:
            self.drawn.emit(await self._lanes.figures.queue(paint, self._wish))
        except Cancelled:
            return
