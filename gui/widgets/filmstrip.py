"""The open photos in a row below the canvas."""

from pathlib import Path

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    QUrl,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QMenu, QToolButton, QWidget

from gui import icons
from gui.entry import Entry
from gui.session import Session
from gui.widgets.entry_model import EntryModel, EntryRole
from gui.widgets.entry_tile import PICTURE, EntryTile

PEEK_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Backslash)  # they show the original, wherever we are
REMOVE_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class EntryList(QListView):
    """One row of tiles; Delete asks to close the chosen one."""

    remove_requested = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setModel(EntryModel(session))
        self.setItemDelegate(EntryTile(session))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)

    def entry(self, index: QModelIndex) -> Entry | None:
        """The entry at a place of the list."""
        found = index.data(EntryRole) if index.isValid() else None
        return found if isinstance(found, Entry) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:  # asking for the menu is not choosing
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())  # or the photo that is shown could be out of sight

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.entry(self.currentIndex())
        if event.key() in REMOVE_KEYS and entry is not None:
            self.remove_requested.emit(entry.key)
        elif event.key() in PEEK_KEYS:
            event.ignore()  # for the window
        else:
            super().keyPressEvent(event)


class Filmstrip(QFrame):
    """Shows the session's entries and lets one be chosen; never touches a file."""

    open_requested = Signal()
    remove_requested = Signal(int)
    retry_requested = Signal(int)
    salvage_requested = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.list = EntryList(session)
        self.add = QToolButton()
        self._set_up()
        self._lay_out()
        self._connect()
        self._show(session.current)

    def _set_up(self) -> None:
        self.list.setAccessibleName(self.tr("Open photos"))
        self.add.setAccessibleName(self.tr("Open more photos"))
        self.add.setToolTip(self.tr("Open more photos"))
        self.add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add.setIconSize(QSize(20, 20))
        icons.put(self.add, "add")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 2)
        row.setSpacing(6)
        row.addWidget(self.list, 1)
        row.addWidget(self.add)
        self.setFixedHeight(PICTURE.bottom() + self.fontMetrics().height() + 32)

    def _connect(self) -> None:
        session = self._session
        session.current_changed.connect(self._show)
        session.entries_changed.connect(lambda: self.list.viewport().update())
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.activated.connect(self._try_again)
        self.list.remove_requested.connect(self.remove_requested)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.add.clicked.connect(self.open_requested)

    def _show(self, current: Entry | None) -> None:
        """Point at the photo that is shown; pointing is not choosing."""
        self.list.viewport().update()
        if current is None:
            return
        model = self.list.model()
        assert isinstance(model, EntryModel)
        index = model.index(model.row_of(current.key))
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(False)
        self.list.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        entry = self.list.entry(index)
        if entry is not None:
            self._session.choose(entry.key)

    def _try_again(self, index: QModelIndex) -> None:
        """A double click or Enter on a photo that could not be opened."""
        entry = self.list.entry(index)
        if entry is not None and entry.state == "failed":
            self.retry_requested.emit(entry.key)

    def _open_menu(self, place: QPoint) -> None:
        entry = self.list.entry(self.list.indexAt(place))
        if entry is not None:
            self.menu_for(entry).popup(self.list.viewport().mapToGlobal(place))

    def menu_for(self, entry: Entry) -> QMenu:
        """What can be done with one open photo."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if entry.state == "failed":
            self._offer(menu, self.tr("Try again"), "retry", self.retry_requested, entry)
        if entry.salvageable:
            self._offer(
                menu, self.tr("Open what can be read"), "open", self.salvage_requested, entry
            )
        if entry.path is not None:
            path = entry.path
            action = menu.addAction(self.tr("Show in its folder"))
            icons.put(action, "folder")
            action.triggered.connect(lambda: show_folder(path))
            action = menu.addAction(self.tr("Copy its path"))
            icons.put(action, "copy")
            action.triggered.connect(lambda: QGuiApplication.clipboard().setText(str(path)))
            menu.addSeparator()
        text = self.tr("Remove from the strip (the file stays)")
        self._offer(menu, text, "close", self.remove_requested, entry)
        return menu

    def _offer(
        self, menu: QMenu, text: str, icon: str, signal: SignalInstance, entry: Entry
    ) -> None:
        action = menu.addAction(text)
        icons.put(action, icon)
        action.triggered.connect(lambda: signal.emit(entry.key))


def show_folder(path: Path) -> None:
    """Open the system's file browser where a photo lies."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
