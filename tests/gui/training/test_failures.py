"""Why a training, or the measurement before it, did not go on: in the user's language."""

import sys

import pytest

from engine.tuning.folder import RunFolder
from gui.probing import Prober
from gui.trainer import Trainer

FAILED = """
import json, sys
print(json.dumps({said!r}))
sys.exit("tintype: as one line.")
"""


@pytest.fixture
def failing(home, monkeypatch):
    """Have every process of the program's own fail with these words."""

    def fail(message: str, remedy: str) -> None:
        said = {"event": "failed", "message": message, "remedy": remedy}
        script = home / "fails.py"
        script.write_text(FAILED.format(said=said))
        for place in ("gui.trainer", "gui.probing"):
            monkeypatch.setattr(f"{place}.command_line", lambda: [sys.executable, str(script)])

    return fail


@pytest.mark.usefixtures("german")
def test_a_training_that_failed_says_why_in_german(tintype, make_run, failing, until):
    failing("too few of the photos can be read now", "See whether their folder was moved.")
    tintype.training.resume(make_run())
    until(lambda: not tintype.training.trainer.running)
    (message,) = tintype.window.messages.messages
    assert message.text == "Das Training hat angehalten: zu wenige der Fotos sind jetzt lesbar."
    assert message.remedy.startswith("Sehen Sie nach")
    assert message.remedy.endswith("Es lässt sich fortsetzen.")
    assert "zu wenige der Fotos" in tintype.training.desk.dialog.note.text()


@pytest.mark.usefixtures("german")
def test_a_measurement_that_failed_says_why_in_german(qtbot, qapp, failing):
    from engine.tuning.plan import Plan

    failing("there is no model called 'x'", "Choose one of: blue.")
    prober = Prober()
    with qtbot.waitSignal(prober.failed, timeout=20_000) as failed:
        prober.measure(Plan(name="x", base="x", folders=()))
    assert failed.args == ["Es gibt kein Modell namens 'x'. Wählen Sie eines von: blue."]


def test_the_real_command_tells_its_window_what_failed(qtbot, qapp, home):
    trainer = Trainer()
    with qtbot.waitSignal(trainer.failed, timeout=20_000) as failed:
        trainer.start(RunFolder(home / "nowhere"))
    (error,) = failed.args
    assert error.message == f"Training stopped: there is no run called {home / 'nowhere'}"
    assert error.remedy == "List them by: tintype train --runs. It can be resumed."
