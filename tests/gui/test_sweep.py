import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.ingredients import Part
from engine.recipe import Recipe
from gui.app import Tintype
from gui.dialogs.sweep_dialog import SweepDialog, time_words
from gui.dialogs.sweep_form import read_amounts
from gui.sweeping import BLEND, called
from tests.gui.window_acts import drop, is_colorized


@pytest.fixture(scope="session")
def colored(tmp_path_factory) -> Path:
    """A folder with two small photos in colour."""
    from skimage import data

    folder = tmp_path_factory.mktemp("colored")
    for name in ("astronaut", "coffee"):
        Image.fromarray(getattr(data, name)()[:300, :300]).resize((96, 96)).save(
            folder / f"{name}.png"
        )
    return folder


@pytest.fixture
def lab(tintype: Tintype, colored: Path, until) -> Tintype:
    """The program with a photo in colour open and colorized."""
    drop(tintype.window, colored / "astronaut.png")
    until(lambda: is_colorized(tintype))
    return tintype


@pytest.fixture
def dialog(lab: Tintype, until) -> SweepDialog:
    """The window of the sweep, with little to do."""
    lab.simulating.panel.truth.sweep.click()
    made = lab.simulating.dialog
    made.form.amounts.setText("50")
    made.form.repeats.setValue(1)
    return made


@pytest.fixture
def swept(lab: Tintype, dialog: SweepDialog, until) -> SweepDialog:
    """The same after a sweep."""
    sweep(lab, dialog, until)
    return dialog


def sweep(lab: Tintype, dialog: SweepDialog, until) -> None:
    dialog.start.click()
    until(lambda: not lab.simulating.sweeper.running)


def title_of(lab) -> str:
    """What charts call the one model that there is."""
    return lab.simulating._cards[lab.session.recipe.model].title


def measured(lab: Tintype) -> list[tuple[str, str, float | None, float]]:
    points = lab.simulating.sweeper.points
    return [(p.model, p.trial.kind, p.trial.fill, p.trial.amount) for p in points]


def choose(dialog: SweepDialog, *kinds: str) -> None:
    """Tick these kinds of damage and no others."""
    for row in range(dialog.form.kinds.count()):
        item = dialog.form.kinds.item(row)
        wanted = item.data(Qt.ItemDataRole.UserRole) in kinds
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)


def colours(widget: QWidget) -> int:
    """How many different colours can be seen in a widget."""
    image = widget.grab().toImage()
    pixels = np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint32)
    return len(np.unique(pixels))


def save_as(dialog: SweepDialog, kind: str, path: Path) -> None:
    """Go through the menu and the file dialog."""
    dialog.export_requested.emit(kind)
    chooser = dialog.findChildren(QFileDialog)[-1]
    assert chooser.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert not chooser.testOption(QFileDialog.Option.DontConfirmOverwrite)
    chooser.fileSelected.emit(str(path))
    chooser.reject()


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


def test_the_chart_fills_the_window_it_is_in(swept, until):
    chart = swept.sights.chart
    until(lambda: chart.has_image() and chart.image.size() == chart.pixels)
    assert colours(chart) > 20
    assert "table" in chart.accessibleDescription()


def test_another_score_makes_another_chart(swept, until):
    chart, wishes = swept.sights.chart, []
    until(chart.has_image)
    before = chart.image
    swept.sights.chart_wished.connect(wishes.append)
    swept.scores.setCurrentIndex(swept.scores.findData("psnr"))
    assert "PSNR" in wishes[-1].make().axes[0].get_ylabel()
    until(lambda: chart.image != before)


def test_the_gallery_has_the_true_photo_and_rows_of_results(swept, until):
    swept.sights.setCurrentIndex(1)
    until(swept.sights.gallery.has_image)
    assert swept.sights.truth.isVisible() and not swept.sights.truth.pixmap().isNull()
    gallery = swept.sights.gallery
    assert gallery.minimumHeight() > 100 and colours(gallery) > 200


def test_the_numbers_are_those_of_the_chart(lab, swept):
    swept.sights.setCurrentIndex(2)
    table = swept.sights.numbers
    heads = [table.horizontalHeaderItem(i).text() for i in range(table.columnCount())]
    assert heads[2:] == ["0 %", "50 %"]
    worst = next(
        point.scores["ciede2000"]
        for point in lab.simulating.sweeper.points
        if point.model != "gray" and point.trial.amount == 0.5
    )
    assert table.item(1, 3).text() == f"{worst:.2f} ± 0.00"


@pytest.mark.parametrize(
    ("kind", "begins"),
    [("png", b"\x89PNG"), ("svg", b"<?xml"), ("csv", b"photo,damage"), ("html", b"<!DOCTYPE html")],
)
def test_what_was_measured_is_saved(swept, tmp_path, until, kind, begins):
    path = tmp_path / f"mine.{kind}"
    path.write_text("old")  # the file dialog asked whether to replace it
    save_as(swept, kind, path)
    until(lambda: "Saved as" in swept.words.text())
    assert path.read_bytes().startswith(begins)
    if kind == "html":  # nothing is fetched from anywhere
        assert not re.findall(r'(?:src|href)="(?!data:|#)', path.read_text(encoding="utf-8"))


def test_a_name_that_nobody_was_asked_about_is_not_overwritten(swept, tmp_path, until):
    (tmp_path / "mine.txt.csv").write_text("precious")
    save_as(swept, "csv", tmp_path / "mine.txt")
    until(lambda: "mine.txt.csv" in swept.words.text() and "Writing" not in swept.words.text())
    assert (tmp_path / "mine.txt.csv").read_text() == "precious"
    assert not (tmp_path / "mine.txt").exists()


def test_true_gray_damaged_and_result_are_shown_together_with_the_scores(lab, until):
    actions = lab.simulating.panel.add.menu().findChildren(QAction)
    next(action for action in actions if action.text() == "Missing pixels").trigger()
    lab.simulating.panel.truth.compare.click()
    views = lab.window.views
    assert views.shows_grid
    kinds = [aspect.kind for aspect in views.choice.there(lab.session.recipe)]
    assert kinds == ["original", "gray", "damaged", "result"]
    assert lab.window.side_tabs.current is lab.measuring.panel
    lab.window.actions_by_name["split"].trigger()
    lab.window.actions_by_name["grid"].trigger()
    usual = [aspect.kind for aspect in views.choice.there(lab.session.recipe)]
    assert usual == ["original", "damaged", "result", "model"]  # the user's cells are kept
    assert lab.settings.grid_cells == ""


def test_damage_changes_what_is_seen_but_not_the_photo(lab, until):
    before = lab.session.photo.digest
    shown = lab.window.canvas._pictures.detail.after
    actions = lab.simulating.panel.add.menu().findChildren(QAction)
    next(action for action in actions if action.text() == "Missing blocks").trigger()
    until(lambda: lab.preview.prepared.digest != before and is_colorized(lab))
    until(lambda: lab.window.canvas._pictures.detail.after != shown)
    assert lab.session.photo.digest == before


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
