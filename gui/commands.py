"""What each action does."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QDialog, QFileDialog

from engine.recipe import Recipe
from gui import errors
from gui.actions import OTHER_KEYS
from gui.core import Core
from gui.exporting import Order
from gui.settings import state_folder
from gui.widgets.canvas import Mode
from gui.widgets.canvas_zoom import STEP
from gui.widgets.damage_words import listed
from gui.widgets.filmstrip import show_folder
from gui.window import MainWindow

if TYPE_CHECKING:
    from engine.photo import Photo
    from gui.dialogs.export_choice import ExportChoice

FULL = Qt.WindowState.WindowFullScreen


class Commands(QObject):
    """Connects the window's actions with those who carry them out."""

    def __init__(self, window: MainWindow, core: Core) -> None:
        super().__init__(window)
        self._window, self._session, self._settings = window, core.session, core.settings
        self._opener, self._exporter, self._preview = core.opener, core.exporter, core.preview
        self._lanes, self._cards, self._spawn = core.lanes, core.cards, core.spawn
        for name, command in (self._for_files() | self._for_view() | self._for_help()).items():
            # An action says whether it is checked; no command wants to know.
            window.actions_by_name[name].triggered.connect(lambda _, run=command: run())
        window.canvas.mode_changed.connect(self._show_mode)
        window.views.grid_shown.connect(self._show_mode)
        self._show_mode()
        core.exporter.exported.connect(self._exported)
        core.exporter.copied.connect(self._copied)

    def _for_files(self) -> dict[str, Callable[[], object]]:
        return {
            "open": self.open,
            "open_folder": self.open_folder,
            "export": self.export,
            "close": self.close,
            "quit": self._window.close,
            "copy": self.copy,
            "paste": self.paste,
            "previous": self._session.previous,
            "next": self._session.next,
            "run": self._preview.run,
            "stop": self.stop,
        }

    def _for_view(self) -> dict[str, Callable[[], object]]:
        canvas, views = self._window.canvas, self._window.views
        return {
            "result": lambda: views.show_canvas(Mode.RESULT),
            "split": lambda: views.show_canvas(Mode.SPLIT),
            "side": lambda: views.show_canvas(Mode.SIDE),
            "grid": views.toggle_grid,
            "turn": views.turn,
            "original": canvas.swap,
            "zoom_in": lambda: views.zoom_area.zoom_by(STEP),
            "zoom_out": lambda: views.zoom_area.zoom_by(1 / STEP),
            "fit": lambda: views.zoom_area.fit(),
            "actual_size": lambda: views.zoom_area.zoom_to(1.0),
            "full_screen": self.full_screen,
        }

    def _for_help(self) -> dict[str, Callable[[], object]]:
        return {
            "preferences": self.preferences,
            "help": self.help,
            "log": self.log,
            "diagnostics": self.diagnostics,
            "about": self.about,
        }

    def open(self) -> None:
        """Choose photos to open."""
        from engine.photo import readable_suffixes

        patterns = " ".join(f"*{suffix}" for suffix in sorted(readable_suffixes()))
        photos = self.tr("Photos ({patterns})").format(patterns=patterns)
        filters = [photos, self.tr("Recipes (*.json)"), self.tr("All (*)")]
        dialog = self._file_dialog(self.tr("Open Photos"), QFileDialog.FileMode.ExistingFiles)
        dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
        dialog.setNameFilters(filters)
        dialog.open()

    def open_folder(self) -> None:
        """Choose a folder to open."""
        dialog = self._file_dialog(self.tr("Open Folder"), QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def close(self) -> None:
        """Close the photo that is shown."""
        if self._session.current is not None:
            self._session.remove(self._session.current.key)

    def copy(self) -> None:
        """Put the result on the clipboard, at full size."""
        if self._session.photo is not None:
            self._spawn(self._exporter.copy(self._session.photo, self._session.recipe))

    def paste(self) -> None:
        """Open what is on the clipboard."""
        # None while another program holds the clipboard, on some systems; PySide says never.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if data is None or not self._window.take(data):
            self._window.messages.show_note(self.tr("There is no photo on the clipboard."))

    def stop(self) -> None:
        """Stop what runs; when nothing does, leave full screen."""
        stopped = self._opener.stop(), self._preview.preparation.stop()
        if any(stopped) or self._lanes.torch.busy or self._lanes.writing.busy:
            self._lanes.torch.cancel()
            self._lanes.writing.cancel()
        elif self._window.isFullScreen():
            self.full_screen()

    def full_screen(self) -> None:
        """Fill the screen, or go back."""
        self._window.setWindowState(self._window.windowState() ^ FULL)

    def export(self) -> None:
        """Ask where the result goes, then write it."""
        from gui.dialogs.export_dialog import ExportDialog

        photo, settings = self._session.photo, self._settings
        if photo is None:
            return
        folder = settings.folder_for(photo.path)
        recipe = self._session.recipe
        dialog = ExportDialog(self._window, photo, folder, settings, listed(recipe.damage))
        dialog.accepted.connect(lambda: self._order(photo, recipe, dialog.choice))
        _open(dialog)

    def preferences(self) -> None:
        """Theme, device, model."""
        from gui.dialogs.preferences_dialog import PreferencesDialog

        _open(PreferencesDialog(self._window, self._settings, self._cards))

    def help(self) -> None:
        """All keys."""
        from gui.dialogs.shortcuts_dialog import ShortcutsDialog

        _open(ShortcutsDialog(self._window, self._window.actions_by_name, OTHER_KEYS))

    def about(self) -> None:
        """Version, licences, device."""
        from gui.dialogs.about_dialog import AboutDialog

        _open(AboutDialog(self._window, self._window.status.device.text(), self._cards))

    def log(self) -> None:
        """Show the folder that the log is in."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(state_folder())))

    def diagnostics(self) -> None:
        """Copy what a bug report needs."""
        device = self._window.status.device.text()
        QGuiApplication.clipboard().setText(f"{errors.versions()}\n{device}")
        self._window.messages.show_note(self.tr("Diagnostics are on the clipboard."))

    def _file_dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        folder = str(self._settings.folder("open"))
        dialog = QFileDialog(self._window, title, folder)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(
            lambda names: self._opener.open_paths([Path(name) for name in names])
        )
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _order(self, photo: "Photo", recipe: Recipe, choice: "ExportChoice") -> None:
        order = Order(
            photo, recipe, lambda: choice.path_for(photo), choice.save, photo.name,
            choice.save_recipe,
        )  # fmt: skip
        self._spawn(self._exporter.export(order))

    def _exported(self, path: Path) -> None:
        self._window.messages.show_note(
            self.tr("Saved as {path}").format(path=path),
            self.tr("Show in Folder"),
            lambda: show_folder(path),
        )

    def _copied(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        size = f"{image.width()} × {image.height()}"  # noqa: RUF001
        self._window.messages.show_note(self.tr("Copied, {size} pixels.").format(size=size))

    def _show_mode(self, _: object = None) -> None:
        names = {Mode.RESULT: "result", Mode.SPLIT: "split", Mode.SIDE: "side"}
        name = "grid" if self._window.views.shows_grid else names[self._window.canvas.mode]
        self._window.actions_by_name[name].setChecked(True)


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
