from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLineEdit

from engine import __version__
from engine.catalog import ModelCard
from gui.dialogs.about_dialog import LIBRARIES, AboutDialog
from gui.dialogs.crash_dialog import CrashDialog
from gui.dialogs.preferences_dialog import PreferencesDialog
from gui.dialogs.shortcuts_dialog import ShortcutsDialog
from gui.errors import Crash
from gui.settings import Settings

LEFT = Qt.MouseButton.LeftButton


def make_card(folder: Path, name: str, installed: bool = True) -> ModelCard:
    if installed:
        (folder / f"{name}.safetensors").touch()
    return ModelCard(
        id=name,
        family="resnet",
        title=name.capitalize(),
        summary="",
        predicts="chroma",
        parameters=1,
        file=f"{name}.safetensors",
        sha256=name[0] * 64,
        bytes=1,
        licence="MIT",
        folder=folder,
    )


@pytest.fixture
def cards(tmp_path: Path) -> dict[str, ModelCard]:
    made = (make_card(tmp_path, "resnet"), make_card(tmp_path, "classes"))
    absent = make_card(tmp_path, "absent", installed=False)
    return {card.id: card for card in (*made, absent)}


@pytest.fixture
def settings(qapp, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "tintype.ini")


def shown(qtbot, dialog: QDialog) -> QDialog:
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def test_about_names_versions_device_weights_and_licences(qtbot, cards):
    dialog = shown(qtbot, AboutDialog(None, "CPU, 2 cores", cards))
    qtbot.mouseClick(dialog.copy, LEFT)
    copied = QApplication.clipboard().text()
    for fact in (f"Tintype {__version__}", "Python", "torch", "CPU, 2 cores", "r" * 64):
        assert fact in copied
    assert "Weights: not installed" in copied
    licences = dialog.tabs.widget(2).toPlainText()
    assert "Lesser General Public License" in licences
    assert "replace" in licences
    assert all(name in licences for name, _ in LIBRARIES)


def test_shortcuts_lists_every_action_that_has_a_key(qtbot):
    action = QAction("Open &folder…")
    rare = [QKeySequence("F16"), QKeySequence(Qt.Key.Key_Open)]
    action.setShortcuts([QKeySequence("Ctrl+Shift+O"), *rare, QKeySequence("F3")])
    silent = QAction("Has no key")
    dialog = shown(qtbot, ShortcutsDialog(None, [action, silent], [("Original", "hold Space")]))
    table = dialog.table
    rows = [tuple(table.item(row, i).text() for i in (0, 1)) for row in range(table.rowCount())]
    assert rows == [("Open folder", "Ctrl+Shift+O or F3"), ("Original", "hold Space")]


def test_shortcuts_can_be_searched_by_name_and_by_key(qtbot):
    dialog = shown(qtbot, ShortcutsDialog(None, [], [("Undo", "Ctrl+Z"), ("Fit", "0")]))

    def visible() -> list[str]:
        rows = range(dialog.table.rowCount())
        return [
            dialog.table.item(row, 0).text() for row in rows if not dialog.table.isRowHidden(row)
        ]

    qtbot.keyClicks(dialog.search, "UND")
    assert visible() == ["Undo"]
    dialog.search.setText("0")
    assert visible() == ["Fit"]
    dialog.search.clear()
    assert visible() == ["Undo", "Fit"]


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))


def test_preferences_are_written_when_accepted(qtbot, settings, cards, tmp_path):
    dialog = shown(qtbot, PreferencesDialog(None, settings, cards))
    told = []
    settings.changed.connect(told.append)
    choose(dialog.theme, "dark")
    choose(dialog.device, "cpu")
    choose(dialog.model, "classes")
    dialog.folder.setText(str(tmp_path))
    assert told == []
    with qtbot.waitSignal(dialog.finished):
        dialog.accept()
    assert (settings.theme, settings.device, settings.default_model) == ("dark", "cpu", "classes")
    assert settings.folder("export") == tmp_path
    assert set(told) >= {"theme", "device", "default_model"}


