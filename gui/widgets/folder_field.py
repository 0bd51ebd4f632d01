"""A folder that can be typed or chosen."""

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget


class FolderField(QWidget):
    """A line to type in, and Browse."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.browse = QPushButton(self.tr("Browse…"))
        self._title = name
        self.line.setAccessibleName(name)
        self.line.setToolTip(hint)
        self.browse.setToolTip(self.tr("Choose a folder"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)
        self.setFocusProxy(self.line)

    def _choose(self) -> None:
        chooser = QFileDialog(self, self._title, self.line.text())
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.fileSelected.connect(self.line.setText)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()
