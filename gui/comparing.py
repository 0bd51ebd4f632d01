"""Wires the grid, the pair of sides and the contact sheet to those who do their work."""

from PySide6.QtCore import QObject

from gui import aspects
from gui.core import Core
from gui.gridding import Gridder
from gui.pairing import Pairing
from gui.sheeting import SheetOrder, Sheets
from gui.widgets.grid_area import SIDES
from gui.window import MainWindow


class Comparing(QObject):
    """Everything that shows more than one result of a photo."""

    def __init__(self, window: MainWindow, core: Core) -> None:
        super().__init__(window)
        session, lanes, preview = core.session, core.lanes, core.preview
        self._window, self._session, self._settings = window, session, core.settings
        self._cards, self._preview, self._spawn = core.cards, preview, core.spawn
        self.gridder = Gridder(session, lanes, preview, core.predictor, core.spawn)
        self.pairing = Pairing(session, lanes, preview, core.predictor, core.spawn)
        self._sheets = Sheets(lanes, core.predictor, core.exporter)
        self._wire()

    def _wire(self) -> None:
        views, gridder = self._window.views, self.gridder
        views.choice.read(self._settings.grid_cells)
        views.choice.changed.connect(self._remember)
        views.grid.looked.connect(gridder.look)
        views.grid.shown.connect(gridder.show)
        gridder.pictured.connect(views.grid.show_picture)
        gridder.stands.connect(views.grid.stand)
        views.grid_shown.connect(lambda shown: self._preview.watch(not shown))
        views.paired.connect(self.pairing.choose)
        self.pairing.pictured.connect(views.canvas.show_picture)
        self._preview.failed.connect(views.canvas.fail)
        views.grid_bar.sheet_requested.connect(self.save_sheet)
        actions = self._window.actions_by_name
        actions["sheet"].triggered.connect(self.save_sheet)
        actions["run"].triggered.connect(gridder.run)

    def _remember(self) -> None:
        self._settings.grid_cells = str(self._window.views.choice)

    def save_sheet(self) -> None:
        """Ask where the sheet goes, then write it."""
        from gui.dialogs.sheet_dialog import SheetDialog

        photo, settings = self._session.photo, self._settings
        if photo is None:
            return
        folder = settings.folder_for(photo.path)
        cells = self._window.views.choice.there(self._session.recipe)
        columns = min(SIDES, len(cells))
        dialog = SheetDialog(self._window, photo, folder, settings, len(cells), columns)
        dialog.accepted.connect(lambda: self._order(dialog, cells))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _order(self, dialog: QObject, cells: list[aspects.Aspect]) -> None:
        from gui.dialogs.sheet_dialog import SheetDialog

        photo, prepared, recipe = self._session.photo, self._preview.prepared, self._session.recipe
        assert isinstance(dialog, SheetDialog)
        if photo is None or prepared is None:
            return
        choice = dialog.choice
        titled = [(cell, aspects.title(cell, self._cards, recipe)) for cell in cells]
        path = lambda: choice.path_for(photo)  # noqa: E731
        order = SheetOrder(
            photo, prepared, recipe, titled, choice.columns, choice.edge, path,
            self._preview.preparation.damaged,
        )  # fmt: skip
        self._spawn(self._sheets.write(order))
