from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from engine.photo import Photo, open_photo, photo_from_pixels
from gui.dialogs.export_dialog import WIDTH, ExportDialog
from gui.dialogs.sheet_dialog import SheetDialog
from gui.samples import SAMPLES
from gui.settings import Settings

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def settings(qapp, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "config" / "tintype.ini")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Fotos früher"
    made.mkdir()
    return made


def make_photo(folder: Path, name: str, mode: str = "L") -> Photo:
    path = folder / name
    Image.new(mode, (40, 30), 90 if mode == "L" else (90, 128)).save(path)  # half transparent
    return open_photo(path)


@pytest.fixture
def dialog(qtbot, folder, settings) -> ExportDialog:
    return opened(qtbot, make_photo(folder, "harbour.jpg"), folder, settings)


def opened(qtbot, photo: Photo, folder: Path, settings: Settings) -> ExportDialog:
    dialog = ExportDialog(None, photo, folder, settings)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def test_simulated_damage_is_told_before_it_is_exported(qtbot, dialog, folder, settings):
    assert not dialog.warning.isVisible()
    photo = make_photo(folder, "wharf.jpg")
    warned = ExportDialog(None, photo, folder, settings, "Fading 50 %")
    qtbot.addWidget(warned)
    warned.open()
    assert warned.warning.isVisible() and "(Fading 50 %)" in warned.warning.text()


def choose(dialog: ExportDialog, kind: str) -> None:
    dialog.format.setCurrentIndex(dialog.format.findData(kind))


def test_it_begins_with_the_originals_format_beside_the_original(dialog, folder):
    choice = dialog.choice
    assert dialog.format.currentText() == "Same as the original (JPEG)"
    assert (choice.folder, choice.template) == (folder, "{name}-color")
    assert (choice.save.format, choice.save.quality) == (None, 92)
    assert choice.save.keep_metadata and choice.save.mark_colorized
    assert not choice.save.overwrite


def test_the_preview_is_the_name_that_the_file_gets(dialog, folder):
    assert dialog.preview.text() == "harbour-color.jpg"
    photo = open_photo(folder / "harbour.jpg")
    assert dialog.choice.path_for(photo) == folder / "harbour-color.jpg"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("jpeg", "harbour-color.jpg"),
        ("png", "harbour-color.png"),
        ("tiff", "harbour-color.tif"),
        ("webp", "harbour-color.webp"),
    ],
)
def test_the_preview_follows_the_format(dialog, kind, name):
    choose(dialog, kind)
    assert dialog.preview.text() == name
    assert dialog.choice.save.format == kind


def test_the_preview_follows_the_template_as_it_is_typed(qtbot, dialog):
    dialog.template.selectAll()
    qtbot.keyClicks(dialog.template, "1911 {name}")
    assert dialog.preview.text() == "1911 harbour.jpg"


def test_a_taken_name_is_never_overwritten(dialog, folder):
    taken = folder / "harbour-color.jpg"
    taken.write_bytes(b"precious")
    dialog.template.setText("x")
    dialog.template.setText("{name}-color")
    assert dialog.preview.text() == "harbour-color-2.jpg"
    assert "harbour-color.jpg is there already" in dialog.preview_note.text()


def test_an_explicit_name_that_is_taken_gets_a_number_too(dialog, folder):
    (folder / "best.jpg").touch()
    dialog.template.setText("best")
    assert dialog.preview.text() == "best-2.jpg"


def test_the_original_itself_is_never_the_target(dialog):
    dialog.template.setText("{name}")
    assert dialog.preview.text() == "harbour-2.jpg"


def test_a_suffix_that_was_typed_is_not_doubled(dialog):
    dialog.template.setText("{name}-color.jpg")
    assert dialog.preview.text() == "harbour-color.jpg"


@pytest.mark.parametrize("template", ["", "   ", "a/b", "..", "{nmae}", 'a"b', "{"])
def test_a_name_that_will_not_do_is_said_and_stops_the_export(dialog, template):
    dialog.template.setText(template)
    assert not dialog.export.isEnabled()
    assert dialog.preview_note.text()
    dialog.template.setText("{name}")
    assert dialog.export.isEnabled()


def test_a_folder_that_is_not_there_stops_the_export(dialog, folder):
    dialog.folder.setText(str(folder / "nowhere"))
    assert not dialog.export.isEnabled()
    assert dialog.preview_note.text() == "This folder does not exist."


def test_quality_is_offered_where_it_means_something(dialog):
    seen = {}
    for kind in ("same", "jpeg", "png", "tiff", "webp"):
        choose(dialog, kind)
        seen[kind] = dialog.quality.isVisible()
    assert seen == {"same": True, "jpeg": True, "png": False, "tiff": False, "webp": True}


def test_a_typed_quality_is_used(qtbot, dialog):
    number = dialog.quality.number
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "75")
    qtbot.keyClick(number, Qt.Key.Key_Tab)
    assert dialog.choice.save.quality == 75


