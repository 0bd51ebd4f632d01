"""`tintype train` on runs: only a run is ever deleted, and a stop is told to the shell."""

import json
import os
import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from engine import cli
from engine.catalog import card
from engine.errors import EngineError
from engine.tuning.folder import (
    CANDIDATE,
    KEPT,
    MODEL_FOLDER,
    PLAN,
    RESULT,
    TOLD,
    RunFolder,
    State,
    runs,
    runs_folder,
)
from engine.tuning.keep import take_back
from engine.weights import models_folder, save_card


@pytest.mark.parametrize("named", ["album", "{album}", ".", "..", "no-such-run"])
def test_what_is_no_run_is_never_deleted(named, tmp_path, make_run, capsys):
    run = make_run()
    folder = tmp_path / "mine" / "album"
    folder.mkdir(parents=True)
    (folder / "photo.jpg").write_bytes(b"a photo")
    (folder / PLAN).write_text("plan of a journey")
    assert cli.main(["train", f"--discard={named.format(album=folder)}"]) == 2
    assert "run" in capsys.readouterr().err
    assert (folder / "photo.jpg").read_bytes() == b"a photo"
    assert run.path.is_dir() and runs_folder().parent.is_dir()


def test_a_run_is_deleted_by_its_name_or_its_folder(make_run):
    first, second = make_run(), make_run()
    assert cli.main(["train", "--discard", first.name]) == 0
    assert cli.main(["train", "--discard", str(second.path)]) == 0
    assert not runs()


@pytest.fixture
def kept(make_run, base) -> RunFolder:
    """A run of which a model was made, which is there."""
    run = make_run()
    for folder, name in ((models_folder(), "own"), (run.path / MODEL_FOLDER, CANDIDATE)):
        folder.mkdir(parents=True)
        save_card(replace(base, id=name, folder=folder))
    run.write(RESULT, dict.fromkeys(TOLD))
    run.write(KEPT, {"id": "own"})
    return run


def test_what_was_kept_is_told_in_json(kept, capsys):
    assert cli.main(["train", "--keep", kept.name, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"event": "kept", "id": "own", "title": "Tiny"}


def test_a_model_that_took_the_name_of_one_that_is_gone_is_not_taken_back(kept, base):
    assert kept.state() is State.KEPT
    another = replace(base, id="own", title="Another", sha256="0" * 64, folder=models_folder())
    save_card(another)
    assert kept.state() is State.JUDGED and take_back(kept) == ""
    assert card("own", [models_folder()]) == another
    (models_folder() / "own.json").unlink()
    assert kept.state() is State.JUDGED  # so it can be kept again


@pytest.mark.parametrize("content", ["", "[]", '{"verdict": "better"}', "\x00" * 9])
def test_a_judgement_that_cannot_be_read_is_made_again(kept, content):
    (kept.path / RESULT).write_text(content)
    assert kept.result() is None and kept.state() is State.BROKEN_OFF
    (kept.path / RESULT).write_text(json.dumps(dict.fromkeys(TOLD)))
    (kept.path / KEPT).write_text(content)
    assert kept.kept() == "" and kept.state() is State.JUDGED


def test_a_run_that_cannot_be_deleted_says_so(make_run, monkeypatch):
    run = make_run()

    def refuse(path: Path, *_, **__) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(shutil, "rmtree", refuse)
    with pytest.raises(EngineError, match="could not be deleted: Permission denied"):
        RunFolder(run.path).discard()


def test_a_training_that_was_stopped_is_not_taken_for_done(make_run, monkeypatch, capsys):
    stopped = threading.Event()
    stopped.set()
    monkeypatch.setattr("engine.tuning.__main__.stop_event", lambda: stopped)
    monkeypatch.setattr(os, "nice", lambda _: 0, raising=False)
    run = make_run(steps=50)
    assert cli.main(["train", "--resume", run.name]) == 130
    assert f"--resume {run.name}" in capsys.readouterr().err
