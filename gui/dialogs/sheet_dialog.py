"""How and where the grid is saved as a contact sheet, with the name that the file will get."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui import style
from gui.dialogs.export_choice import first_folder, folder_problem, name_problem
from gui.settings import Settings
from gui.widgets.folder_field import FolderField
from gui.widgets.line_label import LineLabel

if TYPE_CHECKING:
    from engine.photo import Photo

WIDTH, MOST, NAME = 460, 8, 250  # the last is the room for the photo's name
EDGES = (320, 480, 640, 960, 1280)
TEMPLATE = "{name}-sheet"


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """Where the sheet goes and how it is laid out."""

    folder: Path
    name: str
    suffix: str
    columns: int
    edge: int

    def path_for(self, photo: "Photo") -> Path:
        """A free path, never one that is taken."""
        from engine.photo import free_name

        return free_name(self.folder, self.name, photo.name, self.suffix)


class SheetDialog(QDialog):
    """Open it with `open()`; when `finished` says accepted, `choice` is what was chosen."""

    def __init__(
        self,
        parent: QWidget | None,
        photo: "Photo",
        folder: Path,
        settings: Settings,
        cells: int,
        columns: int,
    ) -> None:
        super().__init__(parent)
        self._photo, self._settings, self._cells = photo, settings, cells
        self._first_folder = first_folder(folder, settings)
        self.format, self.edge, self.columns = QComboBox(), QComboBox(), QSpinBox()
        self.place = FolderField(self.tr("Folder"), self.tr("Where the sheet goes"))
        self.name = QLineEdit(TEMPLATE)
        self.preview = LineLabel(bold=True)
        self.note = style.label("", "quiet", 0.92)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = QPushButton(self.tr("Save Sheet"))
        self._fill(columns)
        self._explain()
        self._lay_out()
        for changed in (
            self.format.currentIndexChanged, self.edge.currentIndexChanged,
            self.columns.valueChanged, self.place.line.textChanged, self.name.textChanged,
        ):  # fmt: skip
            changed.connect(self._refresh)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._refresh()
        self.name.setFocus()

    @property
    def choice(self) -> SheetChoice:
        """What is chosen now."""
        suffix = self.format.currentData()
        name = self.name.text().strip()
        name = name[: -len(suffix)] if name.lower().endswith(suffix) else name
        folder = Path(self.place.line.text())
        return SheetChoice(folder, name, suffix, self.columns.value(), self.edge.currentData())

    def accept(self) -> None:
        """Remember the folder, then close."""
        if self.choice.folder != self._first_folder:
            self._settings.set_folder("export", self.choice.folder)
        super().accept()

    def _fill(self, columns: int) -> None:
        self.format.addItem(self.tr("PDF, pages of A4"), ".pdf")
        self.format.addItem(self.tr("PNG, one picture"), ".png")
        for edge in EDGES:
            self.edge.addItem(self.tr("{edge} pixels").format(edge=edge), edge)
        self.edge.setCurrentIndex(EDGES.index(640))
        self.columns.setRange(1, min(MOST, max(1, self._cells)))
        self.columns.setValue(columns)
        self.place.line.setText(str(self._first_folder))

    def _explain(self) -> None:
        self.setWindowTitle(self.tr("Save Contact Sheet"))
        for control, name, tip in (
            (self.format, self.tr("Format"), self.tr("A PDF to print, or a PNG to look at")),
            (self.edge, self.tr("Size of each picture"),
             self.tr("Longer edge of each picture; a smaller photo is not enlarged")),
            (self.columns, self.tr("Columns"), self.tr("Pictures beside each other")),
            (self.name, self.tr("Name"), self.tr("{name} stands for the photo's own name")),
        ):  # fmt: skip
            control.setAccessibleName(name)
            control.setToolTip(tip)
        self.save.setDefault(True)

    def _lay_out(self) -> None:
        self.buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        form = QGridLayout()  # a QFormLayout puts its labels higher than the middle of the fields
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&Format"), self.format),
            (self.tr("&Columns"), self.columns),
            (self.tr("Picture &size"), self.edge),
            (self.tr("F&older"), self.place),
            (self.tr("&Name"), self.name),
        )
        for row, (text, field) in enumerate(rows):
            label = QLabel(text)
            label.setBuddy(field)
            form.addWidget(label, row, 0)
            form.addWidget(field, row, 1)
        text = self.tr(
            "%n picture(s) of {name}, with their names and times under them.", "", self._cells
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(8)
        column.addWidget(style.label(self.tr("Save the grid as a sheet"), scale=1.25, bold=True))
        words = style.label("", "quiet")
        words.setText(text.format(name=style.shortened(self._photo.name, words, NAME)))
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(self.preview)
        column.addWidget(self.note)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(WIDTH)

    def _refresh(self) -> None:
        folder, name = folder_problem(self.place.line.text()), name_problem(self.choice.name)
        style.set_kind(self.place.line, "wrong" if folder else "")
        style.set_kind(self.name, "wrong" if name else "")
        style.set_kind(self.note, "error" if folder or name else "quiet")
        self.save.setEnabled(not folder and not name)
        self.preview.setText("" if folder or name else self.choice.path_for(self._photo).name)
        self.note.setText(folder or name or self.tr("Nothing there is overwritten."))
