"""Teaching a model one's own photos, in the window: chosen, watched, judged, kept, taken back."""

from dataclasses import replace

from PySide6.QtCore import QSize

from engine.tuning import folder as runs_on_disk
from engine.tuning.folder import State
from engine.tuning.scan import scan
from gui.dialogs.train_dialog import Page
from gui.widgets.sample_strip import GAP, LABEL, arrange
from tests.gui.window_acts import drop, press


def test_dropped_folders_are_scanned_and_what_is_left_out_says_why(tintype, dialog, album, until):
    assert not dialog.start.isEnabled() and "Drop folders" in dialog.note.text()
    drop(dialog.setup.folders, album)
    until(lambda: tintype.training.desk.scanner.scan is not None)
    good = len(scan([album]).used)
    assert f"{good} of 19" in dialog.setup.words.text()
    assert dialog.setup.heap.list.count() == good >= 16
    assert sum(dialog.setup.hues.shares) > 0.3
    dialog.setup.heap.which.setCurrentIndex(dialog.setup.heap.which.findData("black-and-white"))
    tips = [dialog.setup.heap.list.item(i).toolTip() for i in range(dialog.setup.heap.list.count())]
    assert any(tip.startswith(str(album / "gray.png")) for tip in tips)
    assert dialog.start.isEnabled() and not dialog.note.text()


def test_too_few_photos_cannot_be_learnt(tintype, dialog, photos, until):
    dialog.setup.folders.take([photos])  # three, and gray
    until(lambda: tintype.training.desk.scanner.scan is not None)
    assert not dialog.start.isEnabled() and "At least" in dialog.note.text()


def test_what_is_chosen_is_what_the_run_is_told(tintype, dialog, album, until, worker):
    setup = dialog.setup
    setup.folders.take([album])
    until(lambda: dialog.start.isEnabled())
    setup.name.setText("Grandmother's kitchen")
    setup.goal.setCurrentIndex(setup.goal.findData("blue"))
    setup.efforts["good"].setChecked(True)
    setup.more.click()
    setup.advanced.batch.setValue(5)
    setup.advanced.film.setChecked(False)
    setup.advanced.freeze.setChecked(True)
    dialog.start.click()
    run = runs_on_disk.runs()[0]
    plan = run.plan()
    assert (plan.name, plan.goal, plan.effort) == ("Grandmother's kitchen", "blue", "good")
    assert (plan.batch, plan.film, plan.freeze) == (5, 0.0, True)
    assert plan.folders == (str(album),)
    assert {each.role for each in run.photos()} == {"train", "watch", "held"}


def test_an_effort_means_nothing_when_the_steps_are_counted(dialog):
    setup = dialog.setup
    assert all(button.isEnabled() for button in setup.efforts.values())
    setup.advanced.steps.setValue(40)
    assert not any(button.isEnabled() for button in setup.efforts.values())
    setup.advanced.steps.setValue(0)
    assert setup.efforts["quick"].isEnabled()


def test_a_run_tells_how_far_it_is_and_can_be_paused_and_resumed(tintype, dialog, learning, until):
    progress = dialog.progress
    assert dialog.page is Page.PROGRESS
    assert "40 % done" in progress.words.text() and "512 MB" in progress.facts.text()
    assert "20 photos, 4 held out" in progress.facts.text()
    assert "running" in dialog.runs.currentText()
    assert tintype.training.indicator.isVisible() and "40" in tintype.training.indicator.text()
    until(progress.chart.has_image)

    progress.pause.click()
    until(lambda: not tintype.training.trainer.running)
    assert "Paused" in progress.words.text() and progress.resume.isVisible()
    assert "paused" in dialog.runs.currentText()
    progress.resume.click()
    until(lambda: "done" in progress.words.text())


def test_stop_and_keep_asks_for_the_judgement_and_says_first_that_it_is_worse(
    tintype, dialog, learning, until
):
    dialog.progress.finish.click()
    until(lambda: dialog.page is Page.RESULT)
    assert "is worse than its base" in dialog.outcome.title.text()
    assert dialog.outcome.title.property("kind") == "error"
    assert "+0.70" in dialog.outcome.words.text()
    assert dialog.outcome.table.item(2, 0).text().startswith("9.70")


def test_a_paused_run_can_be_judged_as_it_stands(tintype, dialog, learning, until):
    dialog.progress.pause.click()
    until(lambda: not tintype.training.trainer.running)
    dialog.progress.finish.click()
    until(lambda: dialog.page is Page.RESULT)
    assert learning.state() is State.JUDGED


def test_stop_and_discard_deletes_the_run(tintype, dialog, learning, until):
    dialog.progress.discard.click()
    press("Delete")
    until(lambda: not learning.path.exists())
    assert dialog.page is Page.SETUP and not runs_on_disk.runs()


def test_a_kept_model_is_in_the_picker_at_once_and_can_be_taken_back(tintype, dialog, make_run):
    tintype.training.show_run(make_run("better"))
    outcome = dialog.outcome
    assert "is better than its base" in outcome.title.text()
    outcome.name.setText("Our kitchen")
    outcome.keep.click()
    picker = tintype.window.panel.model
    titles = {card.title: key for key, card in tintype.models.library.cards.items()}
    model = titles["Our kitchen"]
    assert model in {card.id for card in picker._cards.values()}
    assert tintype.models.library.cards[model].training["verdict"] == "better"
    rows = tintype.blending.panel.rows
    assert model in rows.rows

    tintype.session.recipe = replace(tintype.session.recipe, model=model)
    assert outcome.take_back.isVisible() and not outcome.keep.isVisible()
    outcome.take_back.click()
    assert model not in tintype.models.library.cards and model not in rows.rows
    assert tintype.session.recipe.model != model


def test_photos_that_are_watched_are_seen_as_large_as_they_can_be():
    wide, high = arrange(QSize(930, 190), 3, 5), arrange(QSize(600, 500), 3, 4)
    assert wide.side_by_side and wide.cell > 80
    assert not high.side_by_side and high.cell == 500 // 3 - LABEL - GAP
    for size, photos in ((QSize(930, 190), 5), (QSize(320, 150), 8), (QSize(10, 10), 1)):
        grid = arrange(size, 3, photos)
        lines = -(-photos // grid.columns)
        assert grid.cell >= 1
        assert size.height() < 40 or grid.corner(2).y() + LABEL + lines * grid.cell <= size.height()
        assert grid.corner(2).x() + grid.columns * grid.cell <= size.width()
