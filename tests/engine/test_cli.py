"""The commands that do not colorize, and what they print."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine import __version__, cli, doctor
from engine.catalog import ModelCard
from engine.errors import EngineError
from engine.program import cache_folder
from engine.published import PUBLISHED

MODEL_KEYS = {
    "id", "family", "title", "parameters", "predicts", "installed", "bundled", "weights_bytes",
    "sha256", "licence",
}  # fmt: skip


@pytest.fixture(autouse=True)
def no_own_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.weights.data_folder", lambda: tmp_path / "own")


@pytest.mark.parametrize("arguments", [["--version"], ["models"], ["colorize", "--help"]])
def test_commands_that_compute_nothing_do_not_load_torch(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom engine.cli import main\n"
        f"try:\n    main({arguments!r})\nexcept SystemExit:\n    pass\n"
        "print({'torch', 'cv2', 'numpy', 'PySide6'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "set()"


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"tintype {__version__}\n"


def test_an_unknown_option_is_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["models", "--wrong"])
    assert caught.value.code == 2


def test_it_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "engine.cli", "--version"], capture_output=True)
    assert (done.returncode, done.stdout.split()) == (0, [b"tintype", __version__.encode()])


def test_models_are_listed_for_people(
    only_random_model: ModelCard, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["models"]) == 0
    heading, line = capsys.readouterr().out.splitlines()
    assert heading.split() == ["ID", "TITLE", "PARAMETERS", "SIZE", "WEIGHTS"]
    assert line.startswith("random  Random colours  1.0 M")
    assert line.endswith("bundled")


def test_models_are_listed_for_scripts(
    only_random_model: ModelCard, capsys: pytest.CaptureFixture[str]
) -> None:
    only_random_model.weights.unlink()
    assert cli.main(["models", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert set(row) == MODEL_KEYS
    assert row["id"] == "random"
    assert row["weights_bytes"] == only_random_model.bytes
    assert (row["installed"], row["bundled"]) == (False, True)


def test_the_doctor_tells_versions_device_and_folders(
    only_random_model: ModelCard, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["doctor"]) == 0
    printed = capsys.readouterr().out
    assert f"tintype: {__version__}" in printed
    assert "  torch: 2" in printed
    assert "  kind: " in printed
    assert str(only_random_model.folder) in printed
    assert str(tmp_path / "own" / "models") in printed
    assert f"cache: {cache_folder()}" in printed
    assert "  random: installed" in printed


def test_the_doctor_answers_scripts_too(
    only_random_model: ModelCard, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["doctor", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {"tintype", "python", "system", "packages", "device", "paths", "models"} <= set(found)
    assert set(found["device"]) == {"kind", "title", "reason"}


def test_the_doctor_lives_without_torch(
    only_random_model: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    assert "torch fails" in doctor.examine()["device"]["reason"]


def test_a_mendable_error_is_one_line_and_exit_code_2(
    only_random_model: ModelCard, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["colorize", "photo.jpg", "--model", "nobody"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    remedy = "Install it, or choose one of: random."
    assert err == f"tintype: There is no model called 'nobody'. {remedy}\n"


def test_a_long_message_is_printed_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(folders: object) -> None:
        raise EngineError("size mismatch:\n\tlayer 1\n\tlayer 2", "reinstall it")

    monkeypatch.setattr(cli, "cards", fail)
    assert cli.main(["models"]) == 2
    assert capsys.readouterr().err == "tintype: Size mismatch: layer 1 layer 2. Reinstall it.\n"


@pytest.mark.parametrize("told", [True, False])
def test_whoever_reads_events_reads_message_and_remedy_of_a_failure_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], told: bool
) -> None:
    photo = tmp_path / "gone.jpg"
    assert cli.main(["learn", str(photo), *["--json"] * told]) == 2
    printed = capsys.readouterr()
    assert printed.err.startswith(f"tintype: {photo}: ")
    if not told:
        assert printed.out == ""
        return
    event = json.loads(printed.out)
    assert event.keys() == {"event", "message", "remedy"} and event["event"] == "failed"
    assert event["remedy"] and event["remedy"] not in event["message"]


def test_ctrl_c_ends_without_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(folders: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "cards", interrupt)
    assert cli.main(["models"]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_has_enough_is_no_error() -> None:
    command = [sys.executable, "-m", "engine.cli", "models", "--json"]
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_nobody_need_listen(
    closed: str, only_random_model: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, closed, None)
    assert cli.main(["models"]) == 0
    assert cli.main(["colorize", "photo.jpg", "--model", "nobody"]) == 2


def test_a_full_disk_under_what_is_printed_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(folders: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(cli, "cards", fail)
    monkeypatch.setattr(cli, "print_nowhere", lambda: None)
    assert cli.main(["models"]) == 2
    assert capsys.readouterr().err == "tintype: The disk is full. Make room, and try again.\n"


def test_the_help_of_install_names_the_files_that_are_known(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        cli.main(["install", "--help"])
    told = capsys.readouterr().out.split()
    assert {each.file for each in PUBLISHED} <= set(told)


@pytest.mark.parametrize("photos", [["--photos", "x"], ["--photos=x"]])
def test_training_gets_all_arguments_as_they_are(
    monkeypatch: pytest.MonkeyPatch, photos: list[str]
) -> None:
    given: list[str] = []

    def train(arguments: list[str]) -> int:
        given.extend(arguments)
        return 7

    monkeypatch.setattr("engine.train.__main__.main", train)
    assert cli.main(["train", "resnet", "run", "--json", *photos]) == 7
    assert given == ["resnet", "run", "--json", *photos]


def test_every_command_is_known_where_the_window_starts_too() -> None:
    from engine import commands
    from gui.__main__ import COMMANDS

    names = {commands.name(module) for module in commands.MODULES} | set(cli.COMMANDS)
    assert names <= COMMANDS
