import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from engine.damages import TITLES
from engine.ingredients import DAMAGES, Damage
from engine.photo import photo_from_pixels
from engine.recipe import Recipe
from gui.session import Session
from gui.widgets.damage_notice import DamageNotice
from gui.widgets.damage_words import GROUPS, PERCENT, PRESETS
from gui.widgets.simulate_panel import SimulatePanel
from tests.gui.session_acts import show_photo, steps

LEFT = Qt.MouseButton.LeftButton
TWO = (Damage("pixels", 0.25), Damage("fading", 0.5, seed=2))


def colors() -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (24, 32, 3), np.uint8)


def show(session: Session, pixels: np.ndarray) -> None:
    show_photo(session, photo_from_pixels(pixels), f"{len(session.entries)}.png")


@pytest.fixture
def lab(qtbot, session: Session) -> SimulatePanel:
    """The panel, beside a photo in colour."""
    show(session, colors())
    panel = SimulatePanel(session)
    qtbot.addWidget(panel)
    panel.resize(300, 760)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.fixture
def damaged(lab: SimulatePanel, session: Session) -> SimulatePanel:
    """The panel with two kinds of damage in it."""
    session.edit(Recipe(damage=TWO), "Damage")
    session.end_gesture()
    return lab


def entry(menu: QMenu, text: str) -> QAction:
    """The action of a menu, or of one of its menus, that says so."""
    return next(action for action in menu.findChildren(QAction) if action.text() == text)


def press(qtbot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT)


def test_every_kind_of_damage_has_words_and_a_place_in_the_menu(lab):
    assert sum(GROUPS.values(), ()) == DAMAGES
    assert [action.text() for action in lab.add.menu().actions()] == list(GROUPS)
    assert all(entry(lab.add.menu(), words.title) for words in TITLES.values())


def test_damage_is_added_at_the_end_of_the_list(lab, session):
    entry(lab.add.menu(), "Missing pixels").trigger()
    entry(lab.add.menu(), "Film grain").trigger()
    assert [damage.kind for damage in session.recipe.damage] == ["pixels", "grain"]
    assert session.recipe.damage[0].seed != session.recipe.damage[1].seed
    assert (steps(session), len(lab.rows), lab.nothing.isVisible()) == (2, 2, False)
    session.undo_group.undo()
    assert [row.damage.kind for row in lab.rows] == ["pixels"]


def test_a_preset_replaces_the_list(damaged, session):
    for name, damages in PRESETS.items():
        entry(damaged.presets.menu(), name).trigger()
        assert session.recipe.damage == damages
    assert steps(session) == 1 + len(PRESETS)


@pytest.mark.parametrize("stop", PERCENT)
def test_the_stops_of_the_paper_are_one_click_away(qtbot, damaged, session, stop):
    press(qtbot, damaged.rows[0].stops[stop])
    assert session.recipe.damage == (Damage("pixels", stop / 100), TWO[1])
    assert damaged.rows[0].amount.slider.value() == stop


