"""`tintype repair`, and repair in `colorize`, `evaluate` and `sweep`."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from skimage import data

from engine import cli, repair_files
from engine.batch import Options, recipe_for
from engine.catalog import ModelCard
from engine.degrade import degrade
from engine.ingredients import Damage
from engine.photo import SaveSettings, open_photo, photo_from_pixels
from engine.preparing import gray
from engine.recipe import Recipe
from engine.recipe_files import write_recipe
from engine.repair import pixels_of, repair
from engine.repair_steps import MaskStroke, Repair
from engine.sweep import Subject, Sweep, run, with_repair

Pixels = np.ndarray


@pytest.fixture
def good() -> Pixels:
    return np.ascontiguousarray(data.astronaut()[20:260:2, 120:420:2])


@pytest.fixture
def photo(tmp_path: Path, good: Pixels) -> Path:
    """A gray photo of which a tenth is missing."""
    light = photo_from_pixels(good).light
    spoiled, _ = degrade(light, [Damage("pixels", 0.1, 1.0)])
    path = tmp_path / "old.png"
    Image.fromarray(gray(spoiled, 8)).save(path)
    return path


def pixels(path: Path) -> Pixels:
    return np.asarray(Image.open(path)).astype(int)


def test_a_photo_gets_what_it_needs_and_stays_where_it_is(
    photo: Path, good: Pixels, capsys: pytest.CaptureFixture[str]
) -> None:
    before = photo.read_bytes()
    assert cli.main(["repair", str(photo), "--save-mask"]) == 0
    assert "missing" in capsys.readouterr().out
    assert photo.read_bytes() == before
    truth = pixels(photo) * 0 + np.asarray(Image.fromarray(good).convert("L")).astype(int)
    made = pixels(photo.with_name("old-repaired.png"))
    assert made.ndim == 2
    assert np.abs(made - truth).mean() < np.abs(pixels(photo) - truth).mean() / 3
    mask = pixels(photo.with_name("old-mask.png"))
    assert 0.08 < (mask > 128).mean() < 0.12
    assert cli.main(["repair", str(photo)]) == 0
    assert photo.with_name("old-repaired-2.png").is_file()


def test_a_mask_of_ones_own_says_what_is_filled(photo: Path, tmp_path: Path) -> None:
    mask = np.zeros((120, 150), np.uint8)
    mask[:, :75] = 255
    mask[60:, :75] = 0
    clear = np.full_like(mask, 255)  # white too, but transparent, as painting programs leave it
    Image.fromarray(np.dstack([clear, clear, clear, mask])).save(tmp_path / "m.png")
    out = tmp_path / "out.png"
    assert cli.main(["repair", str(photo), "-o", str(out), "--mask", str(tmp_path / "m.png")]) == 0
    changed = pixels(out) != pixels(photo)
    assert changed[:60, :75].mean() > 0.9 and not changed[60:].any() and not changed[:, 75:].any()


def test_a_mask_of_ones_own_is_filled_beside_what_else_the_photo_needs(
    photo: Path, tmp_path: Path, good: Pixels
) -> None:
    faded = np.rint(90 + 0.2 * good.mean(-1)).astype(np.uint8)
    Image.fromarray(faded).save(photo)
    mask = np.zeros((120, 150), np.uint8)
    mask[:20, :20] = 255
    Image.fromarray(mask).save(tmp_path / "m.png")
    changed = []
    for name, more in (("alone.png", []), ("both.png", ["--auto"])):
        asked = ["--mask", str(tmp_path / "m.png"), *more]
        assert cli.main(["repair", str(photo), "-o", str(tmp_path / name), *asked]) == 0
        changed.append(pixels(tmp_path / name) != faded)
    assert changed[0][:20, :20].mean() > 0.3 and not changed[0][20:].any()
    assert changed[1].mean() > 0.9


@pytest.mark.parametrize(
    ("size", "level", "complaint"), [((5, 5), 0, "5 x 5"), ((150, 120), 255, "whole photo")]
)
def test_a_mask_that_does_not_fit_is_one_line(
    photo: Path, size: tuple[int, int], level: int, complaint: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    mask = photo.with_name("m.png")
    Image.new("L", size, level).save(mask)
    assert cli.main(["repair", str(photo), "--mask", str(mask)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert complaint in line
    assert not photo.with_name("old-repaired.png").exists()


def test_steps_are_those_that_are_named(photo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = photo.with_name("out.png")
    assert cli.main(["repair", str(photo), "-o", str(out), "--gamma", "1.5", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said == {"input": str(photo), "output": str(out), "mask": None, "findings": [],
                    "notes": []}  # fmt: skip
    white = pixels(photo) == 255
    assert (pixels(out)[white] == 255).all() and pixels(out).mean() > pixels(photo).mean() + 5
    assert cli.main(["repair", str(photo), "-o", str(out), "--gamma", "1.5"]) == 2  # is there
    assert cli.main(["repair", str(photo), "-o", str(photo), "--denoise", "1", "--overwrite"]) == 2
    assert cli.main(["repair", str(photo), "--auto", "--denoise", "1"]) == 2
    assert cli.main(["repair", str(photo), "--denoise", "7"]) == 2


def test_a_recipe_says_what_is_repaired(photo: Path) -> None:
    dab = MaskStroke(((0.5, 0.5),), radius=0.1)
    recipe = write_recipe(Recipe(repair=Repair(mask=(dab,))), photo.with_name("r.json"))
    out = photo.with_name("out.png")
    assert cli.main(["repair", str(photo), "-o", str(out), "--recipe", str(recipe)]) == 0
    changed = pixels(out) != pixels(photo)
    assert changed[55:65, 70:80].mean() > 0.8 and not changed[:40].any()


def test_colours_stay_and_16_bits_stay(tmp_path: Path, good: Pixels) -> None:
    source, out = tmp_path / "c.png", tmp_path / "out.png"
    Image.fromarray(good).save(source)
    assert cli.main(["repair", str(source), "-o", str(out), "--gamma", "1.2"]) == 0
    assert np.abs(np.diff(pixels(out), axis=2)).mean() > 10
    assert cli.main(["repair", str(source), "-o", str(out), "--gray", "--overwrite"]) == 0
    assert pixels(out).ndim == 2
    deep = tmp_path / "deep.png"
    Image.fromarray(good[..., 1].astype(np.uint16) * 257).save(deep)
    assert cli.main(["repair", str(deep), "--gamma", "1.2"]) == 0
    made = open_photo(tmp_path / "deep-repaired.png")
    levels = np.random.default_rng(1).integers(0, 1 << 16, (40, 50, 3), np.uint16)
    whole = photo_from_pixels(levels)
    nothing = repair(whole.light, Repair())
    assert np.array_equal(pixels_of(whole, nothing), levels)  # to the last of its bits
    assert pixels_of(whole, nothing, gray=True).ndim == 2
    assert made.bits == 16 and len(np.unique(made.pixels % 257)) > 100


def test_a_bad_file_does_not_stop_the_others(photo: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.png").write_text("no photo")
    out = tmp_path / "out"
    assert cli.main(["repair", str(tmp_path), "-o", str(out)]) == 2
    assert [path.name for path in out.iterdir()] == ["old-repaired.png"]


def test_colorizing_repairs_when_asked(
    photo: Path, only_random_model: ModelCard, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = open_photo(photo)
    wishes = Options(Recipe(), SaveSettings(), auto_repair=True)
    recipe, findings = recipe_for(opened, wishes)
    assert recipe.repair.detect and "missing" in findings[0]
    plain, mended = (photo.with_name(f"{name}.png") for name in ("plain", "mended"))
    wish = ["colorize", str(photo), "--model", "random", "--side", "64", "--strength", "0"]
    assert cli.main([*wish, "-o", str(plain)]) == 0
    assert cli.main([*wish, "-o", str(mended), "--repair", "auto", "--save-recipe"]) == 0
    assert "missing" in capsys.readouterr().err
    assert (pixels(plain) == 255).mean() > 0.08 > (pixels(mended) == 255).mean()
    saved = json.loads(photo.with_name("mended.tintype.json").read_text())
    assert saved["repair"]["detect"]


@pytest.fixture
def folder(tmp_path: Path, good: Pixels) -> Path:
    (tmp_path / "photos").mkdir()
    Image.fromarray(good).save(tmp_path / "photos" / "a.png")
    return tmp_path / "photos"


def test_repair_is_measured(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.repair_network.installed", lambda: None)
    wish = ["evaluate", "--photos", str(folder), "--repair", "--degrade", "pixels=25%"]
    assert cli.main([*wish, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["damage"], row["method"]) for row in rows] == [
        ("", "damaged"), ("", "repaired"), ("pixels", "damaged"), ("pixels", "repaired"),
    ]  # fmt: skip
    damaged, repaired = rows[2:]
    assert repaired["psnr"] > damaged["psnr"] + 10 and repaired["ssim"] > damaged["ssim"]
    assert repaired["mask_f1"] > 0.8 and damaged["mask_f1"] == 0
    assert rows[0]["mask_f1"] is None and rows[1]["psnr"] > 50
    assert cli.main(wish) == 0
    assert "Missing pixels" in capsys.readouterr().out


def test_a_sweep_measures_with_repair_too(good: Pixels) -> None:
    settings = Sweep(("pixels",), (0.25,), repeats=1)
    points = list(run(settings, [Subject("a", good)], {}, treatments=with_repair()))
    found = {(point.treatment, point.trial.amount): point.scores["psnr"] for point in points}
    assert set(found) == {("", 0.0), ("", 0.25), ("repaired", 0.0), ("repaired", 0.25)}
    assert found["repaired", 0.25] > found["", 0.25] + 3
    assert abs(found["repaired", 0.0] - found["", 0.0]) < 0.1


def test_results_are_not_repaired_again(photo: Path) -> None:
    for _ in range(2):
        assert cli.main(["repair", str(photo.parent), "--save-mask", "--overwrite"]) == 0
    assert {path.name for path in photo.parent.glob("*.png")} == {
        "old.png", "old-repaired.png", "old-mask.png"
    }  # fmt: skip


def test_memory_that_is_short_for_one_photo_does_not_stop_the_others(
    photo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    big = photo.with_name("big.png")
    Image.new("L", (400, 300), 128).save(big)
    whole = repair_files.repair

    def short(light: Pixels, *rest: Any, **more: Any) -> Any:
        if light.shape == (300, 400):
            raise MemoryError
        return whole(light, *rest, **more)

    monkeypatch.setattr(repair_files, "repair", short)
    assert cli.main(["repair", str(big), str(photo), "--denoise", "1"]) == 2
    assert "big.png: not enough memory" in capsys.readouterr().err.replace("\n", " ")
    assert photo.with_name("old-repaired.png").is_file()


def test_notes_about_the_file_are_passed_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    frames = [Image.new("L", (40, 40), shade) for shade in (90, 120)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    assert cli.main(["repair", str(tmp_path / "a.gif"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["notes"] == list(
        open_photo(tmp_path / "a.gif").notes
    )
