"""What the message bar says of a run goes when the run is seen, or is no more."""

import pytest

from engine.tuning import folder as runs_on_disk
from gui.dialogs.train_dialog import Page
from tests.gui.training.acts import judgement
from tests.gui.window_acts import press


@pytest.fixture
def messages(tintype):
    return tintype.window.messages


@pytest.mark.parametrize("verdict", ["", "better"])
def test_it_goes_when_the_run_is_seen(tintype, messages, make_run, verdict):
    make_run(verdict)
    tintype.training.look_for_runs()
    assert "Album" in messages.text.text()
    tintype.training.open()
    assert not messages.messages


@pytest.mark.parametrize("verdict", ["", "better"])
def test_it_goes_when_the_run_is_discarded(tintype, dialog, messages, make_run, verdict):
    run = make_run(verdict)
    tintype.training.look_for_runs()
    dialog.close()
    tintype.training.desk.show_run(run)  # out of sight
    assert messages.messages
    tintype.training.desk._ask_to_discard()
    press("Delete")
    assert not run.path.exists() and not messages.messages


def test_it_stays_while_another_run_is_seen(tintype, dialog, messages, make_run):
    make_run()
    tintype.training.look_for_runs()
    tintype.training.show_run(make_run("better", name="Kitchen"))
    assert "Album" in messages.text.text()


def test_a_result_out_of_sight_is_told_until_it_is_seen(tintype, dialog, messages, make_run, until):
    run = make_run()
    dialog.close()
    with runs_on_disk.Lock(run.path):
        tintype.training.trainer.follow(run)
        tintype.training.desk.show_run(run)
        run.write("result.json", judgement("better"))
    until(lambda: not tintype.training.trainer.running)
    assert "come to its end" in messages.text.text() and not run.seen()
    tintype.training.indicator.click()
    assert not messages.messages and run.seen() and dialog.page is Page.RESULT
