"""The photo, before and after: compared along a line, side by side, or one for the other."""

from enum import Enum

from PySide6.QtCore import QElapsedTimer, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.images import Picture
from gui.session import Session
from gui.widgets.canvas_divider import Divider
from gui.widgets.canvas_paint import Pictures, paint_label, paint_side
from gui.widgets.canvas_viewport import Viewport
from gui.widgets.canvas_zoom import ZoomArea

SURROUND = QColor(46, 46, 48)  # dark and neutral in any theme: the eye judges colour best so
GAP = 2  # between two panes
TAP = 250  # ms; a longer press of Space is a hold
ECHO = 40  # ms; a press so soon after a release is the keyboard repeating, which X may not say


class Mode(Enum):
    """How before and after are compared."""

    RESULT = "result"
    SPLIT = "split"
    SIDE = "side by side"


class Canvas(ZoomArea):
    """Shows the session's photo, its two sides compared as `mode` says."""

    mode_changed = Signal(object)  # Mode

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mode = Mode.SPLIT
        self.original = False  # the original is shown for the result
        self.divider = Divider(self)
        self._session = session
        self._pictures = Pictures()
        self._pressed = QElapsedTimer()
        self._released = QTimer(self, singleShot=True, interval=ECHO)
        self._released.timeout.connect(self._end_peek)
        self.divider.moved.connect(self.update)
        self.setAccessibleName("Photo, before and after")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        session.photo_changed.connect(self._show_photo)
        session.busy_changed.connect(self.update)
        session.entries_changed.connect(self.update)
        self.settle()

    def _show_photo(self, photo: object | None) -> None:
        self._pictures = Pictures()
        self.original = False
        # Asked of the array: its shape costs nothing, whatever the photo's size.
        shape = None if photo is None else photo.pixels.shape  # type: ignore[attr-defined]
        self.look_at(None if shape is None else (shape[1], shape[0]))

    def show_picture(self, picture: Picture) -> None:
        """Paint this from now on; it belongs to the session's photo."""
        if picture.whole:
            self._pictures.overview = picture
        else:
            self._pictures.detail = picture
        self.settle()
        self.update()

    def set_mode(self, mode: Mode) -> None:
        """Compare in another way."""
        self.original = False
        if mode != self.mode:
            self.mode = mode
            self.refit()
            self.mode_changed.emit(mode)
        self.settle()
        self.update()

    def turn(self) -> None:
        """Turn the split line, or lay the two sides one above the other."""
        self.divider.turn()
        self.refit()

    def swap(self) -> None:
        """Show the original for the result, or the result again."""
        self.original = not self.original
        self.settle()
        self.update()

    def press_peek(self) -> None:
        """Space went down: swap."""
        if self._released.isActive():
            self._released.stop()
        elif not self._pressed.isValid():
            self._pressed.start()
            self.swap()

    def release_peek(self) -> None:
        """Space came up: after a tap it stays so, after a hold it will be as before."""
        self._released.start()

    def _end_peek(self) -> None:
        if self._pressed.isValid() and self._pressed.elapsed() > TAP + ECHO:
            self.swap()
        self._pressed.invalidate()

    def panes(self) -> list[QRect]:
        whole = self.rect()
        if self.mode != Mode.SIDE:
            return [whole]
        width, height = (whole.width() - GAP) // 2, (whole.height() - GAP) // 2
        if self.divider.turned:
            return [QRect(0, top, whole.width(), height) for top in (0, height + GAP)]
        return [QRect(left, 0, width, whole.height()) for left in (0, width + GAP)]

    def settle(self) -> None:
        super().settle()
        self.divider.lie_over(self.in_sight)
        self.divider.setVisible(self._splits and self.viewport is not None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), SURROUND)
        if self.viewport is not None:
            for pane, area, after in self._sides():
                self._paint(painter, self.viewport, pane, area, after)
        if words := self._words():
            bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
            paint_label(painter, words, QRectF(self.rect()), bottom)
        painter.end()

    def _paint(
        self, painter: QPainter, viewport: Viewport, pane: QRect, area: QRect, after: bool
    ) -> None:
        """Paint one side of the photo, as it lies in `pane`, as far as `area`."""
        ratio = self.devicePixelRatioF()
        painter.save()
        painter.setClipRect(area)
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(pane.x() * ratio, pane.y() * ratio)
        paint_side(painter, viewport, self._pictures, after, ratio)
        painter.restore()
        if self._pictures.colorized and (self.mode != Mode.RESULT or self.original):
            below = after and self._splits and self.divider.turned
            level = Qt.AlignmentFlag.AlignBottom if below else Qt.AlignmentFlag.AlignTop
            side = Qt.AlignmentFlag.AlignRight if after else Qt.AlignmentFlag.AlignLeft
            shown = self.in_sight.translated(pane.topLeft()) & QRectF(area)
            paint_label(
                painter, self.tr("After") if after else self.tr("Before"), shown, level | side
            )

    def _sides(self) -> list[tuple[QRect, QRect, bool]]:
        """What to paint: in which pane, how much of it, and whether it is the result."""
        panes = self.panes()
        if self.mode == Mode.SIDE:
            return [(panes[0], panes[0], False), (panes[1], panes[1], not self.original)]
        whole = panes[0]
        if not self._splits:
            return [(whole, whole, not self.original)]
        before, after = QRect(whole), QRect(whole)
        line = round(self.divider.position)
        if self.divider.turned:
            before.setBottom(line - 1)
            after.setTop(line)
        else:
            before.setRight(line - 1)
            after.setLeft(line)
        return [(whole, before, False), (whole, after, True)]

    def _words(self) -> str:
        """What is being waited for, if anything."""
        reading = [entry.title for entry in self._session.entries if entry.state == "reading"]
        if reading:
            return self.tr("Opening {name}…").format(name=reading[0])
        waits = self._session.busy and not self._pictures.colorized
        return self.tr("Colorizing…") if waits else ""

    @property
    def _splits(self) -> bool:
        return self.mode == Mode.SPLIT and self._pictures.colorized and not self.original
