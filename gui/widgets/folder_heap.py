"""Folders that were dropped or chosen."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.paths import is_folder
from engine.program import home
from gui import style


class FolderHeap(QWidget):
    """Takes folders; Delete takes the chosen one away."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.add = QPushButton(self.tr("Add Folder…"))
        self.remove = QPushButton(self.tr("Remove"))
        self.start_in = home()
        self.list.setAccessibleName(self.tr("Folders of photos"))
        self.list.setToolTip(self.tr("Photos in them, and below, are learnt; they are only read"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setMaximumHeight(84)
        self.add.setToolTip(self.tr("Choose a folder of colour photos"))
        self.remove.setToolTip(self.tr("Leave the chosen folder out (Delete)"))
        self._words = style.label(self.tr("Drop folders of colour photos here."), "quiet", 0.95)
        buttons = QHBoxLayout()
        buttons.addWidget(self._words, 1)
        for button in (self.remove, self.add):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.list)
        column.addLayout(buttons)
        self.setAcceptDrops(True)
        self.add.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        self.list.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        self.remove.setEnabled(False)

    def folders(self) -> tuple[Path, ...]:
        """Those that are in the list."""
        rows = (self.list.item(row) for row in range(self.list.count()))
        return tuple(Path(item.data(Qt.ItemDataRole.UserRole)) for item in rows)

    def take(self, paths: Iterable[Path]) -> bool:
        """Add folders that are not there yet; a photo stands for its folder."""
        known = set(self.folders())
        new = [path if is_folder(path) else path.parent for path in paths]
        new = [path for path in dict.fromkeys(new) if path not in known]
        for path in new:
            item = QListWidgetItem(str(path), self.list)
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setToolTip(str(path))
        if new:
            self.changed.emit()
        return bool(new)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(local(event.mimeData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove()
        else:
            super().keyPressEvent(event)

    def _remove(self) -> None:
        if self.list.currentRow() >= 0:
            self.list.takeItem(self.list.currentRow())
            self.changed.emit()

    def _choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Add a Folder"), str(self.start_in))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.filesSelected.connect(lambda names: self.take(map(Path, names)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()


def local(data: QMimeData) -> list[Path]:
    """Files and folders of what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
