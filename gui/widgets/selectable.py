"""Labels whose words can be selected with the mouse, and copied."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel


def make_selectable(label: QLabel) -> None:
    """Let the words of a label be selected; Ctrl+C copies them then, and not the photo."""
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.installEventFilter(_CopyKey(label))


class _CopyKey(QObject):
    """Claims the key before the window's shortcut hears of it."""

    def __init__(self, label: QLabel) -> None:
        super().__init__(label)
        self._label = label

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        claimed = event.matches(QKeySequence.StandardKey.Copy) and self._label.hasSelectedText()
        event.setAccepted(claimed)
        return claimed
