"""The level that missing light gets: gray, white, black or any other."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QLabel, QWidget

from gui.widgets.slider import WheelGuard

GRAY, WHITE, BLACK = 0.5, 1.0, 0.0
OWN = -1.0  # the entry behind which the level is a number of its own


class FillPicker(QWidget):
    """Shows a level from 0, black, to 1, white; says `changed` when the user chose another."""

    changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fill, self._own = GRAY, False
        self.list = QComboBox()
        self.level = QDoubleSpinBox(minimum=BLACK, maximum=WHITE, singleStep=0.05, decimals=2)
        self._fill_list()
        self._set_up()
        self.list.activated.connect(self._choose)
        self.level.valueChanged.connect(self._set_level)

    def show_level(self, level: float) -> None:
        """Show a level without saying that the user chose it."""
        self._fill = level
        place = -1 if self._own else self.list.findData(level)
        with QSignalBlocker(self.list), QSignalBlocker(self.level):
            self.list.setCurrentIndex(place if place >= 0 else self.list.findData(OWN))
            self.level.setValue(level)
        self.level.setVisible(self.list.currentData() == OWN)

    def _fill_list(self) -> None:
        self.list.addItem(self.tr("Gray (0.5)"), GRAY)
        self.list.addItem(self.tr("White"), WHITE)
        self.list.addItem(self.tr("Black"), BLACK)
        self.list.addItem(self.tr("Own level"), OWN)

    def _set_up(self) -> None:
        name = QLabel(self.tr("Filled with"))
        name.setBuddy(self.list)
        self.list.setAccessibleName(name.text())
        self.list.setToolTip(self.tr("What the model sees where the photo is missing"))
        self.level.setAccessibleName(self.tr("Fill level"))
        self.level.setToolTip(self.tr("0 is black, 1 is white"))
        self.level.setKeyboardTracking(False)
        self.level.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.level.setMaximumWidth(56)
        guard = WheelGuard(self)
        for control in (self.list, self.level):
            control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            control.installEventFilter(guard)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(name, 1)
        row.addWidget(self.list)
        row.addWidget(self.level)

    def _choose(self, place: int) -> None:
        level = self.list.itemData(place)
        self._own = level == OWN
        if self._own:
            self.show_level(self._fill)
            self.level.setFocus()
        else:
            self.changed.emit(level)

    def _set_level(self, level: float) -> None:
        self._own = True  # also at 0.5 the number stays, under the user's hand
        self.changed.emit(round(level, 2))
