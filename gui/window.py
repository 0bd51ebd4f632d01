"""The main window: menus, tool bar, filmstrip, canvas, recipe panel and status line, laid out."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.catalog import ModelCard
from gui.actions import Actions
from gui.bars import RecentMenu, Tools, fill_menus
from gui.entry import Entry
from gui.session import Session
from gui.settings import Settings
from gui.widgets.canvas import Canvas
from gui.widgets.drop_hint import DropHint
from gui.widgets.empty_page import EmptyPage
from gui.widgets.filmstrip import Filmstrip
from gui.widgets.message_bar import MessageBar
from gui.widgets.recipe_panel import RecipePanel
from gui.widgets.side_panel import scrolling
from gui.widgets.side_tabs import SideTabs
from gui.widgets.status_line import StatusLine
from gui.widgets.views import Views

SIZE = QSize(1280, 800)
LEAST = 590  # logical pixels beside the panels, for the words and buttons of a message
PEEK = {Qt.Key.Key_Space, Qt.Key.Key_Backslash}
STEPS = {
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_PageUp: "previous",
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_PageDown: "next",
}
Box = TypeVar("Box", bound=QLayout)
MIRRORED = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}


class MainWindow(QMainWindow):
    """Shows the session; what is asked for goes out as actions and signals."""

    photos_dropped = Signal(list)  # of Path
    image_dropped = Signal(QImage)
    close_requested = Signal()

    def __init__(
        self, session: Session, cards: Mapping[str, ModelCard], settings: Settings
    ) -> None:
        super().__init__()
        self._session, self._settings = session, settings
        self.actions_by_name = Actions(session.undo_group, self)
        self.canvas = Canvas(session)
        self.views = Views(session, cards, self.canvas)
        self.filmstrip = Filmstrip(session)
        self.panel = RecipePanel(session, cards)
        self.side_tabs = SideTabs()
        self.empty_page = EmptyPage()
        self.messages = MessageBar()
        self.status = StatusLine()
        self.zoom = QLabel()
        self.recent = RecentMenu(settings, self)
        self.overlays = QMenu(self.tr("O&verlay"), self)
        self._pages = QStackedWidget()
        self._lay_out()
        self._hint = DropHint(self.centralWidget())
        fill_menus(self.menuBar(), self.actions_by_name, self.recent, self.overlays)
        self.addActions(list(self.actions_by_name))
        self.addToolBar(Tools(self.actions_by_name, self.zoom))
        self._connect()
        self._show_entries()
        self._restore()

    # Layout

    def _lay_out(self) -> None:
        work = QWidget()
        photos = _packed(QVBoxLayout(work))
        photos.addWidget(self.views, 1)
        photos.addWidget(self.filmstrip)
        area = scrolling(self.empty_page)  # it is larger than the window on a small screen
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setFrameShape(QFrame.Shape.NoFrame)
        self._pages.addWidget(area)
        self._pages.addWidget(work)
        tip = self.tr("Model, working size, strength, warmth, tint and vividness")
        self.side_tabs.add(self.tr("Colorize"), self.panel, tip)
        self.side_tabs.hide()
        middle = QWidget()
        row = _packed(QHBoxLayout(middle))
        self._left = _packed(QGridLayout())  # not over the panels: no slider moves for a message
        self._pages.setMinimumWidth(LEAST)
        self._left.addWidget(self._pages, 1, 0)
        self._left.setRowStretch(1, 1)
        self._place_messages(False)
        row.addLayout(self._left, 1)
        row.addWidget(self.side_tabs)
        self.setCentralWidget(middle)
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.status, 1)
        self.setAcceptDrops(True)
        for field in self.findChildren(QLineEdit):
            field.setAcceptDrops(False)  # a photo dropped on a number is meant for the window

    def _place_messages(self, over: bool) -> None:
        """Above the photo, or over its head: what comes and goes by itself must not move it."""
        self._left.removeWidget(self.messages)
        if over:
            self._left.addWidget(self.messages, 1, 0, Qt.AlignmentFlag.AlignTop)
            self.messages.raise_()
        else:
            self._left.addWidget(self.messages, 0, 0)

    # What the session says

    def _connect(self) -> None:
        self._session.entries_changed.connect(self._show_entries)
        self._session.current_changed.connect(self._show_current)
        self.views.zoomed.connect(self._show_zoom)
        self.messages.goes_by_itself.connect(self._place_messages)
        self.filmstrip.list.installEventFilter(self)

    def _show_entries(self) -> None:
        anything = bool(self._session.entries)
        if anything and self._pages.currentIndex() == 0:
            # Else Qt may choose a button of the message bar for Space.
            self.views.zoom_area.setFocus()
        self.side_tabs.setVisible(anything)
        self._pages.setCurrentIndex(int(anything))
        self._show_current(self._session.current)

    def _show_current(self, entry: Entry | None) -> None:
        self.setWindowTitle(f"{entry.title} — Tintype" if entry else "Tintype")
        self.actions_by_name.set_photo_open(entry is not None)

    def _show_zoom(self, zoom: float) -> None:
        self.zoom.setText(f"{100 * zoom:.0f} %" if zoom else "")

    # Drops, keys and closing

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _photos(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()
            self._show_hint(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_hint(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_hint(False)
        event.acceptProposedAction()
        self.take(event.mimeData())

    def take(self, data: QMimeData) -> bool:
        """Open what was dropped or pasted; False if there is no photo in it."""
        paths, image = _photos(data), data.imageData()
        if paths:
            self.photos_dropped.emit(paths)
        elif isinstance(image, QImage) and not image.isNull():
            self.image_dropped.emit(image)
        else:
            return False
        return True

    def _show_hint(self, wanted: bool) -> None:
        empty = self._pages.currentIndex() == 0
        self.empty_page.set_wanted(wanted)
        self._hint.setVisible(wanted and not empty)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PEEK:
            if not event.isAutoRepeat():
                self.canvas.space.press()
        elif event.key() in STEPS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.actions_by_name[STEPS[self._mirrored(Qt.Key(event.key()))]].trigger()
        else:
            super().keyPressEvent(event)

    def _mirrored(self, key: Qt.Key) -> Qt.Key:
        """Left for right where the filmstrip runs from right to left."""
        return MIRRORED.get(key, key) if self.isRightToLeft() else key

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in PEEK and not event.isAutoRepeat():
            self.canvas.space.release()
        else:
            super().keyReleaseEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Space from the filmstrip, where it would only select what is selected."""
        if isinstance(event, QKeyEvent) and event.key() in PEEK:
            if event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
                return True
            if event.type() == QEvent.Type.KeyRelease:
                self.keyReleaseEvent(event)
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.canvas.space.release()  # the key will come up in another window
        if event.type() == QEvent.Type.WindowStateChange:  # the system can change it, too
            self.actions_by_name["full_screen"].setChecked(self.isFullScreen())
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # the program ends the jobs first, and then itself
        self.close_requested.emit()

    def remember(self) -> None:
        """Keep size and place for the next run."""
        self._settings.geometry = self.saveGeometry()

    def _restore(self) -> None:
        if not self.restoreGeometry(self._settings.geometry):
            room = self.screen().availableSize()
            self.resize(SIZE.boundedTo(room))


def _packed(layout: Box) -> Box:
    """A layout without room around or between."""
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout


def _photos(data: QMimeData) -> list[Path]:
    """The files and folders in what was dropped or pasted."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
