"""The grid in the real window: what its cells show, and what mouse and keys do with them."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from engine.catalog import ModelCard
from engine.errors import OutOfMemory
from engine.ingredients import Damage
from engine.progress import Report
from gui.app import Tintype
from gui.aspects import DAMAGED, GRAY, ORIGINAL, RESULT, Aspect
from gui.images import from_qimage
from gui.widgets.canvas import Mode
from gui.widgets.grid import Grid
from gui.widgets.grid_cell import GridCell
from tests.gui.window_acts import drop, is_colorized

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
FIRST, SECOND, THIRD = (Aspect("model", name) for name in ("tintype", "other", "third"))


@pytest.fixture(scope="session")
def trio(model: ModelCard) -> list[ModelCard]:
    """Three networks that differ in what they paint."""
    import torch

    from engine.weights import load_state, save_weights

    cards = [model]
    for name, shift in (("other", -0.2), ("third", 0.3)):
        state = load_state(model)
        last = [key for key in state if key.endswith("bias") and state[key].shape == (2,)][-1]
        state[last] = state[last] + torch.tensor([0.0, shift])
        file = f"{name}.safetensors"
        digest, size = save_weights(state, model.folder / file)
        title = name.capitalize()
        cards.append(replace(model, id=name, title=title, file=file, sha256=digest, bytes=size))
    return cards


@pytest.fixture
def found(trio: list[ModelCard]) -> dict[str, ModelCard]:
    return {card.id: card for card in trio}


@pytest.fixture
def shown(opened: Tintype, until) -> Tintype:
    """The program with the grid in sight and all of it made."""
    opened.window.actions_by_name["grid"].trigger()
    until(lambda: all_ready(grid_of(opened)))
    return opened


def grid_of(tintype: Tintype) -> Grid:
    return tintype.window.views.grid


def cell_of(tintype: Tintype, aspect: Aspect) -> GridCell:
    cell = grid_of(tintype).cell(aspect)
    assert cell is not None
    return cell


def image_of(cell: GridCell) -> QImage | None:
    picture = cell.pictures.detail or cell.pictures.overview
    return picture and picture.before


def all_ready(grid: Grid) -> bool:
    return all(cell.standing.state == "ready" and image_of(cell) is not None for cell in grid.cells)


def order(tintype: Tintype) -> list[Aspect]:
    return [cell.aspect for cell in grid_of(tintype).cells]


def at(cell: GridCell, on_name: bool = False) -> QPoint:
    """A point of the grid: the middle of the cell's picture, or of its name."""
    place = cell.picture_area.center()
    if on_name:
        place.setY(cell.height() - 8)
    return cell.mapTo(cell.parentWidget(), place)


def send_drag(cell: GridCell, start: QPoint, end: QPoint) -> None:
    """Real mouse events with the button held, to the cell that was pressed."""
    grid = cell.parentWidget()

    def send(kind: QEvent.Type, point: QPoint, button: Qt.MouseButton, held: bool) -> None:
        place = QPointF(grid.mapToGlobal(point))
        buttons = LEFT if held else Qt.MouseButton.NoButton
        local = QPointF(cell.mapFrom(grid, point))
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(cell, QMouseEvent(kind, local, place, button, buttons, none))

    send(QEvent.Type.MouseButtonPress, start, LEFT, True)
    for step in (0.2, 0.6, 1.0):
        point = start + (end - start) * step
        send(QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton, True)
    send(QEvent.Type.MouseButtonRelease, end, LEFT, False)


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


def test_every_model_is_asked_once_and_has_its_name_and_time(opened, until):
    asked = []
    opened.predictor.predicted.connect(lambda prediction: asked.append(prediction.model))
    opened.window.actions_by_name["grid"].trigger()
    assert {cell.standing.state for cell in grid_of(opened).cells} >= {"ready", "waiting"}
    until(lambda: all_ready(grid_of(opened)))
    assert sorted(asked) == ["other", "third"]  # the first was known
    assert order(opened) == [ORIGINAL, RESULT, FIRST, SECOND, THIRD]
    for aspect, name in ((FIRST, "Random"), (SECOND, "Other"), (THIRD, "Third")):
        cell = cell_of(opened, aspect)
        assert cell.title == name
        assert cell.state_words().endswith(" s")
    assert cell_of(opened, ORIGINAL).state_words() == ""


