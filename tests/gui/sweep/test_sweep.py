"""What is measured, and what becomes of the sweep under way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from engine.ingredients import Part
from engine.recipe import Recipe
from gui.dialogs.sweep_dialog import FORM_WIDTH, time_words
from gui.dialogs.sweep_form import SweepForm, read_amounts
from gui.sweeping import BLEND, called
from tests.gui.sweep.acts import choose, measured, sweep, title_of
from tests.gui.window_acts import drop, is_colorized


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("1, 5, 10", (0.01, 0.05, 0.1)),
        ("75 % 25%;50", (0.25, 0.5, 0.75)),
        ("2.5 2.5", (0.025,)),
        ("0 10", ()),
        ("101", ()),
        ("some", ()),
        ("", ()),
    ],
)
def test_amounts_are_typed_as_people_write_percentages(text, amounts):
    assert read_amounts(text) == pytest.approx(amounts)


def test_times_to_wait_are_said_in_words():
    assert [time_words(seconds) for seconds in (0.2, 42.4, 600)] == ["1 s", "42 s", "10 min"]


def test_models_of_one_title_are_told_apart(model):
    twin = replace(model, id="twin")
    assert called("twin", {"twin": twin}) == model.title
    assert called("twin", {"twin": twin, model.id: model}) == f"{model.title} (twin)"
    assert called(BLEND, {}) == BLEND
    assert called("own", {"own": replace(model, id="own", title="gray")}) == "gray (own)"


def test_the_open_photo_is_measured_undamaged_and_at_each_amount(lab, swept):
    model = title_of(lab)
    wanted = [(name, "", None, 0.0) for name in ("gray", model)]
    wanted += [(name, "pixels", 0.5, 0.5) for name in ("gray", model)]
    assert measured(lab) == wanted
    assert "4 measured" in swept.words.text()
    assert swept.start.isVisible() and not swept.stop.isVisible()


def test_kinds_fills_and_the_blend_are_measured_with_each_other(lab, dialog, until):
    model = lab.session.recipe.model
    lab.session.edit(Recipe(side=64, blend=(Part(model, 50),)), "Blend")
    choose(dialog, "pixels", "fading")
    dialog.form.fills.ticks[1.0].click()
    dialog.form.models.tick(BLEND)
    dialog.form.amounts.setText("50")
    sweep(lab, dialog, until)
    ways = [("", None, 0.0), ("pixels", 0.5, 0.5), ("pixels", 1.0, 0.5), ("fading", None, 0.5)]
    assert measured(lab) == [(m, *way) for way in ways for m in ("gray", title_of(lab), BLEND)]


def test_what_repair_is_worth_is_measured_beside_the_damage(lab, dialog, until):
    assert "4 measurements" in dialog.form.summary
    dialog.form.repair.click()
    assert "8 measurements" in dialog.form.summary
    sweep(lab, dialog, until)
    points = lab.simulating.sweeper.points
    assert [p.treatment for p in points] == ["", "", "repaired", "repaired"] * 2
    gray = {p.treatment: p.scores["psnr"] for p in points if p.model == "gray" and p.trial.kind}
    assert gray["repaired"] > gray[""] + 3


def test_a_folder_is_measured_photo_by_photo(lab, dialog, colored, until):
    dialog.form.other.click()
    for unfit in ("", 300 * "a"):
        dialog.form.folder.line.setText(unfit)
        assert "folder" in dialog.words.text() and not dialog.start.isEnabled()
    dialog.form.folder.line.setText(str(colored))
    sweep(lab, dialog, until)
    assert {point.photo for point in lab.simulating.sweeper.points} == {
        "astronaut.png",
        "coffee.png",
    }


def test_a_folder_without_photos_is_told_of(lab, dialog, tmp_path, until):
    dialog.form.other.click()
    dialog.form.folder.line.setText(str(tmp_path / ".."))
    dialog.form.folder.line.setText(str(tmp_path))
    sweep(lab, dialog, until)
    assert "No readable photos" in dialog.words.text() and not dialog.export.isEnabled()


def test_a_choice_that_will_not_do_is_explained(dialog):
    for spoil, mend, words in (
        (lambda: choose(dialog), lambda: choose(dialog, "pixels"), "kind of damage"),
        (dialog.form.fills.ticks[0.5].click, dialog.form.fills.ticks[0.5].click, "level"),
        (
            lambda: dialog.form.amounts.setText("much"),
            lambda: dialog.form.amounts.setText("5"),
            "percentages",
        ),
    ):
        spoil()
        assert words in dialog.words.text() and not dialog.start.isEnabled()
        mend()
        assert dialog.start.isEnabled()


def test_stop_keeps_what_was_measured(lab, dialog, until):
    sweeper = lab.simulating.sweeper
    dialog.form.repeats.setValue(50)
    dialog.start.click()
    until(lambda: len(sweeper.points) >= 3)
    assert "left" in dialog.words.text() and not dialog.form.isEnabled()
    dialog.stop.click()
    until(lambda: not sweeper.running)
    assert 3 <= len(sweeper.points) < sweeper.whole
    assert "Stopped" in dialog.words.text() and dialog.export.isEnabled()


def test_escape_stops_first_and_closes_then(qtbot, lab, dialog, until):
    dialog.form.repeats.setValue(50)
    dialog.start.click()
    until(lambda: lab.simulating.sweeper.points)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    until(lambda: not lab.simulating.sweeper.running)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_program_can_be_ended_from_this_window(qtbot, lab, dialog):
    with qtbot.waitSignal(lab.ended):
        qtbot.keyClick(dialog, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def test_closing_stops_and_opening_again_shows_the_same(lab, dialog, until):
    dialog.form.repeats.setValue(50)
    dialog.start.click()
    until(lambda: len(lab.simulating.sweeper.points) >= 3)
    dialog.close()
    until(lambda: not lab.simulating.sweeper.running)
    lab.window.actions_by_name["sweep"].trigger()
    assert lab.simulating.dialog is dialog and dialog.isVisible()
    assert dialog.export.isEnabled()


def test_photos_are_colorized_while_a_sweep_runs(lab, dialog, colored, until):
    sweeper = lab.simulating.sweeper
    dialog.form.repeats.setValue(50)
    dialog.start.click()
    until(lambda: sweeper.points)
    drop(lab.window, colored / "coffee.png")
    until(lambda: lab.session.photo.name == "coffee.png" and is_colorized(lab))
    assert sweeper.running
    dialog.stop.click()
    until(lambda: not sweeper.running)


def test_the_same_seed_measures_the_same(lab, swept, until):
    before = [point.scores for point in lab.simulating.sweeper.points]
    sweep(lab, swept, until)
    assert [point.scores for point in lab.simulating.sweeper.points] == before


def test_of_the_open_photo_only_a_long_name_is_shortened(dialog):
    form = dialog.form
    form.show_photo(f"{'very ' * 20}long & old.jpg", True)
    assert form.this.text().startswith("The open photo: very") and "…" in form.this.text()
    assert form.this.text().endswith("&& old.jpg")  # no key
    form.show_photo("gray.jpg", False)
    assert form.this.text() == "The open photo (it has no colours)"


@pytest.mark.usefixtures("german")
def test_what_a_gray_photo_lacks_is_read_whole_in_german(qtbot):
    form = SweepForm({})
    qtbot.addWidget(form)
    form.resize(FORM_WIDTH, 600)
    form.show_photo("gray.jpg", False)
    assert form.this.text() == "Das geöffnete Foto (es hat keine Farben)"


def test_every_control_of_the_window_says_what_it_is(dialog):
    form = dialog.form
    controls = [form.this, form.other, form.folder.line, form.limit, form.kinds, form.amounts]
    controls += [*form.fills.ticks.values(), form.fills.own, form.fills.level, form.models]
    controls += [form.repeats, form.seed, dialog.scores, dialog.start, dialog.stop, dialog.export]
    for control in controls:
        name = control.accessibleName() or getattr(control, "text", str)()
        assert name and control.toolTip(), control


def test_nothing_of_charts_is_loaded_before_it_is_needed():
    import subprocess
    import sys

    code = "import sys, gui.window, gui.simulating; print('matplotlib' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
