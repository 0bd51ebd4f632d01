"""`tintype colorize`: what it writes, prints and ends with."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine import batch, cli
from engine.catalog import ModelCard

USUAL = ["--model", "random", "--side", "64", "--device", "cpu"]


@pytest.fixture(autouse=True)
def model(only_random_model: ModelCard) -> ModelCard:
    return only_random_model


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "album" / "photo.jpg"
    path.parent.mkdir()
    ramp = np.linspace(30, 220, 80 * 60).reshape(60, 80).astype(np.uint8)
    Image.fromarray(ramp).save(path)
    return path


def test_a_photo_gets_its_result_beside_it(photo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["colorize", str(photo), *USUAL]) == 0
    result = photo.with_name("photo-color.jpg")
    assert Image.open(result).size == (80, 60)
    out, err = capsys.readouterr()
    first, last = out.splitlines()
    assert first == f"{photo} -> {result}"
    assert last.startswith("1 photo colorized, in 0:0")
    assert "CPU" in last
    assert err == ""


def test_a_failure_is_told_with_its_remedy_and_the_exit_code(
    photo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = photo.with_name("bad.png")
    bad.write_bytes(b"nothing")
    assert cli.main(["colorize", str(photo.parent), *USUAL]) == 2
    out, err = capsys.readouterr()
    assert "1 photo colorized, 1 failed" in out
    (line,) = err.splitlines()
    assert line.startswith("tintype: ")
    assert str(bad) in line
    assert photo.with_name("photo-color.jpg").is_file()


def test_scripts_get_one_object_a_line(photo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = photo.with_name("ünreadable.png")
    bad.write_bytes(b"nothing")
    out_folder = photo.parent.parent / "out"
    wish = ["colorize", str(photo), str(bad), "-o", str(out_folder), "--json", *USUAL]
    assert cli.main(wish) == 2
    out, err = capsys.readouterr()
    good, failed = (json.loads(line) for line in out.splitlines())
    assert set(good) == {"input", "output", "seconds", "device", "notes"}
    assert set(failed) == {"input", "error", "remedy", "seconds", "device", "notes"}
    assert good["input"] == str(photo)
    assert good["output"] == str(out_folder / "photo-color.jpg")
    assert good["device"] == failed["device"] == "cpu"
    assert good["seconds"] > 0
    assert failed["input"] == str(bad)
    assert failed["error"] and failed["remedy"]
    assert err == ""


def test_options_reach_the_recipe_and_the_file(
    photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[batch.Options] = []
    colorize_files = batch.colorize_files

    def watch(tasks, colorizer, options, report):  # type: ignore[no-untyped-def]
        seen.append(options)
        return colorize_files(tasks, colorizer, options, report)

    monkeypatch.setattr(batch, "colorize_files", watch)
    wish = (
        "--strength 80% --warmth -5 --tint 7 --vividness 90% --format png --quality 70 --overwrite"
    )
    rest = "--salvage --no-metadata"
    assert cli.main(["colorize", str(photo), *USUAL, *wish.split(), *rest.split()]) == 0
    (options,) = seen
    recipe, settings = options.recipe, options.settings
    assert (recipe.model, recipe.side) == ("random", 64)
    assert (recipe.strength, recipe.warmth, recipe.vividness) == (0.8, -5.0, 0.9)
    assert recipe.tint == 7
    assert (settings.format, settings.quality) == ("png", 70)
    assert settings.overwrite and options.salvage and not settings.keep_metadata
    assert photo.with_name("photo-color.png").is_file()


@pytest.mark.parametrize(
    "wish", [["--side", "17"], ["--strength", "9"], ["--warmth", "99"], ["--vividness", "-1"]]
)
def test_a_setting_out_of_range_is_refused_before_anything_is_done(
    photo: Path, wish: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["colorize", str(photo), "--model", "random", *wish]) == 2
    assert wish[0].lstrip("-") in capsys.readouterr().err
    assert len(list(photo.parent.iterdir())) == 1


@pytest.mark.parametrize("wish", ["--quality=0", "--quality=x", "--format=bmp", "--strength=x"])
def test_nonsense_is_refused_by_the_parser(
    photo: Path, wish: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["colorize", str(photo), wish])
    assert "invalid factor" not in capsys.readouterr().err
    assert caught.value.code == 2


def test_missing_weights_are_one_line(
    photo: Path, model: ModelCard, capsys: pytest.CaptureFixture[str]
) -> None:
    model.weights.unlink()
    assert cli.main(["colorize", str(photo), *USUAL]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "random.safetensors" in line


def test_names_that_cannot_be_printed_do_no_harm(
    photo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = Path(os.fsdecode(os.fsencode(photo.parent) + b"/caf\xe9.jpg"))
    try:
        photo.rename(odd)
    except OSError:
        pytest.skip("this file system takes no such names")
    assert cli.main(["colorize", str(odd), *USUAL]) == 0
    assert "caf" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send")
def test_ctrl_c_ends_a_run_with_130_and_leaves_no_half_file(photo: Path, model: ModelCard) -> None:
    copies = [photo.with_name(f"{i:03}.jpg") for i in range(400)]
    for copy in copies:
        copy.write_bytes(photo.read_bytes())
    code = (
        "import signal, sys; from pathlib import Path; from engine import catalog; "
        # Whoever runs the tests in the background has Ctrl-C ignored.
        "signal.signal(signal.SIGINT, signal.default_int_handler); "
        f"catalog.BUNDLED = Path({str(model.folder)!r}); "
        f"from engine.cli import main; sys.exit(main(['colorize', {str(photo.parent)!r}, "
        f"*{USUAL!r}]))"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert run.stdout and run.stderr
    run.stdout.readline()
    run.send_signal(signal.SIGINT)
    _, complaint = run.communicate(timeout=60)
    assert (run.returncode, complaint) == (130, b"")
    made = {path.name for path in photo.parent.iterdir()} - {c.name for c in copies}
    assert all(name == "photo.jpg" or name.endswith("-color.jpg") for name in made)
    assert len(made) < 400
