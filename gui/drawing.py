"""What all drawing on the photo has in common, whatever its strokes are for."""

from dataclasses import dataclass, replace
from math import hypot, isfinite
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from engine.ingredients import Place
from engine.recipe import Recipe
from gui.session import Session

STEP = 1.25  # one press of [ or ]
SPACING = 0.2  # of the radius; points closer than this add nothing to a stroke


@dataclass(frozen=True, slots=True)
class Tip:
    """`radius` is a fraction of the longer edge; `softness`, 0 to 1, how much of it fades out."""

    radius: float
    softness: float


T = TypeVar("T", bound=Tip)


class Drawing(QObject, Generic[T]):
    """Follows a press, moves and a release, in fractions of the photo, with a brush.

    What comes of them is for the children to say, in `_begin`, `_go_on` and `_finish`.
    """

    brush_changed = Signal(object)  # T

    def __init__(
        self, session: Session, brush: T, limits: tuple[float, float], parent: QObject | None
    ) -> None:
        super().__init__(parent or session)
        self._session, self._limits = session, limits
        self.brush = brush
        self._points: list[Place] = []
        session.photo_changed.connect(self.leave)

    def use(self, **changes: Any) -> None:
        """Change the brush."""
        smallest, largest = self._limits
        new = replace(self.brush, **changes)
        new = replace(new, radius=min(max(new.radius, smallest), largest))
        if new != self.brush:
            self.brush = new
            self.brush_changed.emit(new)

    def resize(self, larger: bool) -> None:
        """A larger brush, or a smaller one."""
        self.use(radius=self.brush.radius * (STEP if larger else 1 / STEP))

    def press(self, x: float, y: float) -> None:
        """Begin a stroke."""
        if self._session.photo is not None and isfinite(x) and isfinite(y):
            self._points = [(x, y)]
            self._begin((x, y))

    def move(self, x: float, y: float) -> None:
        """Go on with it."""
        if self._points and isfinite(x) and isfinite(y):
            self._go_on((x, y))

    def release(self, x: float, y: float) -> None:
        """End it."""
        self.move(x, y)
        points = tuple(self._points)
        self.leave()
        self._finish(points)

    def leave(self) -> None:
        """Go on with nothing: another photo or another tool is there."""
        self._points = []

    def _begin(self, place: Place) -> None:
        raise NotImplementedError

    def _go_on(self, place: Place) -> None:
        raise NotImplementedError

    def _finish(self, points: tuple[Place, ...]) -> None:
        raise NotImplementedError

    def _add_point(self, place: Place, spacing: float) -> bool:
        """Whether a place is far enough from the last to belong to the stroke."""
        if self._far(self._points[-1], place) < spacing:
            return False
        self._points.append(place)
        return True

    def _step(self, recipe: Recipe, text: str) -> None:
        """Change the recipe in one step that can be undone."""
        self._session.end_gesture()
        self._session.edit(recipe, text)
        self._session.end_gesture()

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
