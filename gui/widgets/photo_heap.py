"""Thumbnails of the photos of a scan: those that are used, or those left out for one reason."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.images import to_qimage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.tuning.looking import Finding

TILE = 72
SHOWN = 400  # thumbnails at a time; the numbers are of all


class PhotoHeap(QWidget):
    """Shows findings; a box chooses which."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.which, self.list = QComboBox(), QListWidget()
        self._found: Sequence[Finding] = ()
        self._shown: tuple[str, int] = ("", 0)
        self.which.setAccessibleName(self.tr("Which photos are shown"))
        self.which.setToolTip(self.tr("Photos that are used, or why others are not"))
        self.list.setAccessibleName(self.tr("Photos"))
        self.list.setViewMode(QListWidget.ViewMode.IconMode)
        self.list.setIconSize(QSize(TILE, TILE))
        self.list.setGridSize(QSize(TILE + 10, TILE + 10))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setMovement(QListWidget.Movement.Static)
        self.list.setUniformItemSizes(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.which)
        column.addWidget(self.list, 1)
        self.which.currentIndexChanged.connect(lambda _: self._fill())
        self.show_findings(())

    def show_findings(self, found: "Sequence[Finding]") -> None:
        """Show what was found so far."""
        if not self._continues(found):
            self._shown = ("", 0)
        self._found = found
        counts: dict[str, int] = {"": 0}
        for finding in found:
            counts[finding.reason] = counts.get(finding.reason, 0) + 1
        chosen = self.which.currentData()
        self.which.blockSignals(True)
        self.which.clear()
        for reason, count in counts.items():
            self.which.addItem(f"{self.words(reason)} ({count})", reason)
        self.which.setCurrentIndex(max(0, self.which.findData(chosen)))
        self.which.blockSignals(False)
        self._fill()

    def words(self, reason: str) -> str:
        """What a reason of `engine.tuning.looking` is called."""
        return {
            "": self.tr("Used"),
            "black-and-white": self.tr("Not used: black-and-white"),
            "toned": self.tr("Not used: toned"),
            "too small": self.tr("Not used: too small"),
            "near duplicate": self.tr("Not used: near duplicate"),
            "unreadable": self.tr("Not used: unreadable"),
            "screenshot-like": self.tr("Not used: screenshot-like"),
        }.get(reason, reason)

    def _continues(self, found: "Sequence[Finding]") -> bool:
        """Whether these are those that are shown, and more."""
        known = len(self._found)
        return 0 < known <= len(found) and found[known - 1] is self._found[known - 1]

    def _fill(self) -> None:
        reason = self.which.currentData() or ""
        if self._shown[0] != reason or not self._shown[1]:
            self.list.clear()
            self._shown = (reason, 0)
        begin = self._shown[1]
        for finding in self._found[begin:]:
            if finding.reason == reason and self.list.count() < SHOWN:
                self.list.addItem(self._item(finding))
        self._shown = (reason, len(self._found))

    def _item(self, finding: "Finding") -> QListWidgetItem:
        name = finding.path.name
        item = QListWidgetItem()
        if finding.thumbnail is not None:
            item.setIcon(QIcon(QPixmap.fromImage(to_qimage(finding.thumbnail))))
        else:
            item.setText(name)
        more = finding.remark or f"{finding.width} × {finding.height}"  # noqa: RUF001
        item.setToolTip(f"{finding.path}\n{more}")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
        return item
