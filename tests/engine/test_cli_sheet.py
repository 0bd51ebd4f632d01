"""`tintype sheet`: photos and models on one sheet, from a terminal."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine import cli, sheet_photos
from engine.catalog import ModelCard
from engine.recipe import Recipe
from engine.sheet import Row

USUAL = ["--side", "64", "--device", "cpu", "--edge", "80"]


@pytest.fixture(autouse=True)
def model(only_random_model: ModelCard) -> ModelCard:
    return only_random_model


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "album"
    folder.mkdir()
    for seed in (1, 2):
        pixels = np.random.default_rng(seed).integers(0, 256, (60, 80, 3), np.uint8)
        Image.fromarray(pixels).save(folder / f"photo{seed}.png")
    return folder


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Row]:
    """The rows that went onto the sheet."""
    kept: list[Row] = []
    make = sheet_photos._row

    def spy(*given: object) -> Row:
        kept.append(make(*given))  # type: ignore[arg-type]
        return kept[-1]

    monkeypatch.setattr(sheet_photos, "_row", spy)
    return kept


def test_every_photo_has_a_row_with_a_column_for_each_model(
    photos: Path, tmp_path: Path, drawn: list[Row], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sheet.pdf"
    assert cli.main(["sheet", str(photos), "-o", str(out), "--gray", *USUAL]) == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert [row.title for row in drawn] == ["photo1.png", "photo2.png"]
    for row in drawn:
        assert [cell.title for cell in row.cells] == ["Original", "Gray", "Random colours"]
        assert row.cells[2].note.endswith(" s")
        original = np.asarray(Image.open(photos / row.title))
        assert np.array_equal(row.cells[0].pixels, original)  # type: ignore[arg-type]
    assert capsys.readouterr().out == f"2 photos -> {out}\n"


def test_a_column_has_the_pixels_of_an_export(
    photos: Path, tmp_path: Path, drawn: list[Row]
) -> None:
    photo, out = photos / "photo1.png", tmp_path / "sheet.png"
    assert cli.main(["sheet", str(photo), "-o", str(out), *USUAL]) == 0
    export = tmp_path / "export.png"
    colorize = ["colorize", str(photo), "-o", str(export), "--model", "random", "--side", "64"]
    assert cli.main([*colorize, "--device", "cpu"]) == 0
    exported = np.asarray(Image.open(export))
    assert np.array_equal(drawn[0].cells[1].pixels, exported)  # type: ignore[arg-type]


def test_a_recipe_is_a_column_of_its_own(photos: Path, tmp_path: Path, drawn: list[Row]) -> None:
    recipe = tmp_path / "Pale.json"
    recipe.write_text(json.dumps(Recipe("random", side=64, strength=0).to_dict()))
    arguments = ["--recipe", str(recipe), "--model", "random", "--no-original", *USUAL]
    assert cli.main(["sheet", str(photos), "-o", str(tmp_path / "a.png"), *arguments]) == 0
    bright, pale = drawn[0].cells
    assert (bright.title, pale.title) == ("Random colours", "Pale")
    assert bright.pixels is not None and pale.pixels is not None
    assert np.ptp(pale.pixels, axis=2).max() == 0 < np.ptp(bright.pixels, axis=2).max()


def test_recipes_of_one_name_are_a_column_each(
    photos: Path, tmp_path: Path, drawn: list[Row]
) -> None:
    arguments = []
    for folder in ("a", "b"):
        recipe = tmp_path / folder / "Pale.json"
        recipe.parent.mkdir()
        recipe.write_text(json.dumps(Recipe("random", side=64).to_dict()))
        arguments += ["--recipe", str(recipe)]
    sheet = str(tmp_path / "a.png")
    assert cli.main(["sheet", str(photos), "-o", sheet, *arguments, "--no-original", *USUAL]) == 0
    assert [cell.title for cell in drawn[0].cells] == ["Pale", "Pale 2"]


def test_a_photo_that_cannot_be_read_is_told_and_the_others_are_on_the_sheet(
    photos: Path, tmp_path: Path, drawn: list[Row], capsys: pytest.CaptureFixture[str]
) -> None:
    (photos / "bad.png").write_bytes(b"nothing")
    out = tmp_path / "sheet.png"
    assert cli.main(["sheet", str(photos), "-o", str(out), "--json", *USUAL]) == 2
    told = json.loads(capsys.readouterr().out)
    assert told["output"] == str(out) and out.is_file()
    assert [Path(each["input"]).name for each in told["failed"]] == ["bad.png"]
    assert len(drawn) == 2


def test_a_sheet_that_is_there_stays_unless_it_may_be_replaced(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sheet.png"
    out.write_bytes(b"precious")
    arguments = ["sheet", str(photos), "-o", str(out), *USUAL]
    assert cli.main(arguments) == 2
    assert out.read_bytes() == b"precious"
    assert "exists already" in capsys.readouterr().err
    assert cli.main([*arguments, "--overwrite"]) == 0
    assert Image.open(out).width > 160


def test_the_sheet_of_an_earlier_run_is_no_photo(photos: Path, drawn: list[Row]) -> None:
    arguments = ["sheet", str(photos), "-o", str(photos / "sheet.png"), "--no-original", "--gray"]
    (photos / "sheet.png").write_bytes((photos / "photo1.png").read_bytes())
    assert cli.main([*arguments, *USUAL, "--overwrite"]) == 0
    assert [row.title for row in drawn] == ["photo1.png", "photo2.png"]


def test_a_sheet_that_cannot_be_written_is_told_before_networks_are_read(
    photos: Path, tmp_path: Path, model: ModelCard, capsys: pytest.CaptureFixture[str]
) -> None:
    model.weights.write_bytes(b"damaged")
    assert cli.main(["sheet", str(photos), "-o", str(tmp_path / "no" / "sheet.pdf"), *USUAL]) == 2
    assert "there is no folder" in capsys.readouterr().err.lower()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-o", "sheet.pdf", "--model", "nobody"], "no model called 'nobody'"),
        (["-o", "sheet.txt"], "not a name for a sheet"),
    ],
)
def test_what_makes_no_sense_is_said(
    photos: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["sheet", str(photos), *arguments, *USUAL]) == 2
    assert words in capsys.readouterr().err
