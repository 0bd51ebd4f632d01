"""The levels that missing light is filled with, one after another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QGridLayout, QWidget

OWN = 0.3  # a level between black and gray, until another is chosen


class FillLevels(QWidget):
    """Ticks for gray, white, black and a level of one's own."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks = {
            0.5: QCheckBox(self.tr("Gray (0.5)")),
            1.0: QCheckBox(self.tr("White")),
            0.0: QCheckBox(self.tr("Black")),
        }
        self.own = QCheckBox(self.tr("Own level"))
        self.level = QDoubleSpinBox(maximum=1, singleStep=0.05, decimals=2, value=OWN)
        self.level.setEnabled(False)
        self.ticks[0.5].setChecked(True)
        self.setAccessibleName(self.tr("Missing light is filled with"))
        tip = self.tr("What the model sees where the photo is missing; each is measured by itself")
        self.level.setAccessibleName(self.tr("Own fill level"))
        self.level.setToolTip(self.tr("0 is black, 1 is white"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        for place, tick in enumerate((*self.ticks.values(), self.own)):
            tick.setToolTip(tip)
            tick.toggled.connect(self.changed)
            grid.addWidget(tick, place // 2, place % 2 * 2, 1, 1 if place == 3 else 2)
        grid.addWidget(self.level, 1, 3)
        self.own.toggled.connect(self.level.setEnabled)
        self.level.valueChanged.connect(self.changed)

    def levels(self) -> tuple[float, ...]:
        """What is ticked, each level once."""
        ticked = [level for level, tick in self.ticks.items() if tick.isChecked()]
        own = [round(self.level.value(), 2)] if self.own.isChecked() else []
        return tuple(dict.fromkeys([*ticked, *own]))
