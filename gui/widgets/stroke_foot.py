"""The row below a brush: what is said of its strokes, and what takes them away."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui import icons


class StrokeFoot(QHBoxLayout):
    """Ends in a button for the last stroke and one for all that there is."""

    def __init__(self, beside: QWidget, tip_last: str, tip_clear: str) -> None:
        super().__init__()
        self.last, self.clear = QToolButton(), QToolButton()
        self.addWidget(beside, 1)
        for button, icon, tip in (
            (self.last, "undo", tip_last),
            (self.clear, "delete", tip_clear),
        ):
            icons.put(button, icon)
            button.setIconSize(QSize(18, 18))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            self.addWidget(button)

    def allow(self, last: bool, clear: bool, refuge: QWidget) -> None:
        """Switch the buttons; one that had the focus gives it to `refuge`."""
        for button, allowed in ((self.last, last), (self.clear, clear)):
            if not allowed and button.hasFocus():
                refuge.setFocus()  # the keyboard must not be stranded
            button.setEnabled(allowed)
