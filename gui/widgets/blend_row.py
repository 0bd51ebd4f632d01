"""One model of a mixture: its weight, and the buttons of a mixing desk."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from engine.ingredients import Part
from gui import icons
from gui.widgets.blend_colors import color_of
from gui.widgets.labelled_slider import LabelledSlider

CHIP = 12
GRAY = "#8b8b8b"


class Chip(QWidget):
    """A spot of a model's colour; the name beside it says the same."""

    def __init__(self, model: str) -> None:
        super().__init__()
        self._color = color_of(model)
        self.setFixedSize(CHIP, CHIP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        painter.drawRoundedRect(self.rect(), 3, 3)


class BlendRow(LabelledSlider):
    """A labelled slider from 0 to 100 with solo, mute and remove."""

    soloed = Signal(bool)
    muted = Signal(bool)
    removed = Signal()

    def __init__(self, model: str, title: str, usual: int, parent: QWidget | None = None) -> None:
        self.model, self.title = model, title
        stops = (GRAY, color_of(model).name())
        super().__init__(title, 0, 100, usual, stops=stops, parent=parent)
        self.set_hint(
            self.tr("How much say {model} has; only proportions count").format(model=title)
        )

    def set_usual(self, value: int) -> None:
        """Where the way back leads."""
        self.usual = self.slider.usual = value

    def show_part(self, part: Part | None, weight: int) -> None:
        """Show what the recipe says of this model; None if it has no part in it."""
        self.show_value(weight)
        solo, mute = part is not None and part.solo, part is not None and part.muted
        self.solo.setChecked(solo)
        self.mute.setChecked(mute)
        self.solo.setEnabled(weight > 0 or solo)
        self.mute.setEnabled(weight > 0 or mute)
        self.remove.setEnabled(part is not None)

    def _lay_out(self) -> None:
        name = self.title
        self.solo = self._button(self.tr("Show {model} alone").format(model=name), "S")
        self.mute = self._button(self.tr("Leave {model} out for now").format(model=name), "M")
        self.remove = self._button(self.tr("Take {model} out of the mixture").format(model=name))
        icons.put(self.remove, "close")
        self.solo.clicked.connect(self.soloed)
        self.mute.clicked.connect(self.muted)
        self.remove.clicked.connect(self.removed)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(3)
        head.addWidget(Chip(self.model))
        head.addSpacing(4)
        head.addWidget(self.label, 1)
        for button in (self.solo, self.mute, self.reset, self.remove):
            head.addWidget(button)
        foot.addWidget(self.slider, 1)
        foot.addWidget(self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(foot)

    def _button(self, tip: str, letter: str = "") -> QToolButton:
        button = QToolButton()
        button.setText(letter)
        button.setCheckable(bool(letter))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFixedWidth(24)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics, room = self.label.fontMetrics(), self.label.width()
        self.label.setText(metrics.elidedText(self.title, Qt.TextElideMode.ElideRight, room))
