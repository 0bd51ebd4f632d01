"""What installs the libraries that developers need, with pip replaced by a note of its calls."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

NOTE = """#!/bin/sh
case "$*" in
    *--requirement*)
        for last; do :; done
        grep -o '^[[:alnum:]][^ ]*==' "$last" | tr '\\n' ' ' >>calls
        echo >>calls
        case "$last" in *"$REFUSED"*) exit 1 ;; esac ;;
    *--editable*) echo editable >>calls ;;
esac
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a script of the shell")


def install(folder: Path, refused: str) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run the script in a folder with a pip that notes what it is asked for, a line a call."""
    (folder / ".venv" / "bin").mkdir(parents=True)
    python = folder / ".venv" / "bin" / "python"
    python.write_text(NOTE, encoding="utf-8")
    python.chmod(0o755)
    (folder / "requirements.lock").write_bytes((ROOT / "requirements.lock").read_bytes())
    done = subprocess.run(
        ["sh", str(ROOT / "packaging" / "install.sh")],
        cwd=folder,
        env={**os.environ, "PYTHON": "false", "REFUSED": refused, "TMPDIR": str(folder)},
        capture_output=True,
        text=True,
    )
    return done, (folder / "calls").read_text(encoding="utf-8").splitlines()


def test_all_that_is_pinned_is_installed_and_large_ones_by_themselves(tmp_path: Path) -> None:
    done, calls = install(tmp_path, "none of them")
    assert done.returncode == 0, done.stderr
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.findall(r"^[a-zA-Z0-9][^ ]*==", lock, re.MULTILINE)
    assert sorted(name for call in calls[:-1] for name in call.split()) == sorted(pinned)
    assert calls[-1] == "editable"
    assert "torch== " in calls and any(call.startswith("nvidia-cublas== ") for call in calls)
    assert len([call for call in calls if len(call.split()) > 1]) == 1
    assert not list(tmp_path.glob("tmp.*"))


def test_where_it_breaks_off_it_says_what_room_is_needed(tmp_path: Path) -> None:
    done, calls = install(tmp_path, "/torch==")
    assert done.returncode == 1 and "editable" not in calls
    assert "needs about 7 GB" in done.stderr and "call it again" in done.stderr
    assert not list(tmp_path.glob("tmp.*"))
