"""Under which licences everything is that Tintype consists of: itself, Qt, models, libraries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from engine.catalog import ModelCard
from engine.licences import Library
from engine.program import ROOT

SIZE = QSize(860, 560)
RULE = "\n\n" + "-" * 72 + "\n\n"


@dataclass(frozen=True, slots=True)
class Page:
    """A title in the list, and what stands beside it."""

    title: str
    text: str


class LicencesDialog(QDialog):
    """A list with a search, and a text. The libraries come later: reading them takes a while."""

    def __init__(self, parent: QWidget | None, cards: Mapping[str, ModelCard]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        self.search, self.names, self.text = QLineEdit(), QListWidget(), QPlainTextEdit()
        self.pages: list[Page] = []
        self._set_up()
        self._lay_out()
        self.add([own_page(), qt_page(), *(model_page(card) for card in cards.values())])
        self.add([samples_page()])
        self.names.currentRowChanged.connect(self._show)
        self.search.textChanged.connect(self._filter)
        self.names.setCurrentRow(0)

    def show_libraries(self, libraries: Sequence[Library]) -> None:
        """Append a page for each library."""
        self.add(library_page(library) for library in libraries)
        self._filter(self.search.text())

    def add(self, pages: Iterable[Page]) -> None:
        """Append pages."""
        for page in pages:
            self.pages.append(page)
            self.names.addItem(page.title)

    def _show(self, row: int) -> None:
        self.text.setPlainText(self.pages[row].text if row >= 0 else "")

    def _filter(self, wanted: str) -> None:
        for row, page in enumerate(self.pages):
            self.names.item(row).setHidden(wanted.casefold() not in page.title.casefold())

    def _set_up(self) -> None:
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the names"))
        self.search.setToolTip(self.tr("Shows only parts with these letters in their name"))
        self.search.setClearButtonEnabled(True)
        self.names.setAccessibleName(self.tr("Parts of Tintype"))
        self.names.setFixedWidth(230)
        self.names.setSpacing(1)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Licence"))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addWidget(self.names, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(left)
        row.addWidget(self.text, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addWidget(buttons)
        self.resize(SIZE.boundedTo(self.screen().availableSize()))


def own_page() -> Page:
    """Tintype's own licence."""
    return Page("Tintype", (ROOT / "LICENSE").read_text(encoding="utf-8"))


def qt_page() -> Page:
    """The notice that the LGPL asks for, and how to use the right that it gives."""
    notice = _tr(
        "Tintype uses Qt and Qt for Python (PySide6, Shiboken) under the GNU Lesser General Public "
        "License, version 3. Copyright: The Qt Company Ltd. and other contributors.\n\n"
        "They are libraries of their own, in files beside the program: in the built program in "
        "the folder _internal/PySide6. You may replace these files by your own builds of the same "
        "version, change them, and take the program apart to find mistakes in such changes. "
        "Tintype runs with them as before; nothing is signed or checked to prevent it.\n\n"
        "Their source code: https://code.qt.io and https://download.qt.io. The licence's text "
        "follows under PySide6_Essentials in this list, with that of the GNU General Public "
        "License, which it refers to."
    )
    return Page("Qt, PySide6", notice)


def model_page(card: ModelCard) -> Page:
    """A model's licence, where it comes from and what it learnt from."""
    lines = {
        _tr("Licence"): card.licence,
        _tr("Learnt from"): training_words(card),
        _tr("Paper"): card.paper or _tr("none; Tintype's own"),
        _tr("Weights"): card.file,
        "SHA-256": card.sha256,
        _tr("Place"): str(Path(card.folder)),
    }
    return Page(
        _tr("Model: {title}").format(title=card.title),
        "\n\n".join(f"{name}:\n{value}" for name, value in lines.items()),
    )


def training_words(card: ModelCard) -> str:
    """What a model's card says of its training photos."""
    facts = card.training
    if facts.get("data"):
        return str(facts["data"])
    if not facts.get("photos"):
        return _tr("not known")
    return _tr(
        "{photos} photographs, from public collections or of the user; they are no part of the "
        "program. Trained by Tintype's own trainer, {date}."
    ).format(photos=facts["photos"], date=facts.get("date", ""))


def samples_page() -> Page:
    """Where the sample photos come from."""
    path = ROOT / "resources" / "samples" / "LICENCES.md"
    return Page(_tr("Sample photos"), path.read_text(encoding="utf-8"))


def library_page(library: Library) -> Page:
    """A library with all of its texts."""
    head = f"{library.name} {library.version}\n{library.licence}"
    texts = [f"{name}\n\n{text}" for name, text in library.texts]
    return Page(library.name, RULE.join([head, *texts]))


def _tr(text: str) -> str:
    return QCoreApplication.translate("LicencesDialog", text)
