"""Repair in the whole window: what the panel, the canvas and the keys do to the photo."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import sleep
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from skimage import data

from engine.ingredients import Damage
from engine.recipe import Recipe
from engine.repair_steps import MaskStroke, Repair
from gui import drafts, layers
from gui.app import Tintype
from gui.aspects import BEFORE, DAMAGED, GRAY, REPAIRED, RESULT, sides
from gui.widgets.canvas_tools import Tool
from tests.gui.window_acts import drop, is_colorized

LEFT = Qt.MouseButton.LeftButton
FADED = Repair(auto_tone=True)
DOT = MaskStroke(((0.5, 0.5),), radius=0.1)
Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def faded(tintype: Tintype, tmp_path: Path, until: Until) -> Tintype:
    """The program with a small, faded gray photo."""
    light = 90 + data.camera()[::4, ::4] // 4
    Image.fromarray(light).save(tmp_path / "faded.png")
    drop(tintype.window, tmp_path / "faded.png")
    until(lambda: is_colorized(tintype))
    tintype.window.side_tabs.show_panel(tintype.repairing.panel)
    return tintype


def repaired(tintype: Tintype, repair: Repair, until: Until) -> Any:
    """Edit the repair, and give the photo that is prepared then."""
    session, preview = tintype.session, tintype.preview
    session.edit(replace(session.recipe, repair=repair), "Repair")
    session.end_gesture()
    until(lambda: preview.preparation.is_ready(session.recipe))
    return preview.prepared


def spread(light: np.ndarray) -> float:
    return float(np.percentile(light, 99) - np.percentile(light, 1))


def test_the_result_is_repaired_and_before_is_not(faded, until):
    pictures: list[Any] = []
    faded.preview.pictured.connect(pictures.append)
    before = faded.window.canvas._pictures.overview.before
    prepared = repaired(faded, FADED, until)
    assert spread(prepared.light) > spread(faded.session.photo.light) + 10
    until(lambda: not faded.session.busy and pictures and pictures[-1].whole)
    assert pictures[-1].before == before and pictures[-1].after is not None
    until(lambda: faded.window.canvas.result == pictures[-1].after)


def test_a_slider_in_motion_shows_drafts_and_the_real_thing_comes_at_rest(faded, until):
    preparation, ready = faded.preview.preparation, list[bool]()
    faded.preview.pictured.connect(
        lambda _: ready.append(preparation.is_ready(faded.session.recipe))
    )
    for gamma in (1.2, 1.4, 1.6):
        recipe = replace(faded.session.recipe, repair=Repair(gamma=gamma))
        faded.session.edit(recipe, "Gamma")
    until(lambda: ready)
    assert not ready[0]  # so it was a draft
    until(lambda: preparation.is_ready(faded.session.recipe))
    until(lambda: is_colorized(faded) and faded.preview._layers[False].photo.is_color is False)
    assert faded.preview._layers[False].photo is faded.preview.prepared


def test_going_back_while_a_draft_shows_brings_the_old_picture_back(faded, until):
    until(lambda: not faded.lanes.pixels.busy)
    shown = faded.window.canvas._pictures.detail.after
    faded.session.edit(replace(faded.session.recipe, repair=Repair(gamma=3.0)), "Gamma")
    until(lambda: faded.window.canvas._pictures.detail.after != shown)
    faded.session.undo_group.undo()
    until(lambda: faded.window.canvas._pictures.detail.after == shown)


def test_what_was_stopped_is_made_when_it_is_asked_for_again(faded, until, monkeypatch):
    real, let_go = drafts.whole, []

    def slow(report: Any, *of: Any) -> Any:
        while not let_go:
            report(0.5)
            sleep(0.01)  # leaves the window some time
        return real(report, *of)

    monkeypatch.setattr(drafts, "whole", slow)
    faded.session.edit(replace(faded.session.recipe, repair=FADED), "Repair")
    until(lambda: faded.preview.preparation._making is not None)
    faded.window.actions_by_name["stop"].trigger()
    until(lambda: faded.preview.preparation.is_given_up(faded.session.recipe))
    until(lambda: not faded.lanes.pixels.busy)
    assert not faded.preview.preparation.is_ready(faded.session.recipe)
    let_go.append(True)
    faded.window.actions_by_name["run"].trigger()
    until(lambda: faded.preview.preparation.is_ready(faded.session.recipe))


def test_a_stroke_on_the_photo_is_filled_there_and_nowhere_else(qtbot, faded, until):
    canvas, panel = faded.window.canvas, faded.repairing.panel
    panel.steps["fill"].on.click()
    panel.detect.click()
    panel.mask_box.brush.click()
    assert canvas.tool == Tool.MASK and panel.mask_box.shown.isChecked()
    start, end = (canvas.spot(x, 0.5).toPoint() for x in (0.4, 0.6))
    qtbot.mousePress(canvas, LEFT, pos=start)
    qtbot.mouseMove(canvas, end)
    assert canvas.mask_layer.trail is not None
    qtbot.mouseRelease(canvas, LEFT, pos=end)
    (stroke,) = faded.session.recipe.repair.mask
    assert stroke.points[0] == pytest.approx((0.4, 0.5), abs=0.01)
    until(lambda: faded.preview.preparation.is_ready(faded.session.recipe))
    change = np.abs(faded.preview.prepared.light - faded.session.photo.light)
    assert change[60:69, 54:74].max() > 0
    assert change[:50].max() == change[80:].max() == change[:, :40].max() == 0
    until(lambda: canvas.mask_layer.mask is not None)
    assert "1 place" in panel.mask_box.words.text()


def test_a_way_that_was_begun_is_gone_with_the_tool(qtbot, faded):
    canvas, panel = faded.window.canvas, faded.repairing.panel
    panel.steps["fill"].on.click()
    panel.mask_box.lasso.click()
    before = faded.session.recipe
    qtbot.mousePress(canvas, LEFT, pos=canvas.spot(0.3, 0.3).toPoint())
    for x, y in ((0.6, 0.3), (0.6, 0.6)):
        qtbot.mouseMove(canvas, canvas.spot(x, y).toPoint())
    assert canvas.mask_layer.trail is not None
    canvas.set_tool(Tool.PAN)
    assert canvas.mask_layer.trail is None
    qtbot.mouseRelease(canvas, LEFT, pos=canvas.spot(0.6, 0.6).toPoint())
    assert faded.session.recipe == before


def test_a_mask_is_seen_while_its_panel_is(faded, until):
    repaired(faded, Repair(mask=(DOT,)), until)
    layer = faded.window.canvas.mask_layer
    faded.window.actions_by_name["mask"].trigger()
    until(lambda: layer.mask is not None)
    before = faded.window.canvas.grab().toImage()
    faded.window.canvas.set_tool(Tool.LASSO)
    faded.window.side_tabs.show_panel(faded.blending.panel)
    assert layer.mask is None and faded.window.canvas.tool == Tool.PAN
    assert faded.window.canvas.grab().toImage() != before
    faded.window.side_tabs.show_panel(faded.repairing.panel)
    until(lambda: layer.mask is not None)


def test_a_mask_that_is_not_there_is_said(faded, until):
    panel = faded.repairing.panel
    faded.window.actions_by_name["mask"].trigger()
    assert "no mask yet" in panel.found.text() and panel.found.isVisible()
    panel.steps["fill"].on.click()
    until(lambda: faded.window.canvas.mask_layer.mask is not None)
    assert not panel.found.isVisible()
    panel.detect.click()
    until(lambda: faded.window.canvas.mask_layer.mask is None)
    for shown in (False, True, False):
        faded.window.actions_by_name["mask"].trigger()
        assert panel.found.isVisible() is shown


def test_brackets_change_the_brush_in_use(faded):
    keys, masks, colours = (
        faded.window.actions_by_name, faded.repairing.masking, faded.blending.brushing,
    )  # fmt: skip
    canvas, was = faded.window.canvas, (masks.brush.radius, colours.brush.radius)
    canvas.set_tool(Tool.MASK)
    keys["brush_larger"].trigger()
    assert masks.brush.radius > was[0] and colours.brush.radius == was[1]
    assert canvas.brush.radius == masks.brush.radius
    canvas.set_tool(Tool.BRUSH)
    keys["brush_smaller"].trigger()
    assert colours.brush.radius < was[1] and canvas.brush.radius == colours.brush.radius


def test_a_proposal_is_one_step_and_says_what_it_found(faded, until):
    panel, stack = faded.repairing.panel, faded.session.undo_group.activeStack()
    steps = stack.index()
    panel.auto.click()
    until(lambda: "Found" in panel.found.text() and panel.auto.isEnabled())
    assert faded.session.recipe.repair.auto_tone and stack.index() == steps + 1
    assert "faded" in panel.found.text()
    panel.steps["tone"].on.click()  # each can be taken back
    assert not faded.session.recipe.repair.tones
    stack.setIndex(steps)
    assert faded.session.recipe.repair == Repair()


def test_small_pictures_follow_while_the_panel_is_seen(faded, until):
    shown = []
    faded.repairing.samples.shown.connect(shown.append)
    repaired(faded, FADED, until)
    until(lambda: shown)
    assert [sample.step for sample in shown] == ["tone"]
    assert not shown[0].same and shown[0].before != shown[0].after
    faded.window.side_tabs.show_panel(faded.blending.panel)
    repaired(faded, replace(FADED, contrast=0.5), until)
    until(lambda: not faded.lanes.pixels.busy)
    assert len(shown) == 1


def test_what_was_changed_can_be_laid_over_the_photo(faded, until):
    repaired(faded, FADED, until)
    drawn: list[Any] = []
    faded.overlays.drawn.connect(drawn.append)
    faded.repairing.panel.difference.click()
    until(lambda: drawn and drawn[-1] is not None)
    assert drawn[-1].unit == "L*" and drawn[-1].values.max() > 5
    faded.overlays.choose("")
    assert not faded.repairing.panel.difference.isChecked()


def test_damage_comes_first_and_both_can_be_compared(faded, until):
    damaged = replace(faded.session.recipe, damage=(Damage("pixels", 0.25, fill=0.0),))
    faded.session.edit(damaged, "Damage")
    repaired(faded, Repair(detect=True), until)
    preparation, true = faded.preview.preparation, faded.session.photo.light
    lost, mended = (
        float(np.abs(light - true).mean())
        for light in (preparation.damaged.light, preparation.prepared.light)
    )
    assert mended < 0.4 * lost
    there = sides({}, faded.session.recipe)
    assert {GRAY, REPAIRED, RESULT} <= set(there) and there[0] == BEFORE
    assert REPAIRED not in sides({}, damaged)
    facets = faded.comparing.gridder._facets
    view = layers.overview(faded.session.photo)
    until(lambda: not faded.session.busy)
    images = {}

    async def paint() -> None:
        for aspect in (DAMAGED, REPAIRED):
            images[aspect] = await facets.picture(aspect, view, True)

    faded.tasks.spawn(paint())
    until(lambda: len(images) == 2)
    assert images[DAMAGED] != images[REPAIRED]


def test_scores_tell_damaged_repaired_and_colorized(tintype, tmp_path, until):
    Image.fromarray(data.chelsea()[::4, ::4]).save(tmp_path / "cat.png")
    drop(tintype.window, tmp_path / "cat.png")
    recipe = Recipe(side=64, damage=(Damage("pixels", 0.5, fill=0.0),), repair=Repair(detect=True))
    until(lambda: is_colorized(tintype))
    tintype.session.edit(recipe, "Damage")
    rows: dict[str, Any] = {}
    tintype.measuring.scoring.told.connect(lambda told: rows.update({r.key: r for r in told}))
    tintype.window.side_tabs.show_panel(tintype.measuring.panel)
    until(lambda: "result" in rows and "repaired" in rows)
    assert [rows[key].title for key in ("gray", "repaired", "result")] == [
        "Gray, damaged", "Gray, repaired", "Repaired, as set",
    ]  # fmt: skip
    until(lambda: rows["repaired"].scores["psnr"] > rows["gray"].scores["psnr"] + 3)


def test_a_network_is_asked_once_and_exports_are_what_is_seen(faded, until, monkeypatch):
    from engine import repair_network
    from engine.repair import Seen
    from gui.networks import Networks

    class Card:
        sha256, scores = "a", {"uses": ["denoise"]}

    asked = []

    def see(networks, report, card, light):
        asked.append(light.shape)
        return Seen(np.zeros_like(light), np.full_like(light, 40), frozenset({"denoise"}))

    monkeypatch.setattr(repair_network, "installed", Card)
    monkeypatch.setattr(Networks, "see", see)
    seeing = faded.predictor.seeing
    seeing._looked = False
    assert not seeing.is_wanted(Repair(detect=True)) and seeing.is_wanted(Repair(denoise=0.5))
    wanted = Repair(denoise=1.0)
    made = repaired(faded, wanted, until)
    plain = layers.prepare(lambda _: None, faded.session.photo, Recipe(repair=wanted))
    assert np.abs(made.light - plain.light).max() > 0.5
    repaired(faded, Repair(denoise=0.5), until)
    assert set(asked) == {made.light.shape} and len(asked) == 1
    exported = []

    async def export() -> None:
        recipe = Recipe(repair=wanted)
        lane = faded.lanes.writing
        exported.append(await seeing.prepare(lane, faded.session.photo, recipe))

    faded.tasks.spawn(export())
    until(lambda: exported)
    np.testing.assert_array_equal(exported[0].light, made.light)


def test_a_drawn_mask_leaves_the_rest_of_the_window_alone(qtbot, faded, until):
    point = faded.window.canvas.spot(0.5, 0.5).toPoint() + QPoint(3, 3)
    faded.window.canvas.set_tool(Tool.BRUSH)
    qtbot.mouseClick(faded.window.canvas, LEFT, pos=point)
    assert faded.session.recipe.repair.mask == () and faded.session.recipe.strokes
