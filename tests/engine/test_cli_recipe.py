"""`tintype colorize` with blends, recipe files and hints."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from engine import batch, catalog, cli
from engine.catalog import ModelCard
from engine.ingredients import Damage, Hint, Part, Stroke
from engine.models import build
from engine.recipe import Recipe
from engine.recipe_files import read_recipe, write_recipe
from engine.weights import save_card, save_weights

TINTS = {"warm": (0.1, 0.3), "cold": (0.05, -0.3)}


@pytest.fixture(scope="session")
def tinted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two models, each of which paints everything in its tone."""
    folder = tmp_path_factory.mktemp("tinted")
    for seed, (name, bias) in enumerate(TINTS.items()):
        torch.manual_seed(seed)
        network = build("resnet", {})
        last = [layer for layer in network.modules() if isinstance(layer, torch.nn.Conv2d)][-1]
        with torch.no_grad():
            last.bias.copy_(torch.tensor(bias))
        digest, size = save_weights(network.state_dict(), folder / f"{name}.safetensors")
        save_card(ModelCard(
            id=name, family="resnet", title=name.title(), summary="", predicts="chroma",
            parameters=1, file=f"{name}.safetensors", sha256=digest, bytes=size, licence="MIT",
            folder=folder,
        ))  # fmt: skip
    return folder


