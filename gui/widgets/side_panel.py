"""What the panels at the right have in common: controls that scroll, over a foot that stays."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

WIDTH = 300


class SidePanel(QFrame):
    """A tab of the window."""

    watched = Signal(bool)  # whether the panel is in sight

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 560)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.watched.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.watched.emit(False)

    def stack(self, *parts: QWidget) -> None:
        """Put parts below each other; the first gets the room that is left."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for place, part in enumerate(parts):
            column.addWidget(part, 0 if place else 1)
        self.setMinimumWidth(WIDTH)


def scrolling(inside: QWidget, area: QScrollArea | None = None) -> QScrollArea:
    """Let a widget scroll up and down; the keyboard passes over the area itself."""
    area = area or QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def rule() -> QFrame:
    """A thin line between two groups of controls."""
    line = QFrame()
    line.setProperty("kind", "rule")
    return line
