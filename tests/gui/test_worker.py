"""A process of the program's own: what it tells, and what is left of it."""

import sys
from pathlib import Path

import pytest

from engine.scratch import home
from gui.worker import Worker

BUSY = """
import json, sys, tempfile, time
sys.stdin.close()
print(json.dumps({"at": tempfile.mkdtemp(prefix="left-")}), flush=True)
time.sleep(60)
"""


@pytest.fixture
def worker(qapp, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    made = Worker()
    yield made
    made.close(patience=0)


@pytest.mark.parametrize("kill", [True, False])
def test_nothing_is_left_of_a_process_that_was_killed_or_died(worker, qtbot, kill):
    with qtbot.waitSignal(worker.told, timeout=20_000) as told:
        worker.start([sys.executable, "-c", BUSY])
    place = Path(told.args[0]["at"])
    assert place.is_dir() and place.parent.parent == home()
    if kill:
        worker.close(patience=0)
    else:
        with qtbot.waitSignal(worker.ended, timeout=20_000):
            worker.process.kill()
    assert not place.parent.exists()
    assert not worker.running


def test_a_process_that_has_nowhere_to_keep_things_is_told_of(worker, qtbot, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("where the cache should be")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert "cannot be written to" in failure_of(worker, qtbot, "")[0]
    assert not worker.running


def failure_of(worker, qtbot, program: str) -> tuple[str, str] | None:
    """Message and remedy of what such a program ended with."""
    with qtbot.waitSignal(worker.ended, timeout=20_000) as ended:
        worker.start([sys.executable, "-c", program])
    (error,) = ended.args
    return (error.message, error.remedy) if error else None


FAILED = """
import json, sys
print(json.dumps({"event": "failed", "message": "it is gone", "remedy": "Look for it."}))
sys.exit("tintype: It is gone. Look for it.")
"""


def test_message_and_remedy_of_a_failure_are_told_apart(worker, qtbot):
    told = []
    worker.told.connect(told.append)
    assert failure_of(worker, qtbot, FAILED) == ("it is gone", "Look for it.")
    assert told == []
    assert failure_of(worker, qtbot, "import sys; sys.exit(3)") == ("the program ended", "")


def test_the_last_line_of_a_complaint_is_told(worker, qtbot):
    program = "import sys; sys.exit('Traceback\\ntintype: no. Try again.')"
    assert failure_of(worker, qtbot, program) == ("no. Try again.", "")


@pytest.mark.parametrize("code", [0, 130])
def test_a_program_that_was_stopped_has_not_failed(worker, qtbot, code):
    program = f"import sys; print('Go on later.', file=sys.stderr); sys.exit({code})"
    assert failure_of(worker, qtbot, program) is None
