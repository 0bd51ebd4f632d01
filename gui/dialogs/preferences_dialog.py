"""What stays the same for every photo: the look, the device, the first model, the export folder."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.catalog import ModelCard
from gui import icons, style
from gui.dialogs.export_choice import folder_problem
from gui.settings import DEVICES, LANGUAGES, THEMES, Settings
from gui.translating import NAMES
from gui.widgets.folder_field import FolderField


class PreferencesDialog(QDialog):
    """Writes to the settings when it is accepted; `Settings.changed` tells everybody else."""

    def __init__(
        self, parent: QWidget | None, settings: Settings, cards: Mapping[str, ModelCard]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self._settings = settings
        self.theme, self.language = QComboBox(), QComboBox()
        self.device, self.model = QComboBox(), QComboBox()
        self.place = FolderField(self.tr("Export folder"), self.tr("Where exports go at first"))
        self.folder = self.place.line
        self.forget = QToolButton()
        self.trouble = style.label("", "error", 0.92)
        self.later = style.label(self.tr("The language changes at the next start."), "quiet", 0.92)
        self.later.hide()
        self._fill(cards)
        self._explain()
        self._lay_out()
        self.forget.clicked.connect(self.folder.clear)
        self.folder.textChanged.connect(self._check_folder)
        self.language.currentIndexChanged.connect(self._show_later)
        self._check_folder()

    def accept(self) -> None:
        """Write everything, then close."""
        settings, folder = self._settings, self.folder.text().strip()
        settings.theme = self.theme.currentData()
        settings.language = self.language.currentData()
        settings.device = self.device.currentData()
        if self.model.currentData():
            settings.default_model = self.model.currentData()
        if folder != settings.chosen_folder("export"):  # else it stays, be it there now or not
            settings.set_folder("export", Path(folder) if folder else None)
        super().accept()

    def _show_later(self) -> None:
        """Say when the language changes, once somebody changes it."""
        self.later.setVisible(self.language.currentData() != self._settings.language)

    def _check_folder(self) -> None:
        """Say so if exports cannot go there now."""
        folder = self.folder.text().strip()
        problem = folder_problem(folder) if folder else ""
        style.set_kind(self.folder, "wrong" if problem else "")
        self.trouble.setText(problem)
        self.trouble.setVisible(bool(problem))

    def _fill(self, cards: Mapping[str, ModelCard]) -> None:
        settings = self._settings
        themes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        devices = {
            "auto": self.tr("The fastest one found"),
            "cuda": self.tr("NVIDIA or AMD graphics (CUDA, ROCm)"),
            "mps": self.tr("Apple graphics (Metal)"),
            "xpu": self.tr("Intel graphics (XPU)"),
            "cpu": self.tr("Processor only (CPU)"),
        }
        for theme in THEMES:
            self.theme.addItem(themes[theme], theme)
        for language in LANGUAGES:
            self.language.addItem(NAMES.get(language) or self.tr("As the system"), language)
        for device in DEVICES:
            self.device.addItem(devices[device], device)
        for card in cards.values():
            if card.installed or card.id == settings.default_model:
                self.model.addItem(card.title, card.id)
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        self.language.setCurrentIndex(self.language.findData(settings.language))
        self.device.setCurrentIndex(self.device.findData(settings.device))
        self.model.setCurrentIndex(max(self.model.findData(settings.default_model), 0))
        self.model.setEnabled(self.model.count() > 0)
        self.folder.setText(settings.chosen_folder("export"))

    def _explain(self) -> None:
        named = {
            self.theme: (self.tr("Theme"), self.tr("Light or dark surroundings")),
            self.language: (self.tr("Language"), self.tr("Used from the next start on")),
            self.device: (
                self.tr("Device"),
                self.tr("Where the network runs. Used from the next photo on"),
            ),
            self.model: (self.tr("First model"), self.tr("The model a newly opened photo gets")),
        }
        for control, (name, hint) in named.items():
            control.setAccessibleName(name)
            control.setToolTip(hint)
        self.folder.setPlaceholderText(self.tr("Beside the photo"))
        self.forget.setToolTip(self.tr("Export beside the photo"))
        self.forget.setAccessibleName(self.forget.toolTip())
        icons.put(self.forget, "reset")

    def _lay_out(self) -> None:
        where = QHBoxLayout()
        where.setSpacing(6)
        where.addWidget(self.place, 1)
        where.addWidget(self.forget)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        choices = (self.theme, self.language, self.device, self.model)
        for row, control in enumerate(choices):
            grid.addWidget(self._name(control), row, 0)
            grid.addWidget(control, row, 1)
        grid.addWidget(self.later, len(choices), 1)
        grid.addWidget(self._name(self.folder), len(choices) + 1, 0)
        grid.addLayout(where, len(choices) + 1, 1)
        grid.addWidget(self.trouble, len(choices) + 2, 1)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(18)
        column.addLayout(grid)
        column.addWidget(
            style.label(self.tr("Tintype never sends anything anywhere."), "quiet", 0.92)
        )
        column.addWidget(buttons)
        self.setMinimumWidth(520)

    def _name(self, control: QWidget) -> QLabel:
        label = QLabel(control.accessibleName())
        label.setBuddy(control)
        return label
