"""The name that a file will really get, in a box of its own."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui import icons, style
from gui.widgets.line_label import LineLabel


class NamePreview(QFrame):
    """Shows a name with a note below it, or only what is wrong with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.name, self.note = LineLabel(bold=True), style.label("", "quiet", 0.92)
        words = QVBoxLayout()
        words.setSpacing(1)
        for label in (self.name, self.note):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setSpacing(10)
        row.addWidget(icons.IconLabel("file", 24, QPalette.ColorRole.PlaceholderText))
        row.addLayout(words, 1)

    def show_name(self, name: str, note: str) -> None:
        """This name, of which the note says something more."""
        self.name.setText(name)
        self._say(note, "quiet")

    def show_problem(self, problem: str) -> None:
        """There is no name, since something is wrong."""
        self._say(problem, "error")

    def _say(self, note: str, kind: str) -> None:
        style.set_kind(self.note, kind)
        self.note.setText(note)
        self.name.setVisible(kind == "quiet")
