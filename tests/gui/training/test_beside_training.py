"""What becomes of a training when the program ends, begins, or does not do it itself."""

from PySide6.QtWidgets import QApplication, QMessageBox

from engine.tuning import folder as runs_on_disk
from engine.tuning.folder import State
from gui.dialogs.train_dialog import Page
from tests.gui.training.acts import judgement
from tests.gui.window_acts import press


def test_closing_asks_and_pauses(tintype, dialog, learning, until):
    ended = []
    tintype.ended.connect(lambda: ended.append(1))
    tintype.ask_to_close()
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox) and len(box.buttons()) == 4
    press("Pause")
    until(lambda: ended)
    assert learning.state() is State.BROKEN_OFF


def test_closing_can_leave_the_training_to_itself(tintype, dialog, learning, monkeypatch, until):
    left = []
    monkeypatch.setattr("gui.trainer.detach", left.append)
    tintype.ask_to_close()
    press("Keep Training")
    until(lambda: left)
    assert left == [learning.path]


def test_without_a_training_closing_asks_nothing(tintype):
    ended = []
    tintype.ended.connect(lambda: ended.append(1))
    tintype.ask_to_close()
    assert ended


def test_the_next_start_offers_to_resume(tintype, make_run, worker, until, monkeypatch):
    make_run()
    tintype.training.look_for_runs()
    messages = tintype.window.messages
    messages.show_note("This photo has colours of its own")
    monkeypatch.setattr(messages, "underMouse", lambda: False)  # wherever a test before left it
    messages._drop_notes()  # as after a while
    assert "Album" in messages.text.text()
    messages.action.click()
    until(lambda: tintype.training.trainer.running)
    assert tintype.training.desk.dialog.page is Page.PROGRESS


def test_the_offer_to_resume_goes_when_the_training_goes_on(tintype, make_run, worker, until):
    run = make_run()
    tintype.training.look_for_runs()
    assert "Album" in tintype.window.messages.text.text()
    tintype.training.trainer.start(run)  # from its own window
    until(lambda: tintype.training.trainer.running)
    until(lambda: not tintype.window.messages.messages)


def test_the_next_start_tells_once_of_a_training_that_ended_unseen(tintype, make_run):
    make_run("better")
    tintype.training.look_for_runs()
    messages = tintype.window.messages
    assert "come to its end" in messages.text.text()
    messages.action.click()
    assert tintype.training.desk.dialog.page is Page.RESULT
    messages.clear()
    tintype.training.look_for_runs()
    assert not messages.messages


def test_a_run_that_goes_on_by_itself_is_followed(tintype, make_run, until):
    run = make_run()
    with runs_on_disk.Lock(run.path):
        (run.path / "log.jsonl").write_text('{"event": "step", "fraction": 0.7, "step": 3, '
            '"left": 3, "loss": 1, "crops_per_second": 1, "memory": 1}\n')  # fmt: skip
        tintype.training.look_for_runs()
        assert tintype.training.trainer.detached
        until(lambda: "70" in tintype.training.indicator.text())
        tintype.training.trainer.pause()
        assert (run.path / "stop").exists()
    run.write("result.json", judgement("better"))
    until(lambda: not tintype.training.trainer.running)
    assert "come to its end" in tintype.window.messages.text.text()


def test_a_log_that_is_followed_is_read_once(make_run):
    run = make_run()
    log = run.path / "log.jsonl"
    log.write_text('{"event": "base"}\n{"event": "step", "st')
    events, place = run.news(0)
    assert [event["event"] for event in events] == ["base"]
    with log.open("a") as more:
        more.write('ep": 1}\n')
    assert run.news(place)[0] == [{"event": "step", "step": 1}]
    assert len(list(run.events())) == 2


def test_a_process_that_fails_says_why(tintype, make_run, monkeypatch, home, until):
    import sys

    script = home / "fails.py"
    script.write_text("import sys; print('tintype: no such thing. Choose another.', "
                      "file=sys.stderr); sys.exit(2)")  # fmt: skip
    monkeypatch.setattr("gui.trainer.command_line", lambda: [sys.executable, str(script)])
    tintype.training.resume(make_run())
    until(lambda: not tintype.training.trainer.running)
    assert "no such thing" in tintype.window.messages.text.text()
