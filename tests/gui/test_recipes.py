"""Recipes in the window: saved beside photos, opened by drop, blends, and the same pixels."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from engine import catalog, cli
from engine.catalog import ModelCard
from engine.ingredients import Damage, Part, Stroke
from engine.models import build
from engine.recipe import DEFAULT_MODEL, Recipe
from engine.recipe_files import read_recipe, write_recipe
from engine.weights import save_card, save_weights
from tests.gui.window_acts import drop, export_into, is_colorized, press

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
FULL = Recipe(
    side=64, strength=1.2, warmth=-4, vividness=0.3,
    blend=(Part(DEFAULT_MODEL, 60), Part("vivid", 40)), way="surest",
    strokes=(Stroke("vivid", ((0.2, 0.3), (0.6, 0.4)), radius=0.1),),
    damage=(Damage("pixels", 0.05, seed=2), Damage("gaussian", 0.1, seed=5)),
)  # fmt: skip


@pytest.fixture(scope="session")
def vivid(model: ModelCard) -> ModelCard:
    """A model that predicts a distribution, with random weights, beside the usual one."""
    torch.manual_seed(3)
    network = build("tintype", {})
    digest, size = save_weights(network.state_dict(), model.folder / "vivid.safetensors")
    return replace(
        model, id="vivid", family="tintype", title="Vivid", predicts="distribution",
        file="vivid.safetensors", sha256=digest, bytes=size,
    )  # fmt: skip


@pytest.fixture
def found(model: ModelCard, vivid: ModelCard) -> dict[str, ModelCard]:
    return {model.id: model, vivid.id: vivid}


@pytest.fixture
def album(tmp_path: Path, photos: Path) -> Path:
    """A folder with one photo of its own."""
    folder = tmp_path / "Älbum"
    folder.mkdir()
    Image.open(photos / "coffee.jpg").resize((90, 60)).save(folder / "coffee.png")
    return folder


def follow(tintype, album: Path, until, recipe: Recipe = FULL) -> None:
    """Open the photo and give it a recipe."""
    drop(tintype.window, album / "coffee.png")
    until(lambda: is_colorized(tintype))
    tintype.session.edit(recipe, "Change")
    until(lambda: not tintype.session.busy)


def last_message(tintype) -> str:
    messages = tintype.window.messages.messages
    return messages[-1].text if messages else ""


def test_ctrl_s_saves_beside_the_photo_and_never_over_anything_unasked(
    tintype, album, until, qtbot
):
    follow(tintype, album, until)
    saved = album / "coffee.tintype.json"
    qtbot.keyClick(tintype.window, Qt.Key.Key_S, CONTROL)
    until(saved.exists)
    until(lambda: saved.name in last_message(tintype))
    assert read_recipe(saved) == FULL

    qtbot.keyClick(tintype.window, Qt.Key.Key_S, CONTROL)  # says the same already: no question
    until(lambda: not tintype.lanes.writing.busy)
    assert QApplication.activeModalWidget() is None

    other = replace(FULL, strength=0.5)
    tintype.session.edit(other, "Change")
    for answer, expected in (("Cancel", FULL), ("coffee-2", FULL), ("Replace", other)):
        tintype.window.actions_by_name["save_recipe"].trigger()
        until(QApplication.activeModalWidget)
        press(answer)
        until(lambda: not tintype.lanes.writing.busy and not QApplication.activeModalWidget())
        assert read_recipe(saved) == expected
    assert read_recipe(album / "coffee-2.tintype.json") == other


def test_a_photo_without_a_place_of_its_own_asks_where(tintype, until, tmp_path):
    sample = next(iter(tintype.window.empty_page.samples.tiles.values()))
    sample.click()
    until(lambda: is_colorized(tintype))
    tintype.window.actions_by_name["save_recipe"].trigger()
    (dialog,) = tintype.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "mine.json"))
    until((tmp_path / "mine.json").exists)
    dialog.reject()


def test_a_dropped_recipe_is_one_step_for_the_photo_that_is_shown(tintype, album, until, qtbot):
    drop(tintype.window, album / "coffee.png")
    until(lambda: is_colorized(tintype))
    before = tintype.session.recipe
    drop(tintype.window, write_recipe(FULL, album / "r.json"))
    until(lambda: tintype.session.recipe == FULL and not tintype.session.busy)
    assert len(tintype.session.entries) == 1
    qtbot.keyClick(tintype.window, Qt.Key.Key_Z, CONTROL)
    assert tintype.session.recipe == before
    qtbot.keyClick(tintype.window, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert tintype.session.recipe == FULL


def test_a_recipe_dropped_with_a_photo_is_for_that_photo(tintype, album, until):
    drop(tintype.window, album / "coffee.png", write_recipe(FULL, album / "r.json"))
    until(lambda: is_colorized(tintype))
    assert tintype.session.recipe == FULL
    assert not tintype.session.undo_group.canUndo()


def test_a_recipe_dropped_on_the_empty_window_is_for_the_photos_to_come(tintype, album, until):
    drop(tintype.window, write_recipe(FULL, album / "r.json"))
    until(lambda: "r.json" in last_message(tintype))
    drop(tintype.window, album / "coffee.png")
    until(lambda: is_colorized(tintype))
    assert tintype.session.recipe == FULL


def test_a_recipe_for_a_photo_that_is_not_shown_yet_says_that_it_is_its_own(tintype, album, until):
    late = album / "late.png"
    late.write_bytes(b"")
    drop(tintype.window, late)
    until(lambda: tintype.session.entries and tintype.session.entries[0].state == "failed")
    drop(tintype.window, write_recipe(FULL, album / "r.json"))
    until(lambda: last_message(tintype) == "The photo follows r.json now.")
    late.write_bytes((album / "coffee.png").read_bytes())
    tintype.window.filmstrip.retry_requested.emit(tintype.session.entries[0].key)
    until(lambda: is_colorized(tintype))
    assert tintype.session.recipe == FULL != tintype.session.first_recipe


@pytest.mark.parametrize(
    ("text", "complaint"),
    [('{"version": 99}', "newer Tintype"), ('{"model": "nobody"}', "nobody"), ("[]", "recipe")],
)
def test_a_recipe_that_cannot_be_followed_changes_nothing(tintype, album, until, text, complaint):
    follow(tintype, album, until)
    (album / "r.json").write_text(text)
    drop(tintype.window, album / "r.json")
    until(lambda: complaint in last_message(tintype))
    message = tintype.window.messages.messages[-1]
    assert "r.json" in message.text and message.remedy
    assert tintype.session.recipe == FULL


def test_window_batch_and_terminal_make_the_same_pixels(tintype, album, until, vivid, monkeypatch):
    """The recipe saved beside an export makes it again, bit for bit."""
    tintype.settings.export_recipe = True
    follow(tintype, album, until)
    export_into(tintype, album)
    exported, kept = album / "coffee-color.png", album / "coffee-color.tintype.json"
    until(lambda: kept.exists() and not tintype.activity.exporting)
    assert read_recipe(kept) == FULL

    for card in tintype.predictor._cards.values():
        save_card(card)
    monkeypatch.setattr(catalog, "BUNDLED", vivid.folder)
    out = album / "again"
    wish = ["colorize", str(album), "-o", str(out), "--recipe", str(kept), "--device", "cpu"]
    assert cli.main(wish) == 0
    pixels = [np.asarray(Image.open(path)) for path in (exported, out / "coffee-color.png")]
    assert np.array_equal(*pixels)
    assert pixels[0].std() > 0


def test_a_blend_is_said_where_a_model_is_chosen_and_can_be_left(tintype, album, until, qtbot):
    follow(tintype, album, until)
    panel = tintype.window.panel
    assert panel.notice.isVisible() and panel.vividness.isVisible()
    assert panel.notice.words.text() == "Blend of 2 models"
    assert panel.notice.names.text() == "Random 60 %, Vivid 40 %"
    qtbot.mouseClick(panel.notice.leave, Qt.MouseButton.LeftButton)
    assert tintype.session.recipe == replace(FULL, blend=(), strokes=())
    assert not panel.notice.isVisible()
    tintype.session.undo_group.undo()
    assert panel.notice.isVisible()

    panel.model.list.setFocus()
    qtbot.keyClick(panel.model.list, Qt.Key.Key_Down)
    assert tintype.session.recipe.shares == {"vivid": 1.0}
    assert not panel.notice.isVisible()


def test_reset_all_leaves_the_blend_and_the_damage(tintype, album, until):
    follow(tintype, album, until)
    tintype.window.panel.reset_all.click()
    recipe = tintype.session.recipe
    assert (recipe.blend, recipe.damage) == (FULL.blend, FULL.damage)
    assert (recipe.strength, recipe.warmth, recipe.side) == (1, 0, Recipe().side)
    assert not tintype.window.panel.reset_all.isEnabled()


def test_panels_are_reached_by_alt_and_a_number(opened, qtbot):
    tabs = opened.window.side_tabs
    assert tabs.current is opened.window.panel
    numbers = range(tabs.bar.count(), 0, -1)
    for number in numbers:
        qtbot.keyClick(opened.window, Qt.Key(Qt.Key.Key_0 + number), ALT)
        assert tabs.bar.currentIndex() == tabs.pages.currentIndex() == number - 1
        assert tabs.bar.tabToolTip(number - 1).endswith(f"(Alt+{number})")
    assert opened.window.canvas.viewport.fits  # 1 alone is for the zoom
    assert all(tabs.bar.accessibleTabName(i) for i in range(tabs.bar.count()))
