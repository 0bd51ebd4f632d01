"""Welcome, user guide and licences: what the Help menu shows, and the first start."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from engine.progress import Report
from gui import words
from gui.core import Core
from gui.window import MainWindow

if TYPE_CHECKING:
    from engine.device import Device
    from engine.licences import Library
    from gui.dialogs.guide_dialog import GuideDialog
    from gui.dialogs.licences_dialog import LicencesDialog
    from gui.dialogs.welcome_dialog import WelcomeDialog


def read_licences(_: Report) -> "list[Library]":
    """All libraries; a job for the lane of reading."""
    from engine.licences import libraries

    return libraries()


class Helping(QObject):
    """Connects the actions of the Help menu with their dialogs."""

    def __init__(self, window: MainWindow, core: Core) -> None:
        super().__init__(window)
        self._window, self._settings, self._cards = window, core.settings, core.cards
        self._lanes, self._opener, self._spawn = core.lanes, core.opener, core.spawn
        self._device: Device | None = None
        self.welcome: WelcomeDialog | None = None
        self.guide: GuideDialog | None = None
        core.predictor.device_known.connect(self._show_device)
        self._finder = FilesFromFinder(self)
        self._finder.asked.connect(core.opener.open_paths)
        actions = window.actions_by_name
        actions["guide"].triggered.connect(self.show_guide)
        actions["welcome"].triggered.connect(self.show_welcome)
        actions["licences"].triggered.connect(self.show_licences)

    def greet(self) -> None:
        """Say welcome at the very first start."""
        if not self._settings.welcomed:
            self._settings.welcomed = True
            self.show_welcome()

    def show_welcome(self) -> None:
        """What the program does and does not, three samples, the device."""
        from gui.dialogs.welcome_dialog import WelcomeDialog

        dialog = self.welcome = WelcomeDialog(self._window)
        dialog.sample_requested.connect(self._opener.open_path)
        dialog.guide_requested.connect(self.show_guide)
        dialog.finished.connect(self._forget_welcome)
        if self._device is not None:
            self._show_device(self._device)
        dialog.open()

    def show_guide(self) -> None:
        """The guide, in a window that can stay open."""
        from gui.dialogs.guide_dialog import GuideDialog

        if self.guide is None:
            self.guide = GuideDialog(self._window)
            self.guide.finished.connect(self._forget_guide)
        self.guide.show()
        self.guide.raise_()
        self.guide.activateWindow()

    def show_licences(self) -> None:
        """All licences."""
        from gui.dialogs.licences_dialog import LicencesDialog

        dialog = LicencesDialog(self._window, self._cards)
        dialog.open()
        self._spawn(self._add_libraries(dialog))

    async def _add_libraries(self, dialog: "LicencesDialog") -> None:
        found = await self._lanes.reading.queue(read_licences)
        dialog.show_libraries(found)
        dialog.finished.connect(dialog.deleteLater)  # not before: it may be closed by now
        if not dialog.isVisible():
            dialog.deleteLater()

    def _show_device(self, device: "Device") -> None:
        self._device = device
        if self.welcome is not None:
            self.welcome.show_device(words.said(device.title), words.said(device.reason))

    def _forget_welcome(self) -> None:
        if self.welcome is not None:
            self.welcome.deleteLater()
            self.welcome = None

    def _forget_guide(self) -> None:
        if self.guide is not None:
            self.guide.deleteLater()
            self.guide = None


class FilesFromFinder(QObject):
    """On macOS a photo to open comes as an event, not on the command line."""

    asked = Signal(list)  # of Path

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked.emit([Path(event.file())])
            return True
        return False
