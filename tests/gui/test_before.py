"""What "before" shows while a draft of the repair is made: the photo in sight, as it is now."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from engine.ingredients import Damage
from engine.repair_steps import Repair
from gui import drafts
from gui.app import Tintype
from gui.images import from_qimage
from tests.gui.window_acts import drop, is_colorized

Until = Callable[[Callable[[], object]], None]
DARK, LIGHT = 40, 200


class Held:
    """Drafts that are made only when they are let go."""

    def __init__(self) -> None:
        self.begun, self.let_go = threading.Event(), threading.Event()
        self._draft = drafts.draft

    def __call__(self, *args: Any) -> Any:
        self.begun.set()
        self.let_go.wait(30)
        return self._draft(*args)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    made = Held()
    monkeypatch.setattr(drafts, "draft", made)
    yield made
    made.let_go.set()


@pytest.fixture
def dark(tintype: Tintype, tmp_path: Path, until: Until) -> Tintype:
    """A light and a dark photo are open, both were seen, and the dark one is shown."""
    for name, level in (("light.png", LIGHT), ("dark.png", DARK)):
        Image.new("L", (96, 64), level).save(tmp_path / name)
        drop(tintype.window, tmp_path / name)
        until(lambda name=name: is_shown(tintype, name))
    return tintype


def is_shown(tintype: Tintype, name: str) -> bool:
    current = tintype.session.current
    return current is not None and current.title == name and is_colorized(tintype)


def edit(tintype: Tintype, **changes: Any) -> None:
    tintype.session.edit(replace(tintype.session.recipe, **changes), "Change")
    tintype.session.end_gesture()


def test_a_draft_of_another_photo_does_not_come_to_lie_under_this_one(dark, until, held) -> None:
    edit(dark, repair=Repair(gamma=1.5))
    until(held.begun.is_set)
    dark.session.previous()
    until(lambda: dark.session.current.title == "light.png")
    held.let_go.set()
    until(lambda: is_shown(dark, "light.png") and not dark.lanes.pixels.busy)
    assert dark.preview.preparation.damaged is dark.session.photo
    shown = dark.window.canvas._pictures
    assert from_qimage(shown.detail.before)[..., :3].mean() == LIGHT


def test_a_draft_that_was_taken_back_does_not_bring_the_damage_back(dark, until, held) -> None:
    preparation = dark.preview.preparation
    edit(dark, damage=(Damage("pixels", 0.5),))
    until(lambda: preparation.is_ready(dark.session.recipe) and not dark.session.busy)
    edit(dark, repair=Repair(gamma=1.5))
    until(held.begun.is_set)
    dark.session.undo_group.activeStack().setIndex(0)
    held.let_go.set()
    until(lambda: not dark.preview._developing._running)
    assert preparation.damaged is dark.session.photo