def test_preferences_that_are_cancelled_change_nothing(qtbot, settings, cards):
    dialog = shown(qtbot, PreferencesDialog(None, settings, cards))
    choose(dialog.theme, "dark")
    dialog.reject()
    assert settings.theme == "system"


def test_preferences_show_what_is_set(qtbot, settings, cards, tmp_path):
    settings.theme, settings.device, settings.default_model = "light", "mps", "classes"
    settings.set_folder("export", tmp_path)
    dialog = shown(qtbot, PreferencesDialog(None, settings, cards))
    assert dialog.theme.currentData() == "light"
    assert dialog.device.currentData() == "mps"
    assert dialog.model.currentData() == "classes"
    assert dialog.folder.text() == str(tmp_path)
    qtbot.mouseClick(dialog.forget, LEFT)
    dialog.accept()
    assert not settings.has_folder("export")


def test_an_export_folder_that_is_not_there_now_is_kept(qtbot, settings, cards, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    settings.set_folder("export", stick)
    stick.rmdir()
    dialog = shown(qtbot, PreferencesDialog(None, settings, cards))
    assert dialog.folder.text() == str(stick)
    assert dialog.trouble.isVisible() and "does not exist" in dialog.trouble.text()
    choose(dialog.theme, "dark")
    dialog.accept()
    stick.mkdir()
    assert settings.theme == "dark" and settings.folder("export") == stick


def test_a_typed_folder_that_is_not_there_is_told(qtbot, settings, cards, tmp_path):
    dialog = shown(qtbot, PreferencesDialog(None, settings, cards))
    assert not dialog.trouble.isVisible()
    dialog.folder.setText(str(tmp_path / "nowhere"))
    assert dialog.trouble.isVisible() and dialog.folder.property("kind") == "wrong"
    dialog.folder.setText(str(tmp_path))
    assert not dialog.trouble.isVisible() and not dialog.folder.property("kind")
    dialog.folder.clear()
    assert not dialog.trouble.isVisible()


def test_a_model_that_is_not_installed_is_not_offered_as_the_first(qtbot, settings, cards):
    dialog = shown(qtbot, PreferencesDialog(None, settings, cards))
    offered = [dialog.model.itemData(place) for place in range(dialog.model.count())]
    assert offered == ["resnet", "classes"]


def test_preferences_work_without_any_model(qtbot, settings):
    dialog = shown(qtbot, PreferencesDialog(None, settings, {}))
    assert not dialog.model.isEnabled()
    before = settings.default_model
    dialog.accept()
    assert settings.default_model == before


@pytest.mark.parametrize(("saved", "words"), [(True, "is saved"), (False, "could not be saved")])
def test_a_crash_says_whether_the_work_is_safe(qtbot, tmp_path, saved, words):
    dialog = shown(qtbot, CrashDialog(None, Crash("ValueError: x", saved, tmp_path)))
    assert words in dialog.work.text()
    assert dialog.report.toPlainText() == "ValueError: x"


def test_a_crash_report_can_be_copied_and_the_log_found(qtbot, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog = shown(qtbot, CrashDialog(None, Crash("ValueError: x", True, tmp_path)))
    qtbot.mouseClick(dialog.copy, LEFT)
    assert QApplication.clipboard().text() == "ValueError: x"
    qtbot.mouseClick(dialog.open_log, LEFT)
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_every_control_of_the_preferences_has_a_name_and_a_hint(qtbot, settings, cards):
    dialog = shown(qtbot, PreferencesDialog(None, settings, cards))
    fields = [*dialog.findChildren(QComboBox), *dialog.findChildren(QLineEdit)]
    assert len(fields) >= 4
    assert all(field.accessibleName() and field.toolTip() for field in fields)
    buttons = dialog.findChildren(QAbstractButton)
    assert all(button.text() or button.accessibleName() for button in buttons)
