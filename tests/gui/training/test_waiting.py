"""A training that waits for room on the disk says so while it is in sight, and can be paused."""

from gui.dialogs.train_dialog import Page


def choose(dialog, name: str) -> None:
    """Choose a run in the list."""
    names = [dialog.runs.itemText(i).split(" · ")[0] for i in range(dialog.runs.count())]
    dialog.runs.setCurrentIndex(names.index(name))
    dialog.runs.activated.emit(names.index(name))


def test_it_can_be_paused_and_resumed(tintype, dialog, waiting, until):
    progress = dialog.progress
    progress.pause.click()
    until(lambda: not tintype.training.trainer.running)
    assert "Paused" in progress.words.text()
    assert progress.resume.isVisible() and progress.resume.isEnabled()
    assert "paused" in dialog.runs.currentText()
    progress.resume.click()
    until(lambda: "disk is full" in progress.words.text())


def test_another_run_can_be_looked_at_meanwhile(tintype, dialog, waiting, make_run):
    make_run(name="Kitchen")
    tintype.training.desk.refresh()
    choose(dialog, "Kitchen")
    assert dialog.page is Page.PROGRESS and dialog.progress.title.text() == "Kitchen"
    assert "Paused" in dialog.progress.words.text()
    choose(dialog, "Album")
    assert "disk is full" in dialog.progress.words.text()  # it is told once only


def test_what_it_waited_for_is_forgotten_when_it_ends(tintype, dialog, waiting, make_run, until):
    make_run(name="Kitchen")
    tintype.training.desk.refresh()
    choose(dialog, "Kitchen")
    tintype.training.trainer.pause()
    until(lambda: not tintype.training.trainer.running)
    choose(dialog, "Album")
    assert "Paused" in dialog.progress.words.text()
