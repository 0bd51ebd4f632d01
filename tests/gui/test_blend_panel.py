from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QSlider, QSpinBox

from engine.catalog import ModelCard
from engine.ingredients import WAYS, Part, Stroke
from engine.recipe import Recipe
from gui.brushing import Brushing
from gui.presets import Presets
from gui.session import Session
from gui.widgets.blend_panel import BlendPanel
from gui.widgets.blend_row import BlendRow
from gui.widgets.canvas_tools import Tool

LEFT = Qt.MouseButton.LeftButton
BLUE_YELLOW = (Part("blue", 30), Part("yellow", 70))
DAB = Stroke("blue", ((0.5, 0.5),))


@pytest.fixture
def cards(tmp_path: Path) -> dict[str, ModelCard]:
    made = {}
    for name in ("tintype", "blue", "yellow", "other", "absent"):
        if name != "absent":
            (tmp_path / f"{name}.safetensors").touch()
        made[name] = ModelCard(
            id=name, family="resnet", title=name.capitalize(), summary=f"What {name} is good at.",
            predicts="chroma", parameters=1, file=f"{name}.safetensors", sha256="0" * 64, bytes=1,
            licence="MIT", folder=tmp_path,
        )  # fmt: skip
    return made


@pytest.fixture
def open_session(session: Session) -> Session:
    """A session with a photo, so that edits can be undone."""
    (entry,) = session.add(Path("a.jpg"))
    session.choose(entry.key)
    session.show(entry.key, SimpleNamespace(width=300, height=200))
    return session


@pytest.fixture
def presets(tmp_path: Path, qapp) -> Presets:
    return Presets(tmp_path / "blends.json")


@pytest.fixture
def panel(qtbot, open_session, cards, presets) -> BlendPanel:
    panel = BlendPanel(open_session, cards, presets, Brushing(open_session, "blue"))
    qtbot.addWidget(panel)
    panel.resize(300, 1200)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def steps(session: Session) -> int:
    return session.undo_group.activeStack().index()


def mix(session: Session, *parts: Part) -> None:
    session.edit(replace(session.recipe, blend=parts), "Mix")
    session.end_gesture()


def weights(session: Session) -> dict[str, float]:
    return {part.model: part.weight for part in session.recipe.blend}


def place(row: BlendRow, value: int) -> QPoint:
    return QPoint(round(row.slider._x_of(value)), row.slider.height() // 2)


def drag(qtbot, row: BlendRow, *values: int) -> None:
    start = place(row, row.slider.value())
    qtbot.mousePress(row.slider, LEFT, pos=start)
    for value in values:
        qtbot.mouseMove(row.slider, place(row, value))
    qtbot.mouseRelease(row.slider, LEFT, pos=place(row, values[-1]))


def choose(qtbot, box: QComboBox, text: str) -> None:
    """Choose an entry of a list by its name, as typing it does."""
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def test_there_is_a_slider_for_what_colours_the_photo_and_for_each_biased_model(panel):
    assert list(panel.rows.rows) == ["tintype", "blue", "yellow"]
    assert [row.number.value() for row in panel.rows.rows.values()] == [100, 0, 0]


def test_one_drag_is_one_undo_step(qtbot, panel, open_session):
    drag(qtbot, panel.rows.rows["blue"], 10, 40, 25)
    assert weights(open_session) == {"tintype": 100, "blue": 25}
    assert steps(open_session) == 1
    open_session.undo_group.undo()
    assert open_session.recipe == Recipe()
    assert panel.rows.rows["blue"].slider.value() == 0


def test_a_drag_there_and_back_leaves_nothing(qtbot, panel, open_session):
    drag(qtbot, panel.rows.rows["blue"], 50, 0)
    assert open_session.recipe == Recipe() and steps(open_session) == 0


def test_a_weight_can_be_typed(qtbot, panel, open_session):
    number = panel.rows.rows["yellow"].number
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "45")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert weights(open_session)["yellow"] == 45
    assert steps(open_session) == 1


def test_locked_sliders_make_way_and_come_back_within_a_drag(qtbot, panel, open_session):
    mix(open_session, *BLUE_YELLOW, Part("tintype", 0))
    panel.rows.lock.click()
    drag(qtbot, panel.rows.rows["blue"], 60, 100)
    assert weights(open_session) == {"blue": 100, "yellow": 0, "tintype": 0}
    open_session.undo_group.undo()
    drag(qtbot, panel.rows.rows["blue"], 100, 50)
    assert weights(open_session) == {"blue": 50, "yellow": 50, "tintype": 0}
    assert panel.rows.rows["yellow"].number.value() == 50


