"""The Blend panel by itself, with three models that are there and one that is not."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from engine.catalog import ModelCard
from gui.brushing import Brushing
from gui.presets import Presets
from gui.session import Session
from gui.widgets.blend_panel import BlendPanel
from tests.gui.session_acts import show_photo


@pytest.fixture
def cards(tmp_path: Path) -> dict[str, ModelCard]:
    made = {}
    for name in ("tintype", "blue", "yellow", "other", "absent"):
        if name != "absent":
            (tmp_path / f"{name}.safetensors").touch()
        made[name] = ModelCard(
            id=name, family="resnet", title=name.capitalize(), summary=f"What {name} is good at.",
            predicts="chroma", parameters=1, file=f"{name}.safetensors", sha256="0" * 64, bytes=1,
            licence="MIT", folder=tmp_path,
        )  # fmt: skip
    return made


@pytest.fixture
def open_session(session: Session) -> Session:
    """A session with a photo, so that edits can be undone."""
    show_photo(session, SimpleNamespace(width=300, height=200))
    return session


@pytest.fixture
def presets(tmp_path: Path, qapp) -> Presets:
    return Presets(tmp_path / "blends.json")


@pytest.fixture
def panel(qtbot, open_session, cards, presets) -> BlendPanel:
    panel = BlendPanel(open_session, cards, presets, Brushing(open_session, "blue"))
    qtbot.addWidget(panel)
    panel.resize(300, 1200)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel
