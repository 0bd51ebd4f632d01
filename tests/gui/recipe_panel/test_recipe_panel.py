"""What the Colorize panel offers, says and resets."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from engine.recipe import DEFAULT_MODEL, SIDES, Recipe
from gui.widgets.recipe_panel import RecipePanel
from tests.gui.recipe_panel.acts import LEFT, make_card, turn_wheel
from tests.gui.session_acts import steps


def test_each_control_has_its_own_way_back(qtbot, panel, open_session):
    assert not panel.strength.reset.isEnabled()
    open_session.edit(
        replace(open_session.recipe, strength=0.4, warmth=9, tint=-9, side=512), "Preset"
    )
    for button in (panel.strength.reset, panel.warmth.reset, panel.tint.reset, panel.side.reset):
        assert button.isEnabled()
        qtbot.mouseClick(button, LEFT)
        assert not button.isEnabled()
    assert open_session.recipe == Recipe()
    assert steps(open_session) == 5


def test_reset_all_is_one_step_and_keeps_the_model(qtbot, panel, open_session):
    changed = replace(
        open_session.recipe,
        model="classes",
        strength=0.4,
        warmth=9,
        tint=5,
        vividness=0.9,
        side=512,
        borders=True,
    )
    open_session.edit(changed, "Preset")
    qtbot.mouseClick(panel.reset_all, LEFT)
    assert open_session.recipe == Recipe(model="classes")
    assert not panel.reset_all.isEnabled()
    open_session.undo_group.undo()
    assert open_session.recipe == changed


def test_vividness_is_offered_only_where_there_is_a_choice(panel, open_session):
    assert panel.vividness.isHidden()
    open_session.edit(replace(open_session.recipe, model="classes"), "Preset")
    assert not panel.vividness.isHidden()
    panel.vividness.slider.setValue(80)
    assert open_session.recipe.vividness == 0.8


def test_every_working_side_is_offered_with_its_pixels_and_words(qtbot, panel, open_session):
    box = panel.side.list
    assert [box.itemData(place) for place in range(box.count())] == list(SIDES)
    assert all(str(side) in box.itemText(place) for place, side in enumerate(SIDES))
    assert box.currentText() == "256 px: faster, bolder areas"
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert open_session.recipe.side == 320
    assert steps(open_session) == 1


def test_a_side_from_a_recipe_file_is_shown_too(panel, open_session):
    open_session.edit(replace(open_session.recipe, side=640), "Open recipe")
    assert panel.side.list.currentText() == "640 px: from the recipe"
    assert open_session.recipe.side == 640


def test_choosing_a_model_is_one_step(qtbot, panel, open_session):
    panel.model.list.setFocus()
    qtbot.keyClick(panel.model.list, Qt.Key.Key_Down)
    assert open_session.recipe.model == "classes"
    assert open_session.undo_group.undoText() == "Change model"
    open_session.undo_group.undo()
    assert panel.model.list.currentData() == DEFAULT_MODEL


def test_a_model_that_is_not_installed_cannot_be_chosen(qtbot, panel, open_session):
    panel.model.list.setFocus()
    for _ in range(4):
        qtbot.keyClick(panel.model.list, Qt.Key.Key_Down)
    assert open_session.recipe.model == "classes"
    assert panel.model.list.itemText(2) == "Absent (not installed)"


def test_the_picker_tells_in_words_what_is_known_of_a_model(panel, open_session):
    facts = panel.model.facts
    assert panel.model.summary.text() == f"What {DEFAULT_MODEL} is good at."
    assert facts["predicts"].text() == "one colour for each point"
    assert facts["size"].text() == "3.1 million parameters, 6 MB"
    assert facts["score"].text() == ("25 % closer to true colours than gray (error 9.0, gray 12.0)")
    assert facts["licence"].text() == "MIT"
    open_session.edit(replace(open_session.recipe, model="classes"), "Preset")
    assert facts["score"].text() == "not yet"
    assert "how vivid" in facts["predicts"].text()


def test_a_model_worse_than_gray_is_not_flattered(qtbot, open_session, tmp_path):
    rows = [{"model": "gray", "ciede2000": 8.0}, {"model": DEFAULT_MODEL, "ciede2000": 9.0}]
    card = make_card(tmp_path, DEFAULT_MODEL, scores={"rows": rows})
    panel = RecipePanel(open_session, {DEFAULT_MODEL: card})
    qtbot.addWidget(panel)
    assert panel.model.facts["score"].text().startswith("no closer to true colours than gray")


@pytest.mark.parametrize("model", ["absent", "somebody's own"])
def test_a_recipe_for_a_model_that_is_not_here_says_so(panel, open_session, model):
    open_session.edit(replace(open_session.recipe, model=model), "Open recipe")
    assert panel.model.missing.isVisible()
    assert "not installed" in panel.model.list.currentText()
    assert open_session.recipe.model == model


def test_the_panel_says_that_colours_are_a_guess(panel):
    words = {label.text() for label in panel.findChildren(QLabel)}
    assert "Colours are a guess by the model, not a record." in words


def test_the_wheel_changes_nothing_without_the_focus(qtbot, panel, open_session):
    panel.reset_all.setFocus()
    for control in (panel.strength.slider, panel.strength.number, panel.side.list):
        turn_wheel(control)
    assert open_session.recipe == Recipe()
    panel.strength.slider.setFocus()
    turn_wheel(panel.strength.slider)
    assert open_session.recipe.strength != 1.0


def test_every_control_has_a_name_and_a_hint(panel, open_session):
    open_session.edit(replace(open_session.recipe, model="classes"), "Preset")
    controls = [panel.model.list, panel.side.list, panel.side.reset]
    for slider in panel.sliders:
        controls += [slider.slider, slider.number, slider.reset]
    assert all(control.accessibleName() and control.toolTip() for control in controls)
    names = [control.accessibleName() for control in controls]
    assert len(names) == len(set(names))


def test_tab_goes_from_top_to_bottom(qtbot, panel, open_session):
    changed = replace(
        open_session.recipe, model="classes", side=512, strength=0.2, warmth=4, tint=3
    )
    open_session.edit(changed, "Preset")
    panel.model.details.setFocus()
    visited = [panel.model.details]
    for _ in range(14):
        panel.focusNextChild()
        visited.append(panel.focusWidget())
    assert visited[1:] == [
        panel.model.list,
        panel.side.list,
        panel.side.reset,
        panel.vividness.slider,
        panel.vividness.number,
        panel.strength.slider,
        panel.strength.number,
        panel.strength.reset,
        panel.warmth.slider,
        panel.warmth.number,
        panel.warmth.reset,
        panel.tint.slider,
        panel.tint.number,
        panel.tint.reset,
    ]
