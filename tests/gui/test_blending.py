"""Mixtures in the real window: three networks that each paint in a colour of their own."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from engine.catalog import ModelCard
from engine.ingredients import Part
from engine.recipe import DEFAULT_MODEL
from gui.app import Tintype
from gui.picking import Choice, Pick
from gui.widgets.canvas import Mode
from gui.widgets.canvas_tools import Tool
from gui.widgets.pick_popup import PickPopup
from tests.gui.window_acts import is_colorized

LEFT = Qt.MouseButton.LeftButton
COLORS = {"blue": (0.0, -0.4), "yellow": (0.0, 0.4)}  # a* and b* as shares of 110


@pytest.fixture(scope="session")
def found(model: ModelCard, tmp_path_factory: pytest.TempPathFactory) -> dict[str, ModelCard]:
    """The warm network, and others whose last layer says one colour."""
    import torch

    from engine.models import build
    from engine.weights import save_weights

    folder, made = tmp_path_factory.mktemp("biased"), {model.id: model}
    torch.manual_seed(1)
    network = build("resnet", {})
    last = [layer for layer in network.modules() if isinstance(layer, torch.nn.Conv2d)][-1]
    for name, color in COLORS.items():
        with torch.no_grad():
            last.weight.zero_()
            last.bias.copy_(torch.tensor(color))
        file = f"{name}.safetensors"
        digest, size = save_weights(network.state_dict(), folder / file)
        made[name] = replace(
            model, id=name, title=name.capitalize(), file=file, sha256=digest, bytes=size,
            folder=folder,
        )  # fmt: skip
    return made


@pytest.fixture
def mixed(opened: Tintype) -> Tintype:
    """The program with a photo open, the result alone in sight, and the Blend panel in front."""
    opened.window.canvas.set_mode(Mode.RESULT)
    opened.window.side_tabs.show_panel(opened.blending.panel)
    return opened


def look(tintype: Tintype, x: float, y: float) -> tuple[int, int, int]:
    """The result's colour around a place of the photo."""
    after = tintype.window.canvas._pictures.detail.after
    spots = [(x + dx, y + dy) for dx in (-0.01, 0, 0.01) for dy in (-0.01, 0, 0.01)]
    found = [
        after.pixelColor(int(left * after.width()), int(top * after.height())).getRgb()[:3]
        for left, top in spots
    ]
    return tuple(np.mean(found, 0).round().astype(int).tolist())


def blueness(tintype: Tintype, x: float, y: float) -> int:
    red, _, blue = look(tintype, x, y)
    return blue - red


def spot(tintype: Tintype, x: float, y: float) -> QPoint:
    return tintype.window.canvas.spot(x, y).toPoint()


def move_slider(tintype: Tintype, model: str, value: int) -> None:
    row = tintype.blending.panel.rows.rows[model]
    row.slider.setFocus()
    row.number.setValue(value)


