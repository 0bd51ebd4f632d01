"""The whole window, as its user meets it: open, compare, adjust, undo, stop."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QSlider

from engine.errors import OutOfMemory
from engine.progress import Report
from gui import layers
from gui.widgets.canvas import Mode
from gui.window import LEAST
from tests.gui.window_acts import drop, is_colorized

ROOT = Path(__file__).resolve().parent.parent.parent


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
        until(lambda: not canvas.space.down)
        qtbot.keyClick(place, Qt.Key.Key_Backslash)
        assert not canvas.original
        until(lambda: not canvas.space.down)


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


def test_stop_ends_a_prediction_and_run_starts_it_again(tintype, photos, until, monkeypatch):
    begun, let_go = threading.Event(), threading.Event()
    predict = tintype.predictor._networks.predict

    def slow(report: Report, *rest: object) -> object:
        begun.set()
        let_go.wait(10)
        return predict(report, *rest)

    monkeypatch.setattr(tintype.predictor._networks, "predict", slow)
    tintype.activity._last = "Colorized in 1.0 s"
    drop(tintype.window, photos / "coffee.jpg")
    until(begun.is_set)
    assert tintype.session.busy
    tintype.window.actions_by_name["stop"].trigger()
    until(lambda: not tintype.session.busy)
    let_go.set()
    tintype.window.panel.strength.slider.setValue(50)  # does not start what was stopped
    until(lambda: not tintype.lanes.pixels.busy)
    assert not tintype.window.canvas._pictures.colorized
    assert tintype.window.status.run.text() == ""  # nothing of the photo before

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


def test_a_first_picture_that_fails_is_not_said_to_be_opening(tintype, photos, until, monkeypatch):
    def full(*_: object) -> object:
        raise OutOfMemory("there is not enough memory", "Close other programs.")

    with monkeypatch.context() as patched:
        patched.setattr(layers, "develop", full)
        drop(tintype.window, photos / "coffee.jpg")
        until(lambda: tintype.window.messages.messages)
        assert tintype.window.canvas._words() == "No picture of coffee.jpg"
    tintype.window.actions_by_name["run"].trigger()
    until(lambda: is_colorized(tintype))
    assert tintype.window.canvas._words() == ""


def test_closing_the_window_ends_the_program(tintype, qtbot):
    with qtbot.waitSignal(tintype.ended):
        tintype.window.close()
    assert not tintype.window.isVisible()


def test_a_note_that_comes_or_goes_moves_no_slider_and_no_photo(tintype, photos, until):
    window = tintype.window
    assert not window.side_tabs.isVisible()  # without a photo there is nothing to set
    drop(window, photos / "coffee.jpg")
    until(lambda: is_colorized(tintype))
    slider = window.panel.findChildren(QSlider)[0]
    window.messages.clear()
    QApplication.processEvents()
    before, photo = slider.mapTo(window, QPoint()), window.canvas.geometry()
    window.messages.show_note("A sentence")
    until(window.messages.isVisible)
    QApplication.processEvents()
    assert window.messages.height() > 0
    assert slider.mapTo(window, QPoint()) == before
    assert window.canvas.geometry() == photo  # a note goes by itself, perhaps under a click
    assert window.childAt(window.messages.mapTo(window, QPoint(60, 5))) is not window.canvas
    window.messages.show_error("It broke", "Mend it")  # which stays, and must hide nothing
    until(lambda: window.canvas.height() < photo.height())
    window.messages.clear()
    until(lambda: window.canvas.geometry() == photo)


def test_full_screen_is_ticked_whoever_has_turned_it_on(tintype):
    act = tintype.window.actions_by_name["full_screen"]
    tintype.window.setWindowState(Qt.WindowState.WindowFullScreen)
    assert act.isChecked()
    act.trigger()
    assert not tintype.window.isFullScreen() and not act.isChecked()


@pytest.mark.usefixtures("german")
def test_the_window_fits_on_a_small_screen_in_long_words(tintype):
    least = tintype.window.minimumSizeHint()
    assert least.height() <= 500  # 1920 x 1080 at 200 % are 960 x 540, less the desktop's own
    views, panels = tintype.window.views, 365  # as wide as the style sheet makes them
    assert max(LEAST, views.minimumSizeHint().width()) + panels <= 960
