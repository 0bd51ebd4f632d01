"""What tests of the window do and look at."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.app import Tintype


def mime(*paths: Path) -> QMimeData:
    """Files, as they are dragged or copied."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(window: QWidget, *paths: Path) -> None:
    """Drag files over the window and let go of them."""
    data, place = mime(*paths), QPoint(300, 300)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(place, copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(place), copy, data, left, none))


def states(tintype: Tintype) -> dict[str, str]:
    """State of every open file, by name."""
    return {entry.title: entry.state for entry in tintype.session.entries}


def is_colorized(tintype: Tintype) -> bool:
    """Whether the result for the photo in sight is on the canvas."""
    detail = tintype.window.canvas._pictures.detail
    return detail is not None and detail.after is not None and not tintype.session.busy


def export_into(tintype: Tintype, folder: Path, action: str = "export") -> QWidget:
    """Go through the dialog of Export, or of Export All; gives that dialog."""
    tintype.window.actions_by_name[action].trigger()
    dialog = QApplication.activeModalWidget()
    dialog.folder.setText(str(folder))
    dialog.accept()
    return dialog


def press(text: str) -> None:
    """Press the button of the open message box that says so."""
    buttons = QApplication.activeModalWidget().buttons()
    next(button for button in buttons if text in button.text()).click()
