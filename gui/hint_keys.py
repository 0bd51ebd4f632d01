"""The hints tool by keyboard, while the canvas has the focus."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from gui.hinting import Hinting
from gui.widgets.canvas_tools import Tool, ToolArea

Key, Modifier = Qt.Key, Qt.KeyboardModifier
ENTER = {Key.Key_Return, Key.Key_Enter}
REMOVE = {Key.Key_Delete, Key.Key_Backspace}
ARROWS = {
    Key.Key_Left: (-1, 0),
    Key.Key_Right: (1, 0),
    Key.Key_Up: (0, -1),
    Key.Key_Down: (0, 1),
}
STEP, STRIDE = 2, 20  # logical pixels for an arrow key, and with Shift
PAUSE = 500  # ms; nudges closer together are one gesture
OTHERS = Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier


class HintKeys(QObject):
    """Takes the canvas' keys while the tool is in use; what it does not need goes its usual way."""

    def __init__(self, canvas: ToolArea, hinting: Hinting) -> None:
        super().__init__(canvas)
        self._canvas, self._hinting = canvas, hinting
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(hinting.end_gesture)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._canvas.tool != Tool.HINT or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & OTHERS:
            return False
        key = Key(event.key())
        if event.type() == QEvent.Type.ShortcutOverride:
            if key == Key.Key_Escape or key in REMOVE:
                event.accept()  # else Esc would stop what runs
                return True
            return False
        return event.type() == QEvent.Type.KeyPress and self._act(key, event.modifiers())

    def _act(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what the key means; False if it means nothing here."""
        if key in ARROWS:
            step = STRIDE if modifiers & Modifier.ShiftModifier else STEP
            across, down = ARROWS[key]
            return self._nudge(step * across, step * down)
        if key in (Key.Key_Tab, Key.Key_Backtab):
            return self._cycle(1 if key == Key.Key_Tab else -1)
        if key in ENTER and self._hinting.current is not None:
            self._hinting.opened.emit()
        elif key in ENTER or key == Key.Key_Insert:
            self._add()
        elif key in REMOVE:
            self._hinting.remove()
        elif key == Key.Key_Escape:
            self._step_out()
        else:
            return False
        return True

    def _add(self) -> None:
        """Add a hint in the middle of what is in sight, or select the one that is there."""
        x, y = self._canvas.middle()
        near = self._canvas.mark_near(x, y)
        if near is None:
            self._hinting.add(x, y)
        else:
            self._hinting.select(near)
        self._hinting.opened.emit()

    def _step_out(self) -> None:
        """Leave what is going on: picking a colour, then the hint, then the tool."""
        if self._hinting.picking:
            self._hinting.pick(False)
            self._hinting.opened.emit()
        elif self._hinting.selected is not None:
            self._hinting.select(None)
        else:
            self._hinting.use(False)

    def _cycle(self, by: int) -> bool:
        """Select the next hint; after the last one the focus moves on."""
        count, now = len(self._hinting.hints), self._hinting.selected
        wanted = (0 if by > 0 else count - 1) if now is None else now + by
        inside = 0 <= wanted < count
        self._hinting.select(wanted if inside else None)
        return inside

    def _nudge(self, dx: float, dy: float) -> bool:
        """Move the selected hint by that many pixels of the canvas."""
        hint = self._hinting.current
        if hint is None:
            return False
        spot = self._canvas.spot(hint.x, hint.y)
        spot.setX(spot.x() + dx)
        spot.setY(spot.y() + dy)
        self._hinting.move(*self._canvas.place_in_used(spot))
        self._pause.start()
        return True
