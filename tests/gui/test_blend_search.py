"""The search for the best blend, from the Scores panel to a blend that is used and kept."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot
from skimage import data

from engine import optimise
from engine.catalog import ModelCard
from engine.progress import Report
from gui.app import Tintype
from gui.dialogs.blend_search_dialog import BlendSearchDialog

Until = Callable[[Callable[[], object]], None]
Stop = Callable[[QtBot, Tintype, BlendSearchDialog], None]


@pytest.fixture(autouse=True)
def fewer_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(optimise, "PIXELS", 2000)


@pytest.fixture
def truths(tmp_path: Path) -> Path:
    """Six photos in colour: parts of one."""
    folder = tmp_path / "album"
    folder.mkdir()
    whole = Image.fromarray(data.coffee())
    for i in range(6):
        part = whole.crop((60 * i, 20 * i, 60 * i + 200, 20 * i + 200))
        part.resize((64, 64)).save(folder / f"{i}.png")
    return folder


@pytest.fixture
def dialog(
    tintype: Tintype, model: ModelCard, truths: Path, until: Until
) -> Iterator[BlendSearchDialog]:
    """The dialog, opened by its button, with two models and that folder."""
    cards = tintype.measuring._cards
    assert isinstance(cards, dict)
    cards["other"] = replace(model, id="other", title="Other")
    dialogs: list[BlendSearchDialog] = []
    real = tintype.measuring.find_blend
    tintype.measuring.panel.blend_wanted.disconnect()
    tintype.measuring.panel.blend_wanted.connect(lambda: dialogs.append(real()))
    tintype.measuring.panel.blend.click()
    dialogs[0].folder.line.setText(str(truths))
    yield dialogs[0]
    dialogs[0].reject()
    until(lambda: not tintype.measuring.search.running)


@pytest.fixture
def searched(dialog: BlendSearchDialog, until: Until) -> BlendSearchDialog:
    dialog.start.click()
    until(lambda: dialog._outcome is not None and dialog.start.isEnabled())
    return dialog


def test_the_outcome_is_scored_on_photos_that_were_held_out(searched: BlendSearchDialog) -> None:
    names = [searched.table.item(row, 0).text() for row in range(searched.table.rowCount())]
    assert names == ["Gray", "Random", "Other", "Equal blend", "Best blend found"]
    assert searched._outcome is not None and searched._outcome.photos == (2, 4)
    assert "alone" in searched.words.text()  # the model that the blend has to beat
    marked = [searched.table.item(row, 1).text().startswith("★") for row in range(5)]
    assert any(marked)


def test_the_blend_becomes_the_recipe(searched: BlendSearchDialog, tintype: Tintype) -> None:
    searched.use.click()
    blend = {part.model for part in tintype.session.recipe.blend}
    assert blend and blend <= {"tintype", "other"}


def test_the_blend_is_kept_as_a_preset(searched: BlendSearchDialog, tintype: Tintype) -> None:
    assert searched.name.text() == "Best on album"
    searched.keep.click()
    kept = tintype.blending.presets.find("Best on album")
    assert kept is not None and kept.own
    assert "Saved" in searched.words.text()
    searched.name.setText("Flagship only")
    searched.keep.click()
    assert "comes with the program" in searched.words.text()


def test_another_search_offers_another_name_unless_one_was_typed(
    searched: BlendSearchDialog, truths: Path, until: Until
) -> None:
    def again(folder: str) -> str:
        searched.folder.line.setText(str(truths.rename(truths.with_name(folder))))
        searched.start.click()
        until(lambda: searched._outcome is not None and searched.start.isEnabled())
        return searched.name.text()

    assert again("garden") == "Best on garden"
    searched.name.setText("Ours")
    truths = truths.with_name("garden")
    assert again("sea") == "Ours"


def test_the_folder_is_remembered(
    searched: BlendSearchDialog, tintype: Tintype, truths: Path
) -> None:
    assert tintype.settings.folder("truths") == truths


def test_a_folder_without_photos_is_told_in_the_dialog(
    dialog: BlendSearchDialog, tmp_path: Path, until: Until
) -> None:
    (tmp_path / "empty").mkdir()
    dialog.folder.line.setText(str(tmp_path / "empty"))
    dialog.start.click()
    until(lambda: dialog.start.isEnabled())
    assert "No readable photos" in dialog.words.text()
    assert not dialog.use.isEnabled()


def test_one_model_cannot_be_blended(dialog: BlendSearchDialog) -> None:
    dialog.models.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.start.isEnabled()


def test_there_is_one_dialog_however_often_it_is_asked_for(
    dialog: BlendSearchDialog, tintype: Tintype, until: Until
) -> None:
    search = tintype.measuring.search
    dialog.start.click()
    until(lambda: dialog.bar.value() > 0)
    assert tintype.measuring.find_blend() is dialog and search.running
    until(lambda: dialog._outcome is not None and not search.running)
    dialog.reject()
    assert tintype.measuring.find_blend() is dialog and dialog.isVisible()
    assert dialog.table.isVisible() and dialog.use.isEnabled()  # as it was left


def stop_of_the_window(qtbot: QtBot, tintype: Tintype, dialog: BlendSearchDialog) -> None:
    tintype.window.actions_by_name["stop"].trigger()


def stop_of_the_dialog(qtbot: QtBot, tintype: Tintype, dialog: BlendSearchDialog) -> None:
    dialog.stop.click()
    assert "Stopping" in dialog.words.text() and not dialog.stop.isEnabled()


def escape(qtbot: QtBot, tintype: Tintype, dialog: BlendSearchDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()  # Esc stops before it closes


@pytest.mark.parametrize("stop", [stop_of_the_window, stop_of_the_dialog, escape])
def test_a_search_that_was_stopped_says_so(
    qtbot: QtBot, dialog: BlendSearchDialog, tintype: Tintype, until: Until, stop: Stop
) -> None:
    search, stopped = tintype.measuring.search, []

    def once(fraction: float) -> None:
        if not stopped:
            stopped.append(fraction)
            QTimer.singleShot(0, lambda: stop(qtbot, tintype, dialog))  # during the next photo

    search.progressed.connect(once)
    dialog.start.click()
    assert "you can go on working" in dialog.words.text()
    until(lambda: not search.running)
    assert dialog.words.text() == "Stopped."
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_stop_of_the_window_ends_the_finding_of_weights_too(
    dialog: BlendSearchDialog, tintype: Tintype, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    search, stop = tintype.measuring.search, tintype.window.actions_by_name["stop"]
    finding = threading.Event()

    def find(samples: object, way: str, seed: int, report: Report) -> None:
        while True:
            finding.set()
            report(0.5)
            time.sleep(0.001)

    monkeypatch.setattr("engine.best_blend.best_shares", find)
    dialog.start.click()
    until(finding.is_set)
    stop.trigger()
    until(lambda: not search.running)
    assert dialog._outcome is None and dialog.words.text() == "Stopped."


def test_stop_ends_the_search_without_an_outcome(
    dialog: BlendSearchDialog, tintype: Tintype, until: Until
) -> None:
    tintype.measuring.search.progressed.connect(lambda _: dialog.stop.click())
    dialog.start.click()
    until(lambda: not tintype.measuring.search.running)
    assert dialog._outcome is None
    assert dialog.start.isEnabled() and not dialog.stop.isEnabled()
