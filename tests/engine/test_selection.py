"""Photos of one colour are found by rule, for the terminal and for training."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage.data import astronaut

from engine import cli, color
from engine.errors import BadRecipe
from engine.train import photos
from engine.train.photos import PhotoSet
from engine.train.selection import HUES, best, chosen, judge, shares

COLOURS = {
    "red": (200, 40, 40),
    "yellow": (220, 200, 40),
    "green": (60, 150, 50),
    "cyan": (40, 170, 180),
    "blue": (60, 110, 200),
    "magenta": (190, 50, 150),
}


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def flat(*rgb: int) -> np.ndarray:
    return np.full((96, 96, 3), rgb, np.uint8)


def half(colour: np.ndarray, other: np.ndarray) -> np.ndarray:
    return np.concatenate([colour[:48], other[:48]])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six photos of one colour each, half-blue and hazy ones, and gray."""
    made = {hue: flat(*rgb) for hue, rgb in COLOURS.items()}
    made |= {
        "half-blue": half(flat(60, 110, 200), flat(200, 40, 40)),
        "haze": flat(150, 153, 160),
        "gray": flat(128, 128, 128),
    }
    (tmp_path / "photos").mkdir()
    for name, pixels in made.items():
        Image.fromarray(pixels).save(tmp_path / "photos" / f"{name}.png")
    return tmp_path / "photos"


@pytest.fixture
def photo_set(folder: Path) -> PhotoSet:
    return photos.load([folder], 48)


def names(found: PhotoSet) -> list[str]:
    return [str(name).removesuffix(".png") for name in found.names]


@pytest.mark.parametrize(("hue", "rgb"), COLOURS.items())
def test_a_photo_of_one_colour_has_that_hue_alone(hue: str, rgb: tuple[int, ...]) -> None:
    found = shares(flat(*rgb))
    assert found[HUES.index(hue)] == pytest.approx(1)
    assert found.sum() == pytest.approx(1)


@pytest.mark.parametrize(
    ("hue", "rgb"),
    [("red", (255, 0, 0)), ("yellow", (255, 255, 0)), ("green", (0, 255, 0)),
     ("cyan", (0, 255, 255)), ("blue", (0, 0, 255)), ("magenta", (255, 0, 255))],
)  # fmt: skip
def test_the_corners_of_srgb_are_called_what_they_are_called(
    hue: str, rgb: tuple[int, ...]
) -> None:
    assert HUES[int(shares(flat(*rgb)).argmax())] == hue


# Published Lab values of ColorChecker patches (D50), as sRGB shows them.
@pytest.mark.parametrize(
    ("hue", "lab"),
    [("blue", (49.9, -4.9, -21.9)), ("green", (43.1, -13.1, 21.9)), ("red", (65.7, 18.1, 17.8)),
     ("yellow", (81.7, 4.0, 79.8)), ("magenta", (51.9, 50.0, -14.6)),
     ("cyan", (51.0, -28.6, -28.6))],
    ids=["sky", "foliage", "skin", "yellow", "magenta", "cyan"],
)  # fmt: skip
def test_skies_leaves_and_skin_have_the_hues_people_give_them(
    hue: str, lab: tuple[float, float, float]
) -> None:
    light = np.full((8, 8), lab[0], np.float32)
    chroma = np.full((8, 8, 2), lab[1:], np.float32)
    pixels = color.encode(light, chroma).astype(np.uint8)
    assert HUES[int(shares(pixels).argmax())] == hue


def test_hue_counts_by_chroma_not_by_area() -> None:
    vivid, dull = flat(30, 60, 230), flat(150, 120, 120)
    found = shares(half(vivid, dull))
    assert found[HUES.index("blue")] > 3 * found[HUES.index("red")] > 0


def test_haze_with_a_cast_is_not_blue() -> None:
    assert shares(flat(150, 153, 160))[HUES.index("blue")] < 0.3
    assert shares(flat(128, 128, 128)).sum() < 0.01


def test_the_bluest_photos_come_first(photo_set: PhotoSet) -> None:
    table = judge(photo_set)
    found = best(photo_set, table, "blue", 3)
    assert names(photo_set.part([choice.index for choice in found])) == [
        "blue", "half-blue", "haze"
    ]  # fmt: skip
    assert found[0].share == pytest.approx(1) and 0.3 < found[1].share < 0.7
    assert len(best(photo_set, table, "blue", 100)) == len(photo_set)


def test_an_unknown_hue_names_those_there_are(photo_set: PhotoSet) -> None:
    with pytest.raises(BadRecipe, match="no hue") as caught:
        chosen(photo_set, ["mauve"], 1, 1)
    assert "magenta" in caught.value.remedy


def test_a_recipe_trains_on_the_photos_that_it_selects(photo_set: PhotoSet) -> None:
    assert chosen(photo_set, [], 2, 1) is photo_set
    assert names(chosen(photo_set, ["blue"], 2, 1)) == ["blue", "half-blue"]
    assert names(chosen(photo_set, ["blue", "yellow"], 1, 1)) == ["blue", "yellow"]
    part = chosen(photo_set, ["green"], 1, 1)
    assert len(part.block) == 48 * 48 * 3
    assert np.array_equal(part.photo(0), flat(*COLOURS["green"])[:48, :48])


def test_a_random_choice_is_repeated_by_its_seed(photo_set: PhotoSet) -> None:
    drawn = [names(chosen(photo_set, ["random"], 4, seed)) for seed in (1, 1, 2, 3)]
    assert drawn[0] == drawn[1] and len(set(drawn[0])) == 4
    assert drawn[0] != drawn[2] or drawn[0] != drawn[3]


def test_too_few_photos_are_an_error_with_a_remedy(photo_set: PhotoSet) -> None:
    with pytest.raises(BadRecipe, match="864 photos, and there are 9") as caught:
        chosen(photo_set, ["random"], 864, 1)
    assert caught.value.remedy


def test_the_command_lists_the_best_photos(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["select", "--hue", "yellow", "--photos", str(folder), "--count", "1"]) == 0
    heading, line = capsys.readouterr().out.splitlines()
    assert heading.split() == ["YELLOW", "PHOTO", "SOURCE"]
    assert line.split() == ["100%", "yellow.png", "photos"]


def test_the_command_answers_scripts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["select", "--hue", "blue", "--photos", str(folder), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["photo"] for row in rows[:2]] == ["blue.png", "half-blue.png"]
    assert set(rows[0]) == {"photo", "source", "share"}


def test_the_command_complains_of_folders_without_photos(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["select", "--hue", "blue", "--photos", str(tmp_path / "none")]) == 2
    assert "no folder" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["--hue", "mauve"], ["--hue", "blue", "--count", "0"]])
def test_the_command_knows_its_hues_and_counts_from_one(wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["select", *wrong, "--photos", "."])
    assert caught.value.code == 2


@pytest.mark.parametrize("change", [np.flipud, np.fliplr, np.rot90])
def test_the_share_does_not_depend_on_where_a_colour_is(
    change: Callable[[np.ndarray], np.ndarray],
) -> None:
    pixels = astronaut()[::8, ::8]
    assert shares(change(pixels)) == pytest.approx(shares(pixels))
