"""`tintype train` on runs: only a run is ever deleted, and a stop is told to the shell."""

import json
import os
import shutil
import threading
from pathlib import Path

import pytest

from engine import cli
from engine.errors import EngineError
from engine.tuning.folder import KEPT, PLAN, RESULT, RunFolder, runs, runs_folder


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


def test_what_was_kept_is_told_in_json(make_run, home, capsys):
    run = make_run()
    run.write(RESULT, {})
    run.write(KEPT, {"id": "tiny"})  # the model that is there already
    assert cli.main(["train", "--keep", run.name, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"event": "kept", "id": "tiny", "title": "Tiny"}


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
