"""What a drag, a click, a key press and a typed number on a slider of the panel are taken for."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt

from engine.recipe import Recipe
from gui.widgets.labelled_slider import PAUSE_MS
from tests.gui.recipe_panel.acts import LEFT, handle
from tests.gui.session_acts import steps


def test_one_drag_is_one_undo_step(qtbot, panel, open_session):
    bar, start = panel.strength.slider, handle(panel.strength)
    qtbot.mousePress(bar, LEFT, pos=start)
    for by in (10, 25, 50):
        qtbot.mouseMove(bar, start + QPoint(by, 0))
    qtbot.mouseRelease(bar, LEFT, pos=start + QPoint(50, 0))

    assert 1.3 < open_session.recipe.strength < 1.6
    assert steps(open_session) == 1
    assert open_session.undo_group.undoText() == "Change strength"
    open_session.undo_group.undo()
    assert open_session.recipe == Recipe()
    assert (panel.strength.slider.value(), panel.strength.number.value()) == (100, 100)


def test_two_drags_are_two_steps(qtbot, panel, open_session):
    for by in (30, 20):
        start = handle(panel.warmth)
        qtbot.mousePress(panel.warmth.slider, LEFT, pos=start)
        qtbot.mouseMove(panel.warmth.slider, start + QPoint(by, 0))
        qtbot.mouseRelease(panel.warmth.slider, LEFT, pos=start + QPoint(by, 0))
    assert steps(open_session) == 2


def test_a_drag_there_and_back_leaves_nothing(qtbot, panel, open_session):
    bar, start = panel.strength.slider, handle(panel.strength)
    qtbot.mousePress(bar, LEFT, pos=start)
    qtbot.mouseMove(bar, start + QPoint(40, 0))
    qtbot.mouseMove(bar, start)
    qtbot.mouseRelease(bar, LEFT, pos=start)
    assert steps(open_session) == 0


def test_a_grip_beside_the_middle_of_the_handle_does_not_move_it(qtbot, panel, open_session):
    qtbot.mouseClick(panel.strength.slider, LEFT, pos=handle(panel.strength) + QPoint(5, 0))
    assert open_session.recipe.strength == 1.0


def test_a_click_on_the_groove_goes_there(qtbot, panel, open_session):
    bar = panel.strength.slider
    qtbot.mouseClick(bar, LEFT, pos=QPoint(bar.width() - 4, bar.height() // 2))
    assert open_session.recipe.strength == 2.0


def test_a_double_click_resets_in_one_step(qtbot, panel, open_session):
    panel.strength.changed.emit(160)
    panel.strength.gesture_ended.emit()
    assert steps(open_session) == 1
    bar, place = panel.strength.slider, QPoint(20, 12)
    qtbot.mouseClick(bar, LEFT, pos=place)  # the first half of a double click goes there
    qtbot.mouseDClick(bar, LEFT, pos=place)
    assert open_session.recipe.strength == 1.0
    assert steps(open_session) == 2
    open_session.undo_group.undo()
    assert open_session.recipe.strength == 1.6


def test_a_typed_number_is_one_step(qtbot, panel, open_session):
    number = panel.strength.number
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "145")
    assert steps(open_session) == 0
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert (open_session.recipe.strength, panel.strength.slider.value()) == (1.45, 145)
    assert steps(open_session) == 1


def test_quick_key_presses_are_one_step_and_later_ones_another(qtbot, panel, open_session):
    bar = panel.warmth.slider
    for _ in range(3):
        qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert (open_session.recipe.warmth, steps(open_session)) == (3.0, 1)
    with qtbot.waitSignal(panel.warmth.gesture_ended, timeout=4 * PAUSE_MS):
        pass
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert (open_session.recipe.warmth, steps(open_session)) == (4.0, 2)


def test_showing_a_rounded_value_is_not_an_edit(panel, open_session):
    recipe = replace(open_session.recipe, strength=0.333, warmth=2.4)
    open_session.edit(recipe, "Preset")
    assert (panel.strength.number.value(), panel.warmth.number.value()) == (33, 2)
    assert open_session.recipe == recipe
    assert steps(open_session) == 1
