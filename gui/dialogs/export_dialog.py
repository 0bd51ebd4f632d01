"""How and where a coloured photo is saved, with the name that the file will really get."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.files.formats import Format
from gui import style
from gui.dialogs.export_choice import (
    LOSSY,
    SUFFIXES,
    ExportChoice,
    first_folder,
    folder_problem,
    name_problem,
    own_suffix,
    usual_format,
    without_suffix,
)
from gui.dialogs.name_preview import NamePreview
from gui.settings import Settings
from gui.widgets.folder_field import FolderField
from gui.widgets.labelled_slider import LabelledSlider

if TYPE_CHECKING:
    from engine.photo import Photo

USUAL_QUALITY, WIDTH, NAME = 92, 480, 250  # the last is the room for the photo's name


class ExportDialog(QDialog):
    """Open it with `open()`; when `finished` says accepted, `choice` is what was chosen."""

    def __init__(
        self,
        parent: QWidget | None,
        photo: "Photo",
        folder: Path,
        settings: Settings,
        damage: str = "",
    ) -> None:
        super().__init__(parent)
        self._photo, self._settings = photo, settings
        self._first_folder = first_folder(folder, settings)
        self.heading = style.label("", scale=1.25, bold=True)
        self.facts = style.label("", "quiet")
        self.warning = style.label(self._warn(damage), "error")
        self.warning.setVisible(bool(damage))
        self.format = QComboBox()
        self.format_note = style.label("", "quiet", 0.92)
        self.quality = LabelledSlider(self.tr("Quality"), 1, 100, USUAL_QUALITY)
        self.place = FolderField(self.tr("Folder"), self.tr("Where the result goes"))
        self.folder = self.place.line
        self.template = QLineEdit(settings.export_template)
        self.box = NamePreview()
        self.preview, self.preview_note = self.box.name, self.box.note
        self.keep_metadata = QCheckBox(self.tr("Keep date, camera, place and other metadata"))
        self.mark_colorized = QCheckBox(self.tr("Mark the file as colorized by a model"))
        self.save_recipe = QCheckBox(self.tr("Save the recipe beside the result"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export = QPushButton(self.tr("Export"))
        self._fill()
        self._lay_out()
        self._explain()
        self._connect()
        self._refresh()
        self.resize(WIDTH, self.heightForWidth(WIDTH))
        self.template.setFocus()

    @property
    def choice(self) -> ExportChoice:
        """What is chosen now."""
        from engine.photo import SaveSettings

        chosen: Format | Literal["same"] = self.format.currentData()
        save = SaveSettings(
            format=None if chosen == "same" and own_suffix(self._photo) else self._kind(),
            quality=self.quality.slider.value(),
            keep_metadata=self.keep_metadata.isChecked(),
            mark_colorized=self.mark_colorized.isChecked(),
        )
        template = without_suffix(self.template.text())
        folder, recipe = Path(self.folder.text()), self.save_recipe.isChecked()
        return ExportChoice(folder, template, save, chosen == "same", recipe)

    def accept(self) -> None:
        """Remember everything for the next photo, then close."""
        settings, choice = self._settings, self.choice
        settings.export_format = self.format.currentData()
        settings.export_quality = choice.save.quality
        settings.export_template = choice.template
        settings.export_keep_metadata = choice.save.keep_metadata
        settings.export_mark_colorized = choice.save.mark_colorized
        settings.export_recipe = choice.save_recipe
        if choice.folder != self._first_folder:  # else results go on being put beside each photo
            settings.set_folder("export", choice.folder)
        super().accept()

    def _warn(self, damage: str) -> str:
        return self.tr(
            "Damage is simulated ({damage}), and the result will show it. The Simulate panel "
            "takes it away."
        ).format(damage=damage)

    def _kind(self) -> Format:
        chosen: Format | Literal["same"] = self.format.currentData()
        return usual_format(self._photo) if chosen == "same" else chosen

    def _fill(self) -> None:
        settings = self._settings
        self.folder.setText(str(self._first_folder))
        usual = usual_format(self._photo).upper()
        same = self.tr("Same as the original ({format})") if own_suffix(self._photo) else "{format}"
        if not own_suffix(self._photo):
            same = self.tr("Best for this photo ({format})")
        self.format.addItem(same.format(format=usual), "same")
        for kind in SUFFIXES:
            self.format.addItem({"webp": "WebP"}.get(kind, kind.upper()), kind)
        self.format.setCurrentIndex(self.format.findData(settings.export_format))
        self.quality.show_value(settings.export_quality)
        self.keep_metadata.setChecked(settings.export_keep_metadata)
        self.mark_colorized.setChecked(settings.export_mark_colorized)
        self.save_recipe.setChecked(settings.export_recipe)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._refresh)
        self.folder.textChanged.connect(self._refresh)
        self.template.textChanged.connect(self._refresh)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _refresh(self) -> None:
        kind = self._kind()
        self.quality.setVisible(kind in LOSSY)
        self.format_note.setText(self._format_words(kind))
        folder = folder_problem(self.folder.text())
        name = name_problem(without_suffix(self.template.text()))
        style.set_kind(self.folder, "wrong" if folder else "")
        style.set_kind(self.template, "wrong" if name else "")
        self.export.setEnabled(not folder and not name)
        if folder or name:
            self.box.show_problem(folder or name)
        else:
            self._preview()

    def _preview(self) -> None:
        choice = self.choice
        name, wished = choice.path_for(self._photo).name, choice.wished_name(self._photo)
        note = self.tr("Nothing there is overwritten.")
        if name != wished:
            other = style.shortened(wished, self.preview_note, NAME)
            note = self.tr("{name} is there already and stays as it is.").format(name=other)
        self.box.show_name(name, note)

    def _format_words(self, kind: str) -> str:
        words = {
            "jpeg": self.tr("Small, and every program can show it."),
            "png": self.tr("Loses nothing. Large."),
            "tiff": self.tr("Loses nothing. For archives and print."),
            "webp": self.tr("Smaller than JPEG; for the web."),
        }[kind]
        if kind in LOSSY and self._photo.bits == 16:
            words += " " + self.tr("Keeps 8 of the photo's 16 bits.")
        if kind == "jpeg" and self._photo.alpha is not None:
            words += " " + self.tr("Transparent parts become white.")
        return words

    def _explain(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.format.setAccessibleName(self.tr("Format"))
        self.template.setAccessibleName(self.tr("Name"))
        self.format.setToolTip(self.tr("The kind of file to write"))
        self.template.setToolTip(self.tr("{name} stands for the photo's own name"))
        self.quality.set_hint(self.tr("Higher keeps more and makes a larger file"))
        self.keep_metadata.setToolTip(self.tr("EXIF, XMP, colour profile and resolution"))
        self.mark_colorized.setToolTip(
            self.tr("Writes XMP DigitalSourceType, so that others can tell it from a record")
        )
        self.save_recipe.setToolTip(
            self.tr("A small file with all settings, to make the same result again")
        )
        self.export.setDefault(True)

    def _lay_out(self) -> None:
        photo = self._photo
        name = style.shortened(photo.name, self.facts, NAME)
        facts = self.tr("{name}, {width} × {height} pixels, {bits} bit").format(  # noqa: RUF001
            name=name, width=photo.width, height=photo.height, bits=photo.bits
        )
        self.heading.setText(self.tr("Export the coloured photo"))
        self.facts.setText(facts)
        self.buttons.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.facts)
        column.addWidget(self.warning)
        column.addSpacing(8)
        column.addWidget(self._name(self.tr("&Format"), self.format))
        column.addWidget(self.format)
        column.addWidget(self.format_note)
        column.addWidget(self.quality)
        column.addSpacing(4)
        column.addWidget(self._name(self.tr("F&older"), self.folder))
        column.addWidget(self.place)
        column.addWidget(self._name(self.tr("&Name"), self.template))
        column.addWidget(self.template)
        column.addWidget(self.box)
        column.addSpacing(6)
        column.addWidget(self.keep_metadata)
        column.addWidget(self.mark_colorized)
        column.addWidget(self.save_recipe)
        column.addSpacing(10)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(WIDTH)

    def _name(self, text: str, control: QWidget) -> QLabel:
        label = QLabel(text)
        label.setBuddy(control)
        return label
