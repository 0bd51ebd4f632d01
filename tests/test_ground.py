"""What a newcomer's first command stands on: pins, scripts, and advice about missing libraries."""

import importlib.util
import os
import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PINS = re.findall(r"^([a-z0-9.-]+)==(\S+)(?: ; (.*?))? \\$", LOCK, re.MULTILINE)


@pytest.fixture
def qt_libraries() -> ModuleType:
    """The script, which is no package."""
    path = ROOT / "packaging" / "qt_libraries.py"
    spec = importlib.util.spec_from_file_location("qt_libraries", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_pin_is_exact_and_hashed() -> None:
    entries = re.split(r"\n(?=[a-z0-9])", re.sub(r"(?m)^\s*#.*\n", "", LOCK).strip())
    assert len(entries) == len(PINS) > 30
    assert all("--hash=sha256:" in entry for entry in entries)


def test_the_lock_names_no_index_url_or_folder() -> None:
    assert not re.search(r"://|--(extra-)?index|--find-links| @ |file:", LOCK)


def test_the_lock_covers_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["dev"]
    names = {re.split(r"[<>=;]", wish)[0].strip().lower() for wish in wanted}
    assert names <= {name for name, _, _ in PINS}


def test_old_python_is_kept_from_qt_versions_that_abort_on_it() -> None:
    versions = {marker: version for name, version, marker in PINS if name == "pyside6-essentials"}
    old, new = versions["python_full_version < '3.12'"], versions["python_full_version >= '3.12'"]
    assert tuple(map(int, old.split(".")[:2])) < (6, 11) <= tuple(map(int, new.split(".")[:2]))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
def test_the_check_of_continuous_integration_can_be_started() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "make lint" in script.read_text() and "make test" in script.read_text()


def test_missing_libraries_are_told_by_the_package_that_has_them(
    qt_libraries: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(qt_libraries, "loads", lambda library: "xcb" not in library)
    assert qt_libraries.main([]) == 0
    assert qt_libraries.main(["--window"]) == 1
    told = capsys.readouterr().out
    assert "sudo apt install" in told and "libxcb-cursor0" in told
    assert "sudo dnf install" in told and told.count(" libxcb ") + told.count(" libxcb\n") == 1
    assert qt_libraries.main(["--window", "--list"]) == 1
    assert "libxcb-cursor0" in capsys.readouterr().out.split()


def test_a_library_that_nobody_has_is_missing(qt_libraries: ModuleType) -> None:
    assert not qt_libraries.loads("libnobody.so.9")
    assert not (ROOT / "packaging" / "__init__.py").exists(), "it would hide the library packaging"
