"""A tiny network that takes hints, and the program with the tool taken up."""

import pytest

from engine.catalog import ModelCard
from engine.recipe import DEFAULT_MODEL
from gui.app import Tintype
from gui.widgets.canvas import Mode

ARGUMENTS = {"widths": [16, 16, 16, 16], "depths": [1, 1, 1, 1], "attention": 1, "hints": True}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> ModelCard:
    """Tintype's own network, tiny and random, which takes hints and answers to them."""
    import torch

    from engine.models import build
    from engine.weights import save_weights

    torch.manual_seed(0)
    network = build("tintype", ARGUMENTS)
    with torch.no_grad():
        network.told.weight.normal_(0, 0.5)
    folder = tmp_path_factory.mktemp("models")
    digest, size = save_weights(network.state_dict(), folder / "random.safetensors")
    return ModelCard(
        id=DEFAULT_MODEL, family="tintype", title="Random", summary="Random weights.",
        predicts="distribution", parameters=1, file="random.safetensors", sha256=digest,
        bytes=size, licence="MIT", folder=folder, arguments=ARGUMENTS,
    )  # fmt: skip


@pytest.fixture
def desk(opened: Tintype) -> Tintype:
    """The program with a photo, the result alone on the canvas, and the tool taken up."""
    opened.window.canvas.set_mode(Mode.RESULT)
    opened.window.actions_by_name["hints"].trigger()
    return opened
