"""The sliders of the Blend panel, locked and alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QSlider, QSpinBox

from engine.ingredients import WAYS, Part
from engine.recipe import Recipe
from tests.gui.blend.acts import BLUE_YELLOW, LEFT, drag, mix, weights
from tests.gui.session_acts import steps


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


def test_every_control_has_a_name_and_says_what_it_does(panel):
    kinds = (QAbstractButton, QSlider, QSpinBox, QComboBox)
    controls = [c for kind in kinds for c in panel.findChildren(kind)]
    nameless = [
        c for c in controls
        if not (c.accessibleName() or getattr(c, "text", str)()) or not c.toolTip()
    ]  # fmt: skip
    assert len(controls) > 25 and not nameless
    assert all(c.focusPolicy() & Qt.FocusPolicy.TabFocus for c in controls)