def test_return_in_a_field_exports_what_was_typed(qtbot, dialog):
    dialog.template.setText("{name} colour")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.template, Qt.Key.Key_Return)
    assert dialog.choice.template == "{name} colour"


def test_a_png_stays_a_png(qtbot, folder, settings):
    photo = make_photo(folder, "scan.png")
    dialog = opened(qtbot, photo, folder, settings)
    assert dialog.preview.text() == "scan-color.png"


def test_the_originals_own_spelling_of_the_suffix_is_kept(qtbot, folder, settings):
    dialog = opened(qtbot, make_photo(folder, "scan.jpeg"), folder, settings)
    assert dialog.preview.text() == "scan-color.jpeg"


def test_a_format_that_cannot_be_written_becomes_the_nearest(qtbot, folder, settings):
    dialog = opened(qtbot, make_photo(folder, "old.bmp"), folder, settings)
    assert dialog.format.currentText() == "Best for this photo (PNG)"
    assert dialog.preview.text() == "old-color.png"
    assert dialog.choice.save.format == "png"


def test_a_pasted_photo_can_be_exported(qtbot, folder, settings):
    photo = photo_from_pixels(np.full((20, 30), 90, np.uint8))
    dialog = opened(qtbot, photo, folder, settings)
    assert dialog.preview.text() == "Pasted photo-color.png"


def test_what_a_format_loses_is_said(qtbot, folder, settings):
    path = folder / "deep.png"
    Image.fromarray(np.full((20, 30), 30000, np.uint16)).save(path)
    dialog = opened(qtbot, open_photo(path), folder, settings)
    assert "16 bit" not in dialog.format_note.text()
    choose(dialog, "jpeg")
    assert "8 of the photo's 16 bits" in dialog.format_note.text()
    clear = opened(qtbot, make_photo(folder, "clear.png", "LA"), folder, settings)
    choose(clear, "jpeg")
    assert "Transparent parts become white." in clear.format_note.text()


def test_choices_are_remembered_for_the_next_photo(qtbot, dialog, folder, settings, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    choose(dialog, "webp")
    dialog.quality.slider.setValue(70)
    dialog.template.setText("{name} in colour")
    dialog.keep_metadata.setChecked(False)
    dialog.mark_colorized.setChecked(False)
    dialog.folder.setText(str(elsewhere))
    qtbot.mouseClick(dialog.export, LEFT)

    second = opened(qtbot, make_photo(folder, "two.png"), folder, settings)
    save = second.choice.save
    assert (save.format, save.quality) == ("webp", 70)
    assert not save.keep_metadata and not save.mark_colorized
    assert second.choice.template == "{name} in colour"
    assert settings.folder("export") == elsewhere


def test_a_folder_that_was_not_changed_is_not_remembered(qtbot, dialog, settings):
    qtbot.mouseClick(dialog.export, LEFT)
    assert not settings.has_folder("export")


def test_a_cancelled_export_remembers_nothing(qtbot, dialog, settings):
    choose(dialog, "webp")
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert settings.export_format == "same"


def test_results_are_not_offered_to_go_among_the_programs_own_files(qtbot, settings):
    sample = next(iter(sorted(SAMPLES.glob("*.jpg"))))
    dialog = opened(qtbot, open_photo(sample), SAMPLES, settings)
    assert dialog.choice.folder == settings.folder("export") != SAMPLES
    assert dialog.export.isEnabled()


def test_every_control_has_a_name_and_a_hint(dialog):
    fields = [*dialog.findChildren(QComboBox), *dialog.findChildren(QLineEdit)]
    fields = [field for field in fields if field.objectName() != "qt_spinbox_lineedit"]
    assert len(fields) == 3
    assert all(field.accessibleName() and field.toolTip() for field in fields)
    buttons = dialog.findChildren(QAbstractButton)
    assert all(button.text() or button.accessibleName() for button in buttons)


def test_a_long_name_and_one_that_looks_like_markup_are_shown_as_they_are(qtbot, folder, settings):
    name = f"{'grandmother_and_' * 12}<b>dog.png"
    dialog = opened(qtbot, make_photo(folder, name), folder, settings)
    assert dialog.facts.textFormat() == Qt.TextFormat.PlainText
    assert dialog.facts.text().startswith("grandm") and "<b>dog.png, 40" in dialog.facts.text()
    assert dialog.width() == WIDTH
    shown = dialog.preview.shown
    assert "…" in shown and shown.endswith("-color.png")
    assert "grandmother_and_grandmother" in dialog.preview.toolTip()
    sheet = SheetDialog(None, dialog._photo, folder, settings, 6, 3)
    qtbot.addWidget(sheet)
    assert sheet.minimumSizeHint().width() < 1.5 * WIDTH
