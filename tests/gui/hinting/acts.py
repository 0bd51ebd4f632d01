"""What tests of hints do and look at."""

from PySide6.QtCore import QPoint, Qt

from engine.ingredients import Hint
from gui.app import Tintype

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def hints(tintype: Tintype) -> tuple[Hint, ...]:
    return tintype.session.recipe.hints


def at(tintype: Tintype, x: float, y: float) -> QPoint:
    return tintype.window.canvas.spot(x, y).toPoint()


def click(qtbot, tintype: Tintype, x: float, y: float) -> None:
    qtbot.mouseClick(tintype.window.canvas, LEFT, pos=at(tintype, x, y))


def calm(tintype: Tintype, until) -> None:
    until(lambda: not tintype.session.busy and tintype.hints.hinting._pace._pending is None)


def undo(tintype: Tintype) -> None:
    tintype.window.actions_by_name["undo"].trigger()