def drag_over(qtbot, tintype: Tintype, *places: tuple[float, float]) -> None:
    canvas, points = tintype.window.canvas, [spot(tintype, *place) for place in places]
    qtbot.mousePress(canvas, LEFT, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(canvas, point)
    qtbot.mouseRelease(canvas, LEFT, pos=points[-1])


def popup_of(tintype: Tintype) -> PickPopup:
    return tintype.blending.popup


def is_complete(tintype: Tintype) -> bool:
    popup = popup_of(tintype)
    return popup.isVisible() and popup._pick is not None and popup._pick.complete


def test_a_slider_mixes_a_model_in_and_no_network_runs_twice(mixed, until):
    asked = []
    mixed.predictor.predicted.connect(lambda said: asked.append(said.model))
    warm = blueness(mixed, 0.5, 0.5)
    move_slider(mixed, "blue", 100)
    until(lambda: is_colorized(mixed) and blueness(mixed, 0.5, 0.5) > warm + 15)
    half = blueness(mixed, 0.5, 0.5)
    move_slider(mixed, DEFAULT_MODEL, 0)
    until(lambda: blueness(mixed, 0.5, 0.5) > half + 5)
    move_slider(mixed, "blue", 40)
    assert asked == ["blue"]
    words = mixed.blending.panel.bar.words.text().replace("\xa0", " ")
    assert words == "Blue 100 %"


def test_the_bar_has_the_order_of_the_sliders_from_the_first(mixed):
    parts = (Part("blue", 20), Part("yellow", 30), Part(DEFAULT_MODEL, 50))
    mixed.session.edit(replace(mixed.session.recipe, blend=parts), "Mix")
    panel = mixed.blending.panel
    assert [model for model, _, _ in panel.bar.stack.segments] == list(panel.rows.rows)


def test_the_lock_is_remembered(mixed):
    mixed.blending.panel.rows.lock.click()
    assert mixed.settings.blend_locked


def test_presets_lie_beside_the_settings(mixed):
    move_slider(mixed, "blue", 40)
    mixed.blending.presets.save("Sea", mixed.session.recipe)
    assert Path(mixed.settings.store.fileName()).with_name("blends.json").is_file()


def test_painting_gives_a_model_its_say_only_there_and_one_undo_takes_it_back(qtbot, mixed, until):
    canvas, panel = mixed.window.canvas, mixed.blending.panel
    before = {y: blueness(mixed, 0.5, y) for y in (0.2, 0.8)}
    panel.brush.paint.click()
    assert canvas.tool == Tool.BRUSH
    assert canvas.brush.radius == mixed.blending.brushing.brush.radius
    drag_over(qtbot, mixed, (0.3, 0.2), (0.5, 0.2), (0.7, 0.2))
    assert len(mixed.session.recipe.strokes) == 1
    until(lambda: is_colorized(mixed) and blueness(mixed, 0.5, 0.2) > before[0.2] + 20)
    assert abs(blueness(mixed, 0.5, 0.8) - before[0.8]) <= 2
    until(lambda: "Blue" in panel.bar.words.text())
    mixed.window.actions_by_name["undo"].trigger()
    assert not mixed.session.recipe.strokes and not mixed.session.recipe.blend
    until(lambda: abs(blueness(mixed, 0.5, 0.2) - before[0.2]) <= 2)


@pytest.mark.parametrize("tool", [Tool.BRUSH, Tool.PICK])
def test_another_panel_puts_the_tools_of_this_one_away(mixed, tool):
    panel, canvas = mixed.blending.panel, mixed.window.canvas
    (panel.brush.paint if tool == Tool.BRUSH else panel.pick).click()
    assert canvas.tool == tool
    mixed.window.side_tabs.show_panel(mixed.window.panel)
    assert canvas.tool == Tool.PAN and not panel.pick.isChecked()


def test_the_eraser_is_another_side_of_the_brush(qtbot, mixed):
    panel = mixed.blending.panel
    panel.brush.paint.click()
    drag_over(qtbot, mixed, (0.3, 0.2), (0.7, 0.2))
    panel.brush.erase.click()
    drag_over(qtbot, mixed, (0.5, 0.6), (0.5, 0.2))
    assert mixed.session.recipe.strokes == ()
    panel.brush.erase.click()
    assert mixed.window.canvas.tool == Tool.PAN
    drag_over(qtbot, mixed, (0.3, 0.2), (0.7, 0.2))
    assert mixed.session.recipe.strokes == ()


def test_brackets_change_the_size_of_the_brush(qtbot, mixed):
    canvas = mixed.window.canvas
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    sizes = [canvas.brush.radius]
    for key in "]]":
        qtbot.keyClicks(canvas, key)
        sizes.append(canvas.brush.radius)
    qtbot.keyClicks(canvas, "[")
    assert sizes == sorted(set(sizes))
    assert canvas.brush.radius == pytest.approx(sizes[1])


def test_a_click_shows_what_each_model_says_and_one_can_be_painted(qtbot, mixed, until):
    mixed.blending.panel.pick.click()
    qtbot.mouseClick(mixed.window.canvas, LEFT, pos=spot(mixed, 0.6, 0.25))
    until(lambda: is_complete(mixed))
    popup = popup_of(mixed)
    said = {choice.model: choice for choice in popup._pick.choices}
    assert list(said) == [DEFAULT_MODEL, "blue", "yellow"]
    assert said["blue"].b < -20 < 20 < said["yellow"].b
    assert said["blue"].rgb[2] > said["blue"].rgb[0]
    assert (popup.across.value(), popup.down.value()) == (60, 25)
    qtbot.keyClick(popup.list, Qt.Key.Key_Down)
    assert "Blue" in popup.list.currentItem().text() and "b* −" in popup.list.currentItem().text()  # noqa: RUF001
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    (stroke,) = mixed.session.recipe.strokes
    assert stroke.model == "blue" and len(stroke.points) == 1
    assert stroke.points[0] == pytest.approx((0.6, 0.25), abs=0.01)
    assert not popup.isVisible()
    mixed.window.actions_by_name["undo"].trigger()
    assert not mixed.session.recipe.blend


def test_a_place_can_be_picked_and_moved_without_a_mouse(qtbot, mixed, until):
    canvas, popup = mixed.window.canvas, popup_of(mixed)
    mixed.blending.panel.pick.click()
    qtbot.waitUntil(canvas.hasFocus)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    until(lambda: is_complete(mixed))
    assert (popup.across.value(), popup.down.value()) == (50, 50)
    popup.across.setFocus()
    popup.across.setValue(20)
    until(lambda: popup._pick.x == 0.2)
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert not mixed.session.recipe.strokes


def test_without_a_network_that_takes_hints_none_is_offered(qtbot, mixed, until):
    mixed.blending.panel.pick.click()
    qtbot.mouseClick(mixed.window.canvas, LEFT, pos=spot(mixed, 0.6, 0.25))
    until(lambda: is_complete(mixed))
    assert not popup_of(mixed).hint.isEnabled()
    assert "takes hints" in popup_of(mixed).hint.toolTip()


def test_a_chosen_colour_becomes_a_hint_in_one_step(qtbot, mixed):
    blue = Choice("blue", "Blue", 3.0, -40.0, (60, 80, 160))
    popup = popup_of(mixed)
    popup.show_pick(Pick(0.3, 0.7, (blue,), takes_hints=True), QPoint(0, 0))
    qtbot.mouseClick(popup.hint, LEFT)
    (hint,) = mixed.session.recipe.hints
    assert (hint.x, hint.y, hint.a, hint.b) == (0.3, 0.7, 3.0, -40.0)
    mixed.window.actions_by_name["undo"].trigger()
    assert mixed.session.recipe.hints == ()


def test_a_model_that_has_not_answered_cannot_be_chosen(qtbot, mixed):
    popup = popup_of(mixed)
    popup.show_pick(Pick(0.3, 0.7, (Choice("blue", "Blue"),)), QPoint(0, 0))
    assert "being asked" in popup.list.item(0).text()
    popup.show_pick(Pick(0.3, 0.7, (Choice("blue", "Blue"),), waits=False), QPoint(0, 0))
    assert popup.list.item(0).text() == "Blue: no answer"  # it failed, or was stopped
    assert not popup.paint.isEnabled()
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    assert popup.isVisible() and not mixed.session.recipe.strokes


def test_the_overlay_shows_where_the_mixture_disagrees(mixed, until):
    drawn = []
    mixed.overlays.drawn.connect(drawn.append)
    mixed.overlays.choose("disagreement")
    until(lambda: drawn and drawn[-1] is not None)
    assert "alone" in drawn[-1].words
    parts = (Part("blue", 50), Part("yellow", 50))
    mixed.session.edit(replace(mixed.session.recipe, blend=parts), "Mix")
    until(lambda: drawn[-1] is not None and drawn[-1].values is not None)
    assert drawn[-1].unit == "ΔE00"
    assert np.median(drawn[-1].values) > 15


def test_the_side_under_an_overlay_bears_its_name(mixed, until):
    canvas = mixed.window.canvas
    canvas.set_mode(Mode.SPLIT)
    assert (canvas.name_of(False), canvas.name_of(True)) == ("Before", "After")
    parts = (Part("blue", 50), Part("yellow", 50))
    mixed.session.edit(replace(mixed.session.recipe, blend=parts), "Mix")
    mixed.overlays.choose("disagreement")
    until(lambda: canvas.name_of(True) == "Disagreement")
    assert canvas.name_of(False) == "Before"
    mixed.overlays.choose("")
    assert canvas.name_of(True) == "After"


def test_closing_the_photo_closes_what_was_said_of_it(qtbot, mixed, until):
    mixed.blending.panel.pick.click()
    qtbot.mouseClick(mixed.window.canvas, LEFT, pos=spot(mixed, 0.6, 0.25))
    until(lambda: is_complete(mixed))
    mixed.session.remove(mixed.session.current.key)
    QApplication.processEvents()
    assert not popup_of(mixed).isVisible()
