from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from engine.catalog import ModelCard
from engine.recipe import DEFAULT_MODEL, SIDES, Recipe
from gui.session import Session
from gui.widgets.labelled_slider import PAUSE_MS, LabelledSlider
from gui.widgets.recipe_panel import RecipePanel

LEFT = Qt.MouseButton.LeftButton
SCORES = {
    "photos": 500,
    "rows": [
        {"model": "gray", "ciede2000": 12.0},
        {"model": DEFAULT_MODEL, "ciede2000": 9.0},
        {"model": "true", "ciede2000": 0.0},
    ],
}


def make_card(folder: Path, name: str, **changes) -> ModelCard:
    values = {
        "family": "resnet",
        "title": name.capitalize(),
        "summary": f"What {name} is good at.",
        "predicts": "chroma",
        "parameters": 3_120_000,
        "file": f"{name}.safetensors",
        "sha256": "0" * 64,
        "bytes": 6_400_000,
        "licence": "MIT",
    }
    return ModelCard(id=name, **{**values, **changes}, folder=folder)


@pytest.fixture
def cards(tmp_path: Path) -> dict[str, ModelCard]:
    for name in (DEFAULT_MODEL, "classes"):
        (tmp_path / f"{name}.safetensors").touch()
    made = (
        make_card(tmp_path, DEFAULT_MODEL, scores=SCORES),
        make_card(tmp_path, "classes", predicts="distribution"),
        make_card(tmp_path, "absent", licence="CC BY-NC 4.0"),
    )
    return {card.id: card for card in made}


@pytest.fixture
def open_session(session: Session) -> Session:
    """A session with a photo, so that edits can be undone."""
    (entry,) = session.add(Path("a.jpg"))
    session.choose(entry.key)
    session.show(entry.key, object())
    return session


@pytest.fixture
def panel(qtbot, open_session, cards) -> RecipePanel:
    panel = RecipePanel(open_session, cards)
    qtbot.addWidget(panel)
    panel.resize(300, 720)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def steps(session: Session) -> int:
    return session.undo_group.activeStack().index()


