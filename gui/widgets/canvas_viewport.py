"""Where a photo lies in a pane: zoom, pan and fit, in device pixels, without Qt.

The photo's rectangle is rounded to whole device pixels and everything else follows from it, so
that a picture fetched for a view is painted pixel for pixel.
"""

from dataclasses import dataclass, replace
from math import ceil, floor

from gui.images import View

Rect = tuple[float, float, float, float]  # left, top, width, height
MOST = 32.0  # device pixels a photo pixel


@dataclass(frozen=True, slots=True)
class Viewport:
    """A pane of `columns` x `rows` looking at a photo of `width` x `height` pixels.

    Attributes
    ----------
    zoom : float
        Device pixels a photo pixel; 1 is 100 %.
    x, y : float
        The photo's point at the middle of the pane.
    fits : bool
        The photo is fitted to the pane, and stays so when the pane changes.
    """

    width: int
    height: int
    columns: int
    rows: int
    margin: int = 0
    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0
    fits: bool = True

    @property
    def fit_zoom(self) -> float:
        """The zoom at which the whole photo is in sight."""
        columns, rows = self.columns - 2 * self.margin, self.rows - 2 * self.margin
        return max(min(columns / self.width, rows / self.height, MOST), 1 / max(self.columns, 1))

    def fitted(self) -> "Viewport":
        """The whole photo, as large as the pane allows."""
        return replace(self, zoom=self.fit_zoom, x=self.width / 2, y=self.height / 2, fits=True)

    def resized(self, columns: int, rows: int, margin: int) -> "Viewport":
        """The same point in the middle of a pane of another size."""
        new = replace(self, columns=columns, rows=rows, margin=margin)
        return new.fitted() if self.fits else new._held()

    def zoomed(self, zoom: float, at: tuple[float, float]) -> "Viewport":
        """Another zoom, with the photo's point under `at` (pane) where it is."""
        zoom = min(max(zoom, min(self.fit_zoom / 2, 1.0)), MOST)
        x, y = self.to_photo(at)
        dx, dy = at[0] - self.columns / 2, at[1] - self.rows / 2
        return replace(self, zoom=zoom, x=x - dx / zoom, y=y - dy / zoom, fits=False)._held()

    def panned(self, dx: float, dy: float) -> "Viewport":
        """The photo dragged by that many device pixels."""
        x, y = self.x - dx / self.zoom, self.y - dy / self.zoom
        return replace(self, x=x, y=y, fits=False)._held() if dx or dy else self

    def to_photo(self, point: tuple[float, float]) -> tuple[float, float]:
        """The photo's point under a point of the pane."""
        dx, dy = point[0] - self.columns / 2, point[1] - self.rows / 2
        return self.x + dx / self.zoom, self.y + dy / self.zoom

    @property
    def rect(self) -> tuple[int, int, int, int]:
        """Where the whole photo lies in the pane: left, top, width, height."""
        width = max(1, round(self.width * self.zoom))
        height = max(1, round(self.height * self.zoom))
        left = round(self.columns / 2 - self.x * self.zoom)
        top = round(self.rows / 2 - self.y * self.zoom)
        return left, top, width, height

    @property
    def visible(self) -> tuple[int, int, int, int]:
        """The part of the pane that shows photo: left, top, width, height."""
        left, top, width, height = self.rect
        x0, y0 = max(left, 0), max(top, 0)
        x1, y1 = min(left + width, self.columns), min(top + height, self.rows)
        return x0, y0, max(x1 - x0, 0), max(y1 - y0, 0)

    @property
    def view(self) -> View | None:
        """What to fetch to show this sharply; never more pixels than the photo has."""
        left, top, width, height = self.rect
        x, y, columns, rows = self.visible
        if not columns or not rows:
            return None
        across, down = self.width / width, self.height / height
        x0, y0 = (x - left) * across, (y - top) * down
        x1, y1 = x0 + columns * across, y0 + rows * down
        if self.zoom < 1:
            return View(x0, y0, x1 - x0, y1 - y0, columns, rows)
        x0, y0 = floor(x0 + 1e-6), floor(y0 + 1e-6)
        x1, y1 = min(ceil(x1 - 1e-6), self.width), min(ceil(y1 - 1e-6), self.height)
        return View(x0, y0, x1 - x0, y1 - y0, int(x1 - x0), int(y1 - y0))

    def place(self, view: View) -> Rect:
        """Where in the pane a picture of `view` is painted."""
        left, top, width, height = self.rect
        across, down = width / self.width, height / self.height
        x, y = left + view.left * across, top + view.top * down
        return x, y, view.width * across, view.height * down

    def covers(self, view: View) -> bool:
        """Whether a picture of `view` hides everything under it in this pane."""
        x, y, width, height = self.place(view)
        left, top, columns, rows = self.visible
        ends = x + width >= left + columns - 0.5 and y + height >= top + rows - 0.5
        return x <= left + 0.5 and y <= top + 0.5 and ends

    def _held(self) -> "Viewport":
        """Inside its bounds: a photo smaller than the pane is centred, a larger one fills it."""

        def hold(value: float, size: int, pane: int) -> float:
            half = pane / 2 / self.zoom
            return size / 2 if 2 * half >= size else min(max(value, half), size - half)

        x, y = hold(self.x, self.width, self.columns), hold(self.y, self.height, self.rows)
        return replace(self, x=x, y=y)
