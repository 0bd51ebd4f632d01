"""Teaching a model one's own photos, in the window: chosen, watched, judged, kept, taken back."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QMessageBox
from skimage import data

from engine.tuning import folder as runs_on_disk
from engine.tuning.folder import RunFolder, State, create
from engine.tuning.plan import Plan
from engine.tuning.scan import scan
from engine.tuning.split import split
from engine.weights import save_card
from gui.app import Tintype
from gui.dialogs.train_dialog import Page
from gui.widgets.sample_strip import GAP, LABEL, arrange
from tests.gui.window_acts import drop, press

WORKER = """
import json, sys, time
from pathlib import Path
run = Path(sys.argv[sys.argv.index("--resume") + 1])
def say(**event):
    print(json.dumps(event), flush=True)
say(event="start", photos=20, held=4, skipped=1, device="CPU", threads=1, step=0)
say(event="base", loss=5.0, ciede2000=9.0, general=8.0)
step = 0
import threading
stop = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), stop.set()), daemon=True).start()
while not stop.is_set() and not (run / "finish").exists():
    step += 1
    say(event="step", step=step, loss=4.0, fraction=0.4, left=60, seconds=step,
        crops_per_second=3.2, memory=512)
    time.sleep(0.02)
if (run / "finish").exists():
    (run / "result.json").write_text((run.parent / "result.json").read_text())
    say(event="judged", verdict="worse", difference=[1, 0.5, 1.5], general=[0, 0, 0], share=1)
else:
    say(event="stopped", step=step)
"""


def row(model: str, error: float, **more) -> dict:
    scores = {"ciede2000": error, "psnr": 24.0, "auc": 90.0, "auc_rebalanced": 60.0,
              "colorfulness": 20.0}  # fmt: skip
    return {"model": model, **scores, "intervals": {k: [v, v] for k, v in scores.items()}, **more}


def judgement(verdict: str) -> dict:
    differ = {"difference": {"ciede2000": [0.7, 0.2, 1.2]}}
    rows = [row("gray", 12), row("tintype", 9), row("tuned", 9.7, **differ), row("true", 0)]
    table = {"photos": 4, "rows": rows}
    return {"verdict": verdict, "share": 1.0, "step": 8, "held": table, "general": table,
            "general_limit": 0.5, "pictures": {}}  # fmt: skip


@pytest.fixture(scope="session")
def album(tmp_path_factory) -> Path:
    """Eighteen colour photos, and one that is gray."""
    folder, random = tmp_path_factory.mktemp("own"), np.random.default_rng(2)
    for number in range(18):
        photo = (data.astronaut(), data.coffee())[number % 2]
        top, left = (int(random.integers(0, side - 130)) for side in photo.shape[:2])
        part = np.ascontiguousarray(np.rot90(photo[top : top + 110, left : left + 130], number % 4))
        Image.fromarray(part).save(folder / f"{number}.png")
    Image.fromarray(data.coffee()).convert("L").save(folder / "gray.png")
    return folder


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def worker(home, monkeypatch) -> None:
    """A process that tells what a training tells, without torch."""
    import sys

    script = home / "worker.py"
    script.write_text(WORKER)
    monkeypatch.setattr("gui.trainer.command_line", lambda: [sys.executable, str(script)])


@pytest.fixture
def make_run(album, model):
    """A run on disk; with a verdict, one that was judged."""

    def make(verdict: str = "", name: str = "Album") -> RunFolder:
        found = scan([album])
        roles = split([found.groups[i] for i in found.used], 1)
        run = create(Plan(name=name, base=model.id), found, roles)
        (run.path.parent / "result.json").write_text(json.dumps(judgement("worse")))
        if verdict:
            run.write("result.json", judgement(verdict))
            place = run.path / "model"
            place.mkdir()
            shutil.copy(model.weights, place / "tuned.safetensors")
            save_card(replace(model, id="tuned", file="tuned.safetensors", folder=place))
        return run

    return make


@pytest.fixture
def dialog(tintype: Tintype):
    tintype.window.actions_by_name["train"].trigger()
    return tintype.training.desk.dialog


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


@pytest.fixture
def learning(tintype, dialog, worker, make_run, until) -> RunFolder:
    """A run that a process works on, in sight."""
    run = make_run()
    tintype.training.resume(run)
    until(lambda: "step" in dialog.progress.facts.text())
    return run


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


def test_the_next_start_offers_to_resume(tintype, make_run, worker, until):
    make_run()
    tintype.training.look_for_runs()
    messages = tintype.window.messages
    messages.show_note("This photo has colours of its own")
    messages._drop_notes()  # as after a while
    assert "Album" in messages.text.text()
    messages.action.click()
    until(lambda: tintype.training.trainer.running)
    assert tintype.training.desk.dialog.page is Page.PROGRESS


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


def test_a_process_that_fails_says_why(tintype, make_run, monkeypatch, home, until):
    import sys

    script = home / "fails.py"
    script.write_text("import sys; print('tintype: no such thing. Choose another.', "
                      "file=sys.stderr); sys.exit(2)")  # fmt: skip
    monkeypatch.setattr("gui.trainer.command_line", lambda: [sys.executable, str(script)])
    tintype.training.resume(make_run())
    until(lambda: not tintype.training.trainer.running)
    assert "no such thing" in tintype.window.messages.text.text()
