"""The grid in the real window: what its cells show, and what mouse and keys do with them."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from engine.catalog import ModelCard
from engine.errors import OutOfMemory
from engine.ingredients import Damage
from engine.progress import Report
from gui.aspects import DAMAGED, GRAY, ORIGINAL, RESULT
from gui.images import from_qimage
from gui.widgets.canvas_tools import Tool
from tests.gui.grid.acts import (
    FIRST,
    SECOND,
    THIRD,
    all_ready,
    cell_of,
    grid_of,
    image_of,
    order,
)
from tests.gui.window_acts import drop, is_colorized


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


def test_a_slider_changes_all_coloured_cells_without_a_network(shown, until):
    asked = []
    shown.predictor.predicted.connect(asked.append)
    before = {cell.aspect: image_of(cell) for cell in grid_of(shown).cells}
    shown.window.panel.strength.slider.setValue(30)
    coloured = [cell for cell in grid_of(shown).cells if cell.aspect != ORIGINAL]
    until(lambda: all(image_of(cell) != before[cell.aspect] for cell in coloured))
    assert image_of(cell_of(shown, ORIGINAL)) == before[ORIGINAL]
    assert not asked


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
        "Original", "Damaged", "Repaired", "Result", "Random", "Other", "Third",
    ]  # fmt: skip
    assert not rows["Damaged"].isEnabled()
    rows["Other"].trigger()
    rows["Gray"].trigger()
    assert order(shown) == [ORIGINAL, RESULT, FIRST, THIRD, GRAY]
    until(lambda: all_ready(grid_of(shown)))
    assert shown.settings.grid_cells.split() == [
        "original", "damaged", "repaired", "result", "model:tintype", "model:third", "gray",
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


def test_what_is_done_on_the_canvas_leaves_the_grid(shown, until):
    views, again = shown.window.views, shown.window.actions_by_name["grid"].trigger
    shown.overlays.choose("error")
    assert not views.shows_grid
    shown.overlays.choose("")
    again()
    shown.blending.panel.pick.click()
    assert not views.shows_grid and shown.window.canvas.tool == Tool.PICK
    again()
    shown.window.canvas.set_tool(Tool.PAN)
    assert views.shows_grid


def test_every_cell_and_control_has_a_name_and_a_hint(shown):
    views = shown.window.views
    bar = views.grid_bar
    controls = [*grid_of(shown).cells, bar.cells, bar.previous, bar.next, bar.sheet]
    assert all(control.accessibleName() and control.toolTip() for control in controls)
    assert all(cell.accessibleDescription() for cell in grid_of(shown).cells)
