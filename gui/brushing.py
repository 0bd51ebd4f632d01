"""Painting with a model: from the pointer's way over the photo to strokes of the recipe."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from engine.ingredients import Place, Stroke
from gui.drawing import SPACING, Drawing, Tip
from gui.mixing import heard
from gui.session import Session

SMALLEST, LARGEST = 0.005, 0.5  # radius, as a fraction of the longer edge


@dataclass(frozen=True, slots=True)
class Brush(Tip):
    """What the next stroke will be like; `erasing` takes strokes away instead.

    `weight` is 0 to 1, see `engine.ingredients.Stroke`.
    """

    radius: float = 0.06
    softness: float = 0.6
    model: str = ""
    weight: float = 1.0
    erasing: bool = False


class Brushing(Drawing[Brush]):
    """Turns a way over the photo into one undoable step, that is seen while it is drawn."""

    def __init__(self, session: Session, model: str, parent: QObject | None = None) -> None:
        super().__init__(session, Brush(model=model), (SMALLEST, LARGEST), parent)
        self._own: tuple[Stroke, ...] = ()  # the stroke that is being drawn, as it is so far

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

    def _begin(self, place: Place) -> None:
        self._session.end_gesture()
        if self.brush.erasing:
            self._erase(place)
        else:
            self._paint(self._session.recipe.strokes)

    def _go_on(self, place: Place) -> None:
        strokes = self._session.recipe.strokes
        if self.brush.erasing:
            self._erase(place)
        elif strokes[-1:] != self._own:
            self.leave()  # it was undone: what is last now is another
        elif self._add_point(place, SPACING * self.brush.radius):
            self._paint(strokes[:-1])

    def _finish(self, points: tuple[Place, ...]) -> None:
        self._session.end_gesture()

    def _paint(self, before: tuple[Stroke, ...]) -> None:
        brush = self.brush
        stroke = Stroke(
            brush.model, tuple(self._points), brush.radius, brush.weight, brush.softness
        )
        self._own = (stroke,)
        recipe = replace(heard(self._session.recipe, brush.model), strokes=(*before, stroke))
        self._session.edit(recipe, self.tr("Paint"))

    def _erase(self, place: Place) -> None:
        recipe = self._session.recipe
        for stroke in reversed(recipe.strokes):
            if self._touches(stroke, place):
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
