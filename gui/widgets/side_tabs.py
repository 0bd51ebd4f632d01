"""The right-hand side of the window: one panel at a time, chosen by tabs or Alt and a number."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget


class SideTabs(QFrame):
    """Panels by title, in the order in which they were added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QTabBar()
        self.pages = QStackedWidget()
        self.bar.setExpanding(True)
        self.bar.setDrawBase(False)
        self.bar.setUsesScrollButtons(False)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar.setAccessibleName(self.tr("Panels"))
        self.bar.currentChanged.connect(self.pages.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)  # the line at the left
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)

    def add(self, title: str, widget: QWidget, tip: str = "") -> None:
        """Append a panel; the ninth and later ones have no key."""
        place = self.bar.addTab(title)
        self.pages.addWidget(widget)
        keys = QKeySequence(f"Alt+{place + 1}")
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.bar.setTabToolTip(place, f"{tip or title} ({shown})")
        self.bar.setAccessibleTabName(place, title)
        if place < 9:
            QShortcut(keys, self).activated.connect(lambda: self.show_panel(widget))

    def show_panel(self, widget: QWidget) -> None:
        """Bring a panel to the front, and the keyboard to it."""
        place = self.pages.indexOf(widget)
        if place < 0:
            return
        self.bar.setCurrentIndex(place)
        self.bar.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def current(self) -> QWidget:
        """The panel in front."""
        return self.pages.currentWidget()
