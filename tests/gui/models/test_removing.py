"""A model of one's own that is removed: no photo names it any more, nor does one opened later."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from engine import weights
from engine.catalog import ModelCard
from engine.ingredients import Part, Stroke
from engine.recipe import DEFAULT_MODEL, Recipe
from gui.app import Tintype
from tests.gui.models.acts import Until, opened_dialog
from tests.gui.window_acts import drop, is_colorized, press

OWN, OTHER = "own-album", "own-other"

Remove = Callable[[], None]


@pytest.fixture
def found(model: ModelCard, own_data: Path) -> dict[str, ModelCard]:
    """The model there is, and two of the user's own."""
    own = {}
    for name in (OWN, OTHER):
        own[name] = replace(
            model, id=name, title=name, file=f"{name}.safetensors", folder=weights.models_folder()
        )
        own[name].folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(model.weights, own[name].weights)
        weights.save_card(own[name])
    return {model.id: model, **own}


@pytest.fixture
def three(tintype: Tintype, photos: Path, until: Until) -> list[int]:
    """Keys of three open photos; the model of the user's own is the first that they got."""
    tintype.settings.default_model = OWN
    drop(tintype.window, *sorted(photos.glob("*.jpg")))
    until(lambda: len(tintype.session.entries) == 3 and is_colorized(tintype))
    return [entry.key for entry in tintype.session.entries]


@pytest.fixture
def remove(tintype: Tintype, until: Until) -> Remove:
    """Remove it as the user does."""

    def go() -> None:
        opened_dialog(tintype, OWN).remove.click()
        press("Delete")
        until(lambda: OWN not in tintype.models.library.cards)

    return go


def test_photos_that_are_open_and_those_opened_later_get_another(
    tintype: Tintype, three: list[int], remove: Remove, photos: Path, tmp_path: Path, until: Until
) -> None:
    session = tintype.session
    assert {session.recipe_of(key).model for key in three} == {OWN}
    remove()
    assert {session.recipe_of(key).model for key in three} == {DEFAULT_MODEL}
    assert session.first_recipe.model == tintype.settings.default_model == DEFAULT_MODEL
    shutil.copy(photos / "coffee.jpg", tmp_path / "later.jpg")
    (later,) = session.add(tmp_path / "later.jpg")
    for key in (three[1], later.key):
        session.choose(key)
        until(lambda key=key: session.current.key == key and is_colorized(tintype))
    assert not tintype.window.messages.messages


def test_the_dialog_about_models_stays_open(
    tintype: Tintype, three: list[int], remove: Remove
) -> None:
    remove()
    dialog = tintype.models.dialog
    assert dialog is not None and dialog.isVisible()
    assert all(OWN not in dialog.list.item(i).text() for i in range(dialog.list.count()))


def test_what_else_is_in_a_mixture_stays(
    tintype: Tintype, three: list[int], remove: Remove
) -> None:
    session, dab = tintype.session, ((0.5, 0.5),)
    mixed = Recipe(
        side=64, model=OTHER, blend=(Part(OWN, 60, muted=True), Part(OTHER, 40)),
        strokes=(Stroke(OWN, dab), Stroke(OTHER, dab)),
    )  # fmt: skip
    session.edit_entry(three[2], mixed, "Mix")
    remove()
    left = replace(mixed, blend=(Part(OTHER, 40),), strokes=(Stroke(OTHER, dab),))
    assert session.recipe_of(three[2]) == left


def test_photos_without_it_stay_as_they_are(
    tintype: Tintype, three: list[int], remove: Remove
) -> None:
    session = tintype.session
    thirds = Recipe(side=64, blend=(Part(OTHER, 100 / 3), Part(DEFAULT_MODEL, 200 / 3)))
    session.edit_entry(three[1], thirds, "Mix")
    tintype.settings.default_model, tintype.settings.blend_locked = OTHER, True
    remove()
    assert session.recipe_of(three[1]) == thirds
    assert session.recipe_of(three[0]).model == OTHER  # the user's first choice now
    assert session.first_recipe.model == tintype.settings.default_model == OTHER


def test_each_photo_can_be_undone_by_itself(
    tintype: Tintype, three: list[int], remove: Remove
) -> None:
    steps = [stack.count() for stack in tintype.session.undo_group.stacks()]
    remove()
    assert [stack.count() for stack in tintype.session.undo_group.stacks()] == [
        count + 1 for count in steps
    ]


def test_the_brush_paints_with_models_that_there_are(
    tintype: Tintype, three: list[int], remove: Remove, model: ModelCard
) -> None:
    box, brushing = tintype.blending.panel.brush, tintype.blending.panel.brush._brushing

    def offered() -> list[str]:
        return [box.model.itemData(place) for place in range(box.model.count())]

    brushing.use(model=OWN)
    remove()
    assert offered() == [model.id, OTHER]
    assert brushing.brush.model == model.id == box.model.currentData()
    tintype.models.library.add(replace(model, id="new", title="New"))
    assert offered() == [model.id, OTHER, "new"]
    assert brushing.brush.model == model.id
