"""The language of the window: which there are, and how one is put in place.

`tintype_LANGUAGE.qm` holds the window's own texts, `qtbase_LANGUAGE.qm`, which comes with Qt, those
of its file dialogs and buttons. English has a file too: it knows its plurals.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from engine.program import ROOT

FOLDER = ROOT / "resources" / "translations"
NAMES = {"en": "English", "de": "Deutsch"}  # each as its speakers call it
SYSTEM, FALLBACK = "system", "en"


def language(setting: str) -> str:
    """The language to use: the one that is set, or the first of the system's that there is."""
    if setting in NAMES:
        return setting
    wanted = (QLocale(name).name().partition("_")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in NAMES), FALLBACK)


def install(app: QCoreApplication, setting: str) -> list[QTranslator]:
    """Speak the language from now on; what is made already stays as it is."""
    own = language(setting)
    if setting in NAMES:  # else numbers are written as the system has them
        QLocale.setDefault(QLocale(own))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return [
        translator
        for name, folder in ((f"qtbase_{own}", qt), (f"tintype_{own}", str(FOLDER)))
        if (translator := _load(app, name, folder)) is not None
    ]


def remove(app: QCoreApplication, translators: list[QTranslator]) -> None:
    """Speak as before `install`."""
    QLocale.setDefault(QLocale.system())
    for translator in translators:
        app.removeTranslator(translator)


def from_left(*widgets: QWidget) -> list[QWidget]:
    """Widgets in the order in which a row of Qt's puts the first one at the left, always."""
    return list(reversed(widgets)) if QGuiApplication.isRightToLeft() else list(widgets)


def _load(app: QCoreApplication, name: str, folder: str) -> QTranslator | None:
    translator = QTranslator(app)
    if not translator.load(name, folder):
        return None
    app.installTranslator(translator)
    return translator
