"""What is said when something failed that should not have."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import icons, style
from gui.errors import Crash


class CrashDialog(QDialog):
    """The report, a way to copy it, and whether the work is safe. Nothing is sent anywhere."""

    def __init__(self, parent: QWidget | None, crash: Crash) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._crash = crash
        self.work = style.label(
            self.tr("Your work is saved. The photos on your disk were not touched.")
            if crash.work_saved
            else self.tr("Your settings for these photos could not be saved. See the log.")
        )
        self.report = QPlainTextEdit(crash.report)
        self.copy = QPushButton(self.tr("Copy"))
        self.open_log = QPushButton(self.tr("Open log folder"))
        self._set_up()
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.open_log.clicked.connect(self._open_log)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._crash.report)
        self.copy.setText(self.tr("Copied"))

    def _open_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._crash.log_folder)))

    def _set_up(self) -> None:
        self.report.setReadOnly(True)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.copy.setToolTip(self.tr("Copy the report to the clipboard"))
        self.open_log.setToolTip(str(self._crash.log_folder))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(style.label(self.tr("Tintype has made a mistake"), scale=1.25, bold=True))
        words.addWidget(self.work)
        hint = self.tr("You can go on. If it happens again, this report helps to mend it:")
        words.addWidget(style.label(hint, "quiet"))
        head = QHBoxLayout()
        head.setSpacing(14)
        sign = icons.IconLabel("warning", 36, QPalette.ColorRole.BrightText)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.copy, self.open_log):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        close.setFocus()
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.report, 1)
        column.addWidget(buttons)
        self.resize(640, 420)
