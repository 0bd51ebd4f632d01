"""Frozen or not, portable or not: where the program is and where it keeps things."""

import sys
from pathlib import Path

import pytest

from engine import program, weights
from engine.arguments import parser
from engine.commands import MODULES
from gui import settings
from gui.__main__ import COMMANDS, SCREENS, is_command, main, run


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The executable of a built program."""
    executable = tmp_path / "tintype" / "tintype"
    executable.parent.mkdir()
    executable.touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(executable))
    return executable


def test_from_source_commands_start_with_python():
    assert program.command_line() == [sys.executable, "-m", "engine.cli"]
    assert program.portable_folder() is None


def test_a_frozen_program_is_its_own_python(frozen: Path):
    assert program.command_line() == [str(frozen)]


def test_on_windows_the_sibling_with_a_console_runs_commands(frozen: Path):
    console = frozen.with_name("tintype-cli.exe")
    console.touch()
    assert program.command_line() == [str(console)]


def test_only_a_marker_beside_the_program_makes_it_portable(frozen: Path):
    assert program.portable_folder() is None
    frozen.with_name("portable.txt").touch()
    folder = frozen.parent / "Tintype-data"
    assert program.portable_folder() == folder
    kept = (weights.models_folder(), settings.config_folder(), settings.state_folder())
    assert all(place.is_relative_to(folder) for place in kept)
    assert len(set(kept)) == 3


def test_inside_a_bundle_the_marker_lies_beside_the_bundle(frozen, tmp_path, monkeypatch):
    inner = tmp_path / "Tintype.app" / "Contents" / "MacOS" / "tintype"
    monkeypatch.setattr(sys, "executable", str(inner))
    monkeypatch.setattr(sys, "platform", "darwin")
    (tmp_path / "portable.txt").touch()
    assert program.portable_folder() == tmp_path / "Tintype-data"


def test_a_portable_program_keeps_caches_of_libraries_too(frozen, monkeypatch):
    monkeypatch.setenv("TORCHINDUCTOR_CACHE_DIR", "")  # so that it is put back afterwards
    monkeypatch.delenv("TORCHINDUCTOR_CACHE_DIR")
    for name in ("MPLCONFIGDIR", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, "elsewhere")
    frozen.with_name("portable.txt").touch()
    program.keep_together()
    for name in ("MPLCONFIGDIR", "XDG_CACHE_HOME", "TORCHINDUCTOR_CACHE_DIR"):
        assert Path(program.os.environ[name]).is_relative_to(frozen.parent)


def test_without_a_home_folders_lie_where_nothing_is_written_unasked(monkeypatch):
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    usual = {".cache", ".local", "AppData", "Library"}
    for folder in (program.cache_folder(), weights.models_folder()):
        assert folder.is_absolute() and folder.parts[1] in usual


@pytest.mark.parametrize(
    ("word", "known"),
    [("colorize", True), ("--help", True), ("colourise", True), ("photo.jpg", False),
     ("old/photo", False), (".", False), ("scan", False)],
)  # fmt: skip
def test_a_word_that_names_no_file_is_for_the_terminal(word, known, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "scan").touch()
    assert is_command(word) == known


def test_a_start_that_ctrl_c_ends_is_silent(monkeypatch, capsys):
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("gui.__main__.keep_together", interrupt)
    assert (main(), *capsys.readouterr()) == (130, "", "")


@pytest.mark.skipif(sys.platform != "linux", reason="a screen is always there")
def test_without_a_screen_the_window_says_so(monkeypatch, capsys):
    for name in (*SCREENS, "XDG_SESSION_TYPE"):
        monkeypatch.delenv(name, raising=False)
    assert run(["photo.jpg"]) == 2
    assert "no screen" in capsys.readouterr().err


def test_every_command_of_the_terminal_is_known_at_the_start():
    """Else `tintype COMMAND` would open a window."""
    actions = parser(module.add for module in MODULES)._actions
    known = next(action.choices for action in actions if action.dest == "command")
    assert set(known) == COMMANDS
