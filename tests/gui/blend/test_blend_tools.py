"""Presets, the brush and other tools of the Blend panel."""

from dataclasses import replace

from PySide6.QtCore import Qt

from engine.recipe import Recipe
from gui.widgets.canvas_tools import Tool
from tests.gui.blend.acts import BLUE_YELLOW, DAB, LEFT, choose, drag, mix, weights
from tests.gui.session_acts import steps


def test_a_preset_is_one_step_and_shown_as_chosen(qtbot, panel, open_session):
    choose(qtbot, panel.presets.list, "BY equal")
    assert open_session.recipe.shares == {"blue": 0.5, "yellow": 0.5}
    assert steps(open_session) == 1
    assert panel.presets.list.currentText() == "BY equal"
    drag(qtbot, panel.rows.rows["blue"], 80)
    assert panel.presets.list.currentIndex() == -1
    open_session.undo_group.undo()
    assert panel.presets.list.currentText() == "BY equal"


def test_a_preset_whose_models_are_missing_cannot_be_chosen(panel):
    box = panel.presets.list
    spot = box.findText("BGY equal")
    assert not box.model().item(spot).isEnabled()
    assert "green" in box.itemData(spot, Qt.ItemDataRole.ToolTipRole)


def test_a_mixture_is_saved_by_name_with_the_keyboard_and_deleted(qtbot, panel, open_session):
    picker = panel.presets
    assert not picker.save.isEnabled()
    mix(open_session, *BLUE_YELLOW)
    picker.save.click()
    qtbot.keyClicks(picker.name, "Sea")
    qtbot.keyClick(picker.name, Qt.Key.Key_Return)
    assert picker.list.currentText() == "Sea"
    assert not picker.name.isVisible()
    open_session.undo_group.undo()
    choose(qtbot, picker.list, "Sea")
    assert weights(open_session) == {"blue": 30, "yellow": 70}
    picker.delete.click()
    assert picker.list.findText("Sea") < 0
    assert weights(open_session) == {"blue": 30, "yellow": 70}


def test_a_name_that_is_taken_is_refused_in_words(qtbot, panel, open_session):
    mix(open_session, *BLUE_YELLOW)
    panel.presets.save.click()
    qtbot.keyClicks(panel.presets.name, "BY equal")
    panel.presets.keep.click()
    assert "comes with the program" in panel.presets.words.text()
    assert panel.presets.words.isVisible()
    qtbot.keyClick(panel.presets.name, Qt.Key.Key_Escape)
    assert not panel.presets.words.isVisible() and not panel.presets.name.isVisible()


def test_reset_takes_everything_of_the_panel_back_in_one_step(qtbot, panel, open_session):
    assert not panel.reset.isEnabled()
    mixed = replace(Recipe(strength=0.5), blend=BLUE_YELLOW, way="median", strokes=(DAB,))
    open_session.edit(mixed, "Mix")
    qtbot.mouseClick(panel.reset, LEFT)
    assert open_session.recipe == Recipe(strength=0.5)
    assert not panel.reset.isEnabled()
    open_session.undo_group.undo()
    assert open_session.recipe == mixed


def test_the_brush_is_set_by_its_controls_and_shown_by_them(qtbot, panel):
    box, brushing = panel.brush, panel.brush._brushing
    box.radius.number.setValue(20)
    box.softness.number.setValue(10)
    box.weight.number.setValue(0)
    choose(qtbot, box.model, "Yellow")
    brush = brushing.brush
    assert (brush.radius, brush.softness, brush.weight, brush.model) == (0.2, 0.1, 0, "yellow")
    brushing.resize(larger=True)
    assert box.radius.number.value() == 25
    assert box.model.findText("Absent") < 0


def test_tools_are_asked_for_and_given_back(qtbot, panel):
    asked = []
    panel.tool_wanted.connect(asked.append)
    panel.brush.paint.click()
    panel.show_tool(Tool.BRUSH)
    panel.brush.erase.click()
    panel.show_tool(Tool.BRUSH)
    assert panel.brush.erase.isChecked() and not panel.brush.paint.isChecked()
    assert panel.brush._brushing.brush.erasing
    panel.brush.erase.click()
    panel.show_tool(Tool.PAN)
    panel.pick.click()
    assert asked == [Tool.BRUSH, Tool.BRUSH, Tool.PAN, Tool.PICK]
    assert not panel.brush.erase.isChecked()


def test_strokes_are_counted_and_cleared(panel, open_session):
    assert "No strokes" in panel.brush.count.text()
    assert not panel.brush.clear.isEnabled() and not panel.brush.last.isEnabled()
    open_session.edit(replace(open_session.recipe, strokes=(DAB, DAB)), "Paint")
    assert panel.brush.count.text().startswith("2 strokes")
    panel.brush.last.click()
    assert panel.brush.count.text().startswith("1 stroke ")
    panel.brush.clear.click()
    assert open_session.recipe.strokes == ()
