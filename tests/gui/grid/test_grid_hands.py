"""The grid under mouse and keys in the real window: adopt, move, zoom, pan."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from gui.aspects import ORIGINAL, RESULT
from gui.widgets.canvas import Mode
from tests.gui.grid.acts import (
    CTRL,
    FIRST,
    LEFT,
    SECOND,
    THIRD,
    at,
    cell_of,
    grid_of,
    image_of,
    order,
    send_drag,
)


def test_the_key_shows_the_grid_and_the_canvas_again(opened, qtbot):
    window = opened.window
    qtbot.keyClick(window.canvas, Qt.Key.Key_G)
    assert grid_of(opened).isVisible() and not window.canvas.isVisible()
    assert window.actions_by_name["grid"].isChecked()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_G)
    assert window.canvas.isVisible() and window.actions_by_name["split"].isChecked()
    qtbot.keyClick(window.canvas, Qt.Key.Key_G)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Y)
    assert window.canvas.isVisible() and window.canvas.mode == Mode.SIDE


def test_a_cell_is_pixel_for_pixel_what_the_result_is_after_adopting_it(shown, until, qtbot):
    before = image_of(cell_of(shown, SECOND))
    qtbot.mouseClick(cell_of(shown, SECOND), LEFT)
    until(lambda: image_of(cell_of(shown, RESULT)) == before)


def test_a_click_adopts_a_model_as_one_step_back(shown, qtbot):
    shown.window.panel.strength.slider.setValue(120)
    qtbot.mouseClick(cell_of(shown, SECOND), LEFT)
    assert shown.session.recipe.model == "other"
    assert shown.session.recipe.strength == 1.2
    assert cell_of(shown, SECOND).used and not cell_of(shown, FIRST).used
    assert "in use" in cell_of(shown, SECOND).accessibleName()
    shown.session.undo_group.undo()
    assert shown.session.recipe.model == "tintype"
    assert cell_of(shown, FIRST).used


def test_a_click_on_the_original_changes_nothing(shown, qtbot):
    before = shown.session.recipe
    qtbot.mouseClick(cell_of(shown, ORIGINAL), LEFT)
    assert shown.session.recipe == before
    assert cell_of(shown, ORIGINAL).hasFocus()


def test_the_keyboard_goes_through_cells_adopts_and_moves_them(shown, qtbot):
    grid = grid_of(shown)
    first = grid.cells[0]
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_End)
    last = QApplication.focusWidget()
    assert last is cell_of(shown, THIRD)
    qtbot.keyClick(last, Qt.Key.Key_Return)
    assert shown.session.recipe.model == "third"
    qtbot.keyClick(last, Qt.Key.Key_Left, CTRL)
    assert order(shown) == [ORIGINAL, RESULT, FIRST, THIRD, SECOND]
    assert QApplication.focusWidget() is last
    qtbot.keyClick(last, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is grid.cells[3 - grid.columns]
    assert shown.session.current.title == "astronaut.jpg"  # arrows turn no photos here


def test_a_cell_dragged_over_another_takes_its_place(shown):
    cell, goal = cell_of(shown, THIRD), cell_of(shown, RESULT)
    before = shown.session.recipe
    send_drag(cell, at(cell), at(goal))
    assert order(shown) == [ORIGINAL, THIRD, RESULT, FIRST, SECOND]
    assert shown.session.recipe == before  # a drag is no click
    assert not cell.lifted


def test_a_cell_whose_page_is_turned_during_a_drag_is_let_go(shown, qtbot, monkeypatch):
    from gui.widgets import grid_choice

    monkeypatch.setattr(grid_choice, "MOST", 3)
    shown.window.views.choice.changed.emit()
    cell = cell_of(shown, ORIGINAL)
    send_drag(cell, at(cell, True), at(cell, True) + QPoint(40, 0), let_go=False)
    assert cell.lifted
    qtbot.keyClick(cell, Qt.Key.Key_PageDown)
    assert order(shown) == [SECOND, THIRD]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the loop runs on
    qtbot.mouseClick(cell_of(shown, SECOND), LEFT)
    assert shown.session.recipe.model == "other"


def test_zoom_and_pan_are_locked_together(shown, until):
    grid, cell = grid_of(shown), cell_of(shown, SECOND)
    place = QPointF(at(cell))
    event = QWheelEvent(
        place, grid.mapToGlobal(place), QPoint(), QPoint(0, 600),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    fitted = grid.viewport
    QApplication.sendEvent(grid, event)
    assert grid.viewport.zoom > 2 * fitted.zoom
    assert len({id(each.viewport) for each in grid.cells}) == 1
    zoomed = grid.viewport
    send_drag(cell, at(cell), at(cell) + QPoint(30, 20))
    assert grid.viewport.x < zoomed.x and grid.viewport.y < zoomed.y
    assert order(shown) == [ORIGINAL, RESULT, FIRST, SECOND, THIRD]  # it panned, and moved no cell
    view = grid.viewport.view
    until(
        lambda: all(
            each.pictures.detail is not None and each.pictures.detail.view == view
            for each in grid.cells
        )
    )
    send_drag(cell, at(cell, on_name=True), at(cell_of(shown, ORIGINAL), on_name=True))
    assert order(shown)[0] == SECOND


def test_zoom_actions_go_to_what_is_in_sight(shown):
    canvas_zoom = shown.window.canvas.viewport.zoom
    shown.window.actions_by_name["actual_size"].trigger()
    assert grid_of(shown).viewport.zoom == 1
    assert shown.window.canvas.viewport.zoom == canvas_zoom
    assert shown.window.zoom.text() == "100 %"
    shown.window.actions_by_name["fit"].trigger()
    assert grid_of(shown).viewport.fits


def test_a_double_click_shows_the_model_large(shown, qtbot):
    cell = cell_of(shown, THIRD)
    qtbot.mouseClick(cell, LEFT)
    qtbot.mouseDClick(cell, LEFT)
    assert shown.session.recipe.model == "third"
    assert shown.window.canvas.isVisible()
