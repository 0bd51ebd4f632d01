from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QWidget

from engine.photo import photo_from_pixels
from engine.recipe import Recipe
from engine.repair_steps import STEPS, Repair
from gui.masking import Masking
from gui.session import Session
from gui.widgets.canvas_tools import Tool
from gui.widgets.repair_panel import RepairPanel
from gui.widgets.repair_words import STEPS as SHOWN
from gui.widgets.repair_words import Knob
from tests.gui.session_acts import show_photo, steps

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot, session: Session) -> RepairPanel:
    """The panel, beside a photo in colour."""
    pixels = np.random.default_rng(0).integers(0, 256, (24, 32, 3), np.uint8)
    show_photo(session, photo_from_pixels(pixels), "a.png")
    panel = RepairPanel(session, Masking(session))
    qtbot.addWidget(panel)
    panel.resize(300, 900)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def tick(panel: RepairPanel, step: str) -> None:
    panel.steps[step].on.click()


def test_every_step_of_the_engine_has_a_place_in_its_order(panel):
    assert tuple(panel.steps) == STEPS
    whole = {name for step in SHOWN for name in step.fields}
    assert whole == set(Recipe().repair.to_dict())
    assert not any(step.body.isVisible() for step in panel.steps.values())


@pytest.mark.parametrize("step", STEPS)
def test_a_step_is_switched_on_and_off_as_one_undoable_step(panel, session, step):
    tick(panel, step)
    assert session.recipe.repair.active == (step,)
    assert panel.steps[step].body.isVisible()
    tick(panel, step)
    assert session.recipe.repair.does_nothing and steps(session) == 2
    session.undo_group.undo()
    assert session.recipe.repair.active == (step,) and panel.steps[step].on.isChecked()


def test_a_step_that_is_switched_on_again_is_as_it_was(panel, session):
    repair = Repair(denoise=0.8, detail=0.2, gamma=2.0)
    session.edit(replace(session.recipe, repair=repair), "Change")
    for _ in range(2):
        tick(panel, "denoise")
        tick(panel, "tone")
    assert session.recipe.repair == repair


def test_one_drag_of_a_slider_is_one_step(qtbot, panel, session):
    tick(panel, "denoise")
    bar, before = panel.sliders["denoise"].slider, steps(session)
    start = QPoint(round(bar._x_of(bar.value())), bar.height() // 2)
    qtbot.mousePress(bar, LEFT, pos=start)
    for by in (10, 20, 40):
        qtbot.mouseMove(bar, start + QPoint(by, 0))
    qtbot.mouseRelease(bar, LEFT, pos=start + QPoint(40, 0))
    assert session.recipe.repair.denoise > 0.55
    assert steps(session) == before + 1
    session.undo_group.undo()
    assert session.recipe.repair.denoise == 0.5 and bar.value() == 50


def test_black_and_white_point_push_each_other_and_never_meet(panel, session):
    tick(panel, "tone")
    panel.sliders["black"].slider.setValue(70)
    panel.sliders["white"].slider.setValue(40)
    repair = session.recipe.repair
    assert (repair.white, repair.black) == (0.4, pytest.approx(0.35))
    panel.sliders["black"].slider.setValue(80)
    assert session.recipe.repair.white == pytest.approx(0.85)


def test_what_a_slider_sets_is_what_it_shows(panel):
    for step in SHOWN:
        for knob in step.knobs:
            for shown in (knob.low, knob.high):
                assert knob.shown(knob.put(Repair(), shown)) == shown, knob
    assert Knob("gamma", "", -100, 100, "").put(Repair(), 50).gamma == 2.0


def test_undoing_all_leaves_the_rest_of_the_recipe(panel, session):
    session.edit(replace(session.recipe, strength=0.5, repair=Repair(denoise=1.0)), "Change")
    panel.reset.click()
    assert session.recipe == Recipe(strength=0.5)
    assert not panel.reset.isEnabled() and not panel.difference.isEnabled()


def test_a_mask_is_drawn_by_one_tool_at_a_time(panel, session):
    tick(panel, "fill")
    box, wanted = panel.mask_box, []
    box.tool_wanted.connect(wanted.append)
    box.tool_wanted.connect(box.show_tool)
    for button in box.tools:
        button.click()
        assert [other for other in box.tools if other.isChecked()] == [button]
    box.lasso_out.click()
    assert wanted == [Tool.MASK, Tool.MASK, Tool.LASSO, Tool.LASSO, Tool.PAN]
    assert not any(button.isChecked() for button in box.tools)


def test_the_mask_is_inverted_and_cleared_from_the_panel(panel, session):
    tick(panel, "fill")
    panel.mask_box.invert.click()
    assert session.recipe.repair.invert
    panel.mask_box.clear.click()
    assert not session.recipe.repair.masks and not panel.steps["fill"].on.isChecked()


def test_only_a_photo_with_a_tint_has_yellowing_to_take_out(panel, session):
    assert panel.deyellow.isEnabled()
    show_photo(session, photo_from_pixels(np.full((8, 8), 90, np.uint8)), "gray.png")
    assert not panel.deyellow.isEnabled()


def test_small_pictures_say_when_a_step_changes_nothing(qtbot, panel):
    tick(panel, "sharpen")
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    panel.show_sample("sharpen", image, image, same=True)
    assert "changes nothing" in panel.steps["sharpen"].pair.accessibleName()
    assert not panel.steps["sharpen"].pair.grab().isNull()


def test_every_control_says_what_it_is(panel):
    for step in STEPS:
        tick(panel, step)
    kinds = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox)
    controls = [each for kind in kinds for each in panel.findChildren(kind) if seen(each)]
    assert len(controls) > 40
    for control in controls:
        name = control.accessibleName() or getattr(control, "text", str)()
        assert name and control.toolTip(), control


def seen(widget: QWidget) -> bool:
    """Whether the user can get at it: parts of Qt's own widgets have no names."""
    return (
        widget.isVisible()
        and not widget.objectName().startswith("qt_")
        and (not isinstance(widget.parent(), (QComboBox, QAbstractSpinBox)))
    )