def test_one_drag_of_an_amount_is_one_step(qtbot, damaged, session):
    bar, before = damaged.rows[1].amount.slider, steps(session)
    start = QPoint(round(bar._x_of(bar.value())), bar.height() // 2)
    qtbot.mousePress(bar, LEFT, pos=start)
    for by in (10, 20, 40):
        qtbot.mouseMove(bar, start + QPoint(by, 0))
    qtbot.mouseRelease(bar, LEFT, pos=start + QPoint(40, 0))
    assert session.recipe.damage[1].amount > 0.55
    assert steps(session) == before + 1
    session.undo_group.undo()
    assert session.recipe.damage == TWO


def test_what_is_switched_off_keeps_its_place_and_its_amount(qtbot, damaged, session):
    press(qtbot, damaged.rows[1].stops[75])
    damaged.rows[1].on.click()
    assert [damage.amount for damage in session.recipe.damage] == [0.25, 0.0]
    damaged.rows[1].on.click()
    assert [damage.amount for damage in session.recipe.damage] == [0.25, 0.75]


def test_moving_keeps_the_focus_on_what_was_moved(qtbot, damaged, session):
    assert not damaged.rows[0].up.isEnabled() and not damaged.rows[1].down.isEnabled()
    press(qtbot, damaged.rows[0].down)
    assert session.recipe.damage == TWO[::-1]
    assert damaged.rows[1].up.hasFocus()
    press(qtbot, damaged.rows[1].up)
    assert session.recipe.damage == TWO


def test_removing_one_leaves_the_others(qtbot, damaged, session):
    press(qtbot, damaged.rows[0].remove)
    assert session.recipe.damage == TWO[1:]
    assert damaged.rows[0].remove.hasFocus()
    press(qtbot, damaged.rows[0].remove)
    assert session.recipe.damage == () and damaged.add.hasFocus()


def test_remove_all_goes_back_to_the_photo_as_it_is(qtbot, damaged, session):
    press(qtbot, damaged.clear)
    assert session.recipe.damage == () and not damaged.clear.isEnabled()
    session.undo_group.undo()
    assert session.recipe.damage == TWO


def test_only_missing_light_is_filled_and_only_chance_has_a_seed(damaged):
    pixels, fading = damaged.rows
    assert pixels.fill.isVisible() and pixels.dice.isVisible()
    assert not fading.fill.isVisible() and not fading.dice.isVisible()


def test_missing_light_is_filled_with_what_is_chosen(qtbot, damaged, session):
    fill = damaged.rows[0].fill
    fill.list.setCurrentText("White")
    fill.list.activated.emit(fill.list.currentIndex())
    assert session.recipe.damage[0].fill == 1.0
    assert not fill.level.isVisible()
    fill.list.setCurrentText("Own level")
    fill.list.activated.emit(fill.list.currentIndex())
    assert fill.level.isVisible() and session.recipe.damage[0].fill == 1.0
    fill.level.selectAll()
    qtbot.keyClicks(fill.level, "0.3")
    qtbot.keyClick(fill.level, Qt.Key.Key_Return)
    assert session.recipe.damage[0].fill == 0.3


def test_the_dice_give_another_seed_and_a_seed_can_be_typed(qtbot, damaged, session):
    row = damaged.rows[0]
    press(qtbot, row.dice)
    assert session.recipe.damage[0].seed != TWO[0].seed
    assert row.seed.value() == session.recipe.damage[0].seed
    row.seed.selectAll()
    qtbot.keyClicks(row.seed, "4294967295")  # the largest there is
    qtbot.keyClick(row.seed, Qt.Key.Key_Return)
    assert session.recipe.damage[0].seed == 2**32 - 1


def test_a_photo_in_colour_is_the_truth_and_a_gray_one_is_not(qtbot, lab, session):
    assert "used as the truth" in lab.truth.words.text()
    with qtbot.waitSignals([lab.compare_requested, lab.scores_requested, lab.sweep_requested]):
        for button in (lab.truth.compare, lab.truth.scores, lab.truth.sweep):
            press(qtbot, button)
    show(session, colors()[..., 0])
    assert "no colours" in lab.truth.words.text()
    enabled = [lab.truth.compare, lab.truth.scores, lab.truth.sweep]
    assert [button.isEnabled() for button in enabled] == [False, False, True]


def test_every_control_says_what_it_is(damaged):
    for row in damaged.rows:
        for control in row.controls():
            name = control.accessibleName() or getattr(control, "text", str)()
            assert name and control.toolTip(), control


def test_the_notice_names_what_is_on_and_takes_it_away_in_one_step(qtbot, session):
    show(session, colors())
    notice = DamageNotice(session)
    qtbot.addWidget(notice)
    assert notice.isHidden()
    session.edit(Recipe(damage=(*TWO, Damage("blur", 0.0))), "Damage")
    session.end_gesture()
    assert not notice.isHidden()
    assert notice.kinds.text().startswith("Missing pixels 25\u00a0%, Fading 50\u00a0%. ")
    notice.remove.click()
    assert session.recipe.damage == () and notice.isHidden() and steps(session) == 2
    session.edit(Recipe(damage=(Damage("blur", 0.0),)), "Switch off")
    assert notice.isHidden()
