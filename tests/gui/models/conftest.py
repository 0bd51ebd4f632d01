"""The program with a folder of its own for models, and a colour photo."""

from pathlib import Path

import pytest

from engine import weights
from gui.app import Tintype
from tests.gui.models.acts import Until
from tests.gui.window_acts import drop, is_colorized


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(weights, "data_folder", lambda: tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def colorful(tintype: Tintype, tmp_path: Path, until: Until) -> Tintype:
    """The program with a colour photo open."""
    from PIL import Image
    from skimage.data import astronaut

    Image.fromarray(astronaut()[::4, ::4]).save(tmp_path / "eileen.png")
    drop(tintype.window, tmp_path / "eileen.png")
    until(lambda: is_colorized(tintype))
    return tintype
