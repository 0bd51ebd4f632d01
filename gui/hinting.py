"""The hints tool: colours that the user knows, put on the photo, moved, recoloured, removed.

A gesture (a drag, a way through the gamut) is one step of undo.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.catalog import ModelCard
from engine.ingredients import Hint
from engine.recipe import Recipe
from gui import hint_colors
from gui.pacing import HintPace
from gui.session import Session
from gui.widgets.canvas import Canvas
from gui.widgets.canvas_marks import Mark
from gui.widgets.canvas_tools import Tool

if TYPE_CHECKING:
    from engine.photo import Photo


class Hinting(QObject):
    """Turns what the tool does on the canvas into hints of the session's recipe."""

    chosen = Signal(object)  # index of the hint that is selected, or None
    grabbed = Signal()  # it is being dragged
    opened = Signal()  # its colours are wanted
    changed = Signal()  # hints have other places or colours
    picked = Signal(float, float)  # the place whose colour the selected hint is to get
    refused = Signal(object)  # the ModelCard of a model that takes hints, or None

    def __init__(
        self,
        session: Session,
        canvas: Canvas,
        cards: Mapping[str, ModelCard],
        photo: "Callable[[], Photo | None]",
        colour_at: Callable[[float, float], tuple[float, float]],
    ) -> None:
        super().__init__(session)
        self.selected: int | None = None
        self._picking = False
        self._session, self._canvas, self._cards = session, canvas, cards
        self._photo, self._colour_at = photo, colour_at
        self._pace = HintPace(session)
        self._grip: tuple[float, float] | None = None  # from the pointer to the hint being dragged
        self._text = ""  # of the gesture that added a hint: its first colour belongs to it
        canvas.tool_changed.connect(self._change_tool)
        canvas.tool_pressed.connect(self._press)
        canvas.tool_moved.connect(self._move)
        canvas.tool_released.connect(self._release)
        session.recipe_changed.connect(self._change_recipe)
        session.current_changed.connect(lambda _: self.select(None))
        self._pace.given_up.connect(self._show)

    # The tool

    def use(self, on: bool) -> None:
        """Take the tool up, or lay it down; it is refused if no model would listen."""
        if on and listens(self._session.recipe, self._cards):
            self._canvas.set_tool(Tool.HINT)
            self._canvas.setFocus()
        elif on:
            self._refuse()
        elif self._in_use:
            self._canvas.set_tool(Tool.PAN)

    def switch_to(self, model: str) -> None:
        """Use a model that takes hints, and the tool."""
        recipe = replace(self._session.recipe, model=model, blend=())
        self._session.end_gesture()
        self._session.edit(recipe, self.tr("Change model"))
        self._session.end_gesture()
        self.use(True)

    @property
    def picking(self) -> bool:
        """Whether the next press on the photo chooses the selected hint's colour."""
        return self._picking

    def pick(self, on: bool) -> None:
        """Let the next press on the photo choose the selected hint's colour, or not any more."""
        if on != self._picking:
            self._picking = on
            words = self.tr("Click on the photo where the colour is; Esc leaves it.")
            self._canvas.ask(words if on else "")

    @property
    def _in_use(self) -> bool:
        return self._canvas.tool == Tool.HINT

    def _refuse(self) -> None:
        if self._in_use:
            self._canvas.set_tool(Tool.PAN)
        self.refused.emit(listener(self._cards))

    def _change_tool(self) -> None:
        if not self._in_use:
            self.select(None)
        self._show()

    # The hints

    @property
    def hints(self) -> tuple[Hint, ...]:
        """As they are, or are about to be."""
        return self._pace.hints

    @property
    def current(self) -> Hint | None:
        """The hint that is selected."""
        place = self.selected
        return self.hints[place] if place is not None and place < len(self.hints) else None

    def select(self, index: int | None) -> None:
        """Make that hint the one that keys and colours are about."""
        if index != self.selected:
            self.end_gesture()
            self.selected, self._grip = index, None
            self.pick(False)
            self._show()
            self.chosen.emit(index)

    def add(self, x: float, y: float) -> None:
        """Put a hint there, with the colour that the place has now."""
        self.end_gesture()
        a, b = self._colour_at(x, y)
        self._text = self.tr("Add hint")
        # Before the edit, so that nobody looks at the hint that was selected.
        self.selected = len(self.hints)
        self.pick(False)
        self._pace.edit((*self.hints, Hint(x, y, a, b)), self._text)
        self._show()
        self.chosen.emit(self.selected)

    def recolour(self, a: float, b: float) -> None:
        """Give the selected hint another colour; `end_gesture` when that is done."""
        if self.current is not None:
            a, b = (min(max(value, -128.0), 128.0) for value in (a, b))
            self._put(replace(self.current, a=a, b=b), self.tr("Change hint colour"))

    def move(self, x: float, y: float) -> None:
        """Move the selected hint, inside the photo; `end_gesture` when that is done."""
        if self.current is not None:
            x, y = (min(max(value, 0.0), 1.0) for value in (x, y))
            self._put(replace(self.current, x=x, y=y), self.tr("Move hint"))

    def remove(self) -> None:
        """Take the selected hint away."""
        gone = self.selected
        if gone is not None:
            rest = [hint for place, hint in enumerate(self.hints) if place != gone]
            self.select(None)
            self._pace.edit(rest, self.tr("Remove hint"))
            self.end_gesture()

    def end_gesture(self) -> None:
        """Let what comes next be a step of its own."""
        self._pace.flush()
        self._text = ""
        self._session.end_gesture()

    def _put(self, hint: Hint, text: str) -> None:
        hints = list(self.hints)
        assert self.selected is not None
        hints[self.selected] = hint
        self._pace.edit(hints, self._text or text)
        self._show()

    # The mouse

    def _press(self, x: float, y: float) -> None:
        if not self._in_use:
            return
        if self.picking:
            self.pick(False)
            self.picked.emit(x, y)
            return
        near = self._canvas.mark_near(x, y)
        if near is None:
            self.add(x, y)
        else:
            self.select(near)
        hint = self.current
        self._grip = None if hint is None else (hint.x - x, hint.y - y)

    def _move(self, x: float, y: float) -> None:
        if self._grip is not None:
            self.grabbed.emit()
            self.move(x + self._grip[0], y + self._grip[1])

    def _release(self) -> None:
        if self._grip is not None:
            self._grip = None
            if not self._text:  # of a new hint, the first colour belongs to the same step
                self.end_gesture()
            self.opened.emit()

    # Between the recipe and the canvas

    def _change_recipe(self, recipe: Recipe) -> None:
        if self.selected is not None and self.selected >= len(self.hints):
            self.select(None)
        if self._in_use and not listens(recipe, self._cards):
            self._refuse()
        self._show()

    def _show(self) -> None:
        photo, marks = self._photo(), []
        if photo is not None and self._in_use:
            for place, hint in enumerate(self.hints):
                light = hint_colors.light_of(photo, hint.x, hint.y)
                color = hint_colors.color_of(light, (hint.a, hint.b))
                marks.append(Mark(hint.x, hint.y, color, place == self.selected))
        self._canvas.set_marks(marks)
        self.changed.emit()


def listens(recipe: Recipe, cards: Mapping[str, ModelCard]) -> bool:
    """Whether any model that has a say takes hints."""
    heard = (cards.get(model) for model in recipe.shares)
    return any(card is not None and card.takes_hints for card in heard)


def listener(cards: Mapping[str, ModelCard]) -> ModelCard | None:
    """A model that takes hints and could be used instead."""
    return next((card for card in cards.values() if card.takes_hints and card.installed), None)
