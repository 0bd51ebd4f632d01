"""What most people leave as it is: how exactly a model is taught."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QSpinBox,
    QWidget,
)

from gui.settings import DEVICES


class TrainAdvanced(QWidget):
    """`values` are those of `engine.tuning.plan.Plan`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = QSpinBox(minimum=0, maximum=1_000_000)
        self.batch = QSpinBox(minimum=1, maximum=256, value=12)
        self.side = QComboBox()
        self.rate = QDoubleSpinBox(decimals=6, minimum=0, maximum=0.1, singleStep=0.00001)
        self.rotate = QCheckBox(self.tr("Rotation and shear"))
        self.flip = QCheckBox(self.tr("Flip"))
        self.zoom = QCheckBox(self.tr("Zoom"))
        self.film = QCheckBox(self.tr("Old film and wear"))
        self.freeze = QCheckBox(self.tr("Teach only the layers that make colours"))
        self.battery = QCheckBox(self.tr("Wait while on battery"))
        self.device = QComboBox()
        self.seed = QSpinBox(minimum=0, maximum=2**31 - 1, value=1)
        self._explain()
        self._lay_out()
        for box in (self.steps, self.batch, self.rate, self.seed):
            box.valueChanged.connect(self.changed)
        for choice in (self.side, self.device):
            choice.currentIndexChanged.connect(self.changed)
        for tick in (self.rotate, self.flip, self.zoom, self.film, self.freeze, self.battery):
            tick.toggled.connect(self.changed)

    def values(self) -> Mapping[str, Any]:
        """What is chosen, by the names of a plan."""
        return {
            "steps": self.steps.value(),
            "batch": self.batch.value(),
            "side": self.side.currentData(),
            "rate": self.rate.value(),
            "rotate": 6.0 if self.rotate.isChecked() else 0.0,
            "shear": 3.0 if self.rotate.isChecked() else 0.0,
            "flip": 0.5 if self.flip.isChecked() else 0.0,
            "zoom": 0.6 if self.zoom.isChecked() else 1.0,
            "film": 0.25 if self.film.isChecked() else 0.0,
            "wear": 0.3 if self.film.isChecked() else 0.0,
            "freeze": self.freeze.isChecked(),
            "battery": self.battery.isChecked(),
            "device": self.device.currentData(),
            "seed": self.seed.value(),
        }

    def _explain(self) -> None:
        tips: dict[QWidget, tuple[str, str]] = {
            self.steps: (self.tr("Steps"), self.tr("0 takes as many as the effort has time for")),
            self.batch: (self.tr("Batch"), self.tr("Crops of photos in a step")),
            self.side: (self.tr("Crop"), self.tr("Pixels of a crop's side")),
            self.rate: (self.tr("Rate"), self.tr("Learning rate; 0 for what suits the base")),
            self.device: (self.tr("Device"), self.tr("What computes")),
            self.seed: (self.tr("Seed"), self.tr("Another number draws other crops")),
            self.rotate: ("", self.tr("Turn and slant crops a little")),
            self.flip: ("", self.tr("Mirror half of the crops")),
            self.zoom: ("", self.tr("Cut crops of different sizes out of photos")),
            self.film: ("", self.tr("Make some crops look like old film, with scratches")),
            self.freeze: ("", self.tr("Quicker, and less is forgotten; less is learnt too")),
            self.battery: ("", self.tr("Training waits until the machine is plugged in")),
        }  # fmt: skip
        for widget, (name, tip) in tips.items():
            widget.setToolTip(tip)
            if name:
                widget.setAccessibleName(name)
        for side in (96, 128, 160, 192, 256):
            self.side.addItem(str(side), side)
        self.side.setCurrentIndex(1)
        for device in DEVICES:
            self.device.addItem(device, device)
        self.steps.setSpecialValueText(self.tr("by effort"))
        self.rate.setSpecialValueText(self.tr("by base"))
        for tick in (self.rotate, self.flip, self.zoom, self.film):
            tick.setChecked(True)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 4, 0, 0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setSpacing(6)
        for field in (self.steps, self.batch, self.side, self.rate, self.seed, self.device):
            form.addRow(field.accessibleName(), field)
        for tick in (self.rotate, self.flip, self.zoom, self.film, self.freeze, self.battery):
            form.addRow(tick)
