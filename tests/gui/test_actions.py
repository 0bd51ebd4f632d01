"""The table of actions: keys, menus and tools agree with each other."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence, QUndoGroup
from PySide6.QtWidgets import QWidget

from gui.actions import ACTIONS, MENUS, TOOLS, Actions

MADE_ELSEWHERE = {"recent", "stretch", "overlays"}


@pytest.fixture
def actions(qapp) -> Iterator[Actions]:
    parent = QWidget()  # which owns them, and must be held
    yield Actions(QUndoGroup(parent), parent)


def test_no_key_means_two_things(actions):
    keys = Counter(key.toString() for action in actions for key in action.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("open", "Ctrl+O"), ("open_folder", "Ctrl+Shift+O"), ("export", "Ctrl+Shift+E"),
        ("copy", "Ctrl+C"), ("paste", "Ctrl+V"), ("undo", "Ctrl+Z"), ("redo", "Ctrl+Shift+Z"),
        ("side", "Y"), ("split", "S"), ("turn", "Shift+S"), ("fit", "0"), ("fit", "Ctrl+0"),
        ("actual_size", "1"), ("actual_size", "Ctrl+1"), ("zoom_in", "+"), ("zoom_out", "-"),
        ("run", "Ctrl+Return"), ("stop", "Esc"), ("full_screen", "F11"),
        ("guide", "F1"), ("help", "Shift+F1"),
        ("preferences", "Ctrl+,"), ("quit", "Ctrl+Q"),
    ],
)  # fmt: skip
def test_the_agreed_keys(actions, name, keys):
    assert QKeySequence(keys) in actions[name].shortcuts()


def test_every_action_is_in_a_menu_and_every_menu_row_exists(actions):
    rows = [name for _, names in MENUS for name in names if name]
    assert Counter(rows).most_common(1)[0][1] == 1
    assert set(rows) - MADE_ELSEWHERE == {spec.name for spec in ACTIONS} | {"undo", "redo"}
    assert {name for name in TOOLS if name} - MADE_ELSEWHERE <= set(rows)


def test_menus_have_no_two_rows_with_the_same_letter():
    texts = {spec.name: spec.text for spec in ACTIONS} | {
        "undo": "&Undo", "redo": "&Redo", "recent": "Open &Recent", "overlays": "O&verlay",
    }  # fmt: skip
    for title, names in MENUS:
        letters = [texts[name].split("&")[1][0].lower() for name in names if name]
        assert len(letters) == len(set(letters)), title


def test_what_needs_a_photo_is_off_without_one(actions):
    actions.set_photo_open(False)
    off = {spec.name for spec in ACTIONS if not actions[spec.name].isEnabled()}
    assert {"export", "copy", "close", "split", "fit", "run"} <= off
    assert not {"open", "paste", "help", "quit", "stop"} & off
