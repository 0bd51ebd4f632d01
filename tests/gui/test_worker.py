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


def test_the_last_line_of_a_complaint_is_told(worker, qtbot):
    with qtbot.waitSignal(worker.ended, timeout=20_000) as ended:
        worker.start([sys.executable, "-c", "import sys; sys.exit('tintype: no. Try again.')"])
    assert ended.args == ["no. Try again."]
