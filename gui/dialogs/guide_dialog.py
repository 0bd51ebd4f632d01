"""The user guide: pages in Markdown beside the program, read without a network."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShowEvent, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from engine.program import ROOT

HELP = ROOT / "resources" / "help"
SIZE, MARGIN = QSize(940, 700), 18
WIDEST = 580  # pixels of a picture


def folder() -> Path:
    """The guide in the user's language, or in English."""
    # Translators put the name of their folder, if they have translated the guide.
    return HELP / QCoreApplication.translate("GuideDialog", "en")


def pages(where: Path) -> list[tuple[str, Path]]:
    """Title and file of each page, in the order of the files' numbers."""
    found = sorted(where.glob("*.md"))
    return [
        (path.read_text(encoding="utf-8").split("\n", 1)[0].lstrip("# "), path) for path in found
    ]


class Reader(QTextBrowser):
    """Shows a page; pictures are made to fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widest = WIDEST  # that a picture of the page that is shown may be

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bar = self.verticalScrollBar().sizeHint().width()  # whether it is there now or not
        widest = max(1, min(WIDEST, self.contentsRect().width() - bar - 2 * MARGIN))
        if widest != self._widest:
            self._widest, place = widest, self.verticalScrollBar().value()
            self.reload()
            self.verticalScrollBar().setValue(place)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        path = self.source().resolved(QUrl(name)).toLocalFile()
        picture = QImage(path)
        if picture.width() > self._widest:
            ratio = self.devicePixelRatioF()
            width = min(round(self._widest * ratio), picture.width())
            picture = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(width / self._widest)
        return picture


class GuideDialog(QDialog):
    """Titles at the left, the page at the right; the rest of the program can be used meanwhile."""

    def __init__(self, parent: QWidget | None, where: Path | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("User Guide"))
        self.setModal(False)
        self.titles, self.page = QListWidget(), Reader()
        self.paths = []
        for title, path in pages(where or folder()):
            self.paths.append(path)
            self.titles.addItem(title)
        self._set_up()
        self._lay_out()
        self.titles.currentRowChanged.connect(self._turn_to)
        self.page.sourceChanged.connect(self._show_title)
        self.titles.setCurrentRow(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.titles.doItemsLayout()  # the heights of before it had a style are too small

    def _turn_to(self, row: int) -> None:
        url = QUrl.fromLocalFile(str(self.paths[row]))
        if url != self.page.source():
            self.page.setSource(url, QTextDocument.ResourceType.MarkdownResource)

    def _show_title(self, url: QUrl) -> None:
        path = Path(url.toLocalFile())
        if path in self.paths:
            self.titles.setCurrentRow(self.paths.index(path))

    def _set_up(self) -> None:
        self.titles.setAccessibleName(self.tr("Pages"))
        self.titles.setFixedWidth(250)
        self.page.setAccessibleName(self.tr("Page"))
        self.page.setOpenExternalLinks(False)  # nothing here leads out of this machine
        self.page.document().setDocumentMargin(MARGIN)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.titles)
        row.addWidget(self.page, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setShortcut(QKeySequence("Esc"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addWidget(buttons)
        self.resize(SIZE.boundedTo(self.screen().availableSize()))
