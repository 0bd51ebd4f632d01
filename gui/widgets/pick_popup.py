"""What each model says of one place, to choose from; all of it can be done with the keyboard."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui import style
from gui.picking import Choice, Pick

SWATCH, ROW = QSize(36, 22), 34
MOST_ROWS = 8
CHOICE = Qt.ItemDataRole.UserRole


class PickPopup(QFrame):
    """A list of colours; Enter paints with the model chosen, Escape closes."""

    paint_chosen = Signal(object, object)  # Pick, Choice
    hint_chosen = Signal(object, object)
    place_changed = Signal(float, float)  # fractions of width and height
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._pick: Pick | None = None
        self.across, self.down = QSpinBox(), QSpinBox()
        self.list = QListWidget()
        self.paint = QPushButton(self.tr("Paint It There"))
        self.hint = QPushButton(self.tr("Use as Hint"))
        self.hint.setToolTip(self.tr("Tell the model that this place has the chosen colour"))
        self._explain()
        self._lay_out()
        self._connect()

    def show_pick(self, pick: Pick, at: QPoint) -> None:
        """Show what is known of a place, beside a point of the screen."""
        self._pick = pick
        for field, value in ((self.across, pick.x), (self.down, pick.y)):
            field.blockSignals(True)
            if not field.hasFocus():
                field.setValue(round(100 * value))
            field.blockSignals(False)
        self._fill(pick)
        self.hint.setEnabled(pick.takes_hints)
        self.hint.setToolTip(
            self.tr("Tell the network that the place has this colour, and let it spread it")
            if pick.takes_hints
            else self.tr("No model of the mixture takes hints")
        )
        if not self.isVisible():
            self.adjustSize()
            self.move(self._inside_screen(at))
            self.show()
            self.list.setFocus()

    def _explain(self) -> None:
        self.setAccessibleName(self.tr("Colours of one place"))
        self.setObjectName("pick_popup")
        for field, name in (
            (self.across, self.tr("Place across the photo, in percent")),
            (self.down, self.tr("Place down the photo, in percent")),
        ):
            field.setRange(0, 100)
            field.setSuffix(" %")
            field.setAccessibleName(name)
            field.setToolTip(name)
        self.list.setAccessibleName(self.tr("Colour that each model gives to the place"))
        self.list.setIconSize(SWATCH)
        self.list.setMinimumWidth(300)
        self.paint.setProperty("kind", "primary")
        self.paint.setToolTip(self.tr("A soft dab of the brush gives this model all the say there"))

    def _lay_out(self) -> None:
        place, buttons = QHBoxLayout(), QHBoxLayout()
        place.addWidget(style.label(self.tr("Colours of this place"), bold=True), 1)
        for words, field in ((self.tr("across"), self.across), (self.tr("down"), self.down)):
            label = QLabel(words)
            label.setProperty("kind", "quiet")
            label.setBuddy(field)
            place.addWidget(label)
            place.addWidget(field)
        buttons.addWidget(self.paint)
        buttons.addWidget(self.hint)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(place)
        column.addWidget(self.list)
        column.addLayout(buttons)

    def _connect(self) -> None:
        for field in (self.across, self.down):
            field.valueChanged.connect(
                lambda: self.place_changed.emit(self.across.value() / 100, self.down.value() / 100)
            )
        self.list.currentItemChanged.connect(self._show_current)
        self.list.itemActivated.connect(lambda: self._choose(self.paint_chosen))
        self.paint.clicked.connect(lambda: self._choose(self.paint_chosen))
        self.hint.clicked.connect(lambda: self._choose(self.hint_chosen))

    def _fill(self, pick: Pick) -> None:
        chosen = self._choice()
        self.list.clear()
        for choice in pick.choices:
            item = QListWidgetItem(
                swatch(choice.rgb, self.devicePixelRatioF()), self._words(choice)
            )
            item.setData(CHOICE, choice)
            item.setSizeHint(QSize(0, ROW))
            self.list.addItem(item)
            if chosen is not None and choice.model == chosen.model:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.list.setFixedHeight(ROW * min(len(pick.choices), MOST_ROWS) + 10)
        self._show_current()

    def _words(self, choice: Choice) -> str:
        if choice.rgb is None:
            waits = self._pick is not None and self._pick.waits
            words = self.tr("{model}: being asked…") if waits else self.tr("{model}: no answer")
            return words.format(model=choice.title)
        numbers = f"a* {signed(choice.a)}   b* {signed(choice.b)}"
        return self.tr("{model}   {numbers}").format(model=choice.title, numbers=numbers)

    def _choice(self) -> Choice | None:
        item = self.list.currentItem()
        choice: Choice | None = item.data(CHOICE) if item is not None else None
        return choice

    def _show_current(self) -> None:
        choice = self._choice()
        known = choice is not None and choice.rgb is not None
        self.paint.setEnabled(known)
        self.hint.setEnabled(known and self._pick is not None and self._pick.takes_hints)

    def _choose(self, chosen: object) -> None:
        choice = self._choice()
        if self._pick is None or choice is None or choice.rgb is None:
            return
        chosen.emit(self._pick, choice)  # type: ignore[attr-defined]
        self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def _inside_screen(self, at: QPoint) -> QPoint:
        room, size = self.screen().availableGeometry(), self.size()
        right = min(at.x(), room.right() - size.width())
        bottom = min(at.y(), room.bottom() - size.height())
        return QPoint(max(right, room.left()), max(bottom, room.top()))


def swatch(rgb: tuple[int, int, int] | None, ratio: float) -> QIcon:
    """A patch of a colour; an empty frame where it is not known yet."""
    picture = QPixmap(SWATCH * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent if rgb is None else QColor(*rgb))
    painter = QPainter(picture)
    painter.setPen(QColor(style.current().edge))
    painter.drawRect(0, 0, SWATCH.width() - 1, SWATCH.height() - 1)
    painter.end()
    made = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # Qt would tint what is selected
        made.addPixmap(picture, mode)
    return made


def signed(value: float) -> str:
    """A whole number with its sign, as Lab values are written."""
    whole = round(value)
    return f"−{-whole}" if whole < 0 else f"{whole}"  # noqa: RUF001
