"""A photo in colour and the window of the sweep, with little to do."""

from pathlib import Path

import pytest
from PIL import Image

from gui.app import Tintype
from gui.dialogs.sweep_dialog import SweepDialog
from tests.gui.sweep.acts import sweep
from tests.gui.window_acts import drop, is_colorized


@pytest.fixture(scope="session")
def colored(tmp_path_factory) -> Path:
    """A folder with two small photos in colour."""
    from skimage import data

    folder = tmp_path_factory.mktemp("colored")
    for name in ("astronaut", "coffee"):
        Image.fromarray(getattr(data, name)()[:300, :300]).resize((96, 96)).save(
            folder / f"{name}.png"
        )
    return folder


@pytest.fixture
def lab(tintype: Tintype, colored: Path, until) -> Tintype:
    """The program with a photo in colour open and colorized."""
    drop(tintype.window, colored / "astronaut.png")
    until(lambda: is_colorized(tintype))
    return tintype


@pytest.fixture
def dialog(lab: Tintype, until) -> SweepDialog:
    """The window of the sweep, with little to do."""
    lab.simulating.panel.truth.sweep.click()
    made = lab.simulating.dialog
    made.form.amounts.setText("50")
    made.form.repeats.setValue(1)
    return made


@pytest.fixture
def swept(lab: Tintype, dialog: SweepDialog, until) -> SweepDialog:
    """The same after a sweep."""
    sweep(lab, dialog, until)
    return dialog
