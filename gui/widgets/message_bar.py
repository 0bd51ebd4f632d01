"""What went wrong and what to do about it, above the photo, until it is closed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import icons, style
from gui.widgets.selectable import make_selectable

Action = Callable[[], None]
NOTE_MS = 12_000
LIMIT = 50  # a dropped folder of broken files must not be remembered for ever


@dataclass(frozen=True, eq=False, slots=True)
class Message:
    """One message that is waiting or shown; `remedy` says what the user can do."""

    text: str
    remedy: str = ""
    action_text: str = ""
    action: Action | None = None
    is_error: bool = True
    stays: bool = True
    of_photo: bool = False


class MessageBar(QFrame):
    """Shows the newest message; closing it shows the one before. Hidden while there is none.

    Errors, and notes that stay, wait until they are closed. Any other note goes when the next one
    comes, or after a while.
    """

    goes_by_itself = Signal(bool)  # whether what is shown next does, before it is shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages: list[Message] = []
        self.picture = icons.IconLabel("info", 20)
        self.text = style.label("")
        self.remedy = style.label("")
        self.count = style.label("", "quiet")
        self.action = QPushButton()
        self.close_all = QPushButton(self.tr("Close all"))
        self.close_one = QToolButton()
        self._fade = QTimer(self, singleShot=True, interval=NOTE_MS)
        self._lay_out()
        self.action.hide()
        self.action.clicked.connect(self._act)
        self.close_all.setToolTip(self.tr("Put away all messages"))
        self.close_all.clicked.connect(self.clear)
        self.close_one.clicked.connect(self._close)
        self._fade.timeout.connect(self._drop_notes)
        self.hide()

    def show_error(
        self, message: str, remedy: str = "", action_text: str = "", action: Action | None = None
    ) -> None:
        """Show a failure and its remedy, and perhaps a button that carries the remedy out."""
        self._add(Message(message, remedy, action_text, action))

    def show_note(
        self, text: str, action_text: str = "", action: Action | None = None, stays: bool = False
    ) -> None:
        """Show a sentence that needs no doing, and perhaps a button that goes with it."""
        self._messages = [known for known in self._messages if known.stays]
        self._add(Message(text, "", action_text, action, is_error=False, stays=stays))
        self._fade.start()

    def show_remark(self, text: str) -> None:
        """Show a note about the photo in sight; it goes with that photo."""
        self._messages = [known for known in self._messages if known.stays]
        self._add(Message(text, is_error=False, stays=False, of_photo=True))
        self._fade.start()

    def drop_remarks(self) -> None:
        """Another photo is in sight."""
        if any(known.of_photo for known in self._messages):
            self._messages = [known for known in self._messages if not known.of_photo]
            self._refresh()

    def withdraw(self, text: str) -> None:
        """What that message said or offered does not hold any more."""
        if any(known.text == text for known in self._messages):
            self._messages = [known for known in self._messages if known.text != text]
            self._refresh()

    def clear(self) -> None:
        """Close every message."""
        self._messages.clear()
        self._refresh()

    @property
    def messages(self) -> tuple[Message, ...]:
        """Every message that is not closed yet, the shown one last."""
        return tuple(self._messages)

    def _add(self, message: Message) -> None:
        told = (message.text, message.remedy)
        self._messages = [old for old in self._messages if (old.text, old.remedy) != told]
        self._messages = [*self._messages, message][-LIMIT:]
        self._refresh()
        self._announce(message)

    def _drop_notes(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._fade.start()  # somebody is still reading it
            return
        self._messages = [known for known in self._messages if known.stays]
        self._refresh()

    def _close(self) -> None:
        if self._messages:
            self._messages.pop()
        self._refresh()

    def _act(self) -> None:
        action = self._messages[-1].action
        self._close()
        if action is not None:
            action()

    def _refresh(self) -> None:
        if self._messages:
            self.goes_by_itself.emit(not self._messages[-1].stays)
        self.setVisible(bool(self._messages))
        if not self._messages:
            return
        message, others = self._messages[-1], len(self._messages) - 1
        role = QPalette.ColorRole.BrightText if message.is_error else QPalette.ColorRole.Accent
        self.picture.show_icon("warning" if message.is_error else "info", role)
        style.set_kind(self.text, "strong" if message.is_error else "")
        self.text.setText(message.text)
        self.remedy.setText(message.remedy)
        self.text.setToolTip(style.tip(message.text))
        self.remedy.setVisible(bool(message.remedy))
        self.action.setText(message.action_text)
        self.action.setVisible(message.action is not None)
        self.count.setText(self.tr("{count} more").format(count=others))
        self.count.setVisible(others > 0)
        self.close_all.setVisible(others > 0)
        style.set_kind(self, "error" if message.is_error else "note")

    def _announce(self, message: Message) -> None:
        """Let a screen reader read it out, wherever the focus is."""
        spoken = " ".join(part for part in (message.text, message.remedy) if part)
        self.setAccessibleName(spoken)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _lay_out(self) -> None:
        icons.put(self.close_one, "close")
        self.close_one.setIconSize(QSize(16, 16))
        self.close_one.setToolTip(self.tr("Close this message"))
        self.close_one.setAccessibleName(self.close_one.toolTip())
        self.count.setWordWrap(False)
        for words in (self.text, self.remedy):
            make_selectable(words)
            policy = words.sizePolicy()  # a long path must not widen the window
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            words.setSizePolicy(policy)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self.text)
        column.addWidget(self.remedy)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self.picture)
        row.addLayout(column, 1)
        for control in (self.action, self.count, self.close_all, self.close_one):
            row.addWidget(control)
