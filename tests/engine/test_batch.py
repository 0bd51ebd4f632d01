"""One recipe over many photos."""

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor, nn

from engine import batch
from engine.batch import Options, Outcome, colorize_files
from engine.catalog import ModelCard
from engine.colorizer import Colorizer
from engine.device import Device
from engine.errors import EngineError, OutOfMemory, UnreadablePhoto, UnwritablePhoto, WouldOverwrite
from engine.photo import SaveSettings, open_photo
from engine.progress import Cancelled
from engine.recipe import DEFAULT_MODEL, Recipe
from engine.recipe_files import beside, read_recipe
from engine.repair_files import PASSED_OVER
from engine.results import Task, own_suffix, plan


class Orange(nn.Module):
    """Predicts the same orange everywhere."""

    multiple = 16

    def forward(self, light: Tensor) -> Tensor:
        shape = (len(light), 2, light.shape[2] // 2, light.shape[3] // 2)
        return torch.tensor([20.0, 40.0])[None, :, None, None].expand(shape)


@pytest.fixture
def colorizer(random_card: ModelCard) -> Colorizer:
    return Colorizer(random_card, Device("cpu", "CPU, 2 cores"), Orange())


def photo(path: Path, size: tuple[int, int] = (40, 30)) -> Path:
    """A gray ramp, written where asked."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ramp = np.linspace(60, 180, size[0] * size[1]).reshape(size[1], size[0])
    Image.fromarray(ramp.astype(np.uint8)).save(path)
    return path


def options(**settings: object) -> Options:
    return Options(Recipe(side=64), SaveSettings(**settings))  # type: ignore[arg-type]


def run(
    inputs: list[Path], out: Path | None, colorizer: Colorizer, **settings: object
) -> list[Outcome]:
    return list(colorize_files(plan(inputs, out), alone(colorizer), options(**settings)))


def alone(colorizer: Colorizer) -> dict[str, Colorizer]:
    """That network for the usual model."""
    return {DEFAULT_MODEL: colorizer}


def names(tasks: list[Task]) -> set[str]:
    return {task.source.name for task in tasks}


def files(folder: Path) -> set[str]:
    return {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}


def test_a_result_lies_beside_its_photo_and_is_coloured(
    tmp_path: Path, colorizer: Colorizer
) -> None:
    source = photo(tmp_path / "a.png")
    before = source.read_bytes()
    (outcome,) = run([source], None, colorizer)
    assert outcome.error is None
    assert outcome.result == tmp_path / "a-color.png"
    assert (outcome.device, outcome.source) == ("cpu", source)
    assert outcome.seconds > 0
    red, green, blue = np.asarray(Image.open(outcome.result).convert("RGB")).mean((0, 1))
    assert red > green > blue
    assert source.read_bytes() == before


def test_the_recipe_is_followed(tmp_path: Path, colorizer: Colorizer) -> None:
    source = photo(tmp_path / "a.png")
    gray = Options(Recipe(side=64, strength=0.0), SaveSettings())
    (outcome,) = colorize_files(plan([source], None), alone(colorizer), gray)
    assert outcome.result
    assert np.ptp(np.asarray(Image.open(outcome.result).convert("RGB")), axis=2).max() == 0


def test_nested_folders_are_mirrored(tmp_path: Path, colorizer: Colorizer) -> None:
    album, out = tmp_path / "album", tmp_path / "out"
    for name in ("one.jpg", "Städte/two.png", "Städte/1931/three.tif"):
        photo(album / name)
    run([album], out, colorizer)
    assert files(out) == {"one-color.jpg", "Städte/two-color.png", "Städte/1931/three-color.tif"}
    assert len(files(album)) == 3


def test_a_bad_file_does_not_stop_the_others(tmp_path: Path, colorizer: Colorizer) -> None:
    good, last = photo(tmp_path / "a.png"), photo(tmp_path / "c.png")
    bad = tmp_path / "b.png"
    bad.write_bytes(b"not a photo")
    gone = tmp_path / "gone.jpg"
    outcomes = run([good, bad, gone, last], None, colorizer)
    assert [outcome.error is None for outcome in outcomes] == [True, False, False, True]
    assert isinstance(outcomes[1].error, UnreadablePhoto)
    assert outcomes[1].error.remedy
    assert outcomes[1].result is None


def test_results_are_never_overwritten_unasked(tmp_path: Path, colorizer: Colorizer) -> None:
    source, taken = photo(tmp_path / "a.png"), tmp_path / "a-color.png"
    taken.write_bytes(b"precious")
    (outcome,) = run([source], None, colorizer)
    assert outcome.result == tmp_path / "a-color-2.png"
    assert taken.read_bytes() == b"precious"


def test_results_are_overwritten_when_asked(tmp_path: Path, colorizer: Colorizer) -> None:
    source = photo(tmp_path / "a.png")
    (tmp_path / "a-color.png").write_bytes(b"old")
    (outcome,) = run([source], None, colorizer, overwrite=True)
    assert outcome.result == tmp_path / "a-color.png"
    assert outcome.result.read_bytes() != b"old"
    assert files(tmp_path) - {"models/random.json", "models/random.safetensors"} == {
        "a.png", "a-color.png"
    }  # fmt: skip


def test_two_photos_of_one_name_get_a_result_each_even_when_overwriting(
    tmp_path: Path, colorizer: Colorizer
) -> None:
    inputs = [photo(tmp_path / "x" / "a.png"), photo(tmp_path / "y" / "a.png")]
    run(inputs, tmp_path / "out", colorizer, overwrite=True)
    assert files(tmp_path / "out") == {"a-color.png", "a-color-2.png"}


def test_a_photo_of_the_run_is_not_replaced_by_a_result_even_when_overwriting(
    tmp_path: Path, colorizer: Colorizer
) -> None:
    inputs = [photo(tmp_path / "a.png"), photo(tmp_path / "a-color.png")]
    before = inputs[1].read_bytes()
    first, second = run(inputs, None, colorizer, overwrite=True)
    assert first.result == tmp_path / "a-color-2.png"
    assert second.result == tmp_path / "a-color-color.png"
    assert inputs[1].read_bytes() == before


def test_one_photo_can_be_given_a_file_name(tmp_path: Path, colorizer: Colorizer) -> None:
    source, named = photo(tmp_path / "a.png"), tmp_path / "new" / "result.jpg"
    (outcome,) = run([source], named, colorizer)
    assert outcome.result == named
    assert Image.open(named).format == "JPEG"
    (again,) = run([source], named, colorizer)
    assert isinstance(again.error, WouldOverwrite)


def test_the_kind_of_file_can_be_chosen(tmp_path: Path, colorizer: Colorizer) -> None:
    (outcome,) = run([photo(tmp_path / "a.png")], tmp_path / "out", colorizer, format="webp")
    assert outcome.result == tmp_path / "out" / "a-color.webp"
    assert Image.open(outcome.result).format == "WEBP"


@pytest.mark.parametrize("name", ["result.bmp", "result.HEIC"])
def test_a_file_of_a_kind_that_is_only_read_makes_no_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(UnwritablePhoto, match=name):
        plan([photo(tmp_path / "a.png")], tmp_path / name)
    (tmp_path / name).mkdir()
    assert plan([tmp_path / "a.png"], tmp_path / name)[0].folder == tmp_path / name


def test_several_photos_do_not_go_into_one_file(tmp_path: Path) -> None:
    several = [photo(tmp_path / "album" / "a.png"), photo(tmp_path / "album" / "b.png")]
    for inputs in (several, [tmp_path / "album"]):
        with pytest.raises(UnwritablePhoto, match=r"result\.jpg is the name of one file"):
            plan(inputs, tmp_path / "result.jpg")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.BMP", ".png"), ("a.gif", ".png"), ("a.heic", ".jpg"), ("a.JPG", ".JPG"), ("a", ".jpg")],
)
def test_kinds_that_are_only_read_become_the_nearest_that_is_written(
    name: str, expected: str
) -> None:
    assert own_suffix(Path(name)) == expected


def test_a_photo_named_twice_is_colorized_once(tmp_path: Path) -> None:
    source = photo(tmp_path / "album" / "a.png")
    assert len(plan([source, tmp_path / "album", source], None)) == 1


def test_results_of_earlier_runs_are_not_colorized_again(tmp_path: Path) -> None:
    for name in ("a.png", "a-color.png", "a-color-2.png", "off-color.png"):
        photo(tmp_path / name)
    assert names(plan([tmp_path], None)) == {"a.png", "off-color.png"}
    chosen = tmp_path / "a-color.png"
    assert plan([chosen], None) == [Task(chosen, tmp_path)]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize(
    "name", ["Oma: 1923", os.fsdecode(b"Gr\xfcn"), "x" * 200, "x" * 230, "con"]
)
def test_results_whose_names_had_to_be_changed_are_known_again(
    name: str, tmp_path: Path, colorizer: Colorizer
) -> None:
    source = photo(tmp_path / "album" / f"{name}.png")
    for _ in range(2):
        outcomes = run([source.parent], None, colorizer)
        assert [outcome.source for outcome in outcomes] == [source]
    assert len(files(source.parent)) == 3  # a second result, and none of a result


def test_masks_and_repaired_photos_are_results_where_they_are_asked_to_be(tmp_path: Path) -> None:
    for name in ("a.png", "a-repaired.png", "a-mask.png", "a-mask-2.png", "b.jpg", "b-mask.jpg"):
        photo(tmp_path / name)
    assert names(plan([tmp_path], None)) == {"a.png", "a-repaired.png", "b.jpg", "b-mask.jpg"}
    assert names(plan([tmp_path], None, PASSED_OVER)) == {"a.png", "b.jpg", "b-mask.jpg"}


def test_photos_inside_the_folder_of_results_are_colorized(tmp_path: Path) -> None:
    inner = photo(tmp_path / "album" / "1920s" / "a.png")
    assert plan([inner.parent], tmp_path / "album") == [Task(inner, tmp_path / "album")]


def test_a_second_run_with_overwriting_leaves_the_same_files(
    tmp_path: Path, colorizer: Colorizer
) -> None:
    inputs, out = [photo(tmp_path / name / "a.png") for name in "xyz"], tmp_path / "out"
    (out / "a-color-3.png").parent.mkdir()
    (out / "a-color-3.png").write_bytes(b"old")
    for _ in range(2):
        run(inputs, out, colorizer, overwrite=True)
    assert files(out) == {"a-color.png", "a-color-2.png", "a-color-3.png"}
    assert (out / "a-color-3.png").read_bytes() != b"old"


def test_a_recipe_beside_a_result_is_that_of_the_result(
    tmp_path: Path, colorizer: Colorizer
) -> None:
    source = photo(tmp_path / "a.png")
    for strength, overwrite in ((1.5, False), (0.0, True)):
        wishes = replace(options(overwrite=overwrite), save_recipe=True)
        wishes = replace(wishes, recipe=replace(wishes.recipe, strength=strength))
        (outcome,) = colorize_files(plan([source], None), alone(colorizer), wishes)
        assert outcome.result == tmp_path / "a-color.png"
        assert read_recipe(beside(outcome.result)).strength == strength
    assert {path.name for path in tmp_path.glob("a*")} == {
        "a.png", "a-color.png", "a-color.tintype.json"
    }  # fmt: skip


def test_results_that_differ_in_their_suffix_keep_a_recipe_each(
    tmp_path: Path, colorizer: Colorizer
) -> None:
    inputs = [photo(tmp_path / "a.png"), photo(tmp_path / "a.tif")]
    wishes = replace(options(overwrite=True), save_recipe=True)
    for _ in range(2):
        outcomes = list(colorize_files(plan(inputs, None), alone(colorizer), wishes))
        assert [outcome.recipe for outcome in outcomes] == [
            tmp_path / "a-color.tintype.json", tmp_path / "a-color-2.tintype.json"
        ]  # fmt: skip


def test_the_folder_of_results_may_lie_inside_that_of_photos(
    tmp_path: Path, colorizer: Colorizer
) -> None:
    photo(tmp_path / "album" / "a.png")
    out = tmp_path / "album" / "colour"
    for _ in range(2):
        run([tmp_path / "album"], out, colorizer)
    assert files(out) == {"a-color.png", "a-color-2.png"}


def test_folders_without_photos_are_an_error_with_their_name(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(EngineError, match="empty"):
        plan([tmp_path / "empty"], None)


def test_a_folder_that_cannot_be_made_fails_the_photo(tmp_path: Path, colorizer: Colorizer) -> None:
    (tmp_path / "file").write_bytes(b"")
    (outcome,) = run([photo(tmp_path / "a.png")], tmp_path / "file" / "out", colorizer)
    assert isinstance(outcome.error, UnwritablePhoto)


def test_memory_that_is_short_for_one_photo_does_not_stop_the_others(
    tmp_path: Path, colorizer: Colorizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs = [photo(tmp_path / "big.png", (50, 40)), photo(tmp_path / "small.png")]
    render = batch.render

    def short(photo: object, *rest: object) -> object:
        if getattr(photo, "width", 0) == 50:
            raise MemoryError
        return render(photo, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(batch, "render", short)
    big, small = run(inputs, None, colorizer)
    assert isinstance(big.error, OutOfMemory)
    assert small.error is None


def test_notes_about_the_file_are_passed_on(tmp_path: Path, colorizer: Colorizer) -> None:
    frames = [Image.new("L", (20, 20), shade) for shade in (90, 120)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    (outcome,) = run([tmp_path / "a.gif"], None, colorizer)
    assert outcome.notes == open_photo(tmp_path / "a.gif").notes
    assert outcome.notes


def test_a_file_that_is_cut_off_is_used_when_asked(tmp_path: Path, colorizer: Colorizer) -> None:
    source = tmp_path / "a.jpg"
    noise = np.random.default_rng(1).integers(0, 255, (200, 200), np.uint8)
    Image.fromarray(noise).save(source)
    source.write_bytes(source.read_bytes()[: source.stat().st_size * 2 // 3])
    tasks = plan([source], None)
    (refused,) = colorize_files(tasks, alone(colorizer), options())
    assert isinstance(refused.error, UnreadablePhoto)
    assert refused.error.salvageable
    wish = Options(Recipe(side=64), SaveSettings(), salvage=True)
    (rescued,) = colorize_files(tasks, alone(colorizer), wish)
    assert rescued.error is None


def test_progress_rises_to_one(tmp_path: Path, colorizer: Colorizer) -> None:
    inputs = [photo(tmp_path / f"{i}.png") for i in range(3)]
    heard: list[float] = []
    list(colorize_files(plan(inputs, None), alone(colorizer), options(), heard.append))
    assert heard == sorted(heard)
    assert (heard[0], heard[-1]) == (0.0, 1.0)
    assert len(heard) > 6


def test_cancelling_ends_the_run_and_leaves_no_half_file(
    tmp_path: Path, colorizer: Colorizer
) -> None:
    inputs = [photo(tmp_path / f"{i}.png") for i in range(3)]
    done: list[Outcome] = []

    def stop_in_the_second(fraction: float) -> None:
        if fraction > 0.5:
            raise Cancelled

    outcomes = colorize_files(plan(inputs, tmp_path / "out"), alone(colorizer), options(),
                              stop_in_the_second)  # fmt: skip
    with pytest.raises(Cancelled):
        done.extend(outcomes)
    assert files(tmp_path / "out") == {"0-color.png"}
