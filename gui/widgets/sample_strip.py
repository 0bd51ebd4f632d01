"""Photos that a model is watched by, as it colours them now, above and below what they are."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import style

LABEL, GAP = 18, 4  # pixels above each row, and below it
CLEARER = 1.3  # times as large, for rows side by side


class SampleStrip(QWidget):
    """Rows of photos, each with its name above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[str, QImage]] = []
        self.setAccessibleName(self.tr("Photos held out, recoloured"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(640, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 150)

    def show_rows(self, rows: list[tuple[str, Path]]) -> None:
        """Show the pictures that are there."""
        images = [(name, QImage(str(path))) for name, path in rows if path.is_file()]
        self.rows = [(name, image) for name, image in images if not image.isNull()]
        self.setAccessibleDescription(", ".join(name for name, _ in self.rows))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.rows:
            return
        painter, colors = QPainter(self), style.current()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        grid = arrange(self.size(), len(self.rows), max(photos_in(each) for _, each in self.rows))
        for number, (name, image) in enumerate(self.rows):
            corner = grid.corner(number)
            painter.setPen(QColor(colors.quiet))
            place = QRect(corner, QSize(self.width() - corner.x(), LABEL))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
            side = image.height()
            for photo in range(photos_in(image)):
                line, column = divmod(photo, grid.columns)
                at = corner + QPoint(column * grid.cell, LABEL + line * grid.cell)
                taken = QRect(photo * side, 0, side, side)
                painter.drawImage(QRect(at, QSize(grid.cell, grid.cell)), image, taken)


@dataclass(frozen=True, slots=True)
class Grid:
    """Where photos are: blocks of `columns`, `side_by_side` or under each other.

    Attributes
    ----------
    cell, step : int
        Pixels of a photo's side, and from one block to the next.
    """

    cell: int
    columns: int
    step: int
    side_by_side: bool

    def corner(self, block: int) -> QPoint:
        """Where a block begins, its name first."""
        way = block * self.step
        return QPoint(way, 0) if self.side_by_side else QPoint(0, way)


def arrange(size: QSize, blocks: int, photos: int) -> Grid:
    """As large as they can be seen; under each other, unless that makes them much smaller."""
    height = size.height() // blocks
    cell = max(1, min(size.width() // photos, height - LABEL - GAP))
    below = Grid(cell, photos, height, False)
    width = size.width() // blocks
    lines = (-(-photos // columns) for columns in range(1, photos + 1))
    cells = [
        min((width - 3 * GAP) // columns, (size.height() - LABEL) // count)
        for columns, count in enumerate(lines, 1)
    ]
    best = max(cells)
    beside = Grid(max(1, best), cells.index(best) + 1, width, True)
    return beside if beside.cell > CLEARER * below.cell else below


def photos_in(image: QImage) -> int:
    """Photos are squares side by side."""
    return max(1, image.width() // max(1, image.height()))
