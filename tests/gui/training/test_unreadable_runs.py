"""A run that this program cannot read keeps nobody from starting it, nor from other runs."""

import json

import pytest

from engine import cli
from engine.tuning.folder import PLAN, runs
from gui.dialogs.train_dialog import Page


@pytest.fixture(params=["", '{"name": "x", "new": 1}'], ids=["empty", "of a newer version"])
def unreadable(request, make_run):
    """The newest run; it was broken off."""
    run = make_run(name="zzz")
    (run.path / PLAN).write_text(request.param)
    return run


def test_the_program_starts_and_offers_the_runs_that_it_knows(tintype, make_run, unreadable):
    make_run()
    tintype.settings.welcomed = True
    tintype.start([])
    assert "Album" in tintype.window.messages.text.text()


def test_the_window_for_training_lists_the_others(tintype, make_run, unreadable):
    make_run()
    tintype.window.actions_by_name["train"].trigger()
    dialog = tintype.training.desk.dialog
    assert dialog.isVisible() and dialog.page is Page.PROGRESS
    rows = [dialog.runs.itemText(i) for i in range(dialog.runs.count())]
    assert len(rows) == 2 and rows[1].startswith("Album")


def test_alone_it_leaves_a_new_training_to_choose(tintype, unreadable):
    tintype.window.actions_by_name["train"].trigger()
    dialog = tintype.training.desk.dialog
    assert dialog.isVisible() and dialog.page is Page.SETUP
    assert dialog.runs.count() == 1 and unreadable.path.is_dir()


def test_the_command_line_lists_the_others(make_run, unreadable, capsys):
    known = make_run()
    assert cli.main(["train", "--runs", "--json"]) == 0
    assert [row["run"] for row in json.loads(capsys.readouterr().out)] == [known.name]


def test_one_that_cannot_be_read_any_more_is_told_of(tintype, make_run, monkeypatch):
    run = make_run()
    found = runs()
    (run.path / PLAN).unlink()
    monkeypatch.setattr("gui.training.runs", lambda: found)
    tintype.training.look_for_runs()
    assert run.path.name in tintype.window.messages.text.text()


@pytest.mark.parametrize("content", ["", '{"verdict": "better"}'])
def test_a_run_whose_judgement_is_damaged_can_be_gone_on_with(tintype, make_run, content):
    run = make_run("better")
    (run.path / "result.json").write_text(content)
    tintype.window.actions_by_name["train"].trigger()
    dialog = tintype.training.desk.dialog
    assert dialog.isVisible() and dialog.page is Page.PROGRESS
    assert dialog.progress.resume.isVisible() and "paused" in dialog.runs.currentText()
