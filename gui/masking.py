"""Editing the mask of what is damaged: from the pointer's way over the photo to mask strokes."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.ingredients import Place
from engine.repair_steps import MaskStroke, Repair
from gui.drawing import SPACING, Drawing, Tip
from gui.session import Session

SMALLEST, LARGEST = 0.001, 0.25  # radius, as a fraction of the longer edge
LASSO_SPACING = 0.002  # of the longer edge


@dataclass(frozen=True, slots=True)
class MaskBrush(Tip):
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


class Masking(Drawing[MaskBrush]):
    """Turns a way over the photo into one undoable step.

    The recipe changes at the release only: filling what is under a stroke takes longer than a
    move. Until then the canvas shows the trail.
    """

    trailed = Signal(object)  # Trail or None

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, MaskBrush(), (SMALLEST, LARGEST), parent)

    def invert(self, on: bool) -> None:
        """Turn the mask inside out."""
        self._edit(self.tr("Invert mask"), invert=on)

    def remove_last(self) -> None:
        """Take the last stroke away."""
        self._edit(self.tr("Remove mask stroke"), mask=self._repair.mask[:-1])

    def clear(self) -> None:
        """Mask nothing: neither what was found nor what was drawn."""
        self._edit(self.tr("Clear mask"), mask=(), invert=False, grow=0.0, detect=False)

    def leave(self) -> None:
        """Forget what was being drawn."""
        if self._points:
            super().leave()
            self.trailed.emit(None)

    @property
    def _repair(self) -> Repair:
        return self._session.recipe.repair

    def _begin(self, place: Place) -> None:
        self._tell()

    def _go_on(self, place: Place) -> None:
        near = LASSO_SPACING if self.brush.lasso else SPACING * self.brush.radius
        if self._add_point(place, near):
            self._tell()

    def _finish(self, points: tuple[Place, ...]) -> None:
        """A lasso that surrounds nothing is forgotten."""
        if points and (len(points) > 2 or not self.brush.lasso):
            self._add(points)

    def _add(self, points: tuple[Place, ...]) -> None:
        brush = self.brush
        stroke = MaskStroke(
            points, brush.radius, brush.softness, brush.erase, "lasso" if brush.lasso else "brush"
        )
        text = self.tr("Erase from mask") if brush.erase else self.tr("Draw mask")
        self._edit(text, mask=(*self._repair.mask, stroke), fill=True)

    def _edit(self, text: str, **changes: Any) -> None:
        self._step(replace(self._session.recipe, repair=replace(self._repair, **changes)), text)

    def _tell(self) -> None:
        radius = 0.0 if self.brush.lasso else self.brush.radius
        self.trailed.emit(Trail(tuple(self._points), radius, self.brush.erase))
