"""The program as a process of its own: start with a file, end when asked, be killed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 60  # seconds, for a machine that is busy with other things

# Renders a photo of noise, which takes a while to write, with one colour all over.
EXPORT = """
import sys
from pathlib import Path
import numpy as np
from engine.photo import SaveSettings, open_photo
from engine.progress import silent
from engine.recipe import Recipe
from engine.render import fit_guide
from gui.exporting import Order, write
photo = open_photo(Path(sys.argv[1]))
guide = fit_guide(np.full((64, 64), 50, np.float32), np.full((64, 64, 2), 20, np.float32))
write(silent, guide, Order(photo, Recipe(), lambda: Path(sys.argv[2]), SaveSettings(), "noise"))
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Nothing of the user's own is read or written."""
    folders = {
        f"XDG_{kind}_HOME": str(tmp_path / kind.lower())
        for kind in ("CONFIG", "DATA", "STATE", "CACHE")
    }
    return os.environ | folders | {"QT_QPA_PLATFORM": "offscreen"}


def wait_until(condition, process: subprocess.Popen) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it took too long"
        assert process.poll() is None, "it ended by itself"
        time.sleep(0.005)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM")
def test_a_photo_named_at_the_start_is_opened_and_the_end_is_clean(environment, tmp_path):
    photo = tmp_path / "träumerei.png"
    Image.new("L", (60, 40), 120).save(photo)
    process = subprocess.Popen(
        [sys.executable, "-m", "gui", str(photo)], cwd=ROOT, env=environment,
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    settings = tmp_path / "config" / "tintype" / "tintype.ini"
    wait_until(lambda: settings.is_file() and "recent" in settings.read_text(), process)
    process.send_signal(signal.SIGTERM)
    _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert "Traceback" not in told
    assert "started" in (tmp_path / "state" / "tintype" / "tintype.log").read_text()


def test_a_kill_during_an_export_leaves_no_half_file(environment, tmp_path):
    source, target = tmp_path / "noise.png", tmp_path / "out" / "noise-color.png"
    target.parent.mkdir()
    noise = np.random.default_rng(0).integers(0, 255, (2000, 3000), np.uint8)
    Image.fromarray(noise).save(source, compress_level=0)
    process = subprocess.Popen(
        [sys.executable, "-c", EXPORT, str(source), str(target)], cwd=ROOT, env=environment
    )
    wait_until(lambda: any(target.parent.iterdir()), process)
    process.kill()
    process.wait()
    assert not target.exists()
