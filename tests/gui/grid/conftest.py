"""Three networks that differ in what they paint, and the grid that shows them."""

from dataclasses import replace

import pytest

from engine.catalog import ModelCard
from gui.app import Tintype
from tests.gui.grid.acts import all_ready, grid_of


@pytest.fixture(scope="session")
def trio(model: ModelCard) -> list[ModelCard]:
    """Three networks that differ in what they paint."""
    import torch

    from engine.weights import load_state, save_weights

    cards = [model]
    for name, shift in (("other", -0.2), ("third", 0.3)):
        state = load_state(model)
        last = [key for key in state if key.endswith("bias") and state[key].shape == (2,)][-1]
        state[last] = state[last] + torch.tensor([0.0, shift])
        file = f"{name}.safetensors"
        digest, size = save_weights(state, model.folder / file)
        title = name.capitalize()
        cards.append(replace(model, id=name, title=title, file=file, sha256=digest, bytes=size))
    return cards


@pytest.fixture
def found(trio: list[ModelCard]) -> dict[str, ModelCard]:
    return {card.id: card for card in trio}


@pytest.fixture
def shown(opened: Tintype, until) -> Tintype:
    """The program with the grid in sight and all of it made."""
    opened.window.actions_by_name["grid"].trigger()
    until(lambda: all_ready(grid_of(opened)))
    return opened