def test_a_single_locked_slider_stays_at_100(qtbot, panel, open_session):
    panel.rows.lock.click()
    drag(qtbot, panel.rows.rows["tintype"], 40)
    assert panel.rows.rows["tintype"].slider.value() == 100
    assert open_session.recipe == Recipe()


def test_locking_brings_the_sum_to_100(panel, open_session):
    mix(open_session, Part("blue", 100), Part("yellow", 100))
    with_lock = []
    panel.rows.lock_changed.connect(with_lock.append)
    panel.rows.lock.click()
    assert weights(open_session) == {"blue": 50, "yellow": 50}
    assert with_lock == [True]


def test_an_undo_between_two_key_presses_is_not_undone_by_the_second(qtbot, panel, open_session):
    slider = panel.rows.rows["blue"].slider
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    open_session.undo_group.undo()
    qtbot.keyClick(panel.rows.rows["yellow"].slider, Qt.Key.Key_Right)
    assert weights(open_session) == {"tintype": 100, "yellow": 1}


def test_two_sliders_moved_in_quick_succession_are_two_steps(qtbot, panel, open_session):
    for name in ("blue", "yellow"):
        qtbot.keyClick(panel.rows.rows[name].slider, Qt.Key.Key_Right)
    assert weights(open_session) == {"tintype": 100, "blue": 1, "yellow": 1}
    assert steps(open_session) == 2


def test_solo_mute_and_remove_are_steps_of_their_own(qtbot, panel, open_session):
    mix(open_session, *BLUE_YELLOW)
    blue = panel.rows.rows["blue"]
    qtbot.mouseClick(blue.solo, LEFT)
    assert open_session.recipe.shares == {"blue": 1.0}
    qtbot.mouseClick(blue.solo, LEFT)
    qtbot.mouseClick(blue.mute, LEFT)
    assert open_session.recipe.shares == {"yellow": 1.0}
    qtbot.mouseClick(blue.remove, LEFT)
    assert weights(open_session) == {"yellow": 70}
    assert steps(open_session) == 5
    for _ in range(4):
        open_session.undo_group.undo()
    assert weights(open_session) == {"blue": 30, "yellow": 70}
    assert not blue.solo.isChecked() and not blue.mute.isChecked()


def test_reset_goes_back_to_none_or_for_the_own_model_to_all(qtbot, panel, open_session):
    mix(open_session, Part("tintype", 40), Part("blue", 30))
    for name, value in (("blue", 0), ("tintype", 100)):
        qtbot.mouseClick(panel.rows.rows[name].reset, LEFT)
        assert weights(open_session)[name] == value


def test_other_models_come_by_the_menu_if_they_are_installed(panel, open_session):
    menu = panel.rows.menu
    menu.aboutToShow.emit()
    assert {a.text(): a.isEnabled() for a in menu.actions()} == {"Other": True, "Absent": False}
    menu.actions()[0].trigger()
    assert weights(open_session) == {"tintype": 100, "other": 100}
    assert panel.rows.rows["other"].title == "Other"
    assert steps(open_session) == 1
    panel.rows.rows["other"].remove.click()
    assert "other" not in panel.rows.rows


def test_a_model_of_a_recipe_that_is_not_here_is_shown_by_its_name(panel, open_session):
    mix(open_session, Part("somebody's own", 10))
    assert "somebody's own" in panel.rows.rows


def test_the_shares_are_drawn_with_names_and_percents(panel, open_session):
    panel.show_shares({"yellow": 0.748, "blue": 0.25, "other": 0.002, "tintype": 0.0})
    words = panel.bar.words.text().replace("\xa0", " ")
    assert words == "Blue 25 % · Yellow 75 % · Other < 1 %"
    assert panel.bar.stack.accessibleDescription().replace("\xa0", " ") == words


def test_every_way_of_joining_is_explained_in_a_sentence(panel, open_session):
    sentences = set()
    for place_, way in enumerate(WAYS):
        panel.way.list.setCurrentIndex(place_)
        panel.way.list.activated.emit(place_)
        assert open_session.recipe.way == way
        sentences.add(panel.way.words.text())
    assert len(sentences) == 3 and all(words.endswith(".") for words in sentences)


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
    brushing.grow()
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


def test_every_control_has_a_name_and_says_what_it_does(panel):
    kinds = (QAbstractButton, QSlider, QSpinBox, QComboBox)
    controls = [c for kind in kinds for c in panel.findChildren(kind)]
    nameless = [
        c for c in controls
        if not (c.accessibleName() or getattr(c, "text", str)()) or not c.toolTip()
    ]  # fmt: skip
    assert len(controls) > 25 and not nameless
    assert all(c.focusPolicy() & Qt.FocusPolicy.TabFocus for c in controls)
