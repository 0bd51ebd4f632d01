"""Folders for a while are gone in the end, whatever becomes of who made them."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.errors import EngineError
from engine.scratch import Scratch, home, sweep

ROOT = Path(__file__).resolve().parents[2]
KEEPS = """
import time
from engine.scratch import Scratch
kept = Scratch()
(kept.path / "photo.png").write_bytes(b"1")
print(kept.path, flush=True)
time.sleep(60)
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))


def test_nothing_is_left_of_a_folder_for_a_while() -> None:
    with Scratch() as folder:
        (folder / "a").write_bytes(b"1")
    assert not list(home().iterdir())


def test_a_cache_that_cannot_be_written_to_is_told() -> None:
    home().parent.parent.mkdir(parents=True, exist_ok=True)
    home().parent.write_bytes(b"a file where the folder should be")
    with pytest.raises(EngineError, match="cannot be written to"):
        Scratch()


def test_what_a_killed_process_left_is_deleted_and_what_a_living_one_needs_is_not() -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", KEEPS], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    try:
        assert other.stdout is not None
        place = Path(other.stdout.readline().strip())
        sweep()
        assert (place / "photo.png").is_file()
    finally:
        other.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        other.wait()
    sweep()
    assert not list(home().iterdir())


def test_there_is_nothing_to_sweep_at_the_very_first_start() -> None:
    sweep()
    assert not home().exists()
