"""The window, from start to a colorized photo, with the network forbidden."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent.parent

# Python tells an audit hook of every socket before it is opened (PEP 578). Pairs within the process
# (asyncio, Ctrl-C) and Unix sockets (desktop) lead nowhere else.
RUN = """
import socket, sys
def forbid(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.bind"):
        address = arguments[1] if event != "socket.getaddrinfo" else arguments[0]
        if not isinstance(address, (str, bytes)) or event == "socket.getaddrinfo":
            print("NETWORK", event, address, flush=True)
            raise PermissionError(event)
sys.addaudithook(forbid)
from PySide6.QtCore import QTimer
from gui import __main__ as start
import gui.app as app
before = app.Tintype.start
def begin(tintype, files):
    from dataclasses import replace
    tintype.session.edit(replace(tintype.session.recipe, side=192), "side")
    def done(picture):
        if picture.after is not None:
            print("COLORIZED", flush=True)
            QTimer.singleShot(0, tintype.close)
    tintype.preview.pictured.connect(done)
    before(tintype, files)
app.Tintype.start = begin
sys.argv[1:] = [sys.argv[1]]
code = start.main()
print("ENDED", code, flush=True)
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    folders = {
        f"XDG_{kind}_HOME": str(tmp_path / kind.lower())
        for kind in ("CONFIG", "DATA", "STATE", "CACHE")
    }
    return os.environ | folders | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


def test_a_photo_is_colorized_without_any_connection(environment, tmp_path: Path):
    photo = tmp_path / "photo.png"
    Image.linear_gradient("L").resize((96, 64)).save(photo)
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(photo)], cwd=ROOT, env=environment,
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert "COLORIZED" in done.stdout, done.stderr
    assert "NETWORK" not in done.stdout
    assert "ENDED 0" in done.stdout


def test_the_hook_of_that_test_sees_connections(environment):
    """Else the test above could not fail."""
    forbid = RUN[: RUN.index("from PySide6")]
    attempt = "import socket\ntry:\n    socket.create_connection(('127.0.0.1', 9), 1)\n"
    done = subprocess.run(
        [sys.executable, "-c", f"{forbid}{attempt}except OSError:\n    pass\n"],
        env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert "NETWORK" in done.stdout
