"""The menu bar and the tool bar, filled from the table of actions."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QMenuBar,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from gui import style
from gui.actions import MENUS, TOOLS, Actions
from gui.settings import Settings

WITH_TEXT = ("open", "export")


class RecentMenu(QMenu):
    """The photos opened last; those that are gone are gray."""

    requested = Signal(Path)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &Recent"))
        self.setToolTipsVisible(True)
        self._settings = settings
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        files = self._settings.recent_files()
        for file in files:
            action = self.addAction(file.path.name.replace("&", "&&"))
            action.setToolTip(style.tip(str(file.path)))
            action.setEnabled(not file.missing)
            action.triggered.connect(lambda _, path=file.path: self.requested.emit(path))
        self.addSeparator()
        self.addAction(self.tr("Clear List"), self._settings.clear_recent).setEnabled(bool(files))


class Tools(QToolBar):
    """What is used most, in one row; `zoom` stands between its two buttons."""

    def __init__(self, actions: Actions, zoom: QLabel) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setIconSize(QSize(20, 20))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in TOOLS:
            if name is None:
                self.addSeparator()
            elif name == "stretch":
                self._stretch()
            else:
                self.addAction(actions[name])
            if name == "zoom_out":
                self.addWidget(zoom)
        for name in WITH_TEXT:
            button = self.widgetForAction(actions[name])
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        zoom.setMinimumWidth(zoom.fontMetrics().horizontalAdvance("3200 %") + 8)

    def _stretch(self) -> None:
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)


def fill_menus(bar: QMenuBar, actions: Actions, recent: QMenu, overlays: QMenu) -> None:
    """Make the menus of the table."""
    for title, names in MENUS:
        menu = bar.addMenu(QCoreApplication.translate("Actions", title))
        for name in names:
            if name is None:
                menu.addSeparator()
            elif name == "recent":
                menu.addMenu(recent)
            elif name == "overlays":
                menu.addMenu(overlays)
            else:
                menu.addAction(actions[name])
