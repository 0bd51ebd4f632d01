"""Questions in a small box on top of a window; nothing waits for the answer."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

Role = QMessageBox.ButtonRole


@dataclass(frozen=True, slots=True)
class Answer:
    """A button of the box, and what it does."""

    text: str
    act: Callable[[], object]
    destroys: bool = False
    default: bool = False


def ask(
    parent: QWidget, question: str, *answers: Answer, refusal: str = "", title: str = "Tintype"
) -> None:
    """Ask, with a button that refuses: the one called `refusal`, or Cancel. Esc presses it."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)  # a file name is no markup
    for answer in answers:
        role = Role.DestructiveRole if answer.destroys else Role.AcceptRole
        button = box.addButton(answer.text, role)
        button.clicked.connect(answer.act)
        if answer.default:
            box.setDefaultButton(button)
    if refusal:
        box.addButton(refusal, Role.RejectRole)
    else:
        box.addButton(QMessageBox.StandardButton.Cancel)
    box.finished.connect(box.deleteLater)
    box.open()
