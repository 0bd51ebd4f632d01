"""What this program is, what it is made of, and under which licences."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from engine import __version__
from engine.catalog import ModelCard
from gui import icons, style
from gui.errors import versions

# The most important ones; all are in the dialog of licences, with their texts.
LIBRARIES = (
    ("Qt and PySide6", "LGPL-3.0"),
    ("PyTorch", "BSD-3-Clause"),
    ("NumPy", "BSD-3-Clause"),
    ("OpenCV", "Apache-2.0"),
    ("Pillow", "MIT-CMU"),
    ("pi-heif", "BSD-3-Clause; libheif and libde265 in it LGPL-3.0"),
    ("scikit-image", "BSD-3-Clause"),
    ("safetensors", "Apache-2.0"),
    ("qasync", "BSD-2-Clause"),
)


class AboutDialog(QDialog):
    """Versions, models and licences; Copy puts the first two on the clipboard."""

    def __init__(self, parent: QWidget | None, device: str, cards: Mapping[str, ModelCard]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Tintype"))
        self.facts = f"{versions()}\nDevice: {device}"
        self.models = model_lines(cards)
        self.tabs = QTabWidget()
        self.copy = QPushButton(self.tr("Copy diagnostics"))
        self.copy.setToolTip(self.tr("Versions, device and models, for a bug report"))
        self.copy.clicked.connect(self._copy)
        self._add_page(self.tr("Versions"), self.facts)
        self._add_page(self.tr("Models"), self.models or self.tr("No model is installed."))
        self.tabs.addTab(self._make_licences(), self.tr("Licences"))
        self._lay_out()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.facts}\n\n{self.models}".strip())
        self.copy.setText(self.tr("Copied"))

    def _add_page(self, title: str, text: str) -> None:
        page = QPlainTextEdit(text)
        page.setReadOnly(True)
        page.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        page.setAccessibleName(title)
        page.setTabChangesFocus(True)
        self.tabs.addTab(page, title)

    def _make_licences(self) -> QTextBrowser:
        page = QTextBrowser()
        page.setOpenExternalLinks(True)
        page.setAccessibleName(self.tr("Licences"))
        page.setHtml(licence_page())
        return page

    def _lay_out(self) -> None:
        picture = QLabel()
        picture.setPixmap(icons.app_icon().pixmap(72, 72))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(style.label("Tintype", scale=1.7, bold=True))
        words.addWidget(
            style.label(self.tr("Version {version}").format(version=__version__), "quiet")
        )
        words.addWidget(style.label(self.tr("Brings old photographs back, on your own computer.")))
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        self.resize(560, 500)


def model_lines(cards: Mapping[str, ModelCard]) -> str:
    """Each model with its licence and the hash of its weights."""
    return "\n\n".join(
        f"{card.title} ({card.id})\n"
        f"{_tr('Licence')}: {card.licence}\n"
        f"{_tr('Weights')}: {card.file if card.installed else _tr('not installed')}\n"
        f"SHA-256: {card.sha256}"
        for card in cards.values()
    )


def licence_page() -> str:
    """The licences in short, with the notice that the LGPL asks for."""
    rows = "".join(
        f"<tr><td>{name}</td><td style='padding-left: 18px'>{licence}</td></tr>"
        for name, licence in LIBRARIES
    )
    own = _tr("Tintype is free software under the MIT licence. It comes without any warranty.")
    relink = _tr(
        "Tintype uses Qt and PySide6 under the GNU Lesser General Public License, version 3. "
        "They are separate libraries beside the program: you may replace them by your own builds, "
        "and take them apart to debug such changes. Their source code is at {link}."
    ).format(link="<a href='https://code.qt.io'>code.qt.io</a>")
    more = _tr("All libraries and models, with the texts of their licences: Help > Licences.")
    samples = _tr(
        "Sample photos: NASA (public domain), Rachel Michetti and Stéfan van der Walt (CC0 1.0)."
    )
    return f"<p>{own}</p><p>{relink}</p><table>{rows}</table><p>{samples}</p><p>{more}</p>"


def _tr(text: str) -> str:
    return QCoreApplication.translate("AboutDialog", text)
