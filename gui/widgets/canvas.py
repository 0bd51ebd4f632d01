"""The photo, before and after: compared along a line, side by side, or one for the other."""

from enum import Enum

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.colormap import Overlay
from gui.images import Picture
from gui.session import Session
from gui.widgets.canvas_divider import Divider
from gui.widgets.canvas_overlay import paint_legend, paint_overlay
from gui.widgets.canvas_paint import Pictures, paint_label, paint_side, paint_words
from gui.widgets.canvas_tools import Tool, ToolArea
from gui.widgets.canvas_viewport import Viewport
from gui.widgets.key_tap import KeyTap

SURROUND = QColor(46, 46, 48)  # dark and neutral in any theme: the eye judges colour best so
GAP = 2  # between two panes


class Mode(Enum):
    """How before and after are compared."""

    RESULT = "result"
    SPLIT = "split"
    SIDE = "side by side"


class Canvas(ToolArea):
    """Shows the session's photo, its two sides compared as `mode` says."""

    mode_changed = Signal(object)  # Mode
    result_changed = Signal(QImage)  # the whole result, coarsely; null while there is none

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mode = Mode.SPLIT
        self.original = False  # the original is shown for the result
        self._peeking = False  # Space is down, and what it changed has not been changed since
        self.divider = Divider(self)
        self.names: tuple[str, str] | None = None  # of the two sides, if not before and after
        self._session = session
        self._pictures = Pictures()
        self._overlay: Overlay | None = None
        self._failed = False  # making a picture of the photo
        self.asked = ""  # what the user is to do next
        self.space = KeyTap(self)
        self.space.began.connect(self._begin_peek)
        self.space.ended.connect(self._end_peek)
        self.divider.moved.connect(self.update)
        self.setAccessibleName(self.tr("Photo, before and after"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        session.photo_changed.connect(self._show_photo)
        session.busy_changed.connect(self.update)
        session.entries_changed.connect(self.update)
        self.settle()

    def _show_photo(self, photo: object | None) -> None:
        self._pictures = Pictures()
        self._overlay = None
        self.original = self._peeking = self._failed = False
        self.result_changed.emit(QImage())
        # Asked of the array: its shape costs nothing, whatever the photo's size.
        shape = None if photo is None else photo.pixels.shape  # type: ignore[attr-defined]
        self.look_at(None if shape is None else (shape[1], shape[0]))

    def show_picture(self, picture: Picture) -> None:
        """Paint this from now on; it belongs to the session's photo."""
        if picture.whole:
            self._pictures.overview = picture
            self.result_changed.emit(picture.after or QImage())
        else:
            self._pictures.detail = picture
        self.settle()
        self.update()

    def fail(self) -> None:
        """A picture could not be made; why, is told elsewhere."""
        self._failed = True
        self.update()

    def set_overlay(self, overlay: Overlay | None) -> None:
        """Lay values over the result, or nothing."""
        self._overlay = overlay
        self._describe()
        self.settle()
        self.update()

    def ask(self, words: str) -> None:
        """Tell the user what to do on the photo, over it: the photo must not move away."""
        self.asked = words
        self._describe()
        self.update()
        if words:  # a screen reader reads it out
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _describe(self) -> None:
        """What a screen reader says of it."""
        overlay = self._overlay
        shown = "" if overlay is None else f"{overlay.title}. {overlay.words or overlay.note}"
        self.setAccessibleDescription(self.asked or shown)

    @property
    def result(self) -> QImage | None:
        """The whole result, coarsely."""
        overview = self._pictures.overview
        return None if overview is None else overview.after

    def color_at(self, x: float, y: float) -> QColor | None:
        """The result's colour at a place given as fractions of the photo."""
        size = None if self.viewport is None else (self.viewport.width, self.viewport.height)
        return None if size is None else self._pictures.color_at(x * size[0], y * size[1])

    def set_mode(self, mode: Mode) -> None:
        """Compare in another way."""
        self.original = self._peeking = False
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

    def _begin_peek(self) -> None:
        """Space went down: swap, or with a tool in use let the mouse pan."""
        self._peeking = True
        if self.tool == Tool.PAN:
            self.swap()
        else:
            self.panning = True
            self.settle()

    def _end_peek(self, held: bool) -> None:
        """Space came up: after a tap it stays so, after a hold it is as before."""
        panned, self.panning = self.panning, False
        self.settle()
        if self._peeking and held != panned:
            self.swap()
        self._peeking = False

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
        self.divider.set_yielding(self.works)
        self.setMouseTracking(self.hasMouseTracking() or self._overlay is not None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), SURROUND)
        if self.viewport is not None:
            for pane, area, after in self._sides():
                self._paint(painter, self.viewport, pane, area, after)
            self.paint_mask(painter)  # under the names, which could not be read through it
            self._paint_names(painter)
            self.paint_tools(painter)
            if self._overlay is not None:
                paint_legend(painter, self._overlay, QRectF(self.panes()[-1]), self._value())
        if words := self._words():
            paint_words(painter, words, QRectF(self.rect()))
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
        overlay = self._overlay if after else None
        shows = overlay is None or overlay.image is None
        paint_side(painter, viewport, self._pictures, after and shows, ratio)
        if overlay is not None:
            paint_overlay(painter, viewport, overlay)
        painter.restore()

    def _paint_names(self, painter: QPainter) -> None:
        """Say in a corner of each side what it shows."""
        if not self._pictures.colorized or (self.mode == Mode.RESULT and not self.original):
            return
        for pane, area, after in self._sides():
            below = after and self._splits and self.divider.turned
            level = Qt.AlignmentFlag.AlignBottom if below else Qt.AlignmentFlag.AlignTop
            side = Qt.AlignmentFlag.AlignRight if after else Qt.AlignmentFlag.AlignLeft
            shown = self.in_sight.translated(pane.topLeft()) & QRectF(area)
            paint_label(painter, self.name_of(after), shown, level | side)

    def name_of(self, after: bool) -> str:
        """What one of the two sides is called: what lies over it, where something does."""
        if after and self._overlay is not None and self._overlay.image is not None:
            return self._overlay.title
        return (self.names or (self.tr("Before"), self.tr("After")))[after]

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

    def _value(self) -> float | None:
        """The overlay's value under the pointer."""
        if self._overlay is None or self.pointer is None:
            return None
        return self._overlay.value_at(*self.place(self.pointer))

    def _words(self) -> str:
        """What is being waited for, or asked for, if anything."""
        reading = [entry.title for entry in self._session.entries if entry.state == "reading"]
        if reading:
            return self.tr("Opening {name}…").format(name=reading[0])
        current = self._session.current
        if current is not None and self.viewport is not None and self._pictures == Pictures():
            # Libraries are loaded for the first picture, from a slow disk for many seconds.
            said = self.tr("No picture of {name}") if self._failed else self.tr("Opening {name}…")
            return said.format(name=current.title)
        waits = self._session.busy and not self._pictures.colorized
        return self.tr("Colorizing…") if waits else self.asked

    @property
    def _splits(self) -> bool:
        return self.mode == Mode.SPLIT and self._pictures.colorized and not self.original