def test_cells_show_what_their_models_say(shown):
    images = {str(cell.aspect): image_of(cell) for cell in grid_of(shown).cells}
    original = from_qimage(images["original"]).astype(int)
    assert abs(original[..., 0] - original[..., 2]).max() == 0
    assert images["result"] == images["model:tintype"]
    assert images["model:tintype"] != images["model:other"] != images["model:third"]
    blue = [from_qimage(images[f"model:{name}"])[..., 2].mean() for name in ("third", "other")]
    assert blue[0] < blue[1]


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


def test_a_slider_changes_all_coloured_cells_without_a_network(shown, until):
    asked = []
    shown.predictor.predicted.connect(asked.append)
    before = {cell.aspect: image_of(cell) for cell in grid_of(shown).cells}
    shown.window.panel.strength.slider.setValue(30)
    coloured = [cell for cell in grid_of(shown).cells if cell.aspect != ORIGINAL]
    until(lambda: all(image_of(cell) != before[cell.aspect] for cell in coloured))
    assert image_of(cell_of(shown, ORIGINAL)) == before[ORIGINAL]
    assert not asked


def test_a_double_click_shows_the_model_large(shown, qtbot):
    cell = cell_of(shown, THIRD)
    qtbot.mouseClick(cell, LEFT)
    qtbot.mouseDClick(cell, LEFT)
    assert shown.session.recipe.model == "third"
    assert shown.window.canvas.isVisible()


def test_damage_brings_a_cell_of_its_own(shown, until):
    assert grid_of(shown).cell(DAMAGED) is None
    damaged = replace(shown.session.recipe, damage=(Damage("pixels", 0.3),))
    shown.session.edit(damaged, "Damage")
    until(lambda: grid_of(shown).cell(DAMAGED) and all_ready(grid_of(shown)))
    assert image_of(cell_of(shown, DAMAGED)) != image_of(cell_of(shown, ORIGINAL))
    shown.session.undo_group.undo()
    assert grid_of(shown).cell(DAMAGED) is None


def test_the_original_of_a_colour_photo_is_in_its_true_colours(tintype, tmp_path, until):
    from PIL import Image
    from skimage import data

    path = tmp_path / "coffee.png"
    Image.fromarray(data.coffee()[::4, ::4]).save(path)
    drop(tintype.window, path)
    until(lambda: is_colorized(tintype))
    tintype.window.views.choice.toggle(GRAY)
    tintype.window.actions_by_name["grid"].trigger()
    until(lambda: all_ready(grid_of(tintype)))
    original = from_qimage(image_of(cell_of(tintype, ORIGINAL))).astype(int)
    gray = from_qimage(image_of(cell_of(tintype, GRAY))).astype(int)
    assert (original[..., 0] - original[..., 2]).max() > 60
    assert abs(gray[..., 0] - gray[..., 2]).max() == 0


def test_a_model_that_fails_says_so_in_its_cell_and_is_tried_again(opened, until, monkeypatch):
    predict = opened.predictor._networks.predict

    def full(report: Report, card: ModelCard, *rest: object) -> object:
        if card.id == "other":
            raise OutOfMemory("there is not enough memory", "Close other programs.")
        return predict(report, card, *rest)

    monkeypatch.setattr(opened.predictor._networks, "predict", full)
    opened.window.actions_by_name["grid"].trigger()
    until(lambda: cell_of(opened, THIRD).standing.state == "ready")
    failed = cell_of(opened, SECOND)
    assert failed.standing.state == "failed"
    assert failed.standing.words == "There is not enough memory. Close other programs."
    assert "not enough memory" in failed.accessibleName()
    opened.window.panel.strength.slider.setValue(50)  # does not make it anything but failed
    assert failed.standing.state == "failed"

    monkeypatch.setattr(opened.predictor._networks, "predict", predict)
    opened.window.actions_by_name["run"].trigger()
    until(lambda: all_ready(grid_of(opened)))


