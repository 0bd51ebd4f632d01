"""The Colorize panel by itself, with two models that are there and one that is not."""

from pathlib import Path

import pytest

from engine.catalog import ModelCard
from engine.recipe import DEFAULT_MODEL
from gui.session import Session
from gui.widgets.recipe_panel import RecipePanel
from tests.gui.recipe_panel.acts import SCORES, make_card
from tests.gui.session_acts import show_photo


@pytest.fixture
def cards(tmp_path: Path) -> dict[str, ModelCard]:
    for name in (DEFAULT_MODEL, "classes"):
        (tmp_path / f"{name}.safetensors").touch()
    made = (
        make_card(tmp_path, DEFAULT_MODEL, scores=SCORES),
        make_card(tmp_path, "classes", predicts="distribution"),
        make_card(tmp_path, "absent", licence="CC BY-NC 4.0"),
    )
    return {card.id: card for card in made}


@pytest.fixture
def open_session(session: Session) -> Session:
    """A session with a photo, so that edits can be undone."""
    show_photo(session, object())
    return session


@pytest.fixture
def panel(qtbot, open_session, cards) -> RecipePanel:
    panel = RecipePanel(open_session, cards)
    qtbot.addWidget(panel)
    panel.resize(300, 720)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel
