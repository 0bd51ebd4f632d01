"""Runs that are merged go on from their mean, and nothing is lost when they cannot be."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from engine.errors import EngineError
from engine.locks import Lock
from engine.train import merge
from engine.train.feed import Feed
from engine.train.loop import Training
from engine.train.release import training_facts
from engine.train.run import Run
from tests.engine.train.tiny import CPU, TINY

NARROW = {"widths": (16, 32, 32, 40), "depths": (1, 1, 1, 1), "attention": 1}
MUON = replace(TINY, family="tintype", loss="distribution", optimizer="muon", arguments=NARROW)


@pytest.fixture
def folders(photo_set, tmp_path) -> list[Path]:
    """Two stopped runs that began alike and saw other photos for three steps and for two."""
    for name, seed, steps in (("a", 1, 3), ("b", 2, 2)):
        run = Run(tmp_path / name, loud=False)
        run.keep_config(replace(MUON, seed=seed))
        training = Training(replace(MUON, seed=0), run, CPU)
        feed = Feed(photo_set, replace(MUON, seed=seed), CPU)
        run.say("start", photos=len(photo_set), device="cpu")
        for step in range(steps):
            training.advance(*feed.batch(step, 0.0))
        training.seconds = 60.0 * steps
        run.save(training.state())
    return [tmp_path / "a", tmp_path / "b"]


def states(folders: list[Path]) -> list[dict]:
    return [Run(folder, loud=False).saved() for folder in folders]


def test_all_runs_go_on_from_the_mean_with_counts_of_their_own(folders):
    before = states(folders)
    merge.merge(folders)
    after = states(folders)
    for part in ("network", "average"):
        for name, value in before[0][part].items():
            if value.is_floating_point() and value.ndim:
                middle = (value + before[1][part][name]) / 2
                assert torch.allclose(after[0][part][name], middle), name
                assert torch.equal(after[0][part][name], after[1][part][name]), name
    assert [state["step"] for state in after] == [3, 2]
    momentum = [s["optimizer"]["muon"]["state"][0]["momentum_buffer"] for s in (*before, after[1])]
    assert not torch.allclose(momentum[0], momentum[1])
    assert torch.allclose(momentum[2], (momentum[0] + momentum[1]) / 2)


def test_a_run_that_is_being_trained_is_not_merged(folders):
    before = states(folders)
    with Lock(folders[1]), pytest.raises(EngineError, match="b is in use"):
        merge.merge(folders)
    after = states(folders)
    assert all(torch.equal(a["average"][n], b["average"][n])
               for a, b in zip(before, after, strict=True) for n in a["average"])  # fmt: skip
    merge.merge(folders)  # nothing is locked for longer than it takes


def test_a_merged_run_trains_on(folders, photo_set):
    merge.merge(folders)
    training = Training(MUON, Run(folders[0], loud=False), CPU)
    training.restore(training.run.saved())
    loss = training.advance(*Feed(photo_set, MUON, CPU).batch(3, 0.0))
    assert training.step == 4 and torch.isfinite(loss)


def test_the_card_counts_what_all_runs_saw_however_often_they_were_merged(folders):
    merge.merge(folders)
    merge.merge(folders)
    run = Run(folders[0], loud=False)
    facts = training_facts(run, run.config(), run.saved())
    assert (facts["steps"], facts["minutes"], facts["runs"]) == (5, 5, 2)
    assert facts["crops"] == sum(state["crops"] for state in states(folders)) > 0


def test_kernels_stay_as_the_optimizer_lays_them_out(folders):
    before = states(folders)[0]["network"]
    merge.merge(folders)
    for name, value in states(folders)[0]["network"].items():
        assert value.stride() == before[name].stride(), name


def test_runs_of_different_networks_are_left_alone(folders, capsys, monkeypatch):
    other = Run(folders[1], loud=False)
    other.keep_config(TINY)
    before = [(folder / "checkpoint.pt").read_bytes() for folder in folders]
    monkeypatch.setattr(sys, "argv", ["merge", *map(str, folders)])
    assert merge.main() == 2
    assert "different networks" in capsys.readouterr().err
    assert [(folder / "checkpoint.pt").read_bytes() for folder in folders] == before


def test_one_run_no_run_and_a_run_without_a_checkpoint_are_refused(folders, tmp_path):
    with pytest.raises(EngineError, match="two or more"):
        merge.merge(folders[:1])
    with pytest.raises(EngineError, match="two or more"):
        merge.merge([*folders, tmp_path / "none"])
    assert not (tmp_path / "none").exists()
    (folders[1] / "checkpoint.pt").unlink()
    with pytest.raises(EngineError, match="no checkpoint"):
        merge.merge(folders)


def test_the_log_says_what_the_others_had_learnt(folders):
    merge.merge(folders)
    last = json.loads((folders[0] / "log.jsonl").read_text().splitlines()[-1])
    assert (last["event"], last["runs"], last["step"], last["seconds"]) == ("merged", 2, 2, 120.0)
