"""Painting with a model: from the pointer's way over the photo to strokes of the recipe."""

from dataclasses import dataclass, replace
from math import hypot, isfinite
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.ingredients import Place, Stroke
from gui.mixing import heard
from gui.session import Session

SMALLEST, LARGEST = 0.005, 0.5  # radius, as a fraction of the longer edge
STEP = 1.25  # one press of [ or ]
SPACING = 0.2  # of the radius; points closer than this add nothing to a stroke


@dataclass(frozen=True, slots=True)
class Brush:
    """What the next stroke will be like; `erasing` takes strokes away instead.

    `radius` is a fraction of the longer edge; `softness` and `weight` are 0 to 1, see
    `engine.ingredients.Stroke`.
    """

    model: str
    radius: float = 0.06
    softness: float = 0.6
    weight: float = 1.0
    erasing: bool = False


class Brushing(QObject):
    """Turns a press, moves and a release, in fractions of the photo, into one undoable step."""

    brush_changed = Signal(object)  # Brush

    def __init__(self, session: Session, model: str, parent: QObject | None = None) -> None:
        super().__init__(parent or session)
        self._session = session
        self.brush = Brush(model)
        self._points: list[Place] = []
        session.photo_changed.connect(self._forget)

    def use(self, **changes: Any) -> None:
        """Change the brush."""
        new = replace(self.brush, **changes)
        new = replace(new, radius=min(max(new.radius, SMALLEST), LARGEST))
        if new != self.brush:
            self.brush = new
            self.brush_changed.emit(new)

    def grow(self) -> None:
        """A larger brush."""
        self.use(radius=self.brush.radius * STEP)

    def shrink(self) -> None:
        """A smaller brush."""
        self.use(radius=self.brush.radius / STEP)

    def press(self, x: float, y: float) -> None:
        """Begin a stroke, or to erase."""
        if self._session.photo is None or not (isfinite(x) and isfinite(y)):
            return
        self._session.end_gesture()
        self._points = [(x, y)]
        if self.brush.erasing:
            self._erase(x, y)
        else:
            self._paint(self._session.recipe.strokes)

    def move(self, x: float, y: float) -> None:
        """Go on with it."""
        if not self._points or not (isfinite(x) and isfinite(y)):
            return
        if self.brush.erasing:
            self._erase(x, y)
        elif self._far(self._points[-1], (x, y)) >= SPACING * self.brush.radius:
            self._points.append((x, y))
            self._paint(self._session.recipe.strokes[:-1])

    def release(self, x: float, y: float) -> None:
        """End it."""
        self.move(x, y)
        self._forget()
        self._session.end_gesture()

    def dab(self, model: str, x: float, y: float) -> None:
        """Let a model have all the say around a place, as one step."""
        brush, old = self.brush, self._session.recipe
        stroke = Stroke(model, ((x, y),), brush.radius, 1.0, brush.softness)
        recipe = replace(heard(old, model), strokes=(*old.strokes, stroke))
        self._step(recipe, self.tr("Choose a colour"))

    def remove_last(self) -> None:
        """Take the last stroke away."""
        recipe = self._session.recipe
        self._step(replace(recipe, strokes=recipe.strokes[:-1]), self.tr("Remove stroke"))

    def clear(self) -> None:
        """Take all strokes away."""
        self._step(replace(self._session.recipe, strokes=()), self.tr("Clear strokes"))

    def _step(self, recipe: Any, text: str) -> None:
        self._session.end_gesture()
        self._session.edit(recipe, text)
        self._session.end_gesture()

    def _paint(self, before: tuple[Stroke, ...]) -> None:
        brush = self.brush
        stroke = Stroke(
            brush.model, tuple(self._points), brush.radius, brush.weight, brush.softness
        )
        recipe = replace(heard(self._session.recipe, brush.model), strokes=(*before, stroke))
        self._session.edit(recipe, self.tr("Paint"))

    def _erase(self, x: float, y: float) -> None:
        recipe = self._session.recipe
        for stroke in reversed(recipe.strokes):
            if self._touches(stroke, (x, y)):
                left = tuple(other for other in recipe.strokes if other is not stroke)
                self._session.edit(replace(recipe, strokes=left), self.tr("Erase strokes"))
                return

    def _touches(self, stroke: Stroke, place: Place) -> bool:
        points = stroke.points
        ways = zip(points, points[1:] or points, strict=False)
        near = (self._far(place, self._nearest(place, *way)) for way in ways)
        return min(near) <= stroke.radius

    def _nearest(self, place: Place, start: Place, end: Place) -> Place:
        """The point of a line that is nearest to a place."""
        wide, high = self._size()
        across, down = (end[0] - start[0]) * wide, (end[1] - start[1]) * high
        length = across**2 + down**2
        dx, dy = (place[0] - start[0]) * wide, (place[1] - start[1]) * high
        along = min(max((dx * across + dy * down) / length, 0.0), 1.0) if length else 0.0
        return start[0] + along * (end[0] - start[0]), start[1] + along * (end[1] - start[1])

    def _far(self, one: Place, other: Place) -> float:
        """Distance as a fraction of the longer edge."""
        wide, high = self._size()
        return hypot((one[0] - other[0]) * wide, (one[1] - other[1]) * high)

    def _size(self) -> tuple[float, float]:
        """Width and height of the photo as fractions of its longer edge."""
        photo = self._session.photo
        if photo is None:
            return 1.0, 1.0
        longer = max(photo.width, photo.height)
        return photo.width / longer, photo.height / longer

    def _forget(self) -> None:
        self._points = []
