"""The panel beside a hint: its colour out of the gamut, of the model's proposals, or of a photo."""

import re

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import icons, style
from gui.session import Session
from gui.widgets.beside import beside
from gui.widgets.colour_offer import Offer
from gui.widgets.colour_sampler import ColourSampler
from gui.widgets.gamut_picker import GamutPicker
from gui.widgets.swatch import Swatch, SwatchButton, chip

PROPOSALS, RECENT, ACROSS = 9, 8, 3
WHOLE = re.compile("#?[0-9A-Fa-f]{6}")  # sRGB as hexadecimal
OURS = {Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class ColourPopup(QFrame):
    """Lies over the window beside a place; says which colour is picked, and nothing else."""

    picked = Signal(float, float)  # a*, b*, perhaps many in one gesture
    gesture_ended = Signal()
    sampled = Signal(QColor)  # an sRGB colour from elsewhere
    pick_requested = Signal()  # of a colour on the photo
    more_requested = Signal()
    remove_requested = Signal()
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.gamut, self.sampler = GamutPicker(), ColourSampler(session)
        self.proposals = [SwatchButton() for _ in range(PROPOSALS)]
        self.recent = [SwatchButton(QSize(24, 18)) for _ in range(RECENT)]
        self.hex = QLineEdit()
        self.from_photo = self._button("hint", self.tr("Take the colour of a place on the photo"))
        self.from_photos = self._button("photos", self.tr("Take a colour from any open photo"))
        self.more = self._button("palette", self.tr("Other colours, or any point of the screen"))
        self.remove = self._button("delete", self.tr("Remove this hint (Delete)"))
        self.close_button = self._button("close", self.tr("Close (Esc)"))
        self._chip, self._title = QLabel(), style.label("", bold=True)
        self._note, self._recent_title = style.label("", "quiet"), QLabel(self.tr("Recent"))
        self._pages = QStackedWidget()
        self._spot = QPoint()
        self._offer: Offer | None = None
        self._result = QImage()
        self.setObjectName("colour_popup")
        self.setAccessibleName(self.tr("Colour of the hint"))
        self._lay_out()
        self._connect()
        self.hide()

    def show_offer(self, offer: Offer) -> None:
        """Show another colour, and what goes with it."""
        self._offer = offer
        self._title.setText(offer.title)
        self._chip.setPixmap(chip(offer.color, QSize(26, 18), self.devicePixelRatioF()))
        self.gamut.show_slice(offer.slice, offer.reach)
        self.gamut.show_colour(offer.a, offer.b)
        self.gamut.show_dots([(swatch.a, swatch.b) for swatch in offer.proposals])
        _fill(self.proposals, offer.proposals)
        _fill(self.recent, offer.recent)
        self._recent_title.setVisible(bool(offer.recent))
        self._note.setText(offer.note)
        self._note.setVisible(bool(offer.note))
        if not self.hex.hasFocus():
            self.hex.setText(offer.color.name())

    def show_result(self, result: QImage) -> None:
        """Let colours be taken out of this result too; it may come while the photos are shown."""
        self._result = result
        if self._pages.currentIndex():
            self.sampler.fill(result)

    def lie_beside(self, spot: QPoint, room: QRect) -> None:
        """Show the panel inside `room` beside a place of the parent, which stays in sight."""
        self._spot = spot
        if not self.isVisible():
            self._pages.setCurrentIndex(0)
        for layout in self.findChildren(QLayout):
            layout.invalidate()  # rows may have come or gone, which a hidden panel has not heard
        self.adjustSize()
        self.move(beside(spot, self.size(), room))
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Go back from the photos to the colours, or close."""
        if self._pages.currentIndex():
            self._pages.setCurrentIndex(0)
            self.from_photos.setFocus()
        elif self.isVisible():
            self.hide()
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in OURS:
            event.accept()  # else Esc would stop what runs
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave()
        elif event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space):
            super().keyPressEvent(event)  # these three would turn photos and swap sides

    def mousePressEvent(self, event: object) -> None:
        """Keep clicks beside the controls from the photo underneath."""

    def _connect(self) -> None:
        self.gamut.picked.connect(self.picked)
        self.gamut.gesture_ended.connect(self.gesture_ended)
        for button in (*self.proposals, *self.recent):
            button.clicked.connect(lambda _, button=button: self._choose(button))
        self.hex.textEdited.connect(self._typed)
        self.hex.editingFinished.connect(self._read_hex)
        self.sampler.sampled.connect(self.sampled)
        self.from_photo.clicked.connect(self.pick_requested)
        self.from_photos.clicked.connect(self._show_photos)
        self.more.clicked.connect(self.more_requested)
        self.remove.clicked.connect(self.remove_requested)
        self.close_button.clicked.connect(self.leave)

    def _choose(self, button: SwatchButton) -> None:
        if button.swatch is not None:
            self.picked.emit(button.swatch.a, button.swatch.b)
            self.gesture_ended.emit()

    def _typed(self, text: str) -> None:
        """Take a code as soon as it is whole: what is exported now must not lack it."""
        if WHOLE.fullmatch(text.strip()):
            self._read_hex()

    def _read_hex(self) -> None:
        text = self.hex.text().strip()
        color = QColor(text if text.startswith("#") else f"#{text}")
        shown = self._offer.color if self._offer else QColor()
        if color.isValid() and color != shown:
            self.sampled.emit(color)
        else:
            self.hex.setText(shown.name())

    def _show_photos(self) -> None:
        self.sampler.fill(self._result)
        self._pages.setCurrentIndex(1)
        self.sampler.view.setFocus()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._chip)
        top.addWidget(self._title, 1)
        top.addWidget(self.remove)
        top.addWidget(self.close_button)
        self._pages.addWidget(self._make_choice())
        self._pages.addWidget(self.sampler)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._pages)

    def _make_choice(self) -> QWidget:
        choice, column, row = QWidget(), QVBoxLayout(), QHBoxLayout()
        row.setSpacing(14)
        whole = QVBoxLayout(choice)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(row)
        whole.addLayout(self._make_recent())
        row.addWidget(self.gamut, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        grid = QGridLayout()
        grid.setSpacing(2)
        for place, button in enumerate(self.proposals):
            grid.addWidget(button, *divmod(place, ACROSS), Qt.AlignmentFlag.AlignHCenter)
        column.setSpacing(4)
        column.addWidget(QLabel(self.tr("The model proposes")))
        column.addLayout(grid)
        column.addWidget(self._note)
        column.addStretch(1)
        column.addLayout(self._make_foot())
        return choice

    def _make_recent(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(3)
        row.addWidget(self._recent_title)
        row.addSpacing(6)
        for button in self.recent:
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _make_foot(self) -> QHBoxLayout:
        self.hex.setMaximumWidth(88)
        self.hex.setMaxLength(7)
        self.hex.setAccessibleName(self.tr("Colour as hexadecimal sRGB"))
        self.hex.setToolTip(self.tr("sRGB, as in #c08040; only its hue and colourfulness count"))
        foot = QHBoxLayout()
        foot.setSpacing(2)
        foot.addWidget(self.hex)
        for button in (self.from_photo, self.from_photos, self.more):
            foot.addWidget(button)
        return foot

    def _button(self, icon: str, tip: str) -> QToolButton:
        button = QToolButton()
        icons.put(button, icon)
        button.setIconSize(QSize(18, 18))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button


def _fill(buttons: list[SwatchButton], swatches: tuple[Swatch, ...]) -> None:
    for place, button in enumerate(buttons):
        button.show_swatch(swatches[place] if place < len(swatches) else None)