@pytest.fixture(autouse=True)
def models(tinted: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(catalog, "BUNDLED", tinted)
    monkeypatch.setattr("engine.weights.data_folder", lambda: tmp_path / "own")


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.png"
    ramp = np.linspace(60, 200, 80 * 60).reshape(60, 80).astype(np.uint8)
    Image.fromarray(ramp).save(path)
    return path


def colorize(photo: Path, *options: str) -> np.ndarray:
    """The pixels that a run gives, as a mean over each half."""
    out = photo.with_name("out.png")
    out.unlink(missing_ok=True)
    wish = ["colorize", str(photo), "-o", str(out), "--device", "cpu", *options]
    assert cli.main(wish) == 0
    return np.asarray(Image.open(out).convert("RGB"), np.float64)


def seen(photo: Path, monkeypatch: pytest.MonkeyPatch, *options: str) -> Recipe:
    """The recipe that the options come to."""
    found: list[Recipe] = []

    def watch(tasks: object, networks: object, options: batch.Options, report: object) -> list:
        found.append(options.recipe)
        return []

    monkeypatch.setattr(batch, "colorize_files", watch)
    cli.main(["colorize", str(photo), *options])
    return found[0]


def test_a_blend_lies_between_its_models(photo: Path) -> None:
    warm, cold, both, mostly = (
        colorize(photo, *wish.split(), "--side", "64")[..., 2].mean()
        for wish in ("--model warm", "--model cold", "--blend warm=50,cold=50",
                     "--blend warm=90,cold=10")
    )  # fmt: skip
    assert warm < mostly < both < cold


def test_a_recipe_file_is_followed_and_options_go_before_it(
    photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = Recipe(
        side=64, warmth=5, blend=(Part("warm", 30), Part("cold", 70)), way="surest",
        strokes=(Stroke("warm", ((0.2, 0.5),)),), hints=(Hint(0.5, 0.5, 10, 10),),
        damage=(Damage("pixels", 0.1),),
    )  # fmt: skip
    file = str(write_recipe(recipe, photo.with_name("r.json")))
    assert seen(photo, monkeypatch, "--recipe", file) == recipe
    changed = seen(photo, monkeypatch, "--recipe", file, "--warmth", "-3", "--way", "median")
    assert changed == replace(recipe, warmth=-3.0, way="median")
    one = seen(photo, monkeypatch, "--recipe", file, "--model", "cold")
    assert one.shares == {"cold": 1.0}
    other = seen(photo, monkeypatch, "--recipe", file, "--blend", "cold,warm=10")
    assert other.blend == (Part("cold", 50), Part("warm", 10))


def test_strokes_and_damage_reach_the_pixels(photo: Path) -> None:
    parts = (Part("cold", 100), Part("warm", 0))
    plain = Recipe(side=64, blend=parts)
    painted = replace(plain, strokes=(Stroke("warm", ((0.0, 0.5),), radius=0.3),))
    spoiled = replace(plain, damage=(Damage("pixels", 0.5, fill=0.0),))
    file = photo.with_name("r.json")
    plain, painted, spoiled = (
        colorize(photo, "--recipe", str(write_recipe(recipe, file, overwrite=True)))
        for recipe in (plain, painted, spoiled)
    )
    assert painted[25:35, :8, 2].mean() < plain[25:35, :8, 2].mean() - 20
    assert np.abs(painted[:, 60:] - plain[:, 60:]).max() < 3
    assert 0.4 < (spoiled.max(-1) < 5).mean() < 0.6


def test_hints_come_from_a_file(photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = photo.with_name("hints.json")
    file.write_text('[{"x": 0.5, "y": 0.25, "a": 10, "b": -20}]')
    recipe = seen(photo, monkeypatch, "--model", "warm", "--hints", str(file))
    assert recipe.hints == (Hint(0.5, 0.25, 10, -20),)


def test_the_recipe_is_written_beside_the_result_when_asked(photo: Path) -> None:
    wish = ["--blend", "warm=1,cold=3", "--side", "64"]
    first = colorize(photo, *wish, "--save-recipe")
    kept = photo.with_name("out.tintype.json")
    assert read_recipe(kept).shares == {"warm": 0.25, "cold": 0.75}
    assert np.array_equal(colorize(photo, "--recipe", str(kept)), first)


@pytest.mark.parametrize(
    ("wish", "complaint"),
    [
        (["--blend", "warm=50,nobody=50"], "no model called 'nobody'"),
        (["--recipe", "gone.json"], "gone.json"),
        (["--hints", "gone.json", "--model", "warm"], "gone.json"),
        (["--blend", "warm=50,warm=20"], "same model twice"),
    ],
)
def test_what_cannot_be_is_one_line(
    photo: Path, wish: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["colorize", str(photo), *wish]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert complaint in line
    assert len(list(photo.parent.iterdir())) == 1


def test_a_recipe_of_a_newer_program_says_so(
    photo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = photo.with_name("r.json")
    file.write_text(json.dumps({**Recipe().to_dict(), "version": 99}))
    assert cli.main(["colorize", str(photo), "--recipe", str(file)]) == 2
    assert "newer Tintype" in capsys.readouterr().err


@pytest.mark.parametrize("blend", ["warm=x", "=3", "warm=0,cold=0", "warm=101", ""])
def test_a_blend_that_is_none_is_refused_by_the_parser(photo: Path, blend: str) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["colorize", str(photo), "--blend", blend])
    assert caught.value.code == 2


def test_a_model_and_a_blend_exclude_each_other(photo: Path) -> None:
    with pytest.raises(SystemExit):
        cli.main(["colorize", str(photo), "--model", "warm", "--blend", "cold=1"])


def test_a_border_of_paper_stays_gray_unless_it_is_asked_for(tmp_path: Path) -> None:
    framed = np.full((100, 120), 240, np.uint8)
    framed[15:-15, 15:-15] = np.random.default_rng(1).integers(40, 180, (70, 90))
    path = tmp_path / "print.png"
    Image.fromarray(framed).save(path)
    recipe = tmp_path / "asked.json"
    write_recipe(replace(Recipe(), model="warm", borders=True), recipe)
    for options, coloured in (
        (["--model", "warm"], False),
        (["--model", "warm", "--borders"], True),
        (["--recipe", str(recipe)], True),
        (["--recipe", str(recipe), "--no-borders"], False),
    ):
        out = tmp_path / "out.png"
        assert cli.main(["colorize", str(path), "-o", str(out), "--device", "cpu", "--overwrite",
                         *options]) == 0  # fmt: skip
        pixels = np.asarray(Image.open(out)).astype(int)
        spread = pixels.max(2) - pixels.min(2)
        assert (spread[:8].mean() > 5) == coloured
        assert spread[30:70, 30:90].mean() > 5
