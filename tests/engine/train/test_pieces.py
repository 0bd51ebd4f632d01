"""What a run has learnt travels in small files, and becomes a run again."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from engine.errors import EngineError
from engine.train import merge, pieces
from engine.train.feed import Feed
from engine.train.loop import Training
from engine.train.release import write
from engine.train.run import Run
from tests.engine.train.tiny import CPU, TINY

CARD = {"id": "far", "title": "Far", "summary": "", "paper": "", "licence": "MIT"}
MOST = 1 << 20


@pytest.fixture
def run(photo_set, tmp_path) -> Run:
    """A stopped run of two steps."""
    recipe = replace(TINY, card=CARD)
    run = Run(tmp_path / "run", loud=False)
    run.keep_config(recipe)
    run.say("start", photos=len(photo_set), device="cpu")
    training = Training(recipe, run, CPU)
    feed = Feed(photo_set, recipe, CPU)
    for step in range(2):
        training.advance(*feed.batch(step, 0.0))
    training.seconds = 90.0
    run.save(training.state())
    return run


@pytest.fixture
def away(run: Run, tmp_path) -> Path:
    """Its pieces."""
    pieces.cut(run, tmp_path / "away", MOST)
    return tmp_path / "away"


def test_no_piece_is_too_large_and_the_averaged_weights_are_in_them(run, away):
    sizes = [file.stat().st_size for file in away.glob("*.part")]
    assert len(sizes) > 1 and max(sizes) <= MOST
    assert sum(sizes) < (run.folder / "checkpoint.pt").stat().st_size / 3


def test_a_run_comes_back_and_is_released_as_it_was(run, away, tmp_path):
    back = Run(tmp_path / "back", loud=False)
    pieces.join(away, back)
    assert back.config() == run.config()
    far, near = (write(each, each.folder) for each in (back, run))
    assert far.sha256 == near.sha256 and far.training == near.training


def test_a_run_that_came_back_goes_on(run, away, photo_set, tmp_path):
    back = Run(tmp_path / "back", loud=False)
    pieces.join(away, back)
    training = Training(back.config(), back, CPU)
    training.restore(back.checkpoint())
    assert (training.step, training.crops, training.seconds) == (2, 4, 90.0)
    kept = run.checkpoint()["average"]
    for name, value in training.network.state_dict().items():
        assert torch.allclose(value.float(), kept[name].float(), rtol=2e-3, atol=1e-6)
    training.advance(*Feed(photo_set, back.config(), CPU).batch(2, 0.0))
    back.save(training.state())
    assert back.checkpoint()["step"] == 3


def test_runs_that_came_back_can_be_merged(away, tmp_path):
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        pieces.join(away, Run(folder, loud=False))
    merge.merge(folders)
    assert "optimizer" not in Run(folders[0], loud=False).checkpoint()


@pytest.mark.parametrize("spoil", ["missing", "cut off", "no index"])
def test_pieces_that_are_not_whole_make_no_run(away, tmp_path, spoil):
    last = sorted(away.glob("*.part"))[-1]
    if spoil == "missing":
        last.unlink()
    elif spoil == "cut off":
        last.write_bytes(last.read_bytes()[:-1])
    else:
        (away / "pieces.json").unlink()
    back = Run(tmp_path / "back", loud=False)
    with pytest.raises(EngineError, match="pieces"):
        pieces.join(away, back)
    assert not list(back.folder.iterdir())


def test_a_run_that_has_learnt_something_is_not_written_over(run, away):
    before = (run.folder / "checkpoint.pt").read_bytes()
    with pytest.raises(EngineError, match="has a checkpoint already"):
        pieces.join(away, run)
    assert (run.folder / "checkpoint.pt").read_bytes() == before


def test_the_command_cuts_and_joins(run, tmp_path, monkeypatch, capsys):
    away, back = tmp_path / "away", tmp_path / "back"
    monkeypatch.setattr(sys, "argv", ["pieces", str(run.folder), str(away)])
    assert pieces.main() == 0
    monkeypatch.setattr(sys, "argv", ["pieces", str(back), str(away), "--join"])
    assert pieces.main() == 0
    assert Run(back, loud=False).checkpoint()["step"] == 2
    shutil.rmtree(away)
    assert pieces.main() == 2
    assert "has a checkpoint already" in capsys.readouterr().err
