"""Any two aspects of the photo on the two sides of the canvas."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from engine.catalog import ModelCard
from engine.ingredients import Damage, Part
from engine.repair_steps import Repair
from gui.app import Tintype
from gui.aspects import BEFORE, GRAY, ORIGINAL, REPAIRED, RESULT, Aspect
from gui.images import Picture, from_qimage
from gui.widgets.canvas import Mode
from gui.widgets.pair_bar import PairBar
from tests.gui.window_acts import drop, is_colorized

OTHER = Aspect("model", "other")


@pytest.fixture
def found(model: ModelCard, tmp_path) -> dict[str, ModelCard]:
    """Two networks, one of which paints no warm tone."""
    import torch

    from engine.weights import load_state, save_weights

    state = load_state(model)
    last = [key for key in state if key.endswith("bias") and state[key].shape == (2,)][-1]
    state[last] = state[last] + torch.tensor([0.0, -0.4])
    digest, size = save_weights(state, tmp_path / "other.safetensors")
    other = replace(
        model, id="other", title="Other", file="other.safetensors", sha256=digest, bytes=size,
        folder=tmp_path,
    )  # fmt: skip
    return {model.id: model, "other": other}


@pytest.fixture
def opened(opened: Tintype, until: Callable[[Callable[[], object]], None]) -> Tintype:
    """At rest: its first picture may have been a draft, which the real one has replaced."""
    preview = opened.preview
    until(lambda: not preview._calm.isActive() and not preview._developing._running)
    return opened


def bar_of(tintype: Tintype) -> PairBar:
    return tintype.window.views.pair_bar


def painted(tintype: Tintype) -> Picture:
    picture = tintype.window.canvas._pictures.detail
    assert picture is not None
    return picture


def pick(choice: QComboBox, title: str) -> None:
    """Choose a row as a user does."""
    choice.setCurrentIndex(choice.findText(title))
    choice.activated.emit(choice.currentIndex())


def rows(choice: QComboBox) -> list[str]:
    return [choice.itemText(row) for row in range(choice.count())]


def test_it_begins_with_before_and_after(opened):
    bar = bar_of(opened)
    assert bar.sides == (BEFORE, RESULT)
    assert [choice.currentText() for choice in bar.lists] == ["Original", "Result"]
    assert rows(bar.lists[0]) == ["Original", "Gray", "Random", "Other", "Result"]
    assert not bar.reset.isEnabled()


def test_two_models_can_be_compared(opened, until):
    first = painted(opened)
    pick(bar_of(opened).lists[0], "Other")
    until(lambda: painted(opened).before != first.before)
    shown = painted(opened)
    assert shown.after == first.after
    blue, warm = (from_qimage(side)[..., 2].mean() for side in (shown.before, shown.after))
    assert blue > warm
    assert opened.session.recipe.model == "tintype"  # looking is not choosing


def test_a_side_that_needs_a_network_asks_it_once(opened, until):
    asked: list[str] = []
    opened.predictor.predicted.connect(lambda prediction: asked.append(prediction.model))
    first = painted(opened)
    pick(bar_of(opened).lists[1], "Other")
    until(lambda: painted(opened).after not in (None, first.after))
    bar_of(opened).exchange.click()
    until(lambda: painted(opened).after == first.before)
    assert asked == ["other"]


def test_the_sides_can_be_exchanged_and_reset(opened, until):
    first = painted(opened)
    bar = bar_of(opened)
    bar.exchange.click()
    until(lambda: painted(opened).before == first.after)
    assert painted(opened).after == first.before
    bar.reset.click()
    until(lambda: painted(opened).before == first.before)
    assert bar.sides == (BEFORE, RESULT)


def test_the_canvas_writes_the_names_of_the_pair_on_its_sides(opened):
    bar, canvas = bar_of(opened), opened.window.canvas
    assert canvas.names is None  # before and after
    bar.choose(GRAY, OTHER)
    assert canvas.names == ("Gray", "Other")
    opened.window.views.show_canvas(Mode.RESULT)
    assert canvas.names is None


def test_a_side_follows_the_sliders(opened, until):
    pick(bar_of(opened).lists[0], "Other")
    until(lambda: from_qimage(painted(opened).before).std(axis=2).max() > 1)
    opened.window.panel.strength.slider.setValue(0)
    until(lambda: from_qimage(painted(opened).before)[..., :3].std(axis=2).max() == 0)


def test_what_is_zoomed_into_is_made_sharply_on_both_sides(opened, until):
    pick(bar_of(opened).lists[0], "Gray")
    opened.window.actions_by_name["actual_size"].trigger()
    view = opened.window.canvas.viewport.view
    until(lambda: painted(opened).view == view)
    shown = painted(opened)
    assert shown.before.size() == shown.after.size()


def test_the_result_alone_is_always_the_result(opened, until):
    first = painted(opened)
    pick(bar_of(opened).lists[1], "Gray")
    until(lambda: painted(opened).after != first.after)
    opened.window.actions_by_name["result"].trigger()
    assert not bar_of(opened).isVisible()
    until(lambda: opened.window.canvas._pictures.overview.after is not None)
    view = opened.window.canvas.viewport.view
    until(lambda: painted(opened).view == view)
    until(lambda: from_qimage(painted(opened).after)[..., :3].std(axis=2).max() > 1)
    opened.window.actions_by_name["split"].trigger()
    assert bar_of(opened).isVisible()
    until(lambda: from_qimage(painted(opened).after)[..., :3].std(axis=2).max() == 0)


def test_with_damage_the_original_can_be_told_from_what_was_colorized(opened, until):
    bar = bar_of(opened)
    undamaged = painted(opened).before
    opened.session.edit(replace(opened.session.recipe, damage=(Damage("pixels", 0.5),)), "Damage")
    assert rows(bar.lists[0])[:3] == ["Damaged", "Original", "Gray"]
    until(lambda: painted(opened).before != undamaged)
    pick(bar.lists[0], "Original")
    until(lambda: painted(opened).before == undamaged)
    opened.session.undo_group.undo()
    assert bar.sides == (BEFORE, RESULT)
    assert ORIGINAL not in bar.sides and bar.lists[0].currentText() == "Original"


@pytest.mark.parametrize("place", [0, 1])
def test_without_a_repair_a_side_that_showed_it_is_the_usual_one(opened, place, photos, until):
    bar = bar_of(opened)
    repaired = replace(opened.session.recipe, repair=Repair(gamma=1.2))
    opened.session.edit(repaired, "Repair")
    pick(bar.lists[place], "Repaired")
    assert bar.sides[place] == REPAIRED
    opened.session.undo_group.undo()
    assert bar.sides == (BEFORE, RESULT) and opened.window.canvas.names is None
    assert [choice.currentText() for choice in bar.lists] == ["Original", "Result"]

    opened.session.undo_group.redo()
    pick(bar.lists[place], "Repaired")
    drop(opened.window, photos / "coffee.jpg")
    until(lambda: opened.session.current.title == "coffee.jpg" and is_colorized(opened))
    assert bar.sides == (BEFORE, RESULT)


def test_a_model_that_is_gone_leaves_the_comparison(opened):
    bar = bar_of(opened)
    pick(bar.lists[0], "Other")
    opened.models.library.drop("other")
    assert bar.sides == (BEFORE, RESULT) and "Other" not in rows(bar.lists[0])


def test_names_on_the_canvas_follow_the_recipe(opened):
    bar, canvas, session = bar_of(opened), opened.window.canvas, opened.session
    bar.choose(BEFORE, GRAY)
    session.edit(replace(session.recipe, damage=(Damage("pixels", 0.5),)), "Damage")
    assert canvas.names == ("Damaged", "Gray")
    bar.choose(GRAY, RESULT)
    assert canvas.names == ("Gray", "Result")
    both = (Part(session.recipe.model, 50), Part("other", 50))
    session.edit(replace(session.recipe, blend=both), "Blend")
    assert canvas.names == ("Gray", "Blend")


def test_the_sides_are_called_what_they_are(opened, qtbot):
    bar = bar_of(opened)
    assert [choice.accessibleName() for choice in bar.lists] == ["Left", "Right"]
    opened.window.actions_by_name["turn"].trigger()
    assert [choice.accessibleName() for choice in bar.lists] == ["Above", "Below"]
    opened.window.actions_by_name["side"].trigger()
    assert bar.isVisible() and opened.window.canvas.mode == Mode.SIDE
    for control in (*bar.lists, bar.exchange, bar.reset):
        assert control.accessibleName() and control.toolTip()


def test_the_keyboard_chooses_a_side(opened, until, qtbot):
    choice = bar_of(opened).lists[0]
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert bar_of(opened).sides == (GRAY, RESULT)