def test_stop_leaves_cells_without_colour_until_run(opened, until, monkeypatch):
    begun, let_go = threading.Event(), threading.Event()
    predict = opened.predictor._networks.predict

    def slow(report: Report, *rest: object) -> object:
        begun.set()
        let_go.wait(10)
        return predict(report, *rest)

    monkeypatch.setattr(opened.predictor._networks, "predict", slow)
    opened.window.actions_by_name["grid"].trigger()
    until(begun.is_set)
    assert cell_of(opened, SECOND).standing.state == "working"
    assert cell_of(opened, THIRD).standing.state == "waiting"
    opened.window.actions_by_name["stop"].trigger()
    until(lambda: not opened.session.busy)
    until(lambda: cell_of(opened, THIRD).standing.state == "stopped")
    assert cell_of(opened, SECOND).standing.state == "stopped"
    let_go.set()
    opened.window.actions_by_name["run"].trigger()
    until(lambda: all_ready(grid_of(opened)))


def test_the_menu_chooses_cells_and_the_choice_is_remembered(shown, until):
    bar = shown.window.views.grid_bar
    bar.menu.aboutToShow.emit()
    rows = {action.text(): action for action in bar.menu.actions() if action.text()}
    assert [text for text, row in rows.items() if row.isChecked()] == [
        "Original", "Damaged", "Result", "Random", "Other", "Third",
    ]  # fmt: skip
    assert not rows["Damaged"].isEnabled()
    rows["Other"].trigger()
    rows["Gray"].trigger()
    assert order(shown) == [ORIGINAL, RESULT, FIRST, THIRD, GRAY]
    until(lambda: all_ready(grid_of(shown)))
    assert shown.settings.grid_cells.split() == [
        "original", "damaged", "result", "model:tintype", "model:third", "gray",
    ]  # fmt: skip


def test_more_than_nine_cells_fill_pages(shown, qtbot, monkeypatch):
    from gui.widgets import grid_choice

    monkeypatch.setattr(grid_choice, "MOST", 3)
    views = shown.window.views
    views.choice.changed.emit()
    assert order(shown) == [ORIGINAL, RESULT, FIRST]
    assert views.grid_bar.page.text() == "1 of 2" and views.grid_bar.next.isVisible()
    qtbot.keyClick(grid_of(shown).cells[0], Qt.Key.Key_PageDown)
    assert order(shown) == [SECOND, THIRD]
    assert not views.grid_bar.next.isEnabled()
    views.grid_bar.previous.click()
    assert order(shown) == [ORIGINAL, RESULT, FIRST]


@pytest.mark.parametrize(("count", "columns"), [(1, 1), (2, 2), (5, 3)])
def test_up_to_three_cells_stand_beside_each_other(shown, count, columns):
    choice = shown.window.views.choice
    choice.choose([ORIGINAL, RESULT, FIRST, SECOND, THIRD][:count])
    assert grid_of(shown).columns == columns
    areas = [cell.geometry() for cell in grid_of(shown).cells]
    assert len({(area.width(), area.height()) for area in areas}) == 1
    assert all(grid_of(shown).rect().contains(area) for area in areas)


def test_another_photo_begins_again_in_the_grid(shown, photos: Path, until):
    before = image_of(cell_of(shown, FIRST))
    drop(shown.window, photos / "coffee.jpg")
    until(lambda: shown.session.current.title == "coffee.jpg" and all_ready(grid_of(shown)))
    assert shown.window.views.shows_grid
    assert image_of(cell_of(shown, FIRST)) != before
    assert grid_of(shown).viewport.width == shown.session.photo.width


def test_a_hidden_grid_asks_no_networks(opened, photos: Path, until):
    asked: list[str] = []
    opened.predictor.predicted.connect(lambda prediction: asked.append(prediction.model))
    drop(opened.window, photos / "chelsea.jpg")
    until(lambda: opened.session.current.title == "chelsea.jpg" and is_colorized(opened))
    assert asked == ["tintype"]


def test_every_cell_and_control_has_a_name_and_a_hint(shown):
    views = shown.window.views
    bar = views.grid_bar
    controls = [*grid_of(shown).cells, bar.cells, bar.previous, bar.next, bar.sheet]
    assert all(control.accessibleName() and control.toolTip() for control in controls)
    assert all(cell.accessibleDescription() for cell in grid_of(shown).cells)
