"""How and where all open photos are saved: the export dialog, speaking of many."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.dialogs.export_choice import ExportChoice
from gui.dialogs.export_dialog import WIDTH, ExportDialog
from gui.settings import Settings

if TYPE_CHECKING:
    from engine.photo import Photo


class ExportAllDialog(ExportDialog):
    """Previews the name of the photo on screen; the others are named in the same way."""

    def __init__(
        self, parent: QWidget | None, photo: "Photo", folder: Path, settings: Settings, count: int
    ) -> None:
        super().__init__(parent, photo, folder, settings)
        self.setWindowTitle(self.tr("Export All"))
        self.heading.setText(self.tr("Export %n open photo(s)", "", count))
        self.facts.setText(
            self.tr(
                "Each as it is set, one after the other, all into one folder. What cannot be "
                "read or written is told at the end."
            )
        )
        same = self.tr("Each like its original, else PNG or JPEG")
        self.format.setItemText(self.format.findData("same"), same)
        self.save_recipe.setText(self.tr("Save each recipe beside its result"))
        self.export.setText(self.tr("Export All"))
        self.resize(WIDTH, self.heightForWidth(WIDTH))  # there are more words now

    @property
    def choice(self) -> ExportChoice:
        """What is chosen now, for photos of any format."""
        from dataclasses import replace

        chosen = super().choice
        if not chosen.same_suffix:
            return chosen
        return replace(chosen, save=replace(chosen.save, format=None))