def handle(slider: LabelledSlider) -> QPoint:
    bar = slider.slider
    return QPoint(round(bar._x_of(bar.value())), bar.height() // 2)


def test_one_drag_is_one_undo_step(qtbot, panel, open_session):
    bar, start = panel.strength.slider, handle(panel.strength)
    qtbot.mousePress(bar, LEFT, pos=start)
    for by in (10, 25, 50):
        qtbot.mouseMove(bar, start + QPoint(by, 0))
    qtbot.mouseRelease(bar, LEFT, pos=start + QPoint(50, 0))

    assert 1.3 < open_session.recipe.strength < 1.6
    assert steps(open_session) == 1
    assert open_session.undo_group.undoText() == "Change strength"
    open_session.undo_group.undo()
    assert open_session.recipe == Recipe()
    assert (panel.strength.slider.value(), panel.strength.number.value()) == (100, 100)


def test_two_drags_are_two_steps(qtbot, panel, open_session):
    for by in (30, 20):
        start = handle(panel.warmth)
        qtbot.mousePress(panel.warmth.slider, LEFT, pos=start)
        qtbot.mouseMove(panel.warmth.slider, start + QPoint(by, 0))
        qtbot.mouseRelease(panel.warmth.slider, LEFT, pos=start + QPoint(by, 0))
    assert steps(open_session) == 2


def test_a_drag_there_and_back_leaves_nothing(qtbot, panel, open_session):
    bar, start = panel.strength.slider, handle(panel.strength)
    qtbot.mousePress(bar, LEFT, pos=start)
    qtbot.mouseMove(bar, start + QPoint(40, 0))
    qtbot.mouseMove(bar, start)
    qtbot.mouseRelease(bar, LEFT, pos=start)
    assert steps(open_session) == 0


def test_a_grip_beside_the_middle_of_the_handle_does_not_move_it(qtbot, panel, open_session):
    qtbot.mouseClick(panel.strength.slider, LEFT, pos=handle(panel.strength) + QPoint(5, 0))
    assert open_session.recipe.strength == 1.0


def test_a_click_on_the_groove_goes_there(qtbot, panel, open_session):
    bar = panel.strength.slider
    qtbot.mouseClick(bar, LEFT, pos=QPoint(bar.width() - 4, bar.height() // 2))
    assert open_session.recipe.strength == 2.0


def test_a_double_click_resets_in_one_step(qtbot, panel, open_session):
    panel.strength.changed.emit(160)
    panel.strength.gesture_ended.emit()
    assert steps(open_session) == 1
    bar, place = panel.strength.slider, QPoint(20, 12)
    qtbot.mouseClick(bar, LEFT, pos=place)  # the first half of a double click goes there
    qtbot.mouseDClick(bar, LEFT, pos=place)
    assert open_session.recipe.strength == 1.0
    assert steps(open_session) == 2
    open_session.undo_group.undo()
    assert open_session.recipe.strength == 1.6


def test_a_typed_number_is_one_step(qtbot, panel, open_session):
    number = panel.strength.number
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "145")
    assert steps(open_session) == 0
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert (open_session.recipe.strength, panel.strength.slider.value()) == (1.45, 145)
    assert steps(open_session) == 1


def test_quick_key_presses_are_one_step_and_later_ones_another(qtbot, panel, open_session):
    bar = panel.warmth.slider
    for _ in range(3):
        qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert (open_session.recipe.warmth, steps(open_session)) == (3.0, 1)
    with qtbot.waitSignal(panel.warmth.gesture_ended, timeout=4 * PAUSE_MS):
        pass
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert (open_session.recipe.warmth, steps(open_session)) == (4.0, 2)


def test_showing_a_rounded_value_is_not_an_edit(panel, open_session):
    recipe = replace(open_session.recipe, strength=0.333, warmth=2.4)
    open_session.edit(recipe, "Preset")
    assert (panel.strength.number.value(), panel.warmth.number.value()) == (33, 2)
    assert open_session.recipe == recipe
    assert steps(open_session) == 1


def test_each_control_has_its_own_way_back(qtbot, panel, open_session):
    assert not panel.strength.reset.isEnabled()
    open_session.edit(replace(open_session.recipe, strength=0.4, warmth=9, side=512), "Preset")
    for button in (panel.strength.reset, panel.warmth.reset, panel.side.reset):
        assert button.isEnabled()
        qtbot.mouseClick(button, LEFT)
        assert not button.isEnabled()
    assert open_session.recipe == Recipe()
    assert steps(open_session) == 4


def test_reset_all_is_one_step_and_keeps_the_model(qtbot, panel, open_session):
    changed = replace(
        open_session.recipe, model="classes", strength=0.4, warmth=9, vividness=0.9, side=512
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


def turn_wheel(control: QWidget) -> None:
    place = QPointF(control.rect().center())
    event = QWheelEvent(
        place,
        QPointF(control.mapToGlobal(place)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(control, event)


def test_every_control_has_a_name_and_a_hint(panel, open_session):
    open_session.edit(replace(open_session.recipe, model="classes"), "Preset")
    controls = [panel.model.list, panel.side.list, panel.side.reset]
    for slider in (panel.strength, panel.warmth, panel.vividness):
        controls += [slider.slider, slider.number, slider.reset]
    assert all(control.accessibleName() and control.toolTip() for control in controls)
    names = [control.accessibleName() for control in controls]
    assert len(names) == len(set(names))


def test_tab_goes_from_top_to_bottom(qtbot, panel, open_session):
    changed = replace(open_session.recipe, model="classes", side=512, strength=0.2, warmth=4)
    open_session.edit(changed, "Preset")
    panel.model.details.setFocus()
    visited = [panel.model.details]
    for _ in range(11):
        panel.focusNextChild()
        visited.append(panel.focusWidget())
    assert visited[1:] == [
        panel.model.list,
        panel.side.list,
        panel.side.reset,
        panel.strength.slider,
        panel.strength.number,
        panel.strength.reset,
        panel.warmth.slider,
        panel.warmth.number,
        panel.warmth.reset,
        panel.vividness.slider,
        panel.vividness.number,
    ]
