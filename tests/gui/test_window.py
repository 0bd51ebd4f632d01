"""The whole window, as its user meets it: open, compare, adjust, undo, export, stop."""

import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from engine.errors import OutOfMemory
from engine.progress import Report
from gui.widgets.canvas import Mode

ROOT = Path(__file__).resolve().parent.parent.parent


def mime(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(window, *paths: Path) -> None:
    """Drag files over the window and let go of them."""
    data, place = mime(*paths), QPoint(300, 300)
    copy, left, none = (
        Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )  # fmt: skip
    QApplication.sendEvent(window, QDragEnterEvent(place, copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(place), copy, data, left, none))


def states(tintype) -> dict[str, str]:
    return {entry.title: entry.state for entry in tintype.session.entries}


def is_colorized(tintype) -> bool:
    detail = tintype.window.canvas._pictures.detail
    return detail is not None and detail.after is not None and not tintype.session.busy


@pytest.fixture
def opened(tintype, photos, until):
    """The program with one photo open and colorized."""
    drop(tintype.window, photos / "astronaut.jpg")
    until(lambda: is_colorized(tintype))
    return tintype


def test_the_window_does_not_load_torch():
    code = (
        "import sys, gui.app, gui.window;"
        "print(sorted({'torch', 'skimage', 'scipy', 'cv2'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_command_does_not_load_qt():
    code = (
        "import sys; sys.argv = ['tintype', 'models']; import gui.__main__ as m; m.main();"
        "print('PySide6' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip().endswith("False")


def test_a_dropped_photo_is_colorized_by_itself(opened):
    canvas = opened.window.canvas
    assert opened.window.windowTitle() == "astronaut.jpg — Tintype"
    shown = canvas.grab().toImage()
    middle = canvas.rect().center()
    before, after = (shown.pixelColor(middle + QPoint(dx, 100)) for dx in (-80, 80))
    assert before.saturation() == 0
    assert after.red() > after.blue()


def test_a_dropped_folder_lists_the_broken_file_and_opens_the_rest(
    tintype, photos, tmp_path, until
):
    nested = tmp_path / "album" / "older"
    nested.mkdir(parents=True)
    for name in ("astronaut.jpg", "coffee.jpg"):
        (nested / name).write_bytes((photos / name).read_bytes())
    (nested / "broken.jpg").write_text("no photo")
    (nested / "letter.txt").write_text("no photo either")
    drop(tintype.window, tmp_path / "album")
    until(lambda: "waiting" not in states(tintype).values() and is_colorized(tintype))
    assert states(tintype) == {
        "astronaut.jpg": "ready", "broken.jpg": "failed", "coffee.jpg": "ready"
    }  # fmt: skip
    (message,) = tintype.window.messages.messages
    assert "broken.jpg" in message.text and message.remedy


def test_a_broken_first_file_does_not_keep_the_second_from_being_shown(
    tintype, photos, tmp_path, until
):
    broken = tmp_path / "a.jpg"
    broken.write_text("no photo")
    drop(tintype.window, broken, photos / "coffee.jpg")
    until(lambda: is_colorized(tintype))
    assert tintype.session.current.title == "coffee.jpg"


def test_an_opening_that_fails_keeps_the_photo_that_was_open(opened, tmp_path, until):
    photo = opened.session.photo
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n")
    drop(opened.window, broken)
    until(lambda: states(opened).get("broken.png") == "failed")
    assert opened.session.photo is photo
    assert opened.window.windowTitle().startswith("astronaut.jpg")
    assert is_colorized(opened)


def test_a_file_that_vanished_says_so(opened, photos, tmp_path, until):
    gone = tmp_path / "gone.jpg"
    gone.write_bytes((photos / "coffee.jpg").read_bytes())
    drop(opened.window, gone)
    until(lambda: opened.session.current.title == "gone.jpg")
    first, second = (entry.key for entry in opened.session.entries)
    opened.session.choose(first)
    until(lambda: opened.session.current.key == first)
    opened.opener._kept.drop(second)
    gone.unlink()
    opened.session.choose(second)
    until(lambda: states(opened)["gone.jpg"] == "failed")
    assert opened.session.current.key == first


def test_a_folder_without_photos_says_so(tintype, tmp_path, until):
    drop(tintype.window, tmp_path)
    until(lambda: tintype.window.messages.messages)
    assert tmp_path.name in tintype.window.messages.messages[-1].text
    assert not tintype.session.entries


def test_one_drag_of_a_slider_is_one_step_back(opened, qtbot, until):
    slider = opened.window.panel.strength.slider
    before = opened.window.canvas._pictures.detail.after
    slider.setSliderDown(True)
    for value in (120, 150, 180):
        slider.setValue(value)
    slider.setSliderDown(False)
    assert opened.session.recipe.strength == 1.8
    until(lambda: opened.window.canvas._pictures.detail.after != before)
    qtbot.keyClick(opened.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.session.recipe.strength == 1
    assert slider.value() == 100
    until(lambda: opened.window.canvas._pictures.detail.after == before)


def test_a_slider_does_not_run_the_network_again(opened, until):
    runs = []
    opened.predictor.predicted.connect(runs.append)
    opened.window.panel.warmth.slider.setValue(20)
    after = opened.window.canvas._pictures.detail.after
    until(lambda: opened.window.canvas._pictures.detail.after != after)
    assert not runs


def test_another_working_size_runs_the_network_once_and_going_back_not_at_all(opened, until):
    runs = []
    opened.predictor.predicted.connect(runs.append)
    panel = opened.window.panel
    panel.side._edit(192)
    until(lambda: runs)
    opened.session.undo_group.undo()
    opened.session.undo_group.redo()
    until(lambda: is_colorized(opened))
    assert [run.side for run in runs] == [192]


def test_keys_choose_how_to_compare(opened, qtbot):
    canvas = opened.window.canvas
    for key, mode in ((Qt.Key.Key_Y, Mode.SIDE), (Qt.Key.Key_S, Mode.SPLIT)):
        qtbot.keyClick(canvas, key)
        assert canvas.mode == mode
    qtbot.keyClick(canvas, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.divider.turned
    qtbot.keyClick(canvas, Qt.Key.Key_1)
    assert canvas.viewport.zoom == 1
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.viewport.fits


def test_space_shows_the_original_wherever_the_focus_is(opened, qtbot, until):
    canvas = opened.window.canvas
    for place in (canvas, opened.window.panel.strength.slider, opened.window.filmstrip.list):
        place.setFocus()
        qtbot.keyClick(place, Qt.Key.Key_Space)
        assert canvas.original
        until(lambda: not canvas._pressed.isValid())
        qtbot.keyClick(place, Qt.Key.Key_Backslash)
        assert not canvas.original
        until(lambda: not canvas._pressed.isValid())


def test_letters_go_to_a_field_that_has_the_focus(opened, qtbot):
    field = opened.window.panel.strength.number
    field.setFocus()
    for key in (Qt.Key.Key_Y, Qt.Key.Key_1, Qt.Key.Key_0):
        qtbot.keyClick(field, key)
    assert opened.window.canvas.mode == Mode.SPLIT
    assert opened.window.canvas.viewport.fits


def test_left_and_right_turn_the_photos(tintype, photos, qtbot, until):
    drop(tintype.window, photos)
    until(lambda: is_colorized(tintype))
    for key, title in (
        (Qt.Key.Key_Right, "chelsea.jpg"),
        (Qt.Key.Key_Right, "coffee.jpg"),
        (Qt.Key.Key_Left, "chelsea.jpg"),
    ):
        qtbot.keyClick(tintype.window.canvas, key)
        until(lambda title=title: tintype.session.current.title == title)


def test_each_photo_keeps_its_own_settings(tintype, photos, until):
    drop(tintype.window, photos)
    until(lambda: is_colorized(tintype))
    tintype.window.panel.strength.slider.setValue(30)
    tintype.session.next()
    until(lambda: tintype.session.current.title == "chelsea.jpg")
    assert tintype.window.panel.strength.slider.value() == 100
    tintype.session.previous()
    until(lambda: tintype.session.current.title == "astronaut.jpg")
    assert tintype.window.panel.strength.slider.value() == 30


def test_an_image_can_be_pasted(tintype, until):
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(0x808080)
    QGuiApplication.clipboard().setImage(image)
    tintype.window.actions_by_name["paste"].trigger()
    until(lambda: is_colorized(tintype))
    assert (tintype.session.photo.width, tintype.session.photo.height) == (300, 200)
    assert tintype.session.current.path is None


def test_files_can_be_pasted(tintype, photos, until):
    QGuiApplication.clipboard().setMimeData(mime(photos / "coffee.jpg"))
    tintype.window.actions_by_name["paste"].trigger()
    until(lambda: is_colorized(tintype))
    assert tintype.session.current.title == "coffee.jpg"


def test_the_result_is_copied_at_full_size(opened, until):
    QGuiApplication.clipboard().clear()
    opened.window.actions_by_name["copy"].trigger()
    until(lambda: not QGuiApplication.clipboard().image().isNull())
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (512, 512)
    assert image.pixelColor(256, 256).saturation() > 0


def test_an_export_goes_beside_the_original_and_never_over_anything(opened, tmp_path, until):
    for expected in ("astronaut-color.jpg", "astronaut-color-2.jpg"):
        opened.window.actions_by_name["export"].trigger()
        dialog = QApplication.activeModalWidget()
        dialog.folder.setText(str(tmp_path))
        dialog.accept()
        until((tmp_path / expected).exists)
    pixels = np.asarray(Image.open(tmp_path / "astronaut-color.jpg"))
    assert pixels.shape == (512, 512, 3)
    assert pixels[..., 0].mean() > pixels[..., 2].mean()


def test_stop_ends_an_export_and_leaves_no_file(opened, tmp_path, until, monkeypatch):
    begun = threading.Event()

    def endless(photo: object, guide: object, recipe: object, report: Report) -> None:
        while True:
            begun.set()
            report(0.5)

    monkeypatch.setattr("engine.render.render", endless)
    opened.window.actions_by_name["export"].trigger()
    dialog = QApplication.activeModalWidget()
    dialog.folder.setText(str(tmp_path))
    dialog.accept()
    until(begun.is_set)
    until(opened.window.status.stop.isVisible)
    opened.window.status.stop.click()
    until(lambda: not opened.activity.exporting)
    assert not opened.window.status.stop.isVisible()
    assert not list(tmp_path.glob("*color*"))


def test_stop_ends_a_prediction_and_run_starts_it_again(tintype, photos, until, monkeypatch):
    begun, let_go = threading.Event(), threading.Event()
    predict = tintype.predictor._networks.predict

    def slow(report: Report, *rest: object) -> object:
        begun.set()
        let_go.wait(10)
        return predict(report, *rest)

    monkeypatch.setattr(tintype.predictor._networks, "predict", slow)
    drop(tintype.window, photos / "coffee.jpg")
    until(begun.is_set)
    assert tintype.session.busy
    tintype.window.actions_by_name["stop"].trigger()
    until(lambda: not tintype.session.busy)
    let_go.set()
    tintype.window.panel.strength.slider.setValue(50)  # does not start what was stopped
    until(lambda: not tintype.lanes.pixels.busy)
    assert not tintype.window.canvas._pictures.colorized

    tintype.window.actions_by_name["run"].trigger()
    until(lambda: is_colorized(tintype))


def test_out_of_memory_is_told_with_its_remedy(tintype, photos, until, monkeypatch):
    def full(report: Report, *rest: object) -> object:
        raise OutOfMemory("there is not enough memory", "Close other programs.")

    monkeypatch.setattr(tintype.predictor._networks, "predict", full)
    drop(tintype.window, photos / "coffee.jpg")
    until(lambda: tintype.window.messages.messages)
    (message,) = tintype.window.messages.messages
    assert message.remedy == "Close other programs."
    assert not tintype.session.busy


def test_recent_files_are_remembered(opened, photos):
    assert [file.path.name for file in opened.settings.recent_files()] == ["astronaut.jpg"]
    opened.window.recent.aboutToShow.emit()
    assert opened.window.recent.actions()[0].text() == "astronaut.jpg"


def test_closing_the_last_photo_shows_the_empty_page(opened):
    opened.window.actions_by_name["close"].trigger()
    assert opened.window.empty_page.isVisible()
    assert not opened.window.actions_by_name["export"].isEnabled()


def test_recipes_put_by_after_a_mistake_can_be_opened_again(opened, until):
    opened.window.panel.strength.slider.setValue(40)
    opened.save_work()
    opened.session.remove(opened.session.current.key)
    opened._offer_rescued()
    message = opened.window.messages.messages[-1]
    message.action()
    until(lambda: is_colorized(opened))
    assert opened.session.recipe.strength == 0.4


def test_closing_the_window_ends_the_program(tintype, qtbot):
    with qtbot.waitSignal(tintype.ended):
        tintype.window.close()
    assert not tintype.window.isVisible()
