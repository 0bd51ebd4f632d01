"""A cut-off photo that was opened as far as it goes stays open like any other."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from gui.app import Tintype
from tests.gui.window_acts import drop, export_into, is_colorized, states

Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def salvaged(opened: Tintype, photos: Path, tmp_path: Path, until: Until) -> Tintype:
    """A whole photo is shown again, after what could be read of another one was."""
    whole = (photos / "coffee.jpg").read_bytes()
    (tmp_path / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    drop(opened.window, tmp_path / "cut.jpg")
    until(lambda: states(opened).get("cut.jpg") == "failed")
    opened.window.messages.messages[-1].action()
    until(lambda: opened.session.current.title == "cut.jpg" and is_colorized(opened))
    opened.session.previous()
    until(lambda: opened.session.current.title == "astronaut.jpg" and is_colorized(opened))
    opened.window.messages.clear()
    return opened


def test_it_can_be_shown_again_when_it_has_left_the_memory(salvaged, until):
    salvaged.opener._kept.drop(salvaged.session.entries[-1].key)
    salvaged.session.next()
    until(lambda: salvaged.session.current.title == "cut.jpg" and is_colorized(salvaged))
    assert states(salvaged)["cut.jpg"] == "ready"
    assert not any(message.is_error for message in salvaged.window.messages.messages)


def test_it_is_exported_with_all_photos(salvaged, tmp_path, until):
    results = tmp_path / "results"
    results.mkdir()
    export_into(salvaged, results, "export_all")
    until(lambda: salvaged.window.messages.messages)
    (message,) = salvaged.window.messages.messages
    assert not message.is_error, message.text
    sizes = {path.name: Image.open(path).size for path in results.iterdir()}
    assert sizes == {"astronaut-color.jpg": (512, 512), "cut-color.jpg": (600, 400)}
    assert set(states(salvaged).values()) == {"ready"}
