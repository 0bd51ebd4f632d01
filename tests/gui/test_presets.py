import json
from pathlib import Path

import pytest

from engine.errors import BadRecipe, UnwritablePhoto
from engine.ingredients import Part
from engine.recipe import Recipe
from gui.presets import BUILT_IN, Presets

MIX = Recipe(blend=(Part("blue", 30), Part("yellow", 70), Part("green", 0)), way="surest")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "blends.json"


def names(presets: Presets) -> list[str]:
    return [preset.name for preset in presets]


def test_the_mixtures_that_come_with_the_program_are_recipes(qapp):
    shares = {preset.name: preset.applied(Recipe()).shares for preset in BUILT_IN}
    assert shares["BY equal"] == {"blue": 0.5, "yellow": 0.5}
    assert shares["BGY equal"] == pytest.approx({"blue": 1 / 3, "green": 1 / 3, "yellow": 1 / 3})
    assert shares["Flagship only"] == {"tintype": 1.0}
    assert shares["Flagship + a touch of blue"] == {"tintype": 0.85, "blue": 0.15}


def test_a_saved_mixture_is_there_the_next_time(qapp, file):
    Presets(file).save("  Sea ", MIX)
    found = Presets(file).find("sea")
    assert found.own and found.name == "Sea" and found.way == "surest"
    assert found.blend == MIX.blend[:2]
    assert found.matches(MIX) and not found.matches(Recipe())


def test_the_flagship_without_a_blend_is_the_flagship_only(qapp, file):
    like = [preset.name for preset in Presets(file) if preset.matches(Recipe())]
    assert like == ["Flagship only"]


def test_applying_changes_the_mixture_and_nothing_else(qapp, file):
    preset = Presets(file).save("Sea", MIX)
    recipe = Recipe(strength=0.4, side=320, vividness=0.9)
    changed = preset.applied(recipe)
    assert (changed.blend, changed.way) == (MIX.blend[:2], "surest")
    assert (changed.strength, changed.side, changed.vividness) == (0.4, 320, 0.9)


def test_a_name_is_used_once(qapp, file):
    presets = Presets(file)
    presets.save("Sea", Recipe(blend=(Part("blue", 10),)))
    presets.save("SEA", MIX)
    assert names(presets).count("SEA") == 1 and "Sea" not in names(presets)


@pytest.mark.parametrize(("name", "recipe"), [(" ", MIX), ("by EQUAL", MIX), ("Sea", Recipe())])
def test_what_cannot_be_saved_is_refused_with_a_remedy(qapp, file, name, recipe):
    with pytest.raises(BadRecipe) as error:
        Presets(file).save(name, recipe)
    assert error.value.remedy
    assert not file.exists()


def test_only_own_presets_are_deleted(qapp, file):
    presets = Presets(file)
    presets.save("Sea", MIX)
    for name in ("Sea", "BY equal"):
        presets.delete(name)
    assert names(Presets(file)) == [preset.name for preset in BUILT_IN]


def test_two_windows_do_not_forget_each_others_presets(qapp, file):
    one, other = Presets(file), Presets(file)
    one.save("Sea", MIX)
    other.save("Sky", MIX)
    assert {"Sea", "Sky"} <= set(names(Presets(file)))


def test_rows_that_make_no_sense_are_left_out(qapp, file):
    file.parent.mkdir()
    good = {"name": "Sea", "blend": [{"model": "blue", "weight": 1}], "way": "mean"}
    bad = [{"name": "?"}, {**good, "way": "guess"}, {**good, "blend": [{"model": "b"}]}, 7]
    file.write_text(json.dumps({"version": 1, "presets": [*bad, good]}))
    assert names(Presets(file))[len(BUILT_IN) :] == ["Sea"]


def test_a_damaged_file_is_kept_aside(qapp, file):
    file.parent.mkdir()
    file.write_text("{ half a file")
    presets = Presets(file)
    assert len(names(presets)) == len(BUILT_IN)
    presets.save("Sea", MIX)
    assert (file.parent / "blends.damaged.json").read_text() == "{ half a file"
    assert "Sea" in names(Presets(file))


def test_a_place_that_cannot_be_written_says_so(qapp, tmp_path):
    folder = tmp_path / "blends.json"
    folder.mkdir()
    with pytest.raises(UnwritablePhoto):
        Presets(folder).save("Sea", MIX)
