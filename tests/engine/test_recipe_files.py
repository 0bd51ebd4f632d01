"""Recipes and hints in files."""

import json
from pathlib import Path

import pytest

from engine.errors import BadRecipe, UnknownModel, WouldOverwrite
from engine.ingredients import Damage, Hint, Part, Stroke
from engine.recipe import VERSION, Recipe
from engine.recipe_files import (
    beside,
    check_models,
    free_beside,
    read_hints,
    read_recipe,
    write_recipe,
)

FULL = Recipe(
    model="Größe", side=320, strength=1.1, warmth=-2.25, vividness=1 / 3,
    blend=(Part("blue", 12.5), Part("yellow", 1 / 7, solo=True)), way="surest",
    strokes=(Stroke("blue", ((0.1, 1 / 3), (0.7, 0.2)), 0.07, 0.9, 0.1),),
    hints=(Hint(0.25, 0.5, -12.3, 45.6),), damage=(Damage("grain", 0.1, seed=9),),
)  # fmt: skip


def test_a_recipe_comes_back_exactly(tmp_path: Path) -> None:
    assert read_recipe(write_recipe(FULL, tmp_path / "a.tintype.json")) == FULL


def test_nothing_is_replaced_unasked(tmp_path: Path) -> None:
    path = tmp_path / "a.tintype.json"
    path.write_text("precious")
    with pytest.raises(WouldOverwrite):
        write_recipe(FULL, path)
    assert path.read_text() == "precious"
    write_recipe(FULL, path, overwrite=True)
    assert read_recipe(path) == FULL


def test_names_lie_beside_the_photo(tmp_path: Path) -> None:
    photo = tmp_path / "ein Bild.jpg"
    assert beside(photo) == free_beside(photo) == tmp_path / "ein Bild.tintype.json"
    beside(photo).touch()
    assert free_beside(photo) == tmp_path / "ein Bild-2.tintype.json"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[1, 2]", "not a recipe"),
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ('{"frame": "oval"}', "frame"),
        (json.dumps({**Recipe().to_dict(), "version": VERSION + 1, "frame": 1}), "newer Tintype"),
        ('{"blend": [{"model": 3, "weight": 1}]}', "model"),
        ('{"model": ["a"]}', "model"),
    ],
)
def test_what_is_no_recipe_is_refused_with_its_name_and_a_remedy(
    tmp_path: Path, text: str, complaint: str
) -> None:
    path = tmp_path / "odd.json"
    path.write_text(text)
    with pytest.raises(BadRecipe, match=complaint) as caught:
        read_recipe(path)
    assert "odd.json" in caught.value.message and caught.value.remedy


def test_a_file_that_is_not_there_or_not_text_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "binary.json").write_bytes(b"\xff\xfe\x00")
    for name in ("gone.json", "binary.json"):
        with pytest.raises(BadRecipe, match=name) as caught:
            read_recipe(tmp_path / name)
        assert caught.value.remedy


def test_unknown_models_are_named_with_those_there_are() -> None:
    with pytest.raises(UnknownModel, match="'blue' or 'yellow'") as caught:
        check_models(Recipe(blend=(Part("blue", 1), Part("yellow", 0, muted=True))), ["resnet"])
    assert "resnet" in caught.value.remedy
    check_models(Recipe(model="unused", blend=(Part("resnet", 1),)), ["resnet"])


def test_hints_may_be_given_as_the_web_writes_colours(tmp_path: Path) -> None:
    path = tmp_path / "hints.json"
    text = '[{"x": 0.5, "y": 0.25, "color": "#ff0000"}, {"x":0, "y":1, "a":3, "b":-4}]'
    path.write_text(text, encoding="utf-8-sig")  # as the Notepad of Windows may save it
    red, other = read_hints(path)
    assert (red.x, red.y) == (0.5, 0.25)
    assert (red.a, red.b) == pytest.approx((80.1, 67.2), abs=0.1)
    assert other == Hint(0, 1, 3, -4)


@pytest.mark.parametrize(
    "text",
    ['{"x": 1}', '[{"x": 0.5, "y": 0.5, "color": "red"}]', '[{"x": 2, "y": 0, "a": 0, "b": 0}]',
     '[{"x": 0, "y": 0, "color": "#12345"}]', "[3]"],
)  # fmt: skip
def test_hints_that_make_no_sense_are_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "hints.json"
    path.write_text(text)
    with pytest.raises(BadRecipe) as caught:
        read_hints(path)
    assert caught.value.remedy
