"""Welcome, guide and licences."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFileOpenEvent, QImage
from PySide6.QtWidgets import QApplication, QDialog

from engine.catalog import cards
from engine.licences import Library, files, installed, libraries
from gui.dialogs.guide_dialog import HELP, SIZE, GuideDialog, pages
from gui.dialogs.licences_dialog import LicencesDialog
from gui.dialogs.model_dialog import ModelDialog
from gui.dialogs.welcome_dialog import WelcomeDialog

LEFT = Qt.MouseButton.LeftButton


def test_welcome_is_said_at_the_first_start_only(tintype, until):
    tintype.helping.greet()
    assert tintype.helping.welcome is not None
    tintype.helping.welcome.accept()
    tintype.helping.greet()
    assert tintype.helping.welcome is None


def test_a_sample_of_the_welcome_is_opened(qtbot, tintype, until):
    tintype.helping.show_welcome()
    dialog = tintype.helping.welcome
    qtbot.mouseClick(next(iter(dialog.samples.tiles.values())), LEFT)
    until(lambda: tintype.session.photo is not None)
    assert tintype.helping.welcome is None


def test_welcome_names_the_device_once_it_is_known(qtbot):
    dialog = WelcomeDialog(None)
    qtbot.addWidget(dialog)
    assert "Looking" in dialog.device.text()
    dialog.show_device("CPU, 2 cores", "There is no other.")
    assert "CPU, 2 cores" in dialog.device.text()
    assert "There is no other." in dialog.device.text()


def test_a_photo_that_the_desktop_hands_over_is_opened(tintype, photos: Path, until):
    QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(str(photos / "coffee.jpg")))
    until(lambda: tintype.session.photo is not None)
    assert tintype.session.photo.path.name == "coffee.jpg"


def test_the_guide_opens_from_the_menu_and_stays_open(tintype):
    tintype.window.actions_by_name["guide"].trigger()
    guide = tintype.helping.guide
    assert guide.isVisible() and not guide.isModal()
    tintype.window.actions_by_name["guide"].trigger()
    assert tintype.helping.guide is guide
    guide.close()
    assert tintype.helping.guide is None


def test_the_guide_follows_its_links(qtbot, tmp_path: Path):
    (tmp_path / "1-one.md").write_text("# One\n\nSee [the other](2-two.md).\n")
    (tmp_path / "2-two.md").write_text("# Two\n\nText of two.\n")
    guide = GuideDialog(None, tmp_path)
    qtbot.addWidget(guide)
    assert "See the other" in guide.page.toPlainText()
    guide.titles.setCurrentRow(1)
    assert "Text of two" in guide.page.toPlainText()
    guide.page.backward()
    assert guide.titles.currentRow() == 0


@pytest.mark.parametrize("language", [path.name for path in HELP.iterdir() if path.is_dir()])
def test_every_link_and_picture_of_the_guide_is_there(language: str):
    found = pages(HELP / language)
    assert len(found) == len(pages(HELP / "en"))
    for _, path in found:
        for target in re.findall(r"\]\(([^)]+)\)", path.read_text(encoding="utf-8")):
            assert not target.startswith("http"), "the guide is read without a network"
            assert (path.parent / target).is_file(), f"{path.name}: {target}"
            if target.endswith(".png"):
                assert QImage(str(path.parent / target)).width() >= 600


@pytest.mark.parametrize("language", [path.name for path in HELP.iterdir() if path.is_dir()])
@pytest.mark.parametrize("size", [SIZE, QSize(700, 500)])
def test_no_page_of_the_guide_is_wider_than_its_place(qtbot, language: str, size: QSize):
    guide = GuideDialog(None, HELP / language)
    qtbot.addWidget(guide)
    guide.resize(size)
    guide.show()
    for row in range(guide.titles.count()):
        guide.titles.setCurrentRow(row)
        assert guide.page.document().size().height() > 300
        assert guide.page.horizontalScrollBar().maximum() == 0, guide.titles.item(row).text()


def test_the_guide_keeps_its_place_when_pictures_become_smaller(qtbot):
    guide = GuideDialog(None, HELP / "en")
    qtbot.addWidget(guide)
    guide.resize(940, 400)
    guide.show()
    wide = guide.page.document().size()
    guide.page.verticalScrollBar().setValue(60)
    guide.resize(700, 400)
    assert guide.page.document().size().width() < wide.width()
    assert guide.page.verticalScrollBar().value() == 60
    guide.resize(940, 400)
    assert guide.page.document().size() == wide


@pytest.mark.parametrize("name", ["guide", "models", "licences"])
def test_a_window_is_no_larger_than_a_small_screen(tintype, monkeypatch, name: str):
    class Small:
        def availableSize(self) -> QSize:
            return QSize(500, 420)

    for kind in (GuideDialog, LicencesDialog, ModelDialog):
        monkeypatch.setattr(kind, "screen", lambda _: Small())
    tintype.window.actions_by_name[name].trigger()
    (dialog,) = [each for each in tintype.window.findChildren(QDialog) if each.isVisible()]
    least = dialog.minimumSizeHint()
    assert dialog.height() <= max(420, least.height()) and dialog.height() < 560
    dialog.close()


def test_licences_have_a_page_for_every_model_and_library(qtbot):
    found = cards()
    dialog = LicencesDialog(None, found)
    qtbot.addWidget(dialog)
    dialog.show_libraries([Library("Thing", "1.0", "MIT", (("LICENSE", "The text."),))])
    titles = [page.title for page in dialog.pages]
    assert {f"Model: {card.title}" for card in found.values()} <= set(titles)
    dialog.names.setCurrentRow(titles.index("Thing"))
    assert "The text." in dialog.text.toPlainText()
    dialog.names.setCurrentRow(titles.index("Qt, PySide6"))
    assert "replace these files" in dialog.text.toPlainText()
    dialog.search.setText("thing")
    assert [row for row in range(len(titles)) if not dialog.names.item(row).isHidden()] == [
        titles.index("Thing")
    ]


def test_every_models_page_says_licence_training_and_hash(qtbot):
    found = cards()
    dialog = LicencesDialog(None, found)
    qtbot.addWidget(dialog)
    for card in found.values():
        text = next(page.text for page in dialog.pages if page.title == f"Model: {card.title}")
        assert card.licence in text and card.sha256 in text
        assert str(card.training.get("data") or card.training["photos"]) in text


def test_libraries_come_with_the_texts_of_their_licences():
    found = {library.name.lower().replace("_", "-"): library for library in libraries()}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in found["pyside6-essentials"].texts[0][1]
    for name in ("python", "numpy", "torch", "pillow", "qasync", "jinja2"):
        assert found[name].texts, name
    assert all(path.suffix != ".py" for package in installed() for path in files(package))


def test_licences_are_read_while_the_dialog_is_open(tintype, until):
    tintype.helping.show_licences()
    dialog = QApplication.activeModalWidget()
    until(lambda: any(page.title == "numpy" for page in dialog.pages))
    dialog.close()
