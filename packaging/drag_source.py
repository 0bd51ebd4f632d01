"""A window with one photo that can be dragged out of it, for the smoke test; ends when killed."""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """Like a file in a file manager."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path, self.pressed = path, QPoint()
        self.setWindowTitle("drag source")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self.pressed).manhattanLength()
        if far < QApplication.startDragDistance():
            return
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self.path))])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def main() -> int:
    app = QApplication(sys.argv[:1])
    source = Source(Path(sys.argv[1]))
    source.setGeometry(1400, 100, 200, 120)
    source.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
