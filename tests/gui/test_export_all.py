"""All open photos are exported, each as it is set; what fails is told at the end."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from gui.app import Tintype
from tests.gui.window_acts import drop, export_into


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """Two photos of one name, in two folders, and a file that is none."""
    for folder, level in (("a", 90), ("b", 160)):
        (tmp_path / folder).mkdir()
        Image.new("L", (48, 32), level).save(tmp_path / folder / "photo.jpg")
    (tmp_path / "b" / "text.jpg").write_text("no photo at all")
    return tmp_path


def accept(tintype: Tintype, folder: Path) -> None:
    """Go through the dialog."""
    dialog = export_into(tintype, folder, "export_all")
    assert "3 open photos" in dialog.heading.text()


def opened(tintype: Tintype, until: Callable, album: Path) -> None:
    """Drop the folders and wait until all files have been looked at."""
    drop(tintype.window, album / "a", album / "b")
    until(lambda: len(tintype.session.entries) == 3 and tintype.session.photo is not None)
    until(lambda: all(e.state in ("ready", "failed") for e in tintype.session.entries))


def test_every_photo_is_saved_and_the_failure_named(tintype, until, album, tmp_path) -> None:
    opened(tintype, until, album)
    tintype.session.edit(replace(tintype.session.recipe, strength=0.0), "Gray")
    results = tmp_path / "results"
    results.mkdir()
    tintype.window.messages.clear()
    accept(tintype, results)
    until(lambda: tintype.window.messages.messages)
    saved = sorted(results.iterdir())
    assert len(saved) == 2 and len({path.name for path in saved}) == 2
    spread = [max(hi - lo for lo, hi in zip(*tones(path), strict=True)) for path in saved]
    assert min(spread) <= 2 < max(spread)  # each by its own recipe: one gray, one coloured
    (message,) = tintype.window.messages.messages
    assert message.is_error and "text.jpg" in message.text and "2 photos saved" in message.remedy
    assert not tintype.activity.exporting


def tones(path: Path) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The middle pixel, as (lowest channel,) and (highest channel,)."""
    pixel = Image.open(path).convert("RGB").getpixel((24, 16))
    return (min(pixel),), (max(pixel),)


def test_stop_ends_all_and_says_how_far_it_came(tintype, until, album, tmp_path) -> None:
    opened(tintype, until, album)
    results = tmp_path / "results"
    results.mkdir()
    tintype.window.messages.clear()
    accept(tintype, results)
    until(lambda: tintype.activity.exporting)
    tintype.window.actions_by_name["stop"].trigger()
    until(lambda: not tintype.activity.exporting)
    (message,) = tintype.window.messages.messages
    assert not message.is_error and message.text.startswith("Stopped.")
    assert len(list(results.iterdir())) < 2
