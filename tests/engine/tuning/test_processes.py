"""Runs in processes of their own: killed, told to end, and shared by two."""

import json
import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import torch

from engine.catalog import cards
from engine.train.run import read_torch
from engine.tuning.bench import nobody
from engine.tuning.folder import RunFolder, State
from engine.tuning.run import tune
from engine.weights import load_state

ROOT = Path(__file__).parents[3]
KILLS = int(os.environ.get("TINTYPE_KILLS", "1"))  # 20 prove more, in two minutes
STEPS = 10 if KILLS == 1 else 60 * KILLS  # so many that most kills find it training

# A process that has torch already starts runs by forking, so that twenty take no longer than one.
FORKED = """
import json, os, random, signal, sys, threading, time
from pathlib import Path
from engine import catalog
from engine.tuning import gathering
folder, bundled, samples, kills, seed = sys.argv[1:]
catalog.BUNDLED, gathering.SAMPLES = Path(bundled), Path(samples)
import torch
from engine.tuning.bench import nobody
from engine.tuning.run import tune
torch.set_num_threads(1)
random.seed(int(seed))

def begin():
    child = os.fork()
    if not child:
        tune(Path(folder), threading.Event(), nobody)
        os._exit(0)
    return child

def read(name):
    path = Path(folder) / name
    return torch.load(path, weights_only=True) if path.is_file() else None

longest, before = 1.0, 0  # seconds to live; more on a machine that gets nothing done in them
for kill in range(int(kills)):
    child = begin()
    time.sleep(random.uniform(0.02, longest))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    saved, best = read("checkpoint.pt"), read("best.pt")  # raises if one is damaged
    step = saved["step"] if saved else 0
    longest, before = min(20.0, longest * (1 if step > before else 1.2)), step
    print(json.dumps({"step": step}), flush=True)
end = os.waitpid(begin(), 0)[1]
print(json.dumps({"end": os.waitstatus_to_exitcode(end)}), flush=True)
"""


def killed(run: RunFolder, home: Path, kills: int, seed: int) -> list[dict]:
    """Kill a run that often, then let it come to its end; what was saved each time."""
    words = [run.path, home / "bundled", home / "samples", kills, seed]
    done = subprocess.run(
        [sys.executable, "-c", FORKED, *map(str, words)], cwd=ROOT, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def prove(run: RunFolder, said: list[dict], steps: int) -> None:
    """That the run came to its end, with weights that load, and never lost what was saved."""
    assert said.pop() == {"end": 0}
    saved = [each["step"] for each in said]
    assert saved == sorted(saved)
    assert run.state() is State.JUDGED
    assert read_torch(run.path / "checkpoint.pt")["step"] == steps
    card = cards([run.path / "model"])["tuned"]
    assert all(torch.isfinite(value).all() for value in load_state(card).values())
    assert not list(run.path.glob("**/.*.part"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_run_that_is_killed_at_random_comes_to_its_end(make_run, home):
    run = make_run(steps=STEPS, save_seconds=0.05)
    said = killed(run, home, KILLS, seed=random.randrange(2**32))
    print([each.get("step") for each in said])
    prove(run, said, STEPS)


def test_closing_standard_input_writes_a_checkpoint_and_ends(make_run, home):
    run = make_run(steps=100_000)
    start = (
        "import sys; from pathlib import Path; from engine import catalog;"
        "from engine.tuning import gathering;"
        "catalog.BUNDLED, gathering.SAMPLES = map(Path, sys.argv[2:]);"
        "from engine.tuning.__main__ import main; sys.exit(main(sys.argv[1:2]))"
    )
    words = [sys.executable, "-c", start, run.path, home / "bundled", home / "samples"]
    process = subprocess.Popen(
        list(map(str, words)), cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None and process.stdin is not None
    events = []
    for line in process.stdout:
        events.append(json.loads(line)["event"])
        if events[-1] == "step" and not process.stdin.closed:
            process.stdin.close()
    assert process.wait() == 0
    assert events[-1] == "stopped"
    assert read_torch(run.path / "checkpoint.pt")["step"] > 0


SHARED = """
import os, sys, threading
from pathlib import Path
from engine import catalog
from engine.tuning import gathering
catalog.BUNDLED, gathering.SAMPLES = Path(sys.argv[2]), Path(sys.argv[3])
import torch
from engine.tuning.bench import nobody
from engine.tuning.run import tune
from engine.tuning import judge
from engine.tuning.folder import TOLD
judge.judge = lambda bench, _: bench.folder.write("result.json", dict.fromkeys(TOLD))
child = os.fork()
os.environ.update(WORLD_SIZE="2", RANK=str(int(not child)), LOCAL_RANK=str(int(not child)))
tune(Path(sys.argv[1]), threading.Event(), nobody)
if not child:
    os._exit(0)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_two_processes_together_take_the_steps_of_one(make_run, home, monkeypatch):
    monkeypatch.setattr("engine.tuning.judge.judge", lambda *_: None)
    alone, shared = make_run(steps=3, batch=4), make_run(steps=3, batch=4)
    words = [sys.executable, "-c", SHARED, shared.path, home / "bundled", home / "samples"]
    place = {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(random.randrange(20_000, 60_000))}
    both = subprocess.Popen(
        list(map(str, words)), cwd=ROOT, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **place},
    )  # fmt: skip
    assert tune(alone.path, threading.Event(), nobody)
    _, trouble = both.communicate()
    assert both.returncode == 0, trouble
    one, two = (read_torch(run.path / "checkpoint.pt")["network"] for run in (alone, shared))
    start = load_state(cards()["tiny"])
    for name, value in one.items():
        torch.testing.assert_close(two[name], value, rtol=1e-4, atol=1e-5)
    assert any(not torch.equal(one[name], start[name]) for name in one)
    assert shared.state() is State.JUDGED
