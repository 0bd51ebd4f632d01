"""Editing the mask of what is damaged: from the pointer's way over the photo to mask strokes."""

from dataclasses import dataclass, replace
from math import hypot, isfinite
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.ingredients import Place
from engine.recipe import Recipe
from engine.repair_steps import MaskStroke, Repair
from gui.session import Session

SMALLEST, LARGEST = 0.001, 0.25  # radius, as a fraction of the longer edge
STEP = 1.25  # one press of [ or ]
SPACING = 0.2  # of the radius; points closer than this add nothing to a stroke
LASSO_SPACING = 0.002  # of the longer edge
MOST = 0.02  # that a mask can grow or shrink by, of the longer edge


@dataclass(frozen=True, slots=True)
class MaskBrush:
    """What the next stroke will be like: a way of the brush, or, as a lasso, an area."""

    radius: float = 0.012
    softness: float = 0.3
    erase: bool = False
    lasso: bool = False


@dataclass(frozen=True, slots=True)
class Trail:
    """A stroke that is being made: `radius` is 0 for a lasso."""

    points: tuple[Place, ...]
    radius: float
    erase: bool


class Masking(QObject):
    """Turns a press, moves and a release, in fractions of the photo, into one undoable step.

    The recipe changes at the release only: filling what is under a stroke takes longer than a
    move. Until then the canvas shows the trail.
    """

    brush_changed = Signal(object)  # MaskBrush
    trailed = Signal(object)  # Trail or None

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent or session)
        self._session = session
        self.brush = MaskBrush()
        self._points: list[Place] = []
        session.photo_changed.connect(self._forget)

    def use(self, **changes: Any) -> None:
        """Change the brush."""
        new = replace(self.brush, **changes)
        new = replace(new, radius=min(max(new.radius, SMALLEST), LARGEST))
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
            self._tell()

    def move(self, x: float, y: float) -> None:
        """Go on with it."""
        if not self._points or not (isfinite(x) and isfinite(y)):
            return
        near = LASSO_SPACING if self.brush.lasso else SPACING * self.brush.radius
        if self._far(self._points[-1], (x, y)) >= near:
            self._points.append((x, y))
            self._tell()

    def release(self, x: float, y: float) -> None:
        """End it; a lasso that surrounds nothing is forgotten."""
        self.move(x, y)
        points = tuple(self._points)
        self._forget()
        if points and (len(points) > 2 or not self.brush.lasso):
            self._add(points)

    def invert(self, on: bool) -> None:
        """Turn the mask inside out."""
        self._edit(self.tr("Invert mask"), invert=on)

    def remove_last(self) -> None:
        """Take the last stroke away."""
        self._edit(self.tr("Remove mask stroke"), mask=self._repair.mask[:-1])

    def clear(self) -> None:
        """Mask nothing: neither what was found nor what was drawn."""
        self._edit(self.tr("Clear mask"), mask=(), invert=False, grow=0.0, detect=False)

    @property
    def _repair(self) -> Repair:
        return self._session.recipe.repair

    def _add(self, points: tuple[Place, ...]) -> None:
        brush = self.brush
        stroke = MaskStroke(
            points, brush.radius, brush.softness, brush.erase, "lasso" if brush.lasso else "brush"
        )
        text = self.tr("Erase from mask") if brush.erase else self.tr("Draw mask")
        self._edit(text, mask=(*self._repair.mask, stroke), fill=True)

    def _edit(self, text: str, **changes: Any) -> None:
        self._session.end_gesture()
        recipe: Recipe = replace(self._session.recipe, repair=replace(self._repair, **changes))
        self._session.edit(recipe, text)
        self._session.end_gesture()

    def _tell(self) -> None:
        radius = 0.0 if self.brush.lasso else self.brush.radius
        self.trailed.emit(Trail(tuple(self._points), radius, self.brush.erase))

    def _far(self, one: Place, other: Place) -> float:
        """Distance as a fraction of the longer edge."""
        photo = self._session.photo
        wide, high = (photo.width, photo.height) if photo is not None else (1, 1)
        longer = max(wide, high)
        return hypot((one[0] - other[0]) * wide, (one[1] - other[1]) * high) / longer

    def _forget(self) -> None:
        if self._points:
            self._points = []
            self.trailed.emit(None)
