"""The grid as a contact sheet: the dialog, and what is written."""

import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox

from engine.errors import OutOfMemory
from engine.progress import Cancelled, Report
from engine.sheet import Layout
from gui import sheeting
from gui.app import Tintype
from gui.aspects import ORIGINAL, RESULT, Aspect
from gui.dialogs.sheet_dialog import SheetDialog
from gui.images import from_qimage
from gui.sheeting import Ready, SheetOrder, write
from tests.gui.window_acts import is_colorized

MODEL = Aspect("model", "tintype")


@pytest.fixture
def dialog(opened: Tintype, tmp_path: Path) -> SheetDialog:
    opened.window.actions_by_name["sheet"].trigger()
    found = QApplication.activeModalWidget()
    assert isinstance(found, SheetDialog)
    found.place.line.setText(str(tmp_path))
    return found


def choose(choice: QComboBox, data: object) -> None:
    choice.setCurrentIndex(choice.findData(data))


def written(tintype: Tintype, until, path: Path) -> Path:
    until(lambda: path.exists() and not tintype.activity.exporting)
    return path


def test_it_says_what_will_be_written(dialog):
    assert dialog.preview.text() == "astronaut-sheet.pdf"
    choose(dialog.format, ".png")
    assert dialog.preview.text() == "astronaut-sheet.png"
    dialog.name.setText("compared.PNG")
    assert dialog.preview.text() == "compared.png"


def test_a_sheet_that_is_there_is_never_overwritten(dialog, tmp_path):
    (tmp_path / "astronaut-sheet.pdf").touch()
    dialog.columns.setValue(2)
    assert dialog.preview.text() == "astronaut-sheet-2.pdf"


@pytest.mark.parametrize("name", ["", "a/b", "{nmae}"])
def test_a_name_that_will_not_do_is_said(dialog, name):
    dialog.name.setText(name)
    assert not dialog.save.isEnabled() and dialog.note.text()


def test_a_folder_that_is_not_there_is_said(dialog, tmp_path):
    dialog.place.line.setText(str(tmp_path / "nowhere"))
    assert not dialog.save.isEnabled()
    assert dialog.note.text() == "This folder does not exist."


def test_the_sheet_has_the_pixels_of_the_result(opened, dialog, tmp_path, until):
    choose(dialog.format, ".png")
    choose(dialog.edge, 640)
    dialog.columns.setValue(2)
    dialog.accept()
    path = written(opened, until, tmp_path / "astronaut-sheet.png")
    drawn = np.asarray(Image.open(path))
    copied: list[object] = []
    opened.exporter.copied.connect(copied.append)
    opened.window.actions_by_name["copy"].trigger()
    until(lambda: copied)
    result = from_qimage(copied[0])[..., :3]
    layout = Layout(columns=2, edge=640)
    top = layout.head("astronaut.jpg")
    left = 2 * layout.gap + (layout.edge + layout.gap) + (layout.edge - 512) // 2
    assert np.array_equal(drawn[top : top + 512, left : left + 512], result)


def test_models_that_were_not_asked_yet_are_asked_for_the_sheet(opened, dialog, tmp_path, until):
    assert opened.window.views.choice.there(opened.session.recipe) == [ORIGINAL, RESULT, MODEL]
    dialog.accept()
    path = written(opened, until, tmp_path / "astronaut-sheet.pdf")
    assert path.read_bytes().count(b"/Subtype /Image") == 3
    (message,) = opened.window.messages.messages
    assert "astronaut-sheet.pdf" in message.text


def test_a_model_that_fails_has_an_empty_place(opened, dialog, tmp_path, until, monkeypatch):
    def full(report: Report, *rest: object) -> object:
        raise OutOfMemory("there is not enough memory", "Close other programs.")

    monkeypatch.setattr(opened.predictor._networks, "predict", full)
    opened.window.panel.side._edit(192)  # so that nothing is known
    dialog.accept()
    path = written(opened, until, tmp_path / "astronaut-sheet.pdf")
    assert path.read_bytes().count(b"/Subtype /Image") == 1


def test_a_sheet_stopped_while_it_is_written_does_not_stay(opened, dialog, tmp_path, until):
    def stop_late(fraction: float) -> None:
        if fraction == 1.0:
            raise Cancelled

    photo = opened.session.photo
    order = SheetOrder(
        photo, photo, opened.session.recipe, [(ORIGINAL, "Original")], 1, 64,
        lambda: tmp_path / "late.pdf",
    )  # fmt: skip
    with pytest.raises(Cancelled):
        write(stop_late, order, [Ready(ORIGINAL, "Original")])
    assert not list(tmp_path.glob("*.pdf"))


def test_stop_writes_no_sheet(opened, dialog, tmp_path, until, monkeypatch):
    begun, let_go = threading.Event(), threading.Event()

    def slow(report: Report, *rest: object) -> Path:
        begun.set()
        let_go.wait(10)
        return write(report, *rest)

    monkeypatch.setattr(sheeting, "write", slow)
    dialog.accept()
    until(begun.is_set)
    assert opened.activity.exporting
    opened.window.actions_by_name["stop"].trigger()
    until(lambda: not opened.activity.exporting)
    let_go.set()
    until(lambda: not opened.lanes.writing.busy)
    opened.lanes.writing._thread.submit(lambda: None).result()  # behind what was stopped
    assert not list(tmp_path.glob("*.pdf"))
    assert is_colorized(opened)


def test_every_control_has_a_name_and_a_hint(dialog):
    fields = [*dialog.findChildren(QComboBox), *dialog.findChildren(QLineEdit)]
    fields = [field for field in fields if field.objectName() != "qt_spinbox_lineedit"]
    fields += dialog.findChildren(QSpinBox)
    assert len(fields) == 5
    assert all(field.accessibleName() and field.toolTip() for field in fields)
